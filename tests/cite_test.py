#!/usr/bin/env python3
"""The command line of vbcite: its formats, what it gathers over many inputs, how it fails. What it shares with vbparse is
tested there (tools_test.py).

    VBPARSE=build/dev/cli/vbparse python3 tests/cite_test.py"""
import csv
import io
import json
import os
import subprocess
import tempfile
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
SAMPLES = HERE.parent / "samples"
PROGRAM = os.path.join(os.path.dirname(os.path.abspath(os.environ["VBPARSE"])), "vbcite")
TEXTS = sorted(SAMPLES.glob("*.txt"))
ATTACHED = SAMPLES / "13-quyet-dinh-phu-luc.txt"


class Cite(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.dir = Path(self.folder.name)

    def tearDown(self):
        self.folder.cleanup()

    def run_tool(self, *args, stdin=b""):
        return subprocess.run([PROGRAM, *map(str, args)], input=stdin, capture_output=True, cwd=self.dir)

    def good(self, *args, stdin=b""):
        r = self.run_tool(*args, stdin=stdin)
        self.assertEqual((r.returncode, r.stderr.decode()), (0, ""))
        return r.stdout

    def lines(self, *args, stdin=b""):
        return [json.loads(line) for line in self.good("-c", *args, stdin=stdin).splitlines()]

    def test_a_citation(self):
        found = self.lines(stdin="Căn cứ khoản 2 Điều 5 Nghị định số 11/2021/NĐ-CP ngày 10/02/2021 của Chính phủ;\n".encode())
        self.assertEqual(len(found), 1)
        c = found[0]
        self.assertEqual(list(c)[:3], ["schema", "source", "document"])
        self.assertEqual((c["schema"], c["source"], c["code"], c["date"], c["issuer"]), ("vbcite/1", "-", "11/2021/NĐ-CP", "2021-02-10", "Chính phủ"))
        self.assertEqual(c["pinpoints"], [[{"unit": "Điều", "label": "5"}, {"unit": "khoản", "label": "2"}]])
        self.assertEqual(c["work"]["key"], "11/2021/NĐ-CP")
        self.assertEqual(c["document"]["part"], None)

    def test_attachments_stand_among_them(self):
        parts = {c["document"]["part"] for c in self.lines(ATTACHED)}
        self.assertIn(None, parts)
        self.assertIn("/attachments/0", parts)

    def test_the_citations_are_those_of_vbparse(self):
        for path in TEXTS:
            with self.subTest(path.name):
                record = json.loads(subprocess.run([os.environ["VBPARSE"], path], capture_output=True, check=True).stdout)
                want = [(c["text"], c["span"], c["in"]) for r in [record] + record["attachments"] for c in r["citations"]]
                self.assertEqual([(c["text"], c["span"], c["in"]) for c in self.lines(path)], want)

    def test_a_folder_is_its_files_one_after_another(self):
        self.assertEqual(self.good("-c", "--include", "*.txt", SAMPLES), b"".join(self.good("-c", p) for p in TEXTS))

    def test_tables(self):
        for name, sign in (("csv", ","), ("tsv", "\t")):
            with self.subTest(name):
                rows = list(csv.reader(io.StringIO(self.good("-f", name, *TEXTS).decode()), delimiter=sign, strict=True,
                                       quoting=csv.QUOTE_MINIMAL if sign == "," else csv.QUOTE_NONE))
                self.assertEqual({len(r) for r in rows}, {len(rows[0])})
                self.assertEqual(rows[0][0], "source")
                self.assertEqual(len(set(rows[0])), len(rows[0]))
                self.assertEqual([r[0] for r in rows].count("source"), 1)   # one header for all inputs
                records = self.lines(*TEXTS)
                self.assertEqual(len(rows) - 1, len(records))
                text = rows[0].index("text")
                self.assertEqual([r[text] for r in rows[1:]], [c["text"] for c in records])

    def test_a_table_without_rows_has_its_header(self):
        self.assertTrue(self.good("-f", "csv", stdin=b"no citation here\n").startswith(b"source,part,"))
        self.assertEqual(self.good("-c", stdin=b"no citation here\n"), b"")

    def test_quotes_and_commas(self):
        text = 'Quyết định số 5/QĐ-UBND ngày 1/2/2020 của UBND tỉnh về "Đề án A, B" và hỗ trợ;\n'
        rows = list(csv.DictReader(io.StringIO(self.good("-f", "csv", stdin=text.encode()).decode()), strict=True))
        self.assertEqual(rows[0]["subject"], "Đề án A, B")

    def test_works(self):
        works = self.lines("--works", *TEXTS)
        self.assertTrue(all(w["schema"] == "vbcite-works/1" for w in works))
        self.assertEqual([w["mentions"] for w in works], sorted((w["mentions"] for w in works), reverse=True))
        records = [c for c in self.lines(*TEXTS) if c["work"]]
        self.assertEqual(sum(w["mentions"] for w in works), len(records))
        self.assertEqual({w["key"] for w in works}, {c["work"]["key"] for c in records})

    def test_works_that_share_a_number_only_are_counted_apart(self):
        for name in ("a", "b"):
            (self.dir / name).write_text("Quyết định số 1/QĐ-UBND và Nghị định số 11/2021/NĐ-CP\n", encoding="utf-8")
        works = {(w["code"], w["source"]): (w["documents"], w["mentions"]) for w in self.lines("--works", "a", "b")}
        self.assertEqual(works, {("11/2021/NĐ-CP", None): (2, 2), ("1/QĐ-UBND", "a"): (1, 1), ("1/QĐ-UBND", "b"): (1, 1)})

    def test_works_learn_from_every_mention(self):
        """A name, day and issuer that a later document prints; as rows too."""
        (self.dir / "a").write_text("Căn cứ Luật số 27/2023/QH15.\n", encoding="utf-8")
        (self.dir / "b").write_text(
            "Căn cứ Luật Nhà ở số 27/2023/QH15 ngày 27/11/2023 của Quốc hội; Quyết định số 1/QĐ-UBND.\n", encoding="utf-8")
        keys = ["key", "type", "code", "name", "date", "issuer", "source", "documents", "mentions"]
        want = [["27/2023/QH15", "L", "27/2023/QH15", "Luật Nhà ở", "2023-11-27", "Quốc hội", None, 2, 2],
                ["1/QĐ-UBND@?", "QĐ", "1/QĐ-UBND", None, None, None, "b", 1, 1]]
        self.assertEqual([list(w.items()) for w in self.lines("--works", "a", "b")],
                         [[("schema", "vbcite-works/1"), *zip(keys, row)] for row in want])
        printed = ["\t".join("" if v is None else str(v) for v in row) for row in [keys, *want]]
        for name, sign in (("tsv", "\t"), ("csv", ",")):
            rows = self.good("--works", "-f", name, "a", "b").decode().splitlines()
            self.assertEqual(rows, [row.replace("\t", sign) for row in printed])

    def test_works_into_a_folder(self):
        r = self.run_tool("--works", TEXTS[0], "-o", "out/")
        self.assertEqual((r.returncode, r.stdout), (2, b""))

    def test_explain(self):
        shown = self.good("--explain", TEXTS[0]).decode()
        self.assertIn("relation", shown)
        self.assertIn("(rule ", shown)

    def test_one_bad_file_stops_nothing(self):
        (self.dir / "a.pdf").write_bytes(b"%PDF-1.7")
        r = self.run_tool("-c", "a.pdf", TEXTS[0], "missing")
        self.assertEqual(r.returncode, 1)
        schemas = [json.loads(line)["schema"] for line in r.stdout.splitlines()]
        self.assertEqual((schemas[0], schemas[-1], set(schemas[1:-1])), ("vbparse-error/1", "vbparse-error/1", {"vbcite/1"}))
        r = self.run_tool("-f", "csv", "a.pdf", TEXTS[0])
        self.assertEqual(r.returncode, 1)
        self.assertNotIn(b"vbparse-error", r.stdout)

    def test_formats(self):
        self.assertEqual([line.split()[0] for line in self.good("--formats").decode().splitlines()], ["json", "jsonl", "csv", "tsv"])
        self.assertTrue(self.good("--version").startswith(b"vbcite "))
        self.assertEqual(self.run_tool("-f", "text", TEXTS[0]).returncode, 2)


if __name__ == "__main__":
    unittest.main()
