"""The two font files of the handbooks: Regular and Bold, static, one family name of our own.

The family is cut once from the variable Noto Sans SC of the locked package `justmytype-intl-cjk` (or from the fonts
that `handbook_fonts` in site.yaml names) to GB 2312 and every character used. One file a weight and static TrueType
outlines: other forms print wrong glyphs or boxes on some printers while the text layer looks right.
"""

import hashlib
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from io import BytesIO
from pathlib import Path

import fontTools
from fontTools import subset
from fontTools.ttLib import TTFont, TTLibError
from fontTools.varLib import instancer

from generator import lifeline, output
from generator.handbook import faults
from generator.handbook.errors import HandbookError
from generator.language import Bilingual

FAMILY = "Policykb Sans"
_FORM = 3
"""Raise when the same sources shall give other files."""
_PACKAGED = ("fonts", "ofl", "notosanssc", "NotoSansSC[wght].ttf")
# Without `locl`: the files hold Simplified Chinese forms only, and it gives English text other digits than the rest.
_FEATURES = ("kern", "halt", "pwid", "ccmp", "mark", "mkmk")
_FAMILY_NAME, _STYLE_NAME, _UNIQUE_NAME, _FULL_NAME, _POSTSCRIPT_NAME = 1, 2, 3, 4, 6
_USE_TYPO_METRICS, _STYLE_BITS, _BOLD, _REGULAR = 1 << 7, 0b1100001, 1 << 5, 1 << 6


@dataclass(frozen=True, slots=True)
class Weight:
    """A weight of the family and how it is marked inside the file."""

    name: str
    value: int

    @property
    def is_bold(self) -> bool:
        """Whether style-linked programs take it as the bold of the family."""
        return self.name == "Bold"


WEIGHTS = (Weight("Regular", 400), Weight("Bold", 700))


@dataclass(frozen=True, slots=True)
class Fonts:
    """A folder that holds exactly the font files of the handbooks; `key` stands for their content."""

    folder: Path
    key: str

    @property
    def files(self) -> tuple[Path, ...]:
        """Return Regular and Bold."""
        return tuple(self.folder / f"{weight.name}.ttf" for weight in WEIGHTS)


def fonts(characters: Iterable[str], cache_folder: Path, own: tuple[Path, Path] | None = None) -> Fonts:
    """Return the font files for `characters`, made once and kept below `cache_folder`.

    Raises `HandbookError` where a source is missing, is no TrueType font, or lacks a character.
    """
    wanted = frozenset(characters) | basic_characters()
    sources = sources_of(own)
    for source in dict.fromkeys(sources):
        _check(source, frozenset(characters))
    key = _key(sources, wanted)
    made = Fonts(cache_folder / "fonts" / key, key)
    missing = [index for index, path in enumerate(made.files) if output.kept(path) is None]
    if missing:
        for index, content in zip(missing, _cut(missing, sources, wanted), strict=True):
            output.keep(made.files[index], content)
    return made


def _cut(indexes: Sequence[int], sources: Sequence[Path], characters: frozenset[str]) -> list[bytes]:
    """Cut several weights at once, in processes that end with this one."""
    chosen = [sources[index] for index in indexes]
    weights = [WEIGHTS[index] for index in indexes]
    try:
        with ProcessPoolExecutor(len(indexes), initializer=lifeline.hold) as pool:
            return list(pool.map(cut_font, chosen, weights, [characters] * len(indexes)))
    except BrokenProcessPool as error:
        raise HandbookError(faults.not_cut()) from error


@cache
def basic_characters() -> frozenset[str]:
    """Return GB 2312, ASCII and the dash of page ranges: a new text seldom needs a new font."""
    pairs = (bytes((row, cell)) for row in range(0xA1, 0xF8) for cell in range(0xA1, 0xFF))
    decoded = (pair.decode("gb2312", errors="ignore") for pair in pairs)
    return frozenset("".join(decoded)) | frozenset(map(chr, range(0x20, 0x7F))) | frozenset("–")


def sources_of(own: tuple[Path, Path] | None) -> tuple[Path, Path]:
    """Return the files that Regular and Bold are cut from."""
    if own is not None:
        return own
    try:
        packaged = Path(str(files("justmytype_intl_cjk").joinpath(*_PACKAGED)))
    except ModuleNotFoundError as error:
        raise HandbookError(faults.no_font()) from error
    return packaged, packaged


def cut_font(source: Path, weight: Weight, characters: frozenset[str]) -> bytes:
    """Return one static font file of the family, cut from `source`."""
    font = TTFont(BytesIO(source.read_bytes()), recalcTimestamp=False)
    options = subset.Options()
    options.layout_features, options.name_IDs, options.notdef_outline = list(_FEATURES), ["*"], True
    options.hinting = False
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=[ord(each) for each in characters])
    cutter.subset(font)
    if "fvar" in font:
        font = instancer.instantiateVariableFont(font, {"wght": weight.value}, inplace=True)
    _name(font, weight)
    buffer = BytesIO()
    font.save(buffer)
    return buffer.getvalue()


def _name(font: TTFont, weight: Weight) -> None:
    """Give the file our family name, so that no font of the machine can stand in for it."""
    names = {
        _FAMILY_NAME: FAMILY,
        _STYLE_NAME: weight.name,
        _UNIQUE_NAME: f"{FAMILY} {weight.name} {_FORM}",
        _FULL_NAME: f"{FAMILY} {weight.name}",
        _POSTSCRIPT_NAME: f"{FAMILY.replace(' ', '')}-{weight.name}",
    }
    table = font["name"]
    table.names = [record for record in table.names if record.nameID in (0, 5, 13, 14)]
    for name_id, text in names.items():
        table.setName(text, name_id, 3, 1, 0x409)
    os2, head = font["OS/2"], font["head"]
    os2.usWeightClass = weight.value
    os2.fsSelection = os2.fsSelection & ~_STYLE_BITS | (_BOLD if weight.is_bold else _REGULAR)
    head.macStyle = 1 if weight.is_bold else 0
    for derived in ("STAT", "avar", "MVAR", "HVAR"):
        if derived in font:
            del font[derived]


def _check(source: Path, characters: frozenset[str]) -> None:
    try:
        font = TTFont(BytesIO(source.read_bytes()), lazy=True)
        known, tables = font.getBestCmap() or {}, set(font.keys())
    except (OSError, TTLibError) as error:
        raise HandbookError(faults.unreadable(str(source), error)) from error
    if "glyf" not in tables:
        raise HandbookError(
            Bilingual(f"字体{source}不是TrueType轮廓，有的打印机会印成方框", f"{source} has no TrueType outlines")
        )
    lacking = sorted(each for each in characters if ord(each) not in known and each.isprintable() and each != "\u200b")
    if lacking:
        named = "、".join(f"{each}（U+{ord(each):04X}）" for each in lacking)
        plain = ", ".join(f"{each} (U+{ord(each):04X})" for each in lacking)
        raise HandbookError(
            Bilingual(
                f"字体{source.name}没有这些字：{named}", f"the font {source.name} lacks these characters: {plain}"
            )
        )


def _key(sources: Sequence[Path], characters: frozenset[str]) -> str:
    digest = hashlib.sha256(f"{_FORM} {fontTools.version} {FAMILY}".encode())
    for source in sources:
        digest.update(_file_digest(source))
    digest.update("".join(sorted(characters)).encode())
    return digest.hexdigest()[:16]


@cache
def _file_digest(path: Path) -> bytes:
    return hashlib.sha256(path.read_bytes()).digest()
