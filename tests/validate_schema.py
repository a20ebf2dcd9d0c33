#!/usr/bin/env python3
"""Do vbparse's records fit their JSON Schema, and are their keys in the order that it and the README promise?

validate_schema.py SCHEMA FILE...    each FILE: one or many JSON values one after another, indented or JSON Lines

Prints `FILE: path: message` for each violation and exits 1, or `N records valid` and exits 0. A path is the number
of the record in its file and a JSON Pointer into it: `#2/tasks/0/label`. A FILE without any record is a violation."""
import json
import sys

from jsonschema import Draft202012Validator

# Schemas cannot express order, so the order is written out here, a second time on purpose.
PARTS = ("encoding system type type_name header urgency secrecy received_stamp code number notation subject addressees "
         "bases opening tasks body closing recipients signers citations works deadlines attachments spans "
         "diagnostics").split()
RECORD = ["schema", "tool", "source"] + PARTS
ATTACHMENT = PARTS + ["role", "extent"]
ERROR = ["schema", "source", "error"]
HEADER = "motto issuer issuer_parent place date date_printed".split()
TASK = "label heading text assignees span pieces extent items".split()
CITATION = ("text span pieces kind type type_name code number year notation date issuer term subject pinpoints "
            "relation work in").split()
CITED = ["schema", "source", "document"] + [k for k in CITATION if k not in ("work", "in")] + ["in", "work"]
WORK = "schema key type code name date issuer source documents mentions".split()
DEADLINE = ("text span pieces kind start date time bound due due_working_day duration direction day_basis counted_from "
            "rrule due_rrule year_inferred action assignees send_to in").split()
DUE = ["schema", "source", "document"] + DEADLINE


def once(pairs):
    """An object from its pairs; json alone would silently drop the first of two equal keys."""
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = [k for k, _ in pairs]
        raise ValueError("key %r stands twice in one object" % next(k for k in keys if keys.count(k) > 1))
    return found


def values(text):
    """The JSON values that stand one after another in `text`; raises ValueError where there is none."""
    decoder = json.JSONDecoder(object_pairs_hook=once)
    at = 0
    while True:
        while at < len(text) and text[at] in " \t\r\n":
            at += 1
        if at == len(text):
            return
        value, at = decoder.raw_decode(text, at)
        yield value


def pointer(path):
    return "".join("/" + str(p).replace("~", "~0").replace("/", "~1") for p in path)


def leaves(error):
    """The errors that tell what is wrong: of a failed oneOf, those of the branch whose `schema` is the record's."""
    if error.validator != "oneOf":
        yield error.absolute_path, error.message
        return
    branches = {}
    for e in error.context:
        branches.setdefault(e.schema_path[0], []).append(e)
    meant = [b for b in branches.values() if not any(e.validator == "const" for e in b)]
    if len(meant) == 1:
        for e in meant[0]:
            yield from leaves(e)
    else:
        yield error.absolute_path, "a record of no known schema"


def order(value, want, path):
    """Known keys in the order of `want`, unknown ones after them; missing keys are the schema's business."""
    if isinstance(value, dict):
        right = [k for k in want if k in value] + [k for k in value if k not in want]
        for key, belongs in zip(value, right):
            if key != belongs:
                yield path, "key %r stands where %r belongs" % (key, belongs)
                return


def orders(record, want, path=()):
    """Violations of the order of keys in a record or attachment and in what it holds."""
    def each(value, key):
        items = value.get(key) if isinstance(value, dict) else None
        return enumerate(items if isinstance(items, list) else [])

    def tasks(parent, key, at):
        for i, task in each(parent, key):
            yield from order(task, TASK, at + (key, i))
            yield from tasks(task, "items", at + (key, i))

    yield from order(record, want, path)
    if not isinstance(record, dict):
        return
    yield from order(record.get("header"), HEADER, path + ("header",))
    yield from tasks(record, "tasks", path)
    for key, keys in (("citations", CITATION), ("deadlines", DEADLINE)):
        for i, value in each(record, key):
            yield from order(value, keys, path + (key, i))
    for i, value in each(record, "attachments"):
        yield from orders(value, ATTACHMENT, path + ("attachments", i))


def violations(validator, record):
    for error in validator.iter_errors(record):
        yield from leaves(error)
    schema = record.get("schema") if isinstance(record, dict) else None
    yield from orders(record, {"vbparse-error/1": ERROR, "vbcite/1": CITED, "vbcite-works/1": WORK, "vbdue/1": DUE}.get(schema, RECORD))


def main(argv):
    if len(argv) < 3:
        print("usage: validate_schema.py SCHEMA FILE...", file=sys.stderr)
        return 2
    sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", line_buffering=True)
    with open(argv[1], encoding="utf-8") as f:
        schema = json.load(f)
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    records = wrong = 0
    for name in argv[2:]:
        n = 0
        try:
            with open(name, encoding="utf-8", newline="") as f:
                text = f.read()
            for record in values(text):
                n += 1
                for path, message in violations(validator, record):
                    wrong += 1
                    message = message if len(message) <= 240 else message[:160] + " ... " + message[-75:]
                    print("%s: #%d%s: %s" % (name, n, pointer(path), message))
            if n == 0:
                wrong += 1
                print("%s: #1: no record" % name)
        except (OSError, ValueError, RecursionError) as e:  # ValueError: bad UTF-8, bad JSON
            wrong += 1
            print("%s: #%d: %s" % (name, n + 1, e))
        records += n
    if wrong:
        return 1
    print("%d records valid" % records)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
