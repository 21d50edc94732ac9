"""How a program starts and ends, as real processes: a frame drawn, errors told, signals obeyed."""

import os
import signal
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from antesala.qt.driving import Driver, DrivingError
from antesala.qt.launch import fitted

PROGRAM = """
import sys
from pathlib import Path
from antesala.qt.launch import Program
program = Program("antesala test", check_start="--check-start" in sys.argv)
program.show(Path(sys.argv[1]), {}, (400, 300))
print("shown", flush=True)
sys.exit(program.run())
"""
SOUND = """
import QtQuick
import QtQuick.Controls
import Antesala

ApplicationWindow {
    Column {
        MainButton { text: "Tomar turno"; onClicked: told.text = "Tomado" }
        Field { label: "Nota"; focus: true; width: 300; onEdited: told.text = text }
        Field { label: "Clave"; echoMode: TextInput.Password; onEdited: told.text = text }
        SignText { id: told; text: "Nada" }
    }
}
"""
FAULTY = SOUND.replace('text: "Nada"', "text: nobody.knows")
BROKEN = "import Nothing"


@pytest.fixture
def window(tmp_path: Path) -> Path:
    qml = tmp_path / "Window.qml"
    qml.write_text(SOUND)
    return qml


def command(qml: Path, *more: str) -> list[str]:
    return [sys.executable, "-c", PROGRAM, str(qml), *more]


def check(qml: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command(qml, "--check-start"), capture_output=True, text=True, timeout=300, check=False
    )


@contextmanager
def running(qml: Path, **environment: str) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(
        command(qml),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, **environment},
    ) as program:
        try:
            assert program.stdout is not None
            assert program.stdout.readline() == "shown\n"
            yield program
        finally:
            if program.poll() is None:
                program.kill()


def test_a_start_can_be_checked(window: Path) -> None:
    outcome = check(window)
    assert (outcome.returncode, outcome.stdout) == (0, "shown\nstarted\n")
    assert outcome.stderr == ""


def test_an_error_in_qml_is_never_silent(window: Path) -> None:
    window.write_text(FAULTY)
    outcome = check(window)
    assert outcome.returncode == 1
    assert "nobody is not defined" in outcome.stderr


def test_qml_that_does_not_load_ends_the_program(window: Path) -> None:
    window.write_text(BROKEN)
    outcome = check(window)
    assert outcome.returncode != 0
    assert "could not be loaded" in outcome.stderr


@pytest.mark.parametrize(
    ("room", "size"),
    [
        pytest.param((1920, 1080), (540, 960), id="room enough"),
        pytest.param((1366, 720), (405, 720), id="too low"),
        pytest.param((270, 900), (270, 480), id="too narrow"),
    ],
)
def test_a_window_keeps_its_shape_on_a_small_screen(
    room: tuple[int, int], size: tuple[int, int]
) -> None:
    assert fitted((540, 960), room) == size


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_quietly(window: Path, number: signal.Signals) -> None:
    with running(window) as program:
        program.send_signal(number)
        assert program.wait(20) == 0
        assert program.stderr is not None
        assert program.stderr.read() == ""


def test_the_driver_is_absent_unless_asked_for(tmp_path: Path, window: Path) -> None:
    code = PROGRAM.replace("sys.exit(program.run())", "print('antesala.qt.driver' in sys.modules)")
    environment = {name: value for name, value in os.environ.items() if name != "ANTESALA_DRIVER"}
    outcome = subprocess.run(
        [sys.executable, "-c", code, str(window)],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        env={**environment, "PYTHONPATH": str(Path(__file__).parents[2])},
        check=True,
    )
    assert outcome.stdout == "shown\nFalse\n"
    assert [file.name for file in tmp_path.iterdir()] == ["Window.qml"]


def test_the_driver_reads_presses_types_and_grabs(tmp_path: Path, window: Path) -> None:
    path = tmp_path / "driver"
    with running(window, ANTESALA_DRIVER=str(path)), Driver(path) as driver:
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert driver.names() == ["Tomar turno", "Nota", "Clave", "Nada"]
        driver.press("Tomar turno")
        assert driver.wait_for("Tomado")["role"] == "StaticText"
        driver.key("Tab")
        driver.key("Shift+Tab")
        driver.type("Añada")
        driver.wait_for("Añada")
        assert driver.wait_for("Nota")["value"] == "Añada"
        driver.key("Tab")
        driver.type("1234")
        driver.wait_for("1234")
        assert driver.wait_for("Clave")["value"] == ""
        driver.grab(tmp_path / "window.png")
        assert (tmp_path / "window.png").read_bytes().startswith(b"\x89PNG")


def test_what_cannot_be_done_is_told(tmp_path: Path, window: Path) -> None:
    """And the next question is answered all the same, until the program itself is gone."""
    path = tmp_path / "driver"
    asks: list[Callable[[Driver], object]] = [
        lambda driver: driver.press("Nobody"),
        lambda driver: driver.press("Nada"),
        lambda driver: driver.key("Nonsense"),
        lambda driver: driver.grab("/nowhere/window.png"),
        lambda driver: driver.wait_for("Nobody", timeout=0.1),
    ]
    with running(window, ANTESALA_DRIVER=str(path)) as program, Driver(path) as driver:
        for ask in asks:
            with pytest.raises(DrivingError):
                ask(driver)
            assert driver.names()[0] == "Tomar turno"
        program.kill()
        program.wait(20)
        with pytest.raises(DrivingError):
            driver.names()
    with pytest.raises(DrivingError):
        Driver(tmp_path / "missing", timeout=0.1)
