#!/usr/bin/env python3
"""The command line of vbparse as README.md promises it: inputs, formats, outputs, exit status, bad input.

    VBPARSE=build/dev/cli/vbparse python3 tests/tools_test.py"""
import importlib.util
import json
import os
import pty
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unicodedata
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
SAMPLES = HERE.parent / "samples"
GRAMMARS = HERE.parent / "grammars"
PROGRAM = os.path.abspath(os.environ.get("VBPARSE", "vbparse-is-not-set"))
SANITIZED = bool(os.environ.get("VBPARSE_SANITIZE"))
TEXTS = sorted(SAMPLES.glob("*.txt"))
DISPATCH = SAMPLES / "01-cong-van.txt"
NFD = SAMPLES / "18-huong-dan-lien-nganh.txt"   # partly decomposed letters
ATTACHED = SAMPLES / "13-quyet-dinh-phu-luc.txt"
HEADLESS = SAMPLES / "14-cong-van-khong-tieu-de.txt"

PARTS = ("encoding system type type_name header urgency secrecy received_stamp code number notation subject addressees "
         "bases opening tasks body closing recipients signers citations works deadlines attachments spans "
         "diagnostics").split()


def records(out):
    """The JSON values that stand one after another in `out`."""
    text, at, found = out.decode("utf-8"), 0, []
    decoder = json.JSONDecoder()
    while True:
        while at < len(text) and text[at].isspace():
            at += 1
        if at == len(text):
            return found
        value, at = decoder.raw_decode(text, at)
        found.append(value)


def squash(text):
    """NFC, without blanks: what remains of words however their lines were broken."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFC", text))


class ToolTest(unittest.TestCase):
    maxDiff = 2000

    def setUp(self):
        self.dir = Path(tempfile.mkdtemp(prefix="vbparse-tools-"))
        self.addCleanup(shutil.rmtree, self.dir, ignore_errors=True)

    def run_tool(self, *args, stdin=b"", **more):
        return subprocess.run([PROGRAM, *map(os.fsencode, map(os.fspath, args))], input=stdin, cwd=self.dir,
                              capture_output=True, timeout=120, **more)

    def good(self, *args, **more):
        """Standard output of a run that must end with 0 and say nothing."""
        r = self.run_tool(*args, **more)
        self.assertEqual((r.returncode, r.stderr.decode()), (0, ""), args)
        return r.stdout

    def records(self, *args, **more):
        return records(self.good("-c", *args, **more))

    def record(self, *args, **more):
        found = self.records(*args, **more)
        self.assertEqual(len(found), 1)
        return found[0]

    def wrong(self, *args, **more):
        """Standard error of a wrong command line: exit 2, a message, no data."""
        r = self.run_tool(*args, **more)
        self.assertEqual((r.returncode, r.stdout), (2, b""), args)
        self.assertRegex(r.stderr.decode(), r"^vbparse: \S")
        return r.stderr.decode()

    def put(self, name, content=b"abc\n"):
        path = self.dir / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def peak(self, *args):
        """Standard output of a run, and the most memory it took, in MB; of a sanitized program, none."""
        code = ("import resource, shutil, subprocess, sys\n"
                "r = subprocess.Popen(sys.argv[1:], stdout=subprocess.PIPE)\n"
                "shutil.copyfileobj(r.stdout, sys.stdout.buffer), r.wait()\n"
                "sys.stderr.write('\\n%d' % (resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024))")
        r = subprocess.run([sys.executable, "-c", code, PROGRAM, *args], cwd=self.dir, capture_output=True, check=True)
        return r.stdout, 0 if SANITIZED else int(r.stderr.split(b"\n")[-1])

    def files(self, under="."):
        """Every file below a folder, hidden and temporary ones too."""
        root = self.dir / under
        return sorted(str(p.relative_to(root)) for p in root.rglob("*") if not p.is_dir())

    def codes(self, record):
        return [d["code"] for d in record["diagnostics"]]


class Inputs(ToolTest):
    def sources(self, *args, **more):
        return [r["source"] for r in self.records(*args, **more)]

    def test_files_in_the_order_given(self):
        self.put("b.txt"), self.put("a.txt")
        self.assertEqual(self.sources("b.txt", "a.txt"), ["b.txt", "a.txt"])

    def test_folder_in_byte_order_of_the_paths(self):
        want = ["B.txt", "a-b", "a.txt", "a/x", "a/y/z", "a0", "Ơn.txt", "ơn.txt"]
        for name in reversed(want):
            self.put("in/" + name)
        self.assertEqual(sorted(want, key=os.fsencode), want)
        self.assertEqual(self.sources("in"), ["in/" + n for n in want])
        self.assertEqual(self.sources("in/"), ["in/" + n for n in want])

    def test_files_and_folders_mixed(self):
        self.put("in/b"), self.put("in/a"), self.put("z"), self.put("c")
        self.assertEqual(self.sources("z", "in", "c"), ["z", "in/a", "in/b", "c"])

    def test_hidden_files_are_left_out_unless_named(self):
        for name in ("in/a", "in/.hidden", "in/.folder/b"):
            self.put(name)
        self.assertEqual(self.sources("in"), ["in/a"])
        self.assertEqual(self.sources("in/.hidden"), ["in/.hidden"])
        self.assertEqual(self.sources("in/.folder"), ["in/.folder/b"])

    def test_linked_folders_are_not_followed(self):
        self.put("in/a"), self.put("elsewhere/b")
        (self.dir / "in/link").symlink_to("../elsewhere")
        (self.dir / "in/loop").symlink_to(".")
        self.assertEqual(self.sources("in"), ["in/a"])

    def test_only_regular_files_of_a_folder(self):
        self.put("in/a")
        os.mkfifo(self.dir / "in/pipe")
        self.assertEqual(self.sources("in"), ["in/a"])

    def test_include_and_exclude(self):
        for name in ("in/a.txt", "in/b.md", "in/draft.txt", "in/sub/c.txt", "in/sub/d.log"):
            self.put(name)
        self.assertEqual(self.sources("--include", "*.txt", "in"), ["in/a.txt", "in/draft.txt", "in/sub/c.txt"])
        self.assertEqual(self.sources("--include", "*.md", "--include", "*.log", "in"), ["in/b.md", "in/sub/d.log"])
        self.assertEqual(self.sources("--exclude", "draft*", "--exclude", "*.[lm]*", "in"), ["in/a.txt", "in/sub/c.txt"])
        self.assertEqual(self.sources("--include", "*.txt", "--exclude", "draft.txt", "in"), ["in/a.txt", "in/sub/c.txt"])
        self.assertEqual(self.sources("--include", "sub/*", "in"), ["in/sub/c.txt", "in/sub/d.log"])
        self.assertEqual(self.sources("--exclude", "sub/*", "in"), ["in/a.txt", "in/b.md", "in/draft.txt"])
        self.assertEqual(self.sources("--include=*.md", "in"), ["in/b.md"])
        self.assertEqual(self.sources("--include", "*.txt", "in/b.md"), ["in/b.md"], "a named file is read")

    def test_globs_know_vietnamese_letters(self):
        self.put("in/Thứ.txt"), self.put("in/Thu.txt"), self.put("in/Thơm.txt")
        self.assertEqual(self.sources("--include", "Th?.txt", "in"), ["in/Thu.txt", "in/Thứ.txt"])
        self.assertEqual(self.sources("--exclude", "Th[ưứ].txt", "in"), ["in/Thu.txt", "in/Thơm.txt"])
        with open(os.path.join(os.fsencode(self.dir), b"in/\xff.txt"), "wb") as f:
            f.write(b"abc\n")
        self.assertEqual(len(self.sources("--include", "*.txt", "in")), 4, "a name that is no UTF-8 is matched by its bytes")

    def test_standard_input(self):
        text = DISPATCH.read_bytes()
        by_name = self.record("-", stdin=text)
        self.assertEqual(by_name["source"], "-")
        self.assertEqual(by_name["code"], "2874/UBND-NLN")
        self.assertEqual(self.record(stdin=text), by_name, "a pipe")
        self.put("a")
        self.assertEqual(self.sources("a", "-", stdin=text), ["a", "-"])

    def test_nothing_to_read_and_a_terminal(self):
        main, terminal = pty.openpty()
        try:
            r = subprocess.run([PROGRAM], stdin=terminal, capture_output=True, timeout=60)
        finally:
            os.close(main), os.close(terminal)
        self.assertEqual((r.returncode, r.stdout), (2, b""))
        self.assertIn(b"usage", r.stderr.lower())
        self.assertLess(len(r.stderr.splitlines()), 6, "short usage")

    def test_a_named_pipe(self):
        os.mkfifo(self.dir / "pipe")
        writer = subprocess.Popen(["sh", "-c", 'cat "$1" > pipe', "sh", str(DISPATCH)], cwd=self.dir)
        try:
            self.assertEqual(self.record("pipe")["code"], "2874/UBND-NLN")
        finally:
            writer.kill(), writer.wait()

    def test_files_from(self):
        self.put("a b.txt"), self.put("c.txt"), self.put("in/d"), self.put("in/.e")
        self.put("list", "c.txt\na b.txt\nin\n")
        want = ["c.txt", "a b.txt", "in/d"]
        self.assertEqual(self.sources("--files-from", "list"), want)
        self.assertEqual(self.sources("--files-from", "-", stdin=(self.dir / "list").read_bytes()), want)
        self.assertEqual(self.sources("--files-from", "-", stdin=b"c.txt"), ["c.txt"], "no end of line at the end")
        self.assertEqual(self.sources("in/d", "--files-from", "-", stdin=b"c.txt\n"), ["in/d", "c.txt"])

    def test_files_from_with_nul(self):
        self.put("a\nb"), self.put("c ")
        self.assertEqual(self.sources("-0", "--files-from", "-", stdin=b"c \0a\nb\0"), ["c ", "a\nb"])
        self.put("list", b"a\nb\0c ")
        self.assertEqual(self.sources("--files-from", "list", "-0"), ["a\nb", "c "])

    def test_files_from_a_list_that_is_not_there(self):
        r = self.run_tool("--files-from", "no-such-list")
        self.assertEqual(r.returncode, 2)
        self.assertRegex(r.stderr, rb"\Avbparse: no-such-list: \w.*\n\Z")
        self.assertEqual(r.stdout, b"")

    def test_odd_names(self):
        for name in ('a"b\\c', "tab\there", "dấu.txt", unicodedata.normalize("NFD", "dấu.txt")):
            self.put(name)
            self.assertEqual(self.sources("./" + name), ["./" + name])

    def test_a_name_that_is_no_utf8(self):
        for name, want in ((b"a\xff.txt", "a\ufffd.txt"), ("ứ".encode()[:2], "\ufffd\ufffd"), (b"\xed\xa0\x80", "\ufffd" * 3)):
            with open(os.path.join(os.fsencode(self.dir), name), "wb") as f:
                f.write(b"abc\n")
            self.assertEqual(self.sources(name), [want])
            os.remove(os.path.join(os.fsencode(self.dir), name))
            error = records(self.run_tool("-c", name).stdout)[0]
            self.assertEqual((error["schema"], error["source"]), ("vbparse-error/1", want))

    def test_workers_do_not_change_the_bytes(self):
        want = self.good("-c", *TEXTS)
        for n in ("1", "2", "7"):
            self.assertEqual(self.good("-c", "-j", n, *TEXTS), want)


class Formats(ToolTest):
    def test_json_is_indented_and_one_after_another(self):
        one, two = self.good(DISPATCH), self.good(NFD)
        self.assertTrue(one.startswith(b'{\n  "schema": "vbparse/1",\n  "tool": "vbparse '))
        self.assertTrue(one.endswith(b"}\n"))
        self.assertEqual(self.good(DISPATCH, NFD), one + two)
        self.assertEqual(self.good("-f", "json", DISPATCH), one)
        self.assertEqual(self.good("--format=json", DISPATCH), one)

    def test_jsonl_is_the_same_in_one_line_each(self):
        lines = self.good("-f", "jsonl", *TEXTS)
        self.assertEqual(self.good("-c", *TEXTS), lines)
        self.assertEqual(len(lines.splitlines()), len(TEXTS))
        self.assertEqual([json.loads(l) for l in lines.splitlines()], records(self.good(*TEXTS)))

    def test_keys_in_the_order_of_the_schema(self):
        for r in self.records(*TEXTS):
            self.assertEqual(list(r), ["schema", "tool", "source"] + PARTS)
            self.assertEqual(list(r["header"]), ["motto", "issuer", "issuer_parent", "place", "date", "date_printed"])
            for a in r["attachments"]:
                self.assertEqual(list(a), PARTS + ["role", "extent"])

    def test_text_is_the_file_itself(self):
        for path in TEXTS:
            self.assertEqual(self.good("-f", "text", path), path.read_bytes(), path.name)
        self.assertEqual(self.good("-f", "text", DISPATCH, NFD), DISPATCH.read_bytes() + NFD.read_bytes())

    def test_nfc(self):
        text = NFD.read_bytes().decode()
        self.assertFalse(unicodedata.is_normalized("NFC", text), "the sample shows nothing any more")
        self.assertEqual(self.good("-f", "text", "--nfc", NFD).decode(), unicodedata.normalize("NFC", text))

    def test_formats_lists_what_there_is(self):
        names = [line.split()[0].decode() for line in self.good("--formats").splitlines()]
        self.assertEqual(names[:3], ["json", "jsonl", "text"])
        for name in names:
            self.assertNotEqual(self.good("-f", name, DISPATCH), b"")

    def test_version(self):
        out = self.good("--version").decode()
        self.assertRegex(out, r"\Avbparse \d+\.\d+\.\d+(-dev)?\n\Z")
        self.assertEqual(self.record(DISPATCH)["tool"], out.strip())

    def test_help(self):
        out = self.good("--help").decode()
        for option in ("--format", "-o", "--files-from", "-0", "--include", "--exclude", "--encoding", "--date", "--grammar",
                       "--offsets", "--split", "--strict", "--quiet", "--schema", "--check-grammar", "--print-grammar", "--explain", "--jsonl-field",
                       "--shard", "--max-bytes", "--resume", "--progress", "--color", "--stats", "-j"):
            self.assertIn(option, out)

    def test_received_changes_nothing_printed(self):
        self.assertEqual(self.good("-c", "--received", "2025-09-30", DISPATCH), self.good("-c", DISPATCH))

    def test_options_that_change_no_record(self):
        for args in (("-j", "2"), ("--progress", "never"), ("--color", "never")):
            self.assertEqual(self.good("-c", *args, DISPATCH), self.good("-c", DISPATCH), args)

    def test_legacy_encodings_on_unicode(self):
        for name in ("tcvn3", "vni", "viscii", "viqr", "windows-1258"):
            self.good("-f", "text", "--encoding", name, DISPATCH)

    def test_split(self):
        whole, split = self.record(ATTACHED), self.records("--split", ATTACHED)
        self.assertGreater(len(whole["attachments"]), 0)
        self.assertEqual(len(split), 1 + len(whole["attachments"]))
        for r in split:
            self.assertEqual(list(r)[:3 + len(PARTS)], ["schema", "tool", "source"] + PARTS)
            self.assertEqual((r["attachments"], r["source"]), ([], whole["source"]))
        self.assertEqual({**split[0], "attachments": whole["attachments"]}, whole)
        for r, a in zip(split[1:], whole["attachments"]):
            self.assertEqual({k: r[k] for k in PARTS}, {k: a[k] for k in PARTS})

    def test_date_leaves_what_is_printed(self):
        r = self.record("--date", "2025-11-10", HEADLESS)
        self.assertEqual((r["header"]["date"], r["header"]["date_printed"]), (None, None))

    def explained(self, path):
        """What --explain prints: for every line (number, part, rule, words)."""
        for line in self.good("--explain", path).decode().splitlines():
            m = re.match(r" *(\d+)  (\w+) +(\S+) +\| (.*)\Z", line)
            self.assertTrue(m, line)
            yield int(m[1]), m[2], m[3], m[4]

    def explains(self, path):
        text = path.read_bytes().decode()
        lines = list(self.explained(path))
        want = [i for i, line in enumerate(text.split("\n"), 1) if line.strip()]
        self.assertEqual(sorted({n for n, *_ in lines}), want, path.name)
        self.assertEqual([n for n, *_ in lines], sorted(n for n, *_ in lines), path.name)
        self.assertEqual(squash("".join(words for *_, words in lines)), squash(text), path.name)

    def test_explain_lists_every_line(self):
        self.put("markdown", "|---|\n## **Số:** 5/QĐ-SYT\n[]\n\\- a | b |\n\n| a | **b** |\n| | |\n****\n1\\. Giao Sở Y tế.\n|\n")
        for path in [*TEXTS, self.dir / "markdown"]:
            self.explains(path)


class Outputs(ToolTest):
    def test_a_file(self):
        self.assertEqual(self.good("-o", "out.json", DISPATCH), b"")
        self.assertEqual((self.dir / "out.json").read_bytes(), self.good(DISPATCH))
        self.assertEqual(self.good("-o", "out.json", DISPATCH, NFD), b"", "an older file is replaced")
        self.assertEqual((self.dir / "out.json").read_bytes(), self.good(DISPATCH, NFD))
        self.assertEqual(self.files(), ["out.json"], "no temporary files")

    def test_a_folder_keeps_relative_paths(self):
        for name in ("in/a.txt", "in/sub/b.txt", "other/c.txt"):
            self.put(name, DISPATCH.read_bytes())
        self.assertEqual(self.good("-o", "out/deep/", "in", "other/c.txt"), b"")
        self.assertEqual(self.files("out"), ["deep/a.txt.json", "deep/c.txt.json", "deep/sub/b.txt.json"])
        self.assertEqual((self.dir / "out/deep/sub/b.txt.json").read_bytes(), self.good("in/sub/b.txt"))

    def test_a_folder_that_exists_needs_no_slash(self):
        (self.dir / "out").mkdir()
        self.put("a.txt")
        self.good("-o", "out", "a.txt")
        self.assertEqual(self.files("out"), ["a.txt.json"])

    def test_the_extension_is_the_formats(self):
        self.put("a.txt", "abc\n")
        for args, name in ((("-c",), "a.txt.jsonl"), (("-f", "text"), "a.txt.txt"), (("-f", "jsonl"), "a.txt.jsonl")):
            self.good(*args, "-o", "out-" + name + "/", "a.txt")
            self.assertEqual(self.files("out-" + name), [name])

    def test_two_inputs_that_share_an_output(self):
        self.put("a/x.txt"), self.put("b/x.txt"), self.put("c.txt")
        for inputs, name in ((("a/x.txt", "b/x.txt"), "x.txt.json"), (("c.txt", "a", "b"), "x.txt.json"), (("c.txt", "c.txt"), "c.txt.json")):
            self.assertIn(name, self.wrong("-o", "out/", *inputs))
            self.assertFalse((self.dir / "out").exists(), "before any work")
        self.good("-o", "out.json", "a/x.txt", "b/x.txt")   # one file takes them all

    def test_an_output_that_is_the_input(self):
        self.put("a.txt", "abc\n")
        self.wrong("-o", "a.txt", "a.txt")
        self.wrong("-o", "./a.txt", DISPATCH, "a.txt")
        self.assertEqual((self.dir / "a.txt").read_bytes(), b"abc\n")

    def test_an_output_in_a_folder_that_is_an_input(self):
        self.put("in/a.txt"), self.put("in/a.txt.json", "mine\n")
        for args in (("in/a.txt", "in/a.txt.json"), ("in",)):
            self.assertIn("in/a.txt.json", self.wrong("-o", "in", *args))
            self.assertEqual((self.dir / "in/a.txt.json").read_bytes(), b"mine\n")
            self.assertEqual(self.files("in"), ["a.txt", "a.txt.json"], "before any work")

    def test_an_output_that_is_no_regular_file(self):
        os.mkfifo(self.dir / "pipe")
        reader = os.open(self.dir / "pipe", os.O_RDONLY | os.O_NONBLOCK)
        try:
            self.good("-f", "text", "-o", "pipe", DISPATCH)
            self.assertTrue((self.dir / "pipe").is_fifo())
            self.assertEqual(os.read(reader, 1 << 16), DISPATCH.read_bytes())
        finally:
            os.close(reader)
        self.assertEqual(self.good("-o", "/dev/stdout", DISPATCH), self.good(DISPATCH))
        self.assertEqual(self.good("-o", "/dev/null", "/dev/null"), b"", "a device may be both")

    def test_an_output_that_is_a_link(self):
        self.put("real.json"), (self.dir / "link.json").symlink_to("real.json")
        self.good("-f", "text", "-o", "link.json", DISPATCH)
        self.assertTrue((self.dir / "link.json").is_symlink())
        self.assertEqual((self.dir / "real.json").read_bytes(), DISPATCH.read_bytes())
        self.assertIn("real.json", self.wrong("-o", "link.json", "real.json"))

    def test_an_output_that_cannot_be_written(self):
        r = self.run_tool("-o", "no/such/folder.json", DISPATCH)
        self.assertNotEqual(r.returncode, 0)
        self.assertIn(b"no/such/folder.json", r.stderr)
        self.assertEqual(self.files(), [])

    def test_failed_inputs_in_a_folder_of_outputs(self):
        self.put("in/a.txt", DISPATCH.read_bytes()), self.put("in/b.pdf", b"%PDF-1.7\n")
        r = self.run_tool("-o", "out/", "in")
        self.assertEqual(r.returncode, 1)
        self.assertEqual(self.files("out"), ["a.txt.json", "b.pdf.json"])
        error = records((self.dir / "out/b.pdf.json").read_bytes())[0]
        self.assertEqual((error["schema"], error["source"]), ("vbparse-error/1", "in/b.pdf"))
        self.assertEqual(self.run_tool("-f", "text", "-o", "texts/", "in").returncode, 1)
        self.assertEqual(self.files("texts"), ["a.txt.txt"], "no empty file for what gave no text")

    def test_an_ended_run_leaves_nothing(self):
        self.put("out.json", "old\n")
        for why in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            run = subprocess.Popen([PROGRAM, "-o", "out.json", str(DISPATCH), "-"], cwd=self.dir, stdin=subprocess.PIPE)
            deadline = time.monotonic() + 60
            while self.files() == ["out.json"] and time.monotonic() < deadline:
                time.sleep(0.01)
            self.assertEqual(len(self.files()), 2, "what is written beside")
            run.send_signal(why)
            self.assertEqual(run.wait(timeout=60), -why)
            run.stdin.close()
            self.assertEqual((self.files(), (self.dir / "out.json").read_bytes()), (["out.json"], b"old\n"))

    def test_a_killed_run_leaves_no_half_output(self):
        self.put("out.json", "old\n")
        run = subprocess.Popen([PROGRAM, "-o", "out.json", str(DISPATCH), "-"], cwd=self.dir, stdin=subprocess.PIPE)
        try:
            run.wait(timeout=1)
        except subprocess.TimeoutExpired:
            pass
        run.send_signal(signal.SIGKILL), run.wait(), run.stdin.close()
        self.assertEqual((self.dir / "out.json").read_bytes(), b"old\n")
        self.good("-o", "out.json", DISPATCH)
        self.assertEqual((self.dir / "out.json").read_bytes(), self.good(DISPATCH))

    @unittest.skipUnless(os.path.exists("/dev/full"), "needs the device that is always full")
    def test_a_full_disk(self):
        (self.dir / "full").symlink_to("/dev/full")
        self.assertRegex(self.run_tool("-o", "full", DISPATCH).stderr, rb"^vbparse: full: .+\n\Z")
        for args in (("-c", *TEXTS), ("-c", DISPATCH), *self.DATA):
            with open("/dev/full", "wb") as full:
                r = subprocess.run([PROGRAM, *map(str, args)], stdout=full, stderr=subprocess.PIPE, timeout=60)
            self.assertEqual(r.returncode, 1, args)
            self.assertRegex(r.stderr, rb"^vbparse: .+\n\Z")

    DATA = (("--schema",), ("--formats",), ("--version",), ("--help",), ("--check-grammar", GRAMMARS), ("--check-grammar",),
            ("-f", "text", DISPATCH), ("--explain", DISPATCH))

    def head(self, *args):
        """`vbparse ARGS | head -c 10`: status and standard error."""
        run = subprocess.Popen([PROGRAM, *map(str, args)], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                               stderr=subprocess.PIPE)
        run.stdout.read(10), run.stdout.close()
        error = run.stderr.read()
        run.stderr.close()
        return run.wait(timeout=60), error

    def test_a_closed_pipe_is_quiet(self):
        for args in ((), ("-c",), ("-f", "text"), ("--explain",), ("--split",)):
            self.assertEqual(self.head(*args, *TEXTS * 6), (0, b""), args)

    def test_a_closed_pipe_is_quiet_with_other_data(self):
        for args in self.DATA:   # closed before the first byte, so that every write meets it
            read, write = os.pipe()
            os.close(read)
            r = subprocess.run([PROGRAM, *map(str, args)], stdout=write, stderr=subprocess.PIPE, timeout=60)
            os.close(write)
            self.assertEqual((r.returncode, r.stderr), (0, b""), args)


class Failures(ToolTest):
    def fails(self, name, code, *args, **more):
        """Exit 1, an error record for `name`, one line that names it, and the other inputs' records all the same."""
        r = self.run_tool("-c", *args, DISPATCH, name, HEADLESS, **more)
        self.assertEqual(r.returncode, 1)
        found = records(r.stdout)
        self.assertEqual([x["schema"] for x in found], ["vbparse/1", "vbparse-error/1", "vbparse/1"])
        error = found[1]
        self.assertEqual(list(error), ["schema", "source", "error"])
        self.assertEqual(list(error["error"]), ["code", "message"])
        self.assertEqual((error["source"], error["error"]["code"]), (str(name), code))
        lines = r.stderr.decode().splitlines()
        self.assertEqual(len(lines), 1, lines)
        self.assertTrue(lines[0].startswith("vbparse: %s: " % name), lines)
        self.assertTrue(lines[0].endswith(error["error"]["message"]), lines)
        return error["error"]["message"]

    def test_missing(self):
        self.assertIn("No such file", self.fails("missing.txt", "unreadable"))

    def test_broken_link(self):
        (self.dir / "link").symlink_to("nowhere")
        self.fails("link", "unreadable")
        (self.dir / "in").mkdir()
        (self.dir / "in/link").symlink_to("nowhere")
        r = self.run_tool("-c", "in")
        self.assertEqual((r.returncode, [x["source"] for x in records(r.stdout)]), (1, ["in/link"]))

    def test_link_to_itself(self):
        (self.dir / "loop").symlink_to("loop")
        self.fails("loop", "unreadable")

    def test_unreadable(self):
        self.put("secret"), self.put("in/closed/a")
        (self.dir / "secret").chmod(0), (self.dir / "in/closed").chmod(0), self.dir.chmod(0o755)
        more = {"user": 65534} if os.geteuid() == 0 else {}   # root may read everything
        try:
            self.run_tool("--version", **more)
            for path in (DISPATCH, HEADLESS):
                subprocess.run(["cat", path], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True, **more)
        except (PermissionError, subprocess.CalledProcessError):
            self.skipTest("the program or the samples lie where only root may read")
        self.assertIn("denied", self.fails("secret", "unreadable", **more))
        r = self.run_tool("-c", "in", **more)
        (self.dir / "in/closed").chmod(0o755)
        self.assertEqual((r.returncode, records(r.stdout)[0]["source"]), (1, "in/closed"))

    def test_not_text(self):
        for name, content, look, todo in (
                ("a.pdf", b"%PDF-1.7\n1 0 obj\n", "PDF", "pdftotext -layout"),
                ("a.txt", b"\n<!doctype html>\n<p>abc", "HTML", "pandoc -f html -t plain --wrap=none"),
                ("a.docx", b"PK\x03\x04\x14\0\x06\0", "DOCX", "--wrap=none"),
                ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "DOC", "extract"),
                ("a.rtf", b"{\\rtf1\\ansi abc}", "RTF", "extract"),
                ("a.png", b"\x89PNG\r\n\x1a\n", "PNG", "OCR"),
                ("a.jpg", b"\xff\xd8\xff\xe0\0\x10JFIF", "JPEG", "OCR"),
                ("a.tif", b"II*\0\x08\0\0\0", "TIFF", "OCR"),
                ("a.gz", b"\x1f\x8b\x08\0\0\0\0\0", "gzip", "unpack")):
            self.put(name, content)
            message = self.fails(name, "not-text")
            self.assertIn(look, message)
            self.assertIn(todo, message)

    def test_noise(self):
        for noise, look in ((bytes(range(256)) * 400, "control code"), (bytes(range(33, 127)) * 1000, "no language")):
            self.put("noise", noise)
            self.assertIn(look, self.fails("noise", "not-text"))

    def test_nul_bytes_far_behind(self):
        self.put("tail", b"some words\n" * 7000 + bytes(100000))
        self.assertIn("extract", self.fails("tail", "not-text"))
        self.put("few", b"some words\n" * 7000 + bytes(700))   # under 1 %
        self.assertEqual(self.record("few")["source"], "few")

    def test_in_text_format_only_the_texts(self):
        self.put("a.pdf", b"%PDF-1.7\n")
        r = self.run_tool("-f", "text", DISPATCH, "a.pdf", "missing", NFD)
        self.assertEqual((r.returncode, r.stdout), (1, DISPATCH.read_bytes() + NFD.read_bytes()))
        self.assertEqual(len(r.stderr.splitlines()), 2)

    def test_quiet_keeps_failures(self):
        self.fails("missing.txt", "unreadable", "--quiet")

    def test_wrong_options(self):
        self.put("a.txt")
        for args in (("--no-such-option",), ("-f", "docx"), ("--format",), ("--offsets", "chars"), ("--encoding", "latin-1"),
                     ("--grammar",), ("-x",)):
            self.wrong(*args, "a.txt") if args[-1][0] != "-" or len(args) == 1 else self.wrong("a.txt", *args)

    def test_wrong_dates(self):
        for day in ("2025-02-29", "2025-13-01", "2025-00-10", "2025-1-1", "10/11/2025", "20251110", "today", "2025-11-10x"):
            self.assertIn("--date", self.wrong("--date", day, DISPATCH), day)
            self.assertIn("--received", self.wrong("--received", day, DISPATCH), day)
        for day in ("2024-02-29", "2000-02-29", "2025-12-31"):
            self.good("--date", day, DISPATCH)

    def test_empty_is_no_dispatch(self):
        for content in (b"", b"\n\n \t\n", b"\xef\xbb\xbf", b"\xff\xfe", "Hôm nay trời đẹp.\n".encode()):
            self.put("a.txt", content)
            r = self.record("a.txt")
            self.assertEqual(self.codes(r), ["not-a-dispatch"])
            self.assertEqual(set(r["header"].values()), {None})
        self.assertEqual(self.codes(self.record("-", stdin=b"")), ["not-a-dispatch"])

    def test_strict(self):
        r = self.run_tool("-c", "--strict", DISPATCH)
        self.assertEqual((r.returncode, r.stderr), (0, b""))
        r = self.run_tool("-c", "--strict", DISPATCH, HEADLESS)
        self.assertEqual((r.returncode, len(records(r.stdout))), (3, 2))
        missing = [d["message"] for d in records(r.stdout)[1]["diagnostics"] if d["code"].startswith("missing-")]
        self.assertGreater(len(missing), 1)
        for line, message in zip(r.stderr.decode().splitlines(), missing, strict=True):
            self.assertRegex(line, r"\Avbparse: %s(:\d+:\d+)?: warning: %s\Z" % (re.escape(str(HEADLESS)), re.escape(message)))

    def test_strict_and_no_dispatch(self):
        self.put("a.txt", "abc\n")
        r = self.run_tool("-c", "--strict", "a.txt")
        self.assertEqual(r.returncode, 3)
        self.assertRegex(r.stderr.decode(), r"\Avbparse: a\.txt(:\d+:\d+)?: warning: .+\n\Z")
        r = self.run_tool("-c", "--strict", "--quiet", "a.txt")
        self.assertEqual((r.returncode, r.stderr), (3, b""))

    def test_strict_and_further_documents(self):
        """What stands in the same file with a head of its own must have its parts too; the line is that of the file."""
        text = unicodedata.normalize("NFD", (SAMPLES / "12-hai-van-ban.txt").read_text(encoding="utf-8")).encode()
        self.put("two", text)
        r = self.run_tool("-c", "--strict", "two")
        record = records(r.stdout)[0]
        self.assertFalse([c for c in self.codes(record) if c.startswith("missing-")])
        second = record["attachments"][0]
        missing = [d["message"] for d in second["diagnostics"] if d["code"].startswith("missing-")]
        self.assertTrue(missing, "the sample shows nothing any more")
        line = text[:second["extent"][0]].count(b"\n") + 1
        self.assertEqual((r.returncode, r.stderr.decode()), (3, "".join("vbparse: two:%d:1: warning: %s\n" % (line, m) for m in missing)))

    def test_one_beats_three(self):
        self.assertEqual(self.run_tool("--strict", HEADLESS, "missing").returncode, 1)
        self.assertEqual(self.run_tool("--strict", "missing", HEADLESS).returncode, 1)


class Texts(ToolTest):
    def test_utf16(self):
        text = DISPATCH.read_text(encoding="utf-8")
        want = self.record("-", stdin=text.encode())
        for name, codec, bom in (("utf-16le", "utf-16-le", b"\xff\xfe"), ("utf-16be", "utf-16-be", b"\xfe\xff")):
            found = self.record("-", stdin=bom + text.encode(codec))
            self.assertEqual(found, {**want, "encoding": name}, "spans count what -f text prints")
            self.assertEqual(self.good("-f", "text", stdin=bom + text.encode(codec)).decode(), text)
            self.assertEqual(self.record("--encoding", "utf-16", "-", stdin=bom + text.encode(codec)), found)
            self.assertEqual(self.record("-", stdin=text.encode(codec)), found, "known without BOM")

    def test_utf16_damage(self):
        bom = b"\xff\xfe"
        for content, want in ((bom + "a😀b".encode("utf-16-le"), "a😀b"), (bom + b"a\0\0\xd8b\0", "a\ufffdb"), (bom + b"a\0b", "a\ufffd")):
            self.assertEqual(self.good("-f", "text", stdin=content).decode(), want)

    def test_a_bom_counts(self):
        plain = DISPATCH.read_bytes()
        self.put("bom.txt", b"\xef\xbb\xbf" + plain), self.put("plain.txt", plain)
        self.assertEqual(self.good("-f", "text", "bom.txt"), b"\xef\xbb\xbf" + plain)
        for unit, more in (("byte", 3), ("codepoint", 1), ("utf16", 1)):
            a, b = (self.record("--offsets", unit, n) for n in ("plain.txt", "bom.txt"))
            self.assertEqual(b["encoding"], "utf-8")
            self.assertEqual({k: [x + more for x in v] for k, v in a["spans"].items()}, b["spans"])
            self.assertEqual([t["extent"][0] + more for t in a["tasks"]], [t["extent"][0] for t in b["tasks"]])
            self.assertEqual((a["header"], a["code"], a["subject"]), (b["header"], b["code"], b["subject"]))

    def test_invalid_utf8(self):
        lines = DISPATCH.read_bytes().split(b"\n")
        lines[6] = b"x \xc3 y \xff z"
        lines[8] = b"nul \0 escape \x1b"
        self.put("bad.txt", b"\n".join(lines))
        text = self.good("-f", "text", "bad.txt").decode()
        self.assertEqual(text.split("\n")[6], "x \ufffd y \ufffd z")
        self.assertEqual(text.split("\n")[8], "nul \ufffd escape \ufffd")
        r = self.record("bad.txt")
        self.assertEqual(r["code"], "2874/UBND-NLN", "still parsed")
        messages = {c: [d["message"] for d in r["diagnostics"] if d["code"] == c] for c in self.codes(r)}
        self.assertTrue(all(re.search(r"\bline 7\b", m) for m in messages["invalid-byte"]), messages)
        self.assertTrue(all(re.search(r"\bline 9\b", m) for m in messages["control-byte"]), messages)
        # the same with letters that NFC moves, before and behind
        for form in ("NFC", "NFD"):
            content = unicodedata.normalize(form, text).encode().replace(b"\xef\xbf\xbd", b"\xff")
            bad = [d for d in self.record("-", stdin=content)["diagnostics"] if d["code"] == "invalid-byte"]
            decoded = self.good("-f", "text", stdin=content)
            self.assertEqual([decoded[slice(*d["span"])].decode() for d in bad], ["\ufffd"] * 4)
            self.assertEqual(len({tuple(d["span"]) for d in bad}), 4)

    def test_overlong_and_surrogates_are_invalid(self):
        for bad in (b"\xc0\xaf", b"\xed\xa0\x80", b"\xf5\x80\x80\x80", b"\xe0\x80\x80", b"\x80"):
            text = self.good("-f", "text", stdin=b"a" + bad + b"b").decode()
            self.assertRegex(text, "\\Aa\ufffd+b\\Z")

    def spans(self, value, path=""):
        """(path, printed words or None, pieces) of all that has a span in a record."""
        if isinstance(value, dict):
            if "span" in value and value["span"] is not None:
                words = value.get("text")
                if "items" in value:   # a task: its label and heading too
                    words = value["label"] + (value["heading"] or "") + (value["text"] or "")
                yield path, words, value.get("pieces") or [value["span"]]
            if "spans" in value:
                for part, span in value["spans"].items():
                    words = {**value["header"], **value}.get(part)
                    yield path + "/spans/" + part, words if part in ("code", "place", "number", "notation") else None, [span]
            for key, inner in value.items():
                yield from self.spans(inner, path + "/" + key)
        elif isinstance(value, list):
            for i, inner in enumerate(value):
                yield from self.spans(inner, "%s/%d" % (path, i))

    def slices(self, content, *args):
        """Cuts every span out of the decoded text, in all three units."""
        text = self.good("-f", "text", *args, stdin=content).decode("utf-8")
        units = {"byte": text.encode(), "codepoint": text, "utf16": text.encode("utf-16-le")}
        cut = {"byte": lambda a, b: units["byte"][a:b].decode(), "codepoint": lambda a, b: text[a:b],
               "utf16": lambda a, b: units["utf16"][2 * a:2 * b].decode("utf-16-le")}
        found = {}
        for unit in units:
            r = self.record("--offsets", unit, *args, "-", stdin=content)
            found[unit] = [(path, words, [cut[unit](a, b) for a, b in pieces]) for path, words, pieces in self.spans(r)]
            for path, words, pieces in found[unit]:
                if words is not None:
                    self.assertEqual(squash("".join(pieces)), squash(words), (unit, path))
        self.assertEqual(found["byte"], found["codepoint"])
        self.assertEqual(found["byte"], found["utf16"])
        self.assertEqual(self.record(*args, "-", stdin=content), self.record("--offsets", "byte", *args, "-", stdin=content))
        return len(found["byte"])

    def test_spans_slice_the_text(self):
        for path in TEXTS:
            with self.subTest(path.name):
                self.assertGreater(self.slices(path.read_bytes()), 10)

    def test_spans_slice_odd_texts(self):
        text = DISPATCH.read_text(encoding="utf-8")
        astral = text.replace("đàn trâu", "đàn 🐃 trâu").replace("ỦY BAN", "😀 ỦY BAN", 1)
        for name, content in (("nfd", unicodedata.normalize("NFD", text).encode()), ("bom", b"\xef\xbb\xbf" + text.encode()),
                              ("astral", astral.encode()), ("utf-16", b"\xfe\xff" + astral.encode("utf-16-be")),
                              ("crlf", text.replace("\n", "\r\n").encode()), ("damage", text.encode().replace("trâu".encode(), b"\xff\0\xff"))):
            with self.subTest(name):
                self.slices(content)


class Schema(ToolTest):
    def test_schema_is_json(self):
        schema = json.loads(self.good("--schema"))
        self.assertIn("2020-12", schema["$schema"])

    @unittest.skipUnless(importlib.util.find_spec("jsonschema"), "needs python3-jsonschema")
    def test_every_output_validates(self):
        self.put("schema.json", self.good("--schema"))
        self.put("empty", b""), self.put("bad", b"abc \xff\0\n" * 3 + b"abcdefgh\n" * 99), self.put("a.pdf", b"%PDF-1.7")
        self.put("astral", "\ufeff😀 Số: 12/QĐ-UBND\n1. a\n".encode())
        inputs = [*TEXTS, "empty", "bad", "a.pdf", "astral", "missing"]
        outputs = []
        for args in ((), ("-c",), ("--split",), ("--split", "-c"), ("--offsets", "codepoint"), ("--offsets", "utf16"),
                     ("--date", "2025-11-10", "--strict")):
            r = self.run_tool(*args, *inputs)
            self.assertEqual(r.returncode, 1, args)   # the PDF and the missing one
            outputs.append(self.put("out%d" % len(outputs), r.stdout))
        r = subprocess.run([sys.executable, HERE / "validate_schema.py", "schema.json", *outputs], cwd=self.dir, capture_output=True)
        self.assertEqual((r.returncode, r.stdout.decode() if r.returncode else ""), (0, ""), r.stderr.decode())
        self.assertRegex(r.stdout.decode(), r"\A\d+ records valid\n\Z")


if __name__ == "__main__":
    if not os.access(PROGRAM, os.X_OK):
        sys.exit("set VBPARSE to the program")
    unittest.main()
