#!/usr/bin/env python3
"""Command lines that are refused before any work: empty names and values, lists of another form,
options without effect.

    VBPARSE=build/dev/cli/vbparse python3 tests/refusals_test.py"""
import os
import subprocess
import unittest

from tools_test import DISPATCH, GRAMMARS, PROGRAM, ToolTest


class Empty(ToolTest):
    def test_a_name(self):
        for args in (("",), ("-c", ""), (DISPATCH, ""), ("--", ""), ("-o", "out/", "")):
            self.assertIn("empty", self.wrong(*args))
        self.assertEqual(self.files(), [])

    def test_a_value(self):
        options = ("-f --format -o --files-from --jsonl-field --include --exclude --shard --max-bytes -j --encoding --date --received "
                   "--grammar --offsets --progress --color --stats --check-grammar --print-grammar").split()
        for option in options:
            self.assertIn("empty", self.wrong(option, "", DISPATCH))
            if option.startswith("--"):
                self.assertIn(option + "= has no value", self.wrong(option + "=", DISPATCH))
        for option in ("--from", "--until", "--sort"):
            vbdue = os.path.join(os.path.dirname(PROGRAM), "vbdue")
            self.assertEqual(subprocess.run([vbdue, option, "", DISPATCH], capture_output=True).returncode, 2)

    def test_what_only_looks_empty(self):
        self.put("--x="), self.put(" ")
        self.assertEqual([r["source"] for r in self.records(" ", "--", "--x=")], [" ", "--x="])


class Lists(ToolTest):
    def test_nul_in_a_list_of_lines(self):
        self.put("a.txt"), self.put("b.txt")
        for content in (b"a.txt\0b.txt\0", b"a.txt\nb.txt\n\0"):
            self.assertRegex(self.wrong("--files-from", "-", stdin=content), r"\Avbparse: -: .*NUL.*-0")

    def test_an_empty_name(self):
        for content in (b"\0", b"\0a.txt\0", b"a.txt\0\0b.txt"):
            self.assertRegex(self.wrong("-0", "--files-from", "-", stdin=content), r"\Avbparse: -: .*empty name")

    def test_lines(self):
        self.put("a.txt"), self.put("b ")
        found = self.records("--files-from", "-", stdin=b"\r\na.txt\r\n\n\nb \n")
        self.assertEqual([r["source"] for r in found], ["a.txt", "b "])


class Idle(ToolTest):
    """An option that would change nothing beside the others."""

    def refused(self, option, other, *args, program="vbparse"):
        r = subprocess.run([os.path.join(os.path.dirname(PROGRAM), program), *map(str, args)], cwd=self.dir, capture_output=True, timeout=60)
        self.assertEqual((r.returncode, r.stdout), (2, b""), args)
        self.assertIn("%s: no effect %s" % (option, other), r.stderr.decode(), args)

    def test_without_what_they_are_about(self):
        self.refused("-0", "without --files-from", "-0", DISPATCH)
        self.refused("--nfc", "without --format text", "--nfc", DISPATCH)
        self.refused("--nfc", "without --format text", "--nfc", "-f", "json", DISPATCH)
        self.refused("--todo", "without --format ics", "--todo", "-f", "csv", DISPATCH, program="vbdue")
        self.assertIn("--resume", self.wrong("--resume", DISPATCH))

    def test_text_is_not_parsed(self):
        for option, *value in (("--strict",), ("--split",), ("--date", "2025-01-01"), ("--received", "2025-01-01"),
                               ("--offsets", "utf16"), ("--grammar", GRAMMARS)):
            self.refused(option, "with --format text", "-f", "text", option, *value, DISPATCH)

    def test_explain_has_its_own_format(self):
        for option, *value in (("--format", "json"), ("-c",), ("--split",), ("--offsets", "byte")):
            self.refused(option, "with --explain", "--explain", option, *value, DISPATCH)
        self.refused("--works", "with --explain", "--explain", "--works", DISPATCH, program="vbcite")
        for option, *value in (("--vague",), ("--from", "2025-01-01"), ("--sort", "date")):
            self.refused(option, "with --explain", "--explain", option, *value, DISPATCH, program="vbdue")

    def test_one_format(self):
        self.refused("-c", "with --format", "-c", "-f", "json", DISPATCH)

    def test_attachments_are_flattened_in_already(self):
        for program in ("vbcite", "vbdue"):
            r = subprocess.run([os.path.join(os.path.dirname(PROGRAM), program), "--split", DISPATCH], capture_output=True)
            self.assertEqual((r.returncode, r.stdout), (2, b""), program)

    def test_no_offsets(self):
        self.refused("--offsets", "with --works", "--works", "--offsets", "byte", DISPATCH, program="vbcite")
        for name in ("ics", "table"):
            self.refused("--offsets", "with --format " + name, "-f", name, "--offsets", "byte", DISPATCH, program="vbdue")

    def test_answers_read_no_inputs(self):
        for answer in ("--schema", "--formats", "--check-grammar", "--print-grammar"):
            self.refused("inputs", "with " + answer, DISPATCH, answer)
            self.refused("-o", "with " + answer, "-o", "out", answer)
            self.good("--quiet", "--color", "never", answer)
        self.refused("--grammar", "with --schema", "--grammar", GRAMMARS, "--schema")
        self.good("--grammar", GRAMMARS, "--print-grammar")


if __name__ == "__main__":
    unittest.main()
