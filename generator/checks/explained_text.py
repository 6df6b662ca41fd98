"""Explanations as a person reads them: at the terminal, and as docs/rules.md."""

from generator.checks.explained import EXPLANATIONS, GROUPS, Explanation
from generator.language import Bilingual, Language
from generator.problems import Severity

_WRONG = Bilingual("错", "Wrong")
_RIGHT = Bilingual("对", "Right")
_WEIGHTS = {Severity.ERROR: Bilingual("错误", "error"), Severity.WARNING: Bilingual("警告", "warning")}
_HEAD = """# Rules / 规则

Every code that `policykb check` and the build can report, with a wrong and a right example. `policykb explain CODE`
prints the same. An error stops a build, a warning does not; `severities` in `content/site.yaml` changes that for one
rule (`error`, `warning`, `off`), `waivers` in a record excuses that record, with a reason that `/quality/` shows.

`policykb check`和生成网站时能报告的每个代码，附一错一对两个例子；`policykb explain 代码`显示同样的内容。
错误会中止生成，警告不会。`content/site.yaml`里的`severities`可以改变一条规则的级别（`error`、`warning`、`off`）；记录里的`waivers`
可以写明理由，让这条记录不守某条规则，理由列在`/quality/`页上。

This page is made from `generator/checks/explanations/`; `pytest tests/checks --update-goldens` writes it.
"""


def explained_as_text(explanation: Explanation, language: Language) -> str:
    """Return one explanation in both languages, the one asked for first."""
    weight = _WEIGHTS[explanation.severity]
    lines = [f"{explanation.code} ({weight[language]})", ""]
    lines += [explanation.promise[each] for each in (language, language.other)]
    for title, example in ((_WRONG, explanation.wrong), (_RIGHT, explanation.right)):
        lines += ["", f"{title[language]} / {title[language.other]}:"]
        shown = dict.fromkeys(example[each].rstrip("\n") for each in (language, language.other))
        lines += [f"    {line}".rstrip() for each in shown for line in each.split("\n")]
    return "\n".join(lines)


def rules_page() -> str:
    """Return docs/rules.md."""
    parts = [_HEAD]
    for group, title in GROUPS.items():
        parts.append(f"## {title.en} / {title.zh}\n")
        parts += [_section(each) for each in EXPLANATIONS.values() if each.group == group]
    return "\n".join(parts)


def _section(explanation: Explanation) -> str:
    weight = _WEIGHTS[explanation.severity]
    promise = explanation.promise
    text = f"### {explanation.code}\n\n{weight.en}: {promise.en}.  \n{weight.zh}：{promise.zh}。\n"
    for title, example in ((_WRONG, explanation.wrong), (_RIGHT, explanation.right)):
        text += f"\n{title.en} / {title.zh}:\n\n"
        if example.zh == example.en:
            text += f"```\n{example.en.rstrip()}\n```\n"
        else:
            text += f"> {example.en}  \n> {example.zh}\n"
    return text
