"""Holds each claim against its clause, in both directions."""

import difflib
from collections.abc import Iterator
from decimal import Decimal

from generator import officialtext
from generator.checks import numbers
from generator.checks.evidence.claims import Claim, Written, claims
from generator.checks.evidence.copied import copied_wording
from generator.checks.evidence.sources import OfficialDocument, responsible, squeezed
from generator.checks.evidence.unrecorded import unrecorded
from generator.language import Bilingual
from generator.model import Figure, KnowledgeBase
from generator.officialtext import Clause, FigureMention
from generator.problems import Position, Problem, Severity


def problems(kb: KnowledgeBase, documents: list[OfficialDocument]) -> Iterator[Problem]:
    """Yield what the official texts do not bear out, and what of them no record states."""
    bodies = tuple(kb.chinese_names)
    programmes = [name for programme in kb.programmes.values() for name in programme.printed_names]
    by_id = {each.document.id: each for each in documents}
    for claim in claims(kb):
        official = by_id.get(claim.document.id)
        if official is None:
            continue
        clause = official.clauses.get(claim.ref)
        if clause is None:
            yield _not_found(claim, official)
        else:
            text = official.full_text(clause)
            yield from copied_wording(claim, text, (*bodies, *programmes))
            if claim.is_stamped:
                yield from unrecorded(claim, text, bodies)
            else:
                text += f"{claim.document.year}年"
            yield from _of_claim(claim, clause, text)


def _of_claim(claim: Claim, clause: Clause, text: str) -> Iterator[Problem]:
    yield from _fingerprint(claim, clause)
    yield from _heading(claim, clause)
    yield from _printed(claim, text)
    yield from _bodies(claim, clause)
    yield from _programmes(claim, text)
    for written in claim.texts:
        yield from _figures_of_text(written, text)
        yield from _names_of_text(written, text)
    for figure in claim.figures:
        yield from _figure(figure, text)


def _problem(code: str, at: Position, zh: str, en: str) -> Problem:
    return Problem(code, at, Bilingual(zh, en))


def _not_found(claim: Claim, official: OfficialDocument) -> Problem:
    near = difflib.get_close_matches(claim.ref, official.clauses, n=3, cutoff=0.5)
    hint = Bilingual(f"相近的：{'、'.join(near)}", f"near: {', '.join(near)}") if near else None
    message = Bilingual(f"官方文本里没有条款{claim.ref}", f"the official text has no clause {claim.ref}")
    return Problem("clause-not-found", claim.ref_position, message, hint)


def _fingerprint(claim: Claim, clause: Clause) -> Iterator[Problem]:
    if not claim.is_stamped:
        return
    hint = Bilingual("核对后运行policykb stamp", "check the record, then run policykb stamp")
    if claim.fingerprint is None:
        message = Bilingual(f"条款{claim.ref}还没有指纹", f"clause {claim.ref} carries no fingerprint yet")
        yield Problem("not-stamped", claim.ref_position, message, hint, Severity.WARNING)
    elif claim.fingerprint != officialtext.fingerprint(clause):
        message = Bilingual(
            f"条款{claim.ref}和编写时的文本不同",
            f"clause {claim.ref} is not the text that the record was written against",
        )
        yield Problem("clause-changed", claim.ref_position, message, hint)


def _heading(claim: Claim, clause: Clause) -> Iterator[Problem]:
    heading = claim.heading
    if heading is not None and squeezed(heading.words) != squeezed(clause.heading):
        yield _problem(
            "heading-differs",
            heading.position,
            f"条款{claim.ref}的小标题是“{clause.heading}”",
            f"the heading of clause {claim.ref} is “{clause.heading}”",
        )


def _printed(claim: Claim, text: str) -> Iterator[Problem]:
    for written in claim.printed:
        if squeezed(written.words) not in text:
            yield _problem(
                "words-not-in-clause",
                written.position,
                f"条款{claim.ref}里没有{written.what.zh}“{written.words}”",
                f"clause {claim.ref} does not print the {written.what.en} “{written.words}”",
            )


def _programmes(claim: Claim, text: str) -> Iterator[Problem]:
    for forms in claim.programmes:
        if not any(squeezed(form) in text for form in forms):
            yield _problem(
                "name-not-in-clause",
                claim.position,
                f"条款{claim.ref}没有点名“{forms[0]}”",
                f"clause {claim.ref} does not name “{forms[0]}”",
            )


def _bodies(claim: Claim, clause: Clause) -> Iterator[Problem]:
    if claim.bodies is None:
        return
    printed, official = [each.words for each in claim.bodies], list(responsible(clause))
    if printed != official:
        place = next(
            (body.position for body, name in zip(claim.bodies, official, strict=False) if body.words != name),
            claim.bodies[-1].position,
        )
        listed = "、".join(official)
        yield _problem(
            "bodies-differ",
            place,
            f"条款{claim.ref}的负责单位是：{listed}",
            f"the responsible bodies of clause {claim.ref} are: {listed}",
        )
    if claim.open_ended is not None and claim.open_ended[0] != clause.open_ended:
        yield _problem(
            "open-end-differs",
            claim.open_ended[1],
            f"条款{claim.ref}的名单{'以' if clause.open_ended else '不以'}“等”结尾",
            f"the list of clause {claim.ref} {'ends' if clause.open_ended else 'does not end'} in 等",
        )


def _figures_of_text(written: Written, text: str) -> Iterator[Problem]:
    official = numbers.chinese(text)
    for number in sorted(numbers.chinese(written.words).digits - official.digits - official.words):
        yield _problem(
            "figure-not-in-clause",
            written.position,
            f"官方条款里没有数字{number:,f}",
            f"the official clause has no figure {number:,f}",
        )

    yield from _units_of_text(written, text)


def _units_of_text(written: Written, text: str) -> Iterator[Problem]:
    """A figure that the clause prints must keep its unit (人 and 人次 are two) and its comparator."""
    official = officialtext.mentions(text).figures
    for own in officialtext.mentions(written.words).figures:
        same = [each for each in official if (each.low, each.high) == (own.low, own.high)]
        if same and own.unit not in {each.unit for each in same}:
            printed = same[0].printed
            yield _problem(
                "unit-differs",
                written.position,
                f"“{own.printed}”的单位和官方条款的“{printed}”不同",
                f"“{own.printed}” has another unit than “{printed}” in the official clause",
            )
        elif same and own.comparator not in {each.comparator for each in same}:
            printed = same[0].printed
            yield _problem(
                "comparator-differs",
                written.position,
                f"“{own.printed}”的比较词和官方条款的“{printed}”不同",
                f"“{own.printed}” has another comparator than “{printed}” in the official clause",
            )


def _names_of_text(written: Written, text: str) -> Iterator[Problem]:
    found = officialtext.mentions(written.words)
    for name in (*found.titles, *found.names, *found.numbers):
        if squeezed(name) not in text:
            yield _problem(
                "name-not-in-clause",
                written.position,
                f"官方条款里没有“{name}”",
                f"the official clause does not name “{name}”",
            )


def _figure(figure: Figure, text: str) -> Iterator[Problem]:
    printed = squeezed(figure.printed)
    if printed not in text:
        yield _problem(
            "words-not-in-clause",
            figure.position,
            f"官方条款里没有“{figure.printed}”",
            f"the official clause does not print “{figure.printed}”",
        )
        return
    found = officialtext.mentions(printed).figures
    if not found:
        return
    yield from _value(figure, found)
    comparators = {mention.comparator for mention in found} | officialtext.comparators(printed)
    if figure.comparator not in comparators:
        yield _problem(
            "comparator-differs",
            figure.comparator_position,
            f"“{figure.printed}”的比较词是{found[0].comparator}",
            f"the comparator of “{figure.printed}” is {found[0].comparator}",
        )
    unit = figure.unit.zh if figure.unit else ""
    if (
        unit
        and squeezed(unit) not in printed
        and not any(squeezed(unit).startswith(each.unit) for each in found if each.unit)
    ):
        yield _problem(
            "unit-differs",
            figure.unit_position,
            f"“{figure.printed}”里没有单位“{unit}”",
            f"“{figure.printed}” does not print the unit “{unit}”",
        )


def _value(figure: Figure, found: tuple[FigureMention, ...]) -> Iterator[Problem]:
    meant = {value for value in (figure.value, figure.low, figure.high) if value is not None}
    said: set[Decimal] = set()
    for mention in found:
        said |= {mention.low} | ({mention.high} if mention.high is not None else set())
    if meant and not meant <= said:
        yield _problem(
            "figure-differs",
            figure.value_position,
            f"“{figure.printed}”不是{'、'.join(map(str, sorted(meant)))}",
            f"“{figure.printed}” is not {', '.join(map(str, sorted(meant)))}",
        )
