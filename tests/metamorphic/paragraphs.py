"""The paragraphs of a body whose lines were broken where the page ends."""
import re

from labels import leaves
from signs import ITEM_LABEL, PARAGRAPH_OPENER, is_table

LEGIBLE = re.compile(r"[^\W\d_]|\d/\d")
SENTENCE_END = re.compile(r"[.;:]\W?$")


def paragraphs(doc):
    """Lists of lines; a blank line or a row of a table is a paragraph of its own."""
    lo, hi = doc.body
    width = usual_width(doc, lo, hi)
    is_spaced = has_blank_line_after_every_line(doc, lo, hi)
    ends = lines_of_ends(doc)
    blocks, last = [], None
    for i in range(lo, hi):
        line = doc.lines[i].strip()
        before = "" if last is None else doc.lines[last].strip()
        if not line:
            if not (is_spaced and before):
                blocks.append([""])
                last = None
            continue
        if before and last not in ends and goes_on(before, line, width):
            blocks[-1].append(line)
        else:
            blocks.append([doc.lines[i].rstrip()])
        last = None if is_table(line) or not LEGIBLE.search(line) else i
    return blocks


def widths(doc, lo, hi):
    return sorted(len(line.strip()) for line in doc.lines[lo:hi] if line.strip()) or [0]


def usual_width(doc, lo, hi):
    full = widths(doc, lo, hi)
    return full[int(0.9 * len(full))]


def has_blank_line_after_every_line(doc, lo, hi):
    """Sentences that go on after a blank line give it away."""
    lines = doc.lines
    broken = sum(
        bool(lines[i].strip())
        and i + 2 < hi
        and not lines[i + 1].strip()
        and lines[i + 2].strip()[:1].islower()
        for i in range(lo, hi)
    )
    return broken > 0.25 * len(widths(doc, lo, hi))


def lines_of_ends(doc):
    """The lines where a subject or an addressee ends: no paragraph goes on there."""
    values = [
        v for key, found in leaves(doc.gold) if key in ("subject", "addressees") for v in found
    ]
    first_places = [place for v in values for place in doc.places(v)[:1]]
    return {doc.line(b - 1) for place in first_places for _, b in place}


def goes_on(before, line, width):
    """Does the line go on with the sentence of the one before it?"""
    if is_table(line) or not LEGIBLE.search(line):
        return False
    if ITEM_LABEL.match(line) or PARAGRAPH_OPENER.match(line):
        return False
    if before.isupper() or line.isupper() or SENTENCE_END.search(before):
        return False
    return len(before) > 0.7 * width or line[0].islower()
