#!/usr/bin/env python3
"""A table of time, output and memory of every shape, for a person to read.

    measure.py PROGRAMS [--command "vbparse -c"] [--from BYTES] [--to BYTES] [--drawn N] [SHAPE ...]

Time is a processor's, at the larger size; `grows` is its growth over the growth of the size (1 is
linear). A line ends with the bounds that it is over."""
import argparse
from concurrent.futures import ThreadPoolExecutor

from runs import MEBIBYTE, Case, native, over
from shapes import SHAPES

MOST_GROWTH = 1.5
SECONDS = 120


def row(programs, case, small, large):
    first = native(programs, case, small, SECONDS)
    last = native(programs, case, large, SECONDS) if first.status == 0 else first
    sizes = last.size / first.size
    times = (last.seconds + 0.02) / (first.seconds + 0.02) / sizes
    marks = ["time"] * (times > MOST_GROWTH) + [bound for bound, _ in over(programs, case, last)]
    return (f"{case.shape:28} {last.size / MEBIBYTE:6.2f} MB {last.seconds:7.2f} s "
            f"{times:5.2f} grows {last.output / last.size:7.1f} x out "
            f"{last.memory / last.size:7.1f} x memory {' '.join(marks)}").rstrip()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("programs")
    parser.add_argument("shapes", nargs="*")
    parser.add_argument("--command", default="vbparse -c")
    parser.add_argument("--from", dest="small", type=int, default=MEBIBYTE)
    parser.add_argument("--to", dest="large", type=int, default=4 * MEBIBYTE)
    parser.add_argument("--drawn", type=int, default=0)
    wanted = parser.parse_args()
    names = wanted.shapes or [*SHAPES, *(f"drawn-{i}" for i in range(wanted.drawn))]
    with ThreadPoolExecutor(2) as pool:
        for line in pool.map(lambda name: row(wanted.programs, Case(name, wanted.command),
                                              wanted.small, wanted.large), names):
            print(line, flush=True)


if __name__ == "__main__":
    main()
