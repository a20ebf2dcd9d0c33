"""Layouts of the foot: recipients and signature, and the lines within them."""
import textwrap
from itertools import zip_longest

import columns
from kinds import Kind, need, with_lines

SIDE_WIDTH = 48  # of the recipients beside a signature
SIGNER_WIDTH = 36  # of one signer beside another


def recipient_lines(items, width, mark, a_line):
    """The recipients below their heading, a number of them a line, or broken at the width."""
    marked = [mark + item for item in items]
    if width and mark and a_line == 1:
        wrapped = (
            textwrap.wrap(x, width, break_long_words=False, break_on_hyphens=False) for x in marked
        )
        marked = sum(wrapped, [])
    starts = range(0, len(marked), a_line)
    return ["Nơi nhận:"] + [" ".join(marked[k : k + a_line]) for k in starts]


def signature_lines(signers, seal):
    """The signers side by side; words of a seal between post and name."""
    blocks = [posts + ["", *seal, ""] + name for posts, name in signers]
    width = SIGNER_WIDTH if len(blocks) > 1 else 0
    rows = zip_longest(*blocks, fillvalue="")
    return ["".join(f"{cell:<{width}}" for cell in row).rstrip() for row in rows]


def columns_of(foot, width=0, mark="- ", a_line=1, seal=()):
    return recipient_lines(foot.items, width, mark, a_line), signature_lines(foot.signers, seal)


def rows_of(recipients, signature):
    return list(zip_longest(recipients, signature, fillvalue=""))


def side_by_side(recipients, signature, rng):
    width = max(map(len, recipients)) + 6
    return [f"{a:<{width}}{b}".rstrip() for a, b in rows_of(recipients, signature)]


def parted_by_blank(recipients, signature, rng):
    return columns.joined_by(rows_of(recipients, [*filter(None, signature)]), " ")


# Each takes the lines of recipients, those of the signature, and a Random; it gives lines.
LAYOUTS = {
    "foot-recipients-first": ("recipients, then the signature", lambda r, s, rng: r + [""] + s),
    "foot-signer-first": ("the signature, then the recipients", lambda r, s, rng: s + [""] + r),
    "foot-side": ("side by side, wide gap", side_by_side),
    "foot-blank": ("side by side, one blank between", parted_by_blank),
    "foot-tab": (
        "side by side, a tab between",
        lambda r, s, rng: columns.joined_by(rows_of(r, s), "\t"),
    ),
    "foot-pipes": (
        "the foot as a Markdown table",
        lambda r, s, rng: columns.markdown([rows_of(r, s)]),
    ),
    "foot-br": (
        "the foot as a Markdown table with <br>",
        lambda r, s, rng: columns.markdown([rows_of(r, s)], "<br>"),
    ),
    "foot-ascii": (
        "side by side in an ASCII table",
        lambda r, s, rng: columns.ascii_table(rows_of(r, s)),
    ),
}
ONE_SIGNER = {"foot-pipes", "foot-br"}  # signers side by side would run together in a cell
COMMON = ["foot-recipients-first", "foot-side", "foot-side"]  # as often as they are met
MARKS = {"plain": "", "plus": "+ ", "bullet": "• ", "star": "* ", "glued": "-"}


def laid_out(name):
    """The kind that prints the foot as it is in the named layout."""
    what, lay = LAYOUTS[name]

    def apply(doc, rng):
        need(0 < len(doc.foot.signers) <= (1 if name in ONE_SIGNER else 9))
        return with_lines(doc, doc.foot.lines, lay(*columns_of(doc.foot), rng))

    return Kind(name, what, apply, "foot")


def foot_anew(doc, rng, **how):
    """The text with the foot changed, in a common layout."""
    name = rng.choice(COMMON)
    width = SIDE_WIDTH if name == "foot-side" else 0
    recipients, signature = columns_of(doc.foot, width, **how)
    lay = LAYOUTS[name][1]
    lines = lay(recipients, signature, rng) if signature else recipients
    return with_lines(doc, doc.foot.lines, lines)


def recipients_as(name, what, **how):
    def apply(doc, rng):
        need(len(doc.foot.items) > 1)
        return foot_anew(doc, rng, **how)

    return Kind("recipients-" + name, what, apply, "foot")


def seal_words(doc):
    """The ways in which a seal or its place is printed."""
    issuer = " ".join(doc.head.words["issuer"]).split() if doc.head else ["VĂN", "PHÒNG"]
    ring = [" ".join(issuer[:3]), " ".join(issuer[3:])]
    return [
        ["(Đã ký)"],
        ["ĐÃ KÝ"],
        [*filter(None, ring)],
        ["*", "CHỦ TỊCH"],
        ["(đã ký và đóng dấu)"],
    ]


def put_seal(doc, rng):
    signers = doc.foot.signers
    need(signers and all(posts and name for posts, name in signers))
    return foot_anew(doc, rng, seal=rng.choice(seal_words(doc)))


KINDS = [
    *map(laid_out, LAYOUTS),
    *(
        recipients_as(name, f"recipients with {mark!r} before them", mark=mark)
        for name, mark in MARKS.items()
    ),
    recipients_as("joined", "three recipients a line", a_line=3),
    Kind("seal", "words of a seal between post and name", put_seal, "foot"),
]
