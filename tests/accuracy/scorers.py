"""Figures of the judge's other scorers, from what they print of every wrong row.

They print sums only; an interval needs the rows one by one."""
import json
import re
from collections import Counter

import judge
from figures import Unit, shares
from judge import SHARED, MeasuringError
from sources import source_of


def sentences(program, name, path):
    """The rows of a file of single sentences, of which the scorer prints the wrong ones."""
    printed = judge.run_scorer("score_sentences.py", "--bin", program, path, "--verbose")
    wrong = wrong_sentences(printed)
    units = [Unit(source_of(f"sentences/{path.stem}", ident),
                  sentence_counts(labels, wrong.get(ident, Counter())))
             for ident, labels in labelled_sentences(path)]
    figures = shares(units)
    check(printed, rf"F1 {figures['F1'].value:.3f};")
    return {name: figures}


def wrong_sentences(printed):
    """{id: how many are missed and extra}: below each wrong row stand its faults."""
    wrong, ident = {}, None
    for line in printed.split("\n"):
        if match := re.match(r"   (missed|extra) ", line):
            wrong.setdefault(ident, Counter())[match[1]] += 1
        else:
            ident = line.partition(":")[0]
    return wrong


def labelled_sentences(path):
    """(id, labels) of each row."""
    for line in path.read_text(encoding="utf-8").split("\n"):
        cells = line.split("\t")
        if not line.startswith("#") and len(cells) >= 4 and cells[0] != "id":
            yield cells[0], json.loads(cells[3])


def sentence_counts(labels, wrong):
    sure = sum(not label.get("maybe") for label in labels)
    is_right = (not wrong, 1)
    counts = {"F1": judge.f1_count([sure - wrong["missed"], wrong["extra"], wrong["missed"]]),
              "rows right": is_right}
    return counts if labels else {**counts, "rows without a label right": is_right}


def check(printed, pattern):
    """What is read from a scorer's wrong rows must add up to what it prints at the end."""
    if not re.search(pattern, printed, re.M):
        raise MeasuringError(f"does not add up to {pattern}: {printed[-500:]}")


def decoding(program, name):
    """Words with Vietnamese letters of texts in legacy encodings, F1 of each document."""
    printed = judge.run_scorer("score_decoding.py", "--bin", program, SHARED / "corpus/legacy",
                               "--verbose")
    rows = re.findall(r"^([01]\.\d+) (\S+\.txt) ", printed, re.M)
    units = [Unit(source_of("corpus/legacy", document), {"words": (float(f1), 1)})
             for f1, document in rows]
    check(printed, rf"^{len(units)} documents, ")
    return {name: shares(units)}


def meta(program, name):
    """Number, type and subject as a site prints them beside the text; mentions others marked."""
    printed = judge.run_scorer("score_meta.py", "--bin", program.parent, SHARED / "meta",
                               "--verbose")
    headers, mentions = ((SHARED / "meta" / file).read_text(encoding="utf-8")
                         for file in ("headers.jsonl", "mentions.jsonl"))
    wrong = Counter(re.findall(r"^(\S+)  (code|type|subject|mention): ", printed, re.M))
    units = []
    for row in judge.json_lines(headers):
        units.append(Unit(row["text"].partition("/")[0], {
            key: (1 - wrong[row["text"], key], 1)
            for key in ("code", "type", "subject") if row.get(key) is not None}))
    for row in judge.json_lines(mentions):
        whole = len(row["mentions"])
        units.append(Unit("mentions", {"mention": (whole - wrong[row["id"], "mention"], whole)}))
    figures = shares(units)
    for key, figure in figures.items():
        check(printed, rf"^{key} .* {figure.value:.4f}$")
    return {name: figures}
