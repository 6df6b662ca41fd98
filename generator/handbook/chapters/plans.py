"""Chapters of the plan handbook: indicators with their chart, and the comparison of two plans."""

from dataclasses import dataclass

from generator import wording
from generator.handbook.making import Made, Making, Place
from generator.model import Chapter, Comparison, ComparisonSide, Figure, Indicator

_WHOLE = 100


@dataclass(frozen=True, slots=True)
class IndicatorLine:
    """An indicator as a line of the table."""

    anchor: str
    number: str
    name: str
    target: str
    kind: str
    baseline: str | None
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """A percentage target as a bar on a scale from 0 to 100; `before` is the earlier value."""

    name: str
    percent: str
    shown: str
    binding: bool
    kind: str
    before: str | None
    before_shown: str | None


@dataclass(frozen=True, slots=True)
class Indicators:
    """The chapter of indicators (主要指标)."""

    source: str
    targets_only: str
    note: str | None
    lines: tuple[IndicatorLine, ...]
    bars: tuple[Bar, ...]


def indicators(making: Making, chapter: Chapter) -> Made | None:
    """Print the indicators of a plan, and its percentage targets as bars."""
    table = chapter.indicators
    if table is None:
        return None
    lines = tuple(_line(making, each) for each in table.indicators)
    bars = sorted(
        (bar for each in table.indicators if (bar := _bar(making, each))), key=lambda each: -float(each.percent)
    )
    content = Indicators(
        source=wording.citation(table.document, making.language, table.ref),
        targets_only=making.label("indicators-targets"),
        note=making.say(table.note) if table.note else None,
        lines=lines,
        bars=tuple(bars),
    )
    return Made(content, (table.document,), places=tuple(Place(each.anchor, each.name) for each in lines))


def _line(making: Making, indicator: Indicator) -> IndicatorLine:
    baseline = indicator.baseline
    remarks = [making.say(each) for each in (indicator.scope, indicator.note) if each]
    return IndicatorLine(
        anchor=making.anchor(indicator.id),
        number=str(indicator.number),
        name=making.say(indicator.names),
        target=making.say(wording.target_text(indicator.target)),
        kind=making.label(f"indicator-{indicator.kind}"),
        baseline=making.say(baseline.text) if baseline else None,
        remarks=tuple(remarks),
    )


def _bar(making: Making, indicator: Indicator) -> Bar | None:
    value = _percentage(indicator.target)
    if value is None:
        return None
    figures = indicator.baseline.figures if indicator.baseline else ()
    before = next((each for each in figures if _percentage(each) is not None), None)
    return Bar(
        name=f"{indicator.number} {making.say(indicator.names)}",
        percent=f"{value:g}",
        shown=making.say(wording.target_text(indicator.target)),
        binding=indicator.kind == "binding",
        kind=making.label(f"indicator-{indicator.kind}"),
        before=f"{_percentage(before) or 0:g}" if before else None,
        before_shown=making.say(wording.target_text(before)) if before else None,
    )


def _percentage(figure: Figure) -> float | None:
    value = figure.value if figure.value is not None else figure.low
    is_share = value is not None and figure.unit is not None and figure.unit.en == "%" and value <= _WHOLE
    return float(value) if is_share and value is not None else None


@dataclass(frozen=True, slots=True)
class Side:
    """What one plan says, with its clauses."""

    text: str
    refs: str


@dataclass(frozen=True, slots=True)
class Compared:
    """A subject in both plans; a side is None where the plan does not state it."""

    anchor: str
    name: str
    before: Side | None
    after: Side | None
    change: str
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Comparisons:
    """The chapter of the comparison (两个规划对照)."""

    before: str
    after: str
    subjects: tuple[Compared, ...]


def comparison(making: Making, _: Chapter) -> Made | None:
    """Print the subjects of two plans side by side."""
    own = sorted(making.kb.comparisons.values(), key=lambda each: (each.order, each.id))
    sides = [side for each in own for side in (each.before, each.baseline, each.after) if side]
    documents = {item.document.id: item.document for side in sides for item in side.items}
    subjects = tuple(_compared(making, each) for each in own)
    return (
        Made(
            content=Comparisons(_titles(making, own, "before"), _titles(making, own, "after"), subjects),
            documents=tuple(documents.values()),
            places=tuple(Place(each.anchor, each.name) for each in subjects),
        )
        if subjects
        else None
    )


def _titles(making: Making, subjects: list[Comparison], which: str) -> str:
    sides = [each.before if which == "before" else each.after for each in subjects]
    found = {item.document.id: making.say(item.document.short_titles) for side in sides if side for item in side.items}
    return wording.joined(found.values(), making.language) or making.label(f"comparison-{which}")


def _compared(making: Making, subject: Comparison) -> Compared:
    remarks = []
    if subject.baseline is not None:
        remarks.append(making.label("comparison-baseline") + making.label("colon") + making.say(subject.baseline.text))
    if subject.note is not None:
        remarks.append(making.say(subject.note))
    if subject.basis != "stated":
        remarks.append(making.label(f"basis-{subject.basis}"))
    return Compared(
        anchor=making.anchor(subject.id),
        name=making.say(subject.names),
        before=_side(making, subject.before),
        after=_side(making, subject.after),
        change=making.label(f"change-kind-{subject.change}"),
        remarks=tuple(remarks),
    )


def _side(making: Making, side: ComparisonSide | None) -> Side | None:
    if side is None:
        return None
    refs = (wording.clause_text(item.ref, making.language) for item in side.items if item.ref)
    return Side(making.say(side.text), wording.joined(refs, making.language))
