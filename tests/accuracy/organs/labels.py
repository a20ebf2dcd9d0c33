"""Labelled names of organs and persons, found again in their texts.

Names come from the label folders beside the project (assignees, addressees, recipients, issuers,
issuers of citations) and from roles.tsv (phrases labelled by reading). A name is (begin, {right
ends}) in words of its text.
"""
import collections, glob, json, os, re
from program import JOINTS, Text

HERE = os.path.dirname(os.path.abspath(__file__))
FOLDERS = [("charges", "charges"), ("public", "public-labelled"), ("dev", "dev"),
           ("party", "party"), ("seeds", "seeds")]
Name = collections.namedtuple("Name", "source doc text begin right listed kind")


def flat(tasks):
    for x in tasks or []:
        yield x
        yield from flat(x.get("items"))


def readings(value):
    """The readings of a label as lists of names, the first first."""
    found = value["any"] if isinstance(value, dict) and "any" in value else [value]
    return [[y for y in (x if isinstance(x, list) else [x]) if isinstance(y, str)] for x in found]


def tokens(program, name):
    """The words of a label; the first reading of one that has several."""
    if isinstance(name, dict):
        name = (name.get("any") or [""])[0] or ""
    return program.letters(name.replace("*", ""))


def trimmed(words):
    while words and words[-1] in (".", ";", ":", ",", "/", "-"):
        words = words[:-1]
    while words and words[0] in ("-", "+", "*", ":", "."):
        words = words[1:]
    return words


class Places:
    """Where the words of a name stand in a text."""

    def __init__(self, program, t):
        self.program, self.t, self.at = program, t, collections.defaultdict(list)
        for i, w in enumerate(t.low):
            self.at[w].append(i)

    def goes_on(self, e):
        """Does the word at e look like a description of what stands before it?"""
        t = self.t
        return not (t.stop[e] or t.main[e] or t.kind[e] in (",", "joining", "opening", "predicate",
                                                            "(", ":"))

    def of(self, name):
        w = trimmed(tokens(self.program, name))
        if not w:
            return []
        n, low = len(w), self.t.low
        found = [(i, i + n) for i in self.at[w[0]] if low[i:i + n] == w]
        # not within a longer genus (`cơ sở y tế`, `tổng công ty`), and first where the name is
        # whole
        found = [(i, e) for i, e in found if not (i and self.t.genus[i - 1] > i)]
        found.sort(key=lambda x: self.goes_on(x[1]))
        # a bare genus: not where another name begins with it or ends in it
        if n <= 2:
            found = [(i, e) for i, e in found if not (i and low[i - 1] in ("ủy", "uỷ")) and not
                     (e < len(low)
                      and (self.t.capital[e] and not self.t.line[e]
                           or low[e] in ("nhân", "ngang", "thuộc", "hoạt", "công")))]
        return found


def located(program, t, gold):
    """{(begin, kind): {ends}} of one text; kinds: assignee, addressee, recipient, issuer, cited."""
    places, found = Places(program, t), collections.OrderedDict()

    def add(spans, kind):
        for b, e in spans:
            found.setdefault((b, kind), set()).add(e)

    for doc in [gold] + (gold.get("attachments") or []):
        items, at, where = list(flat(doc.get("tasks"))), 0, []
        for x in items:                                   # where each item begins, in order
            w = tokens(program, x.get("label") or "") + tokens(program, x.get("starts") or "")
            hit = next((i for i in places.at[w[0]] if i >= at and t.low[i:i + len(w)] == w),
                       None) if w else None
            if hit is not None:
                at = hit
            where.append(hit)
        for k, x in enumerate(items):
            if "assignees" not in x or where[k] is None:
                continue
            nxt = next((p for p in where[k + 1:] if p is not None), where[k] + 400)
            for names in readings(x["assignees"]):
                for name in names:
                    spots = places.of(name)
                    own = [s for s in spots if where[k] <= s[0] < nxt]
                    add(own[:1] or sorted(s for s in spots if s[0] < where[k])[-1:], "assignee")
        for d in doc.get("deadlines") or []:
            spots = places.of(d.get("text") or "")
            if spots and "assignees" in d:
                for names in readings(d["assignees"]):
                    for name in names:
                        add(sorted(s for s in places.of(name) if s[0] <= min(spots)[0])[-1:],
                            "assignee")
        for key in ("addressees", "recipients"):
            for label in doc.get(key) or []:
                for names in readings(label):
                    for name in names:
                        if name.lower()[:3] in ("như", "lưu", "nhu", "luu"):
                            continue
                        spots = [s for s in places.of(name) if s[0] == 0 or t.line[s[0]]
                                 or t.low[s[0] - 1] in ("-", ":", ";", "*", "+", "~", "¬")]
                        spots.sort()
                        add(spots[:1] if key == "addressees" else spots[-1:], key[:-1])
        head = doc.get("header") or {}
        for key in ("issuer", "issuer_parent"):
            for names in readings(head.get(key)):
                for name in names:
                    add(sorted(places.of(name))[:1], "issuer")
        at = 0
        for c in doc.get("citations") or []:
            spot = next((s for names in readings(c.get("code")) for n in names
                         for s in sorted(places.of(n)) if s[0] >= at), None)
            if spot is None:
                continue
            at = spot[0]
            for names in readings(c.get("issuer")):
                for name in names:
                    add([s for s in sorted(places.of(name)) if spot[1] <= s[0] < spot[1] + 30][:1],
                        "cited")
    return found


def groups(t, i):
    """Can the phrase at word i be a member of a list of kinds of bodies or people (`các cơ quan, tổ
    chức, cá nhân`)?"""
    return bool(t.head[i]) and (t.head[i][1] in ("body", "person")
                                or t.head[i][1] in ("unit", "organ", "firm")
                                and (t.head[i][2] or t.small[i]))


def by_list_rule(t, begin, right, names, kind):
    """Further right ends by the rule for lists (README.md): one entry, and one each.

    A list of bare genera labelled as one name may end after its first member; members labelled one
    each may be read as one name to the end of the last. `names`: {begin: {ends}} of the same kind in
    this text.
    """
    more = set()
    # joint issuers: joined and the first are right
    if kind in ("issuer", "cited"):
        longest = max(right)
        for e in range(begin + 1, longest):
            if (t.low[e] in JOINTS or t.low[e] == "-"
                and t.apart[e]) and t.head[e + 1] and t.capital[e + 1]:
                more.add(e)
                break
    # a person: with and without the post after a comma or dash
    if t.head[begin] and t.head[begin][1] == "title":
        for e in range(begin + 2, min(max(right) + 1, len(t.low))):
            if t.low[e] in ",-" and t.head[e + 1] and t.head[e + 1][1] == "post":
                more |= {e, next((x for x in range(e + 1, len(t.low)) if t.stop[x]), len(t.low))}
                break
    # "các Sở: Y tế, Công Thương": the first member, and all
    for colon, ends in t.list_end.items():
        if begin < colon < max(right):
            more |= {ends[0], ends[-1]}
    if not groups(t, begin):
        return more
    bare = t.head[begin][0]
    joined = bare < len(t.low) and t.low[bare] in JOINTS and bare + 1 < len(t.low) and groups(t,
            bare + 1)
    if not joined:
        return more
    if any(e > bare for e in right):
        more.add(bare)
    at = bare
    for _ in range(12):
        if not (at < len(t.low) and t.low[at] in JOINTS and at + 1 in names and groups(t, at + 1)):
            break
        more |= names[at + 1]
        at = t.head[at + 1][0]
    return more


def source_of(folder, name):
    s = name.split("__")[0]
    return folder if folder == "party" else "dev" if folder in ("dev", "seeds") else re.sub(r"2$",
            "", s)


def documents(program, shared, folders=FOLDERS):
    """[(source, name, Text, label)] of the label folders and the labelled sentences."""
    docs = []
    for gold, text in folders:
        for path in sorted(glob.glob(os.path.join(shared, "gold", gold, "*.json"))):
            name = os.path.basename(path)[:-5]
            with open(path,
                      encoding="utf-8") as f, open(os.path.join(shared, "corpus", text,
                              name + ".txt"), encoding="utf-8") as g:
                docs.append((source_of(gold, name), gold + "/" + name, Text(program, g.read()),
                             json.load(f)))
    for part in ("dev", "probe"):
        with open(os.path.join(shared, "sentences", "citations-%s.tsv" % part),
                  encoding="utf-8") as f:
            for line in f:
                if line[0] == "#":
                    continue
                cells = line.rstrip("\n").split("\t")
                try:
                    labels = json.loads(cells[3])
                except ValueError:
                    continue
                docs.append(("sentences", "sentences/" + cells[0],
                             Text(program, cells[2].replace("\\n", "\n")), {"citations": labels}))
    return docs


def labelled(program, docs):
    """The names that labels hold."""
    out = []
    for source, doc, t, gold in docs:
        found = located(program, t, gold)
        by_kind = collections.defaultdict(dict)
        for (b, kind), ends in found.items():
            by_kind[kind][b] = ends
        for (b, kind), right in found.items():
            # a list on one line: its first member is right too
            if kind in ("recipient", "addressee"):
                longest = max(right)
                right = right | {e for e in possible_ends(program, t, b) if e < longest
                                 and t.low[e] in (",", ";", "(", ":", ".") and (t.low[e] in "(:"
                                         or t.head[e + 1])}
            out.append(Name(source, doc, t, b, right,
                            by_list_rule(t, b, right, by_kind[kind], kind), kind))
    return out


def possible_ends(program, t, b):
    return program.ask("ends", t.text, at=[b])[0]["ends"]


def unescaped(text):
    return re.sub(r"\\(.)", lambda m: {"n": "\n", "t": "\t"}.get(m.group(1), m.group(1)), text)


def roles(program, path=os.path.join(HERE, "roles.tsv")):
    """([Name] of kind "role", [(source, Text, word)] where no name begins) of roles.tsv."""
    names, none = [], []
    with open(path, encoding="utf-8") as f:
        for k, line in enumerate(f):
            if line[0] == "#":
                continue
            source, stem, number, begin, end, others, text = line.rstrip("\n").split("\t")
            source = re.sub(r"2$", "", source)
            t = Text(program, unescaped(text))
            at = {x: i for i, x in enumerate(t.begin)}
            ends = {x: i + 1 for i, x in enumerate(t.end)}
            b = at[int(begin)]
            if end == "-":
                none.append((source, t, b))
                continue
            right = {ends[int(x)] for x in [end] + ([] if others == "-" else others.split(" "))}
            names.append(Name(source, "roles/%d" % k, t, b, right,
                              by_list_rule(t, b, right, {}, "role"), "role"))
    return names, none
