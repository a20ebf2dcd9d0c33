#!/usr/bin/env python3
"""Batches: resuming, killed runs, full disks, odd folders, the progress bar, colours, counts.

    VBPARSE=build/dev/cli/vbparse python3 tests/batch_test.py"""
import fcntl
import json
import os
import pty
import random
import select
import shutil
import signal
import subprocess
import termios
import time
import unittest
import zipfile

from tools_test import DISPATCH, HEADLESS, PROGRAM, SANITIZED, TEXTS, ToolTest, records


class BatchTest(ToolTest):
    def fill(self, copies):
        """A folder with many documents, one archive and one file that is no text."""
        for i in range(copies):
            for path in TEXTS[::2]:
                target = self.dir / "in" / str(i) / path.name
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(path, target)
        with zipfile.ZipFile(self.dir / "in/a.zip", "w", zipfile.ZIP_DEFLATED) as z:
            for i in range(copies):
                z.write(DISPATCH, "m/%d.txt" % i)
        self.put("in/x.pdf", b"%PDF-1.7")
        self.age("in")

    def age(self, folder):
        """Makes all files a minute old: what is written now is newer."""
        then = time.time() - 60
        for p in (self.dir / folder).rglob("*"):
            os.utime(p, (then, then))

    def content(self, folder):
        return {name: (self.dir / folder / name).read_bytes() for name in self.files(folder)}

    def stats(self, *args, status=0):
        r = self.run_tool("--stats", "stats.json", *args)
        self.assertEqual(r.returncode, status, r.stderr)
        return json.loads((self.dir / "stats.json").read_bytes())


class Resuming(BatchTest):
    def test_only_what_is_missing_old_or_of_another_version(self):
        self.fill(1)
        n = len(TEXTS[::2]) + 1
        self.assertEqual(self.stats("-o", "out/", "--resume", "in", status=1)["documents"], n)
        want = self.content("out")
        again = self.stats("-o", "out/", "--resume", "in", status=1)
        self.assertEqual((again["documents"], again["finished_before"], again["failed"]), (0, n, 1), "what failed is tried again")
        outputs = sorted(self.files("out"))
        (self.dir / "out" / outputs[0]).unlink()
        self.put("out/" + outputs[1], want[outputs[1]][:-10])                                               # cut off
        self.put("out/" + outputs[2], want[outputs[2]].replace(b'"vbparse 1.', b'"vbparse 0.', 1))          # of another version
        os.utime(self.dir / "in" / outputs[3][:-5], (time.time() + 60,) * 2)                                # older than its input
        self.put("out/" + outputs[4] + ".part", b"left by a killed run")
        self.put("out/" + outputs[5], self.of_a_sibling_version(want[outputs[5]]))
        again = self.stats("-o", "out/", "--resume", "in", status=1)
        self.assertEqual((again["documents"], self.content("out")), (5, want))

    def of_a_sibling_version(self, record):
        """The record as the release of a development version writes it, or as the development version of a release."""
        tool = b'"tool": "%s"' % self.good("--version").strip()
        other = tool.replace(b"-dev", b"") if b"-dev" in tool else tool[:-1] + b'-dev"'
        self.assertIn(tool, record)
        return record.replace(tool, other, 1)

    def test_what_killed_runs_left_is_removed_with_few_descriptors(self):
        for i in range(40):
            self.put("in/%d.txt" % i, b"abc\n")
        self.age("in")
        self.good("-o", "out/", "in")
        for name in self.files("out"):
            self.put("out/" + name + ".part", b"left by a killed run")
        command = ["sh", "-c", 'ulimit -n 40 && exec "$@"', "sh", PROGRAM, "-j", "1", "--resume", "-o", "out/", "in"]
        subprocess.run(command, cwd=self.dir, check=True)
        self.assertEqual([f for f in self.files("out") if f.endswith(".part")], [])

    def test_compact_and_pretty_are_outputs_of_their_own(self):
        self.fill(1)
        self.stats("-o", "out/", "--resume", "in", status=1)
        self.assertEqual(self.stats("-c", "-o", "out/", "--resume", "in", status=1)["finished_before"], 0)
        self.assertEqual(self.stats("-c", "-o", "out/", "--resume", "in", status=1)["documents"], 0)

    def test_strict_tells_again(self):
        self.put("in/h.txt", HEADLESS.read_bytes()), self.put("in/d.txt", DISPATCH.read_bytes()), self.age("in")
        said = [self.run_tool("--strict", "--resume", "-o", "out/", "in") for _ in range(2)]
        self.assertEqual([(r.returncode, r.stderr) for r in said], [(3, said[0].stderr)] * 2)
        self.assertEqual(self.stats("--strict", "--resume", "-o", "out/", "in", status=3)["finished_before"], 1)

    def test_only_where_outputs_name_their_version(self):
        for args in (("-f", "text", "-o", "out/"), ("--explain", "-o", "out/"), ("-o", "out.json"), (), ("--jsonl-field", "text", "-o", "out/")):
            self.assertIn("--resume", self.wrong("--resume", *args, DISPATCH))
        r = subprocess.run([os.path.join(os.path.dirname(PROGRAM), "vbcite"), "--resume", "-o", "out/", DISPATCH], cwd=self.dir, capture_output=True)
        self.assertEqual((r.returncode, self.files()), (2, []))

    def test_killed_at_any_moment(self):
        self.fill(6)
        self.run_tool("-o", "want/", "in")
        command = [PROGRAM, "-j", "2", "--resume", "-o", "out/", "in"]
        before = time.monotonic()
        subprocess.run([PROGRAM, "-j", "2", "-o", "time/", "in"], cwd=self.dir, capture_output=True)
        whole, kills, chance = time.monotonic() - before, 0, random.Random(6)
        for _ in range(12):
            run = subprocess.Popen(command, cwd=self.dir, stderr=subprocess.DEVNULL)
            time.sleep(chance.uniform(0, whole / 3))
            run.kill()
            kills += run.wait() == -signal.SIGKILL
        self.assertGreater(kills, 2)
        self.assertEqual(self.run_tool(*command[1:]).returncode, 1)
        self.assertEqual(self.content("out"), self.content("want"))

    def test_what_a_running_one_writes_is_left_alone(self):
        self.put("out.json.part", b"")
        with open(self.dir / "out.json.part", "wb") as other:
            fcntl.flock(other, fcntl.LOCK_EX)
            r = self.run_tool("-o", "out.json", DISPATCH)
            self.assertEqual((r.returncode, self.files()), (1, ["out.json.part"]))
            self.assertIn(b"another run", r.stderr)
        self.good("-o", "out.json", DISPATCH)
        self.assertEqual(self.files(), ["out.json"])

    def test_ended_while_many_are_written(self):
        self.fill(6)
        for why in (signal.SIGTERM, signal.SIGINT):
            run = subprocess.Popen([PROGRAM, "-j", "4", "-o", "out/", "in"], cwd=self.dir, stderr=subprocess.DEVNULL)
            time.sleep(0.15)
            run.send_signal(why)
            self.assertIn(run.wait(timeout=60), (-why, 1))
            self.assertEqual([f for f in self.files("out") if f.endswith(".part")], [])

    def test_a_full_disk(self):
        self.fill(6)
        disk = self.dir / "disk"
        disk.mkdir()
        if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", disk], capture_output=True).returncode:
            self.skipTest("no right to mount a small disk")
        try:
            r = self.run_tool("-o", "disk/out/", "--resume", "in")
            self.assertEqual(r.returncode, 1)
            self.assertRegex(r.stderr.decode().splitlines()[-1], r"\Avbparse: disk/out/.*: No space left on device\Z")
            self.assertGreater(len(self.files("disk")), 1)
            for name, content in self.content("disk").items():
                self.assertEqual((name[-5:], len(records(content))), (".json", 1), "no half file")
            r = self.run_tool("-o", "disk/all.json", "in")
            self.assertEqual((r.returncode, [f for f in self.files("disk") if "all" in f]), (1, []))
            self.assertEqual(subprocess.run(["mount", "-o", "remount,size=64m", disk], capture_output=True).returncode, 0)
            self.run_tool("-o", "disk/out/", "--resume", "in"), self.run_tool("-o", "want/", "in")
            self.assertEqual(self.content("disk/out"), self.content("want"))
        finally:
            subprocess.run(["umount", disk], check=True)


class Folders(BatchTest):
    def test_a_hundred_thousand_empty_files(self):
        folder = self.dir / "in"
        folders = 10 if SANITIZED else 100
        for i in range(folders):   # links: a file of its own for each takes some file systems a minute
            self.put("in/%d/0" % i, b"")
            for k in range(1, 1000):
                os.link(folder / str(i) / "0", folder / str(i) / str(k))
        out, memory = self.peak("-c", "in")
        self.assertEqual(out.count(b"\n"), 1000 * folders)
        self.assertLess(memory, 60)

    def test_endless_nesting(self):
        """Deeper than any path can be."""
        self.put("in/a.txt"), self.put("in/z.txt")
        here = os.getcwd()
        try:
            os.chdir(self.dir / "in")
            for _ in range(30):
                os.mkdir("d" * 200), os.chdir("d" * 200)
        finally:
            os.chdir(here)
        r = self.run_tool("-c", "in")
        found = records(r.stdout)
        self.assertEqual((r.returncode, [x["source"] for x in found if x["schema"] == "vbparse/1"]), (1, ["in/a.txt", "in/z.txt"]))
        self.assertEqual((found[1]["error"]["code"], len(found)), ("unreadable", 3))

    def test_links_that_go_in_circles(self):
        self.put("in/sub/a.txt")
        (self.dir / "in/sub/up").symlink_to(".."), (self.dir / "in/self").symlink_to("self")
        r = self.run_tool("-c", "in")
        self.assertEqual((r.returncode, [x["source"] for x in records(r.stdout)]), (1, ["in/self", "in/sub/a.txt"]))

    def test_an_endless_input(self):
        r = self.run_tool("-c", "--max-bytes", "1M", "/dev/zero", DISPATCH)
        self.assertEqual((r.returncode, records(r.stdout)[0]["error"]["code"], len(records(r.stdout))), (1, "too-large", 2))

    def test_workers(self):
        for n in ("0", "-1", "x", "1.5", "1025"):
            self.wrong("-j", n, DISPATCH)
        self.good("-j", "1024", DISPATCH)


class Telling(BatchTest):
    def terminal(self, *args, env={}, stdout=subprocess.DEVNULL):
        """Standard error as a terminal shows it."""
        main, side = pty.openpty()
        fcntl.ioctl(side, termios.TIOCSWINSZ, b"\x18\0\x78\0\0\0\0\0")
        run = subprocess.Popen([PROGRAM, *map(str, args)], cwd=self.dir, stdout=stdout, stderr=side, env={**os.environ, "TERM": "xterm", **env})
        os.close(side)
        out = b""
        while select.select([main], [], [], 60)[0]:
            try:
                part = os.read(main, 4096)
            except OSError:
                break
            if not part:
                break
            out += part
        os.close(main), run.wait()
        return out.decode()

    def test_a_bar(self):
        self.fill(4)
        said = self.terminal("-c", "--progress", "always", "in")
        self.assertRegex(said, r"\r\033\[K\[#* *\] \d+/\d+ files, [\d.]+ k?B, [\d.]+ MB/s")
        self.assertRegex(said, r"\d+:\d\d left")
        self.assertRegex(said, r"1 failed")
        last = said.replace("\r\n", "\n").split("\n")[-2]
        self.assertRegex(last, r"\A(\r\033\[K)?vbparse: %d documents of %d files, [\d.]+ kB in [\d.]+ s, [\d.]+ MB/s, 1 failed, \d+ not-a-dispatch\Z" % (4 * len(TEXTS[::2]) + 4, 4 * len(TEXTS[::2]) + 2))
        for line in said.replace("\r\n", "\n").split("\n"):
            if "in/x.pdf" in line:
                self.assertTrue(line.split("\r")[-1].replace("\033[K", "").startswith("vbparse: in/x.pdf: "), "a message has its line for itself")

    def test_no_bar(self):
        self.fill(1)
        for args in (("--progress", "never"), ()):
            self.assertNotIn("files", self.terminal("-c", *args, "in/0"), "not for a moment's work")
            self.assertEqual(self.run_tool("-c", *args, "in/0").stderr, b"")
        logged = self.run_tool("-c", "--progress", "always", "in/0").stderr.decode()
        self.assertNotIn("\r", logged)
        self.assertRegex(logged, r"\Avbparse: .*files.*\n(.*\n)*vbparse: %d documents of .*\n\Z" % len(TEXTS[::2]))
        self.wrong("--progress", "sometimes", DISPATCH)

    def test_colours(self):
        red = "\033[31mNo such file or directory\033[0m"
        self.assertIn(red, self.terminal("missing"))
        self.assertIn("\033[33mwarning:\033[0m", self.terminal("--strict", HEADLESS))
        self.assertNotIn("\033", self.terminal("missing", env={"NO_COLOR": "1"}))
        self.assertIn(red, self.terminal("missing", env={"NO_COLOR": ""}), "set to nothing is not set")
        self.assertNotIn("\033", self.terminal("missing", env={"TERM": "dumb"}))
        self.assertNotIn("\033", self.terminal("--color", "never", "missing"))
        self.assertIn(red, self.run_tool("--color", "always", "missing", env={**os.environ, "NO_COLOR": "1"}).stderr.decode())
        self.assertNotIn("\033", self.run_tool("missing").stderr.decode())

    def test_stats(self):
        self.put("t.txt", "\ufeff".encode("utf-16-le") + DISPATCH.read_text(encoding="utf-8").encode("utf-16-le"))
        self.put("a.pdf", b"%PDF-1.7"), self.put("n.txt", b"abc\n")
        s = self.stats(*TEXTS[:4], "t.txt", "a.pdf", "b", "missing", "n.txt", "-j2", "-c", status=1)
        self.assertEqual(list(s), "schema tool documents finished_before incomplete bytes failed failures encodings types workers seconds not_a_dispatch".split())
        self.assertEqual((s["schema"], s["documents"], s["failed"], s["failures"]), ("vbparse-stats/1", 6, 3, {"not-text": 1, "unreadable": 2}))
        self.assertEqual((s["encodings"], s["workers"], s["types"]["null"], sum(s["types"].values())), ({"utf-16le": 1, "utf-8": 5}, 2, 1, 6))
        self.assertEqual(s["bytes"], sum(os.path.getsize(self.dir / p) for p in [*TEXTS[:4], "t.txt", "n.txt", "a.pdf"]))
        self.assertEqual(s["not_a_dispatch"], 1)
        self.assertEqual(list(s["seconds"]), ["elapsed", "read", "parse", "write"])
        self.assertGreater(s["seconds"]["parse"], 0)
        self.assertEqual(self.stats("-f", "text", DISPATCH)["types"], {})

    def test_stats_may_not_be_an_input_or_output(self):
        self.put("a.txt", "abc\n")
        self.wrong("--stats", "a.txt", "a.txt")
        self.wrong("--stats", "b", "-o", "b", "a.txt")
        self.assertEqual(self.files(), ["a.txt"])
        self.assertEqual(self.run_tool("--stats", "no/such/folder", "a.txt").returncode, 1)


if __name__ == "__main__":
    unittest.main()
