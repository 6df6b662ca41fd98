"""What a clause states and no word of its record does: warnings, unless the gap is intended."""

from collections.abc import Iterator

from generator import officialtext
from generator.checks import numbers
from generator.checks.evidence.claims import Claim
from generator.checks.evidence.sources import squeezed
from generator.language import Bilingual
from generator.problems import Problem, Severity


def unrecorded(claim: Claim, text: str, names: tuple[str, ...]) -> Iterator[Problem]:
    """Yield figures, documents, quoted names and bodies of the clause `text` that the record leaves out."""
    if claim.texts:
        own = _own_words(claim)
        yield from _figures_and_names(claim, text, own)
        yield from _bodies(claim, text, own, names)


def _own_words(claim: Claim) -> str:
    """Return everything that a record says of its clause, intended gaps included."""
    heading = claim.heading.words if claim.heading else ""
    return squeezed("\n".join(each.words for each in (*claim.texts, *claim.printed)) + "".join(claim.gaps)) + heading


def _bodies(claim: Claim, text: str, own: str, names: tuple[str, ...]) -> Iterator[Problem]:
    for name in officialtext.mentions(text, names).bodies:
        if name not in own:
            message = Bilingual(
                f"条款{claim.ref}点名的“{name}”没有写进记录", f"no record names “{name}”, a body of clause {claim.ref}"
            )
            yield Problem("body-not-recorded", claim.ref_position, message, severity=Severity.WARNING)


def _figures_and_names(claim: Claim, text: str, own: str) -> Iterator[Problem]:
    stated = numbers.chinese(own)
    figures = {
        value for figure in claim.figures for value in (figure.value, figure.low, figure.high) if value is not None
    }
    missing = numbers.chinese(text).digits - stated.digits - stated.words - figures
    for number in sorted(missing):
        yield Problem(
            "figure-not-recorded",
            claim.ref_position,
            Bilingual(
                f"条款{claim.ref}的数字{number:,f}没有写进记录",
                f"no record states the figure {number:,f} of clause {claim.ref}",
            ),
            severity=Severity.WARNING,
        )
    found = officialtext.mentions(text)
    for name in (*found.titles, *found.names):
        if squeezed(name) not in own:
            yield Problem(
                "name-not-recorded",
                claim.ref_position,
                Bilingual(f"条款{claim.ref}的“{name}”没有写进记录", f"no record names “{name}” of clause {claim.ref}"),
                severity=Severity.WARNING,
            )
