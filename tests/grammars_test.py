#!/usr/bin/env python3
"""A clerk's own rule files on the command line: --grammar, --check-grammar, --print-grammar.

    VBPARSE=build/dev/cli/vbparse python3 tests/grammars_test.py"""
import os
import re
import subprocess
import unittest

from tools_test import DISPATCH, GRAMMARS, PROGRAM, SAMPLES, TEXTS, ToolTest


class GrammarsTest(ToolTest):
    def test_the_projects_own_examples(self):
        self.assertRegex(self.good("--check-grammar", GRAMMARS).decode(), r"\A[1-9]\d+ examples run, 0 failed\n\Z")

    def test_check_grammar_without_a_folder(self):
        self.assertRegex(self.good("--check-grammar").decode(), r"\Athe built-in rules .*\n\Z")

    def test_a_failed_example(self):
        self.put("g/x.toml", '[[cue]]\nid = "x"\nkind = "urgency"\nat = "whole"\nsay = "siêu khẩn"\n'
                             'examples = ["SIÊU KHẨN"]\ncounter = [\n  "siêu khẩn"]\n')
        r = self.run_tool("--check-grammar", "g")
        self.assertEqual(r.returncode, 2)
        self.assertRegex(r.stderr.decode(), r"\Avbparse: g/x\.toml:8: .*siêu khẩn.*\n\Z")

    def broken(self, content, line, place):
        """A file that stops both --grammar and --check-grammar: `file:line:col`, the line, a caret under `place`."""
        self.put("g/x.toml", content)
        text = content.split("\n")[line - 1]
        at = text.index(place) if place else len(text)
        for args in (("--check-grammar", "g"), ("--grammar", "g", DISPATCH)):
            first, source, caret = self.wrong(*args).splitlines()
            m = re.match(r"vbparse: g/x\.toml:(\d+):(\d+): \S", first)
            self.assertTrue(m, first)
            self.assertEqual((int(m[1]), source), (line, text), first)
            self.assertEqual(caret, " " * at + "^", first)
            self.assertEqual(int(m[2]), len(text[:at].encode()) + 1, "the column counts bytes: " + first)

    def test_broken_files(self):
        self.broken('[[cue]]\nid = "x"\nkind = "subject"\nsay = "noi [viec"\n', 4, "[viec")
        self.broken('[[cue]]\nid = "x"\nkind = "subject"\nsay = ["a", "noi)"]\n', 4, ')"')
        self.broken('[[cue]]\nid = "x"\nkind = "trích yếu"\nsay = "về"\n', 3, '"trích')
        self.broken('[[cue]]\nid = "x"\nkind = "subject"\nsay = "{day} gì"\n', 4, "{day")
        self.broken('[[date]]\nid = "x"\nsay = "{nam}"\n', 3, "nam}")
        self.broken('[[organ]]\nid = "x"\nname = "Sở"\nabbr = ["S"]\nabr = "S"\n', 5, "abr")
        self.broken('[[organ]]\nid = "x"\nname = "Sở Nội vụ" abbr = ["S"]\n', 3, "abbr")
        self.broken('[[organ]]\nid = "x"\nname = "Sở\n', 3, "")
        self.broken('[[organ]]\nid = "x"\nname = 3\nabbr = "S"\n', 3, "3")
        self.broken('[[loai]]\nid = "x"\n', 1, "loai")

    def test_broken_phrases_with_vietnamese_letters(self):
        self.broken('[[cue]]\nid = "x"\nkind = "subject"\nsay = "về [việc"\n', 4, "[việc")

    def test_broken_slots_with_vietnamese_letters(self):
        self.broken('[[date]]\nid = "x"\nsay = "ngày {đay}"\n', 3, "đay}")

    def test_a_folder_that_cannot_be_used(self):
        self.put("empty/readme.txt")
        for folder in ("nowhere", "empty"):
            self.assertIn(folder, self.wrong("--check-grammar", folder))
            self.assertIn(folder, self.wrong("--grammar", folder, DISPATCH))

    ADDED = ('[[type]]\nid = "phieu-khao-sat"\nabbr = "PKS"\nname = "Phiếu khảo sát"\nsymbols = ["PKS"]\ngroup = "paper"\n'
             'examples = [{ text = "PHIẾU KHẢO SÁT", abbr = "PKS" }]\ncounter = ["Phiếu khảo sát này"]\n')
    REPLACED = ('[[type]]\nid = "bao-cao"\nabbr = "BCX"\nname = "Báo cáo"\nsymbols = ["BC"]\ngroup = "administrative"\n'
                'examples = [{ text = "BÁO CÁO", abbr = "BCX" }]\n')
    SURVEY = "UBND XÃ PA LỪNG\nSố: 3/PKS-UBND\nPa Lừng, ngày 3 tháng 4 năm 2025\n\nPHIẾU KHẢO SÁT\nVề nước sạch\n"

    def test_a_record_that_is_added(self):
        before = self.record("-", stdin=self.SURVEY.encode())
        self.assertNotEqual(before["type_name"], "Phiếu khảo sát")
        self.put("g/mine.toml", self.ADDED)
        self.assertEqual(self.good("--check-grammar", "g"), b"2 examples run, 0 failed\n")
        after = self.record("--grammar", "g", "-", stdin=self.SURVEY.encode())
        self.assertEqual((after["type"], after["type_name"]), ("PKS", "Phiếu khảo sát"))
        self.assertEqual(self.record("--grammar", "g", DISPATCH)["type"], "CV", "the built-in ones are still there")

    def test_a_record_that_is_replaced(self):
        report = SAMPLES / "16-bao-cao.txt"
        self.assertEqual(self.record(report)["type"], "BC")
        self.put("g/mine.toml", self.REPLACED)
        self.assertEqual(self.good("--check-grammar", "g"), b"1 examples run, 0 failed\n")
        self.assertEqual(self.record("--grammar", "g", report)["type"], "BCX")

    def test_files_and_folders_several_times(self):
        self.put("g/mine.toml", self.ADDED), self.put("report.toml", self.REPLACED)
        self.assertEqual(self.good("--check-grammar", "g", "report.toml"), b"3 examples run, 0 failed\n")
        self.assertEqual(self.good("--check-grammar", "g", "--check-grammar", "report.toml"), b"3 examples run, 0 failed\n")
        both = ("--grammar", "g", "--grammar", "report.toml")
        self.assertEqual(self.record(*both, "-", stdin=self.SURVEY.encode())["type"], "PKS")
        self.assertEqual(self.record(*both, SAMPLES / "16-bao-cao.txt")["type"], "BCX")

    def test_a_later_path_replaces(self):
        self.put("one.toml", self.REPLACED), self.put("two.toml", self.REPLACED.replace("BCX", "BCY"))
        both = ("--grammar", "one.toml", "--grammar", "two.toml")
        self.assertEqual(self.record(*both, SAMPLES / "16-bao-cao.txt")["type"], "BCY")

    def test_what_is_printed_is_a_rule_file(self):
        self.put("all.toml", self.good("--print-grammar"))
        self.assertEqual(self.good("--print-grammar", "--grammar", "all.toml"), self.good("--print-grammar"))
        self.assertEqual(self.good("-c", "--grammar", "all.toml", *TEXTS), self.good("-c", *TEXTS))

    def test_rules_of_one_kind_are_printed(self):
        for kind, head in (("type", "[[type]]"), ("organ", "[[organ]]"), ("addressees", "[[cue]]")):
            out = self.good("--print-grammar", kind).decode()
            self.assertEqual(set(re.findall(r"^\[\[.*", out, re.M)), {head})
        self.assertEqual(set(re.findall(r"^kind = (.*)", out, re.M)), {'"addressees"'})
        self.put("g/mine.toml", self.ADDED)
        self.assertIn('abbr = "PKS"', self.good("--print-grammar", "type", "--grammar", "g").decode())
        self.assertIn("there is no kind of rules called addresses", self.wrong("--print-grammar", "addresses"))

    def test_only_toml_files_are_read(self):
        self.put("g/mine.toml", self.ADDED), self.put("g/notes.txt", "not TOML at all ["), self.put("g/mine.toml~", "[")
        self.assertEqual(self.good("--check-grammar", "g"), b"2 examples run, 0 failed\n")

    def test_the_projects_own_folder_changes_nothing(self):
        self.assertEqual(self.good("-c", "--grammar", GRAMMARS, *TEXTS), self.good("-c", *TEXTS))

    def test_failed_examples_in_the_order_of_the_file(self):
        self.put("g/x.toml", '[[type]]\nid = "x"\nabbr = "X"\nname = "Xanh"\ngroup = "paper"\nexamples = ["Đỏ"]\n'
                             '[[cue]]\nid = "x"\nkind = "urgency"\nsay = "xanh"\nexamples = ["Đỏ"]\n')
        lines = self.run_tool("--check-grammar", "g").stderr.decode().splitlines()
        self.assertEqual([line.split(": ")[1] for line in lines], ["g/x.toml:6", "g/x.toml:11"])

    def test_the_page_for_clerks(self):
        """The files and commands that grammars/README.md shows, one after another, with the output it shows."""
        page = (GRAMMARS / "README.md").read_text(encoding="utf-8")
        env = {**os.environ, "PATH": os.path.dirname(PROGRAM) + os.pathsep + os.environ["PATH"]}
        commands = 0
        for kind, name, content in re.findall(r"^```(\w+) ?(\S*)\n(.*?)^```$", page, re.M | re.S):
            if name:
                self.put(name, content)
            if kind != "console":
                continue
            for part in re.split(r"^\$ ", content, flags=re.M)[1:]:
                command, want = part.split("\n", 1)
                r = subprocess.run(command, shell=True, cwd=self.dir, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
                self.assertEqual(r.stdout.decode(), want, command)
                commands += 1
        self.assertGreater(commands, 4)

    def test_explain_names_the_record(self):
        self.put("g/x.toml", '[[cue]]\nid = "than-gui"\nkind = "addressees"\nsay = "thân gửi:"\n')
        text = self.SURVEY + "\nThân gửi: Các hộ gia đình\n\n1. Trả lời.\n"
        self.assertIn("than-gui", self.good("--explain", "--grammar", "g", stdin=text.encode()).decode())

    def test_an_id_that_stands_twice(self):
        again = self.ADDED.replace("PKS", "PKT").replace("Phiếu", "Bảng").replace("PHIẾU", "BẢNG")
        self.put("g/mine.toml", self.ADDED + again)
        for args in (("--grammar", "g", DISPATCH), ("--check-grammar", "g")):
            self.assertIn("g/mine.toml:10:6: `phieu-khao-sat` is defined twice, first at g/mine.toml:2\n", self.wrong(*args))
        self.put("g/mine.toml", self.ADDED), self.put("g/yours.toml", again)
        self.assertIn("g/yours.toml:2:6: `phieu-khao-sat` is defined twice, first at g/mine.toml:2\n", self.wrong("--check-grammar", "g"))

    def test_ids_are_plain(self):
        for bad in ("phiếu", "Phieu", "a b", "a_b", ""):
            self.broken('[[unit]]\nid = "%s"\nsuffix = "X"\nname = "x"\n' % bad, 2, '"')


if __name__ == "__main__":
    unittest.main()
