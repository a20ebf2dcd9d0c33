#!/usr/bin/env python3
"""Small invented documents, one kind of fault each, with right values.

    VBPARSE=build/dev/cli/vbparse python3 tests/cases/run.py              compares with failing.txt
    VBPARSE=build/dev/cli/vbparse python3 tests/cases/run.py --update     rewrites failing.txt
    VBPARSE=build/dev/cli/vbparse python3 tests/cases/run.py --verbose    also shows what is on it

A case is NAME.txt in a folder beside this file with NAME.expect. A line of NAME.expect reads

    TOOL: FILTER = JSON

a jq filter over what TOOL (vbparse, vbcite or vbdue) prints for NAME.txt, and its value; with
vbcite and vbdue the filter sees the list of the records. `# args: …` gives the tools further
arguments; other lines that begin with # are remarks. A case is right when all its lines are.

failing.txt lists the cases that are still wrong, so that the test fails when another one breaks
and when one of them is mended: then its name leaves the list."""
import argparse
import collections
import dataclasses
import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
TOOLS = ("vbparse", "vbcite", "vbdue")


class CasesError(Exception):
    """The cases, the list or the programs cannot be used as they are."""


@dataclasses.dataclass
class Expectation:
    """One line of a case; `got` is the filter's value, `error` why there is none."""
    case: str
    tool: str
    filter: str
    right: object
    got: object = None
    error: str = ""

    def holds(self):
        return not self.error and canonical(self.got) == canonical(self.right)

    def difference(self):
        got = self.error or canonical(self.got)
        return (f"{self.case}\n  {self.tool}: {self.filter}\n"
                f"    right {canonical(self.right)}\n    got   {got}")


@dataclasses.dataclass
class Case:
    name: str
    text: Path
    args: tuple
    expectations: list

    def is_right(self):
        return all(e.holds() for e in self.expectations)


def canonical(value):
    """JSON in which equal values are equal texts: unlike Python's, its true is not 1."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def read_expectation(case, line):
    tool, colon, rest = line.partition(": ")
    filter_, equals, right = rest.rpartition(" = ")
    if not colon or not equals:
        raise CasesError(f"{case}: not `TOOL: FILTER = JSON`: {line}")
    if tool not in TOOLS:
        raise CasesError(f"{case}: there is no tool {tool}: {line}")
    try:
        return Expectation(case, tool, filter_, json.loads(right))
    except ValueError as error:
        raise CasesError(f"{case}: the value is not JSON ({error}): {line}") from error


def read_case(name, expect):
    args, expectations = (), []
    for line in filter(str.strip, expect.read_text(encoding="utf-8").splitlines()):
        if line.startswith("# args:"):
            args = tuple(line.removeprefix("# args:").split())
        elif not line.startswith("#"):
            expectations.append(read_expectation(name, line))
    if not expectations:
        raise CasesError(f"{name}: expects nothing")
    return Case(name, expect.with_suffix(".txt"), args, expectations)


def read_cases(root):
    files = {suffix: {p.relative_to(root).with_suffix("").as_posix(): p
                      for p in sorted(root.glob("*/*" + suffix))} for suffix in (".txt", ".expect")}
    for name in sorted(files[".txt"].keys() ^ files[".expect"].keys()):
        raise CasesError(f"{name}: needs both a .txt and an .expect")
    return [read_case(name, path) for name, path in files[".expect"].items()]


def read_failing(path, cases):
    """The names on the list; each must be that of a case."""
    names = path.read_text(encoding="utf-8").split()
    for name in sorted(set(names) - {case.name for case in cases}):
        raise CasesError(f"{path.name}: there is no case {name}")
    return set(names)


def records_of(programs, tool, args, cases):
    """{case: its records}, from one run of the tool over all these cases."""
    command = [programs / tool, "-q", "-c", *args, *(case.text for case in cases)]
    run = subprocess.run(command, capture_output=True, check=False)
    if run.returncode not in (0, 1):    # 1: what is refused has an error record, which is wrong
        raise CasesError(f"{tool} ended with {run.returncode}: {run.stderr.decode()[:500]}")
    names = {str(case.text): case.name for case in cases}
    records = {case.name: [] for case in cases}
    for line in run.stdout.splitlines():
        record = json.loads(line)
        records[names[record["source"]]].append(record)
    return records


def run_tools(programs, cases):
    """{(case, tool): what its filters see}. Cases with the same arguments share a run."""
    together = collections.defaultdict(list)
    for case in cases:
        for tool in {e.tool for e in case.expectations}:
            together[tool, case.args].append(case)
    seen = {}
    for (tool, args), group in sorted(together.items()):
        for name, records in records_of(programs, tool, args, group).items():
            seen[name, tool] = records[0] if tool == "vbparse" else records
    return seen


def run_filters(expectations, seen):
    """Sets `got` or `error` of each expectation, with one jq for all filters."""
    index = {key: i for i, key in enumerate(seen)}
    program = [f".[{index[e.case, e.tool]}] | try {{got: [{e.filter}]}} catch {{error: tostring}}"
               for e in expectations]
    with tempfile.NamedTemporaryFile("w", suffix=".jq", encoding="utf-8") as file:
        file.write("[(" + "),\n(".join(program) + ")]\n")
        file.flush()
        run = subprocess.run(["jq", "-c", "-f", file.name], input=json.dumps(list(seen.values())),
                             capture_output=True, text=True, check=False)
    if run.returncode:
        lines = [expectations[int(n) - 1] for n in re.findall(r"line (\d+):", run.stderr)]
        raise CasesError("\n".join([run.stderr, *(f"{e.case}: {e.filter}" for e in lines)]))
    for expectation, outcome in zip(expectations, json.loads(run.stdout), strict=True):
        take(expectation, **outcome)


def take(expectation, got=(), error=""):
    """A filter is to give one value; none or several are as wrong as an error of jq."""
    if len(got) == 1:
        expectation.got = got[0]
    else:
        expectation.error = error or f"{len(got)} values: {canonical(got)}"


def compare(cases, failing, verbose):
    """Prints what the list does not say; true where there is nothing to print."""
    wrong = {case.name for case in cases if not case.is_right()}
    for case in cases:
        if case.name in wrong and (verbose or case.name not in failing):
            for expectation in case.expectations:
                if not expectation.holds():
                    print(expectation.difference())
    for name in sorted(wrong - failing):
        print(f"fails, but is not on the list: {name}")
    for name in sorted(failing - wrong):
        print(f"passes, but is on the list: {name}; take it off with --update")
    lines = [e for case in cases for e in case.expectations]
    print(f"cases: {len(cases) - len(wrong)} of {len(cases)} right, {len(failing)} on the list; "
          f"lines: {sum(e.holds() for e in lines)} of {len(lines)} right")
    return wrong == failing


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--update", action="store_true", help="rewrite the list")
    parser.add_argument("--verbose", action="store_true", help="show listed cases too")
    parser.add_argument("--cases", type=Path, default=HERE, metavar="DIR", help="(default: here)")
    options = parser.parse_args()
    programs = Path(os.environ["VBPARSE"]).absolute().parent
    listed = options.cases / "failing.txt"
    try:
        cases = read_cases(options.cases)
        run_filters([e for case in cases for e in case.expectations], run_tools(programs, cases))
        if options.update:
            wrong = sorted(case.name for case in cases if not case.is_right())
            listed.write_text("".join(name + "\n" for name in wrong), encoding="utf-8")
        return 0 if compare(cases, read_failing(listed, cases), options.verbose) else 1
    except CasesError as error:
        print(error)
        return 1


if __name__ == "__main__":
    sys.exit(main())
