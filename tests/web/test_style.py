"""The style sheet: our colours and no others, no motion and no floating parts."""

import re
from dataclasses import asdict
from pathlib import Path

import pytest

import server.web
from antesala.colours.palette import PALETTES, ThemeName, contrast
from server.web.shared.static_files import sheet_of

WEB = Path(server.web.__file__).parent
FOLDER = WEB / "people" / "static"
SHEET = (FOLDER / "phone.css").read_text("utf-8")
ROOTS = re.findall(r":root \{(.*?)\}", SHEET, re.DOTALL)
FOLDERS = (FOLDER, WEB / "shared" / "static")
BLOCKS = dict(zip(("light", "dark", "contrast"), ROOTS, strict=True))


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_colours_are_the_house_palette(theme: ThemeName) -> None:
    """A telephone shows the same colours as kiosk and display, theme by theme."""
    palette = asdict(PALETTES[theme])
    tokens = dict(re.findall(r"--([a-z0-9-]+): (#[0-9A-F]{6})", BLOCKS[theme]))
    tokens.pop("edge", None)
    assert tokens
    assert {name: palette[name.replace("-", "_")] for name in tokens} == tokens


def test_no_colour_stands_outside_the_palette() -> None:
    """Every colour is named by its use."""
    rules = re.sub(r":root \{.*?\}", "", SHEET, flags=re.DOTALL)
    assert re.findall(r"#[0-9A-Fa-f]{3,8}\b|rgb|hsl", rules) == []


@pytest.mark.parametrize("file", ["people/static/phone.css", "staff/static/staff.css"])
def test_fields_are_dark_where_the_page_is_black(file: str) -> None:
    """With more contrast the browser draws its own circles and boxes for a dark page, too.

    White ones on black would look as if they were chosen.
    """
    blocks = re.findall(r":root \{(.*?)\}", (WEB / file).read_text("utf-8"), re.DOTALL)
    assert "color-scheme: dark;" in next(each for each in blocks if "--ground: #000000" in each)


def test_nothing_moves_or_stays_in_the_way() -> None:
    """No animation, no shadow, no fixed part over the text, no ban on zoom."""
    rules = re.sub(r"/\*.*?\*/", "", SHEET, flags=re.DOTALL)
    for word in ("animation", "transition", "shadow", "gradient", "fixed", "sticky", "italic"):
        assert word not in rules
    pages = FOLDER.parent / "templates"
    assert "user-scalable" not in (pages / "base.html").read_text("utf-8")


def test_every_file_asked_for_is_there() -> None:
    """Faces, style, script and icon lie beside each other, with the licence of the face."""
    asked = set(re.findall(r'url\("([^"]+)"\)', SHEET)) | {"phone.js", "icon.svg", "OFL.txt"}
    assert asked <= {file.name for each in FOLDERS for file in each.iterdir()}


@pytest.mark.parametrize("accent", ["#7A1F1F", "#0A4F78", "#FF8800", "#00AA55", "#000000"])
def test_an_accent_can_be_read_on_a_telephone(accent: str) -> None:
    """As on every screen of the office; a chosen contrast stays."""
    blocks = re.findall(r":root \{(.*?)\}", sheet_of(accent))
    light, dark, most = (dict(re.findall(r"--([a-z-]+): (#[0-9A-F]{6});", b)) for b in blocks)
    assert contrast(light["accent"], light["on-accent"]) >= 7
    assert contrast(light["accent"], PALETTES["light"].ground) >= 7
    assert contrast(dark["accent"], PALETTES["dark"].surface) >= 7
    assert most["accent"] == PALETTES["contrast"].accent


def test_an_accent_replaces_what_the_sheet_has() -> None:
    """Under the same names; our own accent makes no difference."""
    blocks = re.findall(r":root \{(.*?)\}", sheet_of("#0A4F78"))
    for theme, block in zip(BLOCKS, blocks, strict=True):
        for token in block.strip().split("; "):
            assert token.rstrip(";") in BLOCKS[theme]
