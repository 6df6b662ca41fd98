"""The two font files: our name, right outlines, a clear word where a character is missing."""

import io
from pathlib import Path

import pytest
from fontTools.pens.recordingPen import RecordingPen
from fontTools.ttLib import TTFont

from generator.handbook.errors import HandbookError
from generator.handbook.fonts import FAMILY, WEIGHTS, Weight, cut_font, fonts, sources_of

FEW = frozenset("残疾人政策“”，。A9●○■")


@pytest.fixture(scope="module")
def cut(tmp_path_factory: pytest.TempPathFactory) -> dict[Weight, TTFont]:
    """Return both weights, cut to a few characters."""
    folder = tmp_path_factory.mktemp("fonts")
    made = {}
    for weight in WEIGHTS:
        path = folder / f"{weight.name}.ttf"
        path.write_bytes(cut_font(sources_of(None)[0], weight, FEW))
        made[weight] = _read(path)
    return made


def test_files_carry_our_name_and_weight(cut: dict[Weight, TTFont]) -> None:
    """One family name of our own, Regular and Bold linked by style, nothing variable left."""
    for weight, font in cut.items():
        assert font["name"].getDebugName(1) == FAMILY
        assert font["name"].getDebugName(2) == weight.name
        assert font["OS/2"].usWeightClass == weight.value
        assert bool(font["head"].macStyle & 1) == weight.is_bold
        assert "fvar" not in font


def test_outlines_are_those_of_the_source_at_that_weight(cut: dict[Weight, TTFont]) -> None:
    """Each character shows the very shape of Noto Sans SC at 400 and 700."""
    source = _read(sources_of(None)[0])
    for weight, font in cut.items():
        wanted = source.getGlyphSet(location={"wght": weight.value})
        shown = font.getGlyphSet()
        for character in FEW:
            code = ord(character)
            assert _outline(shown, font.getBestCmap()[code]) == _outline(wanted, source.getBestCmap()[code])


def _read(path: Path) -> TTFont:
    return TTFont(io.BytesIO(path.read_bytes()))


def _outline(glyphs: object, name: str) -> list[tuple[str, list[tuple[int, int]]]]:
    pen = RecordingPen()
    glyphs[name].draw(pen)  # type: ignore[index]
    return [(verb, [(round(x), round(y)) for x, y in points]) for verb, points in pen.value]


def test_same_input_gives_the_same_bytes() -> None:
    """A font that changed with the clock would change every PDF."""
    source, weight = sources_of(None)[0], WEIGHTS[0]
    assert cut_font(source, weight, frozenset("甲")) == cut_font(source, weight, frozenset("甲"))


def test_lacking_character_is_named(tmp_path: Path) -> None:
    """The message names the character and its number instead of printing a box."""
    with pytest.raises(HandbookError) as raised:
        fonts("残\U0001f600", tmp_path)
    assert "\U0001f600（U+1F600）" in raised.value.message.zh
    assert "U+1F600" in raised.value.message.en


def test_own_font_must_exist_and_have_truetype_outlines(tmp_path: Path) -> None:
    """A wrong path and a file that is no font are told, not guessed around."""
    broken = tmp_path / "broken.ttf"
    broken.write_bytes(b"no font")
    for path in (broken, tmp_path / "absent.ttf"):
        with pytest.raises(HandbookError) as raised:
            fonts("甲", tmp_path, (path, path))
        assert path.name in raised.value.message.en


def test_own_font_replaces_the_packaged_one(cut: dict[Weight, TTFont], tmp_path: Path) -> None:
    """`handbook_fonts` gives another folder of fonts, under the same family name."""
    path = tmp_path / "own.ttf"
    cut[WEIGHTS[0]].save(path)
    made = fonts("残疾人", tmp_path, (path, path))
    assert _read(made.files[1])["name"].getDebugName(1) == FAMILY
    assert made.key not in {each.name for each in tmp_path.iterdir()}
