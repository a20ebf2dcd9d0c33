"""The atoms of texts with their features, as zones_dump (tests/zones/dump.cc) prints them."""
import json
import re
import subprocess
import unicodedata
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
RUN_LETTERS = 80          # of a run only its beginning is compared with labels


def base(text):
    """Lower case without tone and vowel marks: what scans and clerks spell differently."""
    text = unicodedata.normalize("NFD", text.lower().replace("ð", "đ"))
    return "".join(c for c in text if not unicodedata.combining(c)).replace("đ", "d")


def letters(text):
    return re.sub("[^a-z0-9]", "", base(text))


class Atom:
    """What stands between two proposed cuts of a line; zones_dump says what each key is."""

    def __init__(self, printed):
        self.text = printed["text"]
        self.begin, self.end = printed["begin"], printed["end"]
        self.line, self.blanks, self.run = printed["line"], printed["blanks"], printed["run"]
        self.step, self.features = printed["class"], printed["features"]
        self.cues, self.inside = set(printed["cues"]), set(printed["inside"])
        self.case = printed["case"]
        self.gap, self.cut = printed["gap"], printed["cut"]
        self.side, self.order = printed["side"], printed["order"]
        self.column, self.jump = printed["column"], printed["jump"]
        self.letters = letters(self.text)
        if self.run:
            self.letters = self.letters[:RUN_LETTERS]

    def is_capitals(self):
        return self.case == "capitals"


def atoms_of(program, paths):
    """The atoms of each text."""
    run = subprocess.run([program], input="\n".join(map(str, paths)) + "\n", capture_output=True,
                         encoding="utf-8", check=True)
    found = [json.loads(line)["atoms"] for line in run.stdout.split("\n") if line]
    if len(found) != len(paths):
        raise RuntimeError(f"{program} read {len(found)} of {len(paths)} texts: {run.stderr}")
    return [[Atom(each) for each in atoms] for atoms in found]


def names_of_features(program):
    """In the order of their numbers."""
    run = subprocess.run([program, "--features"], capture_output=True, encoding="utf-8", check=True)
    return run.stdout.split()
