#!/usr/bin/env python3
"""Archives read in place: members as documents, their names and places, limits, damage, and the same bytes for any -j.

    VBPARSE=build/dev/cli/vbparse python3 tests/archive_test.py"""
import bz2
import gzip
import io
import json
import lzma
import os
import random
import shutil
import subprocess
import tarfile
import unittest
import zipfile

from tools_test import DISPATCH, HEADLESS, PROGRAM, SANITIZED, TEXTS, ToolTest, records

TEXT = DISPATCH.read_bytes()
CODE = "2874/UBND-NLN"


class ArchiveTest(ToolTest):
    def zip(self, name, members, **how):
        with zipfile.ZipFile(self.dir / name, "w", zipfile.ZIP_DEFLATED, **how) as z:
            for member, content in members:
                z.writestr(zipfile.ZipInfo(member) if how.get("raw") else member, content)
        return name

    def tar(self, name, members, pack=bytes):
        """`members`: (name, bytes), or a TarInfo without content. `pack` compresses the whole."""
        out = io.BytesIO()
        with tarfile.open(fileobj=out, mode="w", format=tarfile.GNU_FORMAT, encoding="utf-8", errors="surrogateescape") as t:
            for m in members:
                info = m if isinstance(m, tarfile.TarInfo) else tarfile.TarInfo(m[0])
                if not isinstance(m, tarfile.TarInfo):
                    info.size = len(m[1])
                t.addfile(info, io.BytesIO(b"" if isinstance(m, tarfile.TarInfo) else m[1]))
        self.put(name, pack(out.getvalue()))
        return name

    def failing(self, *args):
        """Records and messages of a run in which some input fails."""
        r = self.run_tool("-c", *args)
        self.assertEqual(r.returncode, 1, r.stderr)
        return records(r.stdout), r.stderr.decode("utf-8", "surrogateescape").splitlines()

    def errors(self, found):
        return [(r["source"], r["error"]["code"]) for r in found if r["schema"] == "vbparse-error/1"]

    def documents(self, found):
        return [r["source"] for r in found if r["schema"] == "vbparse/1"]


class Members(ArchiveTest):
    def test_every_kind(self):
        want = {**self.record(DISPATCH), "source": None}
        members = [("b/x.txt", TEXT), ("a.txt", b"abc\n")]
        packers = {".tar": bytes, ".tar.gz": gzip.compress, ".tgz": gzip.compress, ".tar.bz2": bz2.compress, ".tar.xz": lzma.compress, ".txz": lzma.compress}
        names = [self.tar("in" + end, members, pack) for end, pack in packers.items()] + [self.zip("in.zip", members), self.zip("IN.ZIP", members)]
        if shutil.which("zstd"):
            names += [self.tar("in" + end, members, lambda b: subprocess.run(["zstd", "-qc"], input=b, capture_output=True, check=True).stdout) for end in (".tar.zst", ".tzst")]
        for name in names:
            found = self.records(name)
            self.assertEqual([r["source"] for r in found], [name + "!b/x.txt", name + "!a.txt"], "in the archive's order")
            self.assertEqual({**found[0], "source": None}, want)

    def test_the_name_decides(self):
        self.zip("a.docx", [("word/document.xml", b"<x/>")])
        self.assertEqual(self.errors(self.failing("a.docx")[0]), [("a.docx", "not-text")])

    def test_archives_among_files(self):
        self.put("in/a.txt"), self.put("in/c.txt"), (self.dir / "in").mkdir(exist_ok=True)
        self.zip("in/b.zip", [("x.txt", TEXT)])
        self.assertEqual(self.documents(self.records("in")), ["in/a.txt", "in/b.zip!x.txt", "in/c.txt"])
        self.assertEqual(self.documents(self.records("--files-from", "-", stdin=b"in/b.zip\n")), ["in/b.zip!x.txt"])

    def test_only_regular_members_that_are_not_hidden(self):
        link, hard, folder, pipe = (tarfile.TarInfo(n) for n in ("link", "hard", "folder", "pipe"))
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        hard.type, hard.linkname = tarfile.LNKTYPE, "a.txt"
        folder.type, pipe.type = tarfile.DIRTYPE, tarfile.FIFOTYPE
        self.tar("a.tar", [("./a.txt", TEXT), link, hard, folder, pipe, (".hidden", b"x"), ("./.git/config", b"x"), ("__MACOSX/._a.txt", b"x"), ("b/c", b"abc")])
        self.assertEqual(self.documents(self.records("-q", "a.tar")), ["a.tar!./a.txt", "a.tar!b/c"])

    def test_include_and_exclude_choose_members(self):
        (self.dir / "in").mkdir()
        self.zip("in/a.zip", [("a.txt", b"a"), ("b.md", b"b"), ("sub/c.txt", b"c"), ("sub/draft.txt", b"d")]), self.put("in/x.md")
        self.assertEqual(self.documents(self.records("--include", "*.txt", "--exclude", "draft*", "in")), ["in/a.zip!a.txt", "in/a.zip!sub/c.txt"])
        self.assertEqual(self.documents(self.records("--include", "sub/*", "in/a.zip")), ["in/a.zip!sub/c.txt", "in/a.zip!sub/draft.txt"])
        self.assertEqual(self.documents(self.records("--exclude", "*.zip", "in")), ["in/x.md"])

    def test_a_pipe(self):
        self.tar("a.tar", [("a.txt", TEXT)])
        os.mkfifo(self.dir / "pipe.tar")
        writer = subprocess.Popen(["sh", "-c", "cat a.tar > pipe.tar"], cwd=self.dir)
        try:
            self.assertEqual(self.record("pipe.tar")["code"], CODE)
        finally:
            writer.kill(), writer.wait()

    def test_workers_do_not_change_the_bytes(self):
        members = [("%02d/%s" % (i, p.name), p.read_bytes()) for i in range(2) for p in TEXTS[::2]]
        self.zip("a.zip", members + [("x.pdf", b"%PDF-1.7"), ("y.zip", b"PK")]), self.tar("b.tgz", members, gzip.compress)
        self.put("c.tar", b"no archive at all")
        for program, args in (("vbparse", ("-c", "--strict")), ("vbparse", ()), ("vbparse", ("-f", "text")), ("vbcite", ("--works", "-f", "tsv")), ("vbdue", ("-f", "ics")),
                              ("vbdue", ("-f", "table", "--sort", "date")), ("vbcite", ("-f", "csv"))):
            said = set()
            for n in ("1", "2", "7"):
                r = subprocess.run([os.path.join(os.path.dirname(PROGRAM), program), *args, "-j", n, "a.zip", str(HEADLESS), "missing", "c.tar", "b.tgz"], cwd=self.dir, capture_output=True, timeout=120)
                self.assertEqual(r.returncode, 1)
                said.add((r.stdout, r.stderr))
            self.assertEqual(len(said), 1, (program, args))

    def test_summaries_name_members(self):
        self.zip("a.zip", [("x.txt", TEXT)])
        cite = os.path.join(os.path.dirname(PROGRAM), "vbcite")
        out = subprocess.run([cite, "-c", "a.zip"], cwd=self.dir, capture_output=True, check=True).stdout
        self.assertEqual({r["source"] for r in records(out)}, {"a.zip!x.txt"})


class Names(ArchiveTest):
    EVIL = ["../up.txt", "/root.txt", "a/../../up2.txt", "C:\\win\\x.txt", "..\\up3.txt", "a\0b".split("\0")[0] + "//./b.txt"]

    def test_traversal(self):
        members = [(n, TEXT) for n in self.EVIL]
        for name in (self.tar("e.tar", members), self.zip("e.zip", members)):
            found = self.records(name)
            self.assertEqual(len(found), len(self.EVIL), "all are read")
            (self.dir / "deep/er").mkdir(parents=True)
            self.good("-o", "deep/er/out/", name)
            self.assertEqual(self.files("deep"), ["er/out/%s!/%s.json" % (name, p) for p in sorted(
                ["__/up.txt", "root.txt", "a/__/__/up2.txt", "win/x.txt", "__/up3.txt", "a/b.txt"])])
            shutil.rmtree(self.dir / "deep")
        self.assertEqual(self.files(), ["e.tar", "e.zip"])

    def test_names_that_are_no_utf8(self):
        raw = "V\udce1n.txt"      # the byte E1
        self.tar("a.tar", [(raw, TEXT), ("Ơn.txt", TEXT)])
        self.assertEqual([r["source"] for r in self.records("a.tar")], ["a.tar!V\ufffdn.txt", "a.tar!Ơn.txt"])
        self.good("-c", "-o", "out/", "a.tar")
        self.assertEqual(self.files("out"), sorted(["a.tar!/%s.jsonl" % raw, "a.tar!/Ơn.txt.jsonl"]), "an output keeps the bytes")

    def test_names_that_steer_a_terminal(self):
        self.tar("a.tar", [("x\x1b[2J\ny.pdf", b"%PDF-1.7")])
        self.assertEqual(len(self.failing("a.tar")[1]), 1)
        self.assertNotIn("\x1b", self.failing("a.tar")[1][0])

    def test_one_output_an_input(self):
        (self.dir / "in/sub").mkdir(parents=True)
        self.zip("in/sub/a.zip", [("x/a.txt", TEXT), ("b.txt", b"b")]), self.put("in/c.txt")
        self.good("-o", "out/", "in")
        self.assertEqual(self.files("out"), ["c.txt.json", "sub/a.zip!/b.txt.json", "sub/a.zip!/x/a.txt.json"])
        self.assertEqual((self.dir / "out/sub/a.zip!/x/a.txt.json").read_bytes(), self.good("--include", "a.txt", "in/sub/a.zip"))

    def test_members_that_share_an_output(self):
        self.tar("a.tar", [("x.txt", TEXT), ("./x.txt", b"other"), ("/x.txt", b"third"), ("y.txt", b"y")])
        self.assertEqual(len(self.records("a.tar")), 4, "one output takes them all")
        for n in ("1", "4"):
            r = self.run_tool("-j", n, "-o", "out%s/" % n, "a.tar")
            self.assertEqual((r.returncode, self.files("out" + n)), (1, ["a.tar!/x.txt.json", "a.tar!/y.txt.json"]))
            self.assertEqual(records((self.dir / ("out%s/a.tar!/x.txt.json" % n)).read_bytes())[0]["code"], CODE, "the first one")
            self.assertEqual([l.split(": ")[1] for l in r.stderr.decode().splitlines()], ["a.tar!./x.txt", "a.tar!/x.txt"])
        self.assertIn("shared", str(self.wrong("-o", "out/", "a.tar", "a.tar") and "shared"), "archives themselves, before any work")

    def test_a_member_and_a_file_that_share_an_output(self):
        (self.dir / "in/a.zip!").mkdir(parents=True), self.put("in/a.zip!/x.txt", b"file")
        self.zip("in/a.zip", [("x.txt", TEXT)])
        r = self.run_tool("-o", "out/", "in")
        self.assertEqual(r.returncode, 1)
        self.assertEqual(records((self.dir / "out/a.zip!/x.txt.json").read_bytes())[0]["source"], "in/a.zip!/x.txt")

    def test_places_that_cannot_be(self):
        """A name too long, a file where a folder should be: told, and the others are written."""
        self.tar("a.tar", [("n" * 254, TEXT), ("x", TEXT), ("x.json/y", TEXT), ("z", TEXT)])
        r = self.run_tool("-j1", "-o", "out/", "a.tar")
        self.assertEqual(r.returncode, 1)
        self.assertEqual(self.files("out"), ["a.tar!/x.json", "a.tar!/z.json"])
        self.assertEqual(len(r.stderr.splitlines()), 2)


class Limits(ArchiveTest):
    def test_max_bytes(self):
        self.put("a.txt", b"x" * 1024), self.put("b.txt", b"y " * 513)
        self.zip("c.zip", [("a.txt", b"x" * 1024), ("b.txt", b"y " * 513)])
        for size in ("1024", "1K", "1k"):
            found, said = self.failing("--max-bytes", size, "a.txt", "b.txt", "c.zip")
            self.assertEqual(self.errors(found), [("b.txt", "too-large"), ("c.zip!b.txt", "too-large")])
            self.assertEqual(len(said), 2)
        self.assertEqual(len(self.records("--max-bytes", "1M", "a.txt", "b.txt", "c.zip")), 4)
        r = self.run_tool("-c", "--max-bytes", "5", "-", stdin=b"1234567")
        self.assertEqual((r.returncode, self.errors(records(r.stdout))), (1, [("-", "too-large")]))
        for size in ("0", "-1", "x", "1Q", ""):
            self.wrong("--max-bytes", size, "a.txt")

    def test_a_bomb(self):
        """Hundreds of megabytes in one, and a file after it."""
        block = b"a" * 10000000
        with zipfile.ZipFile(self.dir / "a.zip", "w", zipfile.ZIP_DEFLATED, compresslevel=1) as z:
            with z.open("bomb.txt", "w", force_zip64=True) as f:
                for _ in range(30):
                    f.write(block)
            z.writestr("a.txt", TEXT)
        self.assertLess((self.dir / "a.zip").stat().st_size, 3e6)
        out, memory = self.peak("-c", "a.zip")
        self.assertEqual((self.errors(records(out)), self.documents(records(out))), ([("a.zip!bomb.txt", "too-large")], ["a.zip!a.txt"]))
        self.assertLess(memory, 100)

    def test_a_length_that_lies(self):
        """A pipe has no table of contents: the limit holds for what comes."""
        with zipfile.ZipFile(self.dir / "a.zip", "w", zipfile.ZIP_DEFLATED) as z:
            z.writestr("bomb.txt", b"a b " * 5000000), z.writestr("a.txt", TEXT)
        os.mkfifo(self.dir / "pipe.zip")
        writer = subprocess.Popen(["sh", "-c", "cat a.zip > pipe.zip"], cwd=self.dir)
        out, memory = self.peak("-c", "--max-bytes", "1M", "pipe.zip")
        writer.wait()
        self.assertEqual((self.errors(records(out)), self.documents(records(out))), ([("pipe.zip!bomb.txt", "too-large")], ["pipe.zip!a.txt"]))
        self.assertLess(memory, 60)

    def test_an_archive_in_an_archive(self):
        self.zip("in.zip", [("a.txt", TEXT)])
        self.zip("out.zip", [("in.zip", (self.dir / "in.zip").read_bytes()), ("b.txt", TEXT)])
        found, said = self.failing("out.zip")
        self.assertEqual((self.errors(found), self.documents(found)), ([("out.zip!in.zip", "nested-archive")], ["out.zip!b.txt"]))
        self.assertRegex(said[0], r"\Avbparse: out\.zip!in\.zip: .*archive")

    def test_memory_does_not_grow_with_the_archive(self):
        few = self.peak("-f", "text", "-j2", self.tar("few.tgz", [("%d.txt" % i, TEXT) for i in range(200)], lambda b: gzip.compress(b, 1)))
        many = self.peak("-f", "text", "-j2", self.tar("many.tgz", [("%d.txt" % i, TEXT) for i in range(10000)], lambda b: gzip.compress(b, 1)))
        self.assertEqual(len(many[0]), 50 * len(few[0]))
        self.assertLess(many[1], few[1] + 10)


class Damage(ArchiveTest):
    def test_no_archive_at_all(self):
        self.put("a.zip", b"abc\n"), self.put("b.tar.gz", b""), self.put("c.tar", TEXT)
        found, said = self.failing("a.zip", "b.tar.gz", "c.tar", "missing.zip", DISPATCH)
        self.assertEqual(self.errors(found), [("a.zip", "bad-archive"), ("b.tar.gz", "bad-archive"), ("c.tar", "bad-archive"), ("missing.zip", "unreadable")])
        self.assertEqual((self.documents(found), len(said)), ([str(DISPATCH)], 4))

    def test_truncated(self):
        """What is whole is written, the rest is one error record, and what stands behind the archive is read."""
        words = TEXT.split()
        members = [("%03d.txt" % i, b" ".join(random.Random(i).choices(words, k=300))) for i in range(40)]
        for name, pack in (("a.tar", bytes), ("a.tar.gz", gzip.compress), ("a.tar.xz", lambda b: lzma.compress(b, preset=0)), ("a.zip", None)):
            self.tar(name, members, pack) if pack else self.zip(name, members)
            whole = (self.dir / name).read_bytes()
            for part in (0.3, 0.7):
                self.put(name, whole[:int(len(whole) * part)])
                found, said = self.failing(name, DISPATCH)
                read = self.documents(found)
                self.assertEqual(self.errors(found), [(name, "bad-archive")])
                self.assertEqual(read, [name + "!" + m for m, _ in members[:len(read) - 1]] + [str(DISPATCH)])
                self.assertEqual(len(said), 1)
                if part == 0.7 and name != "a.tar.xz":    # which is unpacked block by block
                    self.assertGreater(len(read), 10)
                for n in ("1", "3"):
                    self.assertEqual(records(self.run_tool("-c", "-j", n, name, DISPATCH).stdout), found)

    def test_a_damaged_member(self):
        self.zip("a.zip", [("a.txt", TEXT), ("b.txt", TEXT), ("c.txt", TEXT)])
        content = bytearray((self.dir / "a.zip").read_bytes())
        at = content.index(b"b.txt") + 500
        content[at:at + 20] = bytes(20)
        self.put("a.zip", bytes(content))
        found, _ = self.failing("a.zip")
        self.assertEqual(self.documents(found), ["a.zip!a.txt", "a.zip!c.txt"])
        self.assertEqual([s for s, _ in self.errors(found)], ["a.zip!b.txt"])

    def test_damaged_headers_of_a_tar(self):
        """Each member that has lost its header is lost, with all that belongs to it; the others are not, and it is told once."""
        long = TEXT * 60    # more blocks than it would be worth to try one after another
        for lost in ({0}, {1}, {3}, {0, 1}, {1, 3}, {1, 2}):
            self.tar("a.tar", [("%d.txt" % i, long) for i in range(4)])
            content = bytearray((self.dir / "a.tar").read_bytes())
            for i in lost:
                content[content.index(b"%d.txt" % i) + 100] ^= 1     # in its mode: the checksum is wrong
            for name, pack in (("a.tar", bytes), ("a.tgz", gzip.compress)):
                self.put(name, pack(bytes(content)))
                found, said = self.failing(name, DISPATCH)
                self.assertEqual(self.documents(found), ["%s!%d.txt" % (name, i) for i in range(4) if i not in lost] + [str(DISPATCH)])
                self.assertEqual(self.errors(found), [(name, "bad-archive")])
                behind = r" \(in or after its file %d\)" % min(lost) if min(lost) else ""
                self.assertRegex(said[0], r"\Avbparse: %s: .*[Dd]amaged[^()]*%s\Z" % (name, behind))
                self.assertEqual(len(said), 1)

    @unittest.skipIf(SANITIZED, "a sanitizer takes more room than there is")
    def test_a_member_without_room(self):
        self.zip("a.zip", [("a.txt", TEXT), ("b.txt", b"a b " * 60000000), ("c.txt", TEXT)], compresslevel=1)
        r = subprocess.run(["sh", "-c", 'ulimit -v 300000; "$0" -j1 -c a.zip', PROGRAM], cwd=self.dir, capture_output=True)
        found = records(r.stdout)
        self.assertEqual((r.returncode, self.documents(found), self.errors(found)), (1, ["a.zip!a.txt", "a.zip!c.txt"], [("a.zip!b.txt", "no-memory")]))
        self.assertEqual(r.stderr, b"vbparse: a.zip!b.txt: needs more memory than there is\n")

    def test_a_password(self):
        """Bit 0 of the flags says encrypted."""
        self.zip("a.zip", [("a.txt", TEXT), ("b.txt", TEXT)])
        content = bytearray((self.dir / "a.zip").read_bytes())
        content[6] |= 1
        content[content.index(b"PK\x01\x02") + 8] |= 1
        self.put("a.zip", bytes(content))
        found, said = self.failing("a.zip")
        self.assertEqual((self.errors(found), self.documents(found)), ([("a.zip!a.txt", "unreadable")], ["a.zip!b.txt"]))
        self.assertIn("assphrase", said[0])


if __name__ == "__main__":
    unittest.main()
