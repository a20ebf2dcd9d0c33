#!/usr/bin/env python3
"""Figures of the reader of organs by folds of source, and the fitting of its weights.

usage:
  evaluate.py FEATURES SHARED                    figures, each source left out of learning
  evaluate.py FEATURES SHARED --fit              the same, and writes grammars/organs.weights,
                                                 fitted to all labels
  evaluate.py FEATURES SHARED --ends             only the ends given the beginnings
  evaluate.py FEATURES SHARED --ends --without REGEX    the same without the features whose names
                                                 match (repeatable)
  evaluate.py FEATURES SHARED --others FILE      writes a hundred phrases found where nothing is
                                                 labelled, for a person to judge

FEATURES: the program of features.cc.
"""
import argparse, collections, os, random, re, sys

HERE = os.path.dirname(os.path.abspath(__file__))
GRAMMARS = os.path.join(HERE, "..", "..", "..", "grammars")
COUNTS, WEIGHTS = (os.path.join(GRAMMARS, "organs." + x) for x in ("counts", "weights"))
sys.dont_write_bytecode = True
sys.path.insert(0, HERE)
import labels
from learn import Ends, fit_begins
from program import Program, with_weights

SETTINGS = dict(rate=0.05, rounds=12, decay=1e-3, least=3)
HEAD = "# Fitted by tests/accuracy/organs/evaluate.py; README.md there says what each feature is.\n"


def prose(t, b):
    """A name in prose: its line or item does not begin with it."""
    k = b
    while k > 0 and not t.line[k] and (not t.low[k - 1].isalpha() or len(t.low[k - 1]) == 1):
        k -= 1
    return not (k == 0 or t.line[k]) or bool(k == b and b and t.low[b - 1].isalpha()
                                             and not t.stop[b])


def begin_examples(program, docs, names, none):
    """[(source, (features, labelled, weight))] of every place where a phrase can begin; a quarter
    of the unlabelled ones counts, at a fifth."""
    at, inside = collections.defaultdict(set), collections.defaultdict(set)
    for x in names:
        at[x.doc].add(x.begin)
        inside[x.doc].update(range(x.begin + 1, max(x.right)))
    out = []
    for source, doc, t, _ in docs:
        for i, features in program.ask("begins", t.text):
            if i in at[doc]:
                out.append((source, (features, True, 1.0)))
            elif i not in inside[doc] and random.Random(i).random() < 0.25:
                out.append((source, (features, False, 0.2)))
    alone = [(x.source, x.text, x.begin, True) for x in names if x.kind == "role"]
    for source, t, b, labelled in alone + [(*x, False) for x in none]:
        features = dict(program.ask("begins", t.text)).get(b)
        if features:
            out.append((source, (features, labelled, 1.0)))
    return out


def found_names(program, t):
    """({begin: {ends}} of the names found, their members and lists joined again; the names
    themselves)."""
    spans, phrases = collections.defaultdict(set), program.ask("find", t.text)
    for b, e, members in phrases:
        spans[b].add(e)
        for x, y in members:
            spans[x] |= {y, e}
    for k, (b, e, _) in enumerate(phrases):
        for b2, e2, _ in phrases[k + 1:k + 12]:
            if b2 != e + 1 or t.low[e] not in labels.JOINTS or not (labels.groups(t, b)
                    and labels.groups(t, b2)):
                break
            spans[b].add(e2)
            e = e2
    return spans, phrases


class Figures:
    def __init__(self):
        self.tally = collections.defaultdict(lambda: [0, 0])

    def count(self, key, right):
        x = self.tally[key]
        x[0] += bool(right)
        x[1] += 1

    def show(self):
        for key, (x, n) in sorted(self.tally.items()):
            print("%-50s %.3f of %d" % (key, x / max(1, n), n), flush=True)

    def share(self, key):
        x, n = self.tally[key]
        return x / max(1, n)


def main():
    ap = argparse.ArgumentParser(description=__doc__,
                                 formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("features")
    ap.add_argument("shared")
    ap.add_argument("--fit", action="store_true")
    ap.add_argument("--ends", action="store_true")
    ap.add_argument("--without", action="append", default=[], metavar="REGEX")
    ap.add_argument("--errors", metavar="FILE")
    ap.add_argument("--others", metavar="FILE")
    a = ap.parse_args()
    program = Program(a.features, [COUNTS])
    docs = labels.documents(program, a.shared)
    named = labels.labelled(program, docs)
    roles, none = labels.roles(program)
    names, packed = named + roles, Ends()
    for x in names:
        trace = program.ask("ends", x.text.text, at=[x.begin])[0]
        packed.add(trace["rows"], trace["ends"], (x.right | x.listed) & set(trace["ends"]))
    starts = begin_examples(program, docs, names, none)
    printed = {int(k): v for k, v in program.ask("names").items()}
    bias = next(k for k, v in printed.items() if v == "bias")
    learned = [i for i, x in enumerate(names) if packed.data[i][2] and len(packed.data[i][1]) > 1
               and x.text.head[x.begin]]
    print("labelled names located:", dict(collections.Counter(x.kind for x in names)))
    print("no candidate is right: %d; not a known beginning: %d" % (sum(not d[2]
            for d in packed.data), sum(not x.text.head[x.begin] for x in names)), flush=True)
    if a.fit:
        lines = weights_lines(printed, packed.fit_few(learned, **SETTINGS),
                              fit_begins([x for _, x in starts], bias))
        with open(WEIGHTS + ".new", "w", encoding="utf-8") as f:
            f.write(HEAD)
            f.writelines(lines)
        os.replace(WEIGHTS + ".new", WEIGHTS)
        print("organs.weights written", flush=True)
    for pattern in a.without or [None]:
        matches = re.compile(pattern).fullmatch if pattern else None
        omit = (lambda key: matches(printed[key].split("=")[0])) if pattern else None
        figures, log, weights = Figures(), [], {}
        for source in sorted({x.source for x in names}):
            weights[source] = packed.fit_few([i for i in learned if names[i].source != source],
                                         without=omit, **SETTINGS)
            ends_given(figures, log, names, packed, source, weights[source])
        summary(figures, "without " + pattern if pattern else "everything",
                sum(len(s) + len(p) for s, p in weights.values()) // len(weights))
    if a.errors:
        with open(a.errors, "w", encoding="utf-8") as f:
            for row in log:
                f.write("\t".join(map(str, row)) + "\n")
    if not a.without:
        figures.show()
    if a.ends:
        return 0
    figures, others = Figures(), []
    for source in sorted({x.source for x in named}):
        begins = fit_begins([x for s, x in starts if s != source], bias)
        fold = with_weights(a.features, COUNTS, weights_lines(printed, weights[source], begins))
        found(figures, others, fold, [d for d in docs if d[0] == source],
              [x for x in named if x.source == source])
        fold.close()
    figures.show()
    if a.others:
        random.Random(11).shuffle(others)
        with open(a.others, "w", encoding="utf-8") as f:
            for row in others[:100]:
                f.write("\t".join(row) + "\n")
    return 0


def summary(figures, title, size):
    keys = ("all", "assignee", "assignee in prose", "cited", "recipient", "addressee", "issuer",
            "role")
    shares = ("%s %.3f %.3f" % (k, figures.share("end: %s, as labelled" % k),
                                figures.share("end: %s, by the rule" % k)) for k in keys)
    print(title + ": as labelled, by the rule\n   " + "  ".join(shares) + "  weights %d" % size,
          flush=True)


def ends_given(figures, log, names, packed, source, weights):
    """Is the end right, given the right beginning?"""
    for i, x in enumerate(names):
        if x.source != source:
            continue
        e = packed.predict(i, weights)
        strict, ok = e in x.right, e in x.right or e in x.listed
        kinds = [x.kind]
        if x.kind != "role":
            kinds += ["all", "source " + source]
            kinds += [x.kind + " in prose"] * prose(x.text, x.begin)
            kinds += ["all, known beginning"] * bool(x.text.head[x.begin])
        for k in kinds:
            figures.count("end: %s, as labelled" % k, strict)
            figures.count("end: %s, by the rule" % k, ok)
        if not ok:
            log.append((x.kind, x.doc, x.text.span(x.begin, max(x.right)),
                        x.text.span(x.begin, e) if e else None,
                        x.text.span(max(0, x.begin - 4),
                                    min(len(x.text.low), max(x.right) + 6))))


def found(figures, others, program, docs, named):
    """Is the name found without being told where it begins?"""
    by_doc = collections.defaultdict(list)
    for x in named:
        by_doc[x.doc].append(x)
    for _, doc, t, _ in docs:
        spans, phrases = found_names(program, t)
        begins = {b: e for b, e, _ in phrases}
        figures.tally["phrases found, of words"][0] += len(phrases)
        figures.tally["phrases found, of words"][1] += len(t.low)
        touched = set()
        for x in by_doc[doc]:
            right = x.right | x.listed
            touched.update(range(x.begin, max(x.right)))
            kinds = [x.kind]
            if x.kind != "issuer":
                kinds += ["all but issuers in headers"]
                kinds += ["in prose"] * prose(x.text, x.begin)
            for k in kinds:
                figures.count("found: %s" % k, spans.get(x.begin, set()) & right)
                figures.count("found as a whole phrase: %s" % k, begins.get(x.begin) in right)
                if x.begin in begins:
                    figures.count("found, begun there, end right: %s" % k,
                                  begins[x.begin] in right)
        for b, e, _ in phrases:
            if not touched.intersection(range(b, e)):
                others.append((doc, t.span(b, e), t.span(max(0, b - 8), b) if b else "",
                               t.span(e, min(len(t.low), e + 10)) if e < len(t.low) else ""))


def weights_lines(printed, ends, begins):
    """The lines of organs.weights."""
    all_weights = (("stop", ends[0]), ("pass", ends[1]), ("begin", begins))
    rows = [(printed[key], of, x) for of, weights in all_weights for key, x in weights.items() if x]
    return ["%s\t%s\t%d\n" % row for row in sorted(rows)]


if __name__ == "__main__":
    sys.exit(main())
