#!/usr/bin/env python3
"""The net: everything that is measured, each figure with its interval, held to its limit.

    run.py PROGRAM                    measures vbparse; exit 1 where a figure breaks its limit
    run.py PROGRAM --raise            tightens the limits in floor.json to what was measured
    run.py PROGRAM --table FILE       also writes the figures as a table in Markdown
    run.py PROGRAM --only 'heads'     some measures (a pattern over their names)

README.md beside this says what each measure is. The labelled sets and their scorers are not part of
the project (../shared); where they are not beside it, this says so and passes."""
import argparse
import concurrent.futures
import fnmatch
import os
import sys
from pathlib import Path

import judge
import limits
import measures

LIMITS = Path(__file__).resolve().parent / "floor.json"
SLOW = {"distortions"}                      # begun first, as several work side by side


def measure(program, pattern):
    """{measure: {figure: Figure}} of the jobs whose name fits the pattern."""
    jobs = {name: job for name, job in measures.jobs().items() if fnmatch.fnmatch(name, pattern)}
    found = {}
    with concurrent.futures.ProcessPoolExecutor(os.cpu_count()) as pool:
        running = {name: pool.submit(jobs[name], program)
                   for name in sorted(jobs, key=lambda name: name not in SLOW)}
        for name in jobs:
            found |= running[name].result()
    return found


def rows(measured, limit):
    """The cells of the table; what was neither labelled nor found has no row."""
    for name, figures in measured.items():
        for key, figure in figures.items():
            if figure.units:
                low_high = figure.interval and "%.3f to %.3f" % figure.interval
                least = limits.limit_of(limit, name, key, figure)
                yield [name, key, f"{figure.value:.3f}", low_high or "", str(figure.units),
                       "" if least is None else f"{least:.3f}"]


def print_table(cells):
    widths = [max(map(len, column)) for column in zip(*cells)]
    for row in cells:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip())


def write_markdown(path, cells):
    lines = ["| " + " | ".join(row) + " |" for row in cells]
    lines.insert(1, "| --- | --- | ---: | ---: | ---: | ---: |")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=Path)
    parser.add_argument("--raise", dest="raises", action="store_true")
    parser.add_argument("--table", type=Path, metavar="FILE")
    parser.add_argument("--only", default="*", metavar="PATTERN")
    options = parser.parse_args()
    if not judge.IS_HERE:
        print("accuracy: the labelled sets are not here; nothing measured")
        return 0
    limit = limits.read(LIMITS)
    try:
        measured = measure(options.program.absolute(), options.only)
    except judge.MeasuringError as error:
        print(f"accuracy: {error}")
        return 1
    if options.raises:
        limit = limits.tightened(limit, measured)
        limits.write(LIMITS, limit)
    cells = [["measure", "figure", "value", "95 %", "units", "limit"], *rows(measured, limit)]
    print_table(cells)
    if options.table:
        write_markdown(options.table, cells)
    broken = limits.complaints(limit, measured)
    if options.only == "*":
        broken += limits.unmeasured(limit, measured)
    for line in broken:
        print(line)
    total = sum(map(len, measured.values()))
    print(f"{total - len(broken)} passed, {len(broken)} failed")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
