"""Cards as pictures (图片卡) for messaging apps: the words of the printed card, also as alternative text."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache as once
from io import BytesIO
from pathlib import Path

import PIL
from PIL import Image, ImageDraw, ImageFont

from generator import addresses, output
from generator.handbook import fonts as font_files
from generator.handbook.chapters.cards import card
from generator.handbook.editions import Edition
from generator.handbook.making import Making
from generator.language import Language
from generator.model import Benefit, Handbook, KnowledgeBase
from generator.output import Artifact, OutputFile

_WIDTH, _MARGIN, _COLOURS = 1080, 72, 16
_TITLE, _LABEL, _TEXT, _SMALL = 68, 38, 42, 30
_LEADING = 1.5
_REGULAR, _BOLD = 0, 1
_NOT_FIRST = "，。；：、！？）》”’％%,.;:!?)"
"""Marks that never begin a line."""
_NOT_LAST = "（《“‘〔("
"""Marks that never end one."""


@dataclass(frozen=True, slots=True)
class Block:
    """A run of text in one size and weight; `rule` draws a line above it."""

    text: str
    size: int
    weight: int = _REGULAR
    rule: int = 0


def card_pictures(
    kb: KnowledgeBase, as_of: date, *, cache: Path, fonts: tuple[Path, Path] | None = None
) -> list[tuple[OutputFile, Artifact]]:
    """Draw the card of every benefit in both languages; `fonts` are Regular and Bold of the project's own."""
    blocks = {
        (benefit.id, language): tuple(_blocks(kb, benefit, language, as_of))
        for benefit in kb.benefits.values()
        for language in Language
    }
    if not blocks:
        return []
    characters = {character for each in blocks.values() for block in each for character in block.text}
    family = font_files.fonts(characters, cache, fonts)
    return [_finished(*name, each, family, cache / "cards") for name, each in blocks.items()]


def _blocks(kb: KnowledgeBase, benefit: Benefit, language: Language, as_of: date) -> Iterator[Block]:
    none = Handbook("", benefit.names, benefit.names, benefit.names, None, (), (), benefit.position)
    making = Making(kb, none, Edition("", "card", language), as_of, None)
    shown = card(making, benefit)
    yield Block(making.label("handbook-card"), _LABEL, _BOLD, rule=6)
    yield Block(shown.title, _TITLE, _BOLD)
    for line in shown.amounts:
        yield Block(line, _TEXT, _BOLD)
    parts = (("what", shown.what), ("whom", shown.whom), ("ask-first", (shown.ask,)), ("papers", shown.papers))
    for name, lines in parts:
        if lines:
            yield Block(making.label(f"handbook-part-{name}"), _LABEL, _BOLD, rule=2)
            yield from (Block(line, _TEXT) for line in lines)
    colon, comma = making.label("colon"), making.label("list-separator")
    sources = making.label("handbook-part-sources") + colon + comma.join(each.text for each in shown.sources)
    publisher = making.label("publisher") + making.say(kb.site.publisher)
    small = (shown.why, sources, shown.validity, making.label("handbook-card-restated"), publisher)
    told = [line for line in small if line]
    yield Block(told[0], _SMALL, rule=4)
    yield from (Block(line, _SMALL) for line in told[1:])


def _finished(
    record_id: str, language: Language, blocks: tuple[Block, ...], family: font_files.Fonts, cache: Path
) -> tuple[OutputFile, Artifact]:
    words = "\n".join(block.text for block in blocks)
    key = hashlib.sha256(f"{_code()} {PIL.__version__} {family.key} {blocks}".encode()).hexdigest()[:32]
    kept = cache / f"{key}.png"
    if not kept.is_file():
        output.write_file(kept, _drawn(blocks, language, family))
    file = OutputFile(addresses.card_picture(record_id, language).path, kept.read_bytes())
    with Image.open(kept) as image:
        return file, output.artifact(file, words=words, size=image.size)


@once
def _code() -> str:
    """Return this file: who draws differently makes other pictures of the same words."""
    return Path(__file__).read_text(encoding="utf-8")


def _drawn(blocks: tuple[Block, ...], language: Language, family: font_files.Fonts) -> bytes:
    lines = [(block, tuple(_broken(block, language, family))) for block in blocks]
    height = 2 * _MARGIN + sum(_height(block, len(broken)) for block, broken in lines)
    image = Image.new("L", (_WIDTH, height), 255)
    pen, y = ImageDraw.Draw(image), _MARGIN
    for block, broken in lines:
        if block.rule:
            y += 20
            pen.rectangle((_MARGIN, y, _WIDTH - _MARGIN, y + block.rule - 1), fill=0)
            y += block.rule + 16
        for line in broken:
            pen.text((_MARGIN, y), line, fill=0, font=_font(family, block.weight, block.size))
            y += _pitch(block)
    made = BytesIO()
    image.quantize(_COLOURS).save(made, "PNG", optimize=True)
    return made.getvalue()


def _pitch(block: Block) -> int:
    return round(block.size * _LEADING)


def _height(block: Block, lines: int) -> int:
    return lines * _pitch(block) + (36 + block.rule if block.rule else 0)


@once
def _font(family: font_files.Fonts, weight: int, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(family.files[weight]), size, layout_engine=ImageFont.Layout.BASIC)


def _broken(block: Block, language: Language, family: font_files.Fonts) -> Iterator[str]:
    """Yield the lines of a text: between Chinese characters, else between words."""
    font, room, line = _font(family, block.weight, block.size), _WIDTH - 2 * _MARGIN, ""
    for piece in _pieces(block.text, language):
        if line and font.getlength((line + piece).rstrip()) > room and piece[0] not in _NOT_FIRST:
            yield line.rstrip()
            line = piece.lstrip()
        else:
            line += piece
    if line.strip():
        yield line.rstrip()


def _pieces(text: str, language: Language) -> Iterator[str]:
    word = ""
    for character in text:
        if character in _NOT_LAST:
            if word:
                yield word
            word = character
        elif character == " " or (language is Language.ZH and not character.isascii()):
            if word and word[-1] not in _NOT_LAST:
                yield word
                word = ""
            yield word + character
            word = ""
        else:
            word += character
    if word:
        yield word
