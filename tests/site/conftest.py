"""What several tests of pages share."""

import pytest

from generator.model import KnowledgeBase
from tests.conftest import CASES, load


@pytest.fixture(scope="session")
def minimal_kb() -> KnowledgeBase:
    """Return the smallest valid knowledge base."""
    return load(CASES / "valid" / "minimal")
