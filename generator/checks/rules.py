"""The table of rules."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.checks import departments, documents, tasks, translations, unwritten
from generator.language import Bilingual
from generator.model import KnowledgeBase
from generator.problems import Problem


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its id (the code of its problems), what it promises, and the function that finds breaches."""

    id: str
    promise: Bilingual
    find: Callable[[KnowledgeBase], Iterator[Problem]]


RULES = (
    Rule(
        "name-claimed-twice",
        Bilingual("一个名称只属于一个单位", "a name, alias or abbreviation belongs to one body"),
        departments.names_claimed_twice,
    ),
    Rule(
        "parent-cycle",
        Bilingual("上级单位不能绕回自己", "the chain of parents does not lead back to itself"),
        departments.parent_cycles,
    ),
    Rule(
        "lead-also-partner",
        Bilingual("一个单位在一行里只有一个角色", "a body has one role in a row"),
        tasks.bodies_listed_twice,
    ),
    Rule(
        "roles-do-not-fit",
        Bilingual("一行要么有牵头单位，要么只有责任单位", "a row has a lead body, or one responsible body alone"),
        tasks.roles_that_do_not_fit,
    ),
    Rule(
        "row-number-twice",
        Bilingual("序号不重复", "no row number stands twice"),
        tasks.numbers_used_twice,
    ),
    Rule(
        "row-number-missing",
        Bilingual("序号从1连续", "row numbers run from 1 without a gap"),
        tasks.numbers_missing,
    ),
    Rule(
        "table-twice",
        Bilingual("同一文件的同一张表只有一条记录", "one table of a document is one record"),
        tasks.tables_twice,
    ),
    Rule(
        "duplicate-id",
        Bilingual("同一文件里条款和句子的编号不重复", "ids of provisions and statements stand once in their document"),
        documents.ids_used_twice,
    ),
    Rule(
        "relation-to-itself",
        Bilingual("文件不能和自己有关系", "a document has no relation to itself"),
        documents.relations_to_itself,
    ),
    Rule(
        "relation-cycle",
        Bilingual("接续、附属关系不能成环", "succession and annexes do not run in a circle"),
        documents.relation_cycles,
    ),
    Rule(
        "period-backwards",
        Bilingual("期限的开始早于结束", "a period begins before it ends"),
        documents.periods_backwards,
    ),
    Rule(
        "numbers-differ",
        Bilingual("中英文的数字一致", "the Chinese and the English state the same numbers"),
        translations.numbers_that_differ,
    ),
    Rule(
        "names-differ",
        Bilingual("中文引号里的名称，英文也有", "a name quoted in the Chinese is quoted in the English"),
        translations.names_left_out,
    ),
    Rule(
        "stale-translation",
        Bilingual("中文改了，英文也要核对", "where the Chinese changes, its English is checked again"),
        translations.stale_translations,
    ),
    Rule(
        "text-to-write",
        Bilingual("草稿里标出的都写完了", "nothing that a draft marks is left unwritten"),
        unwritten.texts_to_write,
    ),
)


def problems(kb: KnowledgeBase) -> Iterator[Problem]:
    """Yield the breaches of all rules."""
    for rule in RULES:
        yield from rule.find(kb)
