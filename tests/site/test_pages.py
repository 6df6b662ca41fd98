"""The staged pages: exact text of the fictional ones, and promises over all real ones."""

import json
import re
from html.parser import HTMLParser

import pytest

from generator import site
from generator.language import Language
from generator.model import KnowledgeBase, Role
from generator.output import Artifact
from tests.conftest import AS_OF, CASES, Golden

ARTIFACTS = (
    Artifact("data/policykb.json", 12_345, None, "0" * 64),
    Artifact("data/responsibilities.csv", 1_234, None, "1" * 64),
    Artifact("handbooks/responsibility.a4.zh.pdf", 1_234_567, 12, "2" * 64),
    Artifact("handbooks/responsibility.a4.en.pdf", 234_567, 14, "3" * 64),
)


def staged(kb: KnowledgeBase, language: Language) -> dict[str, str]:
    """Return every staged page of one language by its path."""
    return {file.path: file.content.decode() for file in site.pages(kb, language, AS_OF, ARTIFACTS)}


@pytest.mark.parametrize("language", list(Language))
def test_pages_golden(maximal: KnowledgeBase, language: Language, golden: Golden) -> None:
    """The Markdown of every kind of page, word for word."""
    for path, text in staged(maximal, language).items():
        golden(text, CASES / "golden" / "site" / language.value / path.replace("/index.md", ".md"))


class _Shape(HTMLParser):
    """Headings, and tables with their captions and heads."""

    def __init__(self) -> None:
        super().__init__()
        self.headings: list[int] = []
        self.tables = self.captions = self.scopes = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        self.tables += tag == "table"
        self.captions += tag == "caption"
        if tag == "th":
            assert dict(attrs).get("scope") in ("col", "row")


@pytest.mark.parametrize("language", list(Language))
def test_every_page_has_one_h1_and_headings_in_order(real: KnowledgeBase, language: Language) -> None:
    """No level is skipped; every table has a caption and scopes."""
    for path, text in staged(real, language).items():
        shape = _Shape()
        shape.feed(re.sub(r"^# ", "<h1>", text, flags=re.MULTILINE))
        if path.startswith("about"):
            continue
        assert shape.headings.count(1) == 1, path
        assert shape.headings[0] == 1, path
        steps = zip(shape.headings, shape.headings[1:], strict=False)
        assert all(later - earlier <= 1 for earlier, later in steps), path
        assert shape.tables == shape.captions, path


def test_front_matter_cannot_be_broken_out_of(maximal: KnowledgeBase) -> None:
    """Each value is JSON on one line."""
    for text in staged(maximal, Language.EN).values():
        head = text.split("---\n")[1]
        for line in head.splitlines():
            json.loads(line.partition(": ")[2])


def test_a_department_page_shows_exactly_its_rows(real: KnowledgeBase) -> None:
    """省民政厅: 3 rows led, 18 taken part in; what its divisions do stands under their own heading."""
    page = staged(real, Language.ZH)["departments/jl-civil-affairs/index.md"]
    own, _, divisions = page.partition('id="divisions"')
    assert "牵头3项" in own
    assert "参与18项" in own
    assert "社会救助处" not in own.partition('id="lead"')[2].partition('id="named"')[0]
    assert "社会救助处" in divisions
    department = real.departments["jl-civil-affairs"]
    found = real.assignments(department)
    for row in (*found.leads, *found.takes_part):
        assert row.task.zh in own
    assert own.count('<li class="kb-row">') == found.count + len(found.named)


def test_a_table_page_shows_roles_in_printed_order(real: KnowledgeBase) -> None:
    """Every row, every body, in the order of the document."""
    page = staged(real, Language.ZH)["task-tables/jl-2016-13th-outline-tasks/index.md"]
    for row in real.task_tables["jl-2016-13th-outline-tasks"].rows:
        part = page.partition(f'id="{row.anchor}"')[2].partition("</tr>")[0]
        names = re.findall(r'<a href="\.\./\.\./departments/[^"]+">([^<]+)</a>', part)
        assert names == [body.printed for body in row.bodies]
    last = page.partition('id="row-14"')[2].partition("</tr>")[0]
    assert "<strong>等</strong>" in last


def test_later_names_are_hints_with_their_basis(real: KnowledgeBase) -> None:
    """A rename that the documents do not show is labelled general knowledge."""
    page = staged(real, Language.ZH)["departments/jl-culture/index.md"]
    hint = page.partition('class="kb-hint"')[2]
    assert "吉林省文化和旅游厅" in hint
    assert "一般常识，不出自这些文件" in hint


@pytest.mark.parametrize("language", list(Language))
def test_every_body_of_every_row_has_a_page(real: KnowledgeBase, language: Language) -> None:
    """Nothing is named without an address."""
    pages = staged(real, language)
    for row in real.rows:
        for role in Role:
            for body in row.with_role(role):
                assert f"departments/{body.department.id}/index.md" in pages


def test_content_is_text_and_never_markup(maximal: KnowledgeBase) -> None:
    """What an editor types cannot become an element."""
    from dataclasses import replace  # noqa: PLC0415 - used here only

    from generator.language import Bilingual  # noqa: PLC0415 - used here only

    evil = Bilingual("<script>alert(1)</script>", "{{ 7*7 }}<img src=x onerror=alert(1)>")
    department = replace(maximal.departments["example-finance"], names=evil, short_names=evil)
    kb = replace(maximal, departments={**maximal.departments, "example-finance": department})
    for language in Language:
        for text in staged(kb, language).values():
            body = text.split("---\n", 2)[2]
            assert "<script>alert" not in body
            assert "<img src=x" not in body


def test_the_quality_page_shows_coverage_and_repairs(real: KnowledgeBase) -> None:
    """From the stamps: how many clauses are stated, and how each text was mended; every rule has a name."""
    page = staged(real, Language.EN)["quality/index.md"]
    assert "lost decimal points (14)" in page
    for evidence in real.evidence.values():
        assert f"{evidence.covered} of {len(evidence.clauses)}" in page
