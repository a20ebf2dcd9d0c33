"""What the reader knows about words: words.toml, the registered names and what count.py counted."""
import os, re
try:
    import tomllib
except ImportError:                       # Python 3.9 and 3.10
    import tomli as tomllib
from text import Text, Trie, base, fold

HERE = os.path.dirname(os.path.abspath(__file__))
ORGANS = os.path.join(HERE, "..", "..", "..", "grammars", "organs.toml")


def registered_names(path=ORGANS):
    """The written-out names of grammars/organs.toml, each once, in their order."""
    with open(path, "rb") as f:
        return list(dict.fromkeys(x["name"] for x in tomllib.load(f)["organ"]))


def rows(folder, name):
    path = os.path.join(folder, name)
    if not os.path.exists(path):
        return []
    with open(path, encoding="utf-8") as f:
        return [line.rstrip("\n").split("\t") for line in f if line[0] != "#"]


class Lexicon:
    def __init__(self, folder=HERE, counted=True):
        with open(os.path.join(folder, "words.toml"), "rb") as f:
            data = tomllib.load(f)
        split = lambda s: [tuple(fold(x) for x in re.findall(r"[^\W_]+|/|:", p))
                           for p in s.replace("\n", " ").split("|") if p.strip()]
        self.longest = data["limits"]["longest"]
        self.genus_class = {p: c for c in data["genus"] for p in split(data["genus"][c])}
        self.genus = Trie(self.genus_class)
        self.bare_class = {tuple(map(base, p)): c for p, c in self.genus_class.items()
                           if len(p) > 1}
        self.bare = Trie(self.bare_class)
        self.lists = {k: Trie(split(v)) for k, v in data["words"].items()}
        names = [tuple(fold(x) for x in Text.TOKEN.findall(name)) for name in registered_names()]
        self.names = Trie(names)
        # "Y tế", "Nông nghiệp và Môi trường": registered names without their genus
        self.fields = Trie(n[1:] for n in names if n[0] in ("bộ", "sở", "vụ", "cục", "phòng", "ban")
                           and len(n) > 2)
        read = rows if counted else lambda folder, name: []
        self.words = {r[0]: tuple(map(int, r[1:5])) for r in read(folder, "words.tsv")}
        self.word_class = {r[0]: r[5] for r in read(folder, "words.tsv") if r[5] != "1"}
        self.pairs = {r[0]: int(r[1]) for r in read(folder, "pairs.tsv")}
        self.closed = {r[0]: int(r[1]) for r in read(folder, "closed.tsv")}

    def genus_at(self, low, i):
        """(end, class) of the genus at a word, or (i, None); lost marks are forgiven in genera of two syllables."""
        end = self.genus.longest(low, i)
        if end > i:
            return end, self.genus_class[tuple(low[i:end])]
        bare = [base(w) for w in low[i:i + 5]]
        k = self.bare.longest(bare, 0)
        return (i + k, self.bare_class[tuple(bare[:k])]) if k else (i, None)

    def has(self, kind, low, i):
        """How many words from i on are a phrase of a list."""
        return self.lists[kind].longest(low, i) - i
