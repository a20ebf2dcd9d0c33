"""Places of laws that are named: the end of the name, without its year, date and number."""
import re

from places import OPEN, Place, labelled, mentions_of_others, readings, sentences, Squeezed

# what follows a name: a year, a date, a number, "(sửa đổi)" (with and without are right)
BEHIND = re.compile(r"(?:[\s,.(]*(?:(?:(?:ban\s+hành|(?:được\s+)?thông\s+qua)\s+)?ngày\b.*|(?:năm\s+)?(?:19|20)\d\d\b\)?.*|năm\s+\d.*"
                    r"|số\s+\S*\d.*))+$", re.S)
BILL = re.compile(r"\s*\(sửa đổi\)$")
PARTY = re.compile(r"^Nghị quyết (?:Đại hội|Hội nghị|Trung ương|TW)", re.I)
LAW = re.compile(r"^(?:Bộ luật|Luật|Pháp lệnh|Hiến pháp|BL[A-ZĐ]+)\b(?!\s+số\b)", re.I)


def same(value, label, kind):
    return value == label


def kind_of(name):
    if PARTY.match(name):
        return "party"
    if re.match(r"\w+ (?:luật )?(?:sửa|bổ sung)", name, re.I):
        return "amending"
    return "law"


def place(set_, name, text, at, end):
    print_ = BEHIND.sub("", text[at:end]).rstrip(" .,;\n")
    if not (LAW.match(text[at:end]) or PARTY.match(print_)):
        return None
    return Place("laws", kind_of(print_), set_, name, text, at,
                 OPEN if BILL.search(text[at:end]) else at + len(print_))


def named():
    for set_, name, text, signs, labels in labelled("named_citations"):
        yield from in_order(set_, name, text, signs, [readings(x["name"]) for x in labels])
    for set_, name, text, labels in sentences("citations"):
        yield from in_order(set_, name, text, Squeezed(text),
                            [readings(x["name"]) for x in labels if x.get("name")])


def in_order(set_, name, text, signs, names):
    start = 0
    # a name within a longer one stands elsewhere
    for values in names:
        longer = [v for other in names for v in other if v and values[0] and v != values[0]
                  and v.startswith(values[0])]
        found = None
        for value in filter(None, values):
            found = signs.find(value, start) or signs.find(value)
            while found and any(signs.find(v, found[0]) and signs.find(v, found[0])[0] == found[0]
                                for v in longer):
                found = signs.find(value, found[0] + 1)
            if found:
                break
        if found:
            start = max(start, found[1])
            if made := place(set_, name, text, *found):
                yield made


def mentioned():
    for name, text, mentions in mentions_of_others():
        for m in mentions:
            if m["type"] in ("L", "BL", "PL", "HP"):
                if made := place("mentions", name, text, m["start"], m["end"]):
                    yield made


def places():
    yield from named()
    yield from mentioned()
