"""The table of rules."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from generator.checks import (
    benefits,
    deadlines,
    departments,
    documents,
    figures,
    glossary,
    handbooks,
    ids,
    localities,
    orphans,
    quantities,
    sequences,
    tasks,
    text,
    translations,
    unwritten,
    waivers,
)
from generator.checks.subject import Subject
from generator.problems import Problem, Severity

Find = Callable[[Subject], Iterator[Problem]]
_ERROR, _WARNING = Severity.ERROR, Severity.WARNING


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule on meaning: its id (the code of its problems), the functions that find breaches, how much it matters.

    What it promises, with a wrong and a right example, stands in `explanations/`.
    """

    id: str
    find: tuple[Find, ...]
    severity: Severity = _ERROR


RULES = (
    Rule("name-claimed-twice", (departments.names_claimed_twice,)),
    Rule("name-has-a-record", (departments.names_with_a_record,)),
    Rule("parent-cycle", (departments.parent_cycles,)),
    Rule("successor-cycle", (departments.successor_cycles,)),
    Rule("one-sided-relation", (departments.one_sided_successions,)),
    Rule("jurisdiction-mixed", (departments.parents_elsewhere, documents.bodies_from_elsewhere)),
    Rule("body-after-its-end", (documents.bodies_after_their_end,)),
    Rule("lead-also-partner", (tasks.bodies_listed_twice,)),
    Rule("roles-do-not-fit", (tasks.roles_that_do_not_fit,)),
    Rule("row-number-twice", (tasks.numbers_used_twice,)),
    Rule("row-number-missing", (tasks.numbers_missing,)),
    Rule("number-twice", (sequences.numbers_used_twice,)),
    Rule("number-missing", (sequences.numbers_missing,)),
    Rule("table-twice", (tasks.tables_twice,)),
    Rule("duplicate-id", (ids.ids_used_twice,)),
    Rule("id-used-again", (ids.ids_used_again,)),
    Rule("ambiguous-id", (ids.ambiguous_ids,)),
    Rule("relation-to-itself", (documents.relations_to_itself,)),
    Rule("relation-cycle", (documents.relation_cycles,)),
    Rule("succession-backwards", (documents.successions_backwards,)),
    Rule("period-backwards", (documents.periods_backwards,)),
    Rule("ended-but-in-force", (documents.ended_but_in_force,)),
    Rule("deadline-outside-period", (deadlines.outside_the_period,), _WARNING),
    Rule("past-deadline-open", (deadlines.past_presented_as_open,)),
    Rule("figure-without-unit", (figures.without_unit,)),
    Rule("figure-not-as-printed", (figures.not_as_printed,)),
    Rule("figure-not-in-text", (figures.not_in_text,)),
    Rule("percentage-over-100", (figures.shares_over_the_whole,)),
    Rule("range-backwards", (figures.ranges_backwards,)),
    Rule("amount-without-date", (figures.amounts_without_date,)),
    Rule("quantity-differs", (quantities.places_that_disagree, quantities.places_that_state_another)),
    Rule("scope-not-written", (quantities.scopes_not_written,)),
    Rule("tenfold-twin", (quantities.tenfold_twins,)),
    Rule("figure-conflict", (quantities.figures_that_conflict,), _WARNING),
    Rule("fact-without-clause", (benefits.facts_without_clause,)),
    Rule("condition-never-true", (benefits.conditions_never_true,)),
    Rule("contact-too-old", (localities.contacts_too_old,), _WARNING),
    Rule("personal-number", (localities.personal_numbers,)),
    Rule("numbers-differ", (translations.numbers_that_differ,)),
    Rule("document-number-differs", (translations.document_numbers_that_differ,)),
    Rule("names-differ", (translations.names_left_out,)),
    Rule("stale-translation", (translations.stale_translations,)),
    Rule("chinese-in-english", (translations.chinese_in_english,)),
    Rule("english-in-chinese", (translations.english_in_chinese,)),
    Rule("identical-texts", (translations.identical_texts,)),
    Rule("term-rendered-differently", (glossary.rendered_differently,), _WARNING),
    Rule("term-avoided", (glossary.avoided_words,)),
    Rule("unused-term", (glossary.unused_terms,), _WARNING),
    Rule("ascii-in-chinese", (text.ascii_in_chinese,)),
    Rule("full-width-in-english", (text.full_width_in_english,)),
    Rule("spaced-chinese", (text.spaced_chinese,)),
    Rule("damaged-text", (text.damaged_text,)),
    Rule("unsafe-address", (text.unsafe_addresses,)),
    Rule("chapter-selects-nothing", (handbooks.chapters_selecting_nothing,)),
    Rule("unused-record", (orphans.unused_records,), _WARNING),
    Rule("text-to-write", (unwritten.texts_to_write,)),
    Rule("unknown-rule", (waivers.unknown_rules,)),
)


def problems(subject: Subject) -> Iterator[Problem]:
    """Yield the breaches of all rules, each with its rule's severity."""
    for rule in RULES:
        for find in rule.find:
            for problem in find(subject):
                yield replace(problem, severity=rule.severity)
