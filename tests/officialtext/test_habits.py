"""Other habits of numbering, lost numbers, texts that begin in the middle; nothing is lost in any of them."""

import re
from pathlib import Path

import pytest

from generator.officialtext import head, normalise, outline, read
from tests.officialtext.reading import read_tree

TEXTS = Path(__file__).parent / "texts"
_MARKS = re.compile(
    r"[\s。、0-9.．（）()一二三四五六七八九十①-⑳是要：]*|专栏[0-9一二三四五六七八九十]*|附件[0-9]*|注：|[\u4e00-\u9fff]{2}市："
    r"|第[一二三四五六七八九十0-9]+[章条]?[，、]?"
)


def kinds(raw: str) -> dict[str, str]:
    """Return the references of a text with their headings or texts."""
    return {ref: clause.heading or clause.text for ref, clause in read_tree(raw)[1].items()}


@pytest.mark.parametrize("name", sorted(path.name for path in TEXTS.iterdir()))
def test_all_words_stand_in_one_clause(name: str) -> None:
    """The words of all clauses, put back in their places, give the text; between them are only marks."""
    raw, _ = read(TEXTS / name)
    assert raw is not None
    text = normalise(raw.text, name)
    spans = sorted(span for root in outline(text) for clause in root.walk() for span in clause.spans)
    at, between = 0, []
    for start, end in spans:
        assert start >= at, f"twice: {text.text[start:end]}"
        between.append(text.text[at:start])
        at = end
    between.append(text.text[at:])
    assert [
        words for words in between if not all(_MARKS.fullmatch(line) for line in re.split(r"\n|(?<=：)", words))
    ] == []


@pytest.mark.parametrize("name", sorted(path.name for path in TEXTS.iterdir()))
def test_every_character_of_a_clause_has_its_place(name: str) -> None:
    """So a figure found in a clause leads to a line and column of the raw file."""
    raw, _ = read(TEXTS / name)
    assert raw is not None
    text = normalise(raw.text, name)
    for root in outline(text):
        for clause in root.walk():
            places = [clause.offset(index) for index, sign in enumerate(clause.text) if sign not in "\n "]
            assert "".join(text.text[place] for place in places) == re.sub("[\n ]", "", clause.text)


def test_decimal_numbering() -> None:
    """1 / 1.1 / 1.1.1, as in emergency plans; a paragraph may begin with a decimal."""
    found = kinds(
        "示例市残疾人应急预案\n1 总则\n1.1 编制目的\n为提高应急处置能力，制定本预案。\n"
        "1.2 编制依据\n依据《示例法》编制。\n"
        "2 组织体系\n2.1 领导机构\n2.5万名残疾人纳入保障，由市残联负责落实。\n"
        "2.2 工作机构\n2.2.1 办公室\n设在市残联。\n"
    )
    assert found == {
        "head": "示例市残疾人应急预案",
        "1": "总则",
        "1.1": "编制目的",
        "1.2": "编制依据",
        "2": "组织体系",
        "2.1": "领导机构",
        "2.2": "工作机构",
        "2.2.1": "办公室",
    }


def test_chapters_hold_articles_and_an_article_is_no_heading() -> None:
    """第一条 inside a sentence, at the start of a line, begins nothing."""
    _, found = read_tree(
        "示例省残疾人就业办法\n第一章 总则\n第一条 为了促进就业，制定本办法。\n第二章 责任\n"
        "第二条 用人单位应当按照比例安排残疾人就业，其具体的比例和安排的办法、程序都按照省政府的规定和本办法\n"
        "第一条的规定执行：\n（一）国家机关；\n（二）企业。\n"
    )
    assert [ref for ref in found if ref != "head"] == [
        "第一章",
        "第一条",
        "第二章",
        "第二条",
        "第二条(一)",
        "第二条(二)",
    ]
    assert [child.ref for child in found["第二章"].children] == ["第二条"]
    assert found["第一条"].heading == ""
    assert found["第一条"].text == "为了促进就业，制定本办法。"


def test_circled_members_stand_below_those_in_brackets() -> None:
    """1. / （1） / ①; ⑴ and ㈠ are marks in one character."""
    found = kinds("一、任务\n㈠保障\n⒈做好甲事。\n⑴甲；\n⑵乙。\n①丙；\n②丁。\n")
    assert list(found) == ["一", "一(一)", "一(一)1", "一(一)1(1)", "一(一)1(2)", "一(一)1(2)①", "一(一)1(2)②"]


def test_members_in_one_paragraph_are_parted() -> None:
    """（1）…；（2）…；（3）… after one another, and 第一，… 第二，…."""
    found = kinds("一、任务\n（1）甲；（2）乙；（3）丙。\n二、要求\n第一，早办。第二，办实。\n")
    assert found["一(2)"] == "乙；"
    assert found["一(3)"] == "丙。"
    assert found["二第二"] == "办实。"


@pytest.mark.parametrize(
    ("raw", "refs", "lost"),
    [
        ("（三）加强服务。甲。\n（四）强化保障。乙。\n五、实施\n丙。\n", ["?", "?(三)", "?(四)", "五"], {"?"}),
        (
            "4.推进培训。甲。\n5.推进就业。乙。\n（三）服务。丙。\n",
            ["?", "?(?)", "?(?)4", "?(?)5", "?(三)"],
            {"?", "?(?)"},
        ),
        (
            "继续做好示例工作。\n6.甲项目\n扶持甲。\n五、实施\n乙。\n",
            ["专栏?", "专栏?-?", "专栏?-6", "五"],
            {"专栏?", "专栏?-?"},
        ),
        ("一、甲\n甲。\n三、丙\n丙。\n", ["一", "三"], set()),
        ("一、甲\n甲。\n一、乙\n乙。\n", ["一", "一~2"], set()),
    ],
)
def test_lost_numbers_and_fragments_give_a_tree(raw: str, refs: list[str], lost: set[str]) -> None:
    """A text may begin anywhere; what is missing above is marked as lost, and a number used twice stays apart."""
    _, found = read_tree(raw)
    assert list(found) == refs
    assert {ref for ref, clause in found.items() if clause.lost} == lost


def test_an_annex_counts_its_clauses_anew() -> None:
    """附件1 with parts of its own does not take the references of the document."""
    _, found = read_tree(
        "一、任务\n要办好甲事。\n二、实施\n要办好乙事。\n2021年5月6日\n附件1\n实施细则\n一、目标\n要办好甲事。\n（一）丁。戊。\n"
    )
    assert found["附件1一"].heading == "目标"
    assert found["附件1一(一)"].text == "戊。"
    assert found["二"].text == "要办好乙事。"


def test_districts_in_bold_stay_inside_with_their_names() -> None:
    """Examples of a city's measure."""
    _, found = read_tree("示例市：一是健全机制。**甲区**先行，**乙区**跟进。二是强化保障。\n")
    assert found["示例市一是"].bold == ("甲区", "乙区")
    assert found["示例市一是"].text == "健全机制。甲区先行，乙区跟进。"
    assert found["示例市二是"].bold == ()


def test_the_head_says_title_number_addressees_issuers_and_date() -> None:
    """From the opening, and for what it lacks from the end."""
    opening = "示例省民政厅关于做好\n示例工作的意见\n示民发〔2020〕30号\n各市民政局：\n为做好示例工作，提出如下意见：\n"
    said = head(outline(normalise(opening + "一、任务\n甲事要办好。\n示例省民政厅\n2020年6月8日\n", "x")))
    assert (said.title, said.number) == ("示例省民政厅关于做好示例工作的意见", "示民发〔2020〕30号")
    assert (said.addressees, said.issuers, said.date) == ("各市民政局", ("示例省民政厅",), "2020年6月8日")
