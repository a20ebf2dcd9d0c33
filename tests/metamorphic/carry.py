"""Labels carried through edits of the text: (start, end, new), sorted, apart from each other."""
import re

from labels import UNPRINTED, has_printed_label, is_code, options
from signs import plain

DAY = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})|(\d{1,2}) tháng (\d{1,2}) năm (\d{4})")
CHARGED = ("authority", "assignees", "send_to")  # labels that are right as a whole only


def edited(text, edits):
    """What has become of each letter."""
    out = list(text) + [""]
    for a, b, new in edits:
        kept = out[a] if a == b else ""
        out[a : max(b, a + 1)] = [new + kept] + [""] * (b - a - 1)
    return out


def carry(doc, edits):
    """The labels after the edits."""
    return Carrier(doc, edits).label(doc.gold)


def iso(day):
    return "{2:04}-{1:02}-{0:02}".format(*(int(x) for x in day.groups() if x))


def distinct(values):
    return list(dict.fromkeys(values))


class Carrier:
    def __init__(self, doc, edits):
        self.doc = doc
        self.edits = edits
        self.out = edited(doc.text, edits)
        self.days = self.spoiled_days()

    def spoiled_days(self):
        """{ISO day of which a digit is spoiled: the days printed now, None for what is no day}"""
        text, days = self.doc.text, {}
        spoiled = [a for a, b, _ in self.edits if a < b and text[a].isdigit()]
        for m in DAY.finditer(text):
            if any(m.start() <= a < m.end() for a in spoiled):
                now = DAY.fullmatch(" ".join("".join(self.out[m.start() : m.end()]).split()))
                days.setdefault(iso(m), []).append(iso(now) if now else None)
        return days

    def is_hit(self, a, b):
        """Does an edit change letters in the span, or put some into it?"""
        return any(x < b and (y > a if y > x else x > a) for x, y, _ in self.edits)

    def damaged(self, value, key):
        """The other forms in which a value is printed now."""
        glue, forms = "" if is_code(key) else " ", []
        for spans in self.doc.places(value):
            if any(self.is_hit(*span) for span in spans):
                printed = glue.join("".join(self.out[a:b]) for a, b in spans)
                forms.append(glue.join(printed.split()))
        return [form for form in distinct(forms) if form and plain(form) != plain(value)]

    def reading(self, value, key):
        """A list of organs or of lines of authority as it is printed now."""
        if isinstance(value, list):
            return [self.reading(v, key) for v in value]
        if isinstance(value, dict):
            return {k: self.reading(v, k) for k, v in value.items()}
        if not value or key in UNPRINTED:
            return value
        return (self.damaged(value, key) or [value])[0]

    def label(self, node, key=""):
        if key in ("date", "start"):
            if spoiled := [v for day in options(node) for v in self.days.get(day, [])]:
                return {"any": distinct([*options(node), *spoiled, None])}
        if node is None or key in UNPRINTED:
            return node
        if isinstance(node, str) or "any" in node or key in CHARGED:
            return self.value(node, key)
        if isinstance(node, list):
            return [self.label(v, key) for v in node]
        return self.dict_label(node)

    def value(self, node, key):
        old = node["any"] if isinstance(node, dict) and "any" in node else [node]
        new = []
        for v in filter(None, old):
            new += self.damaged(v, key) if isinstance(v, str) else [self.reading(v, key)]
        new = [v for v in new if v not in old]
        return {"any": [*old, *new]} if new else node

    def dict_label(self, node):
        new = {k: self.label(v, k) for k, v in node.items()}
        if "due" in node and new.get("date") != node.get("date"):
            new["due"] = {"any": [*options(node["due"]), None]}  # follows from a spoiled day
        if "notation" in node and new.get("code") != node.get("code"):
            self.own_number(node, new)
        if has_printed_label(node):
            self.item_label(node, new)
        return new

    def own_number(self, node, new):
        """The document's own code was damaged: its number with it, and none is right too."""
        forms = new["code"]["any"]
        size = len((options(node.get("number")) or [""])[0])
        heads = (form[:size] for form in forms if form)
        new["code"] = {"any": distinct([*forms, None])}
        new["number"] = {"any": distinct([*options(node["number"]), *heads, None])}

    def item_label(self, node, new):
        """The label of an item is what is printed."""
        signs = re.sub(r"\s", "", node["label"])
        printed = re.compile(r"\s*".join(map(re.escape, signs)))
        for value in options(node["starts"]):
            for spans in self.doc.places(node["label"] + " " + value)[:1]:
                m = printed.match(self.doc.text, spans[0][0])
                if m and self.is_hit(*m.span()):
                    new["label"] = "".join(self.out[m.start() : m.end()])
