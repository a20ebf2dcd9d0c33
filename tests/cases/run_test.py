#!/usr/bin/env python3
"""The runner of the cases itself: what it lets pass, what it refuses.

    VBPARSE=build/dev/cli/vbparse python3 tests/cases/run_test.py"""
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

RUNNER = Path(__file__).resolve().parent / "run.py"
TEXT = """ỦY BAN NHÂN DÂN XÃ BÌNH MINH
Số: 12/UBND-VP

Kính gửi: Các thôn.

Các thôn gửi báo cáo trước ngày 20/6/2026.
"""
RIGHT = 'vbparse: .code = "12/UBND-VP"\n'
WRONG = 'vbparse: .code = "13/UBND-VP"\n'


class Runner(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.cases = Path(folder.name)
        self.listed()

    def case(self, name, expect, text=TEXT):
        path = self.cases / name
        path.parent.mkdir(exist_ok=True)
        path.with_suffix(".expect").write_text(expect, encoding="utf-8")
        path.with_suffix(".txt").write_text(text, encoding="utf-8")

    def listed(self, *names):
        (self.cases / "failing.txt").write_text("".join(n + "\n" for n in names), encoding="utf-8")

    def run_cases(self, status, *args):
        run = subprocess.run([sys.executable, RUNNER, "--cases", self.cases, *args],
                             capture_output=True, text=True, check=False, env=os.environ)
        self.assertEqual(run.returncode, status, run.stdout + run.stderr)
        return run.stdout

    def test_right_cases_off_the_list_and_wrong_ones_on_it_pass(self):
        self.case("a/right", RIGHT)
        self.case("a/wrong", WRONG)
        self.listed("a/wrong")
        self.assertNotIn("13/UBND-VP", self.run_cases(0))
        self.assertIn("13/UBND-VP", self.run_cases(0, "--verbose"))

    def test_a_wrong_case_off_the_list_is_shown(self):
        self.case("a/wrong", RIGHT + WRONG)
        out = self.run_cases(1)
        self.assertIn('.code\n    right "13/UBND-VP"\n    got   "12/UBND-VP"\n', out)
        self.assertIn("fails, but is not on the list: a/wrong", out)

    def test_a_right_case_on_the_list_fails_until_it_is_taken_off(self):
        self.case("a/right", RIGHT)
        self.listed("a/right")
        self.assertIn("passes, but is on the list: a/right", self.run_cases(1))
        self.run_cases(0, "--update")
        self.assertEqual((self.cases / "failing.txt").read_text(encoding="utf-8"), "")

    def test_the_list_is_written_sorted(self):
        for name in ("b/two", "b/one", "a/three"):
            self.case(name, WRONG)
        self.run_cases(0, "--update")
        self.assertEqual((self.cases / "failing.txt").read_text(encoding="utf-8"),
                         "a/three\nb/one\nb/two\n")

    def test_each_tool_with_its_arguments(self):
        self.case("a/due", "vbdue: [.[].date] = [\"2026-06-20\"]\nvbcite: length = 0\n")
        self.case("a/dated", "# args: --date 2026-06-02\n# a remark\nvbparse: .deadlines[0].due"
                  " = \"2026-06-19\"\n", TEXT.replace("/2026", ""))
        self.run_cases(0)

    def test_filters_that_give_no_single_value_are_wrong(self):
        for filter_ in (".code, .code", "empty", ".code | tonumber", ".code == true and 1"):
            with self.subTest(filter_):
                self.case("a/case", f"vbparse: {filter_} = null\n")
                self.run_cases(1)

    def test_true_is_not_one(self):
        self.case("a/case", "vbparse: .code != null = 1\n")
        self.run_cases(1)

    def test_what_cannot_be_used_is_named(self):
        for expect, message in (("# nothing\n", "expects nothing"),
                                ("vbsplit: .code = 1\n", "there is no tool vbsplit"),
                                ("vbparse: .code\n", "not `TOOL: FILTER = JSON`"),
                                ("vbparse: .code = 12/UBND\n", "the value is not JSON"),
                                (RIGHT + "vbparse: .code | = 1\n", "a/case: .code |"),
                                ("# args: --no-such-option\n" + RIGHT, "vbparse ended with 2")):
            with self.subTest(message):
                self.case("a/case", expect)
                self.assertIn(message, self.run_cases(1))
                self.assertIn(message, self.run_cases(1, "--update"))

    def test_half_a_case_is_an_error(self):
        self.case("a/case", RIGHT)
        for suffix in (".txt", ".expect"):
            with self.subTest(suffix):
                self.case("a/half", RIGHT)
                (self.cases / ("a/half" + suffix)).unlink()
                self.assertIn("a/half: needs both", self.run_cases(1))

    def test_a_name_on_the_list_without_a_case_is_an_error(self):
        self.case("a/right", RIGHT)
        self.listed("a/gone")
        self.assertIn("there is no case a/gone", self.run_cases(1))


if __name__ == "__main__":
    unittest.main()
