"""The head (phần đầu) of a document, found by where its labelled values stand."""
import re
from dataclasses import dataclass

from claims import Claims
from labels import options

TAGLINE = "Độc lập - Tự do - Hạnh phúc"
ABOUT = re.compile(r"(V/?v|Về việc|Về)\s*:?\s*$", re.I)
NUMBER_ANCHOR = re.compile(r"\bS[ốôồổỗộọoóò6]\b", re.I)
ANCHOR_TO_NUMBER = 12  # letters, at most
STRAY_LETTERS = 16  # that no part claimed, at most


@dataclass(frozen=True)
class Head:
    lines: tuple  # [lo, hi)
    is_party: bool
    spans: dict  # of each part: motto, tagline, number, date, subject, parent, issuer, extra
    words: dict  # the same parts, each a list of printed lines


def find_head(doc):
    """None where a part is labelled but not found, or where other words stand between."""
    header = doc.gold.get("header") or {}
    motto = options(header.get("motto"))
    if not motto or not options(header.get("issuer")):
        return None
    claims = Claims(doc)
    spans = claim_parts(claims, header, motto[0])
    needed = ["motto", "number", "issuer"]
    needed += ["date"] if options(header.get("place")) else []
    needed += ["parent"] if options(header.get("issuer_parent")) else []
    if not all(spans[part] for part in needed):
        return None
    spans["subject"] = claim_subject(claims, spans["number"])
    stamps = (claims.claim(doc.gold.get(k), 0, doc.top) for k in ("urgency", "secrecy"))
    spans["extra"] = [span for found in stamps for span in found or ()]
    at = [doc.line(a) for found in spans.values() for a, _ in found or ()]
    lo, hi = min(at), max(at) + 1
    if claims.letters_left(lo, hi) > STRAY_LETTERS:
        return None
    words = {part: doc.words(found) for part, found in spans.items()}
    return Head((lo, hi), motto[0].startswith("ĐẢNG"), spans, words)


def claim_parts(claims, header, motto):
    doc, top = claims.doc, claims.doc.top
    spans = {
        "motto": claims.claim_like(motto, 0, top),
        "tagline": claims.claim_like(TAGLINE, 0, top),
        "number": claim_number(claims),
        "date": claim_date(claims),
    }
    # rather near the motto than in a running title above
    near = max(0, doc.line(spans["motto"][0][0]) - 4) if spans["motto"] else 0
    for part, label in (("parent", header.get("issuer_parent")), ("issuer", header["issuer"])):
        spans[part] = claims.claim(label, near, top) or claims.claim(label, 0, top)
    return spans


def claim_number(claims):
    """From Số to the end of the symbol (số, ký hiệu)."""
    doc = claims.doc
    for value in options(doc.gold.get("code")) + options(doc.gold.get("notation")):
        for a, b in claims.pieces(value, 0, doc.top, limit=1) or ():
            start = doc.begin[doc.line(a)]
            for anchor in reversed(list(NUMBER_ANCHOR.finditer(doc.text[start : a + 2]))):
                between = re.sub(r"\s", "", doc.text[start + anchor.end() : a])
                if len(between) <= ANCHOR_TO_NUMBER:
                    return claims.take([(start + anchor.start(), b)])
    return None


def claim_date(claims):
    """From the place to the year."""
    doc = claims.doc
    for place in options(doc.gold["header"].get("place")):
        name = r"\s+".join(map(re.escape, place.split()))
        date = re.compile(name + r"\s*,?\W{0,3}ng\S*.*?n[ăaâäà]m\s*\S+", re.I)
        for i in range(doc.top):
            if m := date.search(doc.lines[i]):
                return claims.take([(doc.begin[i] + m.start(), doc.begin[i] + m.end())])
    return None


def claim_subject(claims, number):
    """A letter's subject (trích yếu) stands in its head, V/v before it."""
    doc = claims.doc
    if doc.gold.get("type") != "CV":
        return None
    for subject in options(doc.gold.get("subject")):
        found = claims.pieces(subject, doc.line(number[0][0]), doc.top)
        start = found and doc.begin[doc.line(found[0][0])]
        if found and (m := ABOUT.search(doc.text[start : found[0][0]])):
            return claims.take([(start + m.start(), found[0][1]), *found[1:]])
    return None
