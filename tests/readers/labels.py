"""Places of labels of items, from labelled tasks; and pairs of them that follow each other."""
import re

from places import OPEN, Place, Squeezed, documents, documents_and_parts, readings

SETS = ("public", "rendered", "dev", "party", "seeds", "charges")
LETTERS = "abcdđeghiklmnopqrstuvxy"
UNITS = ["phần", "chương", "mục", "tiểu mục", "điều", "khoản", "điểm", "bước"]
ROMAN = {"I": 1, "V": 5, "X": 10}


def roman(print_):
    values = [ROMAN[c] for c in print_]
    return sum(-v if v < max(values[i:]) else v for i, v in enumerate(values))


def meant(label):
    """Kind and path of a label as a person reads it; None for what no pattern of ours fits."""
    label = label.strip()
    for unit in sorted(UNITS, key=len, reverse=True):
        m = re.fullmatch(unit + r"\s+(\w+)[.:]?", label, re.I)
        if m:
            number = m[1]
            value = int(number) if number.isdigit() else (
                roman(number) if re.fullmatch("[IVX]+", number) else None)
            return value and "%d %d" % (UNITS.index(unit), value)
    if re.fullmatch(r"\(?\d+[.)/-]*", label):
        return "10 %d" % int(re.search(r"\d+", label)[0])
    if re.fullmatch(r"\d+(\.\d+)+[.)/-]?", label):
        return "11 " + ".".join(str(int(n)) for n in re.findall(r"\d+", label))
    m = re.fullmatch(r"([IVX]+)\s*[.)/-]", label)
    if m:
        return "9 %d" % roman(m[1])
    m = re.fullmatch(r"([A-HĐ])\s*[.)/-]", label)
    if m:
        return "8 %d" % (LETTERS.index(m[1].lower()) + 1)
    m = re.fullmatch(r"\(?([a-zđ])\s*[.)/-]", label)
    if m and m[1] in LETTERS:
        return "12 %d" % (LETTERS.index(m[1]) + 1)
    return {"-": "14 ", "+": "15 ", "•": "16 ", "*": "16 "}.get(label)


def same(value, label, kind):
    return value == label


def walk(items, found):
    for item in items or []:
        if isinstance(item, dict):
            found.append(item)
            walk(item.get("items"), found)


def kind_of(label):
    return {"14": "bullets", "15": "bullets", "16": "bullets"}.get(
        label.split()[0], "units" if int(label.split()[0]) < 8 else "numbered")


def places():
    for name in SETS:
        for stem, text, labels in documents(name):
            squeezed, start = Squeezed(text), 0
            items = []
            for part in documents_and_parts(labels):
                for reading in readings(part.get("tasks"))[:1]:
                    walk(reading, items)
            for item in items:
                printed = [x for x in readings(item.get("label")) if x]
                starts = [x for x in readings(item.get("starts")) if x]
                if not printed or not starts or not meant(printed[0]):
                    continue
                spot = squeezed.find(printed[0] + starts[0], start)
                if not spot:
                    continue
                start = spot[0] + 1
                after = Squeezed(text[spot[0]:spot[1] + 3]).find(printed[0])
                if not after:
                    continue
                yield Place("labels", kind_of(meant(printed[0])), name, stem, text, spot[0],
                            spot[0] + after[1], [meant(printed[0])])
