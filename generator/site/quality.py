"""The data-quality page: how far each document is covered, and how its text had to be mended."""

from dataclasses import dataclass
from datetime import date

from generator import addresses, checks, wording
from generator.language import Language
from generator.model import Document, Evidence, KnowledgeBase, Reading, Waiver
from generator.output import OutputFile
from generator.site.across import quantity_view
from generator.site.frame import Link, Page, stage
from generator.site.related import transfer_view


@dataclass(frozen=True, slots=True)
class Coverage:
    """One document: clauses and figures of its text, those that records state, repairs, what the editors noted."""

    document: Link
    clauses: str
    figures: str
    repairs: tuple[str, ...]
    remark: str
    source: str


@dataclass(frozen=True, slots=True)
class ReadingView:
    """A reading with its places."""

    id: str
    title: str
    kind: str
    text: str
    basis: str
    places: tuple[tuple[Link, str | None, str | None], ...]
    """Link, words printed there, what that place says."""


@dataclass(frozen=True, slots=True)
class WaiverView:
    """A rule that a record is excused from: what the rule promises, where, and why it does not hold there."""

    rule: str
    promise: str
    place: Link | None
    record: str
    reason: str


def page(kb: KnowledgeBase, language: Language, as_of: date) -> OutputFile:
    """Stage the data-quality page."""
    head = Page(
        kb, language, as_of, addresses.quality(language), "quality", None,
        wording.label("quality")[language], wording.label("quality-lead")[language],
    )  # fmt: skip
    lines = [_coverage(head, document, kb.evidence.get(document.id)) for document in kb.documents.values()]
    readings = tuple(_reading(head, each) for each in kb.readings.values())
    context = {
        "lines": lines,
        "readings": readings,
        "quantities": tuple(quantity_view(head, each) for each in kb.quantities.values()),
        "waivers": tuple(_waiver(head, kb, each) for each in kb.waivers),
        "transfers": tuple(transfer_view(head, each) for each in kb.transfers.values()),
    }
    return stage(head, "quality.md.jinja", context)


def _reading(page: Page, reading: Reading) -> ReadingView:
    return ReadingView(
        id=reading.id,
        title=page.say(reading.titles),
        kind=page.label(f"reading-{reading.kind}"),
        text=page.say(reading.text),
        basis=page.label(f"basis-{reading.basis}"),
        places=tuple(
            (page.to_item(place.item), place.printed, page.say(place.text) if place.text else None)
            for place in reading.places
        ),
    )


def _waiver(page: Page, kb: KnowledgeBase, waiver: Waiver) -> WaiverView:
    record = f"{waiver.record}#{waiver.part}" if waiver.part else waiver.record
    item = kb.items.get(record)
    explanation = checks.EXPLANATIONS.get(waiver.rule)
    return WaiverView(
        rule=waiver.rule,
        promise=page.say(explanation.promise) if explanation else waiver.rule,
        place=page.to_item(item) if item else None,
        record=record,
        reason=page.say(waiver.reason),
    )


def _coverage(page: Page, document: Document, evidence: Evidence | None) -> Coverage:
    notes = [each for each in (document.identity.note, document.source.note) if each]
    remark = wording.sentences((page.say(note) for note in notes), page.language)
    link = page.to_document(document)
    if evidence is None:
        return Coverage(link, page.label("quality-unproved"), "", (), remark, document.source.sha256)
    covered = [clause for clause in evidence.clauses if clause.covered]
    return Coverage(
        document=link,
        clauses=page.label("quality-of", part=len(covered), whole=len(evidence.clauses)),
        figures=page.label(
            "quality-of",
            part=sum(clause.figures for clause in covered),
            whole=sum(clause.figures for clause in evidence.clauses),
        ),
        repairs=tuple(
            page.label("quality-repair", what=page.label(f"repair-{repair.rule}"), count=repair.count)
            for repair in evidence.repairs
        ),
        remark=remark,
        source=document.source.sha256,
    )
