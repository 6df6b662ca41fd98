"""The child process that sets one handbook: the only module that knows WeasyPrint.

Run as `python -m generator.handbook.weasy` with a job as JSON on standard input: `html`, `assets` (address to text),
`output` (path of the PDF). Answers with JSON on standard output: `pages`, `warnings`, `version`, or `fault` where
WeasyPrint's native libraries are missing. A process of its own, because a machine without fonts makes Pango crash.
"""

import json
import logging
import sys
import warnings
from pathlib import Path
from typing import Any

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
    job = json.load(sys.stdin)
    try:
        answer = set_pages(job["html"], job["assets"], Path(job["output"]))
    except OSError as error:
        answer = {"fault": str(error)}
    json.dump(answer, sys.stdout)


def set_pages(html: str, assets: dict[str, str], pdf: Path) -> dict[str, Any]:
    """Write `html` as PDF; raises OSError where the native libraries cannot be loaded."""
    collector = _Collector()
    with warnings.catch_warnings(record=True) as raised:
        warnings.simplefilter("always")
        import weasyprint  # noqa: PLC0415  loading it loads Pango, which may be missing

        from generator.handbook import tags  # noqa: PLC0415  the same

        logging.getLogger("weasyprint").addHandler(collector)
        fetcher = _fetcher(weasyprint, {BASE + name: text for name, text in assets.items()})
        document = weasyprint.HTML(string=html, base_url=BASE, url_fetcher=fetcher).render(pdf_variant=PROFILE)
        with tags.completed():
            document.write_pdf(pdf, pdf_variant=PROFILE)
    return {
        "pages": len(document.pages),
        "warnings": collector.messages + [str(each.message) for each in raised],
        "version": weasyprint.__version__,
    }


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
