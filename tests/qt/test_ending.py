"""How kiosk, display and console end, as real processes: with 0, and with every end step done."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from argon2 import PasswordHasher

from antesala.ending import finish

LIMIT = 300
"""Seconds; an idle core needs a thirtieth of them."""

PROGRAM = """
import sys
from importlib import import_module
from PySide6.QtCore import QTimer
from antesala.cli import main
from antesala.link import Link
from antesala.qt.launch import Program

name, way, fails = sys.argv[1:4]
run, stop = Program.run, Link.stop

def close(program):
    program._roots.get("bridge", program).may_close = True
    program.window.close()

def by_staff(program):
    bridge = program._roots["bridge"]
    for _ in range(5):
        bridge.tap_head()
    for digit in "2468":
        bridge.type_key(digit)
    bridge.seek()
    bridge.choose("staff", "end")

def running(program):
    act = {"close": close, "staff": by_staff}.get(way)
    if act:
        QTimer.singleShot(0, lambda: act(program))
    QTimer.singleShot(0, lambda: print("running", flush=True))
    return run(program)

def left(link):
    stop(link)
    print("left", flush=True)

def fault(*_):
    raise RuntimeError("this step fails")

Program.run, Link.stop = running, left
for place in filter(None, fails.split(",")):
    module, owner = place.split(":")
    setattr(getattr(import_module(module), owner), "stop", fault)
sys.exit(main([name, *sys.argv[4:]]))
"""

SETTINGS = """
server = "ws://127.0.0.1:9"
token = "{token}"
"""
KIOSK = """
[voice]
output = "file"
path = "{folder}/said.txt"

[staff]
pin_hash = "{pin}"
"""


@pytest.fixture
def settings(tmp_path: Path) -> Path:
    """A device that has enrolled at a server that is away; its kiosk speaks into a file."""
    pin = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash("2468")
    text = SETTINGS.format(token="0" * 43) + KIOSK.format(folder=tmp_path, pin=pin)
    (tmp_path / "kiosk.toml").write_text(text)
    for name in ("display", "counter"):
        (tmp_path / f"{name}.toml").write_text(SETTINGS.format(token="0" * 43))
    player = tmp_path / "aplay"
    player.write_text("#!/bin/sh\nexit 0\n")
    player.chmod(0o700)
    return tmp_path


def ended(
    settings: Path, name: str, way: str, number: signal.Signals | None = None, fails: str = ""
) -> tuple[int, str, str]:
    """Status, output and errors of a program that ran and was then ended in one way."""
    arguments = ["--settings", str(settings / f"{name}.toml"), "--window", "540x960"]
    environment = {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
    environment["PATH"] = f"{settings}{os.pathsep}{os.environ['PATH']}"
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM, name, way, fails, *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, **environment},
    ) as program:
        assert program.stdout is not None
        told = ""
        if number is not None:
            told = program.stdout.readline()
            program.send_signal(number)
        out, errors = program.communicate(timeout=LIMIT)
        return program.returncode, told + out, errors


@pytest.mark.parametrize(
    ("name", "way", "number"),
    [
        ("kiosk", "signal", signal.SIGTERM),
        ("kiosk", "staff", None),
        ("display", "close", None),
        ("counter", "signal", signal.SIGINT),
        # The other pairs; a kiosk is also closed below, where its steps fail.
        pytest.param("kiosk", "signal", signal.SIGINT, marks=pytest.mark.full),
        pytest.param("kiosk", "close", None, marks=pytest.mark.full),
        pytest.param("display", "signal", signal.SIGTERM, marks=pytest.mark.full),
        pytest.param("counter", "close", None, marks=pytest.mark.full),
    ],
)
def test_a_program_ends_well(
    settings: Path, name: str, way: str, number: signal.Signals | None
) -> None:
    """By a signal, by staff, by the window's close: it leaves the server and ends with 0."""
    status, told, errors = ended(settings, name, way, number)
    assert (status, told.split()) == (0, ["running", "left"]), errors
    assert "Error" not in errors


def test_a_failing_step_keeps_no_other_from_its_turn(settings: Path) -> None:
    """The voice and the kiosk itself fail at the end: the server is left all the same."""
    fails = "kiosk.app.fitting:Wiring,kiosk.app.controller:Controller"
    status, told, errors = ended(settings, "kiosk", "close", fails=fails)
    assert (status, told.split()) == (0, ["running", "left"]), errors
    assert errors.count("an end step failed") == 2


def test_end_steps_are_independent(caplog: pytest.LogCaptureFixture) -> None:
    """Each is done in its order; what failed is in the log."""
    done = []

    def first() -> None:
        done.append(1)
        raise OSError("no sound device")

    finish([first, lambda: done.append(2), first, lambda: done.append(3)])
    assert done == [1, 2, 1, 3]
    assert len(caplog.records) == 2


LOADING = """
import sys, time
from antesala import cli

def load(_):
    print("loads", flush=True)
    time.sleep(60)

cli.COMMANDS["kiosk"] = "__main__:load"
sys.exit(cli.main(["kiosk"]))
"""


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_while_libraries_load_is_no_fault(number: signal.Signals) -> None:
    """That takes a second, and a program told to end in it ends as one that runs."""
    with subprocess.Popen(
        [sys.executable, "-c", LOADING], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "loads\n"
        program.send_signal(number)
        _, errors = program.communicate(timeout=LIMIT)
        assert (program.returncode, errors) == (0, "")
