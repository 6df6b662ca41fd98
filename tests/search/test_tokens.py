"""Python and JavaScript make the same tokens, and reading differences make none."""

import random

import pytest

from generator.model import KnowledgeBase
from generator.search import Engine, records
from generator.search.tokens import canonical, simplified, stem, tokens

STRANGE = [
    "",
    "　",
    "１２３４５热线",
    "每月80元",
    "5.5万户",
    "55,000 households",
    "“十三五”",
    "縣級殘疾人綜合服務設施",
    "𠀀𠮷野家",
    "\ufa0e\ue000",
    "e\u0301cole",
    "ﬁnance",
    "A&B",
    "吉民发〔2016〕18号",
    "吉民发[2016]18",
    "policies classes boxes buses analysis",
    "12385残疾人服务热线",
    "不超过3.5.1版",
    "women’s federations",
    "Ⅳ级①",
    "\U0001f469\u200d\U0001f9bd",
    "五万五千户",
    "两万五",
    "5.5 万户",
    "千方百计，十四五，一亿二千万",
    "2016年投入2000万元，第十四条",
    "百分之十五，百分之百，百分之五，百分之12.5",
    "58.83%，15 per cent, 15 percent of 15%",
]


def samples(kb: KnowledgeBase) -> list[str]:
    """Return thousands of strings: all texts, strange ones, and seeded pieces and mixtures of them."""
    chance = random.Random(20260115)  # noqa: S311 - repeatable samples, not secrets
    texts = [
        part
        for record in records(kb)
        for text in (record.title, record.called, record.words, *record.texts)
        for part in f"{text.zh}\n{text.en}".split("\n")
    ]
    pieces = []
    for _ in range(3000):
        first, second = chance.choice(texts + STRANGE), chance.choice(texts + STRANGE)
        start = chance.randrange(len(first) + 1)
        pieces.append(first[start : start + chance.randrange(1, 30)] + chance.choice(["", " ", "，", "-"]) + second[:9])
    return texts + STRANGE + pieces


def test_both_tokenisers_agree(engine: Engine, real: KnowledgeBase) -> None:
    """Over every text of the content and thousands of pieces: else a word indexed could not be found."""
    texts = samples(real)
    made = engine.each("tokens", texts)
    assert [text for text, found in zip(texts, made, strict=True) if found != tokens(text)] == []


def test_both_compare_names_alike(engine: Engine, real: KnowledgeBase) -> None:
    """Names are folded by Python at build time and queries by the browser."""
    texts = samples(real)
    made = engine.each("canonical", texts)
    assert [text for text, found in zip(texts, made, strict=True) if found != canonical(text)] == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("１２３４５", "12345"),
        ("殘疾人", "残疾人"),
        ("“七五”普法", "七五普法"),
        ("HEALTH", "health"),
        ("55,000", "55000"),
        ("women’s", "womens"),
        ("百分之十五", "15%"),
        ("百分之百", "100%"),
        ("15 per cent", "15％"),
    ],
)
def test_what_makes_no_difference(one: str, other: str) -> None:
    """Width, traditional characters, quotation marks, case, thousands."""
    assert tokens(one) == tokens(other)


def test_chinese_is_cut_into_characters_and_pairs() -> None:
    """No dictionary decides what a word is; digits beside Chinese stay whole."""
    assert tokens("每月80元") == ["每", "月", "每月", "80", "元"]


def test_a_share_is_found_with_its_sign_and_without() -> None:
    """Who types 15% wants the share; who types 58.83 finds it too."""
    assert tokens("达到58.83%") == ["达", "到", "达到", "58.83", "58.83%"]


@pytest.mark.parametrize(
    ("word", "kept"),
    [
        ("policies", "policy"),
        ("boxes", "box"),
        ("rows", "row"),
        ("status", "status"),
        ("class", "class"),
        ("bus", "bus"),
    ],
)
def test_the_stem_is_light(word: str, kept: str) -> None:
    """Plurals only."""
    assert stem(word) == kept


def test_names_are_compared_by_words() -> None:
    """Punctuation between words is a space, around Chinese too."""
    assert canonical("Department of Civil-Affairs") == "department of civil affairs"
    assert canonical("省民政厅：牵头") == "省民政厅 牵头"
    assert canonical("，5.5万户. A.B") == "5.5万户 a b"


def test_the_table_of_traditional_characters_maps_to_others() -> None:
    """Each entry leads to a character that is not itself traditional."""
    table = simplified()
    assert len(table) > 500
    assert [pair for pair in table.items() if pair[1] in table] == []
