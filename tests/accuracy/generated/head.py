"""The head of a generated document: what stands above it, its two columns, title and addressees."""
from .layouts import TABLES, balanced, columns, lines_of
from .office import level_of
from .words import (COMMITTEES, MISPRINTS, MOTTOES, PARTY, TYPES, VERBS, WORDS)


def capital(text):
    return text[:1].upper() + text[1:]


def above(document):
    """What converters and portals put above the first line."""
    form, day = document.row["above"], document.day
    came = str(document.date.toordinal() % 900 + 12)
    if form == "received stamp":
        document.label["received_stamp"] = {"number": came, "date": day(-3, "%Y-%m-%d")}
    title = document.label["subject"]
    title = title or f"{TYPES[document.row['type']]} của {document.organ}"
    return {
        "nothing": [],
        "page mark": ["--- PAGE 1 ---"],
        "digital signature": [
            "Ký bởi: " + document.organ, "Email: vanthu@coquan.example.vn",
            day(0, "Thời gian ký: %d.%m.%Y 14:06:10 +07:00"), ""],
        "gazette": [
            f"CÔNG BÁO/Số {document.date.month * 31}/Ngày {day(-9, '%d-%m-%Y')}", "14", ""],
        "web title": [
            "# " + capital(title), "", f"*Nguồn: https://vanban.example.vn/{came}.aspx*", ""],
        "received stamp": ["ĐẾN", "Số: " + came, "Ngày: " + day(-3), "Chuyển: ........", ""],
    }[form]


def head(document):
    """Names and motto, number and date, with stamps and the subject of a letter."""
    row, header = document.row, document.label["header"]
    parent, count = parent_of(document), int(row["issuer lines"])
    left = lines_of(parent, 2 if count == 3 else 1) if parent else []
    header.update(issuer_parent=" ".join(left) or None, issuer=document.organ.upper())
    left += lines_of(document.own["issuer"], count)
    right = motto(document)
    own_rule = {"youth union": "***"}.get(document.office,
                                          "*" if document.office in PARTY else "none")
    rule = own_rule if row["rule"] == "none" else row["rule"]
    left += [rule] * (rule != "none")
    right += [rule * 3] * (row["rule"] != "none" and bool(right))
    low, date = list(document.number_lines), place_and_date(document)
    subject_lines = subject(document) if row["type"] == "CV" else []
    low += subject_lines if row["subject at"] == "the number" else []
    right += date if row["date row"] == "above it" else []
    low_right = {"beside the number": date, "below it": ["", *date]}.get(row["date row"], [])
    mark, where = stamp(document)
    low += [mark] * (where == "left")
    block = columns([(left, right or [""]), (low, low_right or [""])], row["layout"], "centred")
    if row["type"] == "CV" and row["subject at"] == "below the head":
        block += ["", *subject_lines]
    return [mark] * (where == "above") + block + ["", mark] * (where == "below")


def parent_of(document):
    parent = document.own["parent"]
    if document.row["parent"] == "none" and not parent.startswith("!"):
        return ""
    parent = parent.lstrip("!")
    if document.row["parent"] == "short":
        for long, short in (("Ủy ban nhân dân", "UBND"), ("Giáo dục và Đào tạo", "GD&ĐT"),
                            ("/", " ")):
            parent = parent.replace(long, short)
    return parent


def stamp(document):
    """The mark of urgency or secrecy and where it stands."""
    kind, _, where = document.row["stamp"].partition(" ")
    mark = document.pick("urgent") if kind == "urgent" else "MẬT"
    document.label.update(urgency=mark if kind == "urgent" else None,
                          secrecy=mark if kind == "secret" else None)
    return mark, where


def motto(document):
    form = document.row["motto"]
    is_youth = document.office == "youth union"
    which = "youth" if is_youth else "party" if document.office in PARTY else "state"
    right = MOTTOES[which]
    document.motto = {"none": None, "tagline only": {"any": [right, None]}}.get(form, right)
    printed = document.pick(which + " motto") if form == "misprint" else right
    lines = {"none": [], "tagline only": [], "two lines": balanced(printed, 2)}
    has_tagline = which == "state" and form != "none"
    return lines.get(form, [printed]) + ["Độc lập - Tự do - Hạnh phúc"] * has_tagline


def place_and_date(document):
    form, date, place = document.row["date"], document.date, document.own["place"]
    blanks = {"day left blank": ("    ", None), "day and month left blank": ("    ", "    "),
              "dots": ("....", "....")}.get(form)
    day, month = "%02d" % date.day, "%02d" % date.month if date.month < 3 else str(date.month)
    if blanks:
        day, month = blanks[0], blanks[1] or month
    words = f"ngày {day} tháng {month} năm {date.year}"
    if form == "slashes":
        words = "ngày " + document.day()
    document.label["header"].update(place=None if form == "no place" else place,
                                    date=None if blanks else date.isoformat())
    if form == "wrapped":
        return [place + ", ngày", words.removeprefix("ngày ")]
    comma = " " if form == "no comma" else ", "
    text = capital(words) if form == "no place" else place + comma + words
    return [f"{form[0]}{text}{form[0]}" if form[0] in "*_" else text]


def subject(document):
    """The lines of the subject with its lead; the label is what it says."""
    row = document.row
    if row["lead"] == "no subject":
        document.label["subject"] = None
        return []
    text = subject_text(document)
    document.label["subject"] = text.replace("@", "")
    lead = {"no lead": "", "VỀ VIỆC": "Về việc "}.get(row["lead"], row["lead"] + " ")
    text = lead + text if lead else capital(text)
    if row["subject lines"] == "cut in an organ":
        lines = cut_in_an_organ(text)
    else:
        lines = balanced(text.replace("@", ""), int(row["subject lines"]))
    return [line.upper() for line in lines] if row["lead"] == "VỀ VIỆC" else lines


def subject_text(document):
    """What the document is about; "@" where an organ's name begins."""
    form, type_ = document.row["subject lines"], document.row["type"]
    is_deed = type_ in ("QĐ", "NQ")
    work = document.rng.choice([text for text in WORDS["work"][document.half]
                                if "@" in text or form != "cut in an organ"
                                if form != "2" or len(text) < 80])
    verb = document.pick("deed") if is_deed else VERBS.get(type_, "triển khai")
    if form == "1":
        return document.pick("short deed" if is_deed else "short")
    return verb + " " + work


def cut_in_an_organ(text):
    before, _, after = text.partition("@")
    words, lines = after.split(), balanced(before, 2)
    return [lines[0], " ".join([lines[1], *words[:2]]),
            *balanced(" ".join(words[2:]), 1 + (len(after) > 50))]


def title(document):
    """Type and subject of a document that prints its type."""
    row, type_, form = document.row, document.row["type"], document.row["title"]
    if type_ == "CV":
        return []
    name = TYPES[type_].upper()
    lines = [MISPRINTS[type_] if form == "misprint" else name, *subject(document)]
    if form == "CỦA ...":
        of = document.organ
        if document.office in COMMITTEES:
            of = document.own["collective"] + " " + of
        lines.insert(1, "CỦA " + of.upper())
    elif form == "with the subject":
        lines[:2] = [" ".join(lines[:2])]
    elif form == "wide letters":
        lines[0] = "   ".join(" ".join(word) for word in name.split())
    elif form == "bold":
        lines = [f"**{line}**" for line in lines]
    elif form == "rule below":
        lines.append("-----" if document.office in PARTY else "___________")
    is_wide = row["layout"] in ("wide blanks", "two blanks")
    return [line.center(84).rstrip() if is_wide else line for line in lines] + [""]


def addressees(document):
    form, word, rng = document.row["addressees"], document.row["salutation"], document.rng
    count = 0 if form == "none" else 1 if form == "inline" else rng.randint(2, 3)
    whom = "superior" if document.row["type"] == "TTr" else "addressee"
    items = rng.sample(WORDS[level_of(document.office) + whom][document.half], count)
    document.label["addressees"] = items
    end = "," if document.own["system"] == "party" else ";"
    ended = [item + end for item in items[:-1]] + [item + "." for item in items[-1:]]
    dashed = ["- " + item for item in ended]
    if form == "two columns":
        layout = document.row["layout"]
        style = layout if layout in TABLES | {"tab"} else "wide blanks"
        return columns([([word], dashed)], style) + [""]
    stop, organ = rng.choice(["", "."]), rng.choice([document.organ, document.organ.upper()])
    lines = {
        "none": [],
        "inline": [word + " " + "".join(items) + stop],
        "inline with ;": [f"{word} {'; '.join(items)}."],
        "dashes beside": [(word if i == 0 else " " * len(word)) + " " + dash
                          for i, dash in enumerate(dashed)],
        "dashes below": [word, *dashed],
        "lines": [word, *ended],
        "điện": [organ + " điện:", *dashed],
    }[form]
    return [*lines, ""] if lines else []
