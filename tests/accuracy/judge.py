"""The judge: how a record compares with its labels, and how records are got.

The judge stands outside the project, with the labelled sets (../shared), so that there is one for
everybody. Where it is not there, nothing can be measured."""
import functools
import json
import subprocess
import sys
from pathlib import Path

sys.dont_write_bytecode = True              # leaves nothing beside what is imported
ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
EVAL = SHARED / "eval"
IS_HERE = (EVAL / "score.py").exists()
score = None
if IS_HERE:
    sys.path.append(str(EVAL))
    import score
    # the same values are compared again and again; with their forms remembered it takes a quarter
    normal_form = functools.cache(score.norm)
    score.norm = lambda value: normal_form(None if value is None else str(value))


class MeasuringError(Exception):
    """A program or a scorer did not do what measuring needs."""


def grade(gold, record):
    """{field: [right, extra, missed]} of a record, and its faults as (field, words)."""
    tally, faults = score.Tally(), []

    def log(field, what, detail):
        faults.append((field, f"{what}: {detail}"))
    log.verbose = True
    score.score_doc(gold, record, tally, log)
    return tally, faults


def f1_count(row):
    """F1 as a share: twice the right ones, of these and all that are wrong."""
    right, extra, missed = row
    return 2 * right, 2 * right + extra + missed


def field_counts(tally):
    return {field: f1_count(row) for field, row in tally.items()}


def json_lines(text):
    """Not by splitlines(): JSON may hold other line separators of Unicode as they are."""
    return [json.loads(line) for line in text.split("\n") if line]


def run_program(command, lines):
    run = subprocess.run(command, input="\n".join(lines) + "\n", capture_output=True, text=True,
                         encoding="utf-8", check=False)
    found = json_lines(run.stdout)
    if len(found) != len(lines):
        raise MeasuringError(f"{command[0]} gave {len(found)} records for {len(lines)} documents: "
                             f"{run.stderr[:500]}")
    return found


def records_of_files(program, paths):
    """The record of each file, all in one run."""
    return run_program([program, "-q", "-c", "--files-from", "-"], [str(path) for path in paths])


def records_of_texts(program, texts):
    """The record of each text, all in one run."""
    lines = [json.dumps({"text": text}, ensure_ascii=False) for text in texts]
    records = run_program([program, "-q", "-c", "--jsonl-field", "text", "-"], lines)
    return [record["vbparse"] for record in records]


def run_script(path, *args):
    """What a script prints."""
    run = subprocess.run([sys.executable, path, *args], capture_output=True, text=True,
                         encoding="utf-8", check=False)
    if run.returncode:
        raise MeasuringError(f"{path.name} failed: {run.stdout[-500:]}{run.stderr[-500:]}")
    return run.stdout


def run_scorer(script, *args):
    """What a script of the judge prints."""
    return run_script(EVAL / script, *args)
