"""The accessibility page: what was tested, with what result, and every criterion of WCAG 2.2 with how it is met."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from generator import addresses, wording, yamlfiles
from generator.language import Bilingual, Language
from generator.model import KnowledgeBase
from generator.output import OutputFile
from generator.resources import TEMPLATES
from generator.site.frame import Page, stage

CRITERIA, RESULTS = "accessibility.yaml", "accessibility_results.json"
"""Written by hand, and by `make sweep`."""


@dataclass(frozen=True, slots=True)
class CriterionView:
    """A success criterion: number, level, name, whether a test, a person or nothing judges it, and by what."""

    number: str
    level: str
    name: str
    how: str
    by: str


@dataclass(frozen=True, slots=True)
class ResultView:
    """What an engine found: pages times modes that it was asked about, and faults."""

    engine: str
    version: str
    day: str
    asked: str
    found: str


def page(kb: KnowledgeBase, language: Language, as_of: date) -> OutputFile:
    """Stage the accessibility page."""
    head = Page(
        kb, language, as_of, addresses.accessibility(language), "accessibility", None,
        wording.label("accessibility")[language], wording.label("accessibility-lead")[language],
    )  # fmt: skip
    criteria = tuple(_criterion(head, each) for each in _record()["criteria"])
    context = {
        "criteria": criteria,
        "results": tuple(_result(head, each) for each in _results()),
        "promises": tuple(head.label(f"accessibility-can-{each}") for each in range(1, 8)),
        "limits": tuple(head.label(f"accessibility-limit-{each}") for each in range(1, 5)),
        "report_url": kb.site.report_url,
        "publisher": head.say(kb.site.publisher),
        "enquiries": head.say(kb.site.enquiries),
    }
    return stage(head, "accessibility.md.jinja", context)


@cache
def _record() -> Mapping[str, Any]:
    file, problems = yamlfiles.read(TEMPLATES / CRITERIA, TEMPLATES)
    if file is None or not isinstance(file.data, dict):
        raise ValueError(f"{CRITERIA}: {problems}")
    return file.data


def _results() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((TEMPLATES / RESULTS).read_text(encoding="utf-8"))
    return found


def _criterion(page: Page, each: Mapping[str, Any]) -> CriterionView:
    words = _record()["tests" if each["how"] == "auto" else "notes"]
    by = [page.say(Bilingual(words[key]["zh"], words[key]["en"])) for key in each["by"]]
    name = page.say(Bilingual(each["zh"], each["en"]))
    return CriterionView(
        each["number"], each["level"], name, page.label(f"accessibility-{each['how']}"), page.label("list-gap").join(by)
    )


def _result(page: Page, each: Mapping[str, Any]) -> ResultView:
    faults = each["faults"]
    return ResultView(
        each["engine"],
        each["version"],
        wording.date_text(each["day"], page.language),
        page.label("accessibility-asked", pages=each["pages"], views=each["views"]),
        page.label("accessibility-faults", count=faults) if faults else page.label("accessibility-no-faults"),
    )
