"""Order and entries of the index."""

from generator.handbook.index import letters
from generator.handbook.index_order import initial, inverted, sort_key
from generator.language import Language
from generator.model import KnowledgeBase

ZH, EN = Language.ZH, Language.EN


def test_province_does_not_count_in_pinyin() -> None:
    """省民政厅 stands under M, 省委宣传部 under X, 团省委 under T."""
    assert [initial(name, ZH) for name in ("省民政厅", "省委宣传部", "团省委")] == ["M", "X", "T"]
    assert sort_key("省财政厅", ZH) < sort_key("省残联", ZH) < sort_key("地方各级政府", ZH)


def test_english_names_stand_under_their_telling_word() -> None:
    """Nobody looks for thirty bodies under D."""
    assert inverted("Department of Civil Affairs") == "Civil Affairs, Department of"
    assert inverted("Disabled Persons’ Federation") == "Disabled Persons’ Federation"
    assert initial("Department of Civil Affairs", EN) == "C"


def test_letters_rise_and_each_stands_once(real: KnowledgeBase) -> None:
    """A letter that stood twice would hide half of its bodies."""
    for language in Language:
        found = [each.letter for each in letters(real, tuple(real.task_tables.values()), language)]
        assert found == sorted(set(found))


def test_every_body_with_a_role_is_indexed_with_exactly_its_rows(real: KnowledgeBase) -> None:
    """The ● ■ ○ lines hold the very rows of the tables."""
    tables = tuple(real.task_tables.values())
    entries = [entry for letter in letters(real, tables, ZH) for entry in letter.entries if not entry.see]
    with_role = {body.department.short_names.zh for row in real.rows for body in row.bodies}
    assert {entry.name for entry in entries} == with_role
    assert len(entries) == len(with_role)


def test_later_name_refers_to_the_body_as_a_hint(maximal: KnowledgeBase) -> None:
    """A later name leads to the old one and says that it is the editors' hint; it has no rows of its own."""
    tables = tuple(maximal.task_tables.values())
    see = [entry for letter in letters(maximal, tables, ZH) for entry in letter.entries if entry.see]
    assert [(entry.name, entry.see[0].name, entry.hint) for entry in see] == [
        ("省卫生健康委", "“省卫生计生委”", "编者提示，2018年起")
    ]
    assert see[0].lines == ()
