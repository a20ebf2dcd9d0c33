"""Who issues a generated document, when and under which number."""
import datetime
import re

from .words import CENTRAL, NEW, OFFICES, OLD, PARTY, SYMBOLS, WORDS

CELLS = ("system", "parent", "issuer", "symbol", "place", "collective", "head", "deputy", "clerk")
SEVERAL_HUNDRED = CENTRAL | {"province", "department", "court"}     # whose numbers go up to 4999


def level_of(office):
    """Which of the lists "recipient", "central recipient", "party recipient" is this office's."""
    if OFFICES[office][0] == "party":
        return "party "
    return "central " if office in CENTRAL else ""


def choose_words(office, half, rng):
    """{name: word, NAME: abbreviation} for an office's cells, and whether one is gone by now."""
    cells = " ".join(OFFICES[office])
    words = {}
    gone = office in OLD
    for name in WORDS:
        word = rng.choice([w for w in WORDS[name][half] if office not in NEW or w[-1] != "*"])
        if "{%s}" % name in cells or name == "province" and "{at}" in OFFICES[office]:
            gone |= word[-1] == "*"
        words[name], _, words[name.upper()] = word.rstrip("*").partition("=")
    others = [w for w in WORDS["sector"][half]
              if w[-1] != "*" and not w.startswith(words["sector"])]
    words["other"], _, words["OTHER"] = rng.choice(others).partition("=")
    return words, gone


def add_places(words):
    """The names of places without their rank, and what follows from the province's."""
    for name, key in (("province", "at"), ("district", "district_at"), ("commune", "commune_at")):
        words[key] = re.sub(r"^(tỉnh|thành phố|huyện|xã|phường|đặc khu) ", "", words[name])
    is_city = not words["province"].startswith("tỉnh")
    words["committee"] = ("Thành ủy " if is_city else "Tỉnh ủy ") + words["at"]
    words["youth"] = "Thành đoàn" if is_city else "Tỉnh đoàn"


def choose_office(office, half, rng):
    """Names and posts of an office and of the one that signs with it; a day when it existed."""
    words, gone = choose_words(office, half, rng)
    add_places(words)
    first = dict(zip(CELLS, (cell.format_map(words) for cell in OFFICES[office])))
    second = dict(first)
    if office == "joint unions":
        second.update(collective="Ban Thường vụ " + words["youth"], head="Bí thư",
                      deputy="Phó Bí thư")
    begin, end = (2019, 2024) if gone else (2026, 2026) if office in NEW else (2019, 2026)
    date = datetime.date(rng.randint(begin, end), rng.randint(1, 10), rng.randint(2, 28))
    return first, second, date


def choose_number(document):
    """The lines of the number; code, number and notation join the labels."""
    form, type_, rng = document.row["number"], document.row["type"], document.rng
    most = 4999 if document.office in SEVERAL_HUNDRED else 390
    number = str(rng.choice([rng.randint(1, 9), rng.randint(10, most)])).zfill(2)
    number += rng.choice("abc") if form == "letter" else ""
    notation = notation_of(document, type_, "-" + document.pick("unit"))
    is_party = document.office in PARTY
    cut = "-" if is_party else "/"
    year = f"/{document.date.year}" if form == "year" else ""
    code = number + year + cut + notation
    is_blank = form in ("left blank", "dots")
    document.label.update(type=type_, code=None if is_blank else code,
                          number=None if is_blank else number, notation=notation)
    word = "Số " if is_party != (form == "other colon") else "Số: "
    end = code.rindex("-") + 1 if form == "wrapped" and len(code) > 14 else len(code)
    return {
        "blank before /": [word + code.replace(cut, " " + cut, 1)],
        "no blank": [word.strip() + code],
        "blanks everywhere": [word + re.sub("([-/])", r" \1 ", code)],
        "no Số": [code],
        "wrapped": list(filter(None, [word + code[:end], code[end:]])),
        "left blank": [word + " " * 8 + cut + notation],
        "dots": [word + "." * 8 + cut + notation],
    }.get(form, [word + code])


def notation_of(document, type_, unit):
    symbol, organ = SYMBOLS.get(type_, type_), document.own["symbol"]
    if document.office in PARTY:
        return f"{symbol}/{organ}{unit if document.office == 'youth union' else ''}"
    if type_ == "CV":
        return organ + ("" if "-" in organ else unit)
    return f"{symbol}-{organ}"
