#!/usr/bin/env python3
"""Counts, from unlabelled text, what the reader of organs knows about words.

usage: count.py FEATURES SHARED

FEATURES: the program of features.cc. Counts every .txt below SHARED/corpus/public but for the
documents that labels are taken from. Writes grammars/organs.counts, in the format of
lib/grammar/weights_file.h:
  follow, describe, verb, noun   of a word of one or two syllables: -7 to 7, logarithms of ratios
  class                          words with like neighbours have one, 2 to 63
  pair                           two syllables that keep together: 1 often, 2 mostly, 3 nearly
                                 always
  closed                         a phrase that begins with a kind of body or person and stood
                                 before a stop or a main predicate, how often (2 to 9)
and beside this script counted.tsv: the files counted, with their size.
"""
import collections, glob, math, os, sys, tempfile, unicodedata

HERE = os.path.dirname(os.path.abspath(__file__))
COUNTS = os.path.join(HERE, "..", "..", "..", "grammars", "organs.counts")
sys.dont_write_bytecode = True
sys.path.insert(0, HERE)
from program import Program, Text

# no phrase ends in one of these
UNFINISHED = {",", "(", "-", "/", ":", "&", "\"", "và", "hoặc", "của", "thuộc", "tại", "các", "với"}
VERB_CUES = {"phải", "sẽ", "đã", "đang", "không", "để", "cần", "được", "việc", "hãy", "nhằm", "bị",
             "chưa", "khi"}
NOUN_CUES = {"các", "những", "một", "mỗi", "của", "về", "nhiều", "từng", "này", "do", "với",
             "trong", "tại"}
CLASSES, VOCABULARY = 64, 4000


def labelled_stems(shared):
    """(folder, stem) of the documents whose texts are labelled."""
    found = set()
    for name in ("public", "charges"):
        for path in glob.glob(os.path.join(shared, "gold", name, "*.json")):
            stem = os.path.basename(path)[:-5]
            folder, rest = stem.split("__", 1)
            found.add((folder, rest.rsplit("__", 1)[0] if name == "charges" else rest))
    return found


def texts(shared):
    folder, left_out = os.path.join(shared, "corpus", "public"), labelled_stems(shared)
    for path in sorted(glob.glob(os.path.join(folder, "**", "*.txt"), recursive=True)):
        name = os.path.relpath(path, folder)
        if (name.split(os.sep)[0], os.path.basename(name)[:-4]) not in left_out:
            with open(path, encoding="utf-8", errors="replace") as f:
                yield name, unicodedata.normalize("NFC", f.read())


def ratio(count, total, all_count, all_total, prior=3.0):
    """log2 of how much more often than everywhere, drawn to zero where little was seen."""
    expected = all_count * total / all_total
    return math.log2((count + prior) / (expected + prior))


def unit(pairs, t, i):
    """The end of the word at i: of the lists and genera, else two syllables that mostly keep
    together."""
    two = t.unit[i] == i + 1 and i + 1 < len(t.low) and t.low[i + 1].isalpha() and not t.stop[i + 1]
    return i + 2 if two and pairs.get(t.low[i] + " " + t.low[i + 1], 0) >= 2 else t.unit[i]


def units(pairs, t):
    """The text as words of one or more syllables; "$" where no phrase goes on, "0" for figures."""
    out, i, n = ["$"], 0, len(t.low)
    while i < n:
        if t.stop[i]:
            out.append("$")
        w = t.low[i]
        if w.isalpha():
            end = unit(pairs, t, i)
            out.append(" ".join(t.low[i:end]))
            i = end
        else:
            out.append("0" if w.isdigit() else w if w in ",()-/&:\"" else ".")
            i += 1
    return out


def closed_spans(t):
    """[(begin, end)]: from a genus of a kind of body or person to a stop or a main predicate soon
    after it."""
    out, n = [], len(t.low)
    for b in range(n):
        if t.genus_is[b] not in ("body", "person", "unit", "post"):
            continue
        for e in range(t.genus[b], min(n, b + 16) + 1):
            if t.stop[e] or t.main[e]:
                if e > t.genus[b] and t.low[e - 1] not in UNFINISHED:
                    out.append((b, e))
                break
    return out


def classes(sequences):
    """{word: class}: words with like neighbours, by exchange (each word moves to the class that
    makes the text likeliest)."""
    count = collections.Counter(u for s in sequences for u in s)
    top = [w for w, _ in count.most_common(VOCABULARY + 1) if w != "$"]
    number = {w: i + 2 for i, w in enumerate(top)}
    number["$"] = 0                                        # 1: all rarer words
    size = len(top) + 2
    pairs = collections.Counter()
    for s in sequences:
        p = 0
        for u in s[1:]:
            k = number.get(u, 1)
            pairs[(p, k)] += 1
            p = k
    after, before, itself, total = [[] for _ in range(size)], [[]
            for _ in range(size)], [0] * size, [0] * size
    for (a, b), c in sorted(pairs.items()):
        total[a] += c
        if a == b:
            itself[a] = c
        else:
            after[a].append((b, c))
            before[b].append((a, c))
    order = sorted(range(2, size), key=lambda i: (-total[i], i))
    of = [0, 1] + [0] * (size - 2)
    for rank, i in enumerate(order):
        of[i] = 2 + rank % (CLASSES - 2)
    joint, alone = [[0] * CLASSES for _ in range(CLASSES)], [0] * CLASSES
    for (a, b), c in pairs.items():
        joint[of[a]][of[b]] += c
    for i in range(size):
        alone[of[i]] += total[i]
    f = lambda x: x * math.log(x) if x > 0 else 0.0
    for _ in range(12):
        moved = 0
        for w in order:
            old, right, left, s = of[w], [0] * CLASSES, [0] * CLASSES, itself[w]
            for b, c in after[w]:
                right[of[b]] += c
            for b, c in before[w]:
                left[of[b]] += c
            rights, lefts = [k for k in range(CLASSES) if right[k]], [k for k in range(CLASSES)
                    if left[k]]

            def shift(c, sign):
                for k in rights:
                    joint[c][k] += sign * right[k]
                for k in lefts:
                    joint[k][c] += sign * left[k]
                joint[c][c] += sign * s
                alone[c] += sign * total[w]

            shift(old, -1)
            best = None
            for c in range(2, CLASSES):
                row, gain = joint[c], 0.0
                for k in rights:
                    if k != c:
                        gain += f(row[k] + right[k]) - f(row[k])
                for k in lefts:
                    if k != c:
                        gain += f(joint[k][c] + left[k]) - f(joint[k][c])
                gain += f(row[c] + right[c] + left[c] + s) - f(row[c])
                gain -= 2 * (f(alone[c] + total[w]) - f(alone[c]))
                if best is None or gain > best[0]:
                    best = (gain, c)
            of[w] = best[1]
            shift(of[w], 1)
            moved += of[w] != old
        if moved < size / 200:
            break
    return {w: of[number[w]] for w in top}


class Counts:
    """What stands where, over all texts."""

    def __init__(self):
        self.single, self.pair = collections.Counter(), collections.Counter()
        self.after = {k: collections.Counter() for k in ("name", "kind", "verb", "noun")}
        self.words, self.totals = 0, {}

    def add(self, t):
        low, n = t.low, len(t.low)
        self.words += n
        for i in range(n):
            if not low[i].isalpha():
                continue
            two = low[i] + " " + low[i + 1] if i + 1 < n and low[i + 1].isalpha() else None
            self.single[low[i]] += 1
            if two:
                self.pair[two] += 1
            if i and not t.stop[i]:
                for kind, cues in (("verb", VERB_CUES), ("noun", NOUN_CUES)):
                    if low[i - 1] in cues:
                        self.after[kind].update([low[i]] + [two] * bool(two))
        i = 0
        while i < n:
            kind, e = None, i
            if t.name[i] - i > 1 and t.capital[i]:
                kind, e = "name", t.name[i]
            elif t.genus_is[i] in ("body", "person"):
                kind, e = "kind", t.genus[i]
            if kind and e < n and low[e].isalpha() and not t.stop[e] and not t.capital[e]:
                self.after[kind][low[e]] += 1
                if e + 1 < n and low[e + 1].isalpha() and not t.stop[e + 1]:
                    self.after[kind][low[e] + " " + low[e + 1]] += 1
            i = max(e, i + 1)

    def pairs(self):
        """{pair: level}"""
        out = {}
        for p, c in self.pair.items():
            a, b = p.split(" ")
            if c < 6 or not self.single[a] or not self.single[b]:
                continue
            score = math.log2(c * self.words / (self.single[a] * self.single[b]))
            share = c / min(self.single[a], self.single[b])
            level = 3 if score > 7 and share > 0.3 else 2 if score > 5 and share > 0.05 else 1
            if score > 3:
                out[p] = level
        return out

    def scores(self, word):
        """{class: score} of a word of one or two syllables; empty where it is too rare."""
        count = self.pair[word] if " " in word else self.single[word]
        if count < (8 if " " in word else 12):
            return {}
        logs = {}
        for k, after in self.after.items():
            total = sum(c for w, c in after.items() if " " not in w) if k not in self.totals else 0
            self.totals.setdefault(k, total)
            logs[k] = ratio(after[word], self.totals[k], count, self.words)
        quick = lambda x: max(-4, min(4, int(round(x))))
        return {"follow": quick(logs["name"]), "describe": quick(logs["kind"] - logs["name"]),
                "verb": quick(logs["verb"]), "noun": quick(logs["noun"])}


def main():
    path, shared = sys.argv[1:]
    # what was counted before does not count
    with tempfile.NamedTemporaryFile("w", suffix=".counts") as nothing:
        print("# nothing", file=nothing, flush=True)
        program = Program(path, [nothing.name])
        files, kept = [], []
        for name, text in texts(shared):
            files.append((name, len(text.encode("utf-8"))))
            kept.append(Text(program, text))
    counts = Counts()
    for t in kept:
        counts.add(t)
    pairs = counts.pairs()
    of = classes([units(pairs, t) for t in kept])
    closed = collections.Counter(" ".join(t.low[b:e]) for t in kept for b, e in closed_spans(t))
    rows = [(p, "pair", level) for p, level in pairs.items()]
    rows += [(p, "closed", min(c, 9)) for p, c in closed.items() if c >= 2]
    for w in set(counts.single) | set(counts.pair) | set(of):
        scores = counts.scores(w)
        if w in of or any(abs(x) > (" " in w) for x in scores.values()):
            rows += [(w, k, x) for k, x in scores.items() if x]
            rows += [(w, "class", of[w])] if of.get(w, 1) > 1 else []
    rows = [row for row in rows if not row[0].startswith("#")]
    write(COUNTS, "# Counted from unlabelled text by tests/accuracy/organs/count.py.\n",
          sorted(rows))
    write(os.path.join(HERE, "counted.tsv"),
          "# files counted by count.py, below the folder of public texts: path, bytes\n",
          sorted(files))
    print("%d files, %d words: %d pairs, %d phrases, %d rows" % (len(files), counts.words,
            len(pairs), sum(c >= 2 for c in closed.values()), len(rows)))


def write(path, head, rows):
    with open(path, "w", encoding="utf-8") as f:
        f.write(head)
        for row in rows:
            f.write("\t".join(map(str, row)) + "\n")


if __name__ == "__main__":
    main()
