"""The reader of organs as the scripts ask it: the program of features.cc, and texts as it sees them.
"""
import bisect, itertools, json, os, subprocess, tempfile, unicodedata

JOINTS = (",", "và", "hoặc")


class Program:
    """`path`: the program; `weights`: files to read with, instead of what is built in."""

    def __init__(self, path, weights=()):
        self.run = subprocess.Popen([path, *weights], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.cuts = {}

    def ask(self, question, text=None, **more):
        line = json.dumps(dict(more, ask=question, text=text), ensure_ascii=False)
        self.run.stdin.write(line.encode() + b"\n")
        self.run.stdin.flush()
        return json.loads(self.run.stdout.readline())

    def letters(self, text):
        """The words of a short text, as they are spelled."""
        if text not in self.cuts:
            seen = self.ask("words", unicodedata.normalize("NFC", text))
            self.cuts[text] = seen["letters"][:-1]
        return self.cuts[text]

    def close(self):
        self.run.stdin.close()
        self.run.wait()


class Text:
    """Words of a text as the reader sees them, and one more at the end, a stop.

    `low`: as they are spelled; `begin` and `end` in characters; `line`: whether a line begins with
    the word; `stop`, `kind`, `main`, `unit`, `name`: see organ_words.h; `head`: (end, class, plural)
    where a name can begin, else None; `genus`: where the genus there ends; `list_end`: {colon: ends
    of the fields it opens}.
    """

    def __init__(self, program, text):
        self.text = unicodedata.normalize("NFC", text)
        seen = program.ask("words", self.text)
        at = list(itertools.accumulate((len(c.encode()) for c in self.text), initial=0))
        place = lambda byte: bisect.bisect_left(at, byte)
        self.begin = [place(x) for x in seen["begin"][:-1]]
        self.end = [place(x) for x in seen["end"][:-1]]
        self.low = seen["letters"][:-1]
        self.line = [x >= 3 for x in seen["before"]]
        self.apart = [x > 0 for x in seen["before"]]
        self.stop, self.kind, self.main = seen["stop"], seen["follower"], seen["main"]
        self.capital, self.small = seen["capital"], [x == 0 for x in seen["shape"]]
        self.unit = [i + x for i, x in enumerate(seen["unit"])]
        self.name = [i + x for i, x in enumerate(seen["name"])]
        self.genus = [i + x for i, x in enumerate(seen["genus"])]
        self.genus_is = seen["genus_is"]
        self.head = [(i + n, kind, bool(determiner)) if n else None
                     for i, (n, kind, determiner) in enumerate(seen["head"])]
        self.list_end = {c: [a, b] for c, a, b in seen.get("lists", [])}

    def span(self, i, j):
        return " ".join(self.text[self.begin[i]:self.end[j - 1]].split())


def with_weights(path, counts, lines):
    """The program with these counts (a file) and weights (lines of a weights file)."""
    with tempfile.NamedTemporaryFile("w", suffix=".weights", encoding="utf-8", delete=False) as f:
        f.writelines(lines)
    program = Program(path, [counts, f.name])
    program.ask("words", "")                   # has read its files now
    os.unlink(f.name)
    return program
