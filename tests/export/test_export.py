"""The data files have the form that other people's programs rely on."""

import csv
import io
import json

from generator import export
from generator.export.responsibilities import guarded
from generator.model import KnowledgeBase, Role
from tests.conftest import AS_OF, CASES, REPOSITORY, Golden

from generator.link import read_content  # isort: skip


def _lines(kb: KnowledgeBase) -> list[dict[str, str]]:
    text = export.responsibilities_csv(kb, None).content.decode("utf-8")
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))


def test_csv_holds_every_row_with_its_bodies_in_printed_order(real: KnowledgeBase) -> None:
    """One line a row; printed names joined by 、."""
    lines = _lines(real)
    assert len(lines) == len(real.rows)
    for line, row in zip(lines, real.rows, strict=True):
        assert line["id"] == row.id
        assert line["partners_zh"] == "、".join(body.printed for body in row.with_role(Role.PARTNER))
        assert line["open_ended"] == ("true" if row.open_ended else "false")


def test_csv_golden(maximal: KnowledgeBase, golden: Golden) -> None:
    """The exact bytes of a small table."""
    text = export.responsibilities_csv(maximal, maximal.site.site_url).content.decode("utf-8")
    golden(text.replace("\r\n", "\n"), CASES / "golden" / "responsibilities.csv")


def test_cells_are_no_formulas() -> None:
    """A spreadsheet that opens the file computes nothing."""
    assert [guarded(each) for each in ("=1+1", "+1", "-1", "@x", "省民政厅")] == [
        "'=1+1",
        "'+1",
        "'-1",
        "'@x",
        "省民政厅",
    ]


def test_json_holds_every_record_as_written_with_id_address_and_citation(real: KnowledgeBase) -> None:
    """Keys of the schema, plus what is computed."""
    content = read_content(REPOSITORY)
    plain = {kind.value: {key: file.data for key, file in files.items()} for kind, files in content.records.items()}
    body = json.loads(export.json_file(real, plain, AS_OF).content)
    assert body["format_version"] == export.FORMAT_VERSION
    assert body["as_of"] == AS_OF.isoformat()
    assert body["content_hash"] == real.content_hash
    for kind, records in plain.items():
        assert [record["id"] for record in body[kind]] == list(records)
        for record in body[kind]:
            written = records[record["id"]]
            assert isinstance(written, dict)
            assert written.keys() <= record.keys()
            assert record["url"]
            assert record["cite"].keys() == {"zh", "en"}
    rows = [row for table in body["task_tables"] for row in table["rows"]]
    assert len(rows) == len(real.rows)
    assert all(row["id"].endswith(f"row-{row['number']}") and row["cite"]["zh"] for row in rows)
