"""Places of signers' names and posts: given the beginning, and given the line or cell."""
import re

from places import OPEN, Place, Squeezed, documents, documents_and_parts, readings

SETS = ("public", "rendered", "dev", "party", "seeds")
CELL = re.compile(r" {3,}|\t|[|│]|\n|$")


def plain(value):
    """A value as labels are compared: without case, blanks and outer signs."""
    return Squeezed(value or "").signs.strip(" .;:,/-\"'`~¬=<>»«\\")


def same(value, label, kind):
    return plain(value) == plain(label)


def cell(text, begin, end):
    """The characters of the line or cell around a place."""
    cuts = [m.end() for m in CELL.finditer(text, max(0, begin - 300), begin) if m.end() <= begin]
    return max(cuts, default=0), CELL.search(text, end).start()


def last_place(text, values, before=None):
    """Where a value stands for the last time: the beginning of its shortest reading that is found
    there, the end of the longest that begins there."""
    spots = []
    for value in sorted((v for v in values if v), key=len):
        pattern = r"[\s*_|]*".join(map(re.escape, re.sub(r"\s", "", value)))
        found = [m.span() for m in re.finditer(pattern, text) if before is None or m.start() < before]
        if found and (not spots or any(s[0] == spots[0] for s in found)):
            spots = [(s[0], s[1]) for s in found if not spots or s[0] == spots[0][0]][-1:]
    return spots[0] if spots else None


def signers_of(labels):
    for part in documents_and_parts(labels):
        rows = [r for r in readings(part.get("signers")) if r]
        for row in rows[0] if rows else []:
            yield row


def places():
    for name in SETS:
        for stem, text, labels in documents(name):
            taken = []
            for signer in signers_of(labels):
                names = readings(signer.get("name"))
                posts = readings(signer.get("position"))
                at_name = last_place(text, names)
                at_post = last_place(text, posts, at_name and at_name[0])
                for kind, values, at in (("names", names, at_name), ("posts", posts, at_post)):
                    if not at:
                        continue
                    taken.append(at)
                    if None not in values:      # legible
                        yield Place(kind, "given-begin", name, stem, text, at[0], at[1])
                    slot = cell(text, *at)
                    yield Place(kind + "-slot", "slot", name, stem, text, slot[0], OPEN, values)
            if taken:   # what else stands beside and between them
                begin = text.rfind("\n", 0, min(taken)[0]) + 1
                end = max(taken)[1]
                for m in re.finditer(r"[^\s|│](?:(?! {3}|\t)[^\n|│])*", text[begin:end]):
                    b, e = begin + m.start(), begin + m.end()
                    if not any(b < t[1] and t[0] < e for t in taken):
                        yield Place("names-slot", "null", name, stem, text, b, OPEN, [None])
                        yield Place("posts-slot", "null", name, stem, text, b, OPEN, [None])
