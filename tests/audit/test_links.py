"""The audit reads finished HTML as a browser would, and misses no kind of broken reference."""

from pathlib import Path

import pytest

from generator import audit

GOOD = '<h1 id="top">A</h1><a href="b/#there">b</a><a href="#top">up</a><a href="https://a.example/">out</a>'


def codes(tmp_path: Path, body: str) -> list[str]:
    """Return the codes of the problems of a page that holds `body`, beside a page with the anchor `there`."""
    (tmp_path / "b").mkdir(exist_ok=True)
    (tmp_path / "b" / "index.html").write_text('<p id="there"></p>', encoding="utf-8")
    (tmp_path / "index.html").write_text(body, encoding="utf-8")
    return [problem.code for problem in audit.link_problems(tmp_path, "https://policy.example/")]


def test_a_sound_page_is_silent(tmp_path: Path) -> None:
    """Relative links, anchors and plain outward links are fine."""
    assert codes(tmp_path, GOOD) == []


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ('<a href="c/">c</a>', "broken-link"),
        ('<a href="../outside/">c</a>', "broken-link"),
        ('<a href="b/#nowhere">c</a>', "broken-anchor"),
        ('<a href="#nowhere">c</a>', "broken-anchor"),
        ('<a href="https://policy.example/c/">c</a>', "broken-link"),
        ('<script src="https://cdn.example/x.js"></script>', "third-party"),
        ('<link rel="stylesheet" href="//cdn.example/x.css">', "third-party"),
        ('<img src="https://cdn.example/x.png">', "third-party"),
        ('<a href="javascript:alert(1)">c</a>', "unsafe-link"),
        ('<a href="data:text/html,x">c</a>', "unsafe-link"),
        ('<form action="c/"></form>', "broken-link"),
        ('<p id="x"></p><p id="x"></p>', "id-twice"),
        ('<img srcset="b/index.html 1x, https://cdn.example/x.png 2x">', "third-party"),
        ('<div style="background:url(https://cdn.example/x.png)"></div>', "third-party"),
        ('<style>@import "https://cdn.example/x.css";</style>', "third-party"),
        ('<iframe src="https://cdn.example/"></iframe>', "third-party"),
        ('<video poster="https://cdn.example/x.png"></video>', "third-party"),
        ('<meta http-equiv="refresh" content="0; url=https://cdn.example/">', "third-party"),
        ('<form action="https://cdn.example/"></form>', "third-party"),
        ('<object data="c.svg"></object>', "broken-link"),
        ('<a href="https:///c/">c</a>', "unsafe-link"),
        ('<a href="http://[c/">c</a>', "broken-link"),
    ],
)
def test_a_fault_is_found(tmp_path: Path, body: str, code: str) -> None:
    """Each kind of fault has its own code."""
    assert codes(tmp_path, body) == [code]


def test_a_fault_is_reported_at_its_place(tmp_path: Path) -> None:
    """Line and column of the tag."""
    (tmp_path / "index.html").write_text('<p>\n  <a href="c/">c</a>', encoding="utf-8")
    (problem,) = audit.link_problems(tmp_path, None)
    assert (problem.position.line, problem.position.column) == (2, 3)


def test_a_site_below_a_path_is_checked_from_there(tmp_path: Path) -> None:
    """404 pages link from the root of the server: `/kb/b/` is a page of a site at `/kb/`, `/b/` is not."""
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "index.html").write_text("<p></p>", encoding="utf-8")
    body = (
        '<a href="/kb/b/">b</a><a href="/kb/">home</a><a href="https://policy.example/kb/b/">b</a><a href="/b/">x</a>'
    )
    (tmp_path / "index.html").write_text(body, encoding="utf-8")
    (problem,) = audit.link_problems(tmp_path, "https://policy.example/kb/")
    assert "`/b/`" in problem.message.en


def test_style_sheets_fetch_nothing_from_elsewhere(tmp_path: Path) -> None:
    """Fonts and pictures that a sheet names are there."""
    (tmp_path / "a.css").write_text("a{background:url(data:x)} b{src:url('gone.woff2')} @import 'https://x.example/';")
    assert sorted(each.code for each in audit.link_problems(tmp_path, None)) == ["broken-link", "third-party"]
