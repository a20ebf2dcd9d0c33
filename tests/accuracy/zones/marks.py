"""Zones marked by hand, carried to atoms: exact labels, where labels.py must guess."""
import itertools
import re
import unicodedata

from states import GAPS, WITH_GAP, WITH_MORE, of_zones

MARK = re.compile(r"(\d+)(?:-(\d+)|:(\d+)-(\d+))? ([a-z-]+)(\+?)")
# What is marked more finely than the path tells apart.
ZONE_OF = {"gazette": "furniture", "portal": "furniture", "noise": "furniture", "seal": "furniture",
           "esign": "stamp", "secrecy": "urgency", "of-line": "formula", "issued-with": "formula",
           "archive": "recipient", "appendix": "attached", "opening": "body"}
GAP_ATOMS = 3              # between two pieces of a segment


def count_letters(text):
    return list(itertools.accumulate((c.isalnum() for c in text), initial=0))


class Marks:
    """Of each letter and digit of a text its segment: (zone, number)."""

    def __init__(self, text, lines):
        self.text = unicodedata.normalize("NFC", text)
        self.segments = [None] * sum(c.isalnum() for c in text)
        counts, begins, at = count_letters(text), [], 0
        for line in text.split("\n"):
            begins.append((at, len(line)))
            at += len(line) + 1
        last = {}
        for number, line in enumerate(lines):
            mark = MARK.fullmatch(line)
            zone = ZONE_OF.get(mark[5], mark[5])
            segment = last[zone] if mark[6] and zone in last else (zone, number)
            last[zone] = segment
            top, bottom = int(mark[1]), int(mark[2] or mark[1])
            begin = begins[top - 1][0] + int(mark[3] or 1) - 1
            end = begins[bottom - 1][0] + int(mark[4] or begins[bottom - 1][1])
            for i in range(counts[begin], counts[end]):
                self.segments[i] = segment

    def of_atoms(self, atoms):
        """The segment that most of an atom's letters are in; None for an atom of signs."""
        counts = count_letters(self.text)
        if counts[-1] != len(self.segments):
            raise ValueError("the text is another one in NFC")
        chars, at = [], 0
        for i, c in enumerate(self.text):       # of each byte its character
            chars += [i] * len(c.encode())
            at += 1
        chars.append(len(self.text))
        found = []
        for atom in atoms:
            own = self.segments[counts[chars[atom.begin]]:counts[chars[atom.end]]]
            own = [segment for segment in own if segment]
            found.append(max(own, key=own.count) if own else None)
        return found

    def allowed(self, atoms):
        """The set of states of each atom."""
        segments = self.of_atoms(atoms)
        states, last = [], {}
        for i, segment in enumerate(segments):
            if not segment:
                states.append(None)
                continue
            zone = segment[0]
            before = last.get(segment)
            joined = before is not None and zone in WITH_MORE and self.join(states, before, i, zone)
            states.append(frozenset({f"{zone}/more" if joined else f"{zone}/begin"}))
            last[segment] = i
        return [state or self.of_signs(states, i) for i, state in enumerate(states)]

    @staticmethod
    def join(states, before, i, zone):
        """Whether a segment goes on at atom i: what stands between is noise, a gap in it."""
        noise = frozenset({"furniture/begin"})
        between = states[before + 1:i]
        if between and zone not in WITH_GAP or len(between) > GAP_ATOMS or \
                any(state not in (None, noise) for state in between):
            return False
        for j in range(before + 1, i):
            signs = set() if states[j] else {f"{zone}/more"}
            states[j] = frozenset({f"{zone}/gap"} | signs)
        return True

    @staticmethod
    def of_signs(states, i):
        """Signs alone are noise, or belong to what they stand behind."""
        before = next((next(iter(s)).split("/")[0] for s in states[i - 1::-1] if s), "") if i else ""
        more = {f"{before}/more"} if before in WITH_MORE else set()
        return of_zones("furniture", "body") | GAPS | more
