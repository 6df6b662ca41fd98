"""What is packed comes out whole in the browser: postings, lengths and lunr's own weights."""

import json
import random
from typing import Any

import pytest
from py_mini_racer import MiniRacer

from generator.language import Bilingual, Language
from generator.model import KnowledgeBase
from generator.search import Engine, SearchRecord, records
from generator.search.assets import data_files
from generator.search.index import index
from generator.search.packing import pack
from generator.search.scripts import engine_js, lunr_js, whole_lunr
from generator.search.shards import parts
from tests.conftest import AS_OF

RARE = ["\U00020000", "\U00020bb7", "\ufa0e", "\uf900", "\u3007", "\u3005", "㐀", "民", "人"]
"""Extension B, compatibility, iteration mark, extension A, common."""


@pytest.fixture(scope="module")
def found(real: KnowledgeBase) -> list[SearchRecord]:
    """Return all records of the real content."""
    return records(real)


def record(place: int, title: str, text: str) -> SearchRecord:
    """Return a small record."""
    none = Bilingual("", "")
    return SearchRecord(f"r{place}", "topic", "general", None, Bilingual(title, title), (Bilingual(text, text),), none)


def unpacked(packed: str, size: int, terms: list[str]) -> dict[str, Any]:
    """Return what search.js makes of a packed index: its terms, and where each of `terms` stands."""
    engine = MiniRacer()
    engine.eval("var window = this;")
    engine.eval(engine_js().decode("ascii"))
    call = (
        f"var made = window.kbSearch.unpack({json.dumps(packed)}, {size});"
        f"JSON.stringify([made.terms(), Array.from(made.lengths), {json.dumps(terms)}.map(made.list)])"
    )
    known, lengths, lists = json.loads(str(engine.eval(call)))
    engine.close()
    return {"known": known, "lengths": lengths, "lists": dict(zip(terms, lists, strict=True))}


def assert_whole(own: list[SearchRecord], language: Language) -> None:
    """Compare what comes out with what lunr counted."""
    full = index(own, language)
    terms = [str(entry[0]) for entry in full.serialised["invertedIndex"]]
    out = unpacked(pack(full.frequencies), len(own), terms)
    assert sorted(out["known"]) == sorted(terms)
    right: dict[str, dict[int, int]] = {term: {} for term in terms}
    for place, fields in enumerate(full.frequencies):
        for number, field in enumerate(("title", "text")):
            for term, count in fields[field].items():
                right[term][place * 2 + number] = count
    read = {term: dict(zip(postings["at"], postings["count"], strict=True)) for term, postings in out["lists"].items()}
    assert read == right
    sums = [sum(fields[field].values()) for fields in full.frequencies for field in ("title", "text")]
    assert out["lengths"] == sums


@pytest.mark.parametrize("language", list(Language))
def test_every_part_comes_out_whole(found: list[SearchRecord], language: Language) -> None:
    """Term by term, place by place, count by count."""
    for part in parts(found):
        assert_whole(list(part.records), language)


def test_rare_characters_come_out_whole() -> None:
    """Seeded texts of rare characters beside common ones and Latin words; nothing is out of order."""
    chance = random.Random(20261124)  # noqa: S311 - repeatable samples, not secrets
    own = []
    for place in range(60):
        text = "".join(
            chance.choice([*RARE, " ", "，", "ab", "x1", "5.5万", "\ue000"]) for _ in range(chance.randrange(40))
        )
        own.append(record(place, text[:7], text))
    assert_whole(own, Language.ZH)


def test_weights_are_those_of_lunr(engine: Engine, found: list[SearchRecord]) -> None:
    """The small index of a query's terms gives every record the weight that Python's lunr gave it over all."""
    for language in Language:
        full = index(found, language)
        vectors = dict(full.serialised["fieldVectors"])
        numbers = {str(entry[0]): entry[1]["_index"] for entry in full.serialised["invertedIndex"]}
        words = (
            ["补贴", "残疾", "康", "服务"] if language is Language.ZH else ["allowance", "disability", "care", "the"]
        )
        for term in (word for word in words if word in numbers):
            small = engine.call("weighed", term, language.value)
            assert small
            for field, place, weight in small:
                elements = vectors[f"{field}/{place}"]
                at = elements.index(numbers[term])
                assert abs(elements[at + 1] - weight) < 0.0011, (term, field, place)


def test_the_part_of_lunr_is_enough(real: KnowledgeBase, engine: Engine) -> None:
    """With the whole of lunr.js the answers are the same."""
    whole = MiniRacer()
    whole.eval("var window = this;")
    for script in (whole_lunr(), engine_js().decode(), *(file.content.decode() for file in data_files(real, AS_OF))):
        whole.eval(script)
    whole.eval("var engine = window.kbSearch.create(window.lunr);")
    assert len(lunr_js()) < len(whole_lunr()) / 4
    for query in ("护理补贴", "民政厅 康复", "legal aid", "rehabilit", "6.87万户"):
        answers = json.loads(str(whole.eval(f"JSON.stringify(engine.search({json.dumps(query)}, {{}}, 'zh').answers)")))
        assert answers
        assert answers == engine.call("search", query, {}, "zh")["answers"]
    whole.close()
