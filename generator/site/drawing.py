"""How charts are drawn: the marks as Vega reads them, and the drawing as inline SVG without what browsers do not need.

The only module that knows `vl_convert`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TypeAlias

import vl_convert
from markupsafe import Markup, escape

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"


@dataclass(frozen=True, slots=True)
class Layout:
    """Measures of a drawing, in px of its own."""

    name: str
    width: int
    letter: int
    labels: int
    """Width of the column of names; 0 puts them above the marks."""
    left: int
    right: int


def marks(layout: Layout, height: float) -> Iterator[Json]:
    """Yield the marks of a drawing as Vega reads them: grid, ticks, names, values before, targets."""
    x: Json = {"scale": "x", "field": "v"}
    ink: Json = {"value": "currentColor"}
    y: Json = {"field": "y"}
    size: Json = {"value": layout.letter}
    text: dict[str, Json] = {
        "fill": ink,
        "fontSize": size,
        "font": {"value": "inherit"},
        "baseline": {"value": "middle"},
    }
    faint: dict[str, Json] = {"stroke": ink, "strokeOpacity": {"value": 0.25}}
    ends: dict[str, Json] = {"y": {"value": layout.letter * 1.8}, "y2": {"value": height}}
    short: dict[str, Json] = {"y": y, "y2": {"field": "to"}}
    data, span = ("ticks", ends) if layout.labels else ("grid", short)
    yield _of("rule", data, {"x": x, **span, **faint})
    top: dict[str, Json] = {"x": x, "y": {"value": layout.letter}, "align": {"value": "center"}}
    yield _of("text", "ticks", {**text, **top, "text": {"signal": "datum.v + '%'"}})
    placed: dict[str, Json] = {"x": {"field": "x"}, "y": y, "align": {"field": "a"}, "text": {"field": "t"}}
    weight: dict[str, Json] = {"fontWeight": {"field": "w"}, "lineHeight": {"value": layout.letter * 1.4}}
    yield _of("text", "texts", {**text, **placed, **weight})
    bar: dict[str, Json] = {"x": x, "x2": {"scale": "x", "field": "to"}, "y": y, "stroke": ink}
    yield _of("rule", "before", {**bar, "strokeWidth": {"value": 2.5}})
    stop: dict[str, Json] = {
        "x": x,
        "y": {"field": "y", "offset": -8},
        "y2": {"field": "y", "offset": 8},
        "stroke": ink,
    }
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
    r'<path class="(?:back|fore)ground"[^>]*/>'
    r'| (?:class|role|aria-roledescription|pointer-events|stroke-miterlimit|xmlns(?::xlink)?|version)="[^"]*"'
    r'| opacity="1"|(?<=\d)px(?=")'
)
_HEAD = re.compile(r'<svg width="(\d+)" height="([\d.]+)" viewBox="[^"]*">')


@cache
def drawing(spec: str, name: str, title: str, summary: str) -> Markup:
    """Draw, and leave out what browsers do not need; the drawing carries its title and the summary."""
    drawn: str = _NOISE.sub("", vl_convert.vega_to_svg(spec))
    described = (
        rf'<svg class="kb-{name}" viewBox="0 0 \1 \2" role="img" aria-labelledby="{name}-title {name}-text">'
        rf'<title id="{name}-title">{escape(title)}</title><desc id="{name}-text">{escape(summary)}</desc>'
    )
    return Markup(_HEAD.sub(described, drawn, count=1))  # noqa: S704 - Vega escapes the text it draws
