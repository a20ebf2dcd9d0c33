"""A small dispatch of Monday 10 November 2025 with one limit, and whether a record has read it."""
from judge import score

HEAD = """ỦY BAN NHÂN DÂN TỈNH CÀ MAU
SỞ NỘI VỤ
Số: 215/SNV-VP
V/v thực hiện nhiệm vụ

Cà Mau, ngày 10 tháng 11 năm 2025

Kính gửi: Ủy ban nhân dân các xã, phường.

"""
ORDER = """Sở Nội vụ đề nghị các đơn vị thực hiện như sau:

1. Phổ biến Công văn này đến toàn thể cán bộ, công chức.

2. """
FOOT = """

Nơi nhận:
- Như trên;
- Lưu: VT, VP.
"""
MONTHLY = "FREQ=MONTHLY;BYMONTHDAY=%d"
YEARLY = "FREQ=YEARLY;BYMONTH=%d;BYMONTHDAY=%d"
WEEKLY = "FREQ=WEEKLY;BYDAY=%s"


class Dispatch:
    """A dispatch, the words of each axis it was made of, and the one limit that it sets.

    `is_alone`: its sentence is the whole body, not an item of it."""

    source = None           # every combination is there, none is drawn

    def __init__(self, choices, sentence, limit, is_alone=False, **values):
        self.choices, self.sentence, self.limit = choices, sentence, limit
        self.is_alone, self.values = is_alone, values
        self.text = HEAD + ("" if is_alone else ORDER) + sentence + FOOT
        self.label = {"limit": limit, **values}
        self.family = self.name = None

    def grade(self, record):
        """Right is exactly one limit (vague ones aside), at these words, with every value named."""
        fault = self.fault(record)
        wanted = ", ".join(f"{key} {value}" for key, value in self.label.items() if value)
        words = f"{self.sentence}\n    wanted {wanted}; found {fault}"
        faults = [(self.family, words)] if fault else []
        return {"all products": (not fault, 1), self.family: (not fault, 1)}, faults

    def fault(self, record):
        """What is wrong with the record, or None."""
        found = [limit for part in [record, *record["attachments"]] for limit in part["deadlines"]
                 if limit["kind"] != "vague"]
        if len(found) != 1:
            return f"{len(found)} limits: {[limit['text'] for limit in found]}"
        if not score.same_words(self.limit, found[0]["text"]):
            return f"other words: {found[0]['text']}"
        for key, wanted in self.values.items():
            if not agrees(key, wanted, found[0][key]):
                return f"{key} {found[0][key]}"
        if self.is_alone and (record["bases"] or not record["opening"]):
            return f"bases {len(record['bases'])}, opening {bool(record['opening'])}"
        return None


def agrees(key, wanted, value):
    if key in ("rrule", "due_rrule"):
        return score.rrule(wanted) == score.rrule(value)
    if key == "counted_from":       # as printed; with or without "ngày", "khi"
        return (score.norm(wanted) or "") in (score.norm(value) or "")
    return score.any_equal({"any": wanted} if isinstance(wanted, tuple) else wanted, value)
