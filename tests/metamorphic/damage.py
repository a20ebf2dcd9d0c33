"""Damage: letters changed by a scan, a font or a hand, as edits (start, end, new) of the text."""
import functools
import re
import unicodedata

from carry import DAY
from kinds import Kind, need
from labels import leaves
from signs import is_table, is_title

CONFUSED = dict(
    zip(
        "abcdeghiklmnopqrstuvxyđABCDEGHIKLMNOPQRSTUVXYĐ/",
        "oheđcqblh1nu0ngt5fúyzvdÁRGOFCNlRINM0FOP51ÚYKVÐl",
    )
)
TONES = "\u0300\u0301\u0309\u0303\u0323"
NOISE = "_¬=|,'°`"
NOISE_AFTER_LINE = "~" + NOISE  # before a line, ~ could be taken for a dash
ONE_LETTER_IN = 150


def misread(letter, rng):
    """What OCR puts for a letter: another tone or none, no hat, or a like shape."""
    base, *marks = unicodedata.normalize("NFD", letter)
    other_marks = (marks[:-1], [*marks[:-1], rng.choice(TONES)], marks[1:])
    others = {unicodedata.normalize("NFC", base + "".join(m)) for m in other_marks} - {letter}
    return rng.choice(sorted(others)) if marks and rng.random() < 0.8 else CONFUSED.get(base, "'")


# Anchors: functions of a Document that give the spans where the anchor stands.


def in_head(part, pattern):
    def spans(doc):
        found = doc.head.spans[part] if doc.head else None
        return [
            (a + m.start(), a + m.end())
            for a, b in found or ()
            for m in re.finditer(pattern, doc.text[a:b], re.I)
        ]

    return spans


def anywhere(pattern):
    return lambda doc: [m.span(1) for m in re.finditer(pattern, doc.text, re.M)]


def first_title(doc):
    titles = (i for i, line in enumerate(doc.lines[:60]) if is_title(line))
    return [(doc.begin[i], doc.begin[i + 1] - 1) for i in titles][:1]


ANCHORS = {
    "so": in_head("number", r"^\w+"),
    "date": in_head("date", r"ngày|tháng|năm"),
    "motto": in_head("motto", r"\w+"),
    "tagline": in_head("tagline", r"\w+"),
    "vv": in_head("subject", r"^V/?v|^Về việc"),
    "kinh-gui": anywhere(r"(Kính (?:gửi|trình|mời))"),
    "noi-nhan": anywhere(r"(Nơi nhận)"),
    "can-cu": anywhere(r"^\W*(Căn cứ)"),
    "dieu": anywhere(r"^\W*(Điều)\s+\d+[.:]"),
    "title": first_title,
}


def spoil(where, doc, rng):
    a, b = rng.choice(need(where(doc)))
    letters = [k for k in range(a, b) if doc.text[k].isalpha() or doc.text[k] == "/"]
    k = rng.choice(need(letters))
    return [(k, k + 1, misread(doc.text[k], rng))]


def without_mark(letter):
    return {"đ": "d", "Đ": "D"}.get(letter) or unicodedata.normalize("NFD", letter)[0]


def lose_marks(doc, rng):
    """In one line; not where the label of an item would be another without them."""

    def fits(line):
        if len(line.split()) <= 3 or re.match(r"\W*Điều|.*điểm đ", line):
            return False
        return any(without_mark(c) != c for c in line)

    i = rng.choice(need([i for i, line in enumerate(doc.lines) if fits(line)]))
    letters = ((k, doc.text[k]) for k in range(doc.begin[i], doc.begin[i + 1]))
    return [(k, k + 1, without_mark(c)) for k, c in letters if without_mark(c) != c]


def scan(doc, rng):
    """Words of one letter, labels of items among them, are spared."""
    text = doc.text
    letters = (
        k
        for k in range(1, len(text) - 1)
        if text[k].isalpha() and (text[k - 1].isalpha() or text[k + 1].isalpha())
    )
    return [(k, k + 1, misread(text[k], rng)) for k in letters if rng.random() < 1 / ONE_LETTER_IN]


def add_noise(doc, rng):
    edits = []
    for i, line in enumerate(doc.lines):
        is_before = rng.random() < 0.5
        sign = rng.choice(NOISE if is_before else NOISE_AFTER_LINE)
        begin, end = doc.begin[i], doc.begin[i] + len(line)
        if not line.strip() or is_table(line) or rng.random() >= 0.15:
            continue
        if is_before and not (doc.cuts(begin - 1) or doc.cuts(begin)):
            edits.append((begin, begin, sign + " "))
        elif not is_before and not (doc.cuts(end) or doc.cuts(end + 1)):
            edits.append((end, end, " " + sign))
    return edits


def join_words(doc, rng):
    # a value glued to its neighbour could not be distinguished from it
    edges = {k for a, b in doc.labelled for k in (a - 1, b)}
    blanks = (m.start(1) for m in re.finditer(r"[^\W\d_]( )(?=[^\W\d_]{2})", doc.text))
    gaps = need([k for k in blanks if k not in edges])
    count = min(len(gaps), 3 + len(gaps) // 60)
    return [(k, k + 1, "") for k in sorted(rng.sample(gaps, count))]


def codes(doc):
    """The spans of labelled codes."""
    values = [v for key, readings in leaves(doc.gold) if key == "code" for v in readings]
    return sorted({span for v in values for place in doc.places(v) for span in place})


def codes_and_days(doc):
    return codes(doc) + [m.span() for m in DAY.finditer(doc.text)]


def everywhere(doc):
    return [(0, len(doc.text))]


def split_codes(doc, rng):
    """At a dash or slash more often than between other signs."""
    places = set()
    for a, b in codes(doc):
        marks = [k for k in range(a + 1, b) if {"/", "-"} & {doc.text[k - 1], doc.text[k]}]
        if rng.random() < 0.6:
            at_mark = marks and rng.random() < 0.7
            places.add(rng.choice(marks) if at_mark else rng.randrange(a + 1, b))
    slashes = re.finditer(r"\d/(?=\d{1,2}/\d{4})", doc.text)
    places |= {m.end() for m in slashes if rng.random() < 0.3}
    return [(k, k, " ") for k in sorted(places)]


def confuse(shapes, share, where, doc, rng):
    """A share of the letters in the spans as one of the letters they look like."""
    inside = sorted({k for a, b in where(doc) for k in range(a, b) if doc.text[k] in shapes})
    return [(k, k + 1, rng.choice(shapes[doc.text[k]])) for k in inside if rng.random() < share]


def spare_line(doc, rng):
    """A line that holds no labelled value, nor title, motto, number, place, date."""
    parts = doc.head.spans if doc.head else {}
    printed = (found for part, found in parts.items() if part != "tagline")
    used = doc.labelled + [span for found in printed for span in found or ()]

    def is_spare(i, line):
        if len(line.split()) <= 2 or is_table(line) or is_title(line) or DAY.search(line):
            return False
        return not any(a < doc.begin[i + 1] and b > doc.begin[i] for a, b in used)

    return rng.choice(need([i for i, line in enumerate(doc.lines) if is_spare(i, line)]))


def drop_line(doc, rng):
    i = spare_line(doc, rng)
    return [(doc.begin[i], min(doc.begin[i + 1], len(doc.text)), "")]


def double_line(doc, rng):
    i = spare_line(doc, rng)
    return [(doc.begin[i], doc.begin[i], doc.lines[i] + "\n")]


def spoiling(anchor):
    what = f"one letter spoiled in an anchor: {anchor}"
    return Kind("spoil-" + anchor, what, functools.partial(spoil, ANCHORS[anchor]))


def confusing(name, what, shapes, share, where):
    return Kind(name, what, functools.partial(confuse, shapes, share, where))


KINDS = [
    *map(spoiling, ANCHORS),
    Kind("marks-lost", "all diacritics lost in one line", lose_marks),
    Kind("scan", "one letter in 150 spoiled, anywhere but in words of one letter", scan),
    Kind("edge-noise", "signs of noise at the edges of lines", add_noise),
    Kind("words-joined", "blanks lost between words", join_words),
    Kind("codes-split", "blanks put into codes and days", split_codes),
    confusing("one-as-l", "1 as l or I in codes and days", {"1": "lI"}, 0.4, codes_and_days),
    confusing("zero-as-o", "0 as O in codes and days", {"0": "O"}, 0.4, codes_and_days),
    confusing("d-as-eth", "Đ as Ð, đ as ð", {"Đ": "Ð", "đ": "ð"}, 0.7, everywhere),
    confusing(
        "u-as-oi", "ư as ƣ, Ư as Ƣ: a converted font", {"ư": "ƣ", "Ư": "Ƣ"}, 1, everywhere
    ),
    Kind("line-dropped", "a line without labels missing", drop_line),
    Kind("line-twice", "a line without labels printed twice", double_line),
]
