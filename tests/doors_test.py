#!/usr/bin/env python3
"""The laws of the project (HACKING.md) that reading the sources can check: who includes what and
what data files must hold. Reads the tree, builds and runs nothing."""
import re
import tomllib
import unicodedata
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCES = sorted(p for d in ("lib", "cli", "tests") for s in ("*.cc", "*.h", "*.in") for p in (ROOT / d).rglob(s))

# Which folders may include which third-party header; a header that matches none of them is not known here yet.
DOORS = {
    "ICU": (r"unicode/", ("lib/text/", "tests/")),
    "toml++": (r"toml\+\+/|toml\.hpp", ("lib/grammar/",)),
    "nlohmann/json": (r"nlohmann/", ("cli/json_lines", "cli/stats", "tests/")),
    "CLI11": (r"CLI/", ("cli/", "tests/fuzz/")),
    "libarchive": (r"archive(_entry)?\.h", ("cli/archives",)),
    "Catch2": (r"catch2/", ("tests/",)),
}
# The rooms of lib/extract, and whose headers each may include beside its own and passes.h.
ROOMS = {"lines": (), "head": ("lines",), "body": ("head", "lines"), "foot": ("lines",), "record": (), "who": ("record",),
         "cite": ("record",), "due": ("record", "who")}
STANDARD = set("""algorithm any array atomic barrier bit bitset cassert cctype cerrno cfenv cfloat charconv chrono
    cinttypes climits clocale cmath compare complex concepts condition_variable csetjmp csignal cstdarg cstddef cstdint
    cstdio cstdlib cstring ctime cuchar cwchar cwctype deque exception execution filesystem forward_list fstream
    functional future initializer_list iomanip ios iosfwd iostream istream iterator latch limits list locale map memory
    memory_resource mutex new numbers numeric optional ostream queue random ranges ratio regex scoped_allocator semaphore
    set shared_mutex source_location span sstream stack stdexcept stop_token streambuf string string_view
    syncstream system_error thread tuple type_traits typeindex typeinfo unordered_map unordered_set utility valarray
    variant vector version""".split())
POSIX = {"fcntl.h", "fnmatch.h", "sched.h", "signal.h", "unistd.h", "sys/stat.h", "dlfcn.h", "sys/types.h", "sys/file.h", "sys/ioctl.h", "sys/mman.h",
         "sys/resource.h", "glob.h", "poll.h", "malloc.h"}   # the last one is glibc's
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]', re.M)


def name(path):
    return path.relative_to(ROOT).as_posix()


def read(path):
    return path.read_text(encoding="utf-8")


def includes(path):
    """(line, quoted, header) of each #include; one in a comment is an example."""
    text = read(path)
    for m in INCLUDE.finditer(text):
        yield text.count("\n", 0, m.start()) + 1, m[1] == '"', m[2]


class Doors(unittest.TestCase):
    def none(self, found):
        self.assertEqual(list(found), [])

    def test_there_is_something_to_read(self):
        self.assertGreater(len(SOURCES), 20)

    def test_third_party_headers_stay_in_their_room(self):
        for library, (header, rooms) in DOORS.items():
            with self.subTest(library):
                self.none("%s:%d: %s" % (name(p), line, h) for p in SOURCES for line, _, h in includes(p)
                          if re.match(header, h) and not name(p).startswith(rooms))

    def test_no_other_third_party_header(self):
        """What is neither standard, POSIX, ours nor listed above: give it a room first."""
        ours = {name(p).split("/", 1)[1] for p in SOURCES if name(p).startswith("lib/")}
        for p in SOURCES:
            for line, quoted, h in includes(p):
                known = h in STANDARD or any(re.match(header, h) for header, _ in DOORS.values())
                known = known or (h in POSIX and not name(p).startswith("lib/"))
                known = known or h in ours or (quoted and (p.parent / h).exists())
                known = known or (not name(p).startswith("lib/") and h.startswith("vbparse/"))
                with self.subTest("%s:%d" % (name(p), line)):
                    self.assertTrue(known, h)

    def test_tests_by_value_know_no_inside(self):
        """tests/parts goes through parse() alone, so that it outlives every pass."""
        outside = re.compile(r"(catch2|nlohmann|vbparse)/|values\.h$|\.\./support\.h$")
        parts = [p for p in SOURCES if name(p).startswith("tests/parts/")]
        self.assertTrue(parts)
        self.none("%s:%d: %s" % (name(p), line, h) for p in parts for line, _, h in includes(p)
                  if h not in STANDARD and not outside.match(h))

    def test_extraction_knows_no_third_party(self):
        self.none("%s:%d: %s" % (name(p), line, h) for p in SOURCES if name(p).startswith("lib/extract/")
                  for line, quoted, h in includes(p) if h not in STANDARD and not quoted)

    def test_rooms_of_extraction_have_doors(self):
        seen = set()
        for p in SOURCES:
            room, _, file = name(p).removeprefix("lib/extract/").partition("/")
            if not name(p).startswith("lib/extract/") or not file:
                continue
            seen.add(room)
            for line, _, h in includes(p):
                other, _, there = h.removeprefix("extract/").partition("/")
                if h.startswith("extract/") and there and other != room:
                    with self.subTest("%s:%d: %s" % (name(p), line, h)):
                        self.assertIn(other, ROOMS.get(room, ()))
        self.assertEqual(seen, set(ROOMS))

    def test_extraction_stands_in_rooms(self):
        self.none(name(p) for p in SOURCES if p.parent == ROOT / "lib/extract" and p.name != "passes.h")

    def test_public_headers_need_only_the_standard_library(self):
        public = sorted((ROOT / "lib/vbparse").glob("*"))
        self.assertTrue(public)
        for p in public:
            self.assertEqual(p.suffix, ".h")
            for line, _, h in includes(p):
                with self.subTest("%s:%d" % (name(p), line)):
                    self.assertTrue(h in STANDARD or (h.startswith("vbparse/") and (ROOT / "lib" / h).exists()), h)

    def test_libraries_do_not_know_the_programs(self):
        programs = {p.name for p in (ROOT / "cli").glob("*.h")}
        self.none("%s:%d: %s" % (name(p), line, h) for p in SOURCES if name(p).startswith("lib/")
                  for line, quoted, h in includes(p) if quoted and (h in programs or "cli/" in h))

    def test_programs_use_the_public_library_only(self):
        self.none("%s:%d: %s" % (name(p), line, h) for p in SOURCES if name(p).startswith("cli/")
                  for line, quoted, h in includes(p)
                  if re.match(r"(text|grammar|extract|write)/", h))

    def test_headers_are_guarded(self):
        self.none(name(p) for p in SOURCES if p.suffix == ".h" and "#pragma once" not in read(p))


class House(unittest.TestCase):
    def test_no_std_regex(self):
        for p in SOURCES:
            with self.subTest(name(p)):
                self.assertNotRegex(read(p), r"std::\w*regex|<regex>")

    def test_no_clock_locale_or_environment_in_the_library(self):
        """Law 3 (HACKING.md): the result of parse() depends on its arguments alone. (The build's generator is not part of
        it.)"""
        forbidden = re.compile(r"\b(getenv|setlocale|std::locale|system_clock|steady_clock|localtime|gmtime|std::time|time\(nullptr)\b")
        for p in SOURCES:
            if name(p).startswith("lib/") and p.name != "generate.cc":
                with self.subTest(name(p)):
                    self.assertNotRegex(read(p), forbidden)

    def test_no_paths_of_a_workplace(self):
        """An absolute path below a work, home or temporary folder works on one machine only."""
        place = re.compile(r"""(?:^|[\s"'`=(:<>,;])/(?:work|tmp|home|root|Users)/[\w.]""")
        for folder in ("lib", "cli", "grammars", "samples"):
            for p in sorted((ROOT / folder).rglob("*")):
                if p.is_file():
                    for n, line in enumerate(read(p).splitlines(), 1):
                        self.assertFalse(place.search(line), "%s:%d: %s" % (name(p), n, line))

    def test_no_tabs_and_no_blanks_at_line_ends_in_sources(self):
        for p in SOURCES:
            for n, line in enumerate(read(p).splitlines(), 1):
                self.assertFalse("\t" in line or line != line.rstrip(), "%s:%d" % (name(p), n))


class Rules(unittest.TestCase):
    """Law 6 (HACKING.md): rules beside their examples. That these hold is run by --check-grammar and by the build."""
    NEED = {"cue": ("examples", "counter"), "date": ("examples", "counter"), "code": ("examples", "counter"), "type": ("examples",)}
    KNOWN = {"cue", "word", "date", "code", "type", "organ", "unit", "law", "when", "deadline", "holiday"}

    def records(self):
        files = sorted((ROOT / "grammars").glob("*.toml"))
        self.assertTrue(files)
        for p in files:
            with open(p, "rb") as f:
                for kind, found in tomllib.load(f).items():
                    for record in found:
                        yield name(p), kind, record

    def test_rules_have_examples(self):
        for file, kind, record in self.records():
            for key in self.NEED.get(kind, ()):
                with self.subTest("%s: %s" % (file, record["id"])):
                    self.assertTrue(record.get(key), key)

    def test_kinds_are_known(self):
        self.assertLessEqual({kind for _, kind, _ in self.records()}, self.KNOWN)

    def test_ids_are_words_and_stand_once(self):
        seen = {}
        for file, kind, record in self.records():
            with self.subTest("%s: %s" % (file, record["id"])):
                self.assertRegex(record["id"], r"\A[a-z0-9]+(-[a-z0-9]+)*\Z")
                self.assertNotIn((kind, record["id"]), seen, "also in " + seen.get((kind, record["id"]), ""))
            seen[kind, record["id"]] = file

    def test_every_kind_of_cue_has_a_reader(self):
        """A record of a kind that no pass asks for would be a promise that nothing keeps."""
        kinds = re.findall(r"^  (\w+),", re.search(r"enum class CueKind.*?\n};", read(ROOT / "lib/grammar/rules.h"), re.S)[0], re.M)
        self.assertGreater(len(kinds), 60)
        passes = "".join(read(p) for p in SOURCES if name(p).startswith(("lib/extract/", "lib/grammar/rules.cc")))
        for kind in kinds:
            with self.subTest(kind):
                self.assertRegex(passes, r"CueKind::%s\b" % kind)

    def test_no_record_is_asked_for_by_its_id(self):
        """Else a clerk who replaces it under another id breaks the program."""
        for p in SOURCES:
            if name(p).startswith("lib/extract/"):
                with self.subTest(name(p)):
                    self.assertNotRegex(read(p), r"\bid\s*[=!]=\s*\"")

    def test_examples_are_written_in_nfc(self):
        """So that what a clerk searches for in these files is found."""
        for p in sorted((ROOT / "grammars").glob("*")):
            with self.subTest(name(p)):
                self.assertTrue(unicodedata.is_normalized("NFC", read(p)))


if __name__ == "__main__":
    unittest.main()
