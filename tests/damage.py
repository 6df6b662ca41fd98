"""Damages files of the real content with Hypothesis and looks at what reading and checking say. Run by a test.

`python damage.py COUNT FOLDER` prints one line of JSON: files damaged, files reported, peak memory in bytes.
"""

import gc
import json
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from generator import checks, schemas
from generator.language import Language
from generator.link import Kind, link, read_content
from generator.problems import Problem, github_report, in_order, json_report, text_report
from generator.yamlfiles import read
from generator.yamlfiles.composer import EXACT, FAST, compose
from tests.conftest import AS_OF, REPOSITORY

CONTENT = read_content(REPOSITORY)
PATHS = sorted(path for path in (REPOSITORY / "content").rglob("*.yaml") if path.stat().st_size < 60_000)
SIGNS = [
    "\t",
    "　",
    " ",
    "\n",
    "\r",
    "：",
    "，",
    "－ ",
    "- ",
    ": ",
    "#",
    "“",
    '"',
    "'",
    "[",
    "]",
    "{",
    "}",
    "|\n",
    ">\n",
    "? ",
]
PARTS = [
    "&a ",
    "*a",
    "!!str ",
    "<<: ",
    "---\n",
    "...\n",
    "%YAML 1.1\n",
    "zh: ",
    "en: ",
    "id: ",
    "at: ",
    "[" * 40,
    "x" * 300,
]
VALUES = ["null", "true", "1e999", "-0", "0x1F", "9" * 40, "2021-02-30"]
LETTERS = ["\u200b", "\u202e", "\ufeff", "\u2028", "\x00", "\x1b", "é", "e\u0301", "𠀀"]
PIECES = [*SIGNS, *PARTS, *VALUES, *LETTERS]


@st.composite
def damaged(draw: st.DrawFn) -> tuple[Path, bytes]:
    """Draw a file of the content and a few changes to its bytes."""
    path = draw(st.sampled_from(PATHS))
    raw = path.read_bytes()
    for _ in range(draw(st.integers(1, 4))):
        raw = _changed(draw, raw)
    return path, raw


def _changed(draw: st.DrawFn, raw: bytes) -> bytes:
    start = draw(st.integers(0, len(raw)))
    end = min(len(raw), start + draw(st.sampled_from([0, 1, 2, 3, 10, 100, 1000])))
    way = draw(st.sampled_from(["insert", "replace", "delete", "bytes", "double", "encode"]))
    piece = draw(st.sampled_from(PIECES)).encode()
    if way == "encode":
        return raw.decode("utf-8", "replace").encode(draw(st.sampled_from(["gbk", "utf-16", "big5"])), "replace")
    middle = {
        "insert": piece + raw[start:end],
        "replace": piece,
        "delete": b"",
        "bytes": draw(st.binary(max_size=6)),
        "double": raw[start:end] * 2,
    }[way]
    return raw[:start] + middle + raw[end:]


def look_at(path: Path, raw: bytes, folder: Path) -> list[Problem]:
    """Read, check the shape, link and check the meaning of one damaged record; speak in every voice."""
    kind_name, name = path.parent.name, path.name
    target = folder / "content" / kind_name / name
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(raw)
    file, problems = read(target, folder)
    _parsers_agree(raw)
    kind = next((each for each in Kind if each.value == kind_name), None)
    if file is not None:
        shape = list(schemas.problems(file, kind.schema if kind else "site"))
        problems = [*problems, *shape]
        if not problems and kind is not None:
            records = {each: dict(by_id) for each, by_id in CONTENT.records.items()}
            records[kind][path.stem] = file
            content = replace(CONTENT, records=records)
            kb, unresolved = link(content)
            assert kb is not None
            problems = [*unresolved, *checks.problems(checks.Subject(kb, content, AS_OF))]
    _places_are_real(problems, target, folder)
    for language in Language:
        text_report(problems[:20], folder, language, colour=True).encode("utf-8")
        github_report(problems[:20], language).encode("utf-8")
    json.loads(json_report(problems))
    return in_order(problems)


def _parsers_agree(raw: bytes) -> None:
    """With libyaml and without, the same answer; only texts that get as far as the parser."""
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        return
    if text.isprintable() or text.replace("\n", "").isprintable():
        fast, exact = compose("a", text, FAST), compose("a", text, EXACT)
        assert fast[1] == exact[1], text
        assert (fast[0] and fast[0].data) == (exact[0] and exact[0].data)


def _places_are_real(problems: list[Problem], target: Path, folder: Path) -> None:
    lines = target.read_bytes().decode("utf-8", "replace").split("\n")
    for problem in problems:
        at = problem.position
        if at.file == target.relative_to(folder).as_posix():
            assert 1 <= at.line <= len(lines), problem
            assert 1 <= at.column <= len(lines[at.line - 1]) + 1, (problem, lines[at.line - 1])


def peak() -> int:
    """Return the most bytes that this process held; `getrusage` would count those of the process that started it."""
    (line,) = (each for each in Path("/proc/self/status").read_text().splitlines() if each.startswith("VmHWM:"))
    return int(line.split()[1]) * 1024


def main() -> None:
    """Damage as many files as asked for, always the same ones."""
    count, folder = int(sys.argv[1]), Path(sys.argv[2])
    gc.freeze()
    seen: Counter[str] = Counter()

    @settings(
        max_examples=count,
        derandomize=True,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(damaged())
    def each(case: tuple[Path, bytes]) -> None:
        seen["damaged"] += 1
        target = f"content/{case[0].parent.name}/{case[0].name}"
        seen["reported"] += any(problem.position.file == target for problem in look_at(*case, folder))

    each()
    sys.stdout.write(json.dumps({**seen, "peak": peak()}) + "\n")


if __name__ == "__main__":
    main()
