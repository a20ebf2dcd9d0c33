"""Tables of tasks in the forms that converters print, with the right cells, limits and assignees.

Each of the 60 documents of a half is a short plan with a table that says what, who, by when, in one
of the FORMS: pipes, blanks with wrapped cells, tabs, boxes, pandoc, what is left of HTML, rows that
OCR parted. 30 further ones hold tables of data with dates, which set no limits. Right are

  rows        the cells of each row, where the form keeps them apart (records with `rows` in `body`)
  limits      those in the column of time; values: with all their values
  assignees   the organ of a limit's row
  no item     no row is taken for a numbered item

Words are in one half only; a form meets a set of headings in one half only.
"""
import random

from judge import f1_count, grade, score

from .layouts import columns, wrapped
from .tables_words import BEFORE, DATA, FOOT, HEAD, HEADINGS, LIMITS, WORDS

FORMS = ["one-line cells", "<br> cells", "inner pipes", "pipes", "rows apart", "rows close",
         "rows centred", "page break", "tab", "grid rows", "simple table", "box", "html",
         "cell by cell", "one blank"]
UNWRAPPED = {"one-line cells", "inner pipes", "tab", "html", "cell by cell"}
PRINTED = {"rows apart", "rows close", "rows centred", "page break"}       # pdftotext -layout
FAMILIES = {"tasks": (HEADINGS, 4), "data": (list(DATA), 2)}     # headings, documents of a form
FIGURES = {"limits": "deadline", "values": "deadline+value", "assignees": "deadline.assignees",
           "rows": "rows"}


class Table:
    """A document with one table, its rows and the limits in it."""

    def __init__(self, family, half, serial, form, headings, rng):
        self.name = f"table-{family}-{half}-{serial:03d}"
        self.family, self.form, self.source, self.limits = family, form, form, []
        self.choices = {"form": form, "headings": headings}
        if family == "tasks":
            holds, heads = zip(*(heading.split(" ", 1) for heading in headings.split("; ")))
            self.rows = [list(heads), *self.task_rows(holds, WORDS[half], serial, rng)]
        else:
            self.rows = [row.split("; ") for row in [headings, *DATA[headings]]]
        self.text = HEAD + BEFORE[family] + "\n".join(self.lines()) + "\n" + FOOT
        self.label = {"deadlines": self.limits, "tasks": []}

    def task_rows(self, holds, words, serial, rng):
        """Rows with a limit each; now and then two organs, a lead with helpers, a section."""
        pool = {name: rng.sample(words[name], len(words[name])) for name in words}
        has_section = serial % 4 == 3 and holds[0] == "number"
        rows = [["I", "NHIỆM VỤ CHUNG", *[""] * (len(holds) - 2)]] * has_section
        for i, (text, values) in enumerate(rng.sample(LIMITS, rng.randint(4, 6))):
            lead, other = pool["lead"][i % 5], pool["help"][i % 4]
            organs = [lead, other] if i == 1 else [lead]
            printed = ", ".join(organs)
            if i == 2 and "help" not in holds:
                printed += " chủ trì, phối hợp với " + other
            helper = rng.choice(["", other]) if i != 1 else ""
            cell = {"number": str(i + 1), "task": pool["task"][i], "time": text, "note": "",
                    "lead": printed, "help": helper, "product": rng.choice(pool["product"])}
            rows.append([cell[name] for name in holds])
            if values:
                self.limits.append({**values, "text": text, "assignees": organs})
        return rows

    def lines(self):
        """The table as its form prints it."""
        if self.form == "html":
            rows = [f"<tr><td>{'</td><td>'.join(row)}</td></tr>" for row in self.rows]
            return ["<table>", rows[0].replace("td>", "th>"), *rows[1:], "</table>"]
        if self.form == "cell by cell":
            return [text for row in self.rows for text in [*filter(None, row), ""]]
        rows = self.wrapped_rows()
        style = "wide blanks" if self.form in PRINTED else self.form
        if self.form == "page break" and len(rows) > 3:     # each page has its own columns
            page_end = ["", " " * 40 + "2", "\f"]
            return columns(rows[:3], style) + page_end + columns(rows[3:], style)
        return columns(rows, style)

    def wrapped_rows(self):
        """The rows with the lines of each cell."""
        longest = [max(map(len, column)) for column in zip(*self.rows)]
        widths = longest if self.form in UNWRAPPED else [min(n, 26 if n > 40 else 14)
                                                         for n in longest]
        rows = [[wrapped(cell, max(width, 6)) or [""] for cell, width in zip(row, widths)]
                for row in self.rows]
        if self.form == "rows apart":
            return [[cell + [""] * (max(map(len, row)) + 1 - len(cell)) for cell in row]
                    for row in rows]
        if self.form == "rows centred":         # short cells beside the middle of long ones
            return [[[""] * ((max(map(len, row)) - len(cell)) // 2) + cell for cell in row]
                    for row in rows]
        return rows

    def grade(self, record):
        parts = [record, *record["attachments"]]
        found = {key: [item for part in parts for item in part[key]] for key in self.label}
        tally, faults = grade(self.label, found)
        counts = {"no item": (not tally["tasks"][1], 1)}
        if self.family == "data":
            return {**counts, "no limit": (not tally["deadline"][1], 1)}, faults
        if self.form != "one blank":            # there the cells cannot be told from each other
            self.grade_rows(parts, tally, faults)
        return {**counts, **{name: f1_count(tally[field]) for name, field in FIGURES.items()
                             if field in tally}}, faults

    def grade_rows(self, parts, tally, faults):
        rows = [[cell["text"] if isinstance(cell, dict) else cell for cell in row]
                for part in parts for each in part["body"] for row in each.get("rows") or []]

        def same(one, two):
            return list(map(score.norm, one)) == list(map(score.norm, two))
        pair = score.pairing(self.rows, rows, same)
        tally.add("rows", len(pair), len(rows) - len(pair), len(self.rows) - len(pair))
        faults += [("rows", f"missed: {row}") for i, row in enumerate(self.rows) if i not in pair]


def documents(half, family):
    """Each form with every second set of headings of the family, several times."""
    rng, found = random.Random("tables " + half), []
    for each, (headings, count) in FAMILIES.items():
        for i, form in enumerate(FORMS):
            own = headings[(i % 2) ^ (half == "test")::2]
            for k in range(count):
                found.append(Table(each, half, len(found), form, own[(i + k) % len(own)], rng))
    return [table for table in found if table.family == family]
