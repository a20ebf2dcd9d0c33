#!/usr/bin/env python3
"""Shapes of hostile input, of any size.

    shapes.py --list             their names
    shapes.py NAME BYTES > FILE

A drawn shape ("drawn-7") puts units of the others side by side, in a place of a document; its
number is the seed."""
import pathlib
import random
import sys

from bodies import BODIES
from heads import HEADS
from limits import LIMITS
from mentions import MENTIONS
from pieces import FOOT, HEAD, count, document, repeat, text
from units import UNITS

SAMPLES = pathlib.Path(__file__).resolve().parents[2] / "samples"


def words_at_random(size):
    words = " ".join(p.read_text() for p in sorted(SAMPLES.glob("*.txt"))).split()
    draw = random.Random(7)
    return "".join(draw.choice(words) + draw.choice([" "] * 9 + ["\n"]) for _ in range(size // 6))


SHAPES = {
    **{name: repeat(unit) for name, unit in UNITS.items()},
    **HEADS,
    **LIMITS,
    **MENTIONS,
    **BODIES,
    "words-at-random": words_at_random,
    "tcvn3-chunks": count(lambda i: f"mu«n{i}®\xadîc "),  # no two are the same
}


def drawn(seed):
    draw = random.Random(seed)
    units = draw.sample(sorted(UNITS), draw.randint(2, 4))
    between = draw.choice(["", " ", "\n", ", ", "; ", "    ", "\t"])
    unit = "".join(UNITS[u] + between for u in units)
    place = draw.choice([
        lambda grows: grows,
        lambda grows: text(grows, "\n", HEAD, FOOT),
        lambda grows: document("1. Giao Sở Nội vụ:\n", grows, "\n"),
        lambda grows: document("1. Giao Sở Nội vụ báo cáo ", grows, "\n"),
        lambda grows: document("- ", grows, "\n- Thời hạn: trước ngày 15/12/2025.\n"),
        lambda grows: text(HEAD, "1. Việc.\n", FOOT, grows),
    ])
    return place(repeat(unit))


def make(name, size):
    """The bytes of a shape: about as many as asked for."""
    shape = drawn(int(name[6:])) if name.startswith("drawn-") else SHAPES[name]
    return shape(size).encode("utf-8", "surrogateescape")


def main():
    if sys.argv[1:] == ["--list"]:
        print("\n".join(SHAPES))
    elif len(sys.argv) == 3:
        sys.stdout.buffer.write(make(sys.argv[1], int(sys.argv[2])))
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main()
