"""One run of a program on a shape: instructions under valgrind; time, output and memory without."""
import os
import re
import resource
import subprocess
import tempfile
import time
from dataclasses import dataclass

from shapes import make

MEBIBYTE = 1 << 20

# shapes whose output is what items, limits, mentions and rows inherit, repeat or compute
INHERITING = frozenset("""
    action-chain assign64-items assign64-items-deadl assign64-sentence-deadl ban-hanh-kt code-long-deadl
    code-oneline-deadl dieu-range200 far-type in-charge-list issuer-long-deadl issuer-oneline-deadl
    kip-thoi-assign opening64-items
    pins-cross200 pins200-pretty prev-assign-chain subject-nest subject2-long-deadl thay-the-nd
    title-long-cite
    """.split())

# shapes whose every few bytes are an item or a limit that inherits, and the same ones alone: what one
# prints more than the other is inherited
ALONE = {"assign64-items": "bare-items", "opening64-items": "bare-items", "kip-thoi-assign": "kip-thoi"}


@dataclass(frozen=True)
class Case:
    shape: str
    command: str = "vbparse -c"

    def most_output(self, programs, size):
        """In bytes, of an input of that size: 40 times it of what is inherited, 120 times it where
        every fifty bytes are a record."""
        alone = ALONE.get(self.shape)
        own = native(programs, Case(alone, self.command), size).output if alone else 0
        return min(120 * size, own + 40 * size) if self.shape in INHERITING else 120 * size

    def arguments(self, programs):
        name, *options = self.command.split()
        return [os.path.join(programs, name), "-j1", "--quiet", *options]

    def __str__(self):
        return f"{self.shape}: {self.command}"


@dataclass
class Native:
    size: int       # of the input
    seconds: float
    output: int     # bytes
    memory: int     # bytes at most
    status: int


def over(programs, case, run):
    """(bound, what was found) for each bound that a run is over."""
    return [(bound, found) for bound, found, is_over in [
        ("status", f"{run.status}", run.status != 0),
        ("output", f"{run.output / run.size:.0f} times the input",
         run.output > case.most_output(programs, run.size) + MEBIBYTE),
        ("memory", f"{run.memory / run.size:.0f} times the input",
         run.memory > 150 * run.size + 60 * MEBIBYTE),
    ] if is_over]


def write_input(case, size):
    file = tempfile.NamedTemporaryFile(suffix=".txt")
    file.write(make(case.shape, size) if size else b"")
    file.flush()
    return file


def instructions(programs, case, size):
    with write_input(case, size) as text, tempfile.NamedTemporaryFile() as log:
        subprocess.run(
            ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null",
             f"--log-file={log.name}", *case.arguments(programs), text.name],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        said = log.read().decode()
    counted = re.search(r"I +refs: +([\d,]+)", said)
    if not counted:
        raise RuntimeError(f"{case}: valgrind counted nothing:\n{said}")
    return int(counted[1].replace(",", ""))


def growth(programs, case, size):
    """By how much twice the size takes more instructions; what the start takes is left out."""
    start = instructions(programs, case, 0)
    return ((instructions(programs, case, 2 * size) - start)
            / (instructions(programs, case, size) - start))


def native(programs, case, size, seconds=600):
    """Runs a case, stopped where it takes far more than it may."""
    def limit():
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        resource.setrlimit(resource.RLIMIT_AS, (3 << 30, 3 << 30))
        resource.setrlimit(resource.RLIMIT_FSIZE, (2 << 30, 2 << 30))
    with write_input(case, size) as text, tempfile.TemporaryFile() as out:
        arguments = case.arguments(programs)
        begin = time.monotonic()
        process = subprocess.Popen(
            [*arguments, text.name], stdout=out, stderr=subprocess.DEVNULL, preexec_fn=limit)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        used = usage.ru_utime + usage.ru_stime
        return Native(os.stat(text.name).st_size, min(used, time.monotonic() - begin),
                      os.fstat(out.fileno()).st_size, usage.ru_maxrss * 1024, process.returncode)
