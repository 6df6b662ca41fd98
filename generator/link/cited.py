"""Facts and items: what records across documents cite."""

from collections.abc import Mapping

from generator.link.content import Kind
from generator.link.entry import Entry
from generator.link.provisions import figure
from generator.link.references import References
from generator.model import Department, Fact, Item, Topic


class Cited:
    """Resolves items, bodies and topics for the records that cite them."""

    def __init__(
        self,
        references: References,
        items: Mapping[str, Item],
        departments: Mapping[str, Department],
        topics: Mapping[str, Topic],
    ) -> None:
        """Take what is linked already; unknown references are reported to `references`."""
        self.references, self._items = references, items
        self._departments, self._topics = departments, topics

    def item(self, entry: Entry, key: str = "at") -> Item | None:
        """Return the item under `key`, or None where it is absent or unknown."""
        if not entry.has(key):
            return None
        known = self.references.item(entry.text(key), self._items, entry.at(key))
        return self._items[entry.text(key)] if known else None

    def items(self, entry: Entry, key: str) -> tuple[Item, ...]:
        """Return the known items of a list."""
        return tuple(
            self._items[name]
            for index, name in enumerate(entry.words(key))
            if self.references.item(name, self._items, entry.at(key, index))
        )

    def department(self, entry: Entry, key: str = "department") -> Department | None:
        """Return the body under `key`, or None where it is absent or unknown."""
        if not entry.has(key):
            return None
        known = self.references.exists(Kind.DEPARTMENT, entry.text(key), entry.at(key))
        return self._departments[entry.text(key)] if known else None

    def departments(self, entry: Entry, key: str) -> tuple[Department, ...]:
        """Return the known bodies of a list."""
        return tuple(
            self._departments[name]
            for index, name in enumerate(entry.words(key))
            if self.references.exists(Kind.DEPARTMENT, name, entry.at(key, index))
        )

    def topics(self, entry: Entry) -> tuple[Topic, ...]:
        """Return the known topics of a record."""
        return tuple(
            self._topics[name]
            for index, name in enumerate(entry.words("topics"))
            if self.references.exists(Kind.TOPIC, name, entry.at("topics", index))
        )

    def facts(self, entry: Entry, key: str) -> tuple[Fact, ...]:
        """Return the facts of a field; none where it is not stated."""
        made = []
        for each in entry.entries(key):
            item = self.item(each)
            if item is not None:
                made.append(
                    Fact(
                        text=each.bilingual("text"),
                        item=item,
                        figures=tuple(figure(one) for one in each.entries("figures")),
                        departments=self.departments(each, "departments"),
                        printed=each.text_or_none("printed"),
                        position=each.position,
                    )
                )
        return tuple(made)
