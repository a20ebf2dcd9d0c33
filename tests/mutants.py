#!/usr/bin/env python3
"""Mutation testing: one line of code is edited, built and tested. What no test notices is a gap.

    tests/mutants.py                          all rooms below, with the default numbers
    tests/mutants.py --room lib/text --count 50
    tests/mutants.py --scratch DIR            keep the copy and its build for the next run
    tests/mutants.py --at lib/text/fold.cc:77 --at cli/run.cc:12
                                              only those of the drawn mutants that stand there

The tree is copied to a scratch folder and built there; the checkout is never edited. The same seed
and the same sources give the same mutants. A mutant is killed when the build's own checks of the
rules or a test fails, also by its limit of time. A person runs this and reads the survivors: each
is a missing test, or an edit that changes nothing anybody can see. A mutant takes about half a
minute."""
import argparse
import collections
import os
import random
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

# How many mutants of each room, and the tests that concern it.
ROOMS = {
    "lib/text": (25, ("units", "grammar", "tools", "metamorphic")),
    "lib/write": (25, ("units", "tools", "cite", "due", "schema")),
    "cli": (25, ("tools", "archive", "json_lines", "batch", "cite", "due")),
    "lib/calendar.cc": (15, ("units", "due")),
}

# Name, where it applies in a line of code, and what it puts there: a text or a function of it.
# Binary operators have blanks around them, which sets them apart from types and templates.
OPERATORS = (
    ("comparison", r" < ", " <= "),
    ("comparison", r" <= ", " < "),
    ("comparison", r" > ", " >= "),
    ("comparison", r" >= ", " > "),
    ("comparison", r" == ", " != "),
    ("comparison", r" != ", " == "),
    ("and-or", r" && ", " || "),
    ("and-or", r" \|\| ", " && "),
    ("negation", r"!(?=[\w(:*])", ""),
    ("arithmetic", r" \+ ", " - "),
    ("arithmetic", r" - ", " + "),
    ("arithmetic", r" \* ", " / "),
    ("arithmetic", r" / ", " * "),
    ("arithmetic", r" % ", " / "),
    ("arithmetic", r" \+= ", " -= "),
    ("arithmetic", r" -= ", " += "),
    ("arithmetic", r"\+\+", "--"),
    ("bits", r" & ", " | "),
    ("bits", r" \| ", " & "),
    ("bits", r" \|= ", " = "),
    ("shift", r" << ", " >> "),
    ("shift", r" >> ", " << "),
    ("one more", r"(?<![\w.'])\d+(?![\w.'])", lambda m: str(int(m[0]) + 1)),
    ("one less", r"(?<![\w.'])[1-9]\d*(?![\w.'])", lambda m: str(int(m[0]) - 1)),
    ("truth", r"\btrue\b", "false"),
    ("truth", r"\bfalse\b", "true"),
    ("return value", r"(?<=\breturn )(?!true\b|false\b)[^;{}]+(?=;)", "{}"),
    ("removed jump", r"\b(?:break|continue);", ";"),
    ("removed return", r"\breturn;", ";"),
    ("removed statement", r"^\s*(?!(?:return|delete|throw|using|goto|else|case)\b)"
                          r"[\w.\[\]()*:>-]+(?: [-+|&]?= .*|\(.*\)|\+\+|--);$", ";"),
    ("other end", r"\bstd::min\b", "std::max"),
    ("other end", r"\bstd::max\b", "std::min"),
    ("other end", r"\.front\(\)", ".back()"),
    ("other end", r"\.back\(\)", ".front()"),
)  # fmt: skip

NOT_CODE = re.compile(
    r"""(?P<raw>R"(\w*)\(.*?\)\2")|"(?:\\.|[^"\\\n])*"|(?<!\w)'(?:\\.|[^'\\\n])+'"""
    r"""|//[^\n]*|/\*.*?\*/|^[ \t]*\#(?:\\\n|[^\n])*""",
    re.S | re.M,
)
DECLARATIONS = re.compile(r"\s*(static_assert|template|using|namespace|friend|extern)\b")

CPU_SECONDS = 60  # of each process of a test: an endless loop ends here
BUILD_CPU_SECONDS = 600
MEMORY = 4 << 30
TEST_SECONDS = 120  # of each test, for one that waits
OUT_OF_TIME = ("Timeout", "SIGXCPU")  # as CTest names it


@dataclass(frozen=True)
class Mutant:
    room: str
    file: str
    line: int  # from 1
    operator: str
    before: str
    after: str

    def __str__(self):
        return (
            f"{self.file}:{self.line}: {self.operator}\n"
            f"    - {self.before.strip()}\n"
            f"    + {self.after.strip()}"
        )


def code_only(source):
    """The source with blanks for comments, literals and preprocessor lines."""
    return NOT_CODE.sub(lambda m: re.sub(r"[^\n]", " ", m[0]), source)


def mutants_of_line(line, code):
    """(operator, line after it). Literals are kept: only what is code is matched."""
    if DECLARATIONS.match(code):
        return
    for name, pattern, new in OPERATORS:
        for m in re.finditer(pattern, code):
            put = new(m) if callable(new) else new
            yield name, line[: m.start()] + put + line[m.end() :]


def sources(room):
    path = ROOT / room
    return [path] if path.is_file() else sorted([*path.rglob("*.cc"), *path.rglob("*.h")])


def lines_with_mutants(room):
    """For each line of the room where an operator applies, its mutants."""
    for path in sources(room):
        source = path.read_text(encoding="utf-8")
        name = path.relative_to(ROOT).as_posix()
        lines = zip(source.split("\n"), code_only(source).split("\n"))
        for number, (line, code) in enumerate(lines, 1):
            found = [
                Mutant(room, name, number, operator, line, after)
                for operator, after in mutants_of_line(line, code)
            ]
            if found:
                yield found


def draw(room, count, seed):
    """Mutants at random, no two of one line: a line of many numbers counts once."""
    rng = random.Random(f"{seed}/{room}")
    lines = list(lines_with_mutants(room))
    return [rng.choice(found) for found in rng.sample(lines, min(count, len(lines)))]


class Workshop:
    """The scratch copy: one mutant at a time is put in, built, tested and taken out."""

    def __init__(self, folder):
        self.tree = folder / "tree"
        self.build_folder = folder / "build"
        self.copy_tree()

    def copy_tree(self):
        """Only what differs, as new: the build goes by times."""
        kept = set()
        for path in files_below(ROOT):
            kept.add(path)
            source, target = ROOT / path, self.tree / path
            if not target.exists() or target.read_bytes() != source.read_bytes():
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(source, target)
                shutil.copymode(source, target)
        for path in set(files_below(self.tree)) - kept:
            (self.tree / path).unlink()

    def prepare(self):
        options = ["-DCMAKE_BUILD_TYPE=Debug", "-DCMAKE_CXX_FLAGS_DEBUG=-O1", "-DVBPARSE_TESTS=ON"]
        command = ["cmake", "-S", self.tree, "-B", self.build_folder, "-G", "Ninja", *options]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)

    def build(self):
        """"", or what the build said when it failed."""
        targets = ["vbparse_program", "vbcite_program", "vbdue_program", "vbparse_tests"]
        command = ["cmake", "--build", self.build_folder, "--target", *targets]
        status, said = run(command, BUILD_CPU_SECONDS)
        return said if status else ""

    def test(self, names):
        """The first test that failed, and how; None where all passed."""
        command = ["ctest", "--test-dir", self.build_folder, "--stop-on-failure", "-j2"]
        command += ["--timeout", str(TEST_SECONDS), "-R", f"^({'|'.join(names)})$"]
        status, said = run(command, CPU_SECONDS)
        if status == 0:
            return None
        if m := re.search(r"\d+ - (\S+) \((.*?)\)", said):
            return m[1], m[2]
        return "ctest", said[-200:]

    def outcome(self, mutant):
        """(killed | timeout | survived | does not compile, by what)."""
        path = self.tree / mutant.file
        clean = path.read_text(encoding="utf-8")
        lines = clean.split("\n")
        lines[mutant.line - 1] = mutant.after
        try:
            path.write_text("\n".join(lines), encoding="utf-8")
            if said := self.build():
                is_compiler = re.search(r"^FAILED: \S+\.o\b", said, re.M)
                return ("does not compile", "") if is_compiler else ("killed", "the build")
            failed = self.test(ROOMS[mutant.room][1])
        finally:
            path.write_text(clean, encoding="utf-8")
        if failed is None:
            return "survived", ""
        return "timeout" if failed[1] in OUT_OF_TIME else "killed", failed[0]


def files_below(root):
    """The files of the project, by their paths below the root."""
    for folder, folders, names in os.walk(root):
        folders[:] = [f for f in folders if f not in ("build", "__pycache__") and f[0] != "."]
        for name in names:
            if name[0] != "." or name == ".clang-format":
                yield (Path(folder) / name).relative_to(root)


def run(command, cpu_seconds):
    """The status and the output of a command whose processes are bounded in time and memory."""

    def limit():
        resource.setrlimit(resource.RLIMIT_CPU, (cpu_seconds, cpu_seconds + 10))
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))

    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace",
        preexec_fn=limit, start_new_session=True,
    )  # fmt: skip
    try:
        said, _ = process.communicate()
    finally:
        try:
            os.killpg(process.pid, signal.SIGKILL)  # what a killed test has left running
        except ProcessLookupError:
            pass
    return process.returncode, said


def table(results):
    """By room: how many mutants ended how, and the share of those that compile which was killed."""
    ends = ("killed", "timeout", "survived", "does not compile")
    counts = collections.defaultdict(collections.Counter)
    for mutant, (end, _) in results:
        counts[mutant.room][end] += 1
    yield f"{'room':16} " + " ".join(f"{end:>16}" for end in ends) + f" {'score':>6}"
    for room, count in counts.items():
        alive = count["survived"]
        tried = count.total() - count["does not compile"]
        score = f"{1 - alive / tried:6.2f}" if tried else f"{'-':>6}"
        yield f"{room:16} " + " ".join(f"{count[end]:16}" for end in ends) + f" {score}"


def arguments():
    ap = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    ap.add_argument("--room", action="append", choices=ROOMS, help="only this one (repeatable)")
    ap.add_argument("--count", type=int, help="mutants a room, instead of its default")
    ap.add_argument("--seed", default="1")
    ap.add_argument("--at", action="append", help="only the drawn mutants of this FILE:LINE")
    ap.add_argument("--list", action="store_true", help="print the mutants, try none")
    ap.add_argument("--scratch", type=Path, help="folder for the copy, kept (default: removed)")
    return ap.parse_args()


def try_all(mutants, folder):
    """Prints how each mutant ends; gives (mutant, (end, by what))."""
    workshop = Workshop(folder)
    workshop.prepare()
    said = workshop.build()
    names = sorted({name for m in mutants for name in ROOMS[m.room][1]})
    if said or (failed := workshop.test(names)):
        sys.exit(said or f"without any mutant, {failed[0]} fails: {failed[1]}")
    results = []
    for mutant in mutants:
        results.append((mutant, workshop.outcome(mutant)))
        end, by = results[-1][1]
        print(f"{mutant.file}:{mutant.line}: {mutant.operator}: {end} {by}".rstrip(), flush=True)
    return results


def main():
    a = arguments()
    mutants = []
    for room in a.room or ROOMS:
        mutants += draw(room, a.count or ROOMS[room][0], a.seed)
    if a.at:
        mutants = [m for m in mutants if f"{m.file}:{m.line}" in a.at]
    if a.list:
        print(*mutants, sep="\n")
        return
    with tempfile.TemporaryDirectory(prefix="mutants-") as temporary:
        results = try_all(mutants, a.scratch.resolve() if a.scratch else Path(temporary))
    print("", *table(results), "", sep="\n")
    print(*(mutant for mutant, (end, _) in results if end == "survived"), sep="\n")


if __name__ == "__main__":
    main()
