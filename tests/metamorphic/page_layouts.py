"""Layouts of lines and pages: how paragraphs are broken, what stands between pages, markup."""
import functools
import re
import textwrap
import unicodedata

from kinds import Kind, need, with_lines
from paragraphs import paragraphs
from signs import RECIPIENTS, is_table, is_title

DEEPEST_INDENT = 6
LINES_A_PAGE = 40
LINES_BELOW_HEAD = 5  # before the first page may end
GAP_SHARE = 0.15
ITEM = re.compile(
    r"(\s*(?:[IVX]{1,5}\.|\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ]\)|Điều \d+\.?))\s+(?=\S)"
)


def wrapped(width):
    """Every paragraph of the body broken anew at the width."""

    def apply(doc, rng):
        return with_lines(doc, doc.body, sum((wrap(p, width) for p in paragraphs(doc)), []))

    return apply


def wrap(lines, width):
    text = " ".join(line.strip() for line in lines)
    if is_table(lines[0]) or not text:
        return lines
    indent = " " * min(DEEPEST_INDENT, len(lines[0]) - len(lines[0].lstrip()))
    return textwrap.wrap(
        text, width, initial_indent=indent, break_long_words=False, break_on_hyphens=False
    )


def double_blanks(doc, rng):
    return re.sub(r"\n+", lambda m: m[0] + "\n", doc.text)


def remove_blanks(doc, rng):
    return re.sub(r"\n\s*\n", "\n", doc.text)


# What stands between two pages: of a Document and a Random a function of the page's number.


def page_of(doc, rng):
    forms = [lambda p: [f"Trang {p}/9"], lambda p: [f"- {p} -"], lambda p: [f"{p}/9"]]
    return rng.choice(forms)


def page_header(doc, rng):
    running_title = " ".join(doc.head.words["number"] + doc.head.words["issuer"])
    return lambda p: [str(p), running_title, ""]


PAGE_BREAKS = [
    ("page-formfeed", "form feeds", "", lambda doc, rng: lambda p: ["\f"]),
    (
        "page-formfeed-glued",
        "form feeds glued to the page number",
        "",
        lambda doc, rng: lambda p: ["\f" + 40 * " " + str(p), ""],
    ),
    (
        "page-marker",
        "lines --- PAGE BREAK ---",
        "",
        lambda doc, rng: lambda p: ["", "--- PAGE BREAK ---", ""],
    ),
    ("page-number", "lines with the page number", "", lambda doc, rng: lambda p: ["", str(p), ""]),
    ("page-of", "lines like Trang 2/9, - 2 -", "", page_of),
    ("page-header", "page number and a repeated header", "head", page_header),
]


def paged(break_of, doc, rng):
    """Page breaks in the body, never inside a labelled value or a table."""

    def is_free(i):
        begin = doc.begin[i]
        return not (doc.cuts(begin) or doc.cuts(begin - 1) or is_table(doc.lines[i]))

    lo, hi = doc.body
    free = need([i for i in range(lo + LINES_BELOW_HEAD, hi - 1) if is_free(i)])
    cuts = sorted(rng.sample(free, 1 + len(free) // LINES_A_PAGE))
    printed, lines = break_of(doc, rng), list(doc.lines)
    for page, i in reversed(list(enumerate(cuts, 2))):
        lines[i:i] = printed(page)
    return "\n".join(lines)


def indent(doc, rng):
    return textwrap.indent(doc.text, " " * rng.randint(3, 14))


def is_running_text(line):
    return line.strip() and not is_table(line)


def end_lines_with_br(doc, rng):
    return "\n".join(line + "<br>" if is_running_text(line) else line for line in doc.lines)


def emphasize(line):
    """As a web copy in Markdown prints the line."""
    if is_title(line):
        return "# " + line
    if re.match(r"([IVX]+|\d)\. ", line) and len(line) < 80:
        return "## " + line
    if line.isupper() or RECIPIENTS.fullmatch(line):
        return f"**{line}**"
    return f"*{line}*" if re.fullmatch(r"\(.*\)", line) else line


def to_markdown(doc, rng):
    need(not re.search(r"\*\*|^#", doc.text, re.M))
    lines = doc.lines
    return "\n".join(emphasize(line.strip()) if is_running_text(line) else line for line in lines)


def decompose(doc, rng):
    return unicodedata.normalize("NFD", doc.text)


def put_labels_on_own_lines(doc, rng):
    starts = {a for a, _ in doc.labelled}

    def parted(i, line):
        first_letter = doc.begin[i] + len(line) - len(line.lstrip())
        if first_letter in starts and not is_table(line):
            return ITEM.sub(r"\1\n", line, count=1) if ITEM.match(line) else line
        return line

    return "\n".join(parted(i, line) for i, line in enumerate(doc.lines))


def widen_gaps(doc, rng):
    def widened(m):
        return rng.choice(["  ", "   "]) if rng.random() < GAP_SHARE else m[0]

    return re.sub(r"(?<=\w) (?=\w)", widened, doc.text)


KINDS = [
    Kind("wrapped-60", "paragraphs wrapped at 60", wrapped(60)),
    Kind("wrapped-90", "paragraphs wrapped at 90", wrapped(90)),
    Kind("unwrapped", "each paragraph on one line", wrapped(10**6)),
    Kind("blanks-doubled", "an empty line after every line", double_blanks),
    Kind("blanks-removed", "no empty lines", remove_blanks),
    *(
        Kind(name, what, functools.partial(paged, break_of), needs)
        for name, what, needs, break_of in PAGE_BREAKS
    ),
    Kind("indented", "every line indented", indent),
    Kind("br", "<br> at the ends of lines", end_lines_with_br),
    Kind("markdown", "emphasis and headings of Markdown", to_markdown),
    Kind("nfd", "all letters decomposed", decompose),
    Kind("label-own-line", "labels of items on a line of their own", put_labels_on_own_lines),
    Kind("gaps", "two or three blanks between some words", widen_gaps),
]
