"""Spreadsheets go out and come back without loss; every bad cell is named; nothing is written where one is."""

import csv
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from generator import editing, output
from generator.cli import main
from generator.export import grid_files, read_grids
from generator.link import read_content
from tests.conftest import CASES, REPOSITORY

BOOK = "policykb-edit.xlsx"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a copy of the project in which every key is used."""
    return Path(shutil.copytree(CASES / "valid" / "maximal", tmp_path / "project"))


@pytest.fixture
def book(project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """Return the workbook that `export` writes."""
    assert main(["-C", str(project), "export", "--format", "xlsx", "--output", str(tmp_path / "out")]) == 0
    capsys.readouterr()
    return tmp_path / "out" / BOOK


@pytest.fixture
def take_in(project: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    """Return a function that imports a file and gives exit code, output and messages."""

    def run(path: Path, *options: str) -> tuple[int, str, str]:
        code = main(["-C", str(project), "--lang", "en", "import", str(path), *options])
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


def edited(path: Path, sheet: str, act: Callable[[Any], None]) -> Path:
    """Change a sheet of a workbook as a spreadsheet program would, and save it."""
    opened = openpyxl.load_workbook(path)
    act(opened[sheet])
    opened.save(path)
    return path


def set_cell(head: str, row: int, value: object) -> Callable[[Any], None]:
    """Return what sets one cell, by the head of its column."""

    def act(page: Any) -> None:  # noqa: ANN401 - a sheet of a library without types
        column = next(cell.column for cell in page[1] if cell.value == head)
        page.cell(row, column).value = value

    return act


def files(project: Path) -> dict[str, bytes]:
    """Return every file of the content."""
    return {str(path.relative_to(project)): path.read_bytes() for path in (project / "content").rglob("*.yaml")}


@pytest.mark.parametrize("form", ["xlsx", "csv"])
@pytest.mark.parametrize("root", [REPOSITORY, CASES / "valid" / "maximal"], ids=["real", "maximal"])
def test_there_and_back_changes_nothing(root: Path, form: str, tmp_path: Path) -> None:
    """Every value of the real content and of every key that the schemas allow."""
    content = read_content(root)
    made = grid_files(editing.grids(content), form)
    output.write(made, tmp_path)
    found = editing.imported(content, read_grids(tmp_path / BOOK if form == "xlsx" else tmp_path / "edit"))
    assert found.bad == ()
    assert dict(found.texts) == {}


def test_a_dry_run_shows_the_change_and_writes_nothing(project: Path, book: Path, take_in: Any) -> None:  # noqa: ANN401
    """The diff names file, old and new line."""
    before = files(project)
    edited(book, "departments", set_cell("short_names.en", 2, "Assistance Division"))
    code, shown, _ = take_in(book, "--dry-run")
    assert code == 0
    assert "+  en: Assistance Division" in shown
    assert "nothing was written" in shown
    assert files(project) == before


def test_an_import_changes_the_line_and_keeps_the_rest(project: Path, book: Path, take_in: Any) -> None:  # noqa: ANN401
    """Comments and the order of keys stay."""
    path = project / "content" / "departments" / "example-finance.yaml"
    path.write_text("# a note of the editor\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    text = path.read_text(encoding="utf-8")
    record = read_content(project).records
    row = 2 + sorted(next(each for kind, each in record.items() if kind.value == "departments")).index(
        "example-finance"
    )
    edited(book, "departments", set_cell("level", row, "city"))
    code, _, _ = take_in(book, "--yes")
    assert code == 0
    assert path.read_text(encoding="utf-8") == text.replace("level: provincial", "level: city")


def test_without_yes_and_without_a_terminal_nothing_is_written(project: Path, book: Path, take_in: Any) -> None:  # noqa: ANN401
    """The diff is shown first; somebody has to agree."""
    before = files(project)
    edited(book, "departments", set_cell("short_names.en", 2, "Assistance Division"))
    assert take_in(book)[0] == 0
    assert files(project) == before


@pytest.mark.parametrize(
    ("sheet", "head", "row", "value", "expected"),
    [
        ("tasks.rows.bodies", "role", 3, "leader", "tasks.rows.bodies!E3 (role): this must be one of lead, partner"),
        ("tasks.rows.bodies", "department", 2, "example-nobody", "tasks.rows.bodies!D2 (department): there is no body"),
        ("tasks.rows.bodies", "rows.number", 2, 99, "tasks.rows.bodies!B2 (rows.number): there is no `99`"),
        ("tasks.rows.bodies", "position", 3, 1, "tasks.rows.bodies!C3 (position): the position 1 is written twice"),
        ("tasks.rows", "number", 2, "one", "tasks.rows!C2 (number): this must be a whole number, it is `one`"),
        ("tasks.rows", "task.en", 2, None, "tasks.rows!"),
        ("tasks.rows", "open_ended", 2, "perhaps", "(open_ended): this must be TRUE or FALSE"),
        ("tasks.rows", "record", 2, "nothing", "tasks.rows!A2 (record): there is no `nothing`"),
        ("indicators.indicators", "target.value", 2, "many", "(target.value): this must be a number"),
        ("indicators.indicators", "target.value", 2, "=1+1", "(target.value): this is the formula =1+1"),
        ("departments", "parent", 3, "example-nobody", "(parent): there is no body `example-nobody`"),
        ("departments", "record", 2, "No Id", "departments!A2 (record): `No Id` cannot be an id"),
        ("glossary", "basis", 2, "rumour", "glossary!K2 (basis): this must be one of"),
        ("glossary", "record", 1, "name", "glossary!A1 (record): the column `record` is missing"),
        ("glossary", "note.en", 1, "remark", "(remark): there is no such column `remark`"),
    ],
)  # fmt: skip
def test_a_bad_cell_is_named_and_nothing_is_written(  # noqa: PLR0913, PLR0917 - one planted mistake has these sides
    project: Path,
    book: Path,
    take_in: Any,  # noqa: ANN401
    sheet: str,
    head: str,
    row: int,
    value: object,
    expected: str,
) -> None:
    """Sheet, row and column; every file as before, the good changes too."""
    before = files(project)
    edited(book, "departments", set_cell("short_names.en", 2, "Assistance Division"))
    edited(book, sheet, set_cell(head, row, value))
    code, _, said = take_in(book, "--yes")
    assert code == 1
    assert expected in said
    assert files(project) == before


def test_every_bad_cell_is_named_at_once(book: Path, take_in: Any) -> None:  # noqa: ANN401
    """Nobody imports ten times to find ten mistakes."""
    edited(book, "tasks.rows.bodies", set_cell("role", 2, "x"))
    edited(book, "glossary", set_cell("basis", 2, "x"))
    edited(book, "departments", set_cell("level", 2, "x"))
    said = take_in(book)[2]
    assert said.count("this must be one of") == 3


def test_rows_may_be_added_removed_and_sorted(project: Path, book: Path, take_in: Any) -> None:  # noqa: ANN401
    """A new body goes to the end of its row; the position, not the order of the sheet, is the printed order."""

    def act(page: Any) -> None:  # noqa: ANN401 - as above
        rows = [[cell.value for cell in row] for row in page.iter_rows(min_row=2)]
        page.delete_rows(2, len(rows))
        for row in [*reversed(rows), ["example-tasks", 1, None, "example-governments", "partner", "各示例县"]]:
            page.append(row)

    path = project / "content" / "task_tables" / "example-tasks.yaml"
    text = path.read_text(encoding="utf-8")
    edited(book, "tasks.rows.bodies", act)
    code, shown, said = take_in(book, "--yes")
    assert code == 0, (shown, said)
    after = path.read_text(encoding="utf-8").splitlines()
    assert [line for line in after if line not in text.splitlines()] == ["        printed: 各示例县"]
    assert len(after) == len(text.splitlines()) + 3


def test_a_new_record_is_made(project: Path, book: Path, take_in: Any) -> None:  # noqa: ANN401
    """A term in one line of the sheet."""
    row = ["example-term", "示例术语", "example term", *[None] * 5, "示例的意思。", "An example.", "stated"]
    opened = openpyxl.load_workbook(book)
    heads = [cell.value for cell in opened["glossary"][1]]
    named = dict(zip(["record", "names.zh", "names.en"], row, strict=False))
    named |= {"definition.zh": row[8], "definition.en": row[9], "basis": row[10]}
    opened["glossary"].append([named.get(head) for head in heads])
    opened.save(book)
    code, _, said = take_in(book, "--yes")
    assert code == 0, said
    assert "zh: 示例术语" in (project / "content" / "glossary" / "example-term.yaml").read_text(encoding="utf-8")


def test_what_spreadsheet_programs_do_to_cells_is_undone(book: Path, take_in: Any) -> None:  # noqa: ANN401
    """Whole numbers come back as decimals, dates as dates, lines with a carriage return."""
    edited(book, "tasks.rows", set_cell("number", 2, 1.0))
    edited(book, "tasks.rows.bodies", set_cell("rows.number", 2, "1"))
    assert take_in(book) == (0, "nothing has changed\n", "")


def test_a_csv_file_alone_changes_its_sheet_only(project: Path, tmp_path: Path, take_in: Any) -> None:  # noqa: ANN401
    """As saved by a spreadsheet program: byte order mark, CR LF, quotes where needed."""
    assert main(["-C", str(project), "export", "--format", "csv", "--output", str(tmp_path / "out")]) == 0
    take_in(tmp_path / "out" / "edit")
    path = tmp_path / "out" / "edit" / "glossary.csv"
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    rows[1][rows[0].index("definition.en")] = 'Aids, "devices" and the like.'
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(rows)
    code, shown, _ = take_in(path, "--dry-run")
    assert code == 0
    assert '+  en: Aids, "devices" and the like.' in shown
    assert "1 files would change" in shown


def test_other_files_are_refused(tmp_path: Path, take_in: Any) -> None:  # noqa: ANN401
    """A workbook of somebody else, a file that is none."""
    other = tmp_path / "other.xlsx"
    openpyxl.Workbook().save(other)
    assert take_in(other)[0] == 1
    other.write_bytes(b"no workbook")
    assert take_in(other)[0] == 2


def test_cells_are_never_formulas(book: Path) -> None:
    """A comparator `=` is text, there and back."""
    page = openpyxl.load_workbook(book)["indicators.indicators"]
    column = next(cell.column for cell in page[1] if cell.value == "target.comparator")
    assert (page.cell(2, column).data_type, page.cell(2, column).value) == ("s", "=")
