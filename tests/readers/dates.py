"""Places of dates: of heads, citations and limits."""
import json
import re
import unicodedata

from places import OPEN, SHARED, Place, documents, labelled, readings, spots_in_order

HEAD_LINES = 80
DAY_WORD = r"[nm]\w{0,2}g?[aàáảãạăâ4]\w{0,2}[yvÿỳý]"                                # ngày, damaged
SLOT = re.compile(r"(?<!\w)(?:%s(?=\W|\d)|(?=[\dSOolIZ]{1,2}\s*[/.-]\s*[\dSOolIZ]))" % DAY_WORD,
                  re.I)
GAP = re.compile(r"[\s,;(]*(?:(?:được\s+)?(?:ký|ban\s+hành|lập)\s+)?(?:vào\s+)?", re.I)
HEAD = re.compile(r"(?<!\w)ng\S{0,3}?[yvp]?\W{0,4}\S{0,6}\W{0,4}th\S{1,4}\W{0,3}\S{0,6}\W{0,4}"
                  r"n[ăaâäàáãdä]m", re.I)
LIMIT = re.compile(r"(?<!\w)(?:ngày\s+(?=\d)|(?=\d{1,2}\s*/\s*\d))|(?<!\w)(?=tháng\s+\d)", re.I)


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
            slots = list(LIMIT.finditer(text, *found))
            if not slots or not re.match(r"\d", text[slots[-1].end():]):
                continue
            yield Place("dates", "limit", name, stem, text, slots[-1].start(), OPEN, days)


def in_mentions():
    """The end of what others have marked as a mention, where that ends with a date."""
    for line in (SHARED / "meta" / "mentions.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        if unicodedata.normalize("NFC", row["text"]) != row["text"]:
            continue
        for mention in row["mentions"]:
            words = row["text"][mention["start"]:mention["end"]]
            found = re.search(r"ngày\s*\d[^;]{0,40}\d$|(?<![\d/])\d{1,2}[/.-]\d{1,2}[/.-]\d{4}$", words)
            if found:
                yield Place("dates", "mention", "meta", row["id"], row["text"],
                            mention["start"] + found.start(), mention["end"])


def places():
    for gather in (in_heads, in_citations, in_limits, in_mentions):
        yield from gather()


def same(answer, value, kind):
    """Whether an answer's value (YYYY-MM-DD, zeros for what is not printed, ! after a day that does
    not exist) is a label: all of it, or null."""
    if kind == "limit":
        return answer is not None and all(int(a) in (0, int(v))
                                          for a, v in zip(answer.split("-"), value.split("-")))
    if answer is None or "00" in re.split("-", answer)[1:] or answer.startswith("0000") or answer.endswith("!"):
        return value is None
    return answer == value
