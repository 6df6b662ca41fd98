"""The engines of the sweep, as npm brings them, and what each finds on a page or a folder of pages."""

import json
import os
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from tests.browser.looking import RULES

FOLDER = Path(__file__).parent
MODULES = FOLDER / "node_modules"
AXE, IBM, NU, LIGHTHOUSE = "axe-core", "accessibility-checker-engine", "vnu-jar", "lighthouse"
NAMES = {AXE: "axe-core", IBM: "IBM Equal Access", NU: "Nu HTML Checker", LIGHTHOUSE: "Lighthouse"}
_IBM_FAILS = ("FAIL",)
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
def _script(name: str) -> str:
    return (MODULES / name).read_text(encoding="utf-8")


def axe(page: Page) -> list[Fault]:
    """Ask axe-core."""
    page.evaluate(_script("axe-core/axe.min.js"))
    found = page.evaluate("options => axe.run(document, options)", RULES)["violations"]
    return [Fault(each["id"], node["html"][:200]) for each in found for node in each["nodes"]]


def ibm(page: Page) -> list[Fault]:
    """Ask IBM Equal Access about WCAG 2.2."""
    page.evaluate(_script("accessibility-checker-engine/ace-window.js"))
    found = page.evaluate("new window.ace.Checker().check(document, ['WCAG_2_2']).then(report => report.results)")
    return [
        Fault(each["ruleId"], each["snippet"][:200])
        for each in found
        if each["value"][0] == "VIOLATION" and each["value"][1] in _IBM_FAILS
    ]


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
    done = subprocess.run(  # noqa: S603 - a fixed command and our own address
        [*command, f"--chrome-flags={_CHROME_FLAGS}"], capture_output=True, text=True, check=True, env=environment
    )
    report = json.loads(done.stdout)
    scores = {name: round((each["score"] or 0) * 100) for name, each in report["categories"].items()}
    wanted = [each["id"] for each in report["categories"]["accessibility"]["auditRefs"] if each["weight"]]
    failed = [each for each in wanted if report["audits"][each]["score"] == 0]
    return scores, [Fault(each, address) for each in failed]
