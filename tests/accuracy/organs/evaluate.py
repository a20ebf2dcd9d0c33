#!/usr/bin/env python3
"""Figures of the reader of organ phrases by folds of source, and the fitting of its weights.

usage:
  evaluate.py SHARED                    figures, each source left out of learning
  evaluate.py SHARED --fit              the same, and writes ends.weights and begins.weights, fitted to all labels
  evaluate.py SHARED --ends             only the ends given the beginnings (a minute instead of five)
  evaluate.py SHARED --ends --without REGEX    the same without the features whose names match (ablation; repeatable)
  evaluate.py SHARED --others FILE      writes a hundred phrases found where nothing is labelled, for a person to judge
"""
import argparse, collections, os, random, re, sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.dont_write_bytecode = True
sys.path.insert(0, HERE)
import labels
from learn import Ends, fit_begins
from lexicon import Lexicon
from reader import Reader

SETTINGS = dict(rate=0.05, rounds=12, decay=1e-3, least=3)


def prose(t, b):
    """A name in prose: its line or item does not begin with it."""
    k = b
    while k > 0 and "\n" not in t.gap[k] and (not t.low[k - 1].isalpha() or len(t.low[k - 1]) == 1):
        k -= 1
    return not (k == 0 or "\n" in t.gap[k]) or bool(k == b and b and t.low[b - 1].isalpha()
                                                    and not t.stop[b])


def begin_examples(reader, docs, names, none):
    """[(source, (features, labelled, weight))] of every place where a phrase can begin; a quarter of the unlabelled ones counts, at a fifth."""
    at, inside = collections.defaultdict(set), collections.defaultdict(set)
    for x in names:
        at[x.doc].add(x.begin)
        inside[x.doc].update(range(x.begin + 1, max(x.right)))
    out = []
    for source, doc, t, _ in docs:
        for i in range(len(t.low)):
            if t.head[i]:
                if i in at[doc]:
                    out.append((source, (reader.begin_features(t, i), True, 1.0)))
                elif i not in inside[doc] and random.Random(i).random() < 0.25:
                    out.append((source, (reader.begin_features(t, i), False, 0.2)))
    for x in names:
        if x.kind == "role" and x.text.head[x.begin]:
            out.append((x.source, (reader.begin_features(x.text, x.begin), True, 1.0)))
    for source, t, i in none:
        if t.head[i]:
            out.append((source, (reader.begin_features(t, i), False, 1.0)))
    return out


def found_names(reader, t):
    """({begin: {ends}} of the phrases found, their members and lists joined again; the phrases themselves)."""
    spans, phrases = collections.defaultdict(set), reader.find(t)
    for b, e, _ in phrases:
        spans[b].add(e)
        for x, y in reader.members(t, b, e):
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
        for k, (x, n) in sorted(self.tally.items()):
            print("%-52s %5d of %5d  %.3f" % (k, x, n, x / n))

    def share(self, key):
        x, n = self.tally[key]
        return x / max(1, n)


def main():
    ap = argparse.ArgumentParser(description=__doc__,
                                 formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("shared")
    ap.add_argument("--fit", action="store_true")
    ap.add_argument("--ends", action="store_true")
    ap.add_argument("--without", action="append", default=[], metavar="REGEX")
    ap.add_argument("--careless", action="store_true",
                    help="locate labels as the first prototype did")
    ap.add_argument("--errors", metavar="FILE")
    ap.add_argument("--others", metavar="FILE")
    a = ap.parse_args()
    reader = Reader(Lexicon())
    docs = labels.documents(a.shared)
    named = labels.labelled(reader, docs, not a.careless)
    roles, none = labels.roles(reader)
    names, packed = named + roles, Ends()
    for x in names:
        ends, rows = reader.trace(x.text, x.begin)
        packed.add(rows, ends, (x.right | x.listed) & set(ends))
    learned = [i for i, x in enumerate(names) if packed.data[i][2] and len(packed.data[i][1]) > 1
               and x.text.head[x.begin]]
    print("labelled names located:", dict(collections.Counter(x.kind for x in names)))
    print("no candidate is right: %d; not a known beginning: %d" % (sum(not d[2]
            for d in packed.data), sum(not x.text.head[x.begin] for x in names)), flush=True)
    if a.fit:
        save(os.path.join(HERE, "ends.weights"), packed.fit(learned, **SETTINGS))
        print("ends.weights written", flush=True)
    for pattern in a.without or [None]:
        omit = re.compile(pattern).match if pattern else None
        figures, log, weights = Figures(), [], {}
        for source in sorted({x.source for x in names}):
            weights[source] = packed.fit([i for i in learned if names[i].source != source],
                                         without=omit, **SETTINGS)
            ends_given(figures, log, names, packed, source, weights[source])
        summary(figures, "without " + pattern if pattern else "everything",
                sum(map(len, weights.values())) // len(weights))
    if a.errors:
        with open(a.errors, "w", encoding="utf-8") as f:
            for row in log:
                f.write("\t".join(map(str, row)) + "\n")
    if a.ends:
        if not a.without:
            figures.show()
        return 0
    figures.show()
    starts = begin_examples(reader, docs, names, none)
    if a.fit:
        save(os.path.join(HERE, "begins.weights"), fit_begins([x for _, x in starts]))
        print("begins.weights written", flush=True)
    figures, others = Figures(), []
    for source in sorted({x.source for x in named}):
        reader.weights = weights[source]
        reader.begins = fit_begins([x for s, x in starts if s != source])
        found(figures, others, reader, [d for d in docs if d[0] == source],
              [x for x in named if x.source == source])
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
    print(title + ": as labelled, by the rule")
    print("   " + "  ".join("%s %.3f %.3f" % (k, figures.share("end: %s, as labelled" % k),
                                              figures.share("end: %s, by the rule" % k)) for k in keys) + "  weights %d" % size, flush=True)


def ends_given(figures, log, names, packed, source, weights):
    """Is the end right, given the right beginning?"""
    for i, x in enumerate(names):
        if x.source != source:
            continue
        e = packed.predict(i, weights)
        strict, ok = e in x.right, e in x.right or e in x.listed
        kinds = [x.kind] if x.kind == "role" else [x.kind, "all",
                                                   "source " + source] + ([x.kind + " in prose"] if prose(x.text, x.begin) else [])
        if x.kind != "role" and x.text.head[x.begin]:
            kinds.append("all, known beginning")
        for k in kinds:
            figures.count("end: %s, as labelled" % k, strict)
            figures.count("end: %s, by the rule" % k, ok)
        if not ok:
            log.append((x.kind, x.doc, x.text.span(x.begin, max(x.right)), x.text.span(x.begin, e)
                        if e else None, x.text.span(max(0, x.begin - 4),
                                                    min(len(x.text.low), max(x.right) + 6))))


def found(figures, others, reader, docs, named):
    """Is the name found without being told where it begins?"""
    by_doc = collections.defaultdict(list)
    for x in named:
        by_doc[x.doc].append(x)
    for _, doc, t, _ in docs:
        spans, phrases = found_names(reader, t)
        begins = {b: e for b, e, _ in phrases}
        figures.count("words", False)
        figures.tally["words"][1] += len(t.low) - 1
        figures.tally["words"][0] += len(phrases)
        touched = set()
        for x in by_doc[doc]:
            right = x.right | x.listed
            touched.update(range(x.begin, max(x.right)))
            for k in [x.kind] + (["all but issuers in headers"] if x.kind != "issuer"
                                 else []) + (["in prose"] if x.kind != "issuer" and prose(x.text,
                                         x.begin) else []):
                figures.count("found: %s" % k, spans.get(x.begin, set()) & right)
                figures.count("found as a whole phrase: %s" % k, begins.get(x.begin) in right)
                if x.begin in begins:
                    figures.count("found, begun there, end right: %s" % k, begins[x.begin] in right)
        for b, e, kind in phrases:
            if not touched.intersection(range(b, e)):
                others.append((doc, kind, t.span(b, e), t.span(max(0, b - 8), b) if b else "",
                               t.span(e, min(len(t.low), e + 10)) if e < len(t.low) else ""))


def save(path, weights):
    with open(path + ".new", "w", encoding="utf-8") as f:
        for name, x in sorted(weights.items()):
            f.write("%s\t%d\n" % (name, x))
    os.replace(path + ".new", path)


if __name__ == "__main__":
    sys.exit(main())
