"""A page for each responsibility table (重点任务分工)."""

from collections.abc import Iterator
from datetime import date

from generator import addresses, wording
from generator.language import Language
from generator.model import KnowledgeBase, Role, TaskTable
from generator.output import OutputFile
from generator.site.frame import Page, stage
from generator.site.views import OtherNameView, notices, other_names, row_view


def pages(kb: KnowledgeBase, language: Language, as_of: date) -> Iterator[OutputFile]:
    """Yield the page of every table."""
    for table in kb.task_tables.values():
        yield _page(kb, table, language, as_of)


def _page(kb: KnowledgeBase, table: TaskTable, language: Language, as_of: date) -> OutputFile:
    document = table.document
    title = f"{document.short_titles[language]}{wording.gap(language)}{table.titles[language]}"
    head = Page(
        kb, language, as_of, addresses.task_table(table.id, language), "task-table", "responsibilities",
        title, table.lead_rule.text[language], table.id, table.position,
    )  # fmt: skip
    rule = table.lead_rule
    context = {
        "title": head.say(table.titles),
        "other_title": table.titles[language.other],
        "document": head.to_document(document),
        "notices": notices(head, (document,)),
        "rule": head.say(rule.text),
        "rule_source": wording.clause_text(rule.ref, language),
        "rule_scope": head.say(rule.scope),
        "signs": _signs(head, table),
        "rows": tuple(row_view(head, row) for row in table.rows),
        "renamed": _renamed(head, table),
        "leading": head.label("column-leading" if _has(table, Role.RESPONSIBLE) else "role-lead-noun"),
        "others": head.label("role-partner-noun"),
        "finder": head.link(head.label("home-find"), addresses.finder(language)),
    }
    crumb = head.link(head.label("nav-responsibilities"), addresses.finder(language))
    return stage(head, "task_table.md.jinja", context, (crumb,))


def _signs(page: Page, table: TaskTable) -> tuple[tuple[str, str], ...]:
    return tuple((role.value, page.label(f"role-{role.value}-noun")) for role in Role if _has(table, role))


def _has(table: TaskTable, role: Role) -> bool:
    return any(row.with_role(role) for row in table.rows)


def _renamed(page: Page, table: TaskTable) -> tuple[OtherNameView, ...]:
    bodies = {body.department.id: body.department for row in table.rows for body in row.bodies}
    return tuple(name for department in bodies.values() for name in other_names(page, department))
