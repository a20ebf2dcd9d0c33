#!/usr/bin/env python3
"""What the programs say to people: names and words that would steer a terminal, what of an archive
is left out, runs that find nothing.

    VBPARSE=build/dev/cli/vbparse python3 tests/messages_test.py"""
import io
import os
import subprocess
import tarfile
import unittest
import zipfile

from tools_test import DISPATCH, HEADLESS, PROGRAM, ToolTest, records

TEXT = DISPATCH.read_bytes()
STEERING = "\x1b\x9b\x80\u202e\u2066\u200f"      # ESC, CSI as one code point, marks of direction
DEADLINE = "1. Sở Nội vụ báo cáo trong 05 ngày kể từ ngày nhận đủ hồ sơ %s hợp lệ.\n"
FORGED = "x\nvbparse: b.txt: forged"


class MessagesTest(ToolTest):
    def run_program(self, program, *args, **more):
        path = os.path.join(os.path.dirname(PROGRAM), program)
        return subprocess.run([path, *map(os.fsencode, args)], cwd=self.dir, capture_output=True, timeout=120, **more)

    def tar(self, name, members):
        with tarfile.open(self.dir / name, "w", format=tarfile.GNU_FORMAT, encoding="utf-8", errors="surrogateescape") as t:
            for member, content in members:
                info = member if isinstance(member, tarfile.TarInfo) else tarfile.TarInfo(member)
                info.size = len(content)
                t.addfile(info, io.BytesIO(content))
        return name

    def safe(self, shown):
        """Text of a terminal in which nothing steers it."""
        text = shown.decode("utf-8")
        for sign in STEERING:
            self.assertNotIn(sign, text)
        return text


class Names(MessagesTest):
    def said(self, status, *args, **more):
        """The one line of a run."""
        r = self.run_tool(*args, **more)
        self.assertEqual(r.returncode, status, r.stderr)
        self.assertEqual(r.stderr.count(b"\n"), 1, r.stderr)
        return self.safe(r.stderr)

    def test_an_input_that_fails(self):
        for name in (STEERING, FORGED, "V\udce1n\udc9b"):
            self.assertIn("No such file", self.said(1, "-c", name))

    def test_two_inputs_that_share_an_output(self):
        for name in (STEERING, FORGED):
            self.put("a/" + name), self.put("b/" + name)
            self.assertIn("two inputs", self.said(2, "-o", "out/", "a/" + name, "b/" + name))

    def test_an_input_that_is_an_output(self):
        for name in (STEERING, FORGED):
            self.put(name)
            self.assertIn("both input and output", self.said(2, "-o", name, name))

    def test_a_list_and_rules(self):
        for name in (STEERING, FORGED):
            self.said(2, "--files-from", name)
            self.said(2, "--grammar", name, DISPATCH)
            self.said(2, "--check-grammar", name)

    def test_rules_that_hold_control_characters(self):
        self.put("x.toml", '[[organ]]\nid = "x"\nname = "Sở \u202e"\nabr = "\u009bS"\n')
        r = self.run_tool("--check-grammar", "x.toml")
        self.assertEqual((r.returncode, len(self.safe(r.stderr).splitlines())), (2, 3), "the line and a mark under it")

    def test_options(self):
        self.said(2, "--" + STEERING), self.said(2, "--date", FORGED, DISPATCH)
        self.said(2, "--print-grammar", FORGED), self.said(1, "--jsonl-field", FORGED, "-", stdin=b"{}\n")

    def test_a_field_that_is_no_utf8(self):
        """The message is in the record, too, which stays UTF-8."""
        r = self.run_tool("--jsonl-field", "\udce1", stdin=b"{}\n")
        self.assertEqual(records(r.stdout)[0]["error"]["message"], "has no field \ufffd")

    def test_members_that_share_an_output(self):
        self.tar("a.tar", [(FORGED, TEXT), ("./" + FORGED, TEXT)])
        self.assertIn("another document is written to", self.said(1, "-o", "out/", "a.tar"))

    def test_a_member_that_cannot_be_written(self):
        for name in (FORGED, STEERING):
            self.tar("a.tar", [(name + "n" * 250, TEXT)])
            self.assertIn("cannot be written to", self.said(1, "-o", "out/", "a.tar"))

    def test_data_is_not_changed(self):
        self.put(STEERING, DEADLINE % STEERING[1:])
        for program in ("vbparse", "vbdue"):
            r = self.run_program(program, "-c", STEERING)
            self.assertEqual(records(r.stdout)[0]["source"], STEERING)
            self.assertIn(STEERING[1:], r.stdout.decode())
        self.assertEqual(self.good("-f", "text", STEERING), (DEADLINE % STEERING[1:]).encode())


class Words(MessagesTest):
    TEXT = DEADLINE % STEERING[1:] + "Căn cứ Quyết định số 5/QĐ-UBND về \u202eĐề án \u009b2J;\n"

    def test_explain(self):
        for program in ("vbparse", "vbcite", "vbdue"):
            r = self.run_program(program, "--explain", "-", input=self.TEXT.encode())
            self.assertIn("?", self.safe(r.stdout), program)

    def test_a_warning(self):
        r = self.run_program("vbdue", "-f", "ics", input=self.TEXT.encode())
        self.assertIn("warning: left out", self.safe(r.stderr))

    def test_the_table(self):
        text = "1. Sở Nội vụ báo cáo \u202e kết quả \u009b2J trước ngày 15/12/2025.\n"
        r = self.run_program("vbdue", "-f", "table", input=text.encode())
        self.assertIn("?", self.safe(r.stdout))


class LeftOut(MessagesTest):
    def warnings(self, *args, status=0):
        r = self.run_tool("-c", *args)
        self.assertEqual(r.returncode, status, r.stderr)
        return r.stderr.decode().splitlines()

    def test_hidden_members_and_links(self):
        link, hard, folder, pipe = (tarfile.TarInfo(n) for n in ("link", "hard", "folder", "pipe"))
        link.type, link.linkname = tarfile.SYMTYPE, "a.txt"
        hard.type, hard.linkname = tarfile.LNKTYPE, "a.txt"
        folder.type, pipe.type = tarfile.DIRTYPE, tarfile.FIFOTYPE
        special = [(m, b"") for m in (link, hard, folder, pipe)]
        hidden = [("...", TEXT), ("b/.../c", TEXT), ("__MACOSX/._a.txt", b"x"), ("b/.DS_Store", b"x")]
        self.tar("a.tar", [("a.txt", TEXT), *special, *hidden])
        want = ["vbparse: a.tar: warning: hidden files are left out: 2", "vbparse: a.tar: warning: links and devices are left out: 3"]
        for workers in ("1", "4"):
            self.assertEqual(self.warnings("-j", workers, "a.tar"), want)
        self.assertEqual(self.warnings("-q", "a.tar"), [])
        self.assertEqual(self.warnings("--include", "*.txt", "a.tar"), want[1:], "a pattern leaves out on purpose")

    def test_warnings_stand_where_their_archive_does(self):
        self.tar("a.tar", [(".x", b"x")]), self.tar("b.tar", [("a.txt", TEXT), (".x", b"x")])
        want = ["a.tar", "missing", "b.tar", "gone"]
        for workers in ("1", "4"):
            said = self.warnings("-j", workers, "a.tar", "missing", DISPATCH, "b.tar", "gone", status=1)
            self.assertEqual([line.split(": ")[1] for line in said], want)

    def test_an_empty_archive(self):
        self.tar("a.tar", [("b", b"")]), zipfile.ZipFile(self.dir / "b.zip", "w").close()
        self.put("c.tar", bytes(10240))
        want = ["vbparse: %s: warning: holds no files" % name for name in ("b.zip", "c.tar")]
        self.assertEqual(self.warnings("a.tar", "b.zip", "c.tar"), want)

    def test_no_input_at_all(self):
        (self.dir / "in").mkdir(), self.put("sub/a.txt"), self.tar("a.tar", [("a.txt", TEXT)]), self.put("list", b"\n")
        for args in (("in",), ("--include", "*.md", "sub"), ("--include", "*.md", "a.tar"), ("--files-from", "list")):
            self.assertRegex("\n".join(self.warnings(*args)), r"\Avbparse: no input: warning: .*\Z", args)
            self.assertEqual(self.warnings("-q", *args), [])
        for args in (("sub",), ("--shard", "0/1000000", "sub"), ("a.tar",), ("--jsonl-field", "x", "list")):
            self.assertEqual(self.warnings(*args), [], args)


if __name__ == "__main__":
    unittest.main()
