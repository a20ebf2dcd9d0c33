#!/usr/bin/env python3
"""Time grows with the size, and output and memory stay within their bounds, for shapes of hostile
input: those that once did not, and thirty drawn by a fixed seed.

    growth_test.py PROGRAMS [SHAPE ...]     PROGRAMS is the folder of the programs

known.tsv lists what is over a bound today; a line must go when its case is mended."""
import pathlib
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

from runs import Case, growth, native, over

SIZE = 32 << 10
LARGE = 1 << 20  # for output and memory: below it, what a program takes at all hides what grows
# what is near to its bound of memory: there it hides nothing
LARGER = dict.fromkeys(["a)-per-line", "I.-lines"], 8 << 20)
MOST_GROWTH = 2.4
KNOWN = pathlib.Path(__file__).with_name("known.tsv")
SEED = 20251127

# what once took cubic or square time, or had output or memory of many times the input
ONCE_WORSE = {
    "vbparse -c": """
        head-cubic head-cubic2 head-cubic3 tcvn-bare-body qcvn-bare iso-bare-body
        item-siblings-due item-siblings-colon subject-short-deadl task-long-deadl
        task-text-long-due heading-long-due in-charge-list first-text-long
        head-issuer-oneline head-issuer-caps-oneline head-oneline-all head-cells head-pipes
        head-hoatoc-oneline head-dates-oneline vv vv-lines vv-so vv-tab
        combining-mix tibetan a-combining2 days-9999-work-known action-chain
        assign64-items assign64-items-deadl opening64-items kip-thoi-assign
        pins200-pretty pins-cross200 pins-cross200b thay-the-nd ban-hanh-kt far-type subject-nest a)-per-line I.-lines kip-thoi
        kt-lines signers-n docs-tiny columns-foot weird-levels many-then-many-netren""",
    "vbparse -f text": "tcvn3-lost-horn tcvn3-chunks",
    "vbparse -f text --nfc": "combining-mix tibetan",
    "vbdue -c": "subject2-long-deadl issuer-long-deadl code-long-deadl action-chain",
    "vbdue -f csv": "issuer-oneline-deadl",
    "vbdue -f ics": "subject2-long-deadl",
    "vbdue -f table": "code-oneline-deadl",
    "vbcite -c": "title-long-cite issuer-long-cite",
    "vbcite -f csv": "title-long-cite",
}


def cases():
    listed = [Case(s, command) for command, shapes in ONCE_WORSE.items() for s in shapes.split()]
    return listed + [Case(f"drawn-{SEED + i}") for i in range(30)]


def strip(programs, folder):
    """Copies without what debuggers read: valgrind would read it for each run."""
    for name in ("vbparse", "vbcite", "vbdue"):
        subprocess.run(["strip", "-o", f"{folder}/{name}", f"{programs}/{name}"], check=True)
    return folder


def excesses(programs, case):
    """(bound, what was found) for each bound that a case is over."""
    found = []
    times = growth(programs, case, SIZE)
    if times > MOST_GROWTH:
        found.append(("time", f"twice the size takes {times:.2f} times the instructions"))
    size = LARGER.get(case.shape, LARGE)
    return found + over(programs, case, native(programs, case, size, seconds=60))


def main():
    programs, *shapes = sys.argv[1:]
    wanted = [c for c in cases() if not shapes or c.shape in shapes]
    known = {tuple(line.split("\t")) for line in KNOWN.read_text().splitlines()}
    wrong = []
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(2) as pool:
        stripped = strip(programs, folder)
        for case, found in zip(wanted, pool.map(lambda c: excesses(stripped, c), wanted)):
            listed = {bound for name, bound in known if name == str(case)}
            exceeded = {bound for bound, _ in found}
            wrong += [f"{case}: {bound}: {what}" for bound, what in found if bound not in listed]
            wrong += [f"{case}: {bound} is within its bound: take its line out of {KNOWN.name}"
                      for bound in sorted(listed - exceeded)]
    print("\n".join(wrong) or f"{len(wanted)} cases grow as they should")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
