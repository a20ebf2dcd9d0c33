#!/usr/bin/env python3
"""The same words in another layout give the same record: each kind of layout on each sample.

    run.py PROGRAM            the test
    run.py PROGRAM --update   writes failing.txt anew

Compared is all of the record but for where things stand. What differs today is listed in
failing.txt, a pair a line: `kind sample: field, field`. The test fails when something else differs,
and when something listed there no longer does: then the list is shortened. Every text of every
record must also be what its pieces print (the promise of spans)."""
import argparse
import collections
import json
import subprocess
import sys
import tempfile
import unicodedata
from pathlib import Path

from distort import LAYOUTS, twin
from document import Document
from kinds import Refused
from labels import of_record

HERE = Path(__file__).resolve().parent
SAMPLES = HERE.parent.parent / "samples"
FAILING = HERE / "failing.txt"
SEED = "1"
FEWEST_TWINS = 750  # so that the test cannot pass because all kinds refuse all samples
OFFSETS = {"span", "spans", "pieces", "extent", "source"}
PLAIN = "plain"


def sample_documents():
    for path in sorted(SAMPLES.glob("*.txt")):
        golden = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        yield path.stem, Document(path.read_text(encoding="utf-8"), of_record(golden))


def twin_texts(samples):
    """{(kind, sample): text}, the plain texts among them, and how often each kind refused."""
    texts, refused = {}, collections.Counter()
    for sample, doc in samples:
        texts[PLAIN, sample] = doc.text
        for kind in LAYOUTS.values():
            try:
                texts[kind.name, sample] = twin(doc, kind, SEED)[0]
            except Refused:
                refused[kind.name] += 1
    return texts, refused


def read_all(program, texts):
    """{(kind, sample): record}, by one run of the program."""
    with tempfile.TemporaryDirectory() as folder:
        for (kind, sample), text in texts.items():
            path = Path(folder, kind, sample + ".txt")
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="")
        command = [program, "--quiet", "--format", "jsonl", "."]
        out = subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, check=True).stdout
    records = map(json.loads, out.splitlines())
    return {source_of(record): record for record in records}


def source_of(record):
    path = Path(record["source"])
    return path.parent.name, path.stem


def without_offsets(node):
    if isinstance(node, dict):
        return {k: without_offsets(v) for k, v in node.items() if k not in OFFSETS}
    if isinstance(node, list):
        return [without_offsets(v) for v in node]
    return node


def fields_that_differ(record, other):
    a, b = without_offsets(record), without_offsets(other)
    return {key for key in a if a[key] != b[key]}


def differences(records):
    """{(kind, sample): fields} of the twins whose record is another than that of the plain text."""
    found = {}
    for (kind, sample), record in records.items():
        if fields := fields_that_differ(records[PLAIN, sample], record):
            found[kind, sample] = fields
    return found


def texts_with_pieces(node):
    """(text, spans) of everything in a record that says where its text stands."""
    if isinstance(node, dict):
        if node.get("span") and node.get("text") is not None and "label" not in node:
            yield node["text"], node["pieces"] or [node["span"]]
        for value in node.values():
            yield from texts_with_pieces(value)
    elif isinstance(node, list):
        for value in node:
            yield from texts_with_pieces(value)


def broken_promises(texts, records):
    for (kind, sample), record in records.items():
        source = texts[kind, sample].encode()
        for text, spans in texts_with_pieces(record):
            printed = " ".join(source[a:b].decode(errors="replace") for a, b in spans)
            if bare(printed) != bare(text):
                yield f"{kind} {sample}: {text!r} is not what its pieces print: {printed!r}"


def bare(text):
    return unicodedata.normalize("NFC", "".join(text.split()))


def listed():
    """The differences in failing.txt."""
    found = {}
    for line in FAILING.read_text(encoding="utf-8").splitlines():
        pair, fields = line.split(": ")
        kind, sample = pair.split(" ")
        found[kind, sample] = set(fields.split(", "))
    return found


def write_list(found):
    pairs = sorted(found.items())
    lines = (f"{' '.join(pair)}: {', '.join(sorted(fields))}\n" for pair, fields in pairs)
    FAILING.write_text("".join(lines), encoding="utf-8")


def surprises(found, expected):
    """What differs off the list, and what on it no longer does."""
    for pair in sorted(found.keys() | expected.keys()):
        now, before = found.get(pair, set()), expected.get(pair, set())
        if now - before:
            yield f"{' '.join(pair)}: differs now: {', '.join(sorted(now - before))}"
        if before - now:
            yield f"{' '.join(pair)}: no longer differs: {', '.join(sorted(before - now))}"


def main():
    ap = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    ap.add_argument("program")
    ap.add_argument("--update", action="store_true", help="write failing.txt anew")
    a = ap.parse_args()
    texts, refused = twin_texts(sample_documents())
    records = read_all(Path(a.program).resolve(), texts)
    found = differences(records)
    if a.update:
        write_list(found)
    faults = [*broken_promises(texts, records), *surprises(found, listed())]
    twins = sum(kind != PLAIN for kind, _ in texts)
    if twins < FEWEST_TWINS:
        faults.append(f"only {twins} twins, there were at least {FEWEST_TWINS}")
    print("\n".join(faults), end="\n" * bool(faults))
    print(f"{twins} twins, {refused.total()} refused, {len(found)} give another record")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
