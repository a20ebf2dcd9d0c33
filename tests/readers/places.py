"""Places of labelled values: where a reader begins, where it must end, and what it must read.

The labelled sets are not part of the project (../shared, see tests/accuracy/README.md)."""
import dataclasses
import json
import re
import unicodedata
from pathlib import Path

SHARED = Path(__file__).resolve().parents[2].parent / "shared"
FOLD = {ord(c): "-" for c in "‐‑‒–—−"} | {0xD0: "Đ", 0x189: "Đ", 0xF0: "đ"}
OPEN = object()                 # an end or a value that no label tells


@dataclasses.dataclass
class Place:
    reader: str                 # of ask.cc
    kind: str                   # the row of the table
    set: str                    # the folder of gold, or the file of sentences
    name: str                   # of the document or sentence
    text: str
    at: int                     # in characters, as all here; run.py makes bytes of it
    end: object = OPEN
    values: object = OPEN       # the right values, a list; None: a reader that finds nothing is right


def documents(name):
    """(stem, text, labels) of a folder of gold."""
    corpus = {"public": "public-labelled"}.get(name, name)
    for labels in sorted((SHARED / "gold" / name).glob("*.json")):
        text = SHARED / "corpus" / corpus / (labels.stem + ".txt")
        if text.exists():
            yield (labels.stem, unicodedata.normalize("NFC", text.read_text("utf-8", "replace")),
                   json.loads(labels.read_text("utf-8")))


def sentences(kind):
    """(set, id, sentence, labels) of all files sentences/KIND-*.tsv."""
    for path in sorted((SHARED / "sentences").glob(kind + "-*.tsv")):
        for line in path.read_text("utf-8").splitlines():
            cells = line.split("\t")
            if not line.startswith("#") and len(cells) >= 4 and cells[0] != "id":
                yield (path.stem, cells[0],
                       unicodedata.normalize("NFC", cells[2].replace("\\n", "\n")),
                       json.loads(cells[3]))


def mentions_of_others():
    """(id, text, mentions) of meta/mentions.jsonl: citations that others have marked, not all."""
    for line in (SHARED / "meta" / "mentions.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        if unicodedata.is_normalized("NFC", row["text"]):
            yield row["id"], row["text"], row["mentions"]


def readings(label):
    """All readings of a label, null among them."""
    return label["any"] if isinstance(label, dict) and "any" in label else [label]


class Squeezed:
    """A text as labels are compared with it: without case, blanks and markup."""

    def __init__(self, text):
        text = text.translate(FOLD)
        self.at = [i for i, c in enumerate(text) if not c.isspace() and c not in "*_|#"]
        self.signs = "".join(text[i].casefold()[0] for i in self.at)

    def find(self, value, start=0):
        """The characters [begin, end) of a value at or after `start`; None where it is not."""
        want = Squeezed(value).signs if value else ""
        if not want:
            return None
        low = next((k for k, i in enumerate(self.at) if i >= start), len(self.at))
        found = self.signs.find(want, low)
        return None if found < 0 else (self.at[found], self.at[found + len(want) - 1] + 1)


def documents_and_parts(labels):
    """A document and its attachments."""
    yield labels
    for part in labels.get("attachments") or []:
        yield from documents_and_parts(part)


def labelled(key, sets=("public", "rendered", "dev", "party", "seeds", "charges")):
    """(set, name, text, its Squeezed, labels of a key in reading order) of documents and
    sentences."""
    for name in sets:
        for stem, text, labels in documents(name):
            found = [x for part in documents_and_parts(labels) for x in part.get(key) or []]
            yield name, stem, text, Squeezed(text), found
    if key in ("citations", "deadlines"):
        for name, ident, text, found in sentences(key):
            yield name, ident, text, Squeezed(text), found


def spots_in_order(squeezed, values):
    """Where each of a row of values stands, each after the one before where that can be, none
    twice."""
    start, taken = 0, set()
    for readings_of_one in values:
        found = None
        for value in filter(None, readings_of_one):
            found = next_free(squeezed, value, start, taken) or next_free(squeezed, value, 0, taken)
            if found:
                taken.add(found)
                start = max(start, found[0])
                break
        yield found


def next_free(squeezed, value, start, taken):
    """The first place of a value at or after `start` that is not taken."""
    found = squeezed.find(value, start)
    while found in taken and found:
        found = squeezed.find(value, found[0] + 1)
    return found
