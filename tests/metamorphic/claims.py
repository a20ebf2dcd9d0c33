"""Letters of a text claimed by a part of head or foot: no other part may claim them again."""
import difflib
import itertools
import re

from labels import options
from pieces import PIECES, PieceSearch
from signs import without_marks

WORD = re.compile(r"\w\S*\w")


class Claims:
    def __init__(self, doc):
        self.doc = doc
        self.taken = bytearray(len(doc.text) + 1)

    def take(self, spans):
        for a, b in spans:
            self.taken[a:b] = b"\1" * (b - a)
        return spans

    def saved(self):
        return bytes(self.taken)

    def restore(self, saved):
        self.taken[:] = saved

    def pieces(self, value, lo, hi, limit=PIECES):
        """Spans of the value in the lines [lo, hi), claimed letters left out."""
        return PieceSearch(self.doc, value, hi, self.taken).find(lo, limit)

    def claim(self, label, lo, hi):
        """Takes the first reading of the label that stands in the lines [lo, hi)."""
        for value in options(label):
            if spans := self.pieces(value, lo, hi):
                return self.take(spans)
        return None

    def claim_like(self, phrase, lo, hi):
        """Takes the words on one line that look most like the phrase, whatever their marks."""
        best, span = 0.8, None
        for i in range(lo, hi):
            for score, a, b in self.likeness(phrase, i):
                if score >= best:  # the last of equals: running titles stand above
                    best, span = score, (a, b)
        return span and self.take([span])

    def likeness(self, phrase, i):
        """(score, start, end) of the runs of words on line i that may be the phrase."""
        want, count = without_marks(phrase), len(phrase.split())
        line, begin = self.doc.lines[i], self.doc.begin[i]
        words = list(WORD.finditer(line))
        for first, end in itertools.combinations(range(len(words) + 1), 2):
            if abs(end - first - count) >= 5:
                continue
            a, b = words[first].start(), words[end - 1].end()
            got = without_marks(line[a:b])
            if got and abs(len(got) - len(want)) < 6:
                matcher = difflib.SequenceMatcher(None, want, got, autojunk=False)
                yield matcher.ratio(), begin + a, begin + b

    def letters_left(self, lo, hi):
        """The number of letters in the lines [lo, hi) that nobody claimed."""
        begin, text = self.doc.begin, self.doc.text
        return sum(
            text[k].isalpha() and not self.taken[k] for k in range(begin[lo], begin[hi] - 1)
        )
