"""Rules on single figures."""

from collections.abc import Iterator
from decimal import Decimal

from generator import officialtext
from generator.checks import numbers
from generator.checks.breach import breach
from generator.checks.stated import stated_figures
from generator.checks.subject import Subject
from generator.model import Figure
from generator.problems import Problem

_WHOLE = 100
_GROWTH = ("增长", "增幅", "提高", "增加", "上涨", "涨幅", "超额", "翻")


def without_unit(subject: Subject) -> Iterator[Problem]:
    """A number that counts nothing."""
    for each in stated_figures(subject.kb):
        figure = each.figure
        if figure.unit is None and (figure.value is not None or figure.low is not None):
            said = (f"“{figure.printed}”没有写单位", f"“{figure.printed}” has no unit")
            yield breach("figure-without-unit", figure.value_position, said, ("补上unit", "add `unit`"))


def shares_over_the_whole(subject: Subject) -> Iterator[Problem]:
    """A percentage over 100 that is no growth: a slipped decimal point, mostly."""
    for each in stated_figures(subject.kb):
        figure = each.figure
        largest = figure.high if figure.high is not None else figure.value
        is_share = figure.unit is not None and ("%" in figure.unit.zh or "百分" in figure.unit.zh)
        grows = any(word in figure.measures.zh or word in figure.printed for word in _GROWTH)
        if is_share and largest is not None and largest > _WHOLE and not grows:
            said = (
                f"“{figure.measures.zh}”是{largest:f}%，超过100%",
                f"{figure.measures.en}: {largest:f}% is over 100%",
            )
            hint = (
                "核对小数点；增长的，在measures里写明",
                "look at the decimal point; say so in `measures` if it is growth",
            )
            yield breach("percentage-over-100", figure.value_position, said, hint)


def ranges_backwards(subject: Subject) -> Iterator[Problem]:
    """A range whose lower end is above its upper end."""
    for each in stated_figures(subject.kb):
        low, high = each.figure.low, each.figure.high
        if low is not None and high is not None and low >= high:
            said = (f"下限{low:f}不小于上限{high:f}", f"the lower end {low:f} is not below the upper end {high:f}")
            yield breach("range-backwards", each.figure.value_position, said)


def amounts_without_date(subject: Subject) -> Iterator[Problem]:
    """An amount of money of which nobody can say when it held."""
    for each in stated_figures(subject.kb):
        document, figure = each.document, each.figure
        if figure.role == "amount" and figure.period is None and not (document.issued or document.printed_on):
            yield breach(
                "amount-without-date",
                figure.position,
                (
                    f"“{figure.printed}”是什么时候的金额，没有写",
                    f"nothing says at what time the amount “{figure.printed}” held",
                ),
                ("写period，或补文件的日期", "add `period`, or the date of the document"),
            )


def not_as_printed(subject: Subject) -> Iterator[Problem]:
    """A value that its own printed words do not bear out: 550000 for 5.5万户."""
    for each in stated_figures(subject.kb):
        figure, printed = each.figure, printed_values(each.figure.printed)
        wrong = sorted(_values(figure) - printed)
        if printed and wrong:
            listed = "、".join(f"{value:f}" for value in wrong)
            yield breach(
                "figure-not-as-printed",
                figure.value_position,
                (f"“{figure.printed}”不是{listed}", f"“{figure.printed}” is not {listed.replace('、', ', ')}"),
                ("value写完整的数：5.5万写55000", "`value` is the number in full: 55000 for 5.5万"),
            )


def not_in_text(subject: Subject) -> Iterator[Problem]:
    """A figure of a statement that its own Chinese text does not state."""
    for document in subject.kb.documents.values():
        for _, provision in subject.kb.clauses_of(document):
            for statement in provision.statements:
                found = numbers.chinese(statement.text.zh)
                for figure in statement.figures:
                    for value in sorted(_values(figure) - found.digits - found.words):
                        said = (f"这句话里没有数字{value:f}", f"this sentence does not state {value:f}")
                        hint = (f"figures里写的是“{figure.printed}”", f"its figures say “{figure.printed}”")
                        yield breach("figure-not-in-text", statement.text_position, said, hint)


def _values(figure: Figure) -> set[Decimal]:
    return {value.normalize() for value in (figure.value, figure.low, figure.high) if value is not None}


def printed_values(printed: str) -> set[Decimal]:
    """Return every number that printed words can mean; nothing where they hold none."""
    found: set[Decimal] = set()
    for mention in officialtext.mentions(printed).figures:
        found |= {mention.low.normalize()} | ({mention.high.normalize()} if mention.high is not None else set())
    if not found:
        plain = numbers.chinese(printed)
        found |= plain.digits | plain.words
    return found
