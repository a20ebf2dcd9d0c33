"""Where a text prints a value: looked for by base letters, whole or in pieces."""
import bisect
import re

from atoms import letters

# What may stand on an atom before the value it prints: V/v, Số, Kính gửi, a dash's letter.
LEADS = re.compile(r"(vv|veviec|ve|v|trichyeu|so|so\d+|kinhgui|kinhtrinh|noinhan|[a-z0-9]{1,2})?$")
PIECE_LETTERS = 160        # from one piece of a value to the next
PIECES_SHARE = .7          # of a value's letters must be found
LEAST_FIRST, LEAST_PIECE = 8, 3         # letters of a piece


class Printed:
    """The letters of all atoms in reading order."""

    def __init__(self, atoms):
        self.starts, parts, at = [], [], 0
        for atom in atoms:
            self.starts.append(at)
            parts.append(atom.letters)
            at += len(atom.letters)
        self.text = "".join(parts)

    def atom_at(self, char):
        return bisect.bisect_right(self.starts, char) - 1

    def begins_atom(self, char):
        return LEADS.match(self.text[self.starts[self.atom_at(char)]:char]) is not None

    def whole(self, value, low, high):
        """Where the value stands: at the start of an atom if it does so anywhere, else the first."""
        first, at = None, self.text.find(value, low, high)
        while at >= 0:
            if self.begins_atom(at):
                return [(at, at + len(value))]
            first = at if first is None else first
            at = self.text.find(value, at + 1, high)
        return None if first is None else [(first, first + len(value))]

    def in_pieces(self, words, low, high):
        """Pieces of the value in order, if they hold enough of its letters; else None."""
        pieces, i, at, found = [], 0, low, 0
        while i < len(words):
            piece = self.longest_piece(words[i:], at, high, first=not pieces)
            if piece:
                count, begin, end = piece
                pieces.append((begin, end))
                found, at, i = found + end - begin, end, i + count
            else:
                i += 1
        return pieces if pieces and found >= PIECES_SHARE * sum(map(len, words)) else None

    def longest_piece(self, words, at, high, first):
        """(count of words, begin, end) of the longest run of words that is printed."""
        least = LEAST_FIRST if first else LEAST_PIECE
        for count in range(len(words), 0, -1):
            piece = "".join(words[:count])
            if len(piece) < least:
                return None
            where = self.whole(piece, at, high) if first else None
            begin = where[0][0] if where else -1 if first else \
                self.text.find(piece, at, min(high, at + PIECE_LETTERS))
            if begin >= 0:
                return count, begin, begin + len(piece)
        return None

    def find(self, readings, low, high, tight=False):
        """The pieces of the first reading that is printed whole, else of the best one in pieces.
        Tight: whole and at the start of an atom."""
        for value in readings:
            where = letters(value) and self.whole(letters(value), low, high)
            if where and (not tight or self.begins_atom(where[0][0])):
                return where
        if tight:
            return None
        for value in readings:
            where = self.in_pieces([w for w in map(letters, value.split()) if w], low, high)
            if where:
                return where
        return None
