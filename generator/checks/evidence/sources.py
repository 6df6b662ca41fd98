"""The official texts of the documents, read once, with their clauses by reference."""

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator import officialtext
from generator.language import Bilingual
from generator.model import Document, KnowledgeBase
from generator.officialtext import Clause, Normalised
from generator.problems import Problem

_RESPONSIBLE = re.compile("（(?:责任|牵头|负责)[\u4e00-\u9fff]{2,4}：([^；）]+)[；）]")


@dataclass(frozen=True)
class OfficialDocument:
    """The official text of one document."""

    document: Document
    text: Normalised
    clauses: Mapping[str, Clause]

    def full_text(self, clause: Clause) -> str:
        """Return all that a record of `clause` may rest on: heading, own text, inline enumerations, bodies."""
        parts = [clause.heading, clause.text]
        parts += [child.text for child in clause.children if child.kind == "enumeration"]
        parts += ["、".join(clause.bodies), "等" if clause.open_ended else ""]
        return squeezed("\n".join(part for part in parts if part))


def squeezed(text: str) -> str:
    """Return `text` without white space: printed words are compared so."""
    return re.sub(r"\s+", "", text)


def responsible(clause: Clause) -> tuple[str, ...]:
    """Return the responsible bodies that a clause lists: of a row, or in （责任处室：…） at its end."""
    if clause.bodies:
        return clause.bodies
    found = _RESPONSIBLE.search(squeezed(clause.text))
    return tuple(found[1].split("、")) if found else ()


def official_documents(kb: KnowledgeBase, folder: Path) -> tuple[list[OfficialDocument], list[Problem]]:
    """Read the texts that the documents name, from `folder`; what is missing, changed or damaged is a problem."""
    found: list[OfficialDocument] = []
    problems: list[Problem] = []
    for document in kb.documents.values():
        path = folder / document.source.file
        if not path.is_file():
            message = Bilingual(f"没有文本{document.source.file}", f"the text {document.source.file} is not there")
            problems.append(Problem("source-missing", document.position, message))
            continue
        problems += _changed(document, path)
        raw, unreadable = officialtext.read(path)
        problems += unreadable
        if raw is not None:
            text = officialtext.normalise(raw.text, document.source.file)
            problems += text.problems
            found.append(OfficialDocument(document, text, dict(_by_ref(officialtext.outline(text)))))
    return found, problems


def _changed(document: Document, path: Path) -> Iterator[Problem]:
    if hashlib.sha256(path.read_bytes()).hexdigest() != document.source.sha256:
        message = Bilingual(
            f"文本{document.source.file}和登记的sha256不符", f"the text {document.source.file} is not the one recorded"
        )
        hint = Bilingual("核对文本；确认后改source.sha256", "check the text; then change source.sha256")
        yield Problem("source-changed", document.position, message, hint)


def _by_ref(clauses: tuple[Clause, ...]) -> Iterator[tuple[str, Clause]]:
    for root in clauses:
        for clause in root.walk():
            yield clause.ref, clause
