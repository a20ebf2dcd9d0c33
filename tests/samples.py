#!/usr/bin/env python3
"""Golden tests: the record of every samples/NN-name.txt against the golden record beside it, which
a person has read.

    tests/samples.py check PROGRAM     compares; exit 1 with the golden and the found value of each
                                       place that is wrong
    tests/samples.py places PROGRAM    prints every place that differs, as the list wants it
    tests/samples.py update PROGRAM    takes the program's values into the golden records, except at
                                       listed places; then read `git diff samples` as a person

A golden record holds what is right, whether the program reaches it or not. Where the program is
known to differ, cases/failing-samples.txt lists the sample and a JSON Pointer into its golden
record, and the check demands that exactly these places differ. `+/deadlines/3` is an element of the
program's record that the golden one lacks. A sample without listed places is compared byte for
byte. The key `tool` is left out of every comparison."""
import argparse
import json
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

TESTS = Path(__file__).resolve().parent
SAMPLES = TESTS.parent / "samples"
LIST = TESTS / "cases" / "failing-samples.txt"
INLINE = re.compile(r'"(?!mentions")[\w.]+": \[[\d\s,\[\]]+\]')
TOOL = re.compile(r'^  "tool": .*\n', re.M)


# --- Links. An index shifts when an element before it is missing. Records are therefore compared,
# --- and merged, with links that name where their target starts: `"work": 3` becomes
# --- `"work": "@1855"`, `/tasks/0` becomes `/tasks/@120`.

def starts(elements):
    """What identifies each element of a list: where it starts, or its index where that fails."""
    found = [start(e) for e in elements]
    if None in found or len(set(found)) < len(found):
        return list(range(len(found)))
    return found


def start(element):
    """Where an object starts in the text; a work: its first mention. None for anything else."""
    if not isinstance(element, dict):
        return None
    if "mentions" in element:
        return element["mentions"][0]
    return f"@{element['span'][0]}" if element.get("span") else None


def pointers(value, number="", name=""):
    """For each value within this one its JSON Pointer by indices and the one by starts."""
    yield number, name
    if isinstance(value, dict):
        for key, member in value.items():
            yield from pointers(member, f"{number}/{key}", f"{name}/{key}")
    if isinstance(value, list):
        for i, (begin, element) in enumerate(zip(starts(value), value)):
            yield from pointers(element, f"{number}/{i}", f"{name}/{begin}")


def inverse(mapping):
    return {value: key for key, value in mapping.items()}


def translate_links(record, to_names):
    """Turns the links of a record from indices into names or back, in place.

    A link that leads nowhere is a KeyError."""
    for part in [record, *record["attachments"]]:
        mentions = dict(enumerate(starts(part["citations"])))
        first_mentions = [work["mentions"][0] for work in part["works"]]
        works = dict(enumerate(mentions[m] if to_names else m for m in first_mentions))
        parts = dict(pointers(part))
        if not to_names:
            mentions, works, parts = map(inverse, (mentions, works, parts))
        for work in part["works"]:
            work["mentions"] = [mentions[m] for m in work["mentions"]]
        for citation in part["citations"]:
            if citation["work"] is not None:
                citation["work"] = works[citation["work"]]
        for linked in part["citations"] + part["deadlines"]:
            linked["in"] = parts[linked["in"]]
    return record


# --- Differences.

NOTHING = "(nothing)"  # the value where only the other record has an element


@dataclass
class Difference:
    place: str
    golden: object
    found: object
    home: object  # the object or list of the golden record that holds the value
    key: object = None  # its key, where that is an object

    def take_over(self):
        """Puts the found value into the golden record."""
        if self.key is not None:
            self.home[self.key] = self.found
        elif self.found is NOTHING:
            self.home[:] = [e for e in self.home if e is not self.golden]
        else:
            self.home.append(self.found)
            if isinstance(starts(self.home)[0], str):
                self.home.sort(key=lambda element: int(start(element)[1:]))


def are_objects(value):
    """Whether a value is a list of objects, whose elements are compared one by one."""
    return isinstance(value, list) and all(isinstance(element, dict) for element in value)


def differences(golden, found, place=""):
    """The deepest values in which two records with named links differ, in their order."""
    for key in golden | found:
        here = f"{place}/{key}"
        ours = golden.get(key, NOTHING)
        theirs = found.get(key, NOTHING)
        if isinstance(ours, dict) and isinstance(theirs, dict):
            yield from differences(ours, theirs, here)
        elif are_objects(ours) and are_objects(theirs):
            yield from element_differences(ours, theirs, here)
        elif ours != theirs:
            yield Difference(here, ours, theirs, golden, key)


def element_differences(golden, found, place):
    """The same for two lists of objects, aligned by where these start, else by their indices."""
    ours, theirs = starts(golden), starts(found)
    if golden and found and type(ours[0]) is not type(theirs[0]):
        ours, theirs = list(range(len(golden))), list(range(len(found)))
    for i, name in enumerate(ours):
        if name in theirs:
            yield from differences(golden[i], found[theirs.index(name)], f"{place}/{i}")
        else:
            yield Difference(f"{place}/{i}", golden[i], NOTHING, golden)
    for i, name in enumerate(theirs):
        if name not in ours:
            yield Difference(f"+{place}/{i}", NOTHING, found[i], golden)


def compare(golden, found):
    """The differences of two records, whose links are named in place."""
    for record in (golden, found):
        translate_links(record, to_names=True)
    return [d for d in differences(golden, found) if d.place != "/tool"]


def complaints(golden_text, found_text, listed):
    """What is wrong with a sample: differences off the list, listed places without, other bytes."""
    differing = compare(json.loads(golden_text), json.loads(found_text))
    for d in differing:
        if d.place not in listed:
            yield f"{d.place} differs\n    golden: {show(d.golden)}\n    found:  {show(d.found)}"
    for place in sorted(listed - {d.place for d in differing}):
        yield f"{place} is listed but does not differ"
    if golden_text != formatted(json.loads(golden_text)):
        yield "the golden record is not formatted as the program writes"
    if not differing and TOOL.sub("", golden_text) != TOOL.sub("", found_text):
        yield "same values, but other bytes: another order of keys or elements, or another format"


# --- Files and the command line.

def show(value):
    return json.dumps(value, ensure_ascii=False)


def formatted(record):
    """A record as the program writes it: indented, spans on one line."""
    def on_one_line(match):
        return re.sub(r",\s*", ", ", re.sub(r"(?<=\[)\s+|\s+(?=\])", "", match[0]))
    return INLINE.sub(on_one_line, json.dumps(record, ensure_ascii=False, indent=2)) + "\n"


def updated(golden_text, found_text, listed):
    """The golden record with the program's values, except at listed places."""
    if not listed:
        return found_text
    golden = json.loads(golden_text)
    for difference in compare(golden, json.loads(found_text)):
        if difference.place not in listed:
            difference.take_over()
    return formatted(translate_links(golden, to_names=False))


def run(program, text):
    done = subprocess.run([program, text.name], cwd=text.parent, capture_output=True, check=True)
    return done.stdout.decode("utf-8")


def read_list(path, names):
    """Sample name to listed places; a line that is repeated or names no sample is a ValueError."""
    places = {name: set() for name in names}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        name, _, place = line.partition(" ")
        if name not in places or place in places[name]:
            raise ValueError(f"{path.name}:{number}: no such sample, or listed twice: {line}")
        places[name].add(place)
    return places


def main():
    verbatim = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=verbatim)
    parser.add_argument("command", choices=("check", "places", "update"))
    parser.add_argument("program", type=Path)
    arguments = parser.parse_args()
    texts = sorted(SAMPLES.glob("*.txt"))
    listed = read_list(LIST, [t.stem for t in texts])
    failed = False
    for text in texts:
        golden = text.with_suffix(".json")
        golden_text = golden.read_text(encoding="utf-8")
        found_text = run(arguments.program.resolve(), text)
        if arguments.command == "update":
            new_text = updated(golden_text, found_text, listed[text.stem])
            golden.write_text(new_text, encoding="utf-8")
        elif arguments.command == "places":
            for difference in compare(json.loads(golden_text), json.loads(found_text)):
                print(text.stem, difference.place)
        else:
            for complaint in complaints(golden_text, found_text, listed[text.stem]):
                print(text.stem, complaint)
                failed = True
    return 1 if failed or not texts else 0


if __name__ == "__main__":
    sys.exit(main())
