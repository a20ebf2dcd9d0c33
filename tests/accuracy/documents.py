"""Figures of labelled documents: each field, and all of them together."""
import json

import judge
from figures import Unit, shares
from judge import SHARED, score
from sources import reading_of, source_of


def is_layout(field):
    return not field.startswith(("citation", "deadline"))


def is_citation(field):
    return field.startswith("citation")


def is_deadline(field):
    return field.startswith("deadline")


def is_head(field):
    return field.startswith(score.HEAD)


def is_any(_):
    return True


SUMMARIES = {"all fields": is_any, "layout": is_layout, "head": is_head}
MICRO, RIGHT = " (micro)", ": documents right"


def summary(name, tally, belongs):
    """All fields together, and whether the document is wholly right, as score.py counts them."""
    rows = {field: row for field, row in tally.items() if belongs(field)}
    own = [row for field, row in rows.items() if "+" not in field and field not in score.LINKS]
    links = score.LINKS - {"tasks.parent"}
    wrong = sum(extra + missed for field, (_, extra, missed) in rows.items()
                if field != "system" and field not in links)
    return {name + MICRO: judge.f1_count([sum(column) for column in zip(*own)] or [0, 0, 0]),
            name + RIGHT: (not wrong, 1)}


def is_summary(key):
    return key.endswith((MICRO, RIGHT))


def document_counts(gold, record, fields, summaries):
    """{field: (right, of how many)} of a document, and of the summaries of its fields."""
    tally, _ = judge.grade(gold, record)
    counts = {field: row for field, row in judge.field_counts(tally).items() if fields(field)}
    for name in summaries:
        if name == "head":                  # the main document's only
            gold, record = ({key: value for key, value in each.items() if key != "attachments"}
                            for each in (gold, record))
            tally, _ = judge.grade(gold, record)
        counts |= summary(name, tally, SUMMARIES[name])
    return counts


def labelled(folder):
    """{name: labels} of a folder of label files."""
    return {path.stem: json.loads(path.read_text(encoding="utf-8"))
            for path in sorted(folder.glob("*.json"))}


def document_units(program, set_, gold, texts, fields, summaries):
    """{name: Unit} of the documents of a set."""
    labels = labelled(gold)
    records = judge.records_of_files(program, [texts / f"{name}.txt" for name in labels])
    return {name: Unit(source_of(set_, name), document_counts(label, record, fields, summaries))
            for (name, label), record in zip(labels.items(), records)}


def folders_of(set_):
    """Labels and texts of a set of the labelled documents."""
    texts = {"public": "public-labelled"}.get(set_, set_)
    return SHARED / "gold" / set_, SHARED / "corpus" / texts


def documents(program, name, sets, fields=is_any, summaries=(), apart=False):
    """Fields and summaries; apart: the summaries also for clean text and for scans alone."""
    units, groups = [], {}
    for set_ in sets:
        found = document_units(program, f"gold/{set_}", *folders_of(set_), fields, summaries)
        units += found.values()
        for document, unit in found.items() if apart else ():
            counts = {key: count for key, count in unit.counts.items() if is_summary(key)}
            group = f"{name}, {reading_of(f'gold/{set_}', document)}"
            groups.setdefault(group, []).append(Unit(unit.source, counts))
    return {name: shares(units)} | {group: shares(each) for group, each in sorted(groups.items())}


def batch(program, name, folder):
    """A blind batch that has been opened: its documents, fields and summaries."""
    return {name: shares(list(document_units(program, "batches", folder / "gold", folder / "text",
                                             is_any, SUMMARIES).values()))}
