"""Links are relative, so that the same files work from a server, below any path and from disk."""

import pytest

from generator import addresses
from generator.addresses import Address
from generator.language import Language

ZH, EN = Language.ZH, Language.EN


@pytest.mark.parametrize(
    ("target", "page", "link"),
    [
        (addresses.home(ZH), addresses.home(ZH), "./"),
        (addresses.home(EN), addresses.home(ZH), "en/"),
        (addresses.home(ZH), addresses.home(EN), "../"),
        (addresses.document("a", ZH), addresses.home(ZH), "documents/a/"),
        (addresses.document("a", EN), addresses.document("a", ZH), "../../en/documents/a/"),
        (addresses.row("t", "row-3", ZH), addresses.task_table("t", ZH), "#row-3"),
        (addresses.row("t", "row-3", EN), addresses.department("d", EN), "../../task-tables/t/#row-3"),
        (addresses.asset("site.css"), addresses.document("a", EN), "../../../assets/kb/site.css"),
        (addresses.handbook_file("h", "a4", EN), addresses.handbooks(EN), "../../handbooks/h.a4.en.pdf"),
    ],
)
def test_relative_links(target: Address, page: Address, link: str) -> None:
    """From any page to any other, also across the two languages."""
    assert target.relative_to(page) == link


def test_a_page_is_staged_where_its_address_says() -> None:
    """Both languages stage below their own folder."""
    assert addresses.department("d", EN).staged == "departments/d/index.md"
    assert addresses.home(ZH).staged == "index.md"


def test_full_addresses() -> None:
    """English pages stand below `en/`; files stand once."""
    assert addresses.row("t", "row-1", EN).absolute("https://a.example/") == "https://a.example/en/task-tables/t/#row-1"
    assert addresses.data_file("x.csv").absolute("https://a.example/") == "https://a.example/data/x.csv"
