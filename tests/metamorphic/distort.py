#!/usr/bin/env python3
"""Distorted twins of labelled documents.

    distort.py --text DIR ... --gold DIR ... --out OUT
        each kind once a document, into OUT/<kind>/{text,gold}
    distort.py --text DIR ... --gold DIR ... --out OUT --train 5
        up to five random distortions of each document, into OUT/{text,gold}
    distort.py --text DIR ... --gold DIR ... --self-test
        no kind loses a label, a seed repeats
    distort.py --list
        the kinds

DIR/<name>.txt has its labels in the gold folder of the same rank, <name>.json (labels.py). The
same seed gives the same files. Kinds of layout move, split and join what is printed, and leave the
labels as they are. Kinds of damage change letters: a label whose printed form changes becomes
{"any": [clean, damaged]}; a number or day with a spoiled digit may be null too; the label of an
item is what is printed. A key whose value is no longer found is left out, and counted. A kind that
finds nothing to work on refuses the document: it is skipped, and counted. Head and foot are found
by where the labelled values stand; their kinds refuse a document where they are not found.
"""
import argparse
import collections
import copy
import json
import random
import re
import sys
from pathlib import Path

import damage
import foot_layouts
import head_layouts
import page_layouts
from carry import carry, edited
from document import Document
from kinds import Refused

LAYOUTS = {k.name: k for k in head_layouts.KINDS + foot_layouts.KINDS + page_layouts.KINDS}
DAMAGES = {k.name: k for k in damage.KINDS}
KINDS = LAYOUTS | DAMAGES


def twin(doc, kind, seed):
    """The text and the labels after one kind."""
    if kind.needs and not getattr(doc, kind.needs):
        raise Refused
    result = kind.apply(doc, random.Random(f"{seed}/{kind.name}/{doc.text[:400]}"))
    if kind.name in LAYOUTS:
        text, gold = result, copy.deepcopy(doc.gold)
    else:
        text, gold = "".join(edited(doc.text, result)), carry(doc, result)
    if text == doc.text:
        raise Refused
    return text, gold


def distort(doc, names, seed):
    """The text and the labels after the kinds in turn, and the number of keys left out."""
    missing_before, left_out, text = set(doc.missing()), 0, doc.text
    for name in names:
        text, gold = twin(doc, KINDS[name], seed)
        doc = Document(text, gold)
        if lost := set(doc.missing()) - missing_before:
            left_out += leave_out(doc, lost)
    return text, doc.gold, left_out


def leave_out(doc, lost):
    """Deletes the keys that hold one of the lost labels, and counts them."""
    count = 0
    for node in (doc.gold.get("header") or {}, doc.gold):
        for key in [key for key in node if key != "header"]:
            if lost.intersection(Document(doc.text, {key: node[key]}).missing()):
                del node[key]
                count += 1
    return count


def jobs(wanted, train, rng):
    """Lists of kinds to apply: each alone, or for training one or two at random."""
    if not train:
        return [[name] for name in wanted]
    order = list(KINDS)
    draws = (rng.sample(wanted, min(len(wanted), rng.randint(1, 2))) for _ in range(6 * train))
    # layout before damage, NFD last
    return [sorted(names, key=lambda name: (name == "nfd", order.index(name))) for names in draws]


def twins(doc, wanted, train, rng, seed, tally):
    """(kinds, text, labels, keys left out) of each twin; at most `train` if that is given."""
    done = set()
    for names in jobs(wanted, train, rng):
        label = "+".join(names)
        if train and (len(done) >= train or label in done):
            continue
        count = tally["all" if train else label]
        try:
            text, gold, left_out = distort(doc, names, seed)
        except Refused:
            count["refused"] += 1
            continue
        done.add(label)
        count["written"] += 1
        count["keys left out"] += left_out
        yield names, text, gold, left_out


def documents(text_folders, gold_folders, part_of_name):
    for texts, golds in zip(text_folders, gold_folders):
        for labels in sorted(Path(golds).glob("*.json")):
            if part_of_name in labels.name:
                path = Path(texts) / (labels.stem + ".txt")
                text = path.read_text(encoding="utf-8", errors="replace")
                yield labels.stem, Document(text, json.loads(labels.read_text(encoding="utf-8")))


def write(path, content):
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(path.name + ".part")
    part.write_text(content, encoding="utf-8", newline="")
    part.replace(path)


def write_twin(out, name, names, text, gold, train):
    label = "+".join(names)
    folder, stem = (out, f"{name}~{label}") if train else (out / label, name)
    write(folder / "text" / (stem + ".txt"), text)
    labels = json.dumps(gold, ensure_ascii=False, indent=1) + "\n"
    write(folder / "gold" / (stem + ".json"), labels)


def faults(name, doc, names, text, gold, left_out, seed):
    """What the self-test finds wrong with a twin."""
    label = f"{'+'.join(names)}: {name}"
    if left_out:
        yield f"{label}: {left_out} keys lost"
    if distort(Document(doc.text, doc.gold), names, seed)[:2] != (text, gold):
        yield f"{label}: the seed does not repeat"


def arguments():
    ap = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    ap.add_argument("--text", nargs="+", default=[], help="folders of texts")
    ap.add_argument("--gold", nargs="+", default=[], help="folders of labels, in the same order")
    ap.add_argument("--out", type=Path, help="folder to write to")
    ap.add_argument(
        "--kinds", default="*", help="names, comma-separated, * for any letters (default: all)"
    )
    ap.add_argument("--doc", default="", help="only documents with this in their name")
    ap.add_argument("--seed", default="1")
    ap.add_argument(
        "--train", type=int, metavar="N",
        help="up to N random distortions a document, of one or two kinds each, into one folder",
    )
    ap.add_argument("--list", action="store_true", help="list the kinds")
    ap.add_argument(
        "--self-test", action="store_true", help="no kind loses a label, and a seed repeats"
    )
    a = ap.parse_args()
    a.wanted = [n for n in KINDS if any(matches(pattern, n) for pattern in a.kinds.split(","))]
    is_complete = a.text and len(a.text) == len(a.gold) and (a.out or a.self_test) and a.wanted
    if not (a.list or is_complete):
        ap.error(
            "give --text and --gold, as many of each, --out or --self-test, "
            "and kinds that --list shows"
        )
    return a


def matches(pattern, name):
    return re.fullmatch(re.escape(pattern).replace(r"\*", ".*"), name)


def main():
    a = arguments()
    if a.list:
        print("\n".join(f"{kind.name:24} {kind.what}" for kind in KINDS.values()))
        return 0
    tally, bad = collections.defaultdict(collections.Counter), []
    for name, doc in documents(a.text, a.gold, a.doc):
        rng = random.Random(f"{a.seed}/{name}")
        for names, text, gold, left_out in twins(doc, a.wanted, a.train, rng, a.seed, tally):
            if a.self_test:
                bad += faults(name, doc, names, text, gold, left_out, a.seed)
            else:
                write_twin(a.out, name, names, text, gold, a.train)
    print(f"{'kind':24} {'written':>8} {'refused':>8} {'keys left out':>14}")
    for label, count in tally.items():
        columns = f"{count['written']:8} {count['refused']:8} {count['keys left out']:14}"
        print(f"{label:24} {columns}")
    print("\n".join(bad) or ("self-test passed" if a.self_test else f"written to {a.out}"))
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
