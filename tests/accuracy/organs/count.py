#!/usr/bin/env python3
"""Counts, from unlabelled text, what the reader of organ phrases knows about words.

usage: count.py SHARED          (every .txt below SHARED/corpus/public but for the documents that labels are taken from)

Writes, beside this script,
  counted.tsv   the files counted, with their size
  words.tsv     words of one or two syllables: follow, describe, verb, noun (-4 to 4, logarithms of ratios), class
  pairs.tsv     pairs of syllables that keep together: 1 often, 2 mostly, 3 nearly always
  closed.tsv    phrases that begin with a kind of body or person and stood before a stop or a main predicate, how often (2 to 9)
"""
import collections, glob, math, os, sys, unicodedata

HERE = os.path.dirname(os.path.abspath(__file__))
sys.dont_write_bytecode = True
sys.path.insert(0, HERE)
from text import Text
from lexicon import Lexicon
from reader import Reader

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


def units(reader, t):
    """The text as words of one or more syllables; "$" where no phrase goes on, "0" for figures."""
    out, i, n = ["$"], 0, len(t.low)
    while i < n:
        if t.stop[i]:
            out.append("$")
        w = t.low[i]
        if w.isalpha():
            out.append(" ".join(t.low[i:t.unit[i]]))
            i = t.unit[i]
        else:
            out.append("0" if w.isdigit() else w if w in ",()-/&:\"" else ".")
            i += 1
    return out


def classes(sequences):
    """{word: class}: words with like neighbours, by exchange (each word moves to the class that makes the text likeliest)."""
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
                gain += f(row[c] + right[c] + left[c] + s) - f(row[c]) - 2 * (f(alone[c] + total[w]) - f(alone[c]))
                if best is None or gain > best[0]:
                    best = (gain, c)
            of[w] = best[1]
            shift(of[w], 1)
            moved += of[w] != old
        if moved < size / 200:
            break
    return {w: of[number[w]] for w in top}


def main():
    shared = sys.argv[1]
    lex = Lexicon(HERE, counted=False)
    single, pair = collections.Counter(), collections.Counter()
    after = {k: collections.Counter() for k in ("name", "generic", "verb", "noun")}
    files, words, kept_texts = [], 0, []
    for name, text in texts(shared):
        t = Text(text)
        kept_texts.append(t)
        low, n = t.low, len(t.low)
        files.append((name, len(text.encode("utf-8"))))
        words += n
        for i in range(n):
            if not low[i].isalpha():
                continue
            two = " ".join(low[i:i + 2]) if i + 1 < n and low[i + 1].isalpha() and t.gap[i + 1].count("\n") < 2 else None
            single[low[i]] += 1
            if two:
                pair[two] += 1
            if i and not t.stop[i]:
                for kind, cues in (("verb", VERB_CUES), ("noun", NOUN_CUES)):
                    if low[i - 1] in cues:
                        after[kind][low[i]] += 1
                        if two:
                            after[kind][two] += 1
        i = 0
        while i < n:
            e = lex.names.longest(low, i)
            kind = "name" if e - i > 1 and t.raw[i][:1].isupper() else None
            if not kind:
                e, genus = lex.genus_at(low, i)
                kind = "generic" if genus in ("generic", "role") else None
            if kind and e < n and low[e].isalpha() and not t.stop[e] and not t.raw[e][:1].isupper():
                after[kind][low[e]] += 1
                if e + 1 < n and low[e + 1].isalpha() and not t.stop[e + 1]:
                    after[kind][low[e] + " " + low[e + 1]] += 1
            i = max(e, i + 1)
    keep = []
    for p, c in pair.items():
        if c >= 6:
            a, b = p.split(" ")
            score = math.log2(c * words / (single[a] * single[b]))
            share = c / min(single[a], single[b])
            level = 3 if score > 7 and share > 0.3 else 2 if score > 5 and share > 0.05 else 1 if score > 3 else 0
            if level:
                keep.append((p, level))
    write("counted.tsv",
          "# files counted by count.py, below the folder of public texts: path, bytes\n", sorted(files))
    write("pairs.tsv", "# pair, level; counted by count.py\n", sorted(keep))
    lex.pairs = dict(keep)
    reader = Reader(lex)
    for t in kept_texts:
        reader.prepare(t)
    of = classes([units(reader, t) for t in kept_texts])
    everywhere = collections.Counter(single)
    everywhere.update(pair)
    totals = {k: sum(v for w, v in c.items() if " " not in w) for k, c in after.items()}
    rows = []
    quick = lambda x: max(-4, min(4, int(round(x))))
    for w in set(everywhere) | set(of):
        c = everywhere[w]
        enough = c >= (8 if " " in w else 12)
        scores = {k: ratio(after[k][w], totals[k], c, words) for k in after}
        row = (quick(scores["name"]), quick(scores["generic"] - scores["name"]),
               quick(scores["verb"]), quick(scores["noun"])) if enough else (0, 0, 0, 0)
        if w in of or any(abs(x) > (0 if " " not in w else 1) for x in row):
            rows.append((w,) + row + (of.get(w, 1),))
    write("words.tsv", "# word, follow, describe, verb, noun, class; counted by count.py\n",
          sorted(rows))
    closed = collections.Counter()
    for t in kept_texts:
        closed.update(" ".join(t.low[b:e]) for b, e in reader.closed_spans(t))
    known = sorted((p, min(c, 9)) for p, c in closed.items() if c >= 2)
    write("closed.tsv", "# phrase, times; counted by count.py\n", known)
    print("%d files, %d words: %d words, %d pairs, %d phrases kept" % (len(files), words, len(rows),
            len(keep), len(known)))


def write(name, head, rows):
    with open(os.path.join(HERE, name), "w", encoding="utf-8") as f:
        f.write(head)
        for row in rows:
            f.write("\t".join(map(str, row)) + "\n")


if __name__ == "__main__":
    main()
