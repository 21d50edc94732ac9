"""The square code on a screen: it reads as its link, whatever signs the link has."""

from pathlib import Path

import pytest
import zxingcpp
from PIL import Image

from antesala.qt.pictures import drawing
from tests.qt.stage import Stage

QML = """
import QtQuick
import Antesala

Window {{
    color: "white"
    SquareCode {{ anchors.centerIn: parent; height: 300; width: 300; link: "{link}" }}
}}
"""


@pytest.mark.parametrize(
    "link",
    [
        "https://turnos.example.cl/t/AbC-_9",
        "http://192.168.1.20:7300/t/x?a=1&b=%2F%25#c+d=",
        "https://turnos.example.cl/%41//t/ñ",
    ],
)
def test_a_square_on_the_screen_is_its_link(tmp_path: Path, link: str) -> None:
    """The address of its picture is a URL too, and signs of the link must not end it."""
    qml = tmp_path / "Window.qml"
    qml.write_text(QML.format(link=link), "utf-8")
    stage = Stage(qml, {}, (400, 400))
    try:
        stage.window.grabWindow().save(str(tmp_path / "square.png"))
    finally:
        stage.close()
    found = zxingcpp.read_barcodes(Image.open(tmp_path / "square.png"))
    assert [each.text for each in found] == [link]


def test_modules_are_whole_pixels() -> None:
    """At any size: half a pixel would be grey, and a camera would have to guess."""
    for room in (45, 100, 211):
        image = drawing("https://turnos.example.cl/t/AbC", room)
        colours = {
            image.pixelColor(x, y).value()
            for x in range(image.width())
            for y in range(image.height())
        }
        assert colours == {0, 255}
        assert image.width() <= room or room == 45
