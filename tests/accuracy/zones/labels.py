"""Labels for learning: the fields of a labelled document, carried to its atoms.

A value is looked for by its base letters in the text in reading order, whole or in pieces (line
breaks, noise between lines), in the region where its field can stand. The result is not one state
an atom but the set of states that the labels allow: an atom that prints no labelled value may be
anything that is no labelled field. The learner takes all paths through these sets for right."""
import functools
import re
import tomllib

from atoms import ROOT, letters
from printed import LEADS, Printed
from states import WITH_GAP, WITH_MORE, of_zones

HEAD_ATOMS = 60            # a head has at most so many
TITLE_LETTERS = 900        # a title stands before so many
BASE_LETTERS = 6000        # the first base too
ADDRESS_ATOMS = 80
ADDRESS_LETTERS = 4000     # of all addressees with what stands between them
RECIPIENT_LETTERS = 2500   # from one recipient to the next
COVERED = .5               # of an atom's letters belong to the value it is marked for
SHORT, LINE, PARAGRAPH = 12, 80, 60     # noise, a line of a head, a line of running text
FEET = ("rec-head", "recipient", "mark", "post", "name")
HEADS = ("motto", "tagline", "issuer", "parent", "code", "date", "subject", "urgency", "type",
         "addr-head", "addressee", "base")
STAMPED = {"stamp", "incoming"}         # cues of what no field labels


@functools.cache
def types():
    """{letters of a title: its abbreviation, or its name where it has none}"""
    with open(ROOT / "grammars" / "types.toml", "rb") as file:
        rows = tomllib.load(file)["type"]
    return {letters(title): row.get("abbr") or row["name"] for row in rows
            for title in [row["name"], *row.get("titles", [])]}


def type_of(text):
    """The abbreviation of the title that the text begins with; None where it begins with none."""
    said = letters(text)
    starts = [title for title in types() if said.startswith(title)]
    return types()[max(starts, key=len)] if starts else None


def values(label):
    """Every printed value of a label, the first of several readings first."""
    if isinstance(label, str):
        return [label]
    if isinstance(label, dict):
        label = label.get("any", [])
    return [value for each in label or [] for value in values(each)]


def items(label):
    """The items of a list label, each a list of readings."""
    return [values(each) for each in label or [] if values(each)]


class Labels:
    """The labels of a document on its atoms: `allowed`, a set of states each."""

    def __init__(self, atoms, record):
        self.atoms, self.record = atoms, record
        self.printed = Printed(atoms)
        self.end = len(self.printed.text)
        self.zone = [None] * len(atoms)         # (zone, role)
        self.lost = set()                       # zones with a value that was not found
        self.found, self.wanted = 0, 0          # values
        self.top = self.char(HEAD_ATOMS)
        self.task = self.first_task()
        self.mark_bases()                       # first: they bound the head
        self.mark_addressees()
        self.mark_head()
        marked = self.marked()
        self.last_head = marked[-1] if marked else -1
        self.mark_foot()
        self.open_what_has_no_label()
        self.allowed = self.allowed_states()

    # ---- tools

    def char(self, i):
        starts = self.printed.starts
        return starts[i] if i < len(starts) else len(self.printed.text)

    def marked(self, *zones):
        return [i for i, zone in enumerate(self.zone) if zone and (not zones or zone[0] in zones)]

    def with_cue(self, *cues):
        return [i for i, atom in enumerate(self.atoms) if atom.cues & set(cues)]

    def free_head(self):
        """The atoms of the head that no label is marked on."""
        return [i for i in range(min(len(self.atoms), HEAD_ATOMS)) if not self.zone[i]]

    def count(self, where, zone):
        self.found, self.wanted = self.found + bool(where), self.wanted + 1
        if not where:
            self.lost.add(zone)

    def put(self, readings, zone, low, high):
        """Marks the atoms that print a value; where it stands, or None."""
        readings = [reading for reading in readings if reading]
        if not readings:
            return None
        where = self.printed.find(readings, low, high, tight=zone in FEET) or \
            self.printed.find(readings, low, high)
        self.count(where, zone)
        self.mark(where or (), zone)
        return where

    def mark(self, pieces, zone):
        before = None
        for begin, end in pieces:
            i = self.printed.atom_at(begin)
            while i < len(self.atoms) and self.printed.starts[i] < end:
                if self.zone[i] == (zone, "begin"):
                    before = i
                elif not self.zone[i] and self.covers(i, begin, end):
                    joined = before is not None and zone in WITH_MORE and self.join(before, i, zone)
                    self.zone[i] = (zone, "more" if joined else "begin")
                    before = i
                i += 1

    def covers(self, i, begin, end):
        """Whether a piece of a value is most of what an atom prints."""
        at, size = self.printed.starts[i], len(self.atoms[i].letters)
        is_lead = LEADS.match(self.printed.text[at:max(at, begin)])
        lead = max(0, begin - at) if is_lead else 0
        covered = min(end, at + size) - max(begin, at)
        return size and covered >= COVERED * (size - lead)

    def join(self, before, i, zone):
        """Whether there is nothing but noise between two atoms of a value: a gap in it."""
        between = range(before + 1, i)
        if len(between) > 3 or between and zone not in WITH_GAP or \
                any(self.zone[j] or len(self.atoms[j].letters) > SHORT for j in between):
            return False
        for j in between:
            self.zone[j] = (zone, "gap")
        return True

    # ---- head

    def first_task(self):
        """Where the first item of the body begins; None where none is found."""
        for task in self.record.get("tasks") or []:
            label = task.get("label") if isinstance(task.get("label"), str) else ""
            for start in values(task.get("starts")):
                at = self.printed.text.find(letters(label + start))
                if at >= 0 and len(letters(label + start)) >= 6:
                    return at
        return None

    def mark_bases(self):
        at, bases = 0, []
        for readings in items(self.record.get("bases")):
            high = self.end if bases else max(self.top, BASE_LETTERS)
            where = self.printed.find(readings, at, high, tight=True) or \
                self.printed.find(readings, at, high)
            self.count(where, "base")
            if where:
                at = where[0][1]
                bases.append(self.printed.atom_at(where[0][0]))
        for i, following in zip(bases, bases[1:] + [None]):
            self.mark_base(i, following)

    def mark_base(self, first, following):
        """Six words are labelled: a base ends where a sentence does, or another zone begins."""
        self.zone[first] = self.zone[first] or ("base", "begin")
        for i in range(first + 1, following or min(first + 12, len(self.atoms))):
            ended = self.atoms[i - 1].text.rstrip('"”*_ ')[-1:] in ";.:"
            begins = self.atoms[i].blanks and self.atoms[i].text.lstrip("*_ “")[:1].isupper()
            if self.zone[i] or ended or begins or "addressing" in self.atoms[i].cues or \
                    self.task is not None and self.char(i) >= self.task:
                break
            self.zone[i] = ("base", "more")

    def mark_addressees(self):
        heads = [i for i in self.with_cue("addressing", "telegram") if i < ADDRESS_ATOMS]
        low = self.char(heads[0]) if heads else 0
        for readings in items(self.record.get("addressees")):
            where = self.put(readings, "addressee", low, min(self.end, low + ADDRESS_LETTERS))
            low = where[-1][1] if where else low
        if heads and self.record.get("addressees"):
            self.zone[heads[0]] = self.zone[heads[0]] or ("addr-head", "begin")

    def end_of_head(self):
        """Where, at the latest: at the first base or addressee, at the first item."""
        marked = self.marked()
        limit = self.char(marked[0]) if marked and marked[0] > 2 else self.top
        if self.task is not None:
            limit = min(limit, max(self.task, 40))
        return max(limit, 60)

    def mark_head(self):
        record, head, end = self.record, self.record.get("header") or {}, self.end_of_head()
        self.put(values(record.get("subject")), "subject", 0, max(end, min(self.top, 1500)))
        self.put(values(head.get("issuer_parent")), "parent", 0, self.top)
        self.put(values(head.get("issuer")), "issuer", 0, self.top)
        for key in ("urgency", "secrecy"):
            self.put(values(record.get(key)), "urgency", 0, self.top)
        self.mark_code(values(record.get("number")), values(record.get("notation")))
        if values(head.get("place")) or values(head.get("date")):
            self.mark_date(values(head.get("place")))
        self.mark_type(values(record.get("type")), end)
        for i in self.free_head():
            for zone in ("motto", "tagline"):
                if zone in self.atoms[i].cues and values(head.get("motto")) and \
                        len(self.atoms[i].text) < LINE:
                    self.zone[i] = (zone, "begin")

    def mark_code(self, number, notation):
        if not notation:
            return
        wanted = [letters(n + s) for n in number for s in notation] + [letters(s) for s in notation]
        here = [i for i in self.free_head() if len(self.atoms[i].text) < LINE]
        found = (i for each in wanted for i in here
                 if each and each in re.sub("^so", "", self.atoms[i].letters))
        i = next(found, None)
        if i is None:
            self.put([n + s for n in number for s in notation] + notation, "code", 0, self.top)
        elif i and self.atoms[i - 1].letters in ("so", "s") and not self.zone[i - 1]:
            self.zone[i - 1], self.zone[i] = ("code", "begin"), ("code", "more")
        else:
            self.zone[i] = ("code", "begin")

    def mark_date(self, places):
        i = next((i for i in self.free_head() if self.is_date(self.atoms[i])), None)
        if i is None and places:
            where = self.printed.whole(letters(places[0]) + "ng", 0, self.top)
            i = self.printed.atom_at(where[0][0]) if where else None
        if i is None or self.zone[i]:
            self.lost.add("date")
        else:
            self.zone[i] = ("date", "begin")

    @staticmethod
    def is_date(atom):
        return len(atom.text) < LINE and "date" in atom.cues | atom.inside

    def mark_type(self, kinds, end):
        for cue in ("type", "type-start"):
            for i in self.free_head():
                if cue in self.atoms[i].cues and self.char(i) < max(end, TITLE_LETTERS) and \
                        type_of(self.atoms[i].text) in kinds:
                    self.zone[i] = ("type", "begin")
                    return

    # ---- foot

    def mark_foot(self):
        low = max(self.char(self.last_head + 1), self.task or 0)
        at = low = self.mark_list(items(self.record.get("recipients")), low)
        for readings in items(self.record.get("recipients")):
            where = self.put(readings, "recipient", at, min(self.end, at + RECIPIENT_LETTERS))
            at = where[-1][1] if where else at
        for signer in self.record.get("signers") or []:
            if isinstance(signer, dict):
                self.mark_signer(signer, low)

    def mark_list(self, wanted, low):
        """Marks Nơi nhận; where the foot begins at the latest."""
        lists = self.with_cue("recipients")
        lists.sort(key=lambda i: self.char(i) < low)     # those that stand in the foot first
        for i in lists:
            begin = self.char(i)
            if wanted and self.printed.find(wanted[0], begin, min(self.end, begin + 400)):
                self.zone[i] = self.zone[i] or ("rec-head", "begin")
                return min(low, begin)
        return low

    def mark_signer(self, signer, low):
        lines = signer.get("authority") or []
        if isinstance(lines, dict):
            lines = next((each for each in lines.get("any", []) if each), [])
        for line in lines if isinstance(lines, list) else []:
            organs = values(line.get("of")) or [""]
            printed = [(line.get("mark") or "") + organ for organ in organs]
            self.put(printed + organs, "mark", low, self.end)
        self.put(values(signer.get("position")), "post", low, self.end)
        self.put(values(signer.get("name")), "name", low, self.end)

    # ---- atoms that print no value: what they may be

    def open_what_has_no_label(self):
        """Cues find these; one that is too damaged for its cue may stand in any atom."""
        record = self.record
        motto = (record.get("header") or {}).get("motto")
        for zone, label in (("motto", motto), ("tagline", motto),
                            ("addr-head", record.get("addressees")),
                            ("rec-head", record.get("recipients"))):
            if label and not self.marked(zone):
                self.lost.add(zone)

    def allowed_states(self):
        feet = self.marked(*FEET)
        first, last = (feet[0], feet[-1]) if feet else (len(self.atoms),) * 2
        titles = self.marked("type")[:1] + self.marked("subject")
        title = max(titles) if titles else None
        allowed = []
        for i, zone in enumerate(self.zone):
            if zone:
                allowed.append(frozenset({"/".join(zone)}))
            elif title is not None and self.is_formula(i, title, first):
                allowed.append(of_zones("formula"))
            else:
                allowed.append(self.unmarked(i, first, last))
        return allowed

    def is_formula(self, i, title, first):
        """Capitals between title and bases, or right behind the head: who enacts."""
        atom = self.atoms[i]
        return title < i < min(first, max(self.last_head, title) + 12) and atom.is_capitals() and \
            len(atom.text) < LINE and (i < self.last_head or bool(atom.cues & {"formula", "post"}))

    def unmarked(self, i, first, last):
        in_head, in_foot = of_zones(*self.lost - set(FEET)), of_zones(*self.lost - set(HEADS))
        if self.atoms[i].cues & STAMPED:
            return of_zones("stamp", "furniture", "body") | in_head | in_foot
        if i < self.last_head:
            more = () if self.record.get("addressees") else ("addr-head",)
            return of_zones("furniture", "body", *more) | in_head
        if i < first:
            is_text = len(self.atoms[i].text) >= PARAGRAPH or self.atoms[i].run
            zones = ["body"] if is_text else ["body", "furniture"]
            if first == len(self.atoms):
                zones.append("attached")
            return of_zones(*zones) if is_text else of_zones(*zones) | of_zones(*self.lost)
        if i <= last:
            return of_zones("furniture") | in_foot
        return of_zones("attached", "furniture") | in_foot
