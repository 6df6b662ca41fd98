"""What a screen reader says on each kind of page, role by role in its order, as a golden of the fictional site.

A changed golden is read like a page before it is accepted: does every control have a name, does the order make sense?
"""

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from generator import pipeline
from tests.browser.looking import LANGUAGES, kinds, page_in
from tests.conftest import AS_OF, CASES, Golden

pytestmark = pytest.mark.browser
GOLDENS = CASES / "golden" / "walkthrough"
LONGEST = 200
"""Lines kept of a long page: what follows repeats."""
UNSPOKEN = "- /url:"
"""What is noted of a link and is not read out."""


@pytest.fixture(scope="module")
def fictional_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the fictional site without its handbooks."""
    project = Path(shutil.copytree(CASES / "valid" / "maximal", tmp_path_factory.mktemp("spoken") / "project"))
    options = pipeline.Options(project, project / "site", AS_OF, pdf=False)
    outcome = pipeline.build(options, lambda _: None)
    assert outcome.published, outcome.problems
    return project / "site"


@pytest.mark.parametrize("language", LANGUAGES, ids=["zh", "en"])
def test_each_kind_of_page_is_spoken_in_order(
    browser: Browser, fictional_site: Path, golden: Golden, language: str
) -> None:
    """Roles, names and order of the richest page of each kind; header and footer once, on the home page."""
    with page_in(browser) as page:
        for kind, address in kinds(fictional_site, language, largest=True).items():
            file = fictional_site / address
            page.goto((file if file.suffix else file / "index.html").as_uri())
            snapshot = page.locator("body" if kind == "home" else "main").aria_snapshot()
            spoken = [line for line in snapshot.splitlines() if not line.lstrip().startswith(UNSPOKEN)]
            golden("\n".join(spoken[:LONGEST]) + "\n", GOLDENS / (language.strip("/") or "zh") / f"{kind}.yaml")
