"""A responsibility table, however its three columns were flattened to lines."""

from collections.abc import Callable, Iterator

import pytest

from tests.officialtext.reading import read_tree

ROWS = [
    (
        "生活困难、靠家庭供养的成年示例残疾人，经个人申请，可按照单人户纳入示例保障范围",
        "示例省民政厅、示例省财政厅、示例省残联",
    ),
    ("将示例成效纳入地方各级政府示例工作成效考核范围", "示例省扶贫办、示例省人力资源社会保障厅、示例省卫生计生委"),
    ("建设示例省残疾儿童康复中心", "示例省残联、示例省发展改革委"),
    ("加强健康管理和社区康复", "示例省残联、示例省公安厅、示例省民政厅等"),
    ("支持市、县（市、区）建设示例设施", "示例省发展改革委、各市（州）人民政府"),
]


def _cut(words: str, width: int) -> list[str]:
    return [words[start : start + width] for start in range(0, len(words), width)]


def _one_line(number: int, task: str, names: str) -> Iterator[str]:
    yield f"{number} {task} {names}"


def _with_point(number: int, task: str, names: str) -> Iterator[str]:
    yield f"{number}.{task}  {names}"


def _number_alone(number: int, task: str, names: str) -> Iterator[str]:
    yield from (str(number), *_cut(task, 18), *_cut(names, 15))


def _number_first(number: int, task: str, names: str) -> Iterator[str]:
    first, *rest = _cut(task, 18)
    yield from (f"{number} {first}", *rest, *_cut(names, 15))


def _blank_between(number: int, task: str, names: str) -> Iterator[str]:
    yield from (str(number), *_cut(task, 18), "", *_cut(names, 15), "")


def _number_in_the_middle(number: int, task: str, names: str) -> Iterator[str]:
    lines = _cut(task, 8)
    half = len(lines) // 2
    yield from (*lines[:half], str(number), *lines[half:], *_cut(names, 15))


def _side_by_side(number: int, task: str, names: str) -> Iterator[str]:
    left, right = _cut(task, 14), _cut(names, 20)
    for place in range(max(len(left), len(right))):
        cells = [column[place] for column in (left, right) if place < len(column)]
        yield f"{number} {' '.join(cells)}" if place == 0 else " ".join(cells)


FORMS = [
    _one_line,
    _with_point,
    _number_alone,
    _number_first,
    _blank_between,
    _number_in_the_middle,
    _side_by_side,
]


@pytest.mark.parametrize("form", FORMS)
def test_rows_in_every_form(form: Callable[[int, str, str], Iterator[str]]) -> None:
    """Number, task and bodies are the same; a head printed again is left out and reported."""
    lines = ["附件", "重点任务分工", "序号 工 作 任 务 负责单位"]
    for number, (task, names) in enumerate(ROWS, 1):
        if number == 4:
            lines += ["- 7 -", "序号 工 作 任 务 负责单位"]
        lines += form(number, task, names)
    text, found = read_tree("\n".join([*lines, "注：列第一位者为牵头单位。", ""]))
    for number, (task, names) in enumerate(ROWS, 1):
        row = found[f"附件-{number}"]
        assert row.text == task
        assert row.bodies == tuple(names.removesuffix("等").split("、"))
        assert row.open_ended == names.endswith("等")
    assert found["附件-注"].text == "列第一位者为牵头单位。"
    assert found["附件"].heading == "重点任务分工"
    (again,) = (repair for repair in text.repairs if repair.rule == "repeated-table-head")
    assert text.raw[again.offset :].startswith("序号 工 作 任 务 负责单位\n4") or form is _number_in_the_middle


def test_columns_by_their_heads() -> None:
    """A column for those who lead, one for those who take part, one for the time; heads on lines of their own."""
    _, found = read_tree(
        "附件2\n任务分工\n序号  重点任务  牵头单位  配合单位  完成时限\n"
        "1  落实补贴  省民政厅  省财政厅、省残联  2025年底前\n"
        "2  建设中心  省残联  各市（州）人民政府  长期坚持\n附件3\n措施分工\n序号\n具体措施\n责任单位\n完成时限\n"
        "1\n开展示例需求\n调查\n省残联、省民政厅\n2021年12月底前\n"
    )
    assert found["附件2-1"].bodies == ("省民政厅", "省财政厅", "省残联")
    assert found["附件2-1"].text == "落实补贴 2025年底前"
    assert found["附件2-2"].bodies == ("省残联", "各市（州）人民政府")
    assert found["附件3-1"].text == "开展示例需求调查 2021年12月底前"
    assert found["附件3-1"].bodies == ("省残联", "省民政厅")


def test_a_lost_row_number_loses_one_row_only() -> None:
    """Row 2 has no number: row 3 is still row 3."""
    _, found = read_tree("附件\n分工\n序号 工作任务 负责单位\n1 甲事 省残联\n乙事 省民政厅\n3 丙事 省财政厅\n")
    assert found["附件-3"].bodies == ("省财政厅",)
    assert "附件-2" not in found


def test_indicators() -> None:
    """Name, unit, target and kind; a target in words over two lines; the clause goes on after the table."""
    _, found = read_tree(
        "一、目标\n（一）指标。\n专栏1 主要指标\n指标 目标 属性\n"
        "1.家庭人均收入年均增长（％）\n与全省居民\n增长同步\n预期性\n"
        "2.参保率 （％） ＞９０ 预期性\n3.村 （社区）组织覆盖率 （％） １００ 约束性\n（二）要求。各地要落实。\n"
    )
    assert found["指标-1"].cells == ("家庭人均收入年均增长", "%", "与全省居民增长同步", "预期性")
    assert found["指标-2"].cells == ("参保率", "%", "＞90", "预期性")
    assert found["指标-3"].cells == ("村（社区）组织覆盖率", "%", "100", "约束性")
    assert found["一(二)"].text == "各地要落实。"
