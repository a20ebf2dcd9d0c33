#!/usr/bin/env python3
"""Fields of head and foot of the public documents, each read by weights that its source has no part
in: learned from the other sources, then the path, then assembly (lib/parts).

    fields.py BUILD [--misses FIELD]

BUILD is the folder of a build with zones_dump, zones_learn and zones_assemble (build/dev/tests).
Words after -- are options of zones_learn. --misses prints what is wrong in a field."""
import argparse
import collections
import json
import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))
import corpus  # noqa: E402
import learn  # noqa: E402
import judge  # noqa: E402

FIELDS = ("type", "header", "code", "number", "notation", "urgency", "secrecy", "subject",
          "addressees", "bases", "recipients", "signers")


def segments(atoms, states):
    """[zone, [[begin, end], …]] of each segment, in bytes; what stands in a gap is furniture."""
    found, last = [], {}
    for atom, state in zip(atoms, states):
        zone, role = state.split("/")
        if role == "more":
            last[zone].append([atom.begin, atom.end])
            continue
        stretches = [[atom.begin, atom.end]]
        if role == "begin":
            last[zone] = stretches
        found.append([zone if role == "begin" else "furniture", stretches])
    return found


class Table:
    """Right, extra and missed values by field, and documents without a fault."""

    def __init__(self):
        self.rows = collections.defaultdict(lambda: [0, 0, 0])
        self.whole = self.all = 0

    def add(self, tally, faults):
        self.all += 1
        self.whole += not faults
        for field, counts in tally.items():
            for name in (field, "all fields"):
                self.rows[name] = [a + b for a, b in zip(self.rows[name], counts)]

    def __str__(self):
        lines = []
        for field, row in self.rows.items():
            right, of = judge.f1_count(row)
            lines.append(f"  {field:22} {right / max(1, of):.3f}")
        return "\n".join([*lines, f"  {self.whole} of {self.all} documents without a fault"])


def records_of(program, predicted):
    """The records of documents with predicted states."""
    questions = []
    for document, states in predicted:
        path = corpus.path_of(corpus.SETS[document.set][1], document.name)
        found = segments(document.atoms, states)
        questions.append(json.dumps({"path": str(path), "segments": found}))
    return judge.run_program([program], questions)


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build", type=Path)
    parser.add_argument("options", nargs="*")
    parser.add_argument("--misses", metavar="FIELD")
    given = parser.parse_args()
    predicted, told = learn.Learner(given.build, given.options).predict()
    print(told, end="")
    tables = collections.defaultdict(Table)
    records = records_of(given.build / "zones_assemble", predicted)
    for (document, _), record in zip(predicted, records):
        record.pop("received_stamp")        # labelled in some documents only
        label = {key: document.record[key] for key in FIELDS if key in document.record}
        tally, faults = judge.grade(label, record)
        tables[document.set].add(tally, faults)
        for field, words in faults:
            if field == given.misses:
                print(f"{document.name}: {words}")
    for name, table in tables.items():
        print(f"{name}:", table, sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
