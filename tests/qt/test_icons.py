"""The drawings: on one grid, recoloured by the theme, each with its origin."""

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtSvg import QSvgRenderer

from antesala.qt.launch import HERE

ICONS = sorted((HERE / "icons").glob("*.svg"))
FACE = "face-"
"""A face is three times as large as any other drawing, so its grid is finer."""
ORIGINS = ("<!-- @license lucide-static", "<!-- Antesala: ")


@pytest.mark.parametrize("icon", ICONS, ids=lambda icon: icon.stem)
def test_a_drawing_is_on_the_grid_and_takes_any_colour(icon: Path) -> None:
    text = icon.read_text(encoding="utf-8")
    root = ET.fromstring(text)  # noqa: S314 - the house's own files
    assert root.get("viewBox") == ("0 0 36 36" if icon.stem.startswith(FACE) else "0 0 24 24")
    assert root.get("stroke") == "currentColor"
    assert text.startswith(ORIGINS)
    assert QSvgRenderer(str(icon)).isValid()
