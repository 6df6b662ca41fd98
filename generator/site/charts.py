"""Charts as inline SVG, drawn at build time by Vega: the percentage targets of a plan, with the values before.

Everything is in `currentColor`, told apart by shape, and placed by our own measure of text, so that no font of the
building machine matters. The only module that knows `vl_convert`.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TypeAlias

import vl_convert
from markupsafe import Markup, escape

from generator import wording
from generator.model import Figure, Indicator, IndicatorTable
from generator.site.frame import Page

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"

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


@dataclass(frozen=True, slots=True)
class _Layout:
    """Measures of a drawing, in px of its own."""

    name: str
    width: int
    letter: int
    labels: int
    """Width of the column of names; 0 puts them above the marks."""
    left: int
    right: int


_LAYOUTS = (_Layout("wide", 700, 16, 290, 350, 620), _Layout("narrow", 284, 15, 0, 34, 210))


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
        _drawing(json.dumps(_spec(page, layout, marks, start)), f"chart-{layout.name}", title, summary)
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
    """Break a name into lines of at most `room` letter heights."""
    lines, line, width = [], "", 0.0
    for word in re.findall(rf"[^\s{_CJK}-\uffff]+\s*|.", text):
        long = sum(1.0 if each > _CJK else _NARROW for each in word)
        if line and width + long > room:
            lines.append(line.strip())
            line, width = "", 0.0
        line, width = line + word, width + long
    return [*lines, line.strip()]


def _spec(page: Page, layout: _Layout, marks: list[_Mark], start: int) -> Json:
    """Return the drawing as Vega reads it."""
    data, height = _places(page, layout, marks)
    ticks = list(range(_WHOLE, start - 1, -_STEP if layout.labels else -2 * _STEP))
    return {
        "$schema": "https://vega.github.io/schema/vega/v5.json",
        "width": layout.width,
        "height": height,
        "padding": 0,
        "autosize": "none",
        "config": {"aria": False},
        "data": [
            {"name": "ticks", "values": [{"v": tick} for tick in ticks]},
            *({"name": name, "values": values} for name, values in data.items()),
        ],
        "scales": [
            {"name": "x", "domain": [start, _WHOLE], "range": [layout.left, layout.right], "zero": False},
        ],
        "marks": list(_drawn(layout, height)),
    }


def _places(page: Page, layout: _Layout, marks: list[_Mark]) -> tuple[Mapping[str, list[Json]], float]:
    """Return every text and mark with its height on the drawing, and the height of the whole."""
    data: dict[str, list[Json]] = {"texts": [], "points": [], "before": []}
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
            if mark.before is not None:
                data["before"].append({"v": mark.before, "to": mark.target, "y": at, "t": mark.before_shown})
            y = (y + len(names) * line if layout.labels else at + line) + 0.4 * line
    return data, round(y, 1)


def _drawn(layout: _Layout, height: float) -> Iterator[Json]:
    x: Json = {"scale": "x", "field": "v"}
    ink: Json = {"value": "currentColor"}
    y: Json = {"field": "y"}
    size: Json = {"value": layout.letter}
    text: dict[str, Json] = {"fill": ink, "fontSize": size, "font": {"value": "inherit"}, "baseline": {"value": "middle"}}
    faint: dict[str, Json] = {"stroke": ink, "strokeOpacity": {"value": 0.25}}
    long: Json = {"value": height}
    yield _of("rule", "ticks", {"x": x, "y": {"value": layout.letter * 1.8}, "y2": long, **faint})
    top: dict[str, Json] = {"x": x, "y": {"value": layout.letter}, "align": {"value": "center"}}
    yield _of("text", "ticks", {**text, **top, "text": {"signal": "datum.v + '%'"}})
    placed: dict[str, Json] = {"x": {"field": "x"}, "y": y, "align": {"field": "a"}, "text": {"field": "t"}}
    weight: dict[str, Json] = {"fontWeight": {"field": "w"}, "lineHeight": {"value": layout.letter * 1.4}}
    yield _of("text", "texts", {**text, **placed, **weight})
    bar: dict[str, Json] = {"x": x, "x2": {"scale": "x", "field": "to"}, "y": y, "stroke": ink}
    yield _of("rule", "before", {**bar, "strokeWidth": {"value": 2.5}})
    stop: dict[str, Json] = {"x": x, "y": {"field": "y", "offset": -8}, "y2": {"field": "y", "offset": 8}, "stroke": ink}
    yield _of("rule", "before", {**stop, "strokeWidth": {"value": 3}})
    said: dict[str, Json] = {"x": {**_offset(x), "offset": -7}, "y": y, "align": {"value": "right"}}
    yield _of("text", "before", {**text, **said, "text": {"field": "t"}})
    full: Json = {"signal": "datum.k == 'binding' ? 'currentColor' : 'var(--kb-paper)'"}
    point: dict[str, Json] = {"x": x, "y": y, "size": {"value": 130}, "fill": full, "stroke": ink}
    yield _of("symbol", "points", {**point, "strokeWidth": {"value": 2.5}})
    shown: dict[str, Json] = {"x": {**_offset(x), "offset": 13}, "y": y, "text": {"field": "t"}}
    yield _of("text", "points", {**text, **shown, "fontWeight": {"value": "bold"}})


def _offset(value: Json) -> dict[str, Json]:
    return dict(value) if isinstance(value, dict) else {}


def _of(kind: str, data: str, encode: dict[str, Json]) -> Json:
    return {"type": kind, "from": {"data": data}, "encode": {"enter": encode}}


_NOISE = re.compile(
    r'<path class="(?:back|fore)ground"[^>]*/>| (?:class|role|aria-roledescription|pointer-events|stroke-miterlimit|xmlns(?::xlink)?|version)="[^"]*"'
    r'| opacity="1"|(?<=\d)px(?=")'
)
_HEAD = re.compile(r'<svg width="(\d+)" height="([\d.]+)" viewBox="[^"]*">')


@cache
def _drawing(spec: str, name: str, title: str, summary: str) -> Markup:
    """Draw, and leave out what browsers do not need; the drawing carries its title and the summary."""
    drawn: str = _NOISE.sub("", vl_convert.vega_to_svg(spec))
    described = (
        rf'<svg class="kb-{name}" viewBox="0 0 \1 \2" role="img" aria-labelledby="{name}-title {name}-text">'
        rf'<title id="{name}-title">{escape(title)}</title><desc id="{name}-text">{escape(summary)}</desc>'
    )
    return Markup(_HEAD.sub(described, drawn, count=1))  # noqa: S704 - Vega escapes the text it draws
