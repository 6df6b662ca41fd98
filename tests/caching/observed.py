"""Tells what a build would make again: `python -m tests.caching.observed PROJECT CACHE`.

Each line on standard input asks once, after files have changed; it may name a package whose version shall differ. What
would take long is replaced by a word: setting a handbook, drawing a card, cutting a font.
"""

import importlib.metadata
import json
import sys
from collections.abc import Sequence
from datetime import date
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from PIL import Image

from generator import handbook, pipeline
from generator.handbook import fonts, pdf, pictures
from generator.language import Language
from generator.pipeline import record

AS_OF = date(2026, 1, 15)
_made: list[str] = []


def main() -> None:
    """Answer until there are no more questions."""
    project, cache = Path(sys.argv[1]), Path(sys.argv[2])
    pdf._set = lambda job, *_: _noted(job.edition.path, (b"%PDF", 1))  # type: ignore[assignment]  # noqa: SLF001
    pictures._drawn = _drawn  # type: ignore[assignment]  # noqa: SLF001
    fonts._cut = _cut  # type: ignore[assignment]  # noqa: SLF001
    key = ""
    for line in sys.stdin:
        before, key = key, _asked(project, cache, line.strip())
        sys.stdout.write(json.dumps({"made": sorted(_made), "site": key != before}) + "\n")
        sys.stdout.flush()


def _asked(project: Path, cache: Path, package: str) -> str:
    """Make the handbooks and cards; returns the key of the whole build."""
    _made.clear()
    _say_another_version(package)
    for remembered in (fonts._file_digest, pictures._code):  # noqa: SLF001  they last as long as a build
        remembered.cache_clear()
    options = pipeline.Options(project, project / "site", AS_OF)
    checked = pipeline.check(project, as_of=AS_OF)
    assert checked.kb is not None, checked.problems
    own = record.own_fonts(checked.kb, project)
    handbook.render(checked.kb, AS_OF, None, cache=cache, fonts=own)
    handbook.card_pictures(checked.kb, AS_OF, cache=cache, fonts=own)
    return record.key(checked.kb, options)


def _noted(name: str, result: Any) -> Any:  # noqa: ANN401 - whatever the replaced function returns
    _made.append(name)
    return result


def _drawn(_: object, language: Language, __: object) -> bytes:
    return bytes(_noted(f"picture {language.value}", _PIXEL))


def _cut(indexes: Sequence[int], *_: object) -> list[bytes]:
    return [_noted("font", b"font") for _ in indexes]


def _say_another_version(package: str) -> None:
    known = importlib.metadata.version

    def told(name: str) -> str:
        return "0.another" if name == package else known(name)

    pdf.version = told
    pictures.PIL = SimpleNamespace(__version__=told("pillow"))  # type: ignore[assignment]
    fonts.fontTools = SimpleNamespace(version=told("fonttools"))  # type: ignore[assignment]
    names = ("weasyprint", "pillow", "fonttools", "mkdocs")
    record.distributions = lambda: [SimpleNamespace(name=name, version=told(name)) for name in names]  # type: ignore[assignment]


def _pixel() -> bytes:
    made = BytesIO()
    Image.new("L", (1, 1)).save(made, "PNG")
    return made.getvalue()


_PIXEL = _pixel()

if __name__ == "__main__":
    main()
