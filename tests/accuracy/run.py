#!/usr/bin/env python3
"""The accuracy floor: F1 per field on labelled documents, and on labelled sentences, may not fall below
tests/accuracy/floor.json.

    run.py PROGRAM            compare; exit 1 below the floor
    run.py PROGRAM --raise    raise the floor to what was measured (rounded down to 0.001)

The labelled sets are not part of the project; where they are not beside it, this says so and passes."""
import json, os, re, subprocess, sys, tempfile

here = os.path.dirname(os.path.abspath(__file__))
shared = os.path.join(here, "..", "..", "..", "shared")
floor_file = os.path.join(here, "floor.json")
program = os.path.abspath(sys.argv[1])

if not os.path.exists(os.path.join(shared, "eval", "score.py")):
    print("accuracy: the labelled sets are not here; nothing measured")
    sys.exit(0)

floor = json.load(open(floor_file, encoding="utf-8"))
below = []


def sentences(file):
    """F1 on a file of single sentences, from the line that the scoring prints."""
    command = [sys.executable, os.path.join(shared, "eval", "score_sentences.py"), "--bin", program, os.path.join(shared, "sentences", file)]
    run = subprocess.run(command, capture_output=True, text=True)
    found = re.search(r"F1 ([0-9.]+)", run.stdout)
    if not found:
        sys.exit(run.stdout + run.stderr)
    return float(found[1])


for name, entry in floor.items():
    if "sentences" in entry:
        got = sentences(entry["sentences"])
        if got < entry["f1"]:
            below.append("%s: %.4f < %.4f" % (name, got, entry["f1"]))
        if "--raise" in sys.argv:
            entry["f1"] = max(entry["f1"], got)
        print("accuracy: %s: F1 %.3f" % (name, got))
        continue
    with tempfile.NamedTemporaryFile(suffix=".json") as out:
        command = [sys.executable, os.path.join(shared, "eval", "score.py"), "--bin", program, "--json", out.name]
        command += ["--gold"] + [os.path.join(shared, "gold", s) for s in entry["sets"]]
        command += ["--text"] + [os.path.join(shared, "corpus", s) for s in entry["sets"]]
        run = subprocess.run(command, capture_output=True, text=True)
        if run.returncode:
            print(run.stdout, run.stderr)
            sys.exit(1)
        have = json.load(open(out.name))
    for field, least in entry["f1"].items():
        got = have.get(field, {}).get("f1", 0.0)
        if got + 1e-9 < least:
            below.append("%s %s: %.4f < %.4f" % (name, field, got, least))
        if "--raise" in sys.argv:
            entry["f1"][field] = max(least, int(got * 1000) / 1000)
    print("accuracy: %s: %d fields, %d documents" % (name, len(entry["f1"]), have["documents"]))
if "--raise" in sys.argv:
    json.dump(floor, open(floor_file, "w", encoding="utf-8"), indent=1)
    open(floor_file, "a").write("\n")
for line in below:
    print("below the floor: " + line)
print("%d passed, %d failed" % (sum(len(e["f1"]) if "sets" in e else 1 for e in floor.values()) - len(below), len(below)))
sys.exit(1 if below else 0)
