"""Layouts of the head: its two columns and the lines within them."""
import re
import textwrap
from itertools import zip_longest

import columns
from kinds import Kind, need, with_lines

LONGEST_SUBJECT_LINE = 50
WORDS_A_LINE = 3


def blocks_of(parts, is_party, rng):
    """The rows of the two columns: names and motto; number and date; V/v and the rest."""
    rule = ["-------"] if rng.random() < 0.5 else []
    subject = parts["subject"]
    if any(len(line) > LONGEST_SUBJECT_LINE for line in subject):
        subject = textwrap.wrap(
            " ".join(subject), 40, break_long_words=False, break_on_hyphens=False
        )
    names = parts["parent"] + parts["issuer"] + (["*"] if is_party else rule)
    motto = parts["motto"] + parts["tagline"] + [2 * line for line in rule]
    top = list(zip_longest(names, motto, fillvalue=""))
    number = [(parts["number"][0], " ".join(parts["date"]))]
    return [top, number, [(line, "") for line in subject + parts["extra"]]]


# Each takes the blocks, all their rows, and a Random; it gives lines.
LAYOUTS = {
    "head-side": (
        "columns side by side, wide gap",
        lambda blocks, rows, rng: columns.side_by_side(rows, rng),
    ),
    "head-blank": (
        "columns parted by one blank",
        lambda blocks, rows, rng: columns.joined_by(rows, " "),
    ),
    "head-tab": (
        "columns parted by a tab",
        lambda blocks, rows, rng: columns.joined_by(rows, "\t"),
    ),
    "head-left-first": (
        "left column, then the right one",
        lambda blocks, rows, rng: columns.left(rows) + [""] + columns.right(rows),
    ),
    "head-right-first": (
        "right column, then the left one",
        lambda blocks, rows, rng: columns.right(rows) + [""] + columns.left(rows),
    ),
    "head-interleaved": (
        "columns interleaved, a cell a line",
        lambda blocks, rows, rng: [cell for row in rows for cell in row if cell],
    ),
    "head-pipe-rows": (
        "columns parted by ' | '",
        lambda blocks, rows, rng: columns.joined_by(rows, " | "),
    ),
    "head-pipes": (
        "head as a Markdown table",
        lambda blocks, rows, rng: columns.markdown(blocks),
    ),
    "head-br": (
        "head as a Markdown table with <br>",
        lambda blocks, rows, rng: columns.markdown(blocks, "<br>"),
    ),
    "head-box": (
        "head in box-drawing signs",
        lambda blocks, rows, rng: columns.box(rows),
    ),
    "head-ascii": (
        "head as an ASCII table",
        lambda blocks, rows, rng: columns.ascii_table(rows),
    ),
    "head-one-line": (
        "all of the head on one line",
        lambda blocks, rows, rng: [" ".join(columns.left(rows) + columns.right(rows))],
    ),
}
COMMON = ["head-side", "head-side", "head-blank", "head-left-first"]  # as often as they are met


def lay(name, blocks, rng):
    return LAYOUTS[name][1](blocks, sum(blocks, []), rng)


def laid_out(name):
    """The kind that prints the head as it is in the named layout."""

    def apply(doc, rng):
        blocks = blocks_of(doc.head.words, doc.head.is_party, rng)
        return with_lines(doc, doc.head.lines, lay(name, blocks, rng))

    return Kind(name, LAYOUTS[name][0], apply, "head")


def head_anew(doc, rng, above=(), below=(), **changed):
    """The text with some parts of the head changed, in a common layout, lines above or below it."""
    blocks = blocks_of(doc.head.words | changed, doc.head.is_party, rng)
    lines = lay(rng.choice(COMMON), blocks, rng)
    return with_lines(doc, doc.head.lines, [*above, *lines, *below])


def split_issuer(doc, rng):
    split = {}
    for part in ("issuer", "parent"):
        words = " ".join(doc.head.words[part]).split()
        starts = range(0, len(words), WORDS_A_LINE)
        split[part] = [" ".join(words[i : i + WORDS_A_LINE]) for i in starts]
    need(len(split["issuer"]) > len(doc.head.words["issuer"]))
    return head_anew(doc, rng, **split)


def join_issuer(doc, rng):
    names = {part: doc.head.words[part] for part in ("issuer", "parent")}
    need(any(len(lines) > 1 for lines in names.values()))
    joined = {part: [" ".join(lines)] if lines else [] for part, lines in names.items()}
    return head_anew(doc, rng, **joined)


def part_subject(doc, rng):
    subject = need(doc.head.words["subject"])
    about, rest = re.match(r"(V/?v|Về việc|Về)\s*:?\s*(.*)", subject[0], re.I).groups()
    return head_anew(doc, rng, subject=[about, *filter(None, [rest]), *subject[1:]])


def put_subject_below(doc, rng):
    return head_anew(doc, rng, subject=[], below=["", *need(doc.head.words["subject"])])


def put_subject_above(doc, rng):
    return head_anew(doc, rng, subject=[], above=[*need(doc.head.words["subject"]), ""])


KINDS = [
    *map(laid_out, LAYOUTS),
    Kind("issuer-split", "names of issuer and parent over more lines", split_issuer, "head"),
    Kind("issuer-joined", "issuer and parent on one line each", join_issuer, "head"),
    Kind("subject-own-line", "V/v on a line of its own under the number", part_subject, "head"),
    Kind("subject-after", "V/v below both columns", put_subject_below, "head"),
    Kind("subject-above", "V/v above the head", put_subject_above, "head"),
]
