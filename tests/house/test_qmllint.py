"""The QML step of ./run check: a slip in QML fails it, and sound QML does not."""

from pathlib import Path

import pytest
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from tests.house import qmllint

QML_IMPORT_NAME = "House.Test"
QML_IMPORT_MAJOR_VERSION = 1

PAGE = """
pragma ComponentBehavior: Bound
import QtQuick.Controls
import House.Test

Button {{
    required property Room room
    {line}
}}
"""


@QmlElement
class Room(QObject):
    renamed = Signal()

    @Property(str, notify=renamed)
    def title(self) -> str:
        return ""

    @Property(str, constant=True)
    def place(self) -> str:
        return ""

    @Property(str)
    def mood(self) -> str:
        return ""

    @Slot(str)
    def rename(self, title: str) -> None: ...


def lint(folder: Path, line: str) -> int:
    qmllint.write_module(folder, QML_IMPORT_NAME, [Room])
    page = folder / "Page.qml"
    page.write_text(PAGE.format(line=line))
    return qmllint.lint([page], [folder])


@pytest.mark.parametrize(
    "line", ["text: room.title", "text: room.place", 'onClicked: room.rename("Sala")']
)
def test_sound_qml_passes(tmp_path: Path, line: str) -> None:
    assert lint(tmp_path, line) == 0


@pytest.mark.parametrize(
    "line",
    [
        "text: room.titel",
        "txet: room.title",
        "text: room.mood",
        "onClicked: room.title = 'Sala'",
        "text: title_of_the_room",
    ],
)
def test_a_slip_in_qml_fails(tmp_path: Path, line: str) -> None:
    assert lint(tmp_path, line) != 0
