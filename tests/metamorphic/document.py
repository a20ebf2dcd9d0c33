"""A text with its labels: where the labelled values stand, and from them head, foot and body."""
import functools
import itertools
import unicodedata

from foot import find_foot
from head import find_head
from labels import leaves
from pieces import PieceSearch
from signs import ADDRESSEES, RECIPIENTS, is_title, squeeze

LONGEST_HEAD = 60  # lines


class Document:
    """Lines are numbered from 0; spans are [a, b) in the text, which is in NFC."""

    def __init__(self, text, gold):
        self.text = unicodedata.normalize("NFC", text.replace("\r\n", "\n"))
        self.gold = gold
        self.flat, self.at = squeeze(self.text)
        self.lines = self.text.split("\n")
        self.begin = [0, *itertools.accumulate(len(line) + 1 for line in self.lines)]
        self.rows = self.signs_of_lines()
        self.none_taken = bytes(len(self.text) + 1)

    def signs_of_lines(self):
        """Where each line's signs stand in `flat`."""
        rows, k = [], 0
        for end in self.begin[1:]:
            first = k
            while k < len(self.at) and self.at[k] < end:
                k += 1
            rows.append((first, k))
        return rows

    def line(self, offset):
        return next(i for i in range(len(self.lines)) if offset < self.begin[i + 1])

    def starts_word(self, a):
        return not (a and self.text[a].isalnum() and self.text[a - 1].isalnum())

    def ends_word(self, b):
        text = self.text
        return not (b < len(text) and text[b - 1].isalnum() and text[b].isalnum())

    def whole(self, value):
        """Every span where the value stands in one piece."""
        want = squeeze(value)[0]
        spans, i = [], -1
        while want and (i := self.flat.find(want, i + 1)) >= 0:
            a, b = self.at[i], self.at[i + len(want) - 1] + 1
            if self.starts_word(a) and self.ends_word(b):
                spans.append((a, b))
        return spans

    def places(self, value):
        """Every occurrence of the value, each a list of spans."""
        if whole := self.whole(value):
            return [[span] for span in whole]
        spans = PieceSearch(self, value, len(self.lines), self.none_taken).find(0)
        return [spans] if spans else []

    def missing(self):
        """The labels of which no reading stands in the text."""
        return [
            (key, readings[0])
            for key, readings in leaves(self.gold)
            if not any(map(self.places, readings))
        ]

    @functools.cached_property
    def labelled(self):
        """The spans of all labelled values."""
        places = (p for _, readings in leaves(self.gold) for v in readings for p in self.places(v))
        return sorted({span for place in places for span in place})

    def cuts(self, offset):
        """Does a labelled value stand on both sides of the offset?"""
        return any(a < offset < b for a, b in self.labelled)

    def words(self, spans):
        return [" ".join(self.text[a:b].split()) for a, b in spans or ()]

    @functools.cached_property
    def top(self):
        """The line where the head ends at the latest: Kính gửi or the title of the type."""
        for i, line in enumerate(self.lines[:LONGEST_HEAD]):
            if ADDRESSEES.match(line) or is_title(line):
                return i
        return min(LONGEST_HEAD, len(self.lines))

    @functools.cached_property
    def head(self):
        return find_head(self)

    @functools.cached_property
    def foot(self):
        return find_foot(self)

    @functools.cached_property
    def body(self):
        """The lines [lo, hi) between head and foot."""
        lo = self.head.lines[1] if self.head else self.top
        if self.foot:
            return lo, max(lo, self.foot.lines[0])
        anchors = (i for i in range(lo + 1, len(self.lines)) if RECIPIENTS.search(self.lines[i]))
        return lo, next(anchors, max(lo, len(self.lines)))
