"""One engine for all search tests: starting V8 takes a moment."""

from collections.abc import Iterator

import pytest

from generator.model import KnowledgeBase
from generator.search import Engine
from tests.conftest import AS_OF


@pytest.fixture(scope="session")
def engine(real: KnowledgeBase) -> Iterator[Engine]:
    """Yield the engine of the website over the real content."""
    with Engine(real, AS_OF) as started:
        yield started
