"""The pages of the website, staged as Markdown with HTML. Receives finished `Artifact`s and never renders them."""

from collections.abc import Iterator, Sequence
from datetime import date

from generator.language import Language
from generator.model import Changes, KnowledgeBase
from generator.output import Artifact, OutputFile
from generator.site import (
    benefits,
    changes,
    columns,
    comparison,
    data,
    departments,
    documents,
    finder,
    glossary,
    groups,
    home,
    indicators,
    lists,
    matrix,
    milestones,
    practices,
    programmes,
    quality,
    questions,
    tasks,
    topics,
)
from generator.site.assets import assets
from generator.site.terms import file as term_file

__all__ = ["assets", "pages", "term_file"]


def pages(
    kb: KnowledgeBase,
    language: Language,
    as_of: date,
    artifacts: Sequence[Artifact],
    former: Changes | None = None,
) -> Iterator[OutputFile]:
    """Yield every page of one language, as files below `build/docs/<language>/`.

    `former` tells what changed since a former state, where one is known.
    """
    yield home.page(kb, language, as_of, artifacts)
    yield finder.page(kb, language, as_of)
    yield from documents.pages(kb, language, as_of)
    yield from benefits.pages(kb, language, as_of)
    yield from groups.pages(kb, language, as_of)
    yield questions.page(kb, language, as_of)
    yield glossary.page(kb, language, as_of)
    yield from columns.pages(kb, language, as_of)
    yield from indicators.pages(kb, language, as_of)
    yield from practices.pages(kb, language, as_of)
    yield programmes.page(kb, language, as_of)
    yield from tasks.pages(kb, language, as_of)
    yield from departments.pages(kb, language, as_of)
    yield from topics.pages(kb, language, as_of)
    yield changes.page(kb, language, as_of, former)
    yield matrix.page(kb, language, as_of)
    yield comparison.page(kb, language, as_of)
    yield milestones.page(kb, language, as_of, artifacts)
    yield lists.handbooks(kb, language, as_of, artifacts)
    yield data.page(kb, language, as_of, artifacts)
    yield quality.page(kb, language, as_of)
    yield from lists.written(kb, language, as_of)
