#!/usr/bin/env python3
"""What assembly alone reaches: fields from zones that a person has marked.

usage: tests/zones/oracle.py ZONES_ASSEMBLE [--misses]

The zones are those of tests/accuracy/zones, each document's fields are compared with its labels by
the judge (tests/accuracy/judge.py). Fails where the share of right values is below FLOOR. Where the
texts and the judge are not there, a line says so and nothing fails."""
import argparse
import json
import sys
import unicodedata
from collections import Counter
from pathlib import Path

ACCURACY = Path(__file__).resolve().parents[1] / "accuracy"
sys.path += [str(ACCURACY), str(ACCURACY / "zones")]
import check                # noqa: E402: the reader of marks
import judge                # noqa: E402

FLOOR = 0.985               # F1 of all fields of head and foot
# what the program has no zone of its own for
ZONES = {"secrecy": "urgency", "archive": "recipient", "esign": "stamp"}
FIELDS = ("type", "header", "code", "number", "notation", "urgency", "secrecy", "subject",
          "addressees", "bases", "recipients", "signers")


def size(text):
    """In bytes of the text that the program reads: in NFC."""
    return len(unicodedata.normalize("NFC", text).encode("utf-8"))


def stretches(match, lines):
    """(line, begin, end) in columns from 0 of all that a mark covers."""
    line, last = int(match["line"]), int(match["last"] or match["line"])
    if match["begin"]:
        return [(line, int(match["begin"]) - 1, int(match["end"]))]
    return [(i, 0, len(lines[i - 1])) for i in range(line, last + 1) if lines[i - 1].strip()]


def segments(marks, text):
    """[zone, [[begin, end], …]] of each segment, in bytes."""
    lines = text.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + size(line + "\n"))
    found, open_ones = [], {}
    for row in marks.splitlines():
        match = check.MARK.fullmatch(row)
        zone = ZONES.get(match["zone"], match["zone"])
        if not match["more"] or zone not in open_ones:
            open_ones[zone] = []
            found.append([zone, open_ones[zone]])
        for line, begin, end in stretches(match, lines):
            start = starts[line - 1]
            open_ones[zone].append([start + size(lines[line - 1][:begin]),
                                    start + size(lines[line - 1][:end])])
    return found


def label_of(path):
    """The labels of head and foot of a marked document."""
    folder = next(f for f in check.LABELS if (f / f"{path.stem}.json").exists())
    label = json.loads((folder / f"{path.stem}.json").read_text(encoding="utf-8"))
    return {key: label[key] for key in FIELDS if key in label}


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--misses", action="store_true", help="print what is wrong")
    args = parser.parse_args()
    if not (judge.IS_HERE and check.TEXTS.exists()):
        print(f"{check.TEXTS} is not there: nothing is assembled")
        return 0
    paths = sorted(check.HERE.glob("*.zones"))
    questions = []
    for path in paths:
        file = check.TEXTS.joinpath(*check.split_name(path.stem)).with_suffix(".txt")
        text = file.read_bytes().decode("utf-8")
        marks = path.read_text(encoding="utf-8")
        questions.append(json.dumps({"path": str(file), "segments": segments(marks, text)}))
    whole, sums, rows = 0, Counter(), Counter()
    for path, record in zip(paths, judge.run_program([args.program], questions)):
        record.pop("received_stamp")        # labelled in some documents only
        tally, faults = judge.grade(label_of(path), record)
        whole += not faults
        for field, row in tally.items():
            for i, number in enumerate(row):
                rows[field, i] += number
                sums[i] += number
        if args.misses:
            print(*(f"{path.stem}: {field}: {words}" for field, words in faults), sep="\n")
    for field in dict.fromkeys(field for field, _ in rows):
        print("%-24s %.3f" % (field, share([rows[field, i] for i in range(3)])))
    reached = share([sums[i] for i in range(3)])
    print(f"all fields {reached:.3f}, {whole} of {len(paths)} documents without a fault")
    if reached < FLOOR:
        print(f"below {FLOOR}")
    return reached < FLOOR


def share(row):
    right, all_ = judge.f1_count(row)
    return right / all_ if all_ else 1.0


if __name__ == "__main__":
    sys.exit(main())
