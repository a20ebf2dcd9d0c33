"""A text as words with their places, and phrases of syllables as a trie."""
import re, unicodedata

TONE = {"oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa", "oè": "òe", "oé": "óe",
        "oẻ": "ỏe", "oẽ": "õe", "oẹ": "ọe",
        "uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy"}
BULLETS = "-–—+*•~"
JOINTS = (",", "và", "hoặc")


def fold(word):
    """Small letters, composed, tone marks where modern spelling has them (uỷ: ủy; quý stays)."""
    w = unicodedata.normalize("NFC", word).lower().replace("ð", "đ")
    return w[:-2] + TONE[w[-2:]] if w[-2:] in TONE and w[-3:-2] != "q" else w


def base(word):
    """The word's base letters: ủy is uy, đội is doi."""
    return "".join(c for c in unicodedata.normalize("NFD", word.replace("đ", "d"))
                   if not unicodedata.combining(c))


class Text:
    """Words of a text: `raw` as printed, `low` folded, `begin` and `end` in characters, `gap` the white space
    before each, and `stop`: can no phrase go on over the boundary before the word (one more at the end)."""

    TOKEN = re.compile(r"\d+|[^\W\d_]+|[^\w\s]")

    def __init__(self, text):
        self.text = unicodedata.normalize("NFC", text)
        spots = list(self.TOKEN.finditer(self.text))
        self.begin, self.end = [m.start() for m in spots], [m.end() for m in spots]
        self.raw = [m.group() for m in spots]
        self.low = [fold(x) for x in self.raw]
        n = len(spots)
        self.gap = [self.text[self.end[i - 1]:self.begin[i]] if i else "\n\n"
                    for i in range(n)] + ["\n\n"]
        self.stop = [self.stops(i) for i in range(n)] + [True]

    def stops(self, i):
        gap, word, before = self.gap[i], self.low[i], self.low[i - 1] if i else "."
        if i == 0 or gap.count("\n") > 1 or word in ";|!?" or before in ";|!?" or "\t" in gap or "    " in gap.replace("\n", ""):
            return True
        if word == "." and before in ("tp", "tx", "tt", "th", "p", "q", "h") and not gap:
            return False
        if word in ".…" or word == ":" and not self.opens_list(i):
            return True
        if "\n" in gap:
            after = self.low[i + 1] if i + 1 < len(self.low) else ""
            return word in BULLETS or after in (")", ".",
                                                "/") and word.isalnum() and (word.isdigit() or len(word) == 1)
        return False

    def opens_list(self, i):
        """Is the colon at word i that of "các Sở: Y tế, Công Thương"?"""
        after = self.raw[i + 1] if i + 1 < len(self.raw) else ""
        return (after[:1].isupper() and "\n" not in self.gap[i + 1] and self.low[i - 1] in LISTED
                and any(x in ("các", "những", "hai", "ba") for x in self.low[max(0, i - 5):i]))

    def span(self, i, j):
        return re.sub(r"\s+", " ", self.text[self.begin[i]:self.end[j - 1]])


LISTED = ("bộ", "sở", "ban", "ngành", "đơn", "huyện", "vụ", "cục", "phòng", "xã", "phố", "tỉnh",
          "phường", "viện", "trường", "ty", "đoàn")


class Trie:
    """Phrases of syllables; `longest` gives the end of the longest one that begins at word i, or i."""

    def __init__(self, phrases=()):
        self.root = {}
        for p in phrases:
            node = self.root
            for w in p:
                node = node.setdefault(w, {})
            node[""] = True

    def longest(self, words, i):
        node, end, k, n = self.root, i, i, len(words)
        while k < n and words[k] in node:
            node, k = node[words[k]], k + 1
            if "" in node:
                end = k
        return end
