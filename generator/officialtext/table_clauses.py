"""Rows of tables as clauses."""

import re

from generator.officialtext import tables
from generator.officialtext.growing import GrowingClause
from generator.officialtext.lines import Line, piece_of
from generator.officialtext.normalise import Normalised
from generator.officialtext.row_starts import TableLine

_INDICATORS = re.compile("指标|目标")
_BLANK_LINE = re.compile(r"\n[ 　\r]*\n")


def add_rows(owner: GrowingClause, lines: list[Line], text: Normalised) -> None:
    """Add the rows in `lines` to the annex or column that they stand in; the heads of its columns are its own text."""
    if owner.kind == "table" and not owner.heading and owner.pieces:
        owner.heading = [owner.pieces.pop(0)]
    heads = [line for line in lines if line.is_head]
    before, found = tables.rows(
        [_table_line(line, text) for line in lines if not line.is_head],
        [cell for line in heads for cell in line.text.split()],
    )
    owner.pieces += [*(piece_of(line) for line in heads), *(line.piece for line in before)]
    is_indicators = any(row.cells for row in found) or any(_INDICATORS.match(line.text) for line in heads)
    for row in found:
        ref = f"{'指标' if is_indicators else owner.ref}-{row.number}"
        clause = GrowingClause(ref, "row", str(row.number), row.start)
        clause.pieces, clause.cells = list(row.pieces), row.cells
        if is_indicators and not row.cells:
            clause.cells = tuple(piece.text for piece in row.pieces)
        clause.bodies, clause.bodies_at, clause.open_ended = row.bodies, row.bodies_at, row.open_ended
        owner.children.append(clause)


def _table_line(line: Line, text: Normalised) -> TableLine:
    before = text.raw_offset(line.start - 1) + 1 if line.start else 0
    between = text.raw[before : text.raw_offset(line.start)]
    return TableLine(piece_of(line), bool(_BLANK_LINE.search(between)))
