"""Places of numbers, clock times and days of the week: those of labelled limits."""
import re

from places import OPEN, Place, labelled, readings, spots_in_order

LENGTH = re.compile(r"^PT?(\d+)[DHMWY]$")
NUMBER_WORDS = "một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười"
UNIT = r"(?:phút|giờ|ngày|tuần|tháng|năm)(?!\w)"
NUMBER = re.compile(r"(?<!\w)(?:\d+(?!\s*[/-]\s*\d)|(?:%s)(?: \w+){0,3}?(?: \(\d+\))? (?=%s))"
                    % (NUMBER_WORDS, UNIT), re.I)
CLOCK = re.compile(r"(?<![\w:/])\d{1,2}\s*(?:giờ|h|g|:)(?!\w{2})", re.I)
WEEKDAY = re.compile(r"(?<!\w)(?:thứ (?:[2-7]|hai|ba|tư|năm|sáu|bảy)|chủ nhật)(?!\w)", re.I)
BYDAY = {day: i for i, day in enumerate(("SU", "MO", "TU", "WE", "TH", "FR", "SA"))}


def in_limits():
    """The number of a length of time, the hour of a time, the day of a weekly limit."""
    for name, stem, text, squeezed, limits in labelled("deadlines"):
        texts = [readings(limit.get("text")) for limit in limits]
        for limit, found in zip(limits, spots_in_order(squeezed, texts)):
            if not found:
                continue
            lengths = [LENGTH.match(d) for d in readings(limit.get("duration")) if d]
            if lengths and all(lengths) and (match := NUMBER.search(text, *found)):
                kind = "figures" if match[0][0].isdigit() else "words"
                yield Place("numbers", kind, name, stem, text, match.start(), OPEN,
                            [int(x[1]) for x in lengths])
            times = [t for t in readings(limit.get("time")) if t]
            if times and (match := CLOCK.search(text, *found)):
                yield Place("clock", "limit", name, stem, text, match.start(), OPEN, times)
            days = re.search(r"BYDAY=([A-Z]{2})(?!,)", str(limit.get("rrule")))
            if days and (match := WEEKDAY.search(text, *found)):
                yield Place("weekdays", "limit", name, stem, text, match.start(), match.end(),
                            [BYDAY[days[1]]])


def places():
    yield from in_limits()


def same(answer, value, kind):
    return answer == value
