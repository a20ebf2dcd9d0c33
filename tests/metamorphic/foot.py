"""The foot of a document: recipients (nơi nhận) and signers, found by where their labels stand."""
import re
from dataclasses import dataclass

from claims import Claims
from labels import options
from signs import RECIPIENTS

PURPOSE = re.compile(r" *(\([^()\n]{1,60}\))? *[;,.:]{0,2}")
LINES_OF_RECIPIENTS = 90
LINES_OF_SIGNERS_ABOVE = 12
LINES_OF_SIGNERS_BELOW = 25
STRAY_LETTERS = 66  # that no part claimed, at most


@dataclass(frozen=True)
class Foot:
    lines: tuple  # [lo, hi)
    items: list  # the recipients as printed
    signers: list  # of each: the lines of the posts, the lines of the name


def find_foot(doc):
    """None where a label is not found, or where other words stand between."""
    if not doc.gold.get("recipients"):
        return None
    claims = Claims(doc)
    for i in range(len(doc.lines)):
        if anchor := RECIPIENTS.search(doc.lines[i]):
            saved = claims.saved()
            if found := foot_at(claims, i, anchor):
                lo, hi = found.lines
                return found if claims.letters_left(lo, hi) <= STRAY_LETTERS else None
            claims.restore(saved)
    return None


def foot_at(claims, i, anchor):
    """The foot whose Nơi nhận stands on line i."""
    doc = claims.doc
    heading = (doc.begin[i] + anchor.start(), doc.begin[i] + anchor.end())
    items, spans = claim_recipients(claims, i, claims.take([heading]))
    if len(items) < len(doc.gold["recipients"]):
        return None
    hi = doc.line(spans[-1][0]) + LINES_OF_SIGNERS_BELOW
    for lo in (i, max(0, i - LINES_OF_SIGNERS_ABOVE)):
        saved = claims.saved()
        signers = claim_signers(claims, lo, min(len(doc.lines), hi))
        if signers is not None:
            signed = [span for posts, name in signers for span in posts + name]
            at = [doc.line(a) for a, _ in spans + signed]
            words = [(doc.words(posts), doc.words(name)) for posts, name in signers]
            return Foot((min(at), max(at) + 1), items, words)
        claims.restore(saved)
    return None


def claim_recipients(claims, i, spans):
    """The recipients below the heading up to the first that is not found, and the spans of all."""
    doc = claims.doc
    items, spans = [], list(spans)
    for label in doc.gold["recipients"]:
        found = claims.claim(label, i, min(len(doc.lines), i + LINES_OF_RECIPIENTS))
        if not found:
            break
        purpose = PURPOSE.match(doc.text, found[-1][1])
        claims.take([purpose.span()])
        items.append(" ".join(doc.words(found)) + purpose[0].rstrip())
        spans += found
    return items, spans


def claim_signers(claims, lo, hi):
    labels = claims.doc.gold.get("signers") or []
    signers = [claim_signer(claims, label, lo, hi) for label in labels]
    return signers if all(signers) else None


def claim_signer(claims, label, lo, hi):
    """The spans of the posts and of the name; None where one that is not optional is not found."""
    for marks in readings(label, "authority"):
        saved = claims.saved()
        parts = [claims.claim(authority_line(x), lo, hi) for x in marks or ()]
        for key in ("position", "name"):
            found = claims.claim(label.get(key), lo, hi)
            parts.append([] if found is None and None in readings(label, key) else found)
        if None not in parts and any(parts):
            return sum(parts[:-1], []), parts[-1]
        claims.restore(saved)
    return None


def readings(label, key):
    return label[key]["any"] if isinstance(label.get(key), dict) else [label.get(key)]


def authority_line(authority):
    """The ways to print a mark of authority: TM. X, T/M X, TM X."""
    mark, organ = authority["mark"], options(authority["of"])[0]
    forms = (mark + ". ", mark[0] + "/" + mark[1:] + " ", mark + " ")
    return {"any": [form + organ for form in forms]}
