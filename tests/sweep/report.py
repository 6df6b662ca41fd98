"""Write what the sweep found: docs/reports/accessibility.md, and the results that the accessibility page shows."""

import json
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tests.sweep.engines import NAMES

REPOSITORY = Path(__file__).resolve().parents[2]
PARTS = REPOSITORY / "build" / "sweep"
REPORT = REPOSITORY / "docs" / "reports" / "accessibility.md"
RESULTS = REPOSITORY / "site_templates" / "accessibility_results.json"
_NOT_ASKED = "not asked: there was no Java"
_HEAD = """# Accessibility: the sweep

Written by `make sweep` on {day}. The engines are asked about every page of both languages, in light and dark colours,
forced colours and the elder view, at 1280 and 320 px, and on paper; Lighthouse about four kinds of pages. Where
`POLICYKB_SWEEP_EVERY` asks for each n-th page only, the column tells how many.

| engine | version | view | pages | faults |
|---|---|---|---|---|
"""


def results(parts: list[dict[str, Any]], day: str) -> list[dict[str, Any]]:
    """Return one line for each engine that was asked: pages, number of views, faults."""
    told = []
    for engine, name in NAMES.items():
        own = [part for part in parts if part["engine"] == engine and part["pages"]]
        if own:
            pages = max(part["pages"] for part in own)
            line = {"engine": name, "version": own[0]["version"], "day": day, "pages": pages, "views": len(own)}
            told.append({**line, "faults": sum(len(part["faults"]) for part in own)})
    return told


def report(parts: list[dict[str, Any]], day: str) -> str:
    """Return the report as Markdown."""
    lines = [
        f"| {NAMES[each['engine']]} | {each['version']} | {each['view']} | {each['pages'] or _NOT_ASKED} "
        f"| {len(each['faults'])} |"
        for each in parts
    ]
    faults = Counter((NAMES[each["engine"]], rule) for each in parts for rule, _ in each["faults"])
    listed = [f"- {engine}: {rule} ({count})" for (engine, rule), count in faults.most_common()]
    scores = [
        f"| {kind} | {' | '.join(str(score) for score in of.values())} |"
        for each in parts
        for kind, of in each["scores"].items()
    ]
    names = next((list(of) for each in parts for of in each["scores"].values()), [])
    table = [
        "",
        "## Lighthouse, phone",
        "",
        f"| page | {' | '.join(names)} |",
        "|---" * (len(names) + 1) + "|",
        *scores,
    ]
    text = [_HEAD.format(day=day) + "\n".join(lines), "", "## Faults", "", *(listed or ["None."])]
    return "\n".join([*text, *(table if names else [])]) + "\n"


def main() -> None:
    """Read the parts and write both files."""
    parts = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(PARTS.glob("*.json"))]
    day = datetime.now(tz=UTC).date().isoformat()
    REPORT.parent.mkdir(parents=True, exist_ok=True)
    REPORT.write_text(report(parts, day), encoding="utf-8")
    RESULTS.write_text(json.dumps(results(parts, day), indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
