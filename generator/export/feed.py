"""`/data/changes.{zh,en}.atom`: what changed, for feed readers (RFC 4287)."""

from datetime import date
from xml.etree import ElementTree as ET

from generator import addresses, wording
from generator.language import Language
from generator.model import Change, Changes, KnowledgeBase
from generator.output import OutputFile

_ATOM = "http://www.w3.org/2005/Atom"


def feed_file(kb: KnowledgeBase, changes: Changes | None, as_of: date, language: Language) -> OutputFile:
    """Return the feed of one language; without a former state it has no entries."""
    site_url = kb.site.site_url
    page, own = addresses.changes(language), addresses.feed(language)
    top = ET.Element("feed", {"xmlns": _ATOM, "xml:lang": language.tag})
    name = f"urn:policykb:{kb.content_hash}"
    ET.SubElement(top, "id").text = page.absolute(site_url) if site_url else f"urn:policykb:changes:{language.value}"
    ET.SubElement(top, "title").text = f"{kb.site.titles[language]} – {wording.label('nav-changes')[language]}"
    ET.SubElement(top, "updated").text = f"{as_of.isoformat()}T00:00:00Z"
    ET.SubElement(ET.SubElement(top, "author"), "name").text = kb.site.publisher[language]
    if site_url:
        ET.SubElement(top, "link", {"rel": "self", "href": own.absolute(site_url)})
        ET.SubElement(top, "link", {"rel": "alternate", "href": page.absolute(site_url)})
    for each in changes.changes if changes else ():
        _entry(top, each, f"{name}:{each.kind}:{each.id}", as_of, language)
    body = ET.tostring(top, encoding="unicode")
    return OutputFile(own.path, f'<?xml version="1.0" encoding="utf-8"?>\n{body}\n'.encode())


def _entry(top: ET.Element, change: Change, name: str, as_of: date, language: Language) -> None:
    entry = ET.SubElement(top, "entry")
    verb = wording.label(f"change-verb-{change.verb}")[language]
    ET.SubElement(entry, "id").text = name
    ET.SubElement(entry, "title").text = f"{verb}{wording.label('colon')[language]}{change.names[language]}"
    ET.SubElement(entry, "updated").text = f"{as_of.isoformat()}T00:00:00Z"
    books = wording.joined((each.titles[language] for each in change.handbooks), language)
    told = [change.id, wording.joined(change.keys, language), books]
    ET.SubElement(entry, "content", {"type": "text"}).text = wording.joined(filter(None, told), language)
