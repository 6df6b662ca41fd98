"""What every code means: its promise, and a wrong and a right example. The data stands in `explanations/*.yaml`.

`policykb explain`, docs/rules.md and SARIF reports all speak from here.
"""

from dataclasses import dataclass
from pathlib import Path

from generator import yamlfiles
from generator.language import Bilingual
from generator.problems import Severity
from generator.yamlfiles import Value

FOLDER = Path(__file__).parent / "explanations"
GROUPS = {
    "reading": Bilingual("读取文件", "Reading files"),
    "shape": Bilingual("记录的形状", "Shape of records"),
    "references": Bilingual("引用", "References"),
    "meaning": Bilingual("内容的意思", "Meaning"),
    "texts": Bilingual("文字和译文", "Texts and translations"),
    "evidence": Bilingual("对照官方文本", "Proof against the official texts"),
    "built": Bilingual("生成的网站和手册", "What was built"),
}
"""Files of explanations, in the order of docs/rules.md."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """What one code promises, and how it is broken and kept."""

    code: str
    group: str
    severity: Severity
    promise: Bilingual
    file: str | None
    """File of the fictional project that holds the right example; None where words describe both."""
    wrong: Bilingual
    right: Bilingual

    @property
    def anchor(self) -> str:
        """Where docs/rules.md explains it."""
        return f"docs/rules.md#{self.code}"


def _read() -> dict[str, Explanation]:
    found: dict[str, Explanation] = {}
    for group in GROUPS:
        if not (FOLDER / f"{group}.yaml").exists():
            continue
        file, problems = yamlfiles.read(FOLDER / f"{group}.yaml", FOLDER)
        if file is None or problems or not isinstance(file.data, dict):
            raise ValueError(f"{group}.yaml: {problems}")
        for code, entry in file.data.items():
            found[code] = _explanation(code, group, entry)
    return found


def _explanation(code: str, group: str, entry: Value) -> Explanation:
    if not isinstance(entry, dict):
        raise TypeError(code)
    file = entry.get("in")
    return Explanation(
        code=code,
        group=group,
        severity=Severity(entry.get("severity", "error")),
        promise=_both(entry["promise"]),
        file=str(file) if file else None,
        wrong=_both(entry["wrong"]),
        right=_both(entry["right"]),
    )


def _both(value: Value) -> Bilingual:
    return (
        Bilingual(str(value["zh"]), str(value["en"])) if isinstance(value, dict) else Bilingual(str(value), str(value))
    )


EXPLANATIONS = _read()
