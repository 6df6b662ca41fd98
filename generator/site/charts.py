"""Charts as inline SVG, drawn at build time by Vega: the percentage targets of a plan, with the values before.

Everything is in `currentColor`, told apart by shape, and placed by our own measure of text, so that no font of the
building machine matters.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from generator import wording
from generator.model import Figure, Indicator, IndicatorTable
from generator.site.drawing import Json, Layout, drawing
from generator.site.drawing import marks as drawn_marks
from generator.site.frame import Page

_KINDS = ("binding", "anticipatory")
_STEP = 10
_WHOLE = 100
_CJK = "\u2e7f"
"""Characters behind this one are as wide as the letter is high."""
_NARROW = 0.5
"""Width of other characters, in letter heights."""


@dataclass(frozen=True, slots=True)
class ChartView:
    """A chart: its title, what it shows in words, and two drawings, for wide and for narrow screens."""

    title: str
    summary: str
    wide: Markup
    narrow: Markup


_LAYOUTS = (Layout("wide", 700, 16, 290, 350, 620), Layout("narrow", 284, 15, 0, 34, 210))


@dataclass(frozen=True, slots=True)
class _Mark:
    """An indicator with a percentage as its target."""

    kind: str
    name: str
    target: float
    shown: str
    before: float | None
    before_shown: str


def percentages(page: Page, table: IndicatorTable) -> ChartView | None:
    """Return the chart of the percentage targets of a table; None where it has fewer than two."""
    marks = [mark for each in table.indicators if (mark := _mark(page, each))]
    if len(marks) < 2:  # noqa: PLR2004 - one mark compares nothing
        return None
    start = _start(marks)
    title = page.label("chart-title", count=len(marks))
    summary = _summary(page, marks, start)
    wide, narrow = (
        drawing(json.dumps(_spec(page, layout, marks, start)), f"chart-{layout.name}", title, summary)
        for layout in _LAYOUTS
    )
    return ChartView(title, summary, wide, narrow)


def _mark(page: Page, indicator: Indicator) -> _Mark | None:
    value = _percentage(indicator.target)
    if value is None:
        return None
    figures = indicator.baseline.figures if indicator.baseline else ()
    before = next((each for each in figures if _percentage(each) is not None), None)
    return _Mark(
        kind=indicator.kind,
        name=f"{indicator.number} {page.say(indicator.names)}",
        target=value,
        shown=page.say(wording.target_text(indicator.target)),
        before=_percentage(before) if before else None,
        before_shown=page.say(wording.target_text(before)) if before else "",
    )


def _percentage(figure: Figure) -> float | None:
    value = figure.value if figure.value is not None else figure.low
    return float(value) if value is not None and figure.unit and figure.unit.en == "%" else None


def _start(marks: list[_Mark]) -> int:
    """Return where the axis starts: one step below the smallest value."""
    least = min(value for mark in marks for value in (mark.target, mark.before) if value is not None)
    return max(0, int(least // _STEP) * _STEP - _STEP)


def _summary(page: Page, marks: list[_Mark], start: int) -> str:
    targets = [mark.target for mark in marks]
    return page.label(
        "chart-summary",
        binding=sum(mark.kind == "binding" for mark in marks),
        anticipatory=sum(mark.kind == "anticipatory" for mark in marks),
        low=f"{min(targets):g}",
        high=f"{max(targets):g}",
        full=sum(value >= _WHOLE for value in targets),
        before=sum(mark.before is not None for mark in marks),
        start=start,
    )


def _lines(text: str, room: float) -> list[str]:
    """Break a name into lines of at most `room` letter heights, and of about one length."""
    whole = sum(1.0 if each > _CJK else _NARROW for each in text)
    if whole > room:
        room = min(room, whole / -(-whole // (room - 1)) + 1.5)
    lines, line, width = [], "", 0.0
    for word in re.findall(rf"[^\s{_CJK}-\uffff]+\s*|.", text):
        long = sum(1.0 if each > _CJK else _NARROW for each in word)
        if line and width + long > room:
            lines.append(line.strip())
            line, width = "", 0.0
        line, width = line + word, width + long
    return [*lines, line.strip()]


def _spec(page: Page, layout: Layout, marks: list[_Mark], start: int) -> Json:
    """Return the drawing as Vega reads it."""
    ticks = list(range(_WHOLE, start - 1, -_STEP if layout.labels else -2 * _STEP))
    data, height = _places(page, layout, marks, ticks)
    tables: list[Json] = [{"name": "ticks", "values": [{"v": tick} for tick in ticks]}]
    tables += [{"name": name, "values": values} for name, values in data.items()]
    return {
        "$schema": "https://vega.github.io/schema/vega/v5.json",
        "width": layout.width,
        "height": height,
        "padding": 0,
        "autosize": "none",
        "config": {"aria": False},
        "data": tables,
        "scales": [
            {"name": "x", "domain": [start, _WHOLE], "range": [layout.left, layout.right], "zero": False},
        ],
        "marks": list(drawn_marks(layout, height)),
    }


def _places(page: Page, layout: Layout, marks: list[_Mark], ticks: list[int]) -> tuple[Mapping[str, list[Json]], float]:
    """Return every text and mark with its height on the drawing, and the height of the whole."""
    data: dict[str, list[Json]] = {"texts": [], "points": [], "before": [], "grid": []}
    line = layout.letter * 1.4
    y = 2.6 * line
    room = (layout.labels or layout.width) / layout.letter
    for kind in _KINDS:
        own = [mark for mark in marks if mark.kind == kind]
        if not own:
            continue
        heading = page.label(f"chart-{kind}", count=len(own))
        data["texts"].append({"x": 0, "y": y, "t": [heading], "a": "left", "w": "bold"})
        y += 1.5 * line
        for mark in sorted(own, key=lambda each: -each.target):
            names = _lines(mark.name, room)
            data["texts"].append({"x": 0, "y": y, "t": list(names), "a": "left", "w": "normal"})
            at = y if layout.labels else y + len(names) * line
            data["points"].append({"v": mark.target, "y": at, "t": mark.shown, "k": kind})
            if not layout.labels:
                data["grid"] += [{"v": tick, "y": at - line / 2, "to": at + line / 2} for tick in ticks]
            if mark.before is not None:
                data["before"].append({"v": mark.before, "to": mark.target, "y": at, "t": mark.before_shown})
            y = (y + len(names) * line if layout.labels else at + line) + 0.4 * line
    return data, round(y, 1)
