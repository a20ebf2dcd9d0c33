"""Two columns printed in one of the ways that extraction from PDF, Word or the web leaves them.

Rows are pairs (left, right); a block is a list of rows that share a cell."""


def left(rows):
    return [a for a, _ in rows if a]


def right(rows):
    return [b for _, b in rows if b]


def joined_by(rows, gap):
    return [(a + gap * bool(b) + b).strip(" ") for a, b in rows]


def side_by_side(rows, rng):
    """As wide apart as pdftotext -layout prints them."""
    width = max(len(a) for a, _ in rows) + rng.randint(4, 14)
    return [f"{a:^{width}}{b}".rstrip() for a, b in rows]


def table(rows, sign, first, last):
    """A drawn table, all cells of one width. `first` and `last` hold the signs of its edges."""
    a, b = (max(len(row[k]) for row in rows) for k in (0, 1))

    def edge(signs):
        return signs[0] + signs[1] * (a + 2) + signs[2] + signs[1] * (b + 2) + signs[3]

    cells = [f"{sign} {x:<{a}} {sign} {y:<{b}} {sign}" for x, y in rows]
    return [edge(first), *cells, edge(last)]


def box(rows):
    return table(rows, "│", "┌─┬┐", "└─┴┘")


def ascii_table(rows):
    return table(rows, "|", "+-++", "+-++")


def markdown(blocks, glue=" "):
    """A Markdown table, the lines of a cell run together."""
    rows = []
    for block in filter(None, blocks):
        cells = (glue.join(filter(None, column)) for column in zip(*block))
        rows.append("| " + " | ".join(cells) + " |")
    return [rows[0], "|---|---|", *rows[1:]]
