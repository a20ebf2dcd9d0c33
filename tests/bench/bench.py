#!/usr/bin/env python3
"""How fast vbparse is, each figure beside a yardstick that ran in the same minute on the same bytes.

    python3 tests/bench/bench.py --program build/release/cli/vbparse [--passes build/release/tests/bench_passes]
                                 [--corpus FOLDER] [--megabytes 100] [--runs 7] [--large]

The corpus (default: samples) is repeated to so many megabytes, in folders of its own below the temporary folder. Every
figure is the median of the runs, on one core, files in the page cache, output to /dev/null. Ratios may be compared from
machine to machine; seconds may not. Where valgrind is installed, instructions are counted, too: of a start, and of a
small file; instructions.py counts those of each pass. --large also reads an archive of ten times the size, for its
memory."""
import argparse
import io
import os
import re
import shutil
import statistics
import subprocess
import sys
import tarfile
import tempfile
import time
from pathlib import Path

from instructions import counted
from legacy import legacy

HERE = Path(__file__).resolve().parent
CITATION = re.compile(r"(?:Nghị định|Quyết định|Thông tư|Công văn|Chỉ thị|Kế hoạch) số \d+[/\d]*[/-][A-ZĐ&-]+")


def timed(command, cores=1, env=None):
    """Seconds of one run. What the child does not inherit is set before: nothing but its own start is counted."""
    ours = os.sched_getaffinity(0)
    if cores == 1:
        os.sched_setaffinity(0, {min(ours)})
    begun = time.perf_counter()
    child = subprocess.Popen([str(c) for c in command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, close_fds=False, env={**os.environ, **(env or {})})
    status = child.wait()
    seconds = time.perf_counter() - begun
    os.sched_setaffinity(0, ours)
    if status:
        sys.exit("%s: exit %d" % (" ".join(map(str, command)), status))
    return seconds


def peak(command):
    """The most memory of one run, in MB: started by a small process, for a child's figure begins at its parent's."""
    code = ("import resource, subprocess, sys; subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, check=True); "
            "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)")
    return int(subprocess.check_output(["/usr/bin/python3", "-I", "-S", "-c", code, *map(str, command)])) / 1024


def processor_seconds(command):
    """What one run takes of the processor, user and system together: of many small files the waiting does not count."""
    code = ("import resource, subprocess, sys; subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, check=True); "
            "used = resource.getrusage(resource.RUSAGE_CHILDREN); print(used.ru_utime + used.ru_stime)")
    env = {**os.environ, "LC_ALL": "C.UTF-8"}
    return float(subprocess.check_output(["/usr/bin/python3", "-I", "-S", "-c", code, *map(str, command)], env=env))


def in_turn(runs, *measures):
    """The median seconds of each, taken in turn so that they share good minutes and bad ones."""
    taken = [[] for _ in measures]
    for _ in range(runs):
        for seconds, measure in zip(taken, measures):
            seconds.append(measure())
    return [statistics.median(s) for s in taken]


def say(what, value, unit, of=""):
    print("%-46s %9.2f %-6s %s" % (what, value, unit, of), flush=True)


class Bench:
    def __init__(self, o, folder):
        self.o, self.folder, self.program = o, folder, os.path.abspath(o.program)
        files = sorted(p for p in Path(o.corpus).iterdir() if p.suffix == ".txt")
        self.texts = [p.read_bytes() for p in files]
        if not self.texts:
            sys.exit("%s: no *.txt" % o.corpus)

    def repeated(self, size, texts=None):
        """(number, text) until the texts have so many bytes."""
        number = 0
        while size > 0:
            for text in texts or self.texts:
                yield number, text
                number += 1
                size -= len(text)
                if size <= 0:
                    return

    def documents(self, size, name="documents", texts=None):
        """The corpus, or other texts, as files, a thousand a folder, and as one."""
        whole = self.folder / (name + ".txt")
        with open(whole, "wb") as all_of_it:
            for number, text in self.repeated(size, texts):
                place = self.folder / name / str(number // 1000)
                place.mkdir(parents=True, exist_ok=True)
                (place / ("%d.txt" % number)).write_bytes(text)
                all_of_it.write(text)
        return self.folder / name, whole

    def archive(self, name, size):
        with tarfile.open(self.folder / name, "w") as t:
            for number, text in self.repeated(size):
                member = tarfile.TarInfo("%d/%d.txt" % (number // 1000, number))
                member.size = len(text)
                t.addfile(member, io.BytesIO(text))
        return self.folder / name

    def one_document(self, size):
        """A dispatch whose numbered tasks go on until it has so many bytes."""
        text = max(self.texts, key=len).decode()
        head, _, rest = text.partition("\n\n")
        out = (head + "\n\n" + rest * (1 + size // len(rest.encode()))).encode()[:size]
        place = self.folder / ("%d.txt" % size)
        place.write_bytes(out)
        return place

    def small_files(self, count, size=640):
        """The beginnings of the corpus's documents, a thousand a folder, and a list of them."""
        folder, names = self.folder / ("small%d" % count), self.folder / ("small%d.list" % count)
        paths = []
        for number in range(count):
            place = folder / str(number // 1000)
            place.mkdir(parents=True, exist_ok=True)
            text = self.texts[number % len(self.texts)][:size].decode(errors="ignore")
            paths.append(place / ("%d.txt" % number))
            paths[-1].write_text(text)
        names.write_text("".join("%s\0" % p for p in paths))
        return folder, names

    def measure_small_files(self, count=10_000):
        folder, names = self.small_files(count)
        ours, words = in_turn(3, lambda: processor_seconds([self.program, "-c", "-q", "-j1", folder]),
                              lambda: processor_seconds(["wc", "-w", "--files0-from=%s" % names]))
        say("a file of 640 bytes, of the processor", 1e6 * ours / count, "µs",
            "%.1f times wc -w of the same files, %.1f µs" % (ours / words, 1e6 * words / count))

    def count_instructions(self, start):
        """Of a whole start, and of one more small file."""
        command = [self.program, "-c", "-q", "-j1", "--progress", "never"]
        say("one file of 5 KB, start to exit", counted(command + [start])[0] / 1e6, "M", "instructions")
        one, more = (counted(command + [self.small_files(count)[0]])[0] for count in (1, 201))
        say("a file of 640 bytes", (more - one) / 200e3, "K", "instructions")

    def run(self):
        o, runs, megabytes = self.o, self.o.runs, self.o.megabytes
        folder, whole = self.documents(int(megabytes * 1e6))
        text = whole.read_text("utf-8", errors="replace")
        parse = [self.program, "-c", "--progress", "never"]

        def search():
            os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
            begun = time.perf_counter()
            sum(1 for _ in CITATION.finditer(text))
            return time.perf_counter() - begun

        print("%.0f MB, medians of %d runs on one core" % (megabytes, runs))
        every = os.sched_getaffinity(0)
        ours, words = in_turn(runs, lambda: timed(parse + ["-j1", folder]), lambda: timed(["wc", "-w", whole], env={"LC_ALL": "C.UTF-8"}))
        [pattern] = in_turn(3, search)
        os.sched_setaffinity(0, every)
        say("vbparse -j1 -c", megabytes / ours, "MB/s")
        say("  beside wc -w in a UTF-8 locale", words / ours, "times", "%.1f MB/s" % (megabytes / words))
        say("  beside one pattern of Python's re", pattern / ours, "times", "%.1f MB/s" % (megabytes / pattern))

        old_folder, old_whole = self.documents(int(megabytes * 1e6), "legacy", legacy(self.texts))
        old, ours, words = in_turn(runs, lambda: timed(parse + ["-j1", old_folder]), lambda: timed(parse + ["-j1", folder]),
                                   lambda: timed(["wc", "-w", old_whole], env={"LC_ALL": "C.UTF-8"}))
        say("TCVN3 and VNI beside wc -w", words / old, "times", "%.1f MB/s" % (megabytes / old))
        say("TCVN3 and VNI beside the same in Unicode", ours / old, "times", "as many bytes in a second")

        two, one = in_turn(runs, lambda: timed(parse + ["-j2", folder], cores=2), lambda: timed(parse + ["-j1", folder], cores=2))
        say("-j2 beside -j1", one / two, "times", "%d cores" % len(every))

        small = self.one_document(5000)
        start, python = in_turn(max(51, runs), lambda: timed(parse + [small]), lambda: timed(["/usr/bin/python3", "-I", "-S", "-c", "pass"]))
        say("one file of 5 KB, start to exit", 1000 * start, "ms", "%.2f of Python's start, %.1f ms" % (start / python, 1000 * python))

        self.measure_small_files()
        if shutil.which("valgrind"):
            self.count_instructions(small)

        sizes = [100_000, 1_000_000, 10_000_000]
        seconds = in_turn(runs, *[lambda p=self.one_document(s): timed(parse + ["-j1", "--max-bytes", "2G", p]) for s in sizes])
        for size, before, after in zip(sizes[1:], seconds, seconds[1:]):
            say("one document of %g MB beside %g MB" % (size / 1e6, size / 1e7), after / before, "times", "%.1f MB/s" % (size / 1e6 / after))

        memory = [("one document of 10 MB", self.folder / "10000000.txt"), ("an archive of 100 MB", self.archive("100.tar", int(1e8)))]
        if o.large:
            memory.append(("an archive of 1 GB", self.archive("1000.tar", int(1e9))))
        for what, place in memory:
            say("most memory for " + what, peak(parse + ["-j2", place]), "MB")
        if o.passes:
            print(subprocess.run([o.passes, *sorted(map(str, Path(o.corpus).glob("*.txt")))], capture_output=True, text=True, check=True).stdout, end="")


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--program", required=True)
    p.add_argument("--passes")
    p.add_argument("--corpus", default=HERE.parent.parent / "samples")
    p.add_argument("--megabytes", type=float, default=100)
    p.add_argument("--runs", type=int, default=7)
    p.add_argument("--large", action="store_true")
    o = p.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        Bench(o, Path(folder)).run()


if __name__ == "__main__":
    main()
