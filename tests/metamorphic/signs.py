"""How printed text is compared, and what a line looks like."""
import difflib
import re
import unicodedata

DASHES = dict.fromkeys(map(ord, "‐‑‒–—−"), "-")
DOUBLE_QUOTES = dict.fromkeys(map(ord, "“”„«»"), '"')
SINGLE_QUOTES = dict.fromkeys(map(ord, "‘’"), "'")
ETH = {0xD0: "Đ", 0xF0: "đ"}  # Icelandic letters of the same shape
FOLD = DASHES | DOUBLE_QUOTES | SINGLE_QUOTES | ETH

TITLES = (
    "QUYẾT ĐỊNH|KẾ HOẠCH|THÔNG BÁO|TỜ TRÌNH|BÁO CÁO|CHỈ THỊ|NGHỊ QUYẾT|HƯỚNG DẪN|GIẤY MỜI|"
    "CÔNG ĐIỆN|BIÊN BẢN|NGHỊ ĐỊNH|THÔNG TƯ|QUY ĐỊNH|KẾT LUẬN|CHƯƠNG TRÌNH|GIẤY PHÉP|QUY CHẾ"
).split("|")
ITEM_LABEL = re.compile(
    r"(?:Điều|Chương|Mục|Phần)\s+\w+[.:]?|[IVX]{1,5}[.)]|\d{1,2}(?:\.\d{1,2})*[.)](?!\d)"
    r"|[a-zđ][.)]|[-+•*](?=\s)"
)
PARAGRAPH_OPENER = re.compile(
    r"\W*(Căn cứ|Theo đề nghị|Xét |Thực hiện|Kính (gửi|trình|mời)|Nơi nhận)"
)
RECIPIENTS = re.compile(r"N[^\W\d]i\s+nh[^\W\d]n\s*:?")  # Nơi nhận, its marks legible or not
ADDRESSEES = re.compile(r"\W*[Kk][íiìĩ]nh\s+(g[ửừưu]i|trình|mời)")  # Kính gửi, likewise
MARKUP_OR_SIGN = re.compile(r"<br>|[^\s*_|#]")
COLUMNS = re.compile(r"[|│┌└├]|^\+[-=]|\t|\S {4,}\S")


def squeeze(text):
    """The text without case, white space and markup, and where each sign of it stood."""
    found = [m for m in MARKUP_OR_SIGN.finditer(text) if len(m[0]) == 1]
    return "".join(m[0].translate(FOLD).casefold()[0] for m in found), [m.start() for m in found]


def plain(value):
    """A value as two readings of it are compared."""
    value = re.sub(r"[*_]", "", unicodedata.normalize("NFC", value).translate(FOLD))
    folded = re.sub(r"\s*([-/])\s*", r"\1", " ".join(value.casefold().split()))
    return folded.strip(" .;:,/*-\"'")


def without_marks(text):
    """Letters and digits without diacritics."""
    decomposed = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    return "".join(c for c in decomposed if c.isalnum())


def is_title(line):
    """Is it the name of a type (tên loại) on a line of its own, legible or not quite?"""
    if not line.strip().isupper():
        return False
    names = map(without_marks, TITLES)
    return bool(difflib.get_close_matches(without_marks(line), names, n=1, cutoff=0.85))


def is_table(line):
    """Is it a row of a table, or columns side by side?"""
    return bool(COLUMNS.search(line.strip()))
