#!/usr/bin/env python3
"""Shows, writes and grades invented documents (generated/).

    generate.py GENERATOR --show 3                    three documents with their values, at random
    generate.py GENERATOR --write DIR                 NAME.txt and NAME.json as score.py reads them
    generate.py GENERATOR --bin PROGRAM [--verbose]   figures and the worst choices; every fault

GENERATOR: products, heads, feet or tables. --half fit (to work on; default) or test (never seen).
--only AXIS=CHOICE keeps the documents with that choice (repeatable), --family those of a family."""
import argparse
import collections
import json
import random
import signal
import sys
from pathlib import Path

import judge
from figures import Unit, shares
from generated import heads, products, tables

FAMILIES = {"products": list(products.PRODUCTS), "heads": ["heads"], "feet": ["feet"],
            "tables": list(tables.FAMILIES)}
WORST = 30


def documents(options):
    make = {"products": lambda half, family: products.documents(family),
            "tables": tables.documents}.get(options.generator, heads.documents)
    found = [document for family in FAMILIES[options.generator]
             if options.family in (None, family) for document in make(options.half, family)]
    for axis, _, choice in (only.partition("=") for only in options.only):
        found = [document for document in found if document.choices.get(axis) == choice]
    return found


def show(found, count):
    for document in random.sample(found, min(count, len(found))):
        print(document.name, json.dumps(document.choices, ensure_ascii=False))
        print(document.text)
        print(json.dumps(document.label, ensure_ascii=False), end="\n\n")


def write(found, folder):
    folder.mkdir(parents=True, exist_ok=True)
    for document in found:
        label = json.dumps(document.label, ensure_ascii=False, indent=1) + "\n"
        for suffix, text in ((".txt", document.text), (".json", label)):
            path = folder / (document.name + suffix)
            path.write_text(text, encoding="utf-8", newline="")


def grade(found, program, is_verbose):
    """Prints the figures and the choices that go with most faults."""
    records = judge.records_of_texts(program, [document.text for document in found])
    grades = [document.grade(record) for document, record in zip(found, records)]
    figures = shares([Unit(document.source, counts) for document, (counts, _)
                      in zip(found, grades)], drawn=False)
    for name, figure in figures.items():
        print(f"{figure.value:.3f}  {figure.units:5}  {name}")
    with_choice = collections.defaultdict(list)
    for document, (_, faults) in zip(found, grades):
        for choice in document.choices.items():
            with_choice[document.family, *choice].append({field for field, _ in faults})
        for field, words in faults if is_verbose else ():
            print(f"{document.name}: {field} {words}")
    print(f"\nThe {WORST} worst choices: documents without a fault, what is most often wrong")
    for key, wrong in sorted(with_choice.items(), key=lambda item: -wrong_fields(item[1]))[:WORST]:
        fields = [field for each in wrong for field in sorted(each)]
        common = collections.Counter(fields).most_common(3)
        often = ", ".join(f"{field} {count / len(wrong):.2f}" for field, count in common)
        family, axis, choice = key
        print(f"{wrong.count(set()):5} of {len(wrong):4}  {family}: {axis} = {choice} ({often})")


def wrong_fields(wrong):
    return sum(map(len, wrong)) / len(wrong)


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("generator", choices=FAMILIES)
    parser.add_argument("--half", choices=["fit", "test"], default="fit")
    parser.add_argument("--family")
    parser.add_argument("--only", action="append", default=[], metavar="AXIS=CHOICE")
    parser.add_argument("--show", type=int, default=0, metavar="N")
    parser.add_argument("--write", type=Path, metavar="DIR")
    parser.add_argument("--bin", type=Path, metavar="PROGRAM")
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args()
    found = documents(options)
    if not found:
        parser.error("no document has this family and these choices")
    show(found, options.show)
    if options.write:
        write(found, options.write)
    if options.bin and not judge.IS_HERE:
        print("generate.py: the scorers are not here; nothing graded")
    elif options.bin:
        grade(found, options.bin.absolute(), options.verbose)
    return 0


if __name__ == "__main__":
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)      # quiet under "| head"
    sys.exit(main())
