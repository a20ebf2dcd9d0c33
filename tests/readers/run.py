#!/usr/bin/env python3
"""Asks each reader at the places of labelled values: given the beginning, is the end right; given
the slot, is the value right, or null as labelled.

    run.py ASK                          a table: right/all of ends and of values, by reader and kind
    run.py ASK --only 'dates/c*'        some kinds (a pattern over reader/kind)
    run.py ASK --sets public,rendered   some sets
    run.py ASK --as dates-folded        asks another reader at the places of the one chosen by --only
    run.py ASK --misses                 lists what is wrong: what was read, what is right, the print
    run.py ASK --floor                  exit 1 where a row of all sets falls below floor.json
    run.py ASK --raise                  writes floor.json

ASK is the program of ask.cc. README.md beside this says how places are found. Where the labelled
sets are not beside the project, this says so and passes."""
import argparse
import collections
import fnmatch
import json
import subprocess
import sys
from pathlib import Path

import codes
import dates
import labels
import laws
import numbers_and_times
import organs
import signers
import standards
from places import OPEN, SHARED

FLOOR = Path(__file__).with_name("floor.json")
# modules: places(), and same(answer's value, label, kind)
GATHERERS = [codes, dates, labels, laws, numbers_and_times, organs, signers, standards]


def ask(program, places, instead=None):
    """The answers at the places, with ends in characters."""
    if not places:
        return []
    lines = []
    for p in places:
        lines.append(json.dumps({"reader": instead or p.reader, "text": p.text,
                                 "at": len(p.text[:p.at].encode())}, ensure_ascii=False))
    run = subprocess.run([program], input="\n".join(lines) + "\n", capture_output=True, text=True,
                         check=True)
    answers = [json.loads(line) for line in run.stdout.splitlines()]
    for place, answer in zip(places, answers):
        if answer:
            answer["end"] = len(place.text.encode()[:answer["end"]].decode("utf-8", "ignore"))
    return answers


def judge(place, answer, same):
    """Whether the end and the value are right; None for what is not labelled."""
    value = answer and answer["value"]
    end_right = None if place.end is OPEN else bool(answer) and answer["end"] == place.end
    value_right = None if place.values is OPEN else any(same(value, v, place.kind)
                                                        for v in place.values)
    return end_right, value_right


def shown(place, answer):
    """A place that was read wrong, on one line."""
    print_ = place.text[max(0, place.at - 30):place.at] + "»" + place.text[place.at:place.at + 60]
    want = "" if place.values is OPEN else " want " + "/".join(map(str, place.values))
    got = "nothing" if answer is None else "%s «%s»" % (answer["value"],
                                                        place.text[place.at:answer["end"]])
    return "%s/%s %s: %s%s | %s" % (place.reader, place.kind, place.name, got, want,
                                    " ".join(print_.split()))


def shares(totals):
    """{kind: [share of right ends, share of right values]}; null where nothing is labelled."""
    share = lambda right, all_: round(right / all_, 4) if all_ else None
    return {kind: [share(*row[:2]), share(*row[2:])] for (kind, _), row in sorted(totals.items())}


def below(found, floor):
    """What of the floor is not reached."""
    return ["%s: %s %s, at least %s" % (kind, what, now, least)
            for kind, row in floor.items() if kind in found
            for what, now, least in zip(("ends", "values"), found[kind], row)
            if least is not None and (now is None or now < least)]


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("ask")
    parser.add_argument("--only", default="*")
    parser.add_argument("--sets")
    parser.add_argument("--as", dest="instead")
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--floor", action="store_true")
    parser.add_argument("--raise", dest="write", action="store_true")
    options = parser.parse_args()
    if not SHARED.is_dir():
        print("no labelled sets beside the project: nothing asked")
        return 0
    rows = collections.defaultdict(lambda: [0, 0, 0, 0])
    for module in GATHERERS:
        chosen = [p for p in module.places()
                  if fnmatch.fnmatch(p.reader + "/" + p.kind, options.only)
                  and (not options.sets or p.set in options.sets.split(","))]
        for place, answer in zip(chosen, ask(options.ask, chosen, options.instead)):
            end_right, value_right = judge(place, answer, module.same)
            row = rows[place.reader + "/" + place.kind, place.set]
            row[0] += end_right is True
            row[1] += end_right is not None
            row[2] += value_right is True
            row[3] += value_right is not None
            if options.misses and False in (end_right, value_right):
                print(shown(place, answer))
    totals = collections.defaultdict(lambda: [0, 0, 0, 0])
    for (kind, _), row in rows.items():
        totals[kind, "all"] = [a + b for a, b in zip(totals[kind, "all"], row)]
    print("%-20s %-20s %s" % ("kind", "set", "ends right       values right"))
    for (kind, name), (end, ends, value, values) in sorted({**rows, **totals}.items()):
        cell = lambda a, b: "%4d/%-4d %.3f" % (a, b, a / b) if b else "      -        "
        print("%-20s %-20s %s  %s" % (kind, name, cell(end, ends), cell(value, values)))
    if options.write:
        FLOOR.write_text(json.dumps(shares(totals), indent=1) + "\n", "utf-8")
    low = below(shares(totals), json.loads(FLOOR.read_text("utf-8"))) if options.floor else []
    print("".join("falls short: " + line + "\n" for line in low), end="")
    return bool(low)


if __name__ == "__main__":
    sys.exit(main())
