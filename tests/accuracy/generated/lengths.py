"""Products of lengths of time: after a beginning ("10 ngày kể từ …"), before an event."""
import itertools

from .dispatch import Dispatch

LENGTHS = [   # words, duration, basis ("?": not defined)
    ("05 ngày làm việc", "P5D", "working"), ("10 ngày", "P10D", "calendar"),
    ("mười lăm ngày", "P15D", "calendar"), ("120 ngày", "P120D", "calendar"),
    ("một trăm hai mươi ngày", "P120D", "calendar"), ("03 (ba) ngày làm việc", "P3D", "working"),
    ("24 giờ", "PT24H", "?"), ("02 tháng", "P2M", "?"), ("một tuần", ("P1W", "P7D"), "?")]
YEARS = [("02 năm", "P2Y", "?")]
BY_OR_WITHIN = ("by", "within")
WITHIN = [   # bound word, bound, can it stand without a beginning?
    ("trong thời hạn", "within", True), ("trong vòng", "within", True), ("trong", "within", True),
    ("trong thời gian", "within", True), ("trong hạn", "within", False),
    ("không quá", BY_OR_WITHIN, True), ("tối đa", BY_OR_WITHIN, False),
    ("tối đa không quá", BY_OR_WITHIN, False), ("trong thời hạn tối đa", BY_OR_WITHIN, True),
    ("trong thời hạn không quá", BY_OR_WITHIN, True),
    ("trong thời hạn chậm nhất", BY_OR_WITHIN, False), ("chậm nhất", BY_OR_WITHIN, False),
    ("chậm nhất là", BY_OR_WITHIN, False), ("chậm nhất sau", BY_OR_WITHIN, False),
    ("muộn nhất là", BY_OR_WITHIN, False)]
STARTS = [   # words, what the length counts from
    (" kể từ ngày nhận hồ sơ", "nhận hồ sơ"), (" tính từ ngày nhận hồ sơ", "nhận hồ sơ"),
    (", kể từ ngày nhận hồ sơ", "nhận hồ sơ"), (" sau khi nhận hồ sơ", "nhận hồ sơ"),
    (" kể từ khi xảy ra sự việc", "xảy ra sự việc"),
    (" sau ngày kết thúc đợt kiểm tra", "kết thúc đợt kiểm tra"), ("", None)]
ORDERS = [   # order of length N and event E; does the event stand as a noun? (None: no event)
    ("N trước E", False), ("ít nhất N trước E", False), ("tối thiểu N trước E", False),
    ("chậm nhất N trước E", False), ("chậm nhất là N trước E", False),
    ("không muộn hơn N trước E", False), ("trước E N", False), ("trước E ít nhất N", False),
    ("trước E tối thiểu N", False), ("trước E chậm nhất N", False), ("cách E ít nhất N", True),
    ("trước N so với E", True), ("trước ít nhất N", None)]
EVENTS = [   # words, what the length counts from
    ("ngày khai mạc", "khai mạc"), ("khi tổ chức hội nghị", "tổ chức hội nghị"),
    ("phiên họp", "phiên họp"), ("ngày bầu cử", "bầu cử"), ("ngày họp", "họp"),
    ("kỳ họp", "kỳ họp"), ("khi khởi công", "khởi công")]


def length_values(duration, basis):
    values = {"kind": "relative", "duration": duration}
    return values if basis == "?" else {**values, "day_basis": basis}


def lengths_after():
    for (bound, kind, is_free), (length, duration, basis), (start, event) in itertools.product(
            WITHIN, LENGTHS + YEARS, STARTS):
        if not start and not is_free or "sau" in bound and start.startswith(" sau"):
            continue
        limit = f"{bound} {length}{start}"
        values = {**length_values(duration, basis), "bound": kind}
        if event:
            values.update(counted_from=event, direction="after")
        yield Dispatch({"bound": bound, "length": length, "start": start.strip() or "(none)"},
                       f"UBND các xã, phường phải hoàn thành thủ tục {limit}.", limit, **values)


def lengths_before():
    for (order, is_noun), (event, core), (length, duration, basis) in itertools.product(
            ORDERS, EVENTS, LENGTHS):
        has_event = is_noun is not None
        if is_noun and event.startswith("khi") or not has_event and event != EVENTS[0][0]:
            continue
        limit = order.replace("N", length).replace("E", event)
        values = {**length_values(duration, basis), "bound": ("before", "by"),
                  "direction": "before"}
        if has_event:
            values["counted_from"] = core
        yield Dispatch({"order": order, "event": event if has_event else "(none)",
                        "length": length},
                       f"Văn phòng phải gửi thông báo cho các đơn vị {limit}.", limit, **values)
