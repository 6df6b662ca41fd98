"""The index: by table and row where the book prints responsibility tables, else by page."""

from dataclasses import dataclass

from generator.handbook import index as row_index
from generator.handbook import page_index
from generator.handbook.making import Made, Making, Place


@dataclass(frozen=True, slots=True)
class Index:
    """The chapter; one of both is filled."""

    by_row: tuple[row_index.Letter, ...] = ()
    by_page: tuple[page_index.Letter, ...] = ()


def index(making: Making, places: tuple[Place, ...]) -> Made | None:
    """Print the index of what the other chapters print."""
    if making.tables:
        made = Index(by_row=row_index.letters(making.kb, making.tables, making.language))
    else:
        made = Index(by_page=page_index.letters(making.kb, places, making.language))
    return Made(made) if made.by_row or made.by_page else None
