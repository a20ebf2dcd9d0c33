"""Where a labelled document or sentence comes from, and whether it is a scan.

../shared/eval/sources.tsv says what a source is: sets, a pattern over the name, and the source;
where the pattern has a group, the source is what it matches."""
import csv
import fnmatch
import functools
import re

from judge import EVAL, SHARED


@functools.cache
def patterns():
    """[(names of sets, compiled pattern, source)]"""
    lines = (EVAL / "sources.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return [(sets.split(", "), re.compile(pattern), source.split()[0])
            for sets, pattern, source in rows]


def source_of(set_, name):
    """The source of a document of a set ("gold/dev") or of a row ("sentences/deadlines-public")."""
    for sets, pattern, source in patterns():
        match = pattern.search(name)
        if match and any(fnmatch.fnmatch(set_, each) for each in sets):
            if set_ == "gold/rendered":
                return source_of_printed(match[1])
            return match[1] if pattern.groups else source
    return set_


def source_of_printed(name):
    """The source of a document that was printed and scanned."""
    for set_ in ("gold/dev", "gold/party", "gold/seeds"):
        if (SHARED / set_ / f"{name}.json").exists():
            return source_of(set_, name)
    return name


@functools.cache
def produced():
    """{name of a public document: how its text was produced}"""
    with open(SHARED / "corpus/public/MANIFEST.tsv", encoding="utf-8", newline="") as file:
        return {row["text"].removesuffix(".txt").replace("/", "__"):
                row["notes"] for row in csv.DictReader(file, delimiter="\t")}


def reading_of(set_, name):
    """Clean text or a scan: figures of the two stand apart, for they fail in other ways."""
    if set_ == "gold/rendered":
        return "undamaged pages" if name.endswith("-clean") else "damaged pages"
    is_scan = name.endswith("-scan") or "ocr" in produced().get(name, "")
    return "scans" if is_scan else "clean text"
