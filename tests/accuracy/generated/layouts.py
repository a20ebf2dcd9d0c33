"""What converters make of the columns of a page: layouts of rows of cells, as plain text.

A cell is a list of lines, a row a list of cells. columns(rows, style) prints them as pdftotext,
OCR, a copied web page or pandoc would.
"""
import itertools
import textwrap

TABLES = {"pipes", "inner pipes", "one-line cells", "<br> cells", "box", "grid", "grid rows",
          "simple table"}
# converters that do not keep the lines of a paragraph
UNWRAPPED = {"one-line cells", "<br> cells", "web cells", "one line", "grid", "simple table"}


def wrapped(text, width, **options):
    """The text broken at blanks only."""
    return textwrap.wrap(text, width, break_on_hyphens=False, **options)


def balanced(text, count):
    """The text on `count` lines of about one length."""
    width = max(len(text) // count, 1)
    while len(lines := wrapped(text, width, break_long_words=False)) > count:
        width += 1
    return lines


def lines_of(name, count):
    """An organ's name in capitals on `count` lines of three words or more, broken at "/" first."""
    parts = name.upper().split("/")
    if count == 1:
        return [" ".join(parts)]
    rest = min(count - len(parts) + 1, len(parts[-1].split()) // 3)
    return parts[:-1] + balanced(parts[-1], max(rest, 1))


def padded(line, widths, gap):
    return gap.join(text.ljust(width) for text, width in zip(line, widths))


class Grid:
    """Rows of cells and, across them, the lines that stand side by side."""

    def __init__(self, rows, align):
        self.rows = rows
        self.align = align
        self.lines = [line for row in rows for line in beside(row)]
        self.widths = [max(map(len, column)) for column in zip(*self.lines)]

    def blocks(self):
        return [[text for text in column if text] for column in zip(*self.lines)]

    def filled(self):
        return [text for line in self.lines for text in line if text]


def beside(cells):
    return itertools.zip_longest(*cells, fillvalue="")


def wide_blanks(grid):
    count = len(grid.widths)
    first = {"left": count, "last centred": count - 1, "centred": 0}[grid.align]
    gap = " " * (6 if count == 2 else 3)
    centred = [line[:first] + tuple(text.center(width) for text, width
                                    in zip(line[first:], grid.widths[first:]))
               for line in grid.lines]
    return [padded(line, grid.widths, gap).rstrip() for line in centred]


def by_blanks(gap):
    return lambda grid: [gap.join(filter(None, line)).rstrip() for line in grid.lines]


def by_tabs(grid):
    return ["\t".join(line).rstrip() for line in grid.lines]


def left_then_right(grid):
    left, right = grid.blocks()
    return left + [""] + right


def right_then_left(grid):
    left, right = grid.blocks()
    return right + [""] + left


def one_line(grid):
    return [" ".join(text.strip() for text in grid.filled())]


def cell_by_cell(mark):
    return lambda grid: [text for row in grid.rows for cell in row if any(cell)
                         for text in [*filter(None, cell), mark]][:-1]


def pipe_table(glue):
    """A Markdown table with the lines of a cell run together."""
    def printed(grid):
        cells = [[glue.join(text.strip() for text in cell if text) for cell in row]
                 for row in grid.rows]
        table = [f"| {' | '.join(row)} |" for row in cells]
        return [table[0], "|" + "---|" * len(grid.widths)] + table[1:]
    return printed


def inner_pipes(grid):
    return [padded(line, grid.widths, " | ").rstrip() for line in grid.lines]


def drawn(line, widths, bar="|"):
    return f"{bar} {padded(line, widths, f' {bar} ')} {bar}"


def pipes(grid):
    return [drawn(line, grid.widths) for line in grid.lines]


def simple_table(grid):
    """Pandoc's simple table; a backslash ends each line but the last of a cell."""
    widths = [width + 1 for width in grid.widths]
    rule = "  " + "  ".join("-" * width for width in widths)
    lines = [rule]
    for row in grid.rows:
        cells = [[text for text in cell if text] for cell in row]
        marked = [[text + "\\" for text in cell[:-1]] + cell[-1:] for cell in cells]
        lines += ["  " + padded(line, widths, "  ").rstrip() for line in beside(marked)] + [""]
    return lines[:-1] + [rule]


def rule_of(widths, dash, joints):
    left, middle, right = joints
    return left + middle.join(dash * (width + 2) for width in widths) + right


def box(bar, dash, top, between, bottom):
    """A table with drawn rules around each row."""
    def printed(grid):
        rules = [rule_of(grid.widths, dash, joints) for joints in (top, between, bottom)]
        rows = [[drawn(line, grid.widths, bar) for line in beside(row)] for row in grid.rows]
        lines = [line for row in rows for line in [*row, rules[1]]]
        return [rules[0], *lines[:-1], rules[2]]
    return printed


def one_row_grid(grid):
    """Pandoc's grid table of a single row: each line is a paragraph of its own."""
    rule = rule_of(grid.widths, "-", "+++")
    empty = drawn([""] * len(grid.widths), grid.widths)
    lines = [text for line in pipes(grid) for text in (line, empty)]
    return [rule, *lines[:-1], rule.replace("-", "="), rule]


PRINTERS = {
    "wide blanks": wide_blanks,
    "two blanks": by_blanks("  "),
    "one blank": by_blanks(" "),
    "left then right": left_then_right,
    "right then left": right_then_left,
    "line by line": Grid.filled,
    "cell by cell": cell_by_cell(""),
    "tab": by_tabs,
    "pipes": pipes,
    "inner pipes": inner_pipes,
    "one-line cells": pipe_table(" "),
    "<br> cells": pipe_table("<br>"),
    "box": box("│", "─", "┌┬┐", "├┼┤", "└┴┘"),
    "grid": one_row_grid,
    "grid rows": box("|", "-", "+++", "+++", "+++"),
    "simple table": simple_table,
    "web cells": cell_by_cell("|"),
    "one line": one_line,
}
STYLES = list(PRINTERS)


def columns(rows, style, align="left"):
    """The lines that the converter `style` makes of rows of cells.

    `align` is what pdftotext shows by blanks: columns at the left, all or the last centred.
    """
    return PRINTERS[style](Grid(rows, align))
