"""Places of dates: of heads, citations and limits."""
import re

from places import OPEN, Place, documents, labelled, mentions_of_others, readings, spots_in_order

HEAD_LINES = 80
DAY_WORD = r"(?:n[^\W\d]{1,4}|[àa])y"                     # ngày, damaged
SLOT = re.compile(r"(?<!\w)(?:%s(?=\W|\d)|(?=[\dSOolIZ]{1,2}\s*[/.-]\s*[\dSOolIZ]))" % DAY_WORD,
                  re.I)
GAP = re.compile(r"[\s,;:.>_(-]*(?:(?:(?:được\s+)?(?:ký|ban\s+hành|lập)|đề|đều|cùng)[\s>]+)?(?:vào\s+)?",
                 re.I)
HEAD = re.compile(r"(?<!\w)ng\S{0,3}?[yvp]?\W{0,4}\S{0,6}\W{0,4}th\S{1,4}\W{0,3}\S{0,6}\W{0,4}"
                  r"n[ăaâäàáãdä]m", re.I)
LIMIT = re.compile(r"(?<![\w/.-])(?:(?:ngày|tháng)\s*)?\d[\d\s/.-]*", re.I)


def printed(iso):
    """The prints of a day without damage, as a pattern."""
    year, month, day = iso.split("-")
    day, month = ("0?" + str(int(x)) for x in (day, month))
    return re.compile(r"(?:ngày\s*)?%s(?:\s*[/.-]\s*%s\s*[/.-]\s*|\s*tháng\s*%s\s*,?\s*(?:năm)?\s*)%s(?!\d)"
                      % (day, month, month, year), re.I)


def end_of(text, at, values):
    """Where a date that is printed without damage ends; OPEN for others."""
    for value in values:
        if value and (found := printed(value).match(text, at)):
            return found.end()
    return OPEN


def in_heads():
    """The date beside the place; null where it is not printed whole."""
    for name in ("public", "rendered", "dev", "party", "seeds"):
        for stem, text, labels in documents(name):
            header = labels.get("header") or {}
            if "date" not in header:
                continue
            values = [v for v in readings(header["date"])]
            head = "\n".join(text.split("\n")[:HEAD_LINES])
            found = None
            for place in filter(None, readings(header.get("place"))):
                where = re.compile(r"\s+".join(map(re.escape, place.split())) + r"\s*[,.;]?\W{0,3}(?=[nm]g)",
                                   re.I)
                if match := where.search(head):
                    found = match.end()
                    break
            if found is None:
                match = HEAD.search(head)
                if not match or not readings(header.get("place"))[0]:
                    continue
                found = match.start()
            yield Place("dates", "head", name, stem, text, found, end_of(text, found, values), values)


def in_citations():
    """The date that follows a cited number."""
    for name, stem, text, squeezed, citations in labelled("citations"):
        codes = [readings(c.get("code")) for c in citations]
        for citation, found in zip(citations, spots_in_order(squeezed, codes)):
            if not found or "date" not in citation:
                continue
            at = GAP.match(text, found[1]).end()
            if not SLOT.match(text, at):
                continue
            values = readings(citation["date"])
            yield Place("dates", "citation", name, stem, text, at, end_of(text, at, values), values)


def in_limits():
    """The day of a limit: its day and month, and its year where it is printed."""
    for name, stem, text, squeezed, limits in labelled("deadlines"):
        texts = [readings(limit.get("text")) for limit in limits]
        for limit, found in zip(limits, spots_in_order(squeezed, texts)):
            days = [d for d in readings(limit.get("date")) if d]
            if not found or limit.get("kind") != "date" or len(days) != 1:
                continue
            slots = [m for m in LIMIT.finditer(text, *found)
                     if re.search(r"[^\W\d]|/", m[0]) and not re.match(r"\s*giờ", text[m.end():])]
            if not slots:
                continue
            yield Place("dates", "limit", name, stem, text, slots[-1].start(), OPEN, days)


def in_mentions():
    """The end of what others have marked as a mention, where that ends with a date."""
    for name, text, mentions in mentions_of_others():
        for mention in mentions:
            words = text[mention["start"]:mention["end"]]
            found = re.search(r"ngày\s*\d[^;]{0,40}\d$|(?<![\d/])\d{1,2}[/.-]\d{1,2}[/.-]\d{4}$", words)
            if found:
                yield Place("dates", "mention", "meta", name, text,
                            mention["start"] + found.start(), mention["end"])


def places():
    for gather in (in_heads, in_citations, in_limits, in_mentions):
        yield from gather()


def same(answer, value, kind):
    """Whether an answer's value (YYYY-MM-DD, zeros for what is not printed, ! after a day that does
    not exist) is a label: all of it, or null."""
    if kind == "limit":
        return answer is not None and all(int(a) in (0, int(v)) for a, v in
                                          zip(answer.rstrip("~!").split("-"), value.split("-")))
    if answer is None or "00" in answer.split("-")[1:] or answer.startswith("0000") or answer[-1] in "!~":
        return value is None
    return answer == value
