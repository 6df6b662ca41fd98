"""Whatever stands in a text, a handbook shows it as text: no script, no attachment, no address of a text."""

import os
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest

from generator import handbook
from generator.language import Language
from generator.link import link, read_content
from tests.conftest import AS_OF

_ACTIVE = {
    "/JavaScript", "/JS", "/Launch", "/EmbeddedFile", "/EmbeddedFiles", "/Filespec", "/SubmitForm", "/ImportData",
    "/GoToR", "/GoToE", "/RichMedia", "/AA", "/FileAttachment", "/Movie", "/Sound", "/XFA",
}  # fmt: skip
SITE = "https://policy.gov.example/"
WANTED = [
    handbook.Edition("everything", "a4", Language.ZH),
    handbook.Edition("everything", "a4", Language.EN),
    handbook.Edition("cards", "card", Language.ZH),
]


@pytest.fixture(scope="module")
def books(hostile_project: Path, tmp_path_factory: pytest.TempPathFactory) -> list[bytes]:
    """Set the handbooks of the project in which every text tries to do harm: all chapters, and the cards."""
    kb, _ = link(read_content(hostile_project))
    assert kb is not None
    cache, fonts = tmp_path_factory.mktemp("cache"), Path(os.environ["POLICYKB_CACHE"], "fonts")
    fonts.mkdir(parents=True, exist_ok=True)
    (cache / "fonts").symlink_to(fonts)
    made = handbook.render(kb, AS_OF, SITE, cache=cache, jobs=2, wanted=WANTED)
    assert any(payload in handbook.html(kb, WANTED[0], AS_OF, SITE) for payload in ("&lt;script", "javascript:"))
    return [file.content for file, _ in made]


def _names(thing: object) -> Iterator[str]:
    """Yield every name in an object of a PDF, as key or as value."""
    if isinstance(thing, (pikepdf.Dictionary, pikepdf.Stream)):
        for key, value in thing.items():
            yield key
            if isinstance(value, (pikepdf.Name, str)):
                yield str(value)


def test_nothing_in_a_handbook_acts(books: list[bytes], tmp_path: Path) -> None:
    """No action but a jump to a place or to an address of the site; nothing attached."""
    for number, content in enumerate(books):
        path = tmp_path / f"{number}.pdf"
        path.write_bytes(content)
        with pikepdf.open(path) as pdf:
            names = {name for each in pdf.objects for name in _names(each)}
            assert not names & _ACTIVE
            assert len(pdf.attachments) == 0
            for each in pdf.objects:
                if isinstance(each, pikepdf.Dictionary) and "/URI" in each:
                    assert str(each["/URI"]).startswith((SITE, "https://reports.example.com/")), each["/URI"]
