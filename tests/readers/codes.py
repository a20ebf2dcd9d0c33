"""Places of số/ký hiệu: in the head after "Số:", and of cited documents with and without a lead."""
import re

from places import FOLD, OPEN, Place, documents, documents_and_parts, labelled, mentions_of_others, readings, Squeezed

LEAD = re.compile(r"(?:\bs[ốôóồổỗo06]|\bmang số|\bsố hiệu|định|quyết|thị|tư|văn|báo|cáo|hoạch|trình|luật|lệnh|luận|dẫn"
                  r"|\bNĐ|\bQĐ|\bTT|\bCV|điện|chế|thuận|lịch)[\s:(.\"“*_/-]*$", re.I)
STANDARD = re.compile(r"^(?:TCVN|QCVN|QCĐP|TCXD|TCCS|ISO|IEC|GB|\d+ ?TCN|ASTM|EN|BS)|^[A-ZĐ]+\d*:")
MENTIONED = re.compile(r"(?<![\w/])\d+[a-zđA-Z]?\s*[/-]\s*[^\s,;()]*[A-ZĐ][^\s,;()]*(?:\s*[-–]\s*[A-ZĐ]{2}[^\s,;()]*)*")
DAMAGED = re.compile(r"\d[lIOzZqtS{}]|[lIOzZqtS{}]\d")     # labelled as printed, or null
LABEL = re.compile(r"\bS[ốôóồổ6o]\s*[:;.]?[\s._…]*$", re.I)


def squeezed(value):
    """As values are compared: without blanks, in one case."""
    return "".join(Squeezed(value).signs) if value else None


def same(value, label, kind):
    return squeezed(value) == squeezed(label and label.rstrip(".:;,"))


def of_code(values):
    """The readings of a label that are a document's code; standards and bare numbers are none."""
    return [v for v in values if v and not STANDARD.match(v) and re.search(r"[^\W\d_]", v)]


def find(squeezed_text, text, value, start):
    """Like Squeezed.find, and not within a longer number."""
    while True:
        found = squeezed_text.find(value, start)
        if not found or not (found[0] and text[found[0] - 1].isdigit() and value[0].isdigit()):
            return found
        start = found[0] + 1


def cited():
    for set_, name, text, signs, labels in labelled("citations"):
        start = 0
        for label in labels:
            values = readings(label.get("code"))
            for value in of_code(values):
                found = find(signs, text, value, start) or find(signs, text, value, 0)
                if found:
                    break
            else:
                continue
            if found[0] >= start:
                start = found[1]
            before = text[max(0, found[0] - 40):found[0]]
            slot = "cited" if LEAD.search(before) else "none"
            yield Place("codes-" + slot, slot, set_, name, text, found[0],
                        found[1] if len(values) == 1 else OPEN,
                        values + ([None] if len(values) > 1 or DAMAGED.search(value) else []))


def mentioned():
    """Those of meta/mentions.jsonl, whose labels are stretches of the text."""
    for name, text, mentions in mentions_of_others():
        for mention in mentions:
            print_ = text[mention["start"]:mention["end"]]
            if code := MENTIONED.search(print_):
                at = mention["start"] + code.start()
                slot = "cited" if LEAD.search(text[max(0, at - 40):at]) else "none"
                yield Place("codes-" + slot, slot, "mentions", name, text, at, at + len(code[0]),
                            [code[0]])


def heads():
    for set_ in ("public", "rendered", "dev", "party", "seeds"):
        for name, text, labels in documents(set_):
            for document in documents_and_parts(labels):
                if "code" not in document:
                    continue
                values = readings(document["code"])
                notations = [n for n in readings(document.get("notation")) if n]
                for wanted in of_code(values) or ["/" + n for n in notations]:
                    found = first_labelled(Squeezed(text), text, wanted)
                    if found:
                        yield Place("codes-header", "header", set_, name, text, found[0],
                                    found[1] if len(values) == 1 else OPEN,
                                    values + ([None] if len(values) > 1 else []))
                        break


def first_labelled(signs, text, value):
    """The first place of a value after a label "Số:", from that label's end."""
    start = 0
    while True:
        found = find(signs, text, value, start)
        if not found:
            return None
        label = LABEL.search(text[max(0, found[0] - 60):found[0]])
        if label:
            return found[0], found[1]
        start = found[0] + 1


def places():
    yield from cited()
    yield from mentioned()
    yield from heads()
