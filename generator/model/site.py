"""The site and its publisher (网站和编印单位)."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.language import Bilingual


@dataclass(frozen=True, slots=True)
class Site:
    """What `content/site.yaml` says of the whole."""

    titles: Bilingual
    description: Bilingual
    publisher: Bilingual
    site_url: str | None
    """Public address ending in a slash; None for a preview copy."""
    report_url: str | None
    repo_url: str | None
    enquiries: Bilingual
    jurisdictions: Mapping[str, Bilingual]
    lines: Mapping[str, Bilingual]
    severities: Mapping[str, str]
    handbook_fonts: tuple[str, str] | None
    """Paths of Regular and Bold, relative to the project."""
