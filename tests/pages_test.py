#!/usr/bin/env python3
"""What the pages for people name is there: the files they link to and mention, the names that they say a file holds.
And no source names a page that is not part of the project."""
import re
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted(ROOT.glob("*.md")) + [ROOT / "grammars/README.md"]
SOURCES = sorted(p for folder in ("lib", "cli", "tests", "grammars") for p in (ROOT / folder).rglob("*")
                 if p.suffix in (".cc", ".h", ".py", ".sh", ".toml", ".cmake"))
PATH = re.compile(r"(?<![\w/])(?:lib|cli|tests|grammars|samples)/[\w./-]*\w")
HELD = re.compile(r"`([\w:]+)` in\s+`((?:lib|cli|tests)/[\w./-]+\.\w+)`")
LINK = re.compile(r"\]\(([\w./-]+)\)")
PAGE = re.compile(r"\b(?:[\w-]+/)*[A-Z]{4,}\.md\b")


def read(path):
    return path.read_text(encoding="utf-8")


class Pages(unittest.TestCase):
    def test_pages_are_found(self):
        self.assertLessEqual({"README.md", "HACKING.md", "CONTRIBUTING.md", "SECURITY.md"}, {p.name for p in PAGES})
        self.assertTrue((ROOT / "LICENSE").is_file())

    def test_files_that_pages_mention_are_there(self):
        for page in PAGES:
            for path in PATH.findall(read(page)):
                with self.subTest(page=page.name, path=path):
                    self.assertTrue((ROOT / path).exists())

    def test_links_lead_somewhere(self):
        for page in PAGES:
            for link in LINK.findall(read(page)):
                with self.subTest(page=page.name, link=link):
                    self.assertTrue((page.parent / link).exists())

    def test_files_hold_the_names_that_pages_say(self):
        held = [(page, *found) for page in PAGES for found in HELD.findall(read(page))]
        self.assertGreater(len(held), 5)
        for page, name, path in held:
            with self.subTest(page=page.name, name=name, path=path):
                self.assertIn(name.split("::")[-1], read(ROOT / path))

    def test_sources_name_no_other_page(self):
        for source in SOURCES:
            for page in PAGE.findall(read(source)):
                with self.subTest(source=source.name, page=page):
                    self.assertTrue((ROOT / page).exists())


if __name__ == "__main__":
    unittest.main()
