"""Glossary terms in running text: the first of each in a clause becomes a link, in either language."""

import json
import re
from functools import cache

from markupsafe import Markup, escape

from generator import addresses
from generator.language import Language
from generator.model import KnowledgeBase
from generator.output import OutputFile
from generator.site.frame import Page


class Marker:
    """Marks the terms of one clause; remembers which were marked already."""

    def __init__(self, page: Page) -> None:
        """Take the page that the clause stands on."""
        self._page = page
        self._seen: set[tuple[Language, str]] = set()

    def marked(self, text: str, language: Language) -> Markup:
        """Return `text`, which is in `language`, escaped and with links to the glossary."""
        words = self._page.kb.written_terms[language]
        if not words:
            return escape(text)
        pieces: list[Markup] = []
        end = 0
        for match in _pattern(tuple(words), language).finditer(text):
            word = match[1] or ""
            term = words.get(word) or words.get(_small(word), "")
            if not term or (language, term) in self._seen:
                continue
            self._seen.add((language, term))
            href = addresses.term(term, self._page.language).relative_to(self._page.address)
            pieces.append(escape(text[end : match.start()]))
            pieces.append(Markup('<a class="kb-term" href="{}">{}</a>').format(href, match[0]))
            end = match.end()
        return Markup().join([*pieces, escape(text[end:])])


@cache
def _pattern(words: tuple[str, ...], language: Language) -> re.Pattern[str]:
    """Match any of `words`, the longest first: Chinese ones outside 《titles》, English ones whole or in the plural."""
    longest = "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
    if language is Language.ZH:
        return re.compile(rf"《[^》]*》|({longest})")
    return re.compile(rf"\b({longest})(?:s|es)?\b", re.IGNORECASE)


def _small(word: str) -> str:
    """Return a word as it stands inside a sentence; one in the middle of a title keeps its capitals."""
    return word[:1].lower() + word[1:]


def file(kb: KnowledgeBase) -> OutputFile:
    """Return the script with all definitions, which a page asks for when a term is first opened."""
    terms = {
        each.id: {language.value: [each.names[language], each.definition[language]] for language in Language}
        for each in kb.glossary.values()
    }
    body = json.dumps(terms, ensure_ascii=False, separators=(",", ":"))
    return OutputFile(addresses.asset("terms.js").path, f"window.kbTerms={body};\n".encode())
