"""Where windows stand: the screen asked for, all of it, on top; and what each window is called."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QWindow

from antesala.cli import command_of
from antesala.qt.device import device_of
from antesala.qt.launch import Program
from antesala.qt.window_place import Remembered, Remembering, ScreenError, remembered
from tests.counter.place import Desk
from tests.display.test_wall import Wall
from tests.display.wall import welcome
from tests.kiosk.controller import Standing
from tests.qt.application import application

QML = "import QtQuick\nWindow { color: 'red' }\n"
LIMIT = 300

COVERING = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtGui import QColor, QWindow, QRasterWindow
from antesala.qt import window_place
from antesala.qt.launch import Program

window_place.LOOK = 200
program = Program("covering")
program.show(Path(sys.argv[1]), {})
screen = program.window.screen()
QTimer.singleShot(1500, lambda: other())

def other():
    global late
    late = QRasterWindow()
    late.setGeometry(50, 50, 300, 200)
    late.show()
    QTimer.singleShot(2500, told)

def told():
    image = screen.grabWindow(0).toImage()
    size = image.size()
    corners = [(2, 2), (size.width() - 3, size.height() - 3), (100, 100)]
    print({image.pixelColor(*corner).name() for corner in corners}, flush=True)
    program.stop()

sys.exit(program.run())
"""


@pytest.mark.full
@pytest.mark.skipif(shutil.which("xvfb-run") is None, reason="there is no X server to try it on")
@pytest.mark.parametrize("manager", ["", "openbox"])
def test_a_full_screen_is_covered_and_stays_on_top(tmp_path: Path, manager: str) -> None:
    """Under a plain window manager and under none, also once another window has opened."""
    if manager and shutil.which(manager) is None:
        pytest.skip(f"there is no {manager}")
    qml, code = tmp_path / "Window.qml", tmp_path / "covering.py"
    qml.write_text(QML)
    code.write_text(COVERING)
    begins = f"{manager} & " if manager else ""
    command = f"{begins}exec {sys.executable} {code} {qml}"
    screen = ["xvfb-run", "-a", "-s", "-screen 0 1366x768x24", "sh", "-c", command]
    environment = {"QT_QPA_PLATFORM": "xcb", "QT_QUICK_BACKEND": "software"}
    shown = subprocess.run(
        screen,
        capture_output=True,
        text=True,
        timeout=LIMIT,
        check=False,
        env={**os.environ, **environment, "PYTHONPATH": str(Path(__file__).parents[2])},
    )
    assert (shown.returncode, shown.stdout) == (0, "{'#ff0000'}\n"), shown.stderr


def test_a_screen_that_is_not_there_is_told() -> None:
    """With those that are, so that the next try is right."""
    for number in (0, 7):
        with pytest.raises(
            ScreenError, match=f"no screen {number}. It has 1: .* 800 x 800"
        ) as told:
            Program("antesala test", screen=number)
        assert "Take one of these numbers" in str(told.value)


@pytest.mark.parametrize("program", ["kiosk", "display", "counter"])
def test_each_program_takes_a_screen(
    tmp_path: Path, program: str, capfd: pytest.CaptureFixture[str]
) -> None:
    """Its sentence is all that it leaves, and no file is left behind."""
    application()
    own = tmp_path / "new.toml"
    with pytest.raises(SystemExit) as ended:
        command_of([program])(["--screen", "9", "--settings", str(own)])
    sentence = f"{program}: --screen 9: this machine has no screen 9. It has 1: "
    assert sentence in str(ended.value.code)
    assert "\n" not in str(ended.value.code)
    assert capfd.readouterr().out == ""
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("text", "size", "at"),
    [("1280x800", (1280, 800), None), ("540x960+20+40", (540, 960), (20, 40))],
)
def test_a_window_has_a_size_and_a_place(
    tmp_path: Path, text: str, size: tuple[int, int], at: tuple[int, int] | None
) -> None:
    flags = ["--window", text, "--settings", str(tmp_path / "new.toml"), "--screen", "2"]
    device = device_of("kiosk", flags)
    assert (device.window, device.at, device.screen) == (size, at, 2)


def test_a_window_stands_where_it_is_told(tmp_path: Path) -> None:
    qml = tmp_path / "Window.qml"
    qml.write_text(QML)
    program = Program("antesala test")
    try:
        program.show(qml, {}, (300, 200), at=(120, 40))
        assert (program.window.framePosition().x(), program.window.framePosition().y()) == (120, 40)
    finally:
        program.close()


def test_a_maximised_window_fills_what_the_system_leaves(tmp_path: Path) -> None:
    """With its frame: a clerk goes from it to other programs and back."""
    qml = tmp_path / "Window.qml"
    qml.write_text(QML)
    program = Program("antesala test")
    try:
        program.show(qml, {}, (300, 200), is_maximised=True)
        window = program.window
        assert window.visibility() is QWindow.Visibility.Maximized
        assert not window.flags() & Qt.WindowType.FramelessWindowHint
        assert window.frameGeometry() == window.screen().availableGeometry()
    finally:
        program.close()


def test_a_window_is_remembered_as_it_was_left(tmp_path: Path) -> None:
    """By its size and place, also when its user closes it; one that is maximised needs no file."""
    file, qml = tmp_path / "counter.toml.window", tmp_path / "Window.qml"
    qml.write_text(QML)
    program = Program("antesala test")
    try:
        program.show(qml, {}, (500, 400), at=(40, 30))
        remembering = Remembering(program.window, file)
        program.window.close()
        assert remembered(file) == Remembered(500, 400, 40, 30)
        program.window.showMaximized()
        remembering.stop()
        assert not file.exists()
        assert remembered(file) is None
    finally:
        program.close()


@pytest.mark.parametrize("content", ["", "[]", '{"width":-1,"height":1,"x":0,"y":0}', "\xff"])
def test_what_does_not_tell_a_window_is_passed_over(tmp_path: Path, content: str) -> None:
    file = tmp_path / "counter.toml.window"
    file.write_text(content, encoding="latin-1")
    assert remembered(file) is None


@pytest.mark.parametrize("at", [(-900, 10), (5000, 10), (10, 790)])
def test_a_window_of_a_screen_that_is_gone_comes_back(tmp_path: Path, at: tuple[int, int]) -> None:
    """Its place is of no use: the system chooses another."""
    qml = tmp_path / "Window.qml"
    qml.write_text(QML)
    program = Program("antesala test")
    try:
        program.show(qml, {}, (300, 200), at=at)
        corner = program.window.framePosition()
        assert (corner.x(), corner.y()) != at
    finally:
        program.close()


def test_a_display_is_titled_by_its_name() -> None:
    """The office's name for it, also once that has changed."""
    wall = Wall()
    try:
        for room in ("Sala 1", "Sala de espera 2"):
            wall.link.come_online(room=room)
            assert wall.stage.window.title() == f"{room} · Municipalidad de La Serena"
    finally:
        wall.stage.close()


def test_a_console_is_titled_by_its_counter() -> None:
    """Its number and where it is, once a clerk sits there."""
    place = Desk()
    try:
        place.sit()
        number, where, *_ = place.clerk.names
        assert (number, where) == ("Módulo 3", "A la derecha, junto a la ventana")
    finally:
        place.stage.close()


def test_a_kiosk_is_titled_by_its_name() -> None:
    with Standing((540, 960)) as kiosk:
        kiosk.link.welcome = welcome(room="Tótem 2")
        kiosk.link.come_online()
        assert kiosk.window.title() == "Tótem 2 · Municipalidad de La Serena"
