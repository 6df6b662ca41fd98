"""The engines of the sweep, as npm brings them, and what each finds on a page or a folder of pages."""

import json
import os
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from tests.browser.looking import ON_PAPER, RULES

FOLDER = Path(__file__).parent
MODULES = FOLDER / "node_modules"
AXE, IBM, NU, LIGHTHOUSE = "axe-core", "accessibility-checker-engine", "vnu-jar", "lighthouse"
NAMES = {AXE: "axe-core", IBM: "IBM Equal Access", NU: "Nu HTML Checker", LIGHTHOUSE: "Lighthouse"}
_IN_PAGES = {AXE: "axe-core/axe.min.js", IBM: "accessibility-checker-engine/ace-window.js"}
_ASK_IBM = """spacing => new window.ace_ibma.Checker().check(document, ["WCAG_2_2"]).then(report => report.results
  .filter(each => each.value[0] === "VIOLATION" && each.value[1] === "FAIL")
  .filter(each => each.ruleId !== spacing
    || document.evaluate(each.path.dom, document, null, 9).singleNodeValue.checkVisibility())
  .map(each => [each.ruleId, each.snippet.slice(0, 200)]))"""
_IBM_SPACING = "target_spacing_sufficient"
"""Not asked of what is folded away, though the engine measures it, nor on paper, where nobody presses a link."""
_ATTEMPTS = 3
"""Of Lighthouse: on a busy machine its browser may miss its own time limits."""
_CHROME_FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-quic"


@dataclass(frozen=True, slots=True)
class Fault:
    """What an engine finds: its rule, and the place."""

    rule: str
    place: str


def set_up() -> None:
    """Install the locked packages, without running anything of theirs."""
    command = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"]
    subprocess.run(command, cwd=FOLDER, check=True)  # noqa: S603 - a fixed command


def version(engine: str) -> str:
    """Return the installed version of an engine."""
    return str(json.loads((MODULES / engine / "package.json").read_text(encoding="utf-8"))["version"])


@cache
def script(engine: str) -> str:
    """Return the code of an engine that runs in pages."""
    return (MODULES / _IN_PAGES[engine]).read_text(encoding="utf-8")


def axe(page: Page, is_paper: bool) -> list[Fault]:  # noqa: FBT001 - both engines are asked alike
    """Ask axe-core, which is in the page."""
    ask = "options => axe.run(document, options).then(report => report.violations)"
    found = page.evaluate(ask, ON_PAPER if is_paper else RULES)
    return [Fault(each["id"], node["html"][:200]) for each in found for node in each["nodes"]]


def ibm(page: Page, is_paper: bool) -> list[Fault]:  # noqa: FBT001 - both engines are asked alike
    """Ask IBM Equal Access about WCAG 2.2; it is in the page."""
    found = [Fault(*each) for each in page.evaluate(_ASK_IBM, _IBM_SPACING)]
    return [each for each in found if not (is_paper and each.rule == _IBM_SPACING)]


def java() -> str | None:
    """Return where Java is, which the Nu HTML Checker needs, or None."""
    return shutil.which("java")


def nu(files: Sequence[Path]) -> list[Fault]:
    """Ask the Nu HTML Checker about files: errors, no style advice."""
    command = [
        "java",
        "-Xss4m",
        "-jar",
        str(MODULES / "vnu-jar/build/dist/vnu.jar"),
        "--errors-only",
        "--format",
        "json",
    ]
    done = subprocess.run([*command, *map(str, files)], capture_output=True, text=True, check=False)  # noqa: S603
    told: list[dict[str, Any]] = json.loads(done.stderr)["messages"]
    return [Fault(each["message"], f"{each['url']}:{each.get('lastLine')}") for each in told]


def lighthouse(address: str) -> tuple[dict[str, int], list[Fault]]:
    """Return the scores of a page, 0 to 100, and the audits of accessibility that it fails."""
    command = ["node", str(MODULES / "lighthouse/cli/index.js"), address, "--quiet", "--output=json"]
    environment = {**os.environ, "CHROME_PATH": "/usr/bin/chromium"}
    for _ in range(_ATTEMPTS):
        done = subprocess.run(  # noqa: S603 - a fixed command and our own address
            [*command, f"--chrome-flags={_CHROME_FLAGS}"], capture_output=True, text=True, check=False, env=environment
        )
        if not done.returncode:
            break
    report = json.loads(done.stdout)
    scores = {name: round((each["score"] or 0) * 100) for name, each in report["categories"].items()}
    wanted = [each["id"] for each in report["categories"]["accessibility"]["auditRefs"] if each["weight"]]
    failed = [each for each in wanted if report["audits"][each]["score"] == 0]
    return scores, [Fault(each, address) for each in failed]
