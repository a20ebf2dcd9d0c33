#!/usr/bin/env python3
"""Outputs that cannot be written, what stands in their place, and what --resume takes for whole.

    VBPARSE=build/dev/cli/vbparse python3 tests/output_test.py"""
import io
import json
import os
import re
import resource
import shutil
import signal
import subprocess
import tarfile
import time
import unittest

from batch_test import BatchTest
from tools_test import DISPATCH, NFD, PROGRAM, SANITIZED, records

LONG = "x" * 250   # a file may have this name, but not with an extension


class OutputTest(BatchTest):
    def tar(self, name, **members):
        """An archive of texts."""
        with tarfile.open(self.dir / name, "w") as t:
            for member, content in members.items():
                info = tarfile.TarInfo(member)
                info.size = len(content)
                t.addfile(info, io.BytesIO(content))

    def limit(self, what, size):
        """A limit of the system, for run_tool()."""
        return {"preexec_fn": lambda: resource.setrlimit(what, (size, size))}

    def all_but_one(self, why, *args, lost="b.txt", **more):
        """A run into out/ in which one output cannot be written: it is told, the others are written."""
        r = self.run_tool(*args, **more)
        self.assertEqual(r.returncode, 1)
        self.assertRegex(r.stderr.decode(), r"\Avbparse: [^\n]*%s: cannot be written to [^\n]*%s\n\Z" % (lost, why))
        for name in ("a.txt", "c.txt"):
            self.assertEqual(records((self.dir / "out" / (name + ".json")).read_bytes())[0]["schema"], "vbparse/1")

    def ends(self, *args):
        """Whether SIGTERM ends a run that has got stuck; one that goes on to its end gives its status."""
        run = subprocess.Popen([PROGRAM, *map(str, args)], cwd=self.dir, stderr=subprocess.DEVNULL)
        try:
            return run.wait(timeout=2)
        except subprocess.TimeoutExpired:
            run.send_signal(signal.SIGTERM)
        try:
            return run.wait(timeout=30)
        finally:
            run.kill()


class Places(OutputTest):
    """What stands beside an output's place, or there."""

    def setUp(self):
        super().setUp()
        for name in "abc":
            self.put("in/%s.txt" % name)
        (self.dir / "out").mkdir()
        self.part = self.dir / "out/b.txt.json.part"
        self.victim = self.put("victim", "precious\n")

    def test_a_link_beside_is_not_followed(self):
        self.part.symlink_to("../victim")
        self.all_but_one(r"out/b.txt.json.part: is no regular file", "-o", "out", "in")
        self.assertEqual((self.victim.read_bytes(), self.part.is_symlink()), (b"precious\n", True))
        self.part.unlink(), self.part.symlink_to("../new")
        self.all_but_one(r"out/b.txt.json.part: is no regular file", "-o", "out", "in")
        self.assertFalse((self.dir / "new").exists())

    def test_a_second_name_of_a_file_beside_is_not_written_to(self):
        os.link(self.victim, self.part)
        self.all_but_one(r"out/b.txt.json.part: is a second name of another file", "-o", "out", "in")
        self.assertEqual((self.victim.read_bytes(), self.part.exists()), (b"precious\n", True))

    def test_a_pipe_beside_is_not_waited_for(self):
        os.mkfifo(self.part)
        for more in ((), ("--resume",), ("-j1",)):
            self.assertEqual(self.ends(*more, "-o", "out", "in"), 1)
        self.all_but_one(r"out/b.txt.json.part: is no regular file", "-o", "out", "in")
        reader = os.open(self.part, os.O_RDONLY | os.O_NONBLOCK)
        self.all_but_one(r"out/b.txt.json.part: is no regular file", "-o", "out", "in")
        self.assertEqual(os.read(reader, 100), b"")
        os.close(reader)

    def test_a_pipe_beside_an_output_that_is_finished(self):
        self.age("in")
        self.good("-o", "out", "in")
        os.mkfifo(self.part)
        self.assertEqual(self.ends("--resume", "-o", "out", "in"), 0)
        self.assertTrue(self.part.is_fifo())

    def test_a_link_in_the_place_of_an_output_of_a_folder_is_replaced(self):
        place = self.dir / "out/b.txt.json"
        place.symlink_to("../victim")
        self.good("-o", "out", "in")
        self.assertEqual((self.victim.read_bytes(), place.is_symlink()), (b"precious\n", False))

    def test_what_is_no_file_in_the_place_of_an_output_of_a_folder(self):
        place = self.dir / "out/b.txt.json"
        os.mkfifo(place)
        self.assertEqual(self.ends("-o", "out", "in"), 1)
        self.all_but_one("out/b.txt.json: is no regular file", "-o", "out", "in")
        place.unlink(), place.mkdir()
        self.all_but_one("out/b.txt.json: is no regular file", "-o", "out", "in")

    def test_a_pipe_that_nobody_reads_can_be_left(self):
        os.mkfifo(self.dir / "pipe")
        self.assertEqual(self.ends("-o", "pipe", "in"), -signal.SIGTERM)

    def test_without_the_right_to_write(self):
        self.part.write_bytes(b"of another user")
        self.part.chmod(0o444), (self.dir / "out").chmod(0o777), self.dir.chmod(0o755)
        more = {"user": 65534} if os.geteuid() == 0 else {}   # root may write everything
        if subprocess.run(["test", "-x", PROGRAM], **more).returncode:
            self.skipTest("the program lies where only root may read")
        self.all_but_one("out/b.txt.json.part: Permission denied", "-o", "out", "in", **more)
        (self.dir / "in/sub").mkdir(), self.put("in/sub/d.txt"), (self.dir / "out/sub").mkdir()
        (self.dir / "out/sub").chmod(0o555)
        self.part.unlink()
        self.all_but_one("out/sub/d.txt.json.part: Permission denied", "-o", "out", "in", lost="d.txt", **more)

    def test_old_content_beside_is_not_kept(self):
        self.part.write_bytes(b"x" * 100000)
        self.good("-o", "out", "in")
        self.assertEqual(len(records((self.dir / "out/b.txt.json").read_bytes())), 1)

    @unittest.skipIf(SANITIZED or not shutil.which("strace"), "needs strace")
    def test_the_disk_has_it_before_it_is_renamed(self):
        r = subprocess.run(["strace", "-f", "-e", "trace=fsync,rename", PROGRAM, "-j1", "-o", "out", "in"],
                           cwd=self.dir, capture_output=True, text=True)
        if r.returncode:
            self.skipTest("strace may not look into programs here")
        self.assertEqual(re.findall(r"\b(fsync|rename)\(", r.stderr), ["fsync", "rename"] * 3)


class Conflicts(OutputTest):
    def test_an_input_where_the_output_of_a_member_may_go(self):
        self.put("dir/b.txt"), self.tar("dir/a.tar", x=b"abc\n")
        mine = self.put("dir/a.tar!/x.jsonl", "mine\n")
        (self.dir / "here").symlink_to("dir")
        for args in (("dir", "dir"), ("dir/", "dir/a.tar", "dir/a.tar!/x.jsonl"), ("here", "dir"), ("dir", "here")):
            self.assertRegex(self.wrong("-c", "-o", *args), r"a.tar!/x.jsonl is both input and output")
        self.assertEqual((mine.read_bytes(), len(self.files("dir"))), (b"mine\n", 3), "before any work")
        self.good("-c", "-o", "dir", "--include", "*.txt", "--include", "x", "dir")
        self.assertNotEqual(mine.read_bytes(), b"mine\n", "no input, but an old output")

    def test_an_input_beside_the_outputs_of_members(self):
        self.tar("a.tar", x=b"abc\n"), self.put("a.tar!/y.txt")
        self.good("-o", ".", "a.tar", "a.tar!/y.txt")
        self.assertEqual(self.files(), ["a.tar", "a.tar!/x.json", "a.tar!/y.txt", "y.txt.json"])

    def test_counts_in_the_place_of_a_record(self):
        self.put("in/a.txt"), self.tar("in/b.tar", x=b"abc\n")
        for stats in ("out/a.txt.json", "./out/../out/a.txt.json"):
            self.assertIn("two outputs", self.wrong("-o", "out/", "--stats", stats, "in"))
        self.assertIn("two outputs", self.wrong("-o", "all.json", "--stats", "./all.json", "in"))
        self.assertEqual(sorted(self.files()), ["in/a.txt", "in/b.tar"])
        self.good("-o", "out/", "--stats", "out.json", "in")
        r = self.run_tool("-o", "out", "--stats", "out/b.tar!/x.json", "in")
        self.assertEqual((r.returncode, b"another" in r.stderr), (1, True))


class Limits(OutputTest):
    def test_a_file_that_grows_too_large(self):
        for name, content in (("a.txt", b"abc\n"), ("b.txt", DISPATCH.read_bytes() * 3), ("c.txt", b"abc\n")):
            self.put("in/" + name, content)
        self.all_but_one("out/b.txt.json.part: File too large", "-o", "out/", "in", **self.limit(resource.RLIMIT_FSIZE, 8192))
        self.assertEqual(self.files("out"), ["a.txt.json", "c.txt.json"])
        r = self.run_tool("-o", "all.json", "in", **self.limit(resource.RLIMIT_FSIZE, 8192))
        self.assertEqual((r.returncode, r.stderr), (1, b"vbparse: all.json.part: File too large\n"))
        self.assertNotIn("all.json", " ".join(self.files()))

    @unittest.skipIf(SANITIZED, "a sanitizer needs descriptors of its own")
    def test_no_descriptors_left(self):
        self.put("a.jsonl", b'{"text": "abc"}\n')
        few, enough = (self.run_tool("-j1", "--jsonl-field", "text", "-o", "out/", "a.jsonl", **self.limit(resource.RLIMIT_NOFILE, n))
                       for n in (4, 5))
        self.assertEqual((few.returncode, few.stderr), (1, b"vbparse: out/a.jsonl.jsonl.part: Too many open files\n"))
        self.assertEqual((enough.returncode, enough.stderr), (0, b""), "one for the input, one for the output")

    def test_closed_standard_descriptors(self):
        def closing(which, *args):
            command = ["sh", "-c", 'exec "$@" %s&-' % which, "sh", PROGRAM, "-j1", *args]
            return subprocess.run(command, cwd=self.dir, capture_output=True, timeout=60)
        self.put("a.txt", DISPATCH.read_bytes())
        r = closing("2>", "-c", "-o", "out.jsonl", "missing", "a.txt", "gone")
        self.assertEqual((r.returncode, [x["source"] for x in records((self.dir / "out.jsonl").read_bytes())]), (1, ["missing", "a.txt", "gone"]))
        r = closing("2>", "-c", "--strict", "-o", "out.jsonl", "a.txt")
        self.assertEqual(len(records((self.dir / "out.jsonl").read_bytes())), 1)
        r = closing("<", "-c")
        self.assertEqual((r.returncode, records(r.stdout)[0]["error"]["message"]), (1, "Bad file descriptor"), "not an empty document")
        r = closing(">", "-c", "a.txt")
        self.assertEqual((r.returncode, r.stderr), (1, b"vbparse: standard output: Bad file descriptor\n"))


class Lines(OutputTest):
    def line(self, text="abc"):
        return json.dumps({"text": text}).encode() + b"\n"

    def test_a_name_that_is_too_long_ends_nothing(self):
        self.tar("l.tar", **{"a": self.line(), LONG: self.line() * 2, "z": self.line()})
        r = self.run_tool("--jsonl-field", "text", "-o", "out/", "l.tar")
        self.assertEqual((r.returncode, self.files("out")), (1, ["l.tar!/a.jsonl", "l.tar!/z.jsonl"]))
        said = r.stderr.decode().splitlines()
        self.assertEqual(len(said), 2, "each line that is lost")
        self.assertRegex(said[0], r"\Avbparse: l.tar!%s:1: cannot be written to out/.*File name too long\Z" % LONG)

    def test_lines_behind_one_that_was_lost_do_not_make_a_half_output(self):
        self.put("in/a.jsonl", self.line() + self.line(DISPATCH.read_text(encoding="utf-8") * 20) + self.line() * 3)
        self.put("in/b.jsonl", self.line())
        for n in ("1", "2"):
            r = self.run_tool("-j", n, "--jsonl-field", "text", "-o", "out/", "in", **self.limit(resource.RLIMIT_FSIZE, 65536))
            self.assertEqual((r.returncode, self.files("out")), (1, ["b.jsonl.jsonl"]))
            self.assertIn(b"in/a.jsonl:2: cannot be written to out/a.jsonl.jsonl.part: File too large\n", r.stderr)

    def test_an_output_whose_end_cannot_be_written(self):
        """Its place is taken while it is written."""
        (self.dir / "out").mkdir(), os.mkfifo(self.dir / "pipe"), self.put("b.jsonl", self.line())
        run = subprocess.Popen([PROGRAM, "-j1", "--jsonl-field", "text", "-o", "out", "pipe", "b.jsonl"],
                               cwd=self.dir, stderr=subprocess.PIPE)
        with open(self.dir / "pipe", "wb") as pipe:
            pipe.write(self.line()), pipe.flush()
            deadline = time.monotonic() + 60
            while not self.files("out") and time.monotonic() < deadline:
                time.sleep(0.01)
            (self.dir / "out/pipe.jsonl").mkdir()
        said = run.communicate(timeout=60)[1].decode()
        self.assertEqual((run.returncode, self.files("out")), (1, ["b.jsonl.jsonl"]))
        self.assertRegex(said, r"\Avbparse: out/pipe.jsonl: .+\n\Z")


class Resuming(OutputTest):
    def test_of_another_source(self):
        self.put("2019/a.txt", DISPATCH.read_bytes()), self.put("2020/a.txt", NFD.read_bytes())
        self.age("2019"), self.age("2020")
        for args in ((), ("-c",), ("--split",)):
            out = "out" + "".join(args) + "/"
            for year in ("2019", "2020"):
                self.assertEqual(self.stats(*args, "--resume", "-o", out, year)["documents"], 1)
                self.assertEqual(self.stats(*args, "--resume", "-o", out, year)["finished_before"], 1)

    def test_of_a_member_of_another_archive(self):
        for folder in ("one", "two"):
            (self.dir / folder).mkdir(), self.tar(folder + "/a.tar", x=b"abc\n"), self.age(folder)
            self.assertEqual(self.stats("--resume", "-o", "out/", folder)["documents"], 1)
            self.assertEqual(self.stats("--resume", "-o", "out/", folder)["finished_before"], 1)

    def test_of_odd_names(self):
        for name in ('"encoding": a', "a\\", "\u1ee9", "a\tb"):
            self.put("in/" + name)
        with open(os.fsencode(self.dir) + b"/in/\xff", "wb") as f:
            f.write(b"abc\n")
        self.age("in")
        self.assertEqual(self.stats("--resume", "-o", "out/", "in")["documents"], 5)
        self.assertEqual(self.stats("--resume", "-o", "out/", "in")["finished_before"], 5)

    def test_cut_anywhere(self):
        self.put("in/a.txt", NFD.read_bytes()), self.age("in")
        for args, out in (((), "out/a.txt.json"), (("-c",), "out/a.txt.jsonl")):
            self.good(*args, "-o", "out/", "in")
            whole = (self.dir / out).read_bytes()
            inner = [m.end() for m in re.finditer(rb"}\n", whole[:-1])]   # ends of objects within
            for end in [*inner[-3:], *inner[:3], len(whole) - 1, len(whole) - 2, len(whole) // 2, 40, 2, 0]:
                self.put(out, whole[:end])
                self.assertEqual(self.stats(*args, "--resume", "-o", "out/", "in")["documents"], 1, end)
            self.assertEqual((self.dir / out).read_bytes(), whole)

    def test_a_large_output_is_not_held(self):
        self.put("in/a.txt"), self.age("in")
        self.good("-o", "out/", "in")
        record = (self.dir / "out/a.txt.json").read_bytes()
        with open(self.dir / "out/a.txt.json", "wb") as f:
            f.write(record[:500]), f.seek(700 << 20), f.write(record[500:])   # a hole takes no room
        for args, want in (((), 1), (("--strict",), 0)):
            _, memory = self.peak(*args, "--resume", "-o", "out/", "--stats", "stats.json", "in")
            self.assertLess(memory, 100)
            self.assertEqual(json.loads((self.dir / "stats.json").read_bytes())["finished_before"], want)

    def test_an_old_output_behind_a_link_is_made_anew(self):
        self.put("in/a.txt"), self.age("in")
        self.good("-o", "out/", "in")
        os.rename(self.dir / "out/a.txt.json", self.dir / "elsewhere")
        (self.dir / "out/a.txt.json").symlink_to("../elsewhere")
        self.assertEqual(self.stats("--resume", "-o", "out/", "in")["documents"], 1)
        self.assertFalse((self.dir / "out/a.txt.json").is_symlink())


if __name__ == "__main__":
    unittest.main()
