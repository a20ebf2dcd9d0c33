"""The foot of a generated document: recipients, signatures and what converters leave below."""
import re

from .layouts import balanced, columns, wrapped
from .office import level_of
from .words import COMMITTEES, TYPES, WORDS

ITEM_ENDS = {"- without end": "", "- ,": ","}
BULLETS = {"-glued;": "-", "bare ;": "", "+ ;": "+ ", "– ;": "– "}


def recipients(document):
    row, form = document.row, document.row["items"]
    document.label["recipients"] = []
    if form == "none":
        return []
    archive = archive_line(document)
    first = "Như trên" if document.label["addressees"] else None
    if row["type"] in ("QĐ", "NQ"):
        first = "Như Điều 2"
    pool = WORDS[level_of(document.office) + "recipient"][document.half]
    items = [first, *document.rng.sample(pool, document.rng.randint(2, 4)),
             document.pick("long recipient") if row["wrap"] != "none" else None, archive]
    items = document.label["recipients"] = list(filter(None, items))

    def has_purpose(n, item):
        if row["purpose"] == "most":
            return 0 < n and item != archive
        return row["purpose"] == "one" and n == 1
    printed = [f"{item} ({document.pick('purpose')})" if has_purpose(n, item) else item
               for n, item in enumerate(items)]
    end = ITEM_ENDS.get(form, ";")
    printed = [item + end for item in printed[:-1]] + [printed[-1] + ("." if end else "")]
    lines = [BULLETS.get(form, "- ") + item for item in printed]
    if form == "two a line":
        lines = [" ".join(lines[i:i + 2]) for i in range(0, len(lines), 2)]
    if row["wrap"] != "none":
        indent = "  " if row["wrap"] == "indented" else ""
        lines = [part for line in lines for part in wrapped(line, 44, subsequent_indent=indent)]
    return [row["heading"], *lines]


def archive_line(document):
    unit, drafter, name = map(document.pick, ("unit", "drafter", "given"))
    return {
        "unit": "Lưu: VT, " + unit,
        "VT": "Lưu: VT",
        "no colon": "Lưu VT, " + unit,
        "none": None,
        "drafter": f"Lưu: VT, {unit} ({drafter})",
        "office": "Lưu Văn phòng",
        "name behind": f"Lưu: VT, {unit} (3) {name}",
    }[document.row["archive"]]


def chain(document, names):
    """[(mark, of)], the signer's own post, and what the first line's organ goes on with."""
    form, over = document.row["signature"], names["collective"]
    if form in ("TL", "TL KT", "TUQ") and not names["clerk"]:
        form = "KT"
    if form in ("TM", "TM wrapped") and not over:
        form = "KT"
    is_committee = document.office in COMMITTEES
    if is_committee and form in ("KT", "TM KT"):            # no KT below a committee
        return [("TM", over)], names["deputy"], ""
    chief = over if is_committee and form.startswith("TL") else names["head"]
    together = [("TM", over)] if over else []
    under = re.sub(r"^(?=Trưởng|Chánh|Vụ trưởng)", "Phó ", names["clerk"])
    return {
        "head": ([], names["head"], ""),
        "KT": ([("KT", names["head"])], names["deputy"], ""),
        "TM": (together, names["head"], ""),
        "TM wrapped": (together, names["head"], rest_of_organ(document, names)),
        "TM KT": (together + [("KT", names["head"])], names["deputy"], ""),
        "TL": ([("TL", chief)], names["clerk"], ""),
        "TUQ": ([("TUQ", chief)], names["clerk"], ""),
        "TL KT": ([("TL", chief), ("KT", names["clerk"])], under, ""),
        "Q": ([("Q", names["head"])], names["head"], ""),
    }[form]


def rest_of_organ(document, names):
    """What of the organ's name follows its collective on a line of its own."""
    over = names["collective"]
    if over == document.organ:
        return names["parent"].lstrip("!").replace("/", " ")
    first, _, last = names["issuer"].partition("/")
    return last if last and first in over else document.organ.removeprefix("Ban Chấp hành ")


def signature(document, names, post=None):
    """The lines of a signature down to the post, and those below; its label is added."""
    row = document.row
    marks, own, rest = ([], post, "") if post else chain(document, names)
    lines, authority = [], []
    for mark, of in marks:
        is_slashed = row["mark"] == "K/T "
        written = f"{mark[0]}/{mark[1:]} " if is_slashed else mark + row["mark"][2:]
        lines += [written + of.upper(), *filter(None, [rest.upper()])]
        authority.append({"mark": mark, "of": " ".join(filter(None, [of, rest])).upper()})
    posts = posts_of(row["post"], own)
    own = " ".join(posts)
    label = {"authority": authority, "position": own}
    if marks and marks[-1][0] == "Q":
        label = {"authority": {"any": [authority, []]}, "position": {"any": [own, "Q. " + own]}}
        posts = []
    lines += posts if row["post"] == "small letters" else [text.upper() for text in posts]
    name = " ".join(map(document.pick, ("family", "middle", "given")))
    with_degree = document.pick("degree") + " " + name
    label["name"] = {"none": None, "degree": {"any": [with_degree, name]}}.get(row["name"], name)
    document.label["signers"].append(label)
    shown = {"none": [], "degree": [with_degree], "capitals": [name.upper()],
             "bold": [f"**{name}**"]}
    return lines, before_the_name(document) + shown.get(row["name"], [name])


def posts_of(form, own):
    """The signer's post; a deputy's may be longer, on one line or two."""
    more = {"longer": "Thường trực", "wrapped": "phụ trách, điều hành"}.get(form)
    if not more or not own.startswith(("Phó", "Thứ")):
        return [own]
    return [own + " " + more] if form == "longer" else [own, more]


def before_the_name(document):
    signed, organ = document.pick("signed"), document.organ
    return {
        "blank lines": ["", "", ""],
        "nothing": [],
        "(Đã ký)": ["", signed, ""],
        "Đã ký": ["Đã ký"],
        "[daky]": ["", "[daky]"],
        "(Ký tên)": ["(Ký tên, đóng dấu)", "", ""],
        "seal": balanced(organ.upper(), 3 if len(organ) > 20 else 2),
        "digital signature": ["Ký bởi: " + organ,
                              document.day(0, "Thời gian ký: %d.%m.%Y 09:12:55 +07:00")],
    }[document.row["between"]]


def at_right(lines):
    return [(" " * 44 + line.center(30)).rstrip() for line in lines]


def foot(document):
    """Recipients and signatures as the converter places them."""
    row, place, left = document.row, document.row["position"], recipients(document)
    if row["signers"] != "one":
        right = two_signatures(document)
        return left + [""] + right if place == "left then right" else right + [""] + left
    top, bottom = signature(document, document.own)
    if place == "around":
        return at_right(top) + left + at_right(bottom)
    if place == "right-hand after":
        return left + [""] + at_right(top + bottom)
    if place == "right-hand before":
        return at_right(top + bottom) + [""] + left
    return columns([(left or [""], top + bottom)], place, "last centred")


def two_signatures(document):
    posts = ("Thư ký", "Chủ trì") if document.row["signers"] == "minutes" else (None, None)
    one, two = (sum(signature(document, names, post), [])
                for names, post in zip((document.own, document.second), posts))
    if document.row["signers"] == "two below":
        return one + [""] + two
    return columns([(one, two)], "wide blanks", "centred")


def trailing(document):
    form, type_ = document.row["trailing"], TYPES[document.row["type"]]
    heading = "DANH SÁCH ĐƠN VỊ THAM GIA"
    has_appendix = form == "appendix"
    document.label["attachments"] = [{"type": "Phụ lục", "subject": heading}] * has_appendix
    kept = (f"(Kèm theo {type_} số {document.label['code']} ngày {document.day()} "
            f"của {document.organ})")
    return {
        "nothing": [],
        "page number": ["", "2"],
        "scanner": ["", "Được quét bằng CamScanner"],
        "appendix": ["", "PHỤ LỤC", heading, kept, "1. Công an tỉnh.", "2. Viễn thông tỉnh."],
        "portal": ["", "Bản quyền thuộc về Cổng Thông tin điện tử", "Lượt xem: 1.204"],
        "contact": ["", "Địa chỉ: Số 15, đường Trần Phú; ĐT: 0214.3840.123; "
                    "Fax: 0214.3840.124"],
    }[form]
