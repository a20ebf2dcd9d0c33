"""The labelled documents that the weights are fitted to: their texts, atoms, and sets of states."""
import json
import sys
import tempfile
import unicodedata
from dataclasses import dataclass
from pathlib import Path

import atoms as dump
from labels import PARAGRAPH, Labels
from marks import Marks

HERE = Path(__file__).resolve().parent
sys.path.append(str(HERE.parent))
from judge import EVAL, SHARED  # noqa: E402
from sources import source_of  # noqa: E402

GOLD, TEXTS = SHARED / "gold", SHARED / "corpus"
# {set: (labels, texts, the set whose names tell the source)}
SETS = {
    "dev": (GOLD / "dev", TEXTS / "dev", "gold/dev"),
    "party": (GOLD / "party", TEXTS / "party", "gold/party"),
    "seeds": (GOLD / "seeds", TEXTS / "seeds", "gold/seeds"),
    "public": (GOLD / "public", TEXTS / "public-labelled", "gold/public"),
    "own": (HERE.parent / "gold", TEXTS / "public", "gold/public"),
    "rendered": (GOLD / "rendered", TEXTS / "rendered", "gold/rendered"),
}
NO_HEAD = {"header": dict.fromkeys(("motto", "issuer", "issuer_parent", "place", "date")),
           "type": None, "code": None, "number": None, "notation": None, "urgency": None,
           "secrecy": None, "subject": None, "addressees": [], "bases": []}
NO_FOOT = {"recipients": [], "signers": []}
LEAST_BODY = 3             # lines of text that a copy without head or foot has


@dataclass
class Document:
    name: str
    set: str
    source: str
    text: str
    record: dict
    atoms: list = None
    allowed: list = None       # of each atom a set of states
    kind: str = "whole"        # or headless, footless, distorted

    @property
    def stem(self):
        """The name of the document that this one is a copy of."""
        return self.name.split("~")[0]


def path_of(texts, name):
    path = texts / f"{name}.txt"
    return path if path.exists() else texts.joinpath(*name.split("__", 1)).with_suffix(".txt")


def read(set_, kind="whole", labels=None, texts=None):
    """The documents of a set; of twins of them (distort.py) in other folders."""
    own_labels, own_texts, name = SETS[set_]
    for path in sorted((labels or own_labels).glob("*.json")):
        text = path_of(texts or own_texts, path.stem).read_bytes().decode("utf-8", "replace")
        record = json.loads(path.read_text(encoding="utf-8"))
        source = source_of(name, path.stem.rsplit("~", 1)[0] if kind == "distorted" else path.stem)
        yield Document(path.stem, set_, source, text, record, kind=kind)


def add_atoms(documents, program):
    """Cuts the texts into atoms, and carries the labels to them; marks by hand where there are."""
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for i, document in enumerate(documents):
            paths.append(Path(folder) / f"{i}.txt")
            paths[-1].write_bytes(document.text.encode())
        for document, atoms in zip(documents, dump.atoms_of(program, paths)):
            document.atoms = atoms
            marks = HERE / f"{document.name}.zones"
            if document.kind == "whole" and marks.exists():
                lines = marks.read_text(encoding="utf-8").splitlines()
                document.allowed = Marks(document.text, lines).allowed(atoms)
            else:
                document.allowed = Labels(atoms, document.record).allowed


def copies(document):
    """The same document without its head, and without its foot: absence must be learned, too."""
    body = [atom for atom, allowed in zip(document.atoms, document.allowed)
            if allowed == {"body/begin"} and len(atom.text) >= PARAGRAPH]
    if len(body) < LEAST_BODY:
        return
    data = unicodedata.normalize("NFC", document.text).encode()
    headless = data[data.rfind(b"\n", 0, body[0].begin) + 1:]
    footless = data[:body[-1].end] + b"\n"
    for kind, part, lost in (("headless", headless, NO_HEAD), ("footless", footless, NO_FOOT)):
        yield Document(f"{document.name}~{kind}", document.set, document.source, part.decode(),
                       document.record | lost, kind=kind)


def distorted(folder, sets):
    """The twins that distort.py wrote to a folder of each set."""
    for set_ in sets:
        yield from read(set_, "distorted", folder / set_ / "gold", folder / set_ / "text")
