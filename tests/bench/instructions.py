#!/usr/bin/env python3
"""Instructions a byte of input that each pass takes, counted by valgrind: the same on every machine.

    python3 tests/bench/instructions.py build/release/tests/bench_repeat [FILE...]    default: samples

A pass runs once and then three times over the same documents; half of what that adds is the pass."""
import re
import subprocess
import sys
import tempfile
from pathlib import Path

SAMPLES = sorted((Path(__file__).resolve().parent.parent.parent / "samples").glob("*.txt"))
PASSES = ("decode", "lay out", "tokens", "spots", "organs", "parse", "write")


def counted(command):
    """The instructions of a run, and what it prints."""
    with tempfile.NamedTemporaryFile() as out:
        run = subprocess.run(["valgrind", "--tool=callgrind", f"--callgrind-out-file={out.name}", *map(str, command)],
                             capture_output=True, text=True, check=True)
        return int(re.search(rb"^summary: (\d+)", Path(out.name).read_bytes(), re.M)[1]), run.stdout


def main(program, files):
    print(f"{'pass':<10} instructions a byte")
    for name in PASSES:
        once, said = counted([program, name, 1, *files])
        thrice, _ = counted([program, name, 3, *files])
        print(f"{name:<10} {(thrice - once) / 2 / int(said.split()[0]):8.1f}")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2:] or SAMPLES)
