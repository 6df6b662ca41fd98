"""Rules on figures that stand in several places."""

from collections.abc import Iterator
from decimal import Decimal

from generator.checks.breach import breach
from generator.checks.figures import printed_values
from generator.checks.stated import Stated, numbers_at, stated_figures
from generator.checks.subject import Subject
from generator.language import Bilingual
from generator.model import Figure
from generator.problems import Problem

_TEN = 10


def places_that_disagree(subject: Subject) -> Iterator[Problem]:
    """A place of a quantity that prints another value than all places are said to state."""
    for quantity in subject.kb.quantities.values():
        for place in quantity.places:
            printed = printed_values(place.printed)
            if quantity.agree and quantity.value is not None and printed and quantity.value.normalize() not in printed:
                listed = "、".join(f"{each:f}" for each in sorted(printed))
                yield breach(
                    "quantity-differs",
                    place.position,
                    (
                        f"这里是{listed}，记录写各处都是{quantity.value:f}",
                        f"this place says {listed.replace('、', ', ')}, the record that all say {quantity.value:f}",
                    ),
                    ("改数字，或写agree: false并说明范围", "mend the figure, or write `agree: false` and the scopes"),
                )


def places_that_state_another(subject: Subject) -> Iterator[Problem]:
    """A place of a quantity whose own record states another number than the one printed here."""
    stated = numbers_at(subject.kb)
    for quantity in subject.kb.quantities.values():
        for place in quantity.places:
            printed, there = printed_values(place.printed), stated.get(place.item.id)
            if printed and there and not printed & there:
                yield breach(
                    "quantity-differs",
                    place.position,
                    (
                        f"{place.item.id}里没有“{place.printed}”这个数",
                        f"`{place.item.id}` does not state “{place.printed}”",
                    ),
                    ("核对两处的数字", "compare the two"),
                )


def scopes_not_written(subject: Subject) -> Iterator[Problem]:
    """A quantity whose places disagree without a word on what each covers."""
    for quantity in subject.kb.quantities.values():
        for place in quantity.places:
            if not quantity.agree and place.scope is None:
                yield breach(
                    "scope-not-written",
                    place.position,
                    ("各处数字不同，这里没有写范围", "the places differ, and this one does not say what it covers"),
                    ("补上scope", "add `scope`"),
                )


def tenfold_twins(subject: Subject) -> Iterator[Problem]:
    """The same thing measured twice, one figure ten, a hundred… times the other: a lost decimal point or 万."""
    for first, second in _twins(subject):
        larger, smaller = sorted((_single(first.figure), _single(second.figure)), reverse=True)
        if smaller > 0 and _is_power_of_ten(larger / smaller):
            yield breach(
                "tenfold-twin",
                second.figure.value_position,
                (
                    f"“{second.figure.measures.zh}”另一处是{_single(first.figure):f}（{first.figure.value_position}）",
                    (
                        f"“{second.figure.measures.en}” is {_single(first.figure):f} elsewhere"
                        f" ({first.figure.value_position})"
                    ),
                ),
                ("核对小数点和“万”", "look at the decimal point and at 万"),
            )


def figures_that_conflict(subject: Subject) -> Iterator[Problem]:
    """The same thing measured twice with different values, and nothing written that tells the two apart."""
    for first, second in _twins(subject):
        larger, smaller = sorted((_single(first.figure), _single(second.figure)), reverse=True)
        if larger != smaller and not (smaller > 0 and _is_power_of_ten(larger / smaller)):
            yield breach(
                "figure-conflict",
                second.figure.value_position,
                (
                    f"“{second.figure.measures.zh}”另一处是{_single(first.figure):f}（{first.figure.value_position}）",
                    (
                        f"“{second.figure.measures.en}” is {_single(first.figure):f} elsewhere"
                        f" ({first.figure.value_position})"
                    ),
                ),
                ("写明scope、period或places的不同", "write what differs: `scope`, `period` or `places`"),
            )


def _twins(subject: Subject) -> Iterator[tuple[Stated, Stated]]:
    """Yield pairs of figures that measure the same in the same document, scope and time."""
    seen: dict[tuple[object, ...], Stated] = {}
    for each in stated_figures(subject.kb):
        figure = each.figure
        if figure.value is None:
            continue
        key = (
            each.document.id,
            _squeezed(figure.measures.zh),
            figure.role,
            *(_of(part) for part in (figure.unit, figure.base, figure.per, figure.scope, figure.period, figure.places)),
        )
        first = seen.setdefault(key, each)
        if first is not each:
            yield first, each


def _of(text: Bilingual | None) -> str:
    return _squeezed(text.zh) if text else ""


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _single(figure: Figure) -> Decimal:
    if figure.value is None:
        raise ValueError(figure.printed)
    return figure.value


def _is_power_of_ten(ratio: Decimal) -> bool:
    while ratio > 1 and ratio % _TEN == 0:
        ratio /= _TEN
        if ratio == 1:
            return True
    return False
