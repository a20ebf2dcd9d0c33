#!/usr/bin/env python3
"""Fits grammars/zones.weights to the labelled documents.

    learn.py BUILD weights            writes grammars/zones.weights
    learn.py BUILD folds              each source in turn: learned from the others, then read
    learn.py BUILD curve              the same with few documents and with all
    learn.py BUILD ablate             the same without one group of features each
    learn.py BUILD sizes              the same with fewer and fewer weights

BUILD is the folder of a build with zones_dump and zones_learn (build/dev/tests). Words after -- are
options of zones_learn. Figures are of atoms: which share is in a zone that the labels allow, and of
the atoms whose zone the labels name, F1 by zone.

Every source has the same weight but for a power (WEIGHT_POWER): a source of one document is one
chance to learn a layout, but also one person's whims."""
import argparse
import collections
import random
import subprocess
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))
import corpus  # noqa: E402
from atoms import ROOT, names_of_features  # noqa: E402

WEIGHT_POWER = .5
TWINS = 4                  # distortions a document
SEED = "1"
FOLD = 8                   # documents of a source that is a fold of its own; the others are one
STEPS = ("cue", "gap", "line", "blank", "jump")
TESTED = ("public", "own")
PRUNED = (.5, 1.5, 2.5, 3.5, 5.5, 7.5)     # in integers of the file


def distort(folder, sets):
    """Twins of the documents of some sets, written by distort.py."""
    for set_ in sets:
        labels, texts, _ = corpus.SETS[set_]
        flat = folder / set_ / "texts"
        flat.mkdir(parents=True)
        for path in labels.glob("*.json"):
            (flat / f"{path.stem}.txt").symlink_to(corpus.path_of(texts, path.stem))
        subprocess.run([sys.executable, corpus.EVAL / "distort.py", "--text", flat, "--gold", labels,
                        "--out", folder / set_, "--train", str(TWINS), "--seed", SEED],
                       check=True, capture_output=True)


def read_all(dump):
    """All documents to learn from: as they are, cut, and distorted."""
    documents = [document for set_ in corpus.SETS for document in corpus.read(set_)]
    corpus.add_atoms(documents, dump)
    whole = [document for document in documents if document.set != "rendered"]
    made = [copy for document in whole for copy in corpus.copies(document)]
    with tempfile.TemporaryDirectory() as folder:
        sets = [set_ for set_ in corpus.SETS if set_ != "rendered"]
        distort(Path(folder), sets)
        made += corpus.distorted(Path(folder), sets)
        corpus.add_atoms(made, dump)
    return documents + made


def folds_of(documents):
    """{source: its fold}; sources with few documents share one."""
    size = collections.Counter(d.source for d in documents if d.kind == "whole")
    return {source: source if count >= FOLD else "small" for source, count in size.items()}


def weights_of(documents, learned):
    """Of each document how much it counts: 1 on average, 0 where it is not learned from."""
    size = collections.Counter(document.source for document in documents if learned(document))
    weights = [size[document.source] ** -WEIGHT_POWER if learned(document) else 0
               for document in documents]
    mean = sum(weights) / sum(map(bool, weights))
    return [weight / mean for weight in weights]


def write_examples(path, documents, features, learned=lambda _: True, hidden=()):
    """tests/zones/examples.h has the format. `learned`: which documents are not only read;
    `hidden`: numbers of features to leave out."""
    sets, lines, folds = {}, [], folds_of(documents)
    for document, weight in zip(documents, weights_of(documents, learned)):
        lines.append(f"document {document.set}:{document.name} {folds[document.source]} {weight:.4f}")
        for atom, allowed in zip(document.atoms, document.allowed):
            number = sets.setdefault(allowed, len(sets))
            own = ",".join(str(f) for f in dict.fromkeys(atom.features) if f not in hidden)
            lines.append(f"atom {STEPS[atom.step]} {number} {own}")
    with open(path, "w", encoding="utf-8") as file:
        file.writelines(f"feature {name}\n" for name in features)
        file.writelines(f"set {','.join(sorted(allowed))}\n" for allowed in sets)
        file.writelines(f"{line}\n" for line in lines)


def group_of(feature):
    return feature.split(".")[0]


def zone(state):
    return "furniture" if state.endswith("/gap") else state.split("/")[0]


class Figures:
    """How well atoms are placed that the learner did not see."""

    def __init__(self):
        self.wrong = self.all = 0
        self.rows = collections.defaultdict(lambda: [0, 0, 0])      # {zone: [right, extra, missed]}

    def add(self, allowed, states):
        for wanted, state in zip(allowed, states):
            zones, found = {zone(each) for each in wanted}, zone(state)
            self.all += 1
            self.wrong += found not in zones
            if found in zones:
                self.rows[found][0] += len(zones) == 1
                continue
            self.rows[found][1] += 1
            if len(zones) == 1:
                self.rows[min(zones)][2] += 1

    @staticmethod
    def f1(row):
        right, extra, missed = row
        return 2 * right / max(1, 2 * right + extra + missed)

    def __str__(self):
        mean = sum(map(self.f1, self.rows.values())) / max(1, len(self.rows))
        return f"{self.wrong} of {self.all} atoms wrong ({100 * self.wrong / max(1, self.all):.2f} " \
               f"%), F1 {mean:.4f} a zone"

    def table(self):
        return "\n".join(f"  {name:10} {self.f1(row):.3f}   right {row[0]}, extra {row[1]}, missed "
                         f"{row[2]}" for name, row in sorted(self.rows.items()))


class Learner:
    def __init__(self, build, options):
        self.dump, self.learn = build / "zones_dump", build / "zones_learn"
        self.options = options
        self.features = names_of_features(self.dump)
        self.documents = read_all(self.dump)

    def run(self, arguments, **how):
        """What zones_learn prints, and what it tells beside; `how`: of write_examples."""
        with tempfile.NamedTemporaryFile(suffix=".examples") as file:
            write_examples(file.name, self.documents, self.features, **how)
            run = subprocess.run([self.learn, *self.options, *arguments, file.name], check=True,
                                 capture_output=True, encoding="utf-8")
        return run.stdout, run.stderr

    def predict(self, *arguments, **how):
        """The public documents with the states of their atoms, each read by weights that its source
        has no part in; and what zones_learn tells beside."""
        folds = folds_of(self.documents)
        tested = [d for d in self.documents if d.kind == "whole" and d.set in TESTED]
        sources = ",".join(sorted({folds[d.source] for d in tested}))
        printed, told = self.run(["--folds", sources, *arguments], **how)
        states = dict(line.split(" ", 1) for line in printed.splitlines() if " " in line)
        named = [(document, f"{document.set}:{document.name}") for document in tested]
        return [(d, states[name].split()) for d, name in named if name in states], told

    def folds(self, *arguments, **how):
        """How well they are placed."""
        predicted, told = self.predict(*arguments, **how)
        figures = Figures()
        for document, states in predicted:
            figures.add(document.allowed, states)
        return figures, told

    def weights(self):
        printed, told = self.run([])
        path = ROOT / "grammars" / "zones.weights"
        path.write_text(HEAD + printed, encoding="utf-8")
        print(told, end="")

    def print_folds(self):
        figures, told = self.folds()
        print(told, figures.table(), figures, sep="\n")

    def curve(self):
        stems = sorted({document.stem for document in self.documents})
        random.Random(SEED).shuffle(stems)
        for share in (8, 4, 2, 1):
            some = set(stems[:len(stems) // share])
            print(f"{len(some)} documents: {self.folds(learned=lambda d: d.stem in some)[0]}",
                  flush=True)

    def ablate(self):
        print(f"all: {self.folds()[0]}", flush=True)
        for group in sorted({group_of(name) for name in self.features} - {"any"}):
            hidden = {i for i, name in enumerate(self.features) if group_of(name) == group}
            print(f"without {group}: {self.folds(hidden=hidden)[0]}", flush=True)

    def sizes(self):
        for prune in PRUNED:
            figures, told = self.folds("--prune", str(prune))
            print(f"{prune}: {told.splitlines()[-1]}: {figures}", flush=True)


HEAD = """# Weights of the path that reads head and foot: feature, class, weight (lib/zones/weights.h).
# Fitted by tests/accuracy/zones/learn.py; not written by hand.
"""


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build", type=Path)
    commands = {"weights": Learner.weights, "folds": Learner.print_folds, "curve": Learner.curve,
                "ablate": Learner.ablate, "sizes": Learner.sizes}
    parser.add_argument("command", choices=commands)
    parser.add_argument("options", nargs="*")
    told = parser.parse_args()
    commands[told.command](Learner(told.build, told.options))
    return 0


if __name__ == "__main__":
    sys.exit(main())
