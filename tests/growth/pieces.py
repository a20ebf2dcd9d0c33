"""What a shape is made of: text that stays, and text that grows with the size asked for.

A piece is a string, or a function of the size that gives one. Bytes that are no UTF-8 stand in a
string as lone surrogates ("\\udcff" is the byte FF)."""

HEAD = """ỦY BAN NHÂN DÂN
TỈNH X

Số: 12/UBND-VX

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

X, ngày 05 tháng 3 năm 2025

V/v thử

Kính gửi: Sở Nội vụ

"""
FOOT = """
Nơi nhận:
- Như trên;
- Lưu: VT.

CHỦ TỊCH

Nguyễn Văn A
"""
ORGANS = ", ".join(["Sở" + " Xây Dựng Nông Thôn Mới Tỉnh Miền Núi Phía Bắc" * 4] * 64)


def length(text):
    return len(text.encode("utf-8", "surrogateescape"))


def repeat(unit, parts=1):
    """A unit until it fills the size, or one of so many parts of it."""
    return lambda size: unit * (size // parts // length(unit) + 1)


def count(line, parts=1):
    """line(1), line(2) … until they fill the size."""
    def counted(size):
        lines = []
        filled = 0
        while filled < size // parts:
            lines.append(line(len(lines) + 1))
            filled += length(lines[-1])
        return "".join(lines)
    return counted


def text(*pieces):
    return lambda size: "".join(p if isinstance(p, str) else p(size) for p in pieces)


def document(*pieces):
    """The pieces between a head and a foot."""
    return text(HEAD, *pieces, FOOT)


def head_with(printed, *pieces):
    """The head, with pieces in place of what it prints."""
    before, after = HEAD.split(printed)
    return text(before, *pieces, after)
