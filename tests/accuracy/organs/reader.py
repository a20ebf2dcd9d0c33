#!/usr/bin/env python3
"""Organ and person phrases of Vietnamese administrative text: where they begin and where they end.

usage:
  reader.py FILE...              prints each phrase found: first and last character, class, text
  reader.py --explain FILE...    and for each the candidate ends with their sums
"""
import argparse, os, re, sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.dont_write_bytecode = True
sys.path.insert(0, HERE)
from lexicon import Lexicon
from text import BULLETS, Text

ABBREVIATION = re.compile(r"^[A-ZĐÐƯƠÔÂ]{2,}[a-zđ]?[A-ZĐÐƯƠÔÂ]*$")
ROMAN = re.compile(r"^[IVXLC]+$")
# no phrase ends in one of these
UNFINISHED = {",", "(", "-", "–", "/", ":", "&", "và", "hoặc", "của", "thuộc", "tại", "các", "với",
              "\"", "“"}
SEEN = {"của", "thuộc", "có", "được", "quy", "nơi", "tại", "trên", "theo", "nêu", "về", ",", ":",
        "và", "hoặc", "do", "không", "đã", "bị"}


def len_genus(t, b, head):
    """The words of the genus alone, without a determiner before it."""
    for k in range(b, head):
        if t.genus[k][1] and t.genus[k][0] == head:
            return head - k
    return head - b


class Reader:
    """Phrases of a text. `ends` and `begins`: weights by feature (both may be empty while learning)."""

    def __init__(self, lexicon, ends=None, begins=None):
        self.lex, self.weights, self.begins = lexicon, ends or {}, begins or {}

    def prepare(self, t):
        """What is known of each word by itself."""
        if hasattr(t, "genus"):
            return t
        lex, low, n = self.lex, t.low, len(t.low)
        t.genus = [lex.genus_at(low, i) for i in range(n)] + [(n, None)]
        self.mend(t)
        for i in range(1, n):
            if lex.has("barrier", low, i) and ("\n" in t.gap[i] or "   " in t.gap[i]
                                               or t.raw[i].isupper() and len(t.raw[i]) > 1):
                t.stop[i] = True
        t.head = [self.head(t, i) for i in range(n)] + [None]
        t.field_end = [lex.fields.longest(low, i) for i in range(n)]
        self.list_fields(t)
        t.main = [lex.has("main", low, i) > 0 for i in range(n)] + [False]
        t.unit = [self.unit(t, i) for i in range(n)] + [n]
        t.listed_end = [max([i] + [lex.lists[k].longest(low, i)
                                   for k in ("preposition", "area",
                                             "field")] + [i + 2] * (lex.pairs.get(" ".join(low[i:i + 2]), 0) == 3)) for i in range(n)]
        t.kind = [self.kind(t, i) for i in range(n)] + ["$"]
        t.again, t.closed = self.repeated(t)
        t.bound = {}
        return t

    def mend(self, t):
        """A genus or registered name goes on over the end of a line or page."""
        t.name_end = [self.lex.names.longest(t.low, i) for i in range(len(t.low))]
        for i in range(len(t.low)):
            for k in range(i + 1, max(t.genus[i][0], t.name_end[i])):
                if t.stop[k] and "\n" in t.gap[k] and "\t" not in t.gap[k] and "   " not in t.gap[k] and t.raw[k].isalpha():
                    t.stop[k] = False

    def list_fields(self, t):
        """"các Sở: Y tế, Công Thương": each field is a member of its own, and the list ends after the last."""
        t.list_end = {}
        for i, word in enumerate(t.low):
            if word != ":" or t.stop[i]:
                continue
            j, ends = i + 1, []
            while j < len(t.low) and t.field_end[j] > j:
                e = t.field_end[j]
                t.head[j] = t.head[j] or (e, "field", False)
                ends.append(e)
                if e + 1 < len(t.low) and t.low[e] in (",", "và") and not t.stop[e]:
                    j = e + 1
                else:
                    break
            if ends:
                t.list_end[i] = ends

    def closed_spans(self, t):
        """[(begin, end)]: from a genus of a kind of body or person to a stop or a main predicate soon after it."""
        out, low, n = [], t.low, len(t.low)
        for b in range(n):
            if t.genus[b][1] not in ("generic", "role", "unit", "post"):
                continue
            for e in range(t.genus[b][0], min(n, b + 16) + 1):
                if e == n or t.stop[e] or t.main[e]:
                    if e > t.genus[b][0] and low[e - 1] not in UNFINISHED:
                        out.append((b, e))
                    break
        return out

    def repeated(self, t):
        """({(begin, end): times}, {(begin, end): times closed}): how often the words from each genus on stand in this text."""
        counts, closed, low, spans = {}, {}, t.low, []
        closes = set(self.closed_spans(t))
        for b in range(len(low)):
            if not t.genus[b][1]:
                continue
            key = 0
            for e in range(b + 1, min(len(low), b + 16) + 1):
                if e - 1 > b and t.stop[e - 1]:
                    break
                key = hash((key, low[e - 1]))
                counts[key] = counts.get(key, 0) + 1
                if (b, e) in closes:
                    closed[key] = closed.get(key, 0) + 1
                spans.append((b, e, key))
        return {(b, e): counts[key] for b, e, key in spans}, {(b, e): closed.get(key, 0) for b, e,
                key in spans}

    def head(self, t, i):
        """(end of the genus, class, plural) of a phrase that can begin at word i, or None."""
        low = t.low
        k = i + self.lex.has("determiner", low, i)
        if k > i and k < len(low) and not t.stop[k] and not t.raw[i].isupper():
            end, kind = t.genus[k]
            if kind:
                return end, kind, True
        end, kind = t.genus[i]
        if kind:
            return end, kind, False
        if i and low[i] == "ban" and low[i - 1] in ("ủy", "uy"):
            return None
        if ABBREVIATION.match(t.raw[i]) and not ROMAN.match(t.raw[i]) and (i == 0
                or low[i - 1] not in ("/", "-") or t.gap[i]):
            return i + 1, "abbreviation", False
        return None

    def unit(self, t, i):
        """The end of the word of one or more syllables that begins at syllable i."""
        lex, low, n = self.lex, t.low, len(t.low)
        if not low[i].isalpha():
            return i + 1
        end = i + 1
        for kind in ("conjunction", "preposition", "modal", "area", "field"):
            end = max(end, lex.lists[kind].longest(low, i))
        if t.genus[i][1]:
            end = max(end, t.genus[i][0])
        if end == i + 1 and i + 1 < n and low[i + 1].isalpha() and lex.pairs.get(low[i] + " " + low[i + 1], 0) >= 2:
            end = i + 2
        for k in range(i + 1, end):
            if t.stop[k]:
                return k
        return end

    def kind(self, t, i):
        """What may follow a name, by the word at i."""
        lex, low = self.lex, t.low
        if i >= len(low) or t.stop[i]:
            return "$"
        raw = t.raw[i]
        if not raw.isalnum():
            return raw if raw in ",()-/&:.\"" else "sign"
        if raw.isdigit():
            return "number"
        if lex.has("conjunction", low, i):
            return "conjunction"
        capital = raw[0].isupper()
        if lex.has("preposition", low, i) and not capital:
            return "preposition"
        if lex.has("area", low, i):
            return "Area" if capital else "area"
        head = t.head[i]
        modal = lex.has("modal", low, i)
        if capital:
            return "CAPS" if raw.isupper() and len(raw) > 1 else "Genus" if head else "Field" if lex.has("field", low, i) else "Capital"
        if modal > 1:
            return "modal"
        if head and head[0] - i > 1:
            return "genus"
        if lex.has("field", low, i) > 1:
            return "field"
        if modal:
            return "modal"
        if head:
            return "genus"
        return "verb" if self.scores(t, i)[2] >= 2 else "word"

    def scores(self, t, i):
        """(follow, describe, verb, noun) of the pair at word i, else of the word."""
        if i >= len(t.low) or t.stop[i]:
            return 0, 0, 0, 0
        low, words = t.low, self.lex.words
        if i + 1 < len(low):
            two = words.get(low[i] + " " + low[i + 1])
            if two:
                return two
        return words.get(low[i], (0, 0, 0, 0))

    def word_class(self, t, i):
        """The class of the word at i: words with like neighbours have one class."""
        if i >= len(t.low) or t.stop[i]:
            return "$"
        w = t.low[i]
        if not w.isalpha():
            return "0" if w.isdigit() else w
        of = self.lex.word_class
        return of.get(" ".join(t.low[i:t.unit[i]])) or of.get(w, "?")

    # ------------------------------------------------------------------------------------------ ends

    def candidates(self, t, b):
        """The ends a phrase that begins at b can have: word numbers e, the phrase being [b, e)."""
        found, depth = [], 0
        if t.head[b] and t.head[b][1] == "field":
            return [t.head[b][0]]
        # the genus is whole, and a registered name always is
        first = max(min(t.head[b][0], b + 6) if t.head[b] else b + 1, t.name_end[b])
        for e in range(b + 1, min(len(t.low), b + self.lex.longest) + 1):
            last = t.low[e - 1]
            if e in t.list_end:
                return found + t.list_end[e][:1] + t.list_end[e][-1:] if len(t.list_end[e]) > 1 else found + t.list_end[e]
            if e < first and not (e < len(t.low) and t.stop[e]):
                continue
            if e < len(t.low) and t.low[e] == "(" and not t.stop[e]:
                found.append(e)
                depth += 1
                continue
            if last == ")":
                depth -= 1
                if depth < 0:
                    break
            if depth <= 0 and last not in UNFINISHED and not self.inside_word(t, e):
                found.append(e)
            if e >= len(t.low) or t.stop[e] or t.low[e] == ")" and depth <= 0:
                if not found or found[-1] != e and last not in (",", "(", ":"):
                    found.append(e)
                break
        return found

    def inside_word(self, t, e):
        """Does the boundary before word e part a word of two syllables (`trực | thuộc`)?"""
        if e >= len(t.low) or t.stop[e] or t.raw[e][:1].isupper():
            return False
        return any(t.listed_end[i] > e for i in (e - 1, e - 2) if i >= 0)

    def boundary(self, t, e):
        """Features of the boundary before word e that do not depend on where the phrase began."""
        if e in t.bound:
            return t.bound[e]
        lex, low, n = self.lex, t.low, len(t.low)
        k, last, raw = t.kind[e] if e < n else "$", low[e - 1], t.raw[e - 1]
        shape = "A" if raw.isupper() and len(raw) > 1 else "a" if raw[:1].isupper() else "0" if raw.isdigit() else "." if not raw.isalnum() else "s"
        prior = t.kind[e - 1]
        f = ["k=" + k, "l=" + last, "l+k=%s %s" % (last, k), "shape+k=%s %s" % (shape, k),
             "prior+k=%s %s" % (prior, k)]
        of = lex.word_class
        c = self.word_class(t, e)
        f += ["w=" + c,
              "lw+w=%s %s" % (of.get(" ".join(low[max(0, e - 2):e])) or of.get(last, "?"), c)]
        if k == "$":
            f.append("n=$")
            t.bound[e] = f
            return f
        u = t.unit[e]
        nxt, word = low[e], " ".join(low[e:u])
        f += ["n=" + nxt, "n2=" + " ".join(low[e:e + 2])]
        if u - e != 2 and u - e > 1:
            f.append("u=" + word)
        pair = lex.pairs.get(last + " " + nxt, 0)
        f += ["pair=%d" % pair, "pair+k=%d %s" % (pair, k), "line+k=%s %s" % ("\n" in t.gap[e], k)]
        f.append("w+w2=%s %s" % (c, self.word_class(t, u)))
        after = t.kind[u] if u < n else "$"
        after2 = t.kind[t.unit[u]] if u < n and t.unit[u] < n else "$"
        f += ["k2=%s %s" % (k, after), "k3=%s %s %s" % (k, after, after2)]
        if nxt.isalpha():
            follow, describe, verb, noun = self.scores(t, e)
            f += ["follow=%d" % follow, "describe=%d" % describe, "verb=%d" % verb,
                  "noun=%d" % noun,
                  "lu+k=%s %s" % (" ".join(low[max(0, e - 2):e]), k), "follow+k=%d %s" % (follow,
                          k), "describe+k=%d %s" % (describe, k), "fd=%d %d" % (follow, describe), "dv=%d %d" % (describe, verb)]
            if u < n and not t.stop[u] and low[u].isalpha():
                x = self.scores(t, u)
                f += ["follow2+k=%d %s" % (x[0], k), "verb2+k=%d %s" % (x[2], k),
                      "n3+k=%s %s" % (" ".join(low[u:t.unit[u]]), k)]
        if k in (",", "conjunction", "-", "preposition", "&", "/", ":"):
            f += ["n+k2=%s %s" % (nxt, after), "shape+n+k2=%s %s %s" % (shape, nxt, after)]
            j = e + 1
            if j < n and t.head[j]:
                f.append("then=%s %s" % (nxt, t.head[j][1]))
                f.append("then2=%s %s %s" % (nxt, t.head[j][1], t.kind[t.head[j][0]]
                                             if t.head[j][0] < n else "$"))
            for m in range(j + 1, min(n, j + 6)):          # a verb soon after the joined part tells a new clause
                if t.kind[m] in ("$", ",", "conjunction", "modal"):
                    f.append("soon=%s %s %d" % (nxt, t.kind[m], min(m - j, 4)))
                    break
        t.bound[e] = f
        return f

    def before(self, t, b):
        """How the phrase is introduced."""
        if b == 0 or t.stop[b]:
            return "bullet" if b and t.low[b - 1] in BULLETS else "^"
        k = b - 1
        if t.low[k] in BULLETS or t.low[k] in (")", ".",
                                               "/") or len(t.low[k]) == 1 and not t.low[k].isalpha():
            return "bullet" if "\n" in t.gap[k] or t.stop[k] or k and (t.stop[k - 1]
                    or "\n" in t.gap[k - 1]) else t.low[k]
        if t.low[k] in ("của", "do", "cho", "với", "và", "tại", "gửi", "giao", "đến", "thì", "từ",
                        "bởi", "là", "nhị", "theo", "để", "khi", "nếu", "hoặc"):
            return t.low[k]
        if "\n" in t.gap[b]:
            return "line"
        x = t.kind[k]
        return x if x in ("verb", "modal", "preposition", "number", "genus", "word",
                          "Capital") else "other"

    def around(self, t, b, e, state):
        """Features of a boundary together with the phrase so far; `state` is what has been read."""
        head, kind, plural = t.head[b] if t.head[b] else (b + 1, "none", False)
        n = len(t.low)
        k = t.kind[e] if e < n else "$"
        word = " ".join(t.low[e:t.unit[e]]) if k != "$" else "$"
        genus = " ".join(t.low[b:head]) if head - b < 5 else ""
        f = ["c+k=%s %s" % (kind, k), "g+k=%s %s" % (genus, k),
             "g+n=%s %s" % (genus, t.low[e] if k != "$" else "$"), "c+u=%s %s" % (kind, word),
             "cap+k=%s%s %s" % (t.raw[b][:1].isupper(), state["capitals"],
                                k), "plural+k=%s %s" % (plural, k),
             "in+k=%s %s" % (state["before"], k), "in+c+k=%s %s %s" % (state["before"], kind, k)]
        if kind in ("generic", "role", "post", "firm") and k in ("modal", "verb", "word",
                "preposition", "genus", "field"):
            later = self.later(t, e)
            f += ["later+c+k=%s %s %s" % (later, kind, k), "later+n=%s %s" % (later, t.low[e])]
            if t.low[e].isalpha():
                follow, describe, verb, noun = self.scores(t, e)
                f += ["c+verb=%s %d" % (kind, verb), "c+describe=%s %d" % (kind, describe),
                      "c+follow=%s %d" % (kind, follow), "later+describe=%s %d" % (later, describe),
                      "in+describe=%s %d" % (state["before"], describe)]
        g = b + (head - b - len_genus(t, b, head))
        times = t.again.get((g, e), 0)
        if times > 1:
            longer = t.again.get((g, t.unit[e]), 0) if k != "$" else 0
            share = "none" if longer <= 1 else "all" if longer == times else "some"
            f += ["again=%d %s" % (min(times, 4), share), "again+k=%s %s" % (share, k)]
        here = t.closed.get((g, e), 0) - ((e == n or t.stop[e] or t.main[e]) and e > head)
        known = self.lex.closed.get(" ".join(t.low[g:e]), 0) if e > head and e - g <= 16 else 0
        if here > 0 or known:
            f += ["closed=%d" % min(here, 3), "known=%d" % min(known // 2, 3),
                  "closed+k=%s %s %s" % (here > 0, known > 2, k)]
        if state["closed"] > e:
            f.append("closes-later")
        if state["known"] > e:
            f.append("known-later")
        if "\n" in t.gap[e] if e < n else False:
            f.append("line+c+k=%s %s %s" % (kind, k, "bare" if e <= head else "A"
                                            if t.raw[e - 1].isupper() else "-"))
            if t.head[e]:
                f.append("line+head=%s %s %s" % (kind, t.head[e][1], t.raw[e][:1].isupper()))
        if k in (",", "conjunction") and e + 1 < n:
            f.append("joint=%s %s %s" % (plural, kind, "field" if t.field_end[e + 1] > e + 1
                                         else "head" if t.head[e + 1] else "-"))
        if k in (",", "conjunction") and e + 1 < n and t.head[e + 1]:
            f.append("c+then=%s %s %s %s" % (kind, t.low[e], t.head[e + 1][1], plural))
            f.append("cap+then=%s %s %s" % (t.raw[b][:1].isupper(), t.raw[e + 1][:1].isupper(),
                                            t.head[e + 1][1]))
        c = self.word_class(t, e)
        f += ["c+w=%s %s" % (kind, c), "in+w=%s %s" % (state["before"], c)]
        if kind in ("generic", "role", "post"):
            f.append("later+w=%s %s" % (self.later(t, e) if e < n else "$", c))
        size = e - b
        at_genus = e <= head
        f += ["size=%d" % min(size, 12), "c+size=%s %d" % (kind, min(size, 6))]
        if at_genus:
            f += ["bare+k=%s %s" % (kind, k),
                  "bare+n=%s %s" % (kind, t.low[e] if k != "$"
                                    else "$"), "bare-genus=" + genus, "bare+w=%s %s" % (kind, c)]
            if k != "$" and t.low[e].isalpha():
                x = self.scores(t, e)
                f.append("bare+dv=%s %d %d" % (kind, x[1], x[2]))
        f += ["seen+k=%s %s" % (state["seen"], k), "area+k=%s %s" % (state["area"], k),
              "seen+verb=%s %s %s" % (state["seen"], state["verbs"], k)]
        for name, end in (("table", state["table"]), ("inner", state["inner"]),
                          ("field", state["field"])):
            if end:
                where = "end" if e == end else "inside" if e < end else "past"
                f += ["%s=%s" % (name, where), "%s+k=%s %s" % (name, where, k)]
        if state["genus"]:                                # a second genus inside: what stands since it
            f.append("second+k=%s %s %s" % (state["genus"][1], "bare" if e <= state["genus"][0]
                                            else "more", k))
        if k == "$" and state["seen"] != "-":
            f.append("stop-seen=" + state["seen"])
        return f

    def later(self, t, e):
        """Does a main predicate follow: "now" at e, "soon" within 25 words of the sentence, "no"."""
        if t.main[e]:
            return "now"
        for i in range(e + 1, min(len(t.low), e + 25)):
            if t.stop[i]:
                break
            if t.main[i]:
                return "soon"
        return "no"

    def trace(self, t, b):
        """(candidate ends, [(end, features)] over all boundaries from the first to the last candidate)."""
        ends, rows = self.candidates(t, b), []
        if not ends:
            return [], []
        head = t.head[b][0] if t.head[b] else b + 1
        state = {"seen": "-", "capitals": "", "area": False, "table": t.name_end[b]
                 if t.name_end[b] > b else 0, "inner": 0, "field": 0, "genus": None,
                 "before": self.before(t, b), "verbs": 0, "closed": 0, "known": 0}
        g = head - len_genus(t, b, head)
        for e in range(head + 1, min(len(t.low), g + 16) + 1):          # the longest phrase from here on met closed elsewhere
            if t.closed.get((g, e), 0) - (e == len(t.low) or t.stop[e] or t.main[e]) > 0:
                state["closed"] = e
            if self.lex.closed.get(" ".join(t.low[g:e]), 0):
                state["known"] = e
        capitals = small = 0
        for e in range(b + 1, ends[-1] + 1):
            raw, low = t.raw[e - 1], t.low[e - 1]
            if e - 1 > b:
                if low in SEEN:
                    state["seen"] = "trực thuộc" if low == "thuộc" and t.low[e - 2] == "trực" else low
                if raw[:1].isalpha() and e - 1 >= head:
                    if raw[:1].isupper():
                        capitals += 1
                    else:
                        small += 1
                    if t.kind[e - 1] in ("verb", "modal"):
                        state["verbs"] = min(2, state["verbs"] + 1)
                state["capitals"] = "-" if not capitals and not small else "C" if not small else "s" if not capitals else "m"
                if t.name_end[e - 1] > max(e - 1, state["inner"]):
                    state["inner"] = t.name_end[e - 1]
                if t.field_end[e - 1] > max(e - 1, state["field"]):
                    state["field"] = t.field_end[e - 1]
                if t.head[e - 1] and (not state["genus"]
                                      or e - 1 >= state["genus"][0]) and e - 1 >= head:
                    state["genus"] = t.head[e - 1]
            if t.kind[e - 1] in ("area", "Area"):
                state["area"] = True
            rows.append((e, self.boundary(t, e) + self.around(t, b, e, state)))
        return ends, rows

    def scored(self, t, b):
        """[(sum, end)] of the candidates."""
        ends, rows = self.trace(t, b)
        w, passed, out, allowed = self.weights, 0, [], set(ends)
        for e, f in rows:
            if e in allowed:
                out.append((passed + sum(w.get("!" + x, 0) for x in f), e))
            passed += sum(w.get(x, 0) for x in f)
        return out

    def end(self, t, b):
        """The end of the phrase that begins at b, or None where none can end."""
        found = self.scored(t, b)
        return max(found, key=lambda x: (x[0], -x[1]))[1] if found else None

    def members(self, t, b, e):
        """[(begin, end)] of the members of the phrase [b, e): parted by a comma, "và" or "hoặc" before a word that can begin one."""
        out, at, depth = [], b, 0
        for k in range(b + 1, e - 1):
            w = t.low[k]
            depth += (w == "(") - (w == ")")
            if depth == 0 and k > at and (w in (",", "và", "hoặc") and t.head[k + 1] or w == ":"
                                          and k in t.list_end):
                out.append((at, k))
                at = k + 1
        return out + [(at, e)]

    # ------------------------------------------------------------------------------------------ beginnings

    def begin_features(self, t, b):
        """Features of a beginning: does a phrase begin here?"""
        head, kind, plural = t.head[b]
        low, n = t.low, len(t.low)
        inside = b and not t.stop[b]
        prev = low[b - 1] if inside else "^"
        prev2 = " ".join(low[max(0, b - 2):b]) if inside else "^"
        pk = t.kind[b - 1] if inside else "^"
        genus = " ".join(low[b:head])
        capital = t.raw[b][:1].isupper()
        k = t.kind[head] if head < n else "$"
        f = ["bias", "g=" + genus, "g+cap=%s %s" % (genus, capital),
             "c+cap=%s %s" % (kind, capital), "p=" + prev, "p2=" + prev2,
             "g+k=%s %s" % (genus, k), "c+k=%s %s" % (kind,
                                                      k), "plural=%s" % plural, "c+p=%s %s" % (kind, prev), "g+pk=%s %s" % (genus, pk),
             "pk=%s" % pk, "c+pk=%s %s %s" % (kind, pk, capital), "in+g=%s %s" % (self.before(t, b),
                     genus)]
        if head < n and low[head].isalpha():
            x = self.scores(t, head)
            f += ["g+describe=%s %d" % (genus, x[1]), "g+follow=%s %d" % (genus, x[0]),
                  "g+noun=%s %d" % (genus, x[3])]
        if prev != "^":
            pair = self.lex.pairs.get(prev + " " + low[b], 0)
            f += ["pair=%d" % pair, "c+pair=%s %d %s" % (kind, pair, capital)]
            f += ["pverb=%d %s" % (self.lex.words.get(prev, (0, 0, 0, 0))[2], kind)]
            if t.raw[b - 1][:1].isupper() and not capital:
                f.append("after-capital")
        return f

    def begins_at(self, t, i):
        if t.head[i] and t.name_end[i] - i > 1 and t.raw[i][:1].isupper():
            return True                                    # a registered name wins
        return t.head[i] is not None and (not self.begins
                                          or sum(self.begins.get(x, 0)
                                                 for x in self.begin_features(t, i)) > 0)

    def find(self, t):
        """[(begin, end, class)] from left to right, not overlapping."""
        self.prepare(t)
        found, i = [], 0
        while i < len(t.low):
            if self.begins_at(t, i):
                e = self.end(t, i)
                if e:
                    found.append((i, e, t.head[i][1]))
                    i = e
                    continue
            i += 1
        return found


def load(path):
    with open(path, encoding="utf-8") as f:
        return {n: int(x) for n,
                x in (line.rstrip("\n").rsplit("\t", 1) for line in f if line[0] != "#")}


def main():
    ap = argparse.ArgumentParser(description=__doc__,
                                 formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("paths", nargs="+")
    ap.add_argument("--explain", action="store_true")
    a = ap.parse_args()
    reader = Reader(Lexicon(), load(os.path.join(HERE, "ends.weights")),
                    load(os.path.join(HERE, "begins.weights")))
    for path in a.paths:
        with open(path, encoding="utf-8") as f:
            t = Text(f.read())
        for b, e, kind in reader.find(t):
            print("%d\t%d\t%s\t%s" % (t.begin[b], t.end[e - 1], kind, t.span(b, e)))
            if a.explain:
                for s, x in sorted(reader.scored(t, b), reverse=True)[:4]:
                    print("\t\t%d\t%s" % (s, t.span(b, x)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
