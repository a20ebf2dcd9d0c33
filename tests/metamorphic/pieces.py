"""A value found in a text in the fewest pieces, one a line, other words between them."""
from signs import squeeze

LINES_BETWEEN = 8  # from one piece to the next, at most
PIECES = 8


class PieceSearch:
    def __init__(self, doc, value, end_line, taken):
        self.doc = doc
        self.end_line = end_line
        self.taken = taken
        self.want, at = squeeze(value)
        # a value is parted at signs or blanks, never within a word
        self.cuts = {
            k
            for k in range(1, len(at))
            if not value[at[k] - 1].isalnum() or not value[at[k]].isalnum()
        }

    def find(self, first_line, limit=PIECES):
        """Spans [a, b) in the text, or None."""
        if self.want:
            for count in range(1, limit + 1):
                if spans := self.rest(0, first_line, count):
                    return spans
        return None

    def rest(self, done, line, count):
        """The value after its first `done` signs, from the line on, in at most `count` pieces."""
        end = self.end_line if done == 0 else min(self.end_line, line + LINES_BETWEEN)
        flat = self.doc.flat
        for i in range(line, end):
            k, row_end = self.doc.rows[i]
            while (k := flat.find(self.want[done], k, row_end)) >= 0:
                if self.is_free_start(k) and (spans := self.from_sign(done, k, i, count)):
                    return spans
                k += 1
        return None

    def is_free_start(self, k):
        offset = self.doc.at[k]
        return not self.taken[offset] and self.doc.starts_word(offset)

    def from_sign(self, done, k, line, count):
        """The same where the next piece begins at sign k of the line."""
        size = self.common(done, k, self.doc.rows[line][1])
        if done + size == len(self.want) and self.ends_word(k + size):
            return [self.span(k, size)]
        if count == 1:
            return None
        while size and not (done + size in self.cuts and self.ends_word(k + size)):
            size -= 1
        rest = self.rest(done + size, line + 1, count - 1) if size else None
        return [self.span(k, size), *rest] if rest else None

    def common(self, done, k, row_end):
        """How many signs from k on are those of the value, and free."""
        doc = self.doc
        longest = min(len(self.want) - done, row_end - k)
        for n in range(longest):
            if doc.flat[k + n] != self.want[done + n] or self.taken[doc.at[k + n]]:
                return n
        return longest

    def span(self, k, size):
        return self.doc.at[k], self.doc.at[k + size - 1] + 1

    def ends_word(self, k):
        return self.doc.ends_word(self.doc.at[k - 1] + 1)
