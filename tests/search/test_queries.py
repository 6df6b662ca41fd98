"""Written queries find what they must, through the very engine of the page."""

from typing import Any

import pytest

from generator.language import Language
from generator.model import KnowledgeBase, Role
from generator.search import Engine, records
from tests.search.judging import HELD_OUT, QUERIES, Judged, everything, judge, mean

TABLES = {"o": "jl-2016-13th-outline-tasks", "c": "jl-2016-civil-affairs-tasks"}


def each(part: str, queries: dict[str, list[dict[str, Any]]] = QUERIES) -> list[tuple[str, dict[str, Any]]]:
    """Return every query of a part with its right answer."""
    return [(query, entry) for entry in queries[part] for query in map(str, entry["queries"])]


def exact(engine: Engine, query: str, **filters: str) -> list[str]:
    """Return the ids of the exact answers."""
    hits = engine.search(query, language=Language.ZH, **{"kind": "row", **filters})
    return [hit.id for hit in hits if hit.exact]


def right_rows(kb: KnowledgeBase, departments: list[str], role: str | None) -> list[str]:
    """Read from the content: rows with one of the bodies, best role first, then in document order."""
    order = [Role.LEAD, Role.RESPONSIBLE, Role.PARTNER]
    found = []
    for place, row in enumerate(kb.rows):
        roles = [body.role for body in row.bodies if body.department.id in departments]
        if roles and (role is None or Role(role) in roles):
            found.append((min(map(order.index, roles)), place, row.id))
    return [row_id for *_, row_id in sorted(found)]


def row_id(short: str) -> str:
    """Return the id of `o14` or `c3`."""
    return f"{TABLES[short[0]]}#row-{short[1:]}"


@pytest.mark.parametrize(
    ("query", "entry"),
    [*each("departments"), *each("departments", HELD_OUT)],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_bodies_and_roles_are_exact_sets_in_order(
    engine: Engine, real: KnowledgeBase, query: str, entry: dict[str, Any]
) -> None:
    """Old, new, short and English names, pinyin and initials, with and without a role."""
    right = right_rows(real, entry["department"], entry.get("role"))
    assert right
    assert exact(engine, query) == right


@pytest.mark.parametrize(("query", "entry"), each("texts"), ids=lambda value: value if isinstance(value, str) else "")
def test_words_find_their_rows(engine: Engine, query: str, entry: dict[str, Any]) -> None:
    """Among the first ten (or as many as are right), one of the right rows first."""
    right = [row_id(short) for short in entry["rows"]]
    found = exact(engine, query)[: max(10, len(right))]
    assert set(right) <= set(found)
    assert found[0] in right


@pytest.mark.parametrize(("query", "entry"), each("near"), ids=lambda value: value if isinstance(value, str) else "")
def test_everyday_words_find_near_rows(engine: Engine, query: str, entry: dict[str, Any]) -> None:
    """Words of a topic that no document uses lead to its rows, marked as near."""
    hits = engine.search(query, language=Language.ZH, kind="row")
    assert [hit.id for hit in hits if hit.exact] == []
    assert row_id(entry["row"]) in [hit.id for hit in hits]


@pytest.mark.parametrize(("query", "_entry"), each("nobody"), ids=lambda value: value if isinstance(value, str) else "")
def test_other_bodies_are_not_taken_for_the_provincial_one(
    engine: Engine,
    real: KnowledgeBase,
    query: str,
    _entry: dict[str, Any],
) -> None:
    """中国残联 is not 省残联; 宣传部门 is not 省委宣传部."""
    assert exact(engine, query) != right_rows(real, ["jl-dpf"], None)
    assert exact(engine, query) != right_rows(real, ["jl-publicity"], None)


@pytest.mark.parametrize(
    ("query", "entry"), each("together"), ids=lambda value: value if isinstance(value, str) else ""
)
def test_a_role_belongs_to_the_body_beside_it(
    engine: Engine, real: KnowledgeBase, query: str, entry: dict[str, Any]
) -> None:
    """残联牵头 民政厅参与 is not the same as 残联参与 民政厅牵头."""

    def listed(department: str, role: str | None) -> set[str]:
        return set(right_rows(real, [department], role))

    right = set.intersection(*(listed(*pair) for pair in entry["bodies"].items()))
    assert right
    assert set(exact(engine, query)) == right


@pytest.mark.parametrize(("query", "entry"), each("offered"), ids=lambda value: value if isinstance(value, str) else "")
def test_a_word_or_another_place_only_offers_the_body(
    engine: Engine, real: KnowledgeBase, query: str, entry: dict[str, Any]
) -> None:
    """教育 and 县残联 do not mean the provincial body; a button may."""
    assert entry["department"] in engine.offers(query)
    assert exact(engine, query) != right_rows(real, [entry["department"]], None)


@pytest.mark.parametrize(
    ("query", "entry"), each("other_roles"), ids=lambda value: value if isinstance(value, str) else ""
)
def test_a_role_that_a_body_has_nowhere_is_no_dead_end(
    engine: Engine, real: KnowledgeBase, query: str, entry: dict[str, Any]
) -> None:
    """None exact, and what it does otherwise below."""
    assert exact(engine, query) == []
    hits = [hit.id for hit in engine.search(query, language=Language.ZH, kind="row")]
    assert hits == right_rows(real, [entry["department"]], None)


def test_there_are_enough_queries() -> None:
    """Floors mean something only over many."""
    assert sum(len(each(part)) for part in QUERIES) >= 350
    assert sum(len(each(part, HELD_OUT)) for part in HELD_OUT) >= 350


@pytest.mark.parametrize("language", list(Language))
def test_every_name_of_every_body_finds_it(engine: Engine, real: KnowledgeBase, language: Language) -> None:
    """No body with rows is out of reach by its full or short name."""
    for department in real.departments.values():
        if real.assignments(department).count and department.kind == "concrete":
            for name in (department.names[language], department.short_names[language]):
                assert exact(engine, name) == right_rows(real, [department.id], None), name


def test_filters_narrow_an_empty_query(engine: Engine, real: KnowledgeBase) -> None:
    """`policykb search '' --department ID --role lead`."""
    found = exact(engine, "", department="jl-civil-affairs", role="lead")
    assert found == right_rows(real, ["jl-civil-affairs"], "lead")


@pytest.mark.parametrize(
    "query", ["", "  ", "：", "民政厅:牵头", "+", "残~", "a*b^2", "“", "𠮷", "\ue000", "'", "<b>", "~1"]
)
def test_no_query_breaks_the_engine(engine: Engine, query: str) -> None:
    """Signs that lunr's own query language knows mean nothing here."""
    engine.search(query, language=Language.EN)


def test_a_hit_has_the_published_form(engine: Engine) -> None:
    """Other people's scripts read it."""
    (hit, *_) = engine.search("民政厅牵头", language=Language.EN)
    assert hit.id == "jl-2016-13th-outline-tasks#row-1"
    assert hit.kind == "row"
    assert hit.document == "jl-2016-13th-outline"
    assert hit.url == "en/task-tables/jl-2016-13th-outline-tasks/#row-1"
    assert hit.exact
    assert hit.snippet.startswith("leads: Department of Civil Affairs.")


@pytest.fixture(scope="module")
def judged(engine: Engine, real: KnowledgeBase) -> list[Judged]:
    """Ask every query over all kinds once."""
    return judge(engine, everything(), records(real))


@pytest.fixture(scope="module")
def judged_strictly(engine: Engine, real: KnowledgeBase) -> list[Judged]:
    """Ask the second set once: only the listed records are right."""
    return judge(engine, everything(HELD_OUT), records(real))


@pytest.mark.parametrize("language", list(Language))
def test_the_second_set_is_found_in_both_languages(judged_strictly: list[Judged], language: Language) -> None:
    """The same floors, judged by the listed records alone."""
    assert_floors(judged_strictly, language)


@pytest.mark.parametrize("language", list(Language))
def test_everything_is_found_in_both_languages(judged: list[Judged], language: Language) -> None:
    """Recall among the first ten and the rank of the first right answer, over all kinds of queries."""
    assert_floors(judged, language)


def assert_floors(judged: list[Judged], language: Language) -> None:
    """Compare with the floors of a language."""
    own = [each for each in judged if each.asked.language is language]
    assert len(own) >= 50
    missed = [(each.asked.query, each.found[:5]) for each in own if each.recall < 1 or each.reciprocal < 1]
    assert mean(each.recall for each in own) >= 0.97, missed
    assert mean(each.reciprocal for each in own) >= 0.95, missed


@pytest.mark.parametrize("kind", ["figures", "clauses", "documents"])
def test_what_names_a_place_finds_it_first(judged: list[Judged], kind: str) -> None:
    """Figures in any form, clauses by reference, documents by number: no query of these may fail."""
    own = [each for each in judged if each.asked.kind == kind]
    assert len(own) > 15
    assert [each.asked.query for each in own if each.recall < 1 or each.reciprocal < 1] == []


@pytest.mark.parametrize("kind", ["names", "clauses", "terms", "programmes"])
def test_what_is_called_so_comes_first(judged_strictly: list[Judged], kind: str) -> None:
    """Bodies, clauses, terms and programmes by their names: no query of these may fail."""
    own = [each for each in judged_strictly if each.asked.kind == kind]
    assert len(own) > 12
    assert [each.asked.query for each in own if each.recall < 1 or each.reciprocal < 1] == []


def test_every_right_answer_exists(real: KnowledgeBase) -> None:
    """A mistyped id would be found by no query."""
    known = {record.id for record in records(real)}
    asked = [*everything(), *everything(HELD_OUT)]
    assert [right for each in asked for right in (*each.right, *each.also) if right not in known] == []
