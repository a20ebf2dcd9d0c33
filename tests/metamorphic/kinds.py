"""What a kind of distortion is."""
from dataclasses import dataclass
from typing import Callable


class Refused(Exception):
    """The kind finds nothing to work on in this document."""


def need(value):
    if not value:
        raise Refused
    return value


@dataclass(frozen=True)
class Kind:
    """Takes a Document and a Random. A layout gives the new text, a damage the edits
    (start, end, new) of the text, sorted and apart from each other."""

    name: str
    what: str
    apply: Callable
    needs: str = ""  # "head" or "foot": the part that must have been found


def with_lines(doc, bounds, lines):
    """The text with other lines within the bounds [lo, hi)."""
    lo, hi = bounds
    return "\n".join(doc.lines[:lo] + lines + doc.lines[hi:])
