"""What varies in heads and feet, and which choices may stand together.

The first choice of an axis is the common one. The first axis of a family parts the halves.
"""
from .layouts import STYLES, TABLES
from .words import COMMITTEES, JOINT, MISPRINTS, OFFICES, PARTY, RULING, TYPES

POSITIONS = STYLES + ["right-hand after", "right-hand before", "around"]
SHARED = {
    "office": list(OFFICES),
    "letters": ["new tone marks", "old tone marks", "decomposed", "eth for Đ"],
    "spacing": ["single", "doubled", "trailing blanks", "CRLF"],
}
AXES = {"heads": {
    "layout": STYLES,
    **SHARED,
    "issuer lines": ["2", "1", "3"],
    "parent": ["full", "short", "none"],
    "number": ["plain", "other colon", "blank before /", "blanks everywhere", "no blank", "no Số",
               "letter", "year", "left blank", "dots", "wrapped"],
    "type": list(TYPES)[:-1],
    "lead": ["V/v", "V/v:", "Về việc", "Về", "no lead", "VỀ VIỆC", "no subject"],
    "subject lines": ["2", "1", "3", "4", "cut in an organ"],
    "subject at": ["the number", "below the head"],
    "title": ["plain", "CỦA ...", "with the subject", "bold", "rule below", "wide letters",
              "misprint", "none"],
    "motto": ["full", "misprint", "tagline only", "none", "two lines"],
    "date": ["plain", "*italic*", "_italic_", "no comma", "day left blank",
             "day and month left blank", "dots", "slashes", "wrapped", "no place"],
    "date row": ["beside the number", "above it", "below it"],
    "stamp": ["none", "urgent above", "urgent left", "urgent below", "secret above",
              "secret left"],
    "rule": ["none", "-----", "_____", "―――"],
    "addressees": ["inline", "inline with ;", "dashes beside", "dashes below", "lines",
                   "two columns", "điện", "none"],
    "salutation": ["Kính gửi:", "Kính gửi :", "*Kính gửi:*", "KÍNH GỬI:", "Kính trình:",
                   "Kính mời:", "none"],
    "opening": ["Thực hiện", "bases"],
    "above": ["nothing", "digital signature", "page mark", "gazette", "web title",
              "received stamp"],
}, "feet": {
    "position": POSITIONS,
    **SHARED,
    "heading": ["Nơi nhận:", "Nơi nhận :", "Nơi nhận", "*Nơi nhận:*", "***Nơi nhận:***",
                "NƠI NHẬN:", "Noi nhận:"],
    "items": ["- ;", "- ,", "- without end", "-glued;", "bare ;", "+ ;", "– ;", "two a line",
              "none"],
    "wrap": ["none", "flush", "indented"],
    "purpose": ["none", "one", "most"],
    "archive": ["unit", "VT", "no colon", "drafter", "name behind", "office", "none"],
    "signature": ["KT", "head", "TM", "TM KT", "TL", "TL KT", "TUQ", "Q", "TM wrapped"],
    "mark": ["KT. ", "KT.", "K/T ", "KT/", "KT "],
    "signers": ["one", "two beside", "two below", "minutes"],
    "post": ["plain", "longer", "wrapped", "small letters"],
    "between": ["blank lines", "nothing", "(Đã ký)", "Đã ký", "[daky]", "seal",
                "digital signature", "(Ký tên)"],
    "name": ["plain", "degree", "capitals", "none", "bold"],
    "trailing": ["nothing", "page number", "appendix", "portal", "contact", "scanner"],
    "closing": ["./.", ".", "/."],
}}
# drawn evenly; of the other axes the first choice comes more often
EVEN = {"office", "layout", "position", "type"}
# not parted between the halves
TIED = {"type", "lead", "subject at", "title", "addressees", "salutation", "signers", "spacing"}


def types_of(office):
    """The types of document that an office writes here."""
    if office in JOINT:
        return {"KH", "HD", "CTr"}
    if office in COMMITTEES:
        return set(TYPES) - {"HD", "GM", "CĐ", "BB"}
    if "council" in office:
        return {"CV", "NQ", "KH", "TB", "TTr", "BC", "QĐ"}
    orders = {"CT", "CĐ"} if office in RULING else set()
    return {"CV", "QĐ", "KH", "TB", "TTr", "BC", "HD", "GM", "CTr"} | orders


LOOSE = ["doubled", "trailing blanks"]          # would tear a table apart
RULES = [(axis, {choices} if isinstance(choices, str) else set(choices), other, set(allowed))
         for axis, choices, other, allowed in [
    # axis, choices, axis, choices: the first only together with the second
    *[("office", office, "type", types_of(office)) for office in OFFICES],
    ("type", "CV", "title", ["none"]),
    ("title", "none", "type", ["CV"]),
    ("type", "CV", "lead", ["V/v", "V/v:", "Về việc", "Về", "no subject"]),
    ("lead", ["V/v", "V/v:"], "type", ["CV", "QĐ", "TTr"]),
    ("lead", "no subject", "type", ["CV", "GM", "TB"]),
    ("type", ["TB", "BC", "QyĐ"], "lead", ["Về", "no lead", "no subject"]),
    ("lead", "no subject", "title", ["none", "plain", "bold", "CỦA ..."]),
    ("subject at", "below the head", "type", ["CV"]),
    ("title", "misprint", "type", MISPRINTS),
    ("type", ["CV", "GM", "TTr"], "addressees",
     set(AXES["heads"]["addressees"]) - {"điện", "none"}),
    ("type", "CĐ", "addressees", ["điện"]),
    ("addressees", "điện", "type", ["CĐ"]),
    ("type", set(TYPES) - {"CV", "GM", "TTr", "BC", "CĐ"}, "addressees", ["none"]),
    ("salutation", "none", "addressees", ["none", "điện"]),
    ("addressees", ["none", "điện"], "salutation", ["none"]),
    ("salutation", "Kính trình:", "type", ["TTr"]),
    ("salutation", "Kính mời:", "type", ["GM"]),
    ("number", "year", "type", ["QĐ", "NQ"]),
    ("number", "year", "office", RULING | {"council", "commune council", "company"}),
    ("motto", "tagline only", "office", set(OFFICES) - PARTY),
    ("above", "gazette", "office", ["ministry", "province", "council"]),
    ("above", "gazette", "type", ["QĐ", "NQ", "CT"]),
    ("spacing", LOOSE, "layout", set(STYLES) - TABLES),
    ("spacing", LOOSE, "position", set(POSITIONS) - TABLES),
    ("opening", "bases", "type", set(TYPES) - {"QĐ", "NQ", "QyĐ", "GM"}),
    ("office", JOINT, "signers", ["two beside", "two below"]),
    ("signers", ["two beside", "two below"], "office", JOINT),
    ("signers", ["two beside", "two below", "minutes"], "position",
     ["left then right", "right then left"]),
    ("signers", ["two beside", "two below"], "signature", ["KT", "head", "TM", "TM KT"]),
    ("signers", "minutes", "signature", ["head"]),
    ("signers", "minutes", "name", ["plain", "none", "bold"]),
    ("items", "none", "position", ["left then right", "right-hand after"]),
    ("items", "two a line", "wrap", ["none"]),
    ("mark", ["K/T ", "KT/", "KT "], "signature",
     set(AXES["feet"]["signature"]) - {"TUQ", "Q"}),
]]


def legal(axis, choice, other, beside):
    """May a choice of one axis stand beside a choice of another?"""
    def forbids(rule, a, x, b, y):
        first, choices, second, allowed = rule
        return (a, b) == (first, second) and x in choices and y not in allowed
    return not any(forbids(rule, axis, choice, other, beside)
                   or forbids(rule, other, beside, axis, choice) for rule in RULES)
