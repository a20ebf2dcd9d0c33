"""Places of names of organs and persons: those labelled by reading, addressees and recipients, and
all registered names in sentences and headers."""
import re
import sys
import unicodedata
from pathlib import Path

from places import OPEN, Place, Squeezed, labelled, readings, spots_in_order

ORGANS = Path(__file__).resolve().parents[1] / "accuracy" / "organs"
sys.path.insert(0, str(ORGANS))
import frames  # noqa: E402

NO_NAME = ("như", "lưu", "nhu", "luu")
ESCAPES = {"n": "\n", "t": "\t"}


def unescaped(text):
    return re.sub(r"\\(.)", lambda escape: ESCAPES.get(escape[1], escape[1]), text)


def roles():
    """The phrases of roles.tsv: told where they begin; and where none begins, untold."""
    for number, line in enumerate((ORGANS / "roles.tsv").read_text("utf-8").splitlines()):
        if line.startswith("#"):
            continue
        source, _, _, begin, end, others, text = line.split("\t")
        text, name = unescaped(text), "roles.tsv:%d" % (number + 1)
        if end == "-":
            yield Place("organs-found", "none", "roles", name, text, int(begin), OPEN, [None])
            continue
        ends = [int(end)] + [int(x) for x in others.split(" ") if x != "-"]
        yield Place("organs", "role", "roles", name, text, int(begin), OPEN,
                    [text[int(begin):x] for x in ends])


def listed():
    """Addressees and recipients of documents."""
    for key in ("addressees", "recipients"):
        for set_, name, text, signs, found in labelled(key):
            rows = [[v for v in readings(label) if isinstance(v, str)] for label in found]
            for values, spot in zip(rows, spots_in_order(signs, rows)):
                if spot and values and not values[0].lower().startswith(NO_NAME):
                    yield Place("organs", key, set_, name, text, spot[0], OPEN, values)


def registered():
    """Each name of organs.toml in each frame, found untold."""
    for kind, all_frames in (("sentence", frames.SENTENCES), ("header", frames.HEADERS)):
        for number, frame in enumerate(all_frames, 1):
            for name in frames.registered_names():
                text = unicodedata.normalize("NFC", frames.filled(frame, name))
                signs = Squeezed(text)
                begin, end = signs.find(name, text.lower().find("\n" + name.lower()) + 1)
                yield Place("organs-found", kind + " frames", "organs.toml",
                            "%s %d" % (kind, number), text, begin, end)


def places():
    yield from roles()
    yield from listed()
    yield from registered()


def same(value, label, kind):
    if value is None or label is None:
        return value == label
    return Squeezed(value).signs == Squeezed(label).signs
