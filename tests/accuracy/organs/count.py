#!/usr/bin/env python3
"""Counts, from unlabelled text, what the reader of organ phrases knows about words.

usage: count.py FOLDER          (FOLDER: the public texts, a folder a source; every .txt below it is counted)

Writes, beside this script,
  counted.tsv   the files counted, with their size
  words.tsv     syllables and pairs of syllables: follow, describe, verb, noun (-4 to 4, logarithms of ratios)
  pairs.tsv     pairs of syllables that keep together: 1 often, 2 mostly, 3 nearly always
"""
import collections, math, os, sys, unicodedata

HERE = os.path.dirname(os.path.abspath(__file__))
sys.dont_write_bytecode = True
sys.path.insert(0, HERE)
from text import Text
from lexicon import Lexicon

VERB_CUES = {"phải", "sẽ", "đã", "đang", "không", "để", "cần", "được", "việc", "hãy", "nhằm", "bị", "chưa", "khi"}
NOUN_CUES = {"các", "những", "một", "mỗi", "của", "về", "nhiều", "từng", "này", "do", "với", "trong", "tại"}


def texts(folder):
    for root, folders, files in sorted(os.walk(folder)):
        folders.sort()
        for name in sorted(files):
            if name.endswith(".txt"):
                path = os.path.join(root, name)
                with open(path, encoding="utf-8", errors="replace") as f:
                    yield os.path.relpath(path, folder), unicodedata.normalize("NFC", f.read())


def ratio(count, total, all_count, all_total, prior=3.0):
    """log2 of how much more often than everywhere, drawn to zero where little was seen."""
    expected = all_count * total / all_total
    return math.log2((count + prior) / (expected + prior))


def main():
    folder = sys.argv[1]
    lex = Lexicon(HERE, counted=False)
    single, pair = collections.Counter(), collections.Counter()
    after = {k: collections.Counter() for k in ("name", "generic", "verb", "noun")}
    files, words = [], 0
    for name, text in texts(folder):
        t = Text(text)
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
    everywhere = collections.Counter(single)
    everywhere.update(pair)
    totals = {k: sum(v for w, v in c.items() if " " not in w) for k, c in after.items()}
    rows = []
    for w, c in everywhere.items():
        if c < (8 if " " in w else 12):
            continue
        scores = {k: ratio(after[k][w], totals[k], c, words) for k in after}
        quick = lambda x: max(-4, min(4, int(round(x))))
        row = (quick(scores["name"]), quick(scores["generic"] - scores["name"]), quick(scores["verb"]), quick(scores["noun"]))
        if any(abs(x) > (0 if " " not in w else 1) for x in row):
            rows.append((w,) + row)
    keep = []
    for p, c in pair.items():
        if c < 6:
            continue
        a, b = p.split(" ")
        score = math.log2(c * words / (single[a] * single[b]))
        share = c / min(single[a], single[b])
        level = 3 if score > 7 and share > 0.3 else 2 if score > 5 and share > 0.05 else 1 if score > 3 else 0
        if level:
            keep.append((p, level))
    write("counted.tsv", "# files counted by count.py below the folder of public texts: path, bytes\n", sorted(files))
    write("words.tsv", "# word or pair, follow, describe, verb, noun; counted by count.py\n", sorted(rows))
    write("pairs.tsv", "# pair, level; counted by count.py\n", sorted(keep))
    print("%d files, %d words: %d words and %d pairs kept" % (len(files), words, len(rows), len(keep)))


def write(name, head, rows):
    with open(os.path.join(HERE, name), "w", encoding="utf-8") as f:
        f.write(head)
        for row in rows:
            f.write("\t".join(map(str, row)) + "\n")


if __name__ == "__main__":
    main()
