"""The child process that sets one handbook: only this module and `adapter` know WeasyPrint.

Run as `python -m generator.handbook.weasy` with a job as JSON on standard input: `html`, `assets` (address to text),
`output` (path of the PDF), `booklet` (whether to put the pages on sheets). Answers with JSON on standard output:
`pages`, `warnings`, `version`; or `fault` where WeasyPrint's native libraries are missing, or `unwritten` where the
disk takes no more. A process of its own, because a machine without fonts makes Pango crash.
"""

import gc
import json
import logging
import sys
import warnings
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

from generator.handbook import booklet, page_numbers

BASE = "https://handbook.invalid/"
"""Nothing is ever fetched from here; it only makes names absolute."""
PROFILE = "pdf/ua-1"


class _Collector(logging.Handler):
    """Keeps what WeasyPrint would only log: each message means a page that is not as meant."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


def main() -> None:
    """Read a job, set the pages, write the PDF, answer."""
    gc.disable()  # A book is made and the process ends: looking for garbage took an eighth of the time.
    job = json.load(sys.stdin)
    try:
        import weasyprint  # noqa: F401, PLC0415  loading it loads Pango, which may be missing
    except OSError as error:
        answer: dict[str, Any] = {"fault": str(error)}
    else:
        answer = _written(job)
    json.dump(answer, sys.stdout)


def _written(job: dict[str, Any]) -> dict[str, Any]:
    pdf = Path(job["output"])
    try:
        answer = set_pages(job["html"], job["assets"], pdf)
        if job.get("booklet"):
            pages = pdf.rename(pdf.with_suffix(".pages"))
            answer["pages"] = booklet.impose(pages, pdf)
    except OSError as error:
        return {"unwritten": str(error)}
    return answer


def set_pages(html: str, assets: dict[str, str], pdf: Path) -> dict[str, Any]:
    """Write `html` as PDF; raises OSError where the native libraries cannot be loaded."""
    collector = _Collector()
    with warnings.catch_warnings(record=True) as raised:
        warnings.simplefilter("always")
        import weasyprint  # noqa: PLC0415  loading it loads Pango, which may be missing

        from generator.handbook import adapter  # noqa: PLC0415  the same

        logging.getLogger("weasyprint").addHandler(collector)
        fetcher = _fetcher(weasyprint, {BASE + name: text for name, text in assets.items()})
        book = weasyprint.HTML(string=html, base_url=BASE, url_fetcher=fetcher)
        page_numbers.fill(book.etree_element, {})
        try:
            pages = _settled(book, pdf, adapter.adapted())
        except adapter.UntestedVersionError as error:
            pages = 0
            collector.messages.append(str(error))
    return {
        "pages": pages,
        "warnings": collector.messages + [str(each.message) for each in raised],
        "version": weasyprint.__version__,
    }


def _settled(book: Any, pdf: Path, adapted: AbstractContextManager[None]) -> int:  # noqa: ANN401
    """Lay the book out, write it, return the number of its pages."""
    with adapted:
        document = book.render(pdf_variant=PROFILE)
        if page_numbers.fill(book.etree_element, _pages(document)):
            logging.getLogger("weasyprint").warning("the page numbers do not settle")
        document.write_pdf(pdf, pdf_variant=PROFILE)
    return len(document.pages)


def _pages(document: Any) -> dict[str, int]:  # noqa: ANN401
    """Return the page on which each anchor begins: what runs over several pages has it on all of them."""
    found: dict[str, int] = {}
    for number, page in enumerate(document.pages, start=1):
        for name in page.anchors:
            found.setdefault(name, number)
    return found


def _fetcher(weasyprint: Any, known: dict[str, str]) -> Any:  # noqa: ANN401  the library has no types
    class KnownAssets(weasyprint.urls.URLFetcher):  # type: ignore[misc]
        """Hands out the known assets and nothing else: no file, no network."""

        def fetch(self, url: str, headers: object = None) -> Any:  # noqa: ANN401, ARG002
            if url not in known:
                raise ValueError(f"not an asset of the handbook: {url}")
            return weasyprint.urls.URLFetcherResponse(url, known[url].encode(), {"Content-Type": "text/css"})

    return KnownAssets()


if __name__ == "__main__":
    main()
