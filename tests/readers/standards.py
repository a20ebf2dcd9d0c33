"""Places of standards among the citations."""
from codes import STANDARD, find, same, squeezed  # noqa: F401: run.py asks for same
from places import OPEN, Place, labelled, readings


def places():
    for set_, name, text, signs, labels in labelled("citations"):
        start = 0
        for label in labels:
            values = readings(label.get("code"))
            standards = [v for v in values if v and STANDARD.match(v)]
            found = None
            for value in standards:
                found = find(signs, text, value, start) or find(signs, text, value, 0)
                if found:
                    break
            if not found:
                continue
            start = max(start, found[1])
            yield Place("standards", "standard", set_, name, text, found[0],
                        found[1] if len(values) == 1 else OPEN, values)
