#!/usr/bin/env python3
"""What vbcite and vbdue repeat and compute ends at its bound (lib/vbparse/bounds.h). The bounds of a record are tested by
value in tests/parts/bounds_test.cc.

    VBPARSE=build/dev/cli/vbparse python3 tests/bounds_test.py"""
import csv
import io
import json
import os
import subprocess
import tempfile
import unittest
from pathlib import Path

PROGRAMS = Path(os.environ["VBPARSE"]).resolve().parent
ISSUER, NUMBER, SUBJECT = "SỞ " + "Y TẾ " * 200, "12/" + "SYT-" * 300 + "VP", "mở " + "tủ sách " * 200
ACTION = "tổng hợp kết quả " + "rà soát hồ sơ " * 45
LETTER = """%s

Số: %s

Hải Lâm, ngày 5 tháng 3 năm 2024

V/v %s

Kính gửi: Sở Nội vụ.

Căn cứ Luật Thư viện;

1. Giao Sở Nội vụ %strước ngày 15/4/2024.
""" % (ISSUER, NUMBER, SUBJECT, ACTION)


def cut(words):
    return words[:499] + "…"


class Bounds(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.dir = Path(folder.name)
        (self.dir / "long.txt").write_text(LETTER, encoding="utf-8")

    def run_tool(self, *args):
        r = subprocess.run([PROGRAMS / args[0], *args[1:]], capture_output=True, cwd=self.dir)
        self.assertEqual(r.returncode, 0)
        return r

    def lines(self, *args):
        return [json.loads(line) for line in self.run_tool(*args, "-c").stdout.splitlines()]


class Occurrences(Bounds):
    def daily(self, rules, *args):
        (self.dir / "daily.txt").write_text("Báo cáo trước 16h30 hằng ngày.\n" * rules, encoding="utf-8")
        return self.run_tool("vbdue", "--date", "2025-11-10", *args, "daily.txt")

    def days(self, r):
        return [json.loads(line)["due"] for line in r.stdout.splitlines()]

    def test_a_rule_has_1000(self):
        """Beginning with the first; that there are more is told."""
        r = self.daily(1, "-c", "--until", "2028-08-05")
        self.assertEqual((len(self.days(r)), r.stderr), (1000, b""))
        r = self.daily(1, "-c", "--until", "2028-08-06")
        due = self.days(r)
        self.assertEqual((len(due), due[0], due[-1]), (1000, "2025-11-10", "2028-08-05"))
        said = "vbdue: daily.txt:1:9: warning: cut, it recurs more often: trước 16h30 hằng ngày\n"
        self.assertEqual(r.stderr.decode(), said)
        for form in ("json", "csv", "ics", "table"):
            self.assertEqual(self.daily(1, "-f", form, "--until", "9999-12-31").stderr.decode(), said)

    def test_a_document_has_10000(self):
        """From there on a deadline is written with its next one."""
        r = self.daily(12, "-c", "--until", "9999-12-31")
        due = self.days(r)
        self.assertEqual((len(due), due[-2:]), (10002, ["2025-11-10"] * 2))
        self.assertEqual(r.stderr.count(b"warning: cut, it recurs more often"), 12)


class Repeated(Bounds):
    """What every row and entry repeats of a document has 500 characters at most."""

    def test_the_record_has_all_of_it(self):
        record, = self.lines("vbparse", "long.txt")
        self.assertEqual((record["header"]["issuer"], record["code"], record["subject"]), (ISSUER.strip(), NUMBER, SUBJECT.strip()))
        self.assertEqual([d["message"] for d in record["diagnostics"] if d["code"] == "cut"],
                         ["rows and entries repeat only the first 500 characters of the " + what for what in ("number", "issuer")])

    def test_records_and_rows(self):
        for program in ("vbcite", "vbdue"):
            document = self.lines(program, "long.txt")[0]["document"]
            self.assertEqual((document["code"], document["issuer"]), (cut(NUMBER), cut(ISSUER)))
            row = next(csv.DictReader(io.StringIO(self.run_tool(program, "-f", "csv", "long.txt").stdout.decode())))
            self.assertEqual((row["document_code"], row["document_issuer"]), (document["code"], document["issuer"]))
        self.assertEqual(row["action"], cut(self.lines("vbdue", "long.txt")[0]["action"]))

    def test_entries(self):
        calendar = self.run_tool("vbdue", "-f", "ics", "long.txt").stdout.decode().replace("\r\n ", "")
        for words in (ISSUER, NUMBER, SUBJECT):
            self.assertIn(cut(words), calendar)
            self.assertNotIn(words[:500], calendar)


if __name__ == "__main__":
    unittest.main()
