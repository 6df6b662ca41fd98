"""The two languages of the knowledge base and text that exists in both."""

from dataclasses import dataclass
from enum import Enum


class Language(Enum):
    """A language of the site; the value is the key used in YAML and the folder name of a build."""

    ZH = "zh"
    EN = "en"

    @property
    def tag(self) -> str:
        """BCP 47 tag for the `lang` attribute (Simplified Chinese is `zh-Hans`)."""
        return "zh-Hans" if self is Language.ZH else "en"

    @property
    def other(self) -> "Language":
        """The language that a switch leads to."""
        return Language.EN if self is Language.ZH else Language.ZH


@dataclass(frozen=True, slots=True)
class Bilingual:
    """One text in Chinese and in English."""

    zh: str
    en: str

    def __getitem__(self, language: Language) -> str:
        """Return the text in `language`."""
        return self.zh if language is Language.ZH else self.en
