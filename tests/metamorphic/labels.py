"""The labels of a document: a record cut to what a reader of the print can check.

A label is a value as printed, null where nothing is printed, or {"any": [a, b]} where more than one
reading is right."""
import re

# Derived from the print, not printed in this form.
UNPRINTED = {
    "system", "type", "motto", "date", "start", "time", "kind", "bound", "rrule", "duration",
    "day_basis", "relation", "pins", "mark", "label", "number", "due", "maybe",
}
BULLETS = "-+•*~"


def options(label):
    """The readings of a label, null left out."""
    readings = label["any"] if isinstance(label, dict) and "any" in label else [label]
    return [v for v in readings if v not in (None, [])]


def has_printed_label(task):
    """Is it an item of the body whose label is more than a bullet?"""
    return "starts" in task and task.get("label", "-").strip() not in BULLETS


def leaves(node, key=""):
    """Every label that is printed: (key, [readings]). Items of the body have theirs before them."""
    if isinstance(node, str) or isinstance(node, dict) and "any" in node:
        texts = [v for v in options(node) if isinstance(v, str)]
        if texts and key not in UNPRINTED:
            yield key, [re.sub(r"\s", "", v) for v in texts] if is_code(key) else texts
    elif isinstance(node, dict):
        yield from leaves_of_dict(node)
    elif isinstance(node, list):
        for v in node:
            yield from leaves(v, key)


def leaves_of_dict(node):
    is_task = "starts" in node and node.get("label")
    if is_task:
        before = node["label"] if has_printed_label(node) else ""
        yield "task", [before + " " + v for v in options(node["starts"])]
    for key, value in node.items():
        if key not in UNPRINTED and not (is_task and key == "starts"):
            yield from leaves(value, key)


def is_code(key):
    return key in ("code", "notation")


def of_record(record):
    """The labels that a record of vbparse holds, but for what is printed in another of them."""
    return {
        "type": record["type"],
        "header": some(record["header"], "motto", "issuer", "issuer_parent", "place", "date"),
        **some(record, "code", "number", "notation", "urgency", "secrecy", "subject"),
        "addressees": [x["text"] for x in record["addressees"]],
        "bases": [first_words(x["text"], 6) for x in record["bases"]],
        "tasks": [of_task(x) for x in record["tasks"]],
        "recipients": [x["text"] for x in record["recipients"]],
        "signers": [some(x, "authority", "position", "name") for x in record["signers"]],
        "citations": [some(x, "code", "issuer") for x in record["citations"]],
        "deadlines": [{"text": x["text"]} for x in record["deadlines"] if x["kind"] != "vague"],
        "attachments": [of_record(x) for x in record["attachments"]],
    }


def some(record, *keys):
    return {key: record[key] for key in keys}


def of_task(task):
    return {
        "label": task["label"],
        "starts": first_words(task["heading"] or task["text"] or "", 4),
        "items": [of_task(x) for x in task["items"]],
    }


def first_words(text, count):
    return " ".join(text.split()[:count])
