"""Heads and feet of documents: are they read in every form, or only in forms somebody has seen?

Each document is a head, a short body and a foot, made of one choice of each axis (heads_axes.py).
Two families: "heads" vary the head above a plain foot, "feet" the foot below a plain head. Every
possible pair of choices occurs; what is left of the documents is drawn at random, common choices
more often. The right values follow from the choices and have the shape of a label file.

Two halves: a layout (in feet: a position) meets most choices of another axis in one half only, and
organs, places, persons, subjects and misprints differ. Fit on `fit`; `test` was never seen.
"""
import datetime
import json
import random
import re
import unicodedata

from judge import field_counts, grade

from . import covering
from .foot import foot, trailing
from .head import above, addressees, head, title
from .heads_axes import AXES
from .layouts import STYLES, UNWRAPPED, wrapped
from .office import choose_number, choose_office, level_of
from .words import BODIES, COMMITTEES, JOINT, OLD_TONES, ORDERS, OTHER_BODY, WORDS

COUNT = 1000                                # documents of a family and half
OF_HEADS = ("system", "type", "header", "code", "number", "notation", "urgency", "secrecy",
            "subject", "addressees", "received_stamp")


class Document:
    """The text of one row of choices, and its right values."""

    def __init__(self, family, half, serial, choices):
        self.name = f"{family}-{half}-{serial:04d}"
        self.family, self.half, self.choices = family, half, choices
        self.rng = random.Random(self.name)
        self.label = {"header": {}, "signers": []}
        self.row = {axis: choices.get(axis, values[0])
                    for axes in AXES.values() for axis, values in axes.items()}
        self.office, self.source = self.row["office"], choices[next(iter(AXES[family]))]
        self.make_plain()
        self.own, self.second, self.date = choose_office(self.office, half, self.rng)
        self.organ = self.own["issuer"].replace("/", " ")
        is_company = self.office == "company"
        self.label["system"] = {"any": ["state", None]} if is_company else self.own["system"]
        self.number_lines = choose_number(self)
        lines = [*head(self), "", *title(self), *addressees(self), *self.body(), ""]
        lines = [*above(self), *lines, *foot(self), *trailing(self)]
        self.text = self.printed("\n".join(lines) + "\n")

    def pick(self, name):
        return self.rng.choice(WORDS[name][self.half])

    def day(self, back=0, form="%d/%m/%Y"):
        """The day `back` days before the document's."""
        return (self.date - datetime.timedelta(days=back)).strftime(form)

    def make_plain(self):
        """The other family's part is plain, but comes from the same converter."""
        row, is_joint = self.row, self.office in JOINT
        if self.family == "heads":
            row.update(position=row["layout"], signers="two beside" if is_joint else "one")
            if is_joint or row["layout"] == "right then left":
                row["position"] = "left then right"
            return
        row["layout"] = row["position"] if row["position"] in STYLES else "wide blanks"
        row["type"] = "BB" if row["signers"] == "minutes" else "KH" if is_joint else "CV"
        if row["type"] != "CV":
            row.update(lead="no lead", addressees="none", salutation="none")

    def body(self):
        """A few lines that such a document says; not labelled."""
        row, own = self.row, self.own
        chief = "" if own["collective"] else own["head"]
        if self.office in COMMITTEES:
            chief = own["collective"]
        order = ORDERS[level_of(self.office)] % (self.date.day * 31, self.day(12))
        words = {"order": order, "organ": self.organ, "later": self.day(-6),
                 "chief": (chief + " " + self.organ).strip().upper()}
        lines = [line.strip().format_map(words)
                 for line in BODIES.get(row["type"], OTHER_BODY).splitlines()]
        if row["opening"] == "bases":
            lines[0] = lines[0].replace(f"Thực hiện {order}, ", "")
            lines[:0] = [f"Căn cứ {order};", "Theo đề nghị của Chánh Văn phòng,"]
        lines[-1] += row["closing"]
        width = 10000 if row["layout"] in UNWRAPPED else 84
        return [part for line in lines for part in wrapped(line, width)]

    def printed(self, text):
        """Letters and line ends; a spelling changes the values too."""
        letters, spacing = self.row["letters"], self.row["spacing"]
        if letters == "old tone marks":
            values = json.dumps(self.label, ensure_ascii=False)
            for new, old in OLD_TONES:
                text, values = (re.sub(new + r"(?!\w)", old, each) for each in (text, values))
            self.label = json.loads(values)
        self.label["header"]["motto"] = self.motto          # canonical, however it is printed
        text = text.replace("Đ", "Ð") if letters == "eth for Đ" else text
        text = unicodedata.normalize("NFD", text) if letters == "decomposed" else text
        text = re.sub(r"\n+", "\n\n", text) if spacing == "doubled" else text
        return text.replace("\n", {"trailing blanks": " \n", "CRLF": "\r\n"}.get(spacing, "\n"))

    def grade(self, record):
        """The fields of this family, and whether all of them are right."""
        tally, faults = grade(self.label, record)
        own = {field: row for field, row in tally.items()
               if field.startswith(OF_HEADS) == (self.family == "heads")}
        counts = field_counts(own)
        counts["wholly right"] = (not any(row[1] + row[2] for row in own.values()), 1)
        return counts, [fault for fault in faults if fault[0] in own]


def documents(half, family):
    return [Document(family, half, serial, row)
            for serial, row in enumerate(covering.rows(family, half, COUNT))]
