"""Products of bound word, hour and day: days that come once and days that come again."""
import datetime
import itertools

from .dispatch import MONTHLY, WEEKLY, YEARLY, Dispatch

BOUNDS = [   # bound word, bound
    ("trước", "before"), ("chậm nhất", "by"), ("chậm nhất là", "by"), ("chậm nhất vào", "by"),
    ("muộn nhất", "by"), ("không muộn hơn", "by"), ("trước hoặc trong", "by")]
ON = ("vào", "on")
HOURS = [("", None), ("17h00 ", "17:00"), ("16 giờ 30 phút ", "16:30"), ("cuối giờ chiều ", "?")]
SINGLE = [(words, datetime.date.fromisoformat(day)) for words, day in (
    ("ngày 20/11/2025", "2025-11-20"), ("ngày 20/11", "2025-11-20"),
    ("ngày 20 tháng 11 năm 2025", "2025-11-20"), ("ngày 05/01", "2026-01-05"),
    ("thứ Năm, ngày 20/11/2025", "2025-11-20"), ("ngày 20/11/2025 (thứ Năm)", "2025-11-20"),
    ("thứ Sáu tuần này", "2025-11-14"), ("thứ Ba tuần sau", "2025-11-18"),
    ("ngày 20 tháng này", "2025-11-20"), ("ngày 10 tháng sau", "2025-12-10"),
    ("ngày mai", "2025-11-11"))]
# Words, rule, rule of the day before, first time. The rules of a quarter are yearly ones over the
# months that begin or end it.
BEGIN = "FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=%d"
END = "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=%d"
FRIDAY = (WEEKLY % "FR", WEEKLY % "TH", "2025-11-14")
SELF_CONTAINED = [
    ("ngày 25 hằng tháng", MONTHLY % 25, MONTHLY % 24, "2025-11-25"),
    ("ngày 25 mỗi tháng", MONTHLY % 25, MONTHLY % 24, "2025-11-25"),
    ("ngày cuối mỗi tháng", MONTHLY % -1, MONTHLY % -2, "2025-11-30"),
    ("ngày 15 tháng thứ ba của mỗi quý", END % 15, END % 14, "2025-12-15"),
    ("ngày 15/6 hằng năm", YEARLY % (6, 15), YEARLY % (6, 14), "2026-06-15"),
    ("ngày 15 tháng 6 hằng năm", YEARLY % (6, 15), YEARLY % (6, 14), "2026-06-15"),
    ("thứ Sáu hằng tuần", *FRIDAY),
    ("ngày thứ Sáu hằng tuần", *FRIDAY),
    ("thứ Sáu mỗi tuần", *FRIDAY)]
# Without a lead most of these could be the one day after the issue date.
OF_PERIOD = {
    "hằng tháng": [
        ("ngày 25", MONTHLY % 25, MONTHLY % 24, "2025-11-25"),
        ("ngày 05 tháng kế tiếp", MONTHLY % 5, MONTHLY % 4, "2025-12-05"),
        ("ngày 05 của tháng sau tháng báo cáo", MONTHLY % 5, MONTHLY % 4, "2025-12-05"),
        ("ngày cuối tháng", MONTHLY % -1, MONTHLY % -2, "2025-11-30")],
    "hằng quý": [
        ("ngày 15 tháng cuối quý", END % 15, END % 14, "2025-12-15"),
        ("ngày 15 của tháng cuối cùng của quý", END % 15, END % 14, "2025-12-15"),
        ("ngày 10 của tháng đầu quý sau", BEGIN % 10, BEGIN % 9, "2026-01-10"),
        ("ngày 10 tháng đầu tiên của quý kế tiếp", BEGIN % 10, BEGIN % 9, "2026-01-10"),
        ("ngày cuối cùng của quý", END % -1, END % -2, "2025-12-31")],
    "hằng năm": [
        ("ngày 15/6", YEARLY % (6, 15), YEARLY % (6, 14), "2026-06-15"),
        ("ngày 31 tháng 3 năm sau", YEARLY % (3, 31), YEARLY % (3, 30), "2026-03-31"),
        ("ngày 25/02 của năm kế tiếp năm báo cáo", YEARLY % (2, 25), YEARLY % (2, 24),
         "2026-02-25"),
        ("ngày 30/6 năm trước năm kế hoạch", YEARLY % (6, 30), YEARLY % (6, 29), "2026-06-30")],
    "hằng tuần": [("thứ Sáu", *FRIDAY)],
}
REPORT = "UBND các xã, phường gửi báo cáo kết quả về Sở Nội vụ %s để tổng hợp."


def is_idiomatic(bound, point):
    """"trước hoặc trong" stands before "ngày" only, not before an hour or "thứ Sáu"."""
    return bound != "trước hoặc trong" or point.startswith("ngày")


def ends_the_day_before(kind, time):
    return kind == "before" and not time


def single_days():
    for (bound, kind), (hour, time), (words, date) in itertools.product(BOUNDS, HOURS, SINGLE):
        if not is_idiomatic(bound, hour + words):
            continue
        limit = f"{bound} {hour}{words}"
        values = {"kind": "date", "date": date.isoformat(), "bound": kind, "rrule": None}
        if time != "?":
            due = date - datetime.timedelta(days=ends_the_day_before(kind, time))
            values.update(time=time, due=due.isoformat())
        yield Dispatch({"bound": bound, "hour": hour.strip(), "day": words}, REPORT % limit, limit,
                       **values)


def leads_and_days():
    """Each recurring day with what can stand before it: (lead, in front of the sentence?, day)."""
    for each in SELF_CONTAINED:
        yield "", False, each
        yield "định kỳ", False, each
    for period, days in OF_PERIOD.items():
        for each in days:
            yield "định kỳ " + period, False, each
            yield period, True, each


def recurring_days():
    for (bound, kind), (hour, time) in itertools.product(BOUNDS + [ON], HOURS):
        for lead, is_front, (words, rule, rule_before, first) in leads_and_days():
            if not is_idiomatic(bound, hour + words):
                continue
            limit = f"{bound} {hour}{words}"
            if lead and not is_front:
                limit = f"{lead} {limit}"
            sentence = f"{lead.capitalize()}, {REPORT % limit}" if is_front else REPORT % limit
            values = {"kind": "recurring", "rrule": rule, "bound": kind, "date": first}
            if time != "?":
                due_rule = rule_before if ends_the_day_before(kind, time) else rule
                values.update(time=time, due_rrule=due_rule)
            yield Dispatch({"bound": bound, "hour": hour.strip(), "day": words,
                            "lead": lead + (", …" if is_front else "")}, sentence, limit, **values)
