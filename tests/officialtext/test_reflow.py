"""However a text was set, wide or narrow, with page numbers and broken points: the tree is the same."""

import re
from itertools import count

import pytest

from generator.officialtext import Normalised
from tests.officialtext.reading import content, read_tree

PLAN = """示例省残疾人示例服务发展规划
示政发〔2021〕9号
各市（州）人民政府，各县（市、区）人民政府，省政府各厅委办、各直属机构：
为加快示例省残疾人示例服务的发展，进一步保障残疾人的权益，根据《示例省残疾人示例条例》和省委、省政府的部署，制定本规划。
一、发展基础
全省9.75万名示例残疾人得到服务，58.83%的示例家庭完成了改造，示例组织覆盖了全部的乡镇和街道。残疾人就业能力偏低，服务总量不足、分布不均衡，农村示例服务仍然薄弱。
我省有193万残疾人，伴随着人口老龄化加快，示例需求还会增加，要把示例服务放在更加重要的位置上来抓，切实把好事办好、实事办实。
二、重点任务
（一）完善示例保障制度，提高残疾人的保障水平。
1.落实示例补贴制度。将符合条件的残疾人纳入示例补贴范围，按月足额发放到人，到2025年底前全省示例补贴标准不低于每人每月80元，并建立标准动态调整的机制。
2.办好示例托养服务。为符合条件的残疾人提供托养服务，鼓励有条件的市、县建立示例托养补贴制度，每年为1万名以上符合条件的重度残疾人提供照护服务。
专栏1 示例保障重点项目
1.示例补贴项目。为2.5万人（次）以上农村残疾人提供补贴，持续开展示例产业项目扶持，为5万人（次）提供资金支持。
2.示例托养项目。每年为1万名重度残疾人提供照护服务，最高补助2.4万元/人，推动有条件的村（社区）设立示例服务点。
3.示例评定项目。为低收入残疾人的评定提供补贴和便利。
3.完善示例救助制度。对示例家庭给予救助，有条件的地方应当把同时具备以下条件的残疾人纳入救助范围：1.具有示例省户籍；2.年满16周岁以上；3.不符合其他救助条件。
（二）加强示例服务管理，提升服务质量。
1.健全服务机构。一是摸清底数。逐村逐户开展示例排查，已经服务的、评估无需求的都要签字确认。二是分类服务。坚持需求导向，区分不同情况提供示例服务。
2.加强人才培养。开展示例人员规范化培训，每年培训1000人次以上，按照《示例人员培训办法》（示人发〔2020〕30号）落实待遇。
三、组织实施
各地要加强对示例工作的领导，把示例服务纳入考核，及时研究解决工作中的问题。
省残联会同有关部门对本规划的实施情况进行评估，并向省政府报告。
示例省人民政府
2021年3月5日
"""

SETTINGS = [
    (width, indent, blank, page)
    for width in (18, 24, 31, 42)
    for indent in ("　　", "    ")
    for blank in (False, True)
    for page in ("", "— {} —", "—{}—", "- {} -", "第 {} 页", "{}", "{} / 9")
]


def _set(text: Normalised, width: int, indent: str, page: str, *, blank: bool) -> str:
    """Return the text as typesetting leaves it: hard lines, indents, blank lines, page numbers, lost points."""
    lines: list[str] = []
    pages = count()
    for paragraph in text.text.split("\n"):
        whole = indent + paragraph
        for start in range(0, len(whole), width):
            lines.append(whole[start : start + width])
            if page and len(lines) % 11 == 0:
                lines += ["", page.format(next(pages) + 5), ""]
            elif blank:
                lines.append("")
    points = re.sub(r"(?<=[0-9])\.(?=[0-9])", "\ue010", "\n".join(lines))
    return points.translate(str.maketrans("0123456789", "０１２３４５６７８９")) if blank else points


@pytest.mark.parametrize(("width", "indent", "blank", "page"), SETTINGS)
def test_the_setting_does_not_change_the_tree(width: int, indent: str, page: str, *, blank: bool) -> None:
    """Every clause of every setting says the same, decimal points included."""
    text, expected = read_tree(PLAN)
    again, found = read_tree(_set(text, width, indent, page, blank=blank))
    assert content(found) == content(expected)
    assert again.problems == ()


def test_the_tree_of_the_plan() -> None:
    """What the settings are compared with is itself right."""
    _, found = read_tree(PLAN)
    assert [ref for ref, clause in found.items() if clause.kind in ("item", "project", "enumeration")] == [
        "二(一)1",
        "二(一)2",
        "二(一)3",
        "二(一)31",
        "二(一)32",
        "二(一)33",
        "二(二)1",
        "二(二)1一是",
        "二(二)1二是",
        "二(二)2",
        "专栏1-1",
        "专栏1-2",
        "专栏1-3",
    ]
    assert found["二(一)3"].heading == "完善示例救助制度"
    assert found["tail"].text == "示例省人民政府\n2021年3月5日"


def test_a_clause_goes_on_after_the_column_that_breaks_it() -> None:
    """The column stood in the middle of a sentence."""
    _, found = read_tree(
        "一、任务\n（一）保障。各地要把示例服务的开展情况，连同服务的对象、人员和机构，都一并纳入\n"
        "专栏1 重点项目\n1.补贴项目。每年补贴80人。\n"
        "2.托养项目。每年为90名符合条件的残疾人提供托养服务，并且对机构给予补助，\n推动设点。\n"
        "年度考核的范围。\n（二）管理。\n"
    )
    assert (
        found["一(一)"].text == "各地要把示例服务的开展情况，连同服务的对象、人员和机构，都一并纳入\n年度考核的范围。"
    )
    assert found["专栏1-2"].text.endswith("推动设点。")


def test_a_column_that_counts_on_like_its_clause() -> None:
    """Item 3 after projects 1 and 2 and item 2: the names of projects tell."""
    _, found = read_tree(
        "一、任务\n（一）保障。\n1.做好甲事。甲。\n2.做好乙事。乙。\n"
        "专栏1 重点项目\n1.示例甲项目。甲。\n2.示例乙项目。乙。\n"
        "3.做好丙事。丙。\n（二）管理。\n"
    )
    assert found["一(一)3"].heading == "做好丙事"
    assert "专栏1-3" not in found
