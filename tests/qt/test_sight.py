"""The measuring of contrast finds what eyes would miss, and accepts what they see."""

from pathlib import Path

import pytest

from tests.qt.sight import Sight, contrast, faint
from tests.qt.stage import CONTROLS, Stage

WORDS = """
    Rectangle {{ anchors.fill: parent; color: "{ground}" }}
    Text {{ x: 40; y: 40; text: "Turno"; color: "{ink}"; font.pixelSize: 40; font.weight: 600 }}
    Button {{
        x: 40; y: 200; width: 300; height: 120; text: "Anular"
        background: Rectangle {{ color: "{ground}"; border.width: 3; border.color: "{ink}" }}
        contentItem: Text {{ text: "Anular"; color: "{ink}"; font.pixelSize: 40 }}
    }}
"""


def found(folder: Path, ink: str, ground: str, sight: Sight = "all colours") -> list[str]:
    """The names of the texts and the control that are too faint."""
    file = folder / "Words.qml"
    file.write_text(CONTROLS.format(body=WORDS.format(ink=ink, ground=ground)), "utf-8")
    stage = Stage(file, {}, (600, 400))
    try:
        return [each.split(" has ")[0] for each in faint(stage, {sight: 7}, part=3)[sight]]
    finally:
        stage.close()


@pytest.mark.parametrize(
    ("ink", "ground", "faint_ones"),
    [
        ("#14181D", "#FFFFFF", []),
        ("#747A82", "#FFFFFF", ["'Turno'", "'Anular'"]),
        ("#D6D2C8", "#FFFFFF", ["'Turno'", "'Anular'", "'Anular'"]),
        ("#FFFFFF", "#0A4F78", []),
    ],
)
def test_faint_words_and_outlines_are_found(
    tmp_path: Path, ink: str, ground: str, faint_ones: list[str]
) -> None:
    """Seven to one for words, three to one for outlines: the line's grey is enough for one only."""
    assert found(tmp_path, ink, ground) == faint_ones


def test_colours_of_one_lightness_vanish_in_grey(tmp_path: Path) -> None:
    assert len(found(tmp_path, "#C80000", "#007A00", "grey")) == 3


def test_black_on_white_is_the_whole_scale() -> None:
    assert contrast(0, 1) == 21
