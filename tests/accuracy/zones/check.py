#!/usr/bin/env python3
"""Checks the marks of zones against the texts and the labels: tests/accuracy/zones/check.py

README.md beside it says what a mark is. The texts stand beside the project (../shared); where they
are not there, a line says so and nothing fails. Each fault is named by its file and line."""
import json
import re
import sys
import unicodedata
from pathlib import Path

HERE = Path(__file__).resolve().parent
SHARED = HERE.parents[2].parent / "shared"
TEXTS = SHARED / "corpus" / "public"
LABELS = (HERE.parent / "gold", SHARED / "gold" / "public")
MARK = re.compile(r"(?P<line>\d+)(?:-(?P<last>\d+)|:(?P<begin>\d+)-(?P<end>\d+))?"
                  r" (?P<zone>[a-z-]+)(?P<more>\+?)")
ZONE_ROW = re.compile(r"\| `([a-z-]+)` \|")
FIELD_ZONES = {"issuer": ["issuer"], "issuer_parent": ["parent"], "notation": ["code"],
               "subject": ["subject"], "addressees": ["addressee"], "bases": ["base"],
               "recipients": ["recipient", "archive"], "of": ["mark"],
               "position": ["post", "mark"], "name": ["name"]}


def zones():
    """The zones that README.md defines."""
    return set(ZONE_ROW.findall((HERE / "README.md").read_text(encoding="utf-8")))


def letters(text):
    """What the comparison of a label with its zone sees of a text."""
    folded = unicodedata.normalize("NFC", text).casefold()
    return "".join(c for c in folded if c.isalnum())


def split_name(stem):
    """(folder, stem) of the text that a file of marks or labels belongs to."""
    return stem.split("__", 1)


class Marks:
    """The marks of one document, and what is wrong with them."""

    def __init__(self, path, known):
        self.path, self.known, self.faults = path, known, []
        text = TEXTS.joinpath(*split_name(path.stem)).with_suffix(".txt")
        self.lines = text.read_bytes().decode("utf-8").split("\n")
        self.owned = [[False] * len(line) for line in self.lines]
        self.segments = {}                  # {zone: the letters of each of its segments}
        self.at = (0, 0)                    # line and column where the last mark ends

    def fault(self, row, words):
        """Of a row of the file; of the text or of a label where the row is None."""
        place = f":{row}" if row else ""
        self.faults.append(f"{self.path.name}{place}: {words}")

    def read(self):
        for row, mark in enumerate(self.path.read_text(encoding="utf-8").splitlines(), 1):
            match = MARK.fullmatch(mark)
            if match:
                self.read_mark(row, match)
            else:
                self.fault(row, f"no mark: {mark!r}")
        self.find_unmarked()

    def read_mark(self, row, match):
        zone, line = match["zone"], int(match["line"])
        last = int(match["last"] or line)
        if zone not in self.known:
            self.fault(row, f"no zone: {zone}")
        if match["more"] and zone not in self.segments:
            self.fault(row, f"{zone} goes on and has not begun")
        if not 1 <= line <= last <= len(self.lines):
            self.fault(row, f"the text has {len(self.lines)} lines")
            return
        begin = int(match["begin"] or 1)
        end = int(match["end"] or len(self.lines[last - 1]))
        if match["begin"] and not self.is_stretch(self.lines[line - 1], begin, end):
            self.fault(row, "begins or ends at a blank, or beyond the line")
            return
        if (line, begin) <= self.at:
            self.fault(row, "stands before the end of the mark above")
        self.at = (last, end)
        found = self.cover(row, line, last, begin, end)
        segments = self.segments.setdefault(zone, [])
        if match["more"] and segments:
            segments[-1] += found
        else:
            segments.append(found)

    @staticmethod
    def is_stretch(line, begin, end):
        piece = line[begin - 1:end]
        return 1 <= begin <= end <= len(line) and piece == piece.strip()

    def cover(self, row, line, last, begin, end):
        """The letters from a line and column to another; from now on a mark owns them."""
        pieces = []
        for i in range(line - 1, last):
            start, stop = begin - 1 if i == line - 1 else 0, end if i == last - 1 else None
            pieces.append(self.lines[i][start:stop])
            self.owned[i][start:stop] = [True] * len(pieces[-1])
        if not pieces[0].strip() or not pieces[-1].strip():
            self.fault(row, "begins or ends with a blank line")
        return letters("".join(pieces))

    def find_unmarked(self):
        """Every letter and every digit of a text is in a mark; signs need not be."""
        for number, (line, owned) in enumerate(zip(self.lines, self.owned), 1):
            left = "".join(c for c, is_owned in zip(line, owned) if not is_owned)
            if letters(left):
                self.fault(None, f"line {number} of the text has no mark for {left.strip()!r}")

    def compare(self, label):
        """A value stands in one segment of its zone; where the label is null, none is marked."""
        for field, value in fields_of(label):
            names = FIELD_ZONES[field]
            readings = readings_of(value)
            printed = [segment for name in names for segment in self.segments.get(name, ())]
            if readings == [None] and names[0] in self.segments:
                self.fault(None, f"{field} is labelled null and {names[0]} is marked")
            elif None not in readings and not stands_in(readings, printed):
                self.fault(None, f"{field} {readings[0]!r} does not stand in {' or '.join(names)}")


def stands_in(readings, segments):
    return any(letters(reading) in segment for reading in readings for segment in segments)


def readings_of(value):
    return value["any"] if isinstance(value, dict) else [value]


def fields_of(label):
    """(field, value) of what is labelled and has a zone of its own."""
    yield from ((key, label["header"][key]) for key in ("issuer", "issuer_parent"))
    yield from ((key, label[key]) for key in ("notation", "subject"))
    for key in ("addressees", "bases", "recipients"):
        yield from ((key, item) for item in label.get(key, ()))
        if label.get(key) == []:
            yield key, None
    for signer in label["signers"]:
        yield from ((key, signer[key]) for key in ("position", "name") if signer[key] is not None)
        for line in readings_of(signer["authority"])[0]:
            yield "of", line["of"]


def main():
    if not TEXTS.exists():
        print(f"{TEXTS} is not there: the marks are not checked")
        return 0
    known, faults, sources = zones(), [], set()
    paths = sorted(HERE.glob("*.zones"))
    for path in paths:
        marks = Marks(path, known)
        marks.read()
        for folder in LABELS:
            label = folder / f"{path.stem}.json"
            if label.exists():
                marks.compare(json.loads(label.read_text(encoding="utf-8")))
        faults += marks.faults
        sources.add(split_name(path.stem)[0].rstrip("0123456789") or path.stem)
    print(*faults, sep="\n", end="\n" if faults else "")
    print(f"{len(paths)} documents of {len(sources)} sources, {len(faults)} wrong marks")
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main())
