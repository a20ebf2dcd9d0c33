#!/usr/bin/env python3
"""JSON Lines in: fields kept, records added, bad lines told; as a filter, under GNU parallel, in shards.

    VBPARSE=build/dev/cli/vbparse python3 tests/json_lines_test.py"""
import gzip
import io
import json
import os
import shutil
import subprocess
import tarfile
import unittest

from tools_test import DISPATCH, HEADLESS, PROGRAM, SANITIZED, TEXTS, ToolTest, records

TEXT = DISPATCH.read_text(encoding="utf-8")


def fnv1a(source):
    """FNV-1a, 64 bits, written out from its definition."""
    hash = 0xCBF29CE484222325
    for byte in os.fsencode(source):
        hash = (hash ^ byte) * 0x100000001B3 % 2**64
    return hash


class JsonLines(ToolTest):
    def line(self, text=TEXT, **more):
        return json.dumps({"id": 7, **more, "text": text}, ensure_ascii=False)

    def program(self, name, *args, stdin=b""):
        return subprocess.run([os.path.join(os.path.dirname(PROGRAM), name), *args], input=stdin, cwd=self.dir, capture_output=True, check=True).stdout

    def test_the_record_is_added(self):
        self.put("a.jsonl", self.line() + "\n" + self.line("abc") + "\n")
        found = [json.loads(l) for l in self.good("--jsonl-field", "text", "a.jsonl").splitlines()]
        self.assertEqual([list(r) for r in found], [["id", "text", "vbparse"]] * 2)
        self.assertEqual(found[0]["text"], TEXT)
        self.assertEqual(found[0]["vbparse"], {**self.record(DISPATCH), "source": "a.jsonl:1"})
        self.assertEqual(found[1]["vbparse"]["source"], "a.jsonl:2")

    def test_other_fields_stay_byte_for_byte(self):
        odd = '{ "n":1.0,"big":123456789012345678901234567890 , "e":1E400x,"s":"\\u1ee9\\/\\ud83d\\ude00", "o": {"text":3,"vbparse":1},"d":1,"d":2 ,\t"text" : "abc" , "z":[ 1 , {} ]  }'.replace("1E400x", "1E40")
        self.put("a.jsonl", "  " + odd + " \r\n\n \t\n" + odd)
        lines = self.good("-c", "--jsonl-field", "text", "a.jsonl").decode().split("\n")
        self.assertEqual([l[:len(odd)] for l in lines], [odd[:-1] + ","] * 2 + [""])
        self.assertEqual([json.loads(l)["vbparse"]["source"] for l in lines[:2]], ["a.jsonl:1", "a.jsonl:4"], "blank lines count")

    def test_escapes_and_a_bom(self):
        self.put("a.jsonl", b"\xef\xbb\xbf" + json.dumps({"text": TEXT}).encode())
        self.assertEqual(json.loads(self.good("--jsonl-field", "text", "a.jsonl"))["vbparse"]["subject"], self.record(DISPATCH)["subject"])

    def test_byte_order_marks_of_files_that_were_joined(self):
        mark = "\ufeff"
        self.put("a.jsonl", "\n".join([mark + self.line("a"), mark, mark * 2 + " " + self.line("b"), "  " + mark + self.line("c")]))
        out = self.good("--jsonl-field", "text", "a.jsonl").decode()
        self.assertEqual([(json.loads(l)["text"], json.loads(l)["vbparse"]["source"]) for l in out.splitlines()],
                         [("a", "a.jsonl:1"), ("b", "a.jsonl:3"), ("c", "a.jsonl:4")])
        self.assertNotIn(mark, out)

    def test_nul(self):
        """As a crash leaves them at the end of a file. A reader of JSON may take one for the end of the line."""
        lines = [b'{"text":"x"}' + tail for tail in (b"\0", b"\0\0\0", b"\0garbage", b" \0 }")] + [b"\0", b'{"text":"a\0b"}', b'{"text"\0:"x"}']
        self.put("a.jsonl", b"\n".join(lines + [self.line().encode()]))
        r = self.run_tool("--jsonl-field", "text", "a.jsonl")
        found = [json.loads(l) for l in r.stdout.splitlines()]
        self.assertEqual((r.returncode, [f.get("error", {}).get("code") for f in found]), (1, ["bad-json"] * len(lines) + [None]))

    def test_a_number_beyond_all_numbers(self):
        r = self.run_tool("--jsonl-field", "text", stdin=b'{"id":1e999,"text":"x"}')
        self.assertRegex(r.stderr.decode(), r"\Avbparse: -:1: is no JSON: number .*1e999")

    @unittest.skipIf(SANITIZED, "a sanitizer takes more room than there is")
    def test_a_line_without_room(self):
        code = '(echo "$1"; head -c 240000000 /dev/zero | tr "\\0" a; echo; echo "$1") | (ulimit -v 300000; "$0" -j1 --jsonl-field text)'
        r = subprocess.run(["sh", "-c", code, PROGRAM, self.line("abc")], capture_output=True)
        self.assertEqual((r.returncode, [f.get("error", {}).get("code") for f in records(r.stdout)]), (1, [None, "no-memory", None]))

    def test_bad_lines_are_told_and_stop_nothing(self):
        bad = [("not json", "bad-json"), ("{", "bad-json"), ('["text"]', "bad-json"), ('"text"', "bad-json"), ("{} {}", "bad-json"), ('{"a":"x"}', "bad-record"),
               ('{"text":null}', "bad-record"), ('{"text":["x"]}', "bad-record"), ('{"text":{"text":"x"}}', "bad-record"), ('{"text":"x","vbparse":1}', "bad-record"),
               ('{"text":"\\u0000\\u0000"}', "not-text"), ("[" * 100000, "bad-json"), ('{"a":' * 100000, "bad-json")]
        self.put("a.jsonl", "\n".join([self.line()] + [l for l, _ in bad] + [self.line()]).encode() + b'\n{"text":"\xff"}\n')
        r = self.run_tool("--jsonl-field", "text", "a.jsonl")
        self.assertEqual(r.returncode, 1)
        found = records(r.stdout)
        self.assertEqual([(f["source"], f["error"]["code"]) for f in found[1:-2]], [("a.jsonl:%d" % n, code) for n, (_, code) in enumerate(bad, 2)])
        self.assertEqual((found[0]["id"], found[-2]["id"], found[-1]["error"]["code"]), (7, 7, "bad-json"))
        said = r.stderr.decode().splitlines()
        self.assertEqual([l.split(": ")[1] for l in said], ["a.jsonl:%d" % n for n in range(2, 3 + len(bad)) if n != 2 + len(bad)] + ["a.jsonl:%d" % (3 + len(bad))])
        self.assertTrue(all(len(l) < 300 for l in said), "no line repeats its line")
        for n in ("1", "5"):
            self.assertEqual(self.run_tool("--jsonl-field", "text", "-j", n, "a.jsonl").stdout, r.stdout)

    def test_long_lines(self):
        self.put("a.jsonl", self.line("abc\n" * 100000) + "\n" + self.line("d" * 40000) + "\n" + self.line("e"))
        r = self.run_tool("--jsonl-field", "text", "--max-bytes", "100K", "a.jsonl")
        self.assertEqual((r.returncode, [x.get("error", {}).get("code") for x in records(r.stdout)]), (1, ["too-large", None, None]))
        self.assertEqual(len(records(self.good("--jsonl-field", "text", "a.jsonl"))), 3)

    def test_a_filter(self):
        """Each line is answered as soon as it is there."""
        for n in ("1", "2"):
            run = subprocess.Popen([PROGRAM, "--jsonl-field", "text", "-j", n], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
            for i in range(3):
                run.stdin.write(self.line("abc", n=i).encode() + b"\n")
                run.stdin.flush()
                found = json.loads(run.stdout.readline())
                self.assertEqual((found["n"], found["vbparse"]["source"]), (i, "-:%d" % (i + 1)))
            run.stdin.close()
            self.assertEqual((run.stdout.read(), run.wait()), (b"", 0))
            run.stdout.close()

    def test_lists_of_citations_and_deadlines(self):
        self.put("a.jsonl", self.line() + "\n" + self.line("abc") + "\n")
        for name in ("vbcite", "vbdue"):
            found = [json.loads(l)["vbparse"] for l in self.program(name, "--jsonl-field", "text", "a.jsonl").splitlines()]
            want = records(self.program(name, "-c", DISPATCH))
            self.assertGreater(len(want), 1)
            self.assertEqual(found, [[{**r, "source": "a.jsonl:1"} for r in want], []])
        split = json.loads(self.good("--split", "--jsonl-field", "text", "a.jsonl").splitlines()[0])["vbparse"]
        self.assertEqual([r["code"] for r in split], ["2874/UBND-NLN"])

    def test_other_formats_give_what_they_give_for_files(self):
        self.put("a.jsonl", self.line() + "\n" + self.line() + "\n")
        rows = self.program("vbcite", "-f", "tsv", "--jsonl-field", "text", "a.jsonl").decode().splitlines()
        self.assertEqual({r.split("\t")[0] for r in rows}, {"source", "a.jsonl:1", "a.jsonl:2"})
        self.assertEqual(self.program("vbdue", "-q", "-f", "ics", "--jsonl-field", "text", "a.jsonl").count(b"BEGIN:VCALENDAR"), 1)
        self.assertEqual(self.good("-f", "text", "--jsonl-field", "text", "a.jsonl").decode(), TEXT * 2)
        self.assertIn("--jsonl-field", self.wrong("-f", "json", "--jsonl-field", "text", "a.jsonl"))

    def test_in_archives_and_folders(self):
        line = self.line("abc").encode()
        for folder, name in (("in", "a.jsonl"), ("in/sub", "b.jsonl")):
            self.put(folder + "/" + name, line + b"\n" + line)
        with tarfile.open(self.dir / "in/c.tgz", "w:gz") as t:
            for n in ("x.jsonl", "y.jsonl"):
                info = tarfile.TarInfo(n)
                info.size = len(line) * 2 + 1
                t.addfile(info, io.BytesIO(line + b"\n" + line))
        want = ["in/a.jsonl:1", "in/a.jsonl:2", "in/c.tgz!x.jsonl:1", "in/c.tgz!x.jsonl:2", "in/c.tgz!y.jsonl:1", "in/c.tgz!y.jsonl:2", "in/sub/b.jsonl:1", "in/sub/b.jsonl:2"]
        self.assertEqual([r["vbparse"]["source"] for r in records(self.good("--jsonl-field", "text", "in"))], want)
        self.good("--jsonl-field", "text", "-o", "out/", "in")
        self.assertEqual(self.files("out"), ["a.jsonl.jsonl", "c.tgz!/x.jsonl.jsonl", "c.tgz!/y.jsonl.jsonl", "sub/b.jsonl.jsonl"])
        self.assertEqual((self.dir / "out/c.tgz!/y.jsonl.jsonl").read_bytes(), b"".join(self.good("--jsonl-field", "text", "in").splitlines(True)[4:6]))

    def test_files_that_cannot_be_read(self):
        r = self.run_tool("--jsonl-field", "text", "missing.jsonl", "-", stdin=self.line("abc").encode())
        self.assertEqual((r.returncode, [x.get("source") for x in records(r.stdout)]), (1, ["missing.jsonl", None]))

    @unittest.skipUnless(shutil.which("parallel"), "needs GNU parallel")
    def test_gnu_parallel(self):
        lines = "".join(json.dumps({"id": i, "text": p.read_text(encoding="utf-8")}) + "\n" for i, p in enumerate(TEXTS)).encode()
        command = ["parallel", "--will-cite", "--pipe", "-k", "-j2", "--block", "40k", PROGRAM, "-j1", "--jsonl-field", "text"]
        r = subprocess.run(command, input=lines, capture_output=True, timeout=120, env={**os.environ, "HOME": str(self.dir)})
        self.assertEqual((r.returncode, r.stderr), (0, b""))
        whole = records(self.good("--jsonl-field", "text", stdin=lines))
        for found in (parts := records(r.stdout)) + whole:
            del found["vbparse"]["source"]    # its line in its block
        self.assertEqual(parts, whole)


class Shards(ToolTest):
    def shards(self, n, *args):
        """What each of n shards gives."""
        return [records(self.run_tool("-c", "--shard", "%d/%d" % (i, n), *args).stdout) for i in range(n)]

    def test_every_document_is_in_one_shard(self):
        for i in range(40):
            self.put("in/%d.txt" % i, b"abc\n")
        shutil.copy(HEADLESS, self.dir / "in/h.txt"), self.put("in/x.pdf", b"%PDF-1.7")
        with tarfile.open(self.dir / "in/c.tgz", "w:gz") as t:
            for i in range(20):
                info = tarfile.TarInfo("%d.txt" % i)
                info.size = 4
                t.addfile(info, io.BytesIO(b"abc\n"))
        self.put("in/broken.tar", b"x")
        for n in (1, 3, 16):
            whole = records(self.run_tool("-c", "in").stdout)
            shards = self.shards(n, "in")
            self.assertEqual(sorted(map(json.dumps, whole)), sorted(json.dumps(r) for s in shards for r in s))
            for i, found in enumerate(shards):
                self.assertEqual({fnv1a(r["source"]) % n for r in found} or {i}, {i})
                self.assertEqual([r for r in whole if fnv1a(r["source"]) % n == i], found, "in the same order")

    def test_one_shard_tells_what_failed(self):
        self.put("a.pdf", b"%PDF-1.7")
        status = [self.run_tool("--shard", "%d/4" % i, "a.pdf", "missing").returncode for i in range(4)]
        self.assertEqual(status, [int(i in (fnv1a("a.pdf") % 4, fnv1a("missing") % 4)) for i in range(4)])

    def test_lines(self):
        self.put("a.jsonl", b"".join(b'{"text":"abc"}\n' for _ in range(30)) + b"bad\n")
        found = self.shards(3, "--jsonl-field", "text", "a.jsonl")
        self.assertEqual(sorted(int((r.get("vbparse") or r)["source"].split(":")[1]) for s in found for r in s), list(range(1, 32)))
        self.assertEqual({fnv1a((r.get("vbparse") or r)["source"]) % 3 for r in found[1]}, {1})
        self.wrong("--jsonl-field", "text", "--shard", "0/2", "-o", "out/", "a.jsonl")
        self.good("--jsonl-field", "text", "--shard", "0/2", "-o", "out.jsonl", "/dev/null")

    def test_shards_of_a_folder_fill_it(self):
        for i in range(9):
            self.put("in/%d.txt" % i, b"abc\n")
        self.good("-o", "whole/", "in")
        for i in range(3):
            self.good("--shard", "%d/3" % i, "-o", "parts/", "in")
        self.assertEqual(self.files("parts"), self.files("whole"))

    def test_wrong_shards(self):
        for shard in ("3/3", "-1/3", "1", "1/", "/3", "0/0", "a/b", "1/3x", " 1/3", "1/3/5"):
            self.wrong("--shard=" + shard, DISPATCH)


if __name__ == "__main__":
    unittest.main()
