"""Lists from A to Z: by pinyin in Chinese, by alphabet in English."""

from pypinyin import lazy_pinyin

from generator.language import Bilingual, Language


def key(text: Bilingual, language: Language) -> str:
    """Return what a name is ordered by; quotation marks do not count."""
    if language is Language.EN:
        return text.en.lower().lstrip("“‘")
    return " ".join(lazy_pinyin(text.zh.lstrip("“”《》"))) or text.zh


def letter(text: Bilingual, language: Language) -> str:
    """Return the letter that a name stands under."""
    first = key(text, language)[:1].upper()
    return first if first.isascii() and first.isalpha() else "#"
