#!/usr/bin/env python3
"""The gates: faults of the sources are counted, and the counts may only fall.

    tests/gates/gates.py                   compares the sources with the lists beside this file
    tests/gates/gates.py --tighten         writes counts that have fallen; adds and raises none
    tests/gates/gates.py --moved OLD NEW   after a move: renames entries (file or file:function)
    tests/gates/gates.py --write           writes the lists anew: only when a gate itself changes

Each takes the names of gates (complexity, decisions, lines, literals); none means all of them.

A list names the files that were over the goal when the gate was set, each with its count. No other
file may be over the goal, and no listed one over its count. A count that has fallen must be written
with --tighten, so that it cannot rise again."""
import argparse
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

import complexity
import measures

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
CPP = (".cc", ".h")
COMPLEXITY = 25
TIGHTEN = "run tests/gates/gates.py --tighten"

Counts = dict[str, float]   # by file or file:function


@dataclass(frozen=True)
class Gate:
    goal: float                             # what a file that is not listed may have
    aim: str                                # the same in words
    what: str
    count: Callable[[Path, Path], Counts]   # of a root and its build
    total: Callable[[Path, Counts], str]    # a summary, given the counts over the goal


def read(path):
    return path.read_text(encoding="utf-8")


def files(root, folders, suffixes):
    found = (path for folder in folders for path in (root / folder).rglob("*"))
    return sorted(path for path in found if path.suffix in suffixes)


def of_texts(measure, folders, suffixes=CPP, but=()):
    """Counts, by file, what a measure finds in each text."""
    def count(root, _):
        paths = {path.relative_to(root).as_posix(): path for path in files(root, folders, suffixes)}
        return {name: measure(read(path)) for name, path in paths.items()
                if not name.startswith(but)}
    return count


def complex_functions(root, build):
    return complexity.complex_functions(root, ("lib", "cli", "tests"), build, COMPLEXITY)


def number_and_sum(_, over):
    return f"{len(over)} over the goal, {sum(over.values()):g} together"


def decisions_of_folders(root, over):
    rates = []
    for folder in ("lib", "lib/extract", "cli"):
        counted = [measures.decisions(read(path)) for path in files(root, (folder,), CPP)]
        found = sum(decisions for decisions, _ in counted)
        characters = sum(characters for _, characters in counted)
        rates.append(f"{folder} {1000 * found / max(characters, 1):.1f}")
    others = "ninja 5.2, re2 5.9, tree-sitter 5.1"
    return f"{len(over)} over the goal; {', '.join(rates)} ({others})"


GATES = {
    "complexity": Gate(
        COMPLEXITY, "25", "cognitive complexity",
        complex_functions, number_and_sum),
    "decisions": Gate(
        0, "8 per 1,000 characters of code", "decisions",
        of_texts(measures.dense_decisions, ("lib", "cli")), decisions_of_folders),
    "lines": Gate(
        400, "400", "lines",
        of_texts(measures.lines, ("lib", "cli", "tests"), (*CPP, ".py")), number_and_sum),
    "literals": Gate(
        0, "none", "Vietnamese string literals",
        of_texts(measures.vietnamese_literals, ("lib",), but=("lib/text/", "lib/write/ics.cc")),
        number_and_sum),
}


def read_list(path):
    rows = (row.split("\t") for row in read(path).splitlines())
    return {key: float(count) for key, count in rows}


def write_list(path, counts):
    rows = (f"{key}\t{count:g}\n" for key, count in sorted(counts.items()))
    path.write_text("".join(rows), encoding="utf-8")


def over_goal(counts, goal):
    return {key: count for key, count in counts.items() if count > goal}


def faults(gate, counts, listed):
    """Describes each count that is not the one allowed: greater, or smaller than listed."""
    over = over_goal(counts, gate.goal)
    for key in sorted(over.keys() | listed.keys()):
        if key not in listed:
            yield f"{key}: {over[key]:g} {gate.what}; the goal is {gate.aim}"
        elif key not in over:
            yield f"{key}: at the goal, but listed with {listed[key]:g} {gate.what}: {TIGHTEN}"
        elif over[key] > listed[key]:
            yield f"{key}: {over[key]:g} {gate.what}, grown from {listed[key]:g}"
        elif over[key] < listed[key]:
            yield f"{key}: {over[key]:g} {gate.what}, fallen from {listed[key]:g}: {TIGHTEN}"


def tightened(gate, counts, listed):
    over = over_goal(counts, gate.goal)
    return {key: min(limit, over[key]) for key, limit in listed.items() if key in over}


def moved(listed, old, new):
    """The list with the entries of a file, or of one file:function, under their new name."""
    def renamed(key):
        return new + key[len(old):] if key == old or key.startswith(old + ":") else key
    result = {renamed(key): count for key, count in listed.items()}
    if len(result) < len(listed):
        raise SystemExit(f"{new} is listed already")
    return result


def move(paths, root, old, new):
    if not (root / new.split(":")[0]).is_file():
        raise SystemExit(f"there is no file {new}")
    lists = {path: read_list(path) for path in paths}
    carried = {path: moved(listed, old, new) for path, listed in lists.items()}
    for path in paths:
        write_list(path, carried[path])
    changed = [path.stem for path in paths if carried[path] != lists[path]]
    print(f"{old} -> {new}: {', '.join(changed) or 'on no list'}")


def run(name, options, root, lists):
    """Counts, writes if asked to, prints what is found, and returns the number of faults."""
    gate, path = GATES[name], lists / f"{name}.tsv"
    counts = gate.count(root, options.build)
    if options.write:
        write_list(path, over_goal(counts, gate.goal))
    elif options.tighten:
        write_list(path, tightened(gate, counts, read_list(path)))
    found = list(faults(gate, counts, read_list(path)))
    print(f"{name}: {gate.total(root, over_goal(counts, gate.goal))}")
    for fault in found:
        print(f"  {fault}")
    return len(found)


def parse_options(words, root):
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gate", nargs="*", metavar="GATE", help=", ".join(GATES))
    parser.add_argument("--build", type=Path, default=root / "build/dev",
                        help="the folder of compile_commands.json (default: build/dev)")
    action = parser.add_mutually_exclusive_group()
    action.add_argument("--tighten", action="store_true")
    action.add_argument("--moved", nargs=2, metavar=("OLD", "NEW"))
    action.add_argument("--write", action="store_true")
    options = parser.parse_args(words)
    for name in options.gate:
        if name not in GATES:
            parser.error(f"no gate {name}: {', '.join(GATES)}")
    return options


def main(words=None, root=ROOT, lists=HERE):
    options = parse_options(words, root)
    names = options.gate or list(GATES)
    if options.moved:
        move([lists / f"{name}.tsv" for name in names], root, *options.moved)
        return 0
    try:
        return 1 if sum(run(name, options, root, lists) for name in names) else 0
    except complexity.Failed as failure:
        print(failure)
        return 1


if __name__ == "__main__":
    sys.exit(main())
