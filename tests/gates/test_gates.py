#!/usr/bin/env python3
"""The gates themselves, on small invented sources."""
import contextlib
import io
import json
import tempfile
import unittest
from pathlib import Path

import complexity
import gates
import measures


class Literals(unittest.TestCase):
    def counted(self, text, count):
        self.assertEqual(measures.vietnamese_literals(text), count, text)

    def test_marked_letters(self):
        self.counted('f("kính gửi"); g("đ", u8"Ủy ban");', 3)

    def test_decomposed_letters(self):
        self.counted('f("kinh gu\u031b\u0309i");', 1)

    def test_phrases_in_base_letters(self):
        self.counted('f("uy ban nhan dan", " theo", "giao ");', 3)

    def test_keys_and_names_are_not_counted(self):
        self.counted('f("ba", "due", "not_due", "{day}", "no such day", "main\\n", "•", " ", "");', 0)

    def test_messages_in_english_are_not_counted(self):
        self.counted('f("no subject (trích yếu) was found");', 0)

    def test_comments_and_characters_are_not_counted(self):
        self.counted('// "số"\n/* "ngày"\n "tháng" */ char32_t c = U\'ậ\';', 0)

    def test_raw_strings(self):
        self.counted('f(R"(số "1")", R"x(ngày )" tháng)x", R"(code)");', 2)

    def test_an_escape_does_not_end_a_literal(self):
        self.counted(r'f("\"số\"", "\\"); // "ngày"', 1)

    def test_a_quote_in_a_comment_opens_nothing(self):
        self.counted('// the organ\'s "name\nf("số");', 1)

    def test_a_comment_in_a_string_is_none(self):
        self.counted('f("//", "số");', 1)

    def test_a_quote_in_a_number_opens_nothing(self):
        self.counted("f(1'000, \"số\", 2'000);", 1)


class Decisions(unittest.TestCase):
    def found(self, text):
        return measures.decisions(text)[0]

    def test_each_kind(self):
        self.assertEqual(self.found("if (a && b || c) for (;;) while (d ? 1 : 2)"), 6)
        self.assertEqual(self.found("switch (e) { case 1: default: } try {} catch (...) {}"), 2)

    def test_words_that_contain_one(self):
        self.assertEqual(self.found("int iffy, format, a_case;"), 0)

    def test_comments_and_literals(self):
        self.assertEqual(self.found('// if\n/* for\n while */ f("if ?", R"(a && b)", \'?\');'), 0)

    def test_white_space_and_comments_are_no_code(self):
        self.assertEqual(measures.decisions("a  =\n b;  // c"), (0, 4))

    def test_decisions_count_where_they_are_dense(self):
        text = "if (x);" * 16 + "y" * (2000 - 16 * 6)
        self.assertEqual(measures.decisions(text), (16, 2000))
        self.assertEqual(measures.dense_decisions(text), 0)
        self.assertEqual(measures.dense_decisions(text[:-1]), 16)

    def test_a_short_file(self):
        self.assertEqual(measures.dense_decisions("if (x) return;" * 8), 0)
        self.assertEqual(measures.dense_decisions("if (x) return;" * 9), 9)


class Project(unittest.TestCase):
    """A project of a few files, with lists of its own."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name).resolve()
        self.lists = self.root / "lists"
        self.lists.mkdir()
        for name in gates.GATES:
            self.list(name, "")

    def source(self, name, text):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def list(self, name, rows):
        (self.lists / f"{name}.tsv").write_text(rows, encoding="utf-8")

    def listed(self, name):
        return (self.lists / f"{name}.tsv").read_text(encoding="utf-8")

    def run_gates(self, *words):
        said = io.StringIO()
        with contextlib.redirect_stdout(said):
            status = gates.main(words, self.root, self.lists)
        return status, said.getvalue()

    def passes(self, *words):
        status, said = self.run_gates(*words)
        self.assertEqual(status, 0, said)
        return said

    def fails(self, *words):
        status, said = self.run_gates(*words)
        self.assertEqual(status, 1, said)
        return said


class Lists(Project):
    def test_the_count_of_the_list(self):
        self.source("lib/old.cc", 'f("số");')
        self.list("literals", "lib/old.cc\t1\n")
        self.assertIn("1 over the goal, 1 together", self.passes("literals"))

    def test_a_count_that_grows(self):
        self.source("lib/old.cc", 'f("số", "ngày");')
        self.list("literals", "lib/old.cc\t1\n")
        self.assertIn("old.cc: 2 Vietnamese string literals, grown from 1", self.fails("literals"))
        self.fails("--tighten", "literals")
        self.assertEqual(self.listed("literals"), "lib/old.cc\t1\n")

    def test_a_count_that_falls(self):
        self.source("lib/old.cc", 'f("số");')
        self.list("literals", "lib/old.cc\t2\n")
        self.assertIn("fallen from 2: run tests/gates/gates.py --tighten", self.fails("literals"))
        self.passes("--tighten", "literals")
        self.assertEqual(self.listed("literals"), "lib/old.cc\t1\n")

    def test_a_file_at_the_goal_and_one_that_is_gone(self):
        self.source("lib/old.cc", "f();")
        self.list("literals", "lib/gone.cc\t1\nlib/old.cc\t2\n")
        self.assertEqual(self.fails("literals").count("run tests/gates/gates.py --tighten"), 2)
        self.passes("--tighten", "literals")
        self.assertEqual(self.listed("literals"), "")

    def test_a_new_file_starts_at_the_goal(self):
        self.source("lib/new.cc", 'f("số");')
        self.assertIn("new.cc: 1 Vietnamese string literals; the goal is none", self.fails("literals"))
        self.fails("--tighten", "literals")
        self.assertEqual(self.listed("literals"), "")

    def test_where_literals_may_be(self):
        for name in ("lib/text/fold.cc", "lib/write/ics.cc", "cli/run.cc", "tests/unit.cc"):
            self.source(name, 'f("số");')
        self.passes("literals")

    def test_decisions(self):
        self.source("lib/a.cc", "if (ok) y();\n" * 200)
        self.source("tests/a.cc", "if (ok) y();\n" * 200)
        self.list("decisions", "lib/a.cc\t200\n")
        self.assertIn("lib 100.0, lib/extract 0.0, cli 0.0 (ninja 5.2", self.passes("decisions"))
        self.source("cli/b.cc", "if (ok) y();\n" * 200)
        self.assertIn("cli/b.cc: 200 decisions; the goal is 8 per 1,000 characters of code",
                      self.fails("decisions"))

    def test_lines(self):
        self.source("tests/a.py", "\n" * 401)
        self.source("lib/a.h", "\n" * 400)
        self.source("lib/data.txt", "\n" * 401)
        self.assertIn("tests/a.py: 401 lines; the goal is 400", self.fails("lines"))
        self.list("lines", "tests/a.py\t401\n")
        self.passes("lines")

    def test_lists_are_written_anew_and_sorted(self):
        self.source("lib/b.cc", 'f("số");')
        self.source("lib/a.cc", 'f("số", "ngày");')
        self.passes("--write", "literals", "lines", "decisions")
        self.assertEqual(self.listed("literals"), "lib/a.cc\t2\nlib/b.cc\t1\n")
        self.assertEqual(self.listed("lines"), "")

    def test_an_unknown_gate(self):
        with self.assertRaises(SystemExit), contextlib.redirect_stderr(io.StringIO()):
            self.run_gates("widths")


class Moves(Project):
    def test_a_file_takes_its_entries_along(self):
        self.source("lib/room/new.cc", 'f("số");')
        self.list("literals", "lib/old.cc\t1\n")
        self.list("complexity", "lib/old.cc:f\t30\nlib/old.cc:g\t40\nlib/old.cca:f\t50\n")
        said = self.passes("--moved", "lib/old.cc", "lib/room/new.cc")
        self.assertIn("complexity, literals", said)
        self.passes("literals")
        self.assertEqual(self.listed("complexity").splitlines(), [
            "lib/old.cca:f\t50", "lib/room/new.cc:f\t30", "lib/room/new.cc:g\t40"])

    def test_a_function_goes_alone(self):
        self.source("lib/new.cc", "")
        self.list("complexity", "lib/old.cc:f\t30\nlib/old.cc:g\t40\n")
        self.passes("--moved", "lib/old.cc:f", "lib/new.cc:f")
        self.assertEqual(self.listed("complexity"), "lib/new.cc:f\t30\nlib/old.cc:g\t40\n")

    def test_a_file_on_no_list(self):
        self.source("lib/new.cc", "")
        self.assertIn("on no list", self.passes("--moved", "lib/old.cc", "lib/new.cc"))

    def test_what_cannot_be_carried_over(self):
        self.source("lib/new.cc", 'f("số");')
        self.list("literals", "lib/new.cc\t1\nlib/old.cc\t2\n")
        for new in ("lib/new.cc", "lib/none.cc"):
            with self.assertRaises(SystemExit):
                self.run_gates("--moved", "lib/old.cc", new)
        self.assertEqual(self.listed("literals"), "lib/new.cc\t1\nlib/old.cc\t2\n")


BRANCHY = "int %s(int x) { int n = 0; %s return n; }\n"


def function(name, nested):
    """A function whose complexity is 1 + 2 + ... + nested."""
    return BRANCHY % (name, "if (x) {" * nested + "++n;" + "}" * nested)


class Complexity(Project):
    def setUp(self):
        super().setUp()
        self.build = self.root / "build/dev"
        self.header = self.source("lib/a.h", "#pragma once\n" + function("inline easy", 2))
        self.compiled = [
            self.source("lib/a.cc", '#include "a.h"\n' + function("f", 7) + function("g", 6)),
            self.source("cli/b.cc", "#include <a.h>\n")]
        self.configure()

    def configure(self):
        command = f"/usr/bin/c++ -I{self.root}/lib -O2 -Wno-restrict -std=c++20 -o a.o -c"
        commands = [{"file": str(path), "command": f"{command} {path}"} for path in self.compiled]
        self.source("build/dev/compile_commands.json", json.dumps(commands))

    def test_a_function_over_the_goal(self):
        self.assertIn("a.cc:f: 28 cognitive complexity; the goal is 25", self.fails("complexity"))
        self.passes("--write", "complexity")
        self.assertEqual(self.listed("complexity"), "lib/a.cc:f\t28\n")

    def test_a_function_that_grows(self):
        self.list("complexity", "lib/a.cc:f\t28\n")
        self.source("lib/a.cc", function("f", 8))
        self.assertIn("a.cc:f: 36 cognitive complexity, grown from 28", self.fails("complexity"))

    def test_a_function_in_a_header_is_counted_once(self):
        self.list("complexity", "lib/a.cc:f\t28\n")
        self.passes("complexity")
        self.header.write_text("#pragma once\n" + function("inline hard", 7), encoding="utf-8")
        self.assertEqual(self.fails("complexity").count("lib/a.h:hard"), 1)
        self.passes("--write", "complexity")
        self.assertEqual(self.listed("complexity"), "lib/a.cc:f\t28\nlib/a.h:hard\t28\n")

    def test_functions_of_one_name(self):
        found = {("lib/a.cc", 9, "f", 30), ("lib/a.cc", 5, "f", 40), ("lib/b.cc", 1, "f", 26)}
        self.assertEqual(complexity.by_name(found),
                         {"lib/a.cc:f": 40, "lib/a.cc:f#2": 30, "lib/b.cc:f": 26})

    def test_a_source_that_cannot_be_read(self):
        self.source("lib/a.cc", "int f( {")
        self.assertIn("clang-tidy cannot read", self.fails("complexity"))

    def test_a_build_that_is_not_configured(self):
        said = self.fails("--build", str(self.root), "complexity")
        self.assertIn("configure the build first", said)

    def test_a_build_of_another_project(self):
        self.compiled = [Path("/elsewhere/lib/a.cc")]
        self.configure()
        self.assertIn("compiles nothing of", self.fails("complexity"))

    def test_only_what_changed_is_analysed_again(self):
        analysed = []

        def analyse(source, *_):
            analysed.append(source.name)
            return []

        def run():
            analysed.clear()
            complexity.complex_functions(self.root, ("lib", "cli"), self.build, 25, analyse)
            return sorted(analysed)
        self.assertEqual(run(), ["a.cc", "b.cc"])
        self.assertEqual(run(), [])
        self.source("lib/a.cc", "")
        self.assertEqual(run(), ["a.cc"])
        self.source("lib/a.h", "")
        self.assertEqual(run(), ["b.cc"])


if __name__ == "__main__":
    unittest.main()
