"""Hand-written pages: Markdown whose first line is a level-one heading, the page's title."""

from generator.language import Bilingual, Language
from generator.model import PublishedPage
from generator.problems import Position, Problem


def page(page_id: str, texts: dict[str, str]) -> tuple[PublishedPage | None, list[Problem]]:
    """Link the two language files of one page; `texts` maps a language to its Markdown."""
    problems = []
    parts: dict[Language, tuple[str, str]] = {}
    for language in Language:
        name = f"content/pages/{page_id}.{language.value}.md"
        text = texts.get(language.value)
        if text is None:
            message = Bilingual("这一页缺另一种语言", "this page is missing in one language")
            problems.append(Problem("missing-translation", Position(name), message))
            continue
        first, _, rest = text.partition("\n")
        if not first.startswith("# "):
            message = Bilingual("第一行应是“# 标题”", "the first line must be `# Title`")
            problems.append(Problem("page-without-title", Position(name), message))
            continue
        parts[language] = (first.removeprefix("# ").strip(), rest.strip())
    if problems:
        return None, problems
    (zh_title, zh), (en_title, en) = parts[Language.ZH], parts[Language.EN]
    return PublishedPage(page_id, Bilingual(zh_title, en_title), Bilingual(zh, en)), []
