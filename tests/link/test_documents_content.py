"""The five documents are complete: counts taken by hand from the official texts."""

import re
from collections import Counter

import pytest

from generator.language import Language
from generator.model import KnowledgeBase, Statement

PLAN = "jl-2021-14th-plan"


def statements(kb: KnowledgeBase, document: str) -> list[Statement]:
    """Return every statement of a document, wherever it stands."""
    return [each for _, clause in kb.clauses_of(kb.documents[document]) for each in clause.statements]


@pytest.mark.parametrize("document", ["jl-2020-care", "jl-2016-civil-affairs", "jl-2016-13th-outline", PLAN])
def test_every_clause_with_text_is_restated(real: KnowledgeBase, document: str) -> None:
    """The evidence lists the clauses of the official text; none but head and tail is left out."""
    missing = {each.ref for each in real.evidence[document].clauses if not each.covered}
    assert missing <= {"head", "tail"}
    assert real.documents[document].coverage == "full"


def test_the_plan_has_26_tasks_14_indicators_and_40_projects(real: KnowledgeBase) -> None:
    """三 has 5+3+9+3+6 items; 专栏2–8 have 4+3+7+8+6+7+5 projects."""
    document = real.documents[PLAN]
    tasks = Counter(match[1] for each in document.provisions if (match := re.fullmatch(r"三\((.)\)[0-9]", each.ref)))
    assert tasks == {"一": 5, "二": 3, "三": 9, "四": 3, "五": 6}
    columns = real.columns_of(document)
    assert [each.number for each in columns] == list(range(2, 9))
    assert [len(each.projects) for each in columns] == [4, 3, 7, 8, 6, 7, 5]
    (table,) = real.indicator_tables_of(document)
    binding = {each.number for each in table.indicators if each.kind == "binding"}
    assert (len(table.indicators), binding) == (14, {3, 4, 5, 9, 10, 13, 14})


def test_the_plan_cites_twelve_documents(real: KnowledgeBase) -> None:
    """Each under its title; the 13th outline is held here."""
    cited = {
        (each.external.titles.zh if each.external else each.document)
        for each in real.documents[PLAN].relations
        if each.type in ("cites", "implements")
    }
    assert len(cited) == 12


def test_the_decimal_point_is_restored(real: KnowledgeBase) -> None:
    """9.75万, 58.83%, 5.5万户 … would otherwise be a hundred times too large."""
    values = {str(figure.value) for each in statements(real, PLAN) for figure in each.figures}
    wanted = {"97500", "38000", "300400", "294000", "326000", "167000", "58.83", "25000", "24000", "25500", "62500"}
    assert wanted <= values


def test_seven_targets_count_by_the_year(real: KnowledgeBase) -> None:
    """专栏3-3, 5-1, 5-6, 5-7, 7-1, 7-2 and 三(三)8; the caps of 专栏5-2 leave it open."""
    yearly = {
        clause.ref
        for _, clause in real.clauses_of(real.documents[PLAN])
        for each in clause.statements
        for figure in each.figures
        if figure.per and figure.per.zh == "每年" and figure.role != "cap"
    }
    assert yearly == {"专栏3-3", "专栏5-1", "专栏5-6", "专栏5-7", "专栏7-1", "专栏7-2", "三(三)8"}


def test_the_practices_are_fifteen_measures_of_five_cities(real: KnowledgeBase) -> None:
    """济南 2, 枣庄 4, 济宁 3, 泰安 3, 德州 3, with six examples of districts and counties."""
    measures = {each.place.zh: len(each.measures) for each in real.practices.values()}
    assert measures == {"济南市": 2, "枣庄市": 4, "济宁市": 3, "泰安市": 3, "德州市": 3}
    examples = [
        example for each in real.practices.values() for measure in each.measures for example in measure.examples
    ]
    assert len(examples) == 6


def test_shandong_stays_out_of_jilin(real: KnowledgeBase) -> None:
    """The bulletin is of another province: it names no concrete body of Jilin, and no row is its."""
    for each in statements(real, "sd-2020-briefing-4"):
        for body in each.bodies:
            assert body.department.jurisdiction != "jilin", (each.id, body.printed)


def test_the_care_opinions_state_their_funding_and_five_conditions(real: KnowledgeBase) -> None:
    """Ten sources of money in 四(三); five joint conditions in 二(一)."""
    provisions = {each.ref: each for each in real.documents["jl-2020-care"].provisions}
    funding = {source.zh for each in provisions["四(三)"].statements for source in each.funding}
    assert len(funding) == 10
    assert {f"二(一){number}" for number in range(1, 6)} <= set(provisions)


def test_the_lost_project_is_marked(real: KnowledgeBase) -> None:
    """The tail of the outline has one project without number and name, and project 6."""
    column = real.columns["jl-2016-13th-outline-lost"]
    assert (column.is_lost, column.number) == (True, None)
    assert [(each.number, each.is_lost) for each in column.projects] == [(None, True), (6, False)]


@pytest.mark.parametrize("language", list(Language))
def test_no_two_statements_of_a_clause_say_the_same(real: KnowledgeBase, language: Language) -> None:
    """A statement that repeats another was copied by mistake."""
    for document in real.documents.values():
        for record, clause in real.clauses_of(document):
            texts = [each.text[language] for each in clause.statements]
            assert len(texts) == len(set(texts)), (record, clause.ref)
