"""No utterance survives a key: the real chain to a loudspeaker, and a player that never ends."""

import os
import stat
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from antesala.speech.voice import SPARE, Aloud, Cache, Voice
from kiosk.keys.key_settings import KeySettings
from kiosk.keys.keypad import PADS, USUAL, KeyAct
from kiosk.way import events as t
from kiosk.way.state import Aid
from tests.kiosk.controller import Standing
from tests.speech.engines import FakeEngine

PLAYER = """#!/bin/sh
echo $$ >> "$0.began"
read word < "$0.gate"
echo $$ >> "$0.ended"
"""
"""Plays until its gate is opened, which never happens."""

OWN = dict(
    zip(
        (*(f"F{number}" for number in range(13, 25)), "Insert", "Delete", "PageUp", "PageDown"),
        KeyAct,
        strict=True,
    )
)
"""A keypad with twelve keys of its own and four more: one for each act."""
NO_ACT = ("F30", "A", "J", "Shift", "Period")
"""Keys without an act silence too: «Cualquier tecla interrumpe»."""


class System:
    """What runs on the machine that the kiosk stands on."""

    def __init__(self, player: Path) -> None:
        self._player = player
        player.write_text(PLAYER)
        player.chmod(stat.S_IRWXU)
        os.mkfifo(self._beside("gate"))

    @property
    def began(self) -> list[int]:
        """Each player's process, the last one last."""
        file = self._beside("began")
        return list(map(int, file.read_text().splitlines())) if file.exists() else []

    @property
    def is_any_ended(self) -> bool:
        """Whether any sentence was played to its end."""
        return self._beside("ended").exists()

    def _beside(self, name: str) -> Path:
        return self._player.with_name(f"{self._player.name}.{name}")


def is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.fixture
def system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> System:
    (tmp_path / "bin").mkdir()
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    return System(tmp_path / "bin" / "aplay")


@pytest.fixture
def kiosk(request: pytest.FixtureRequest, system: System, tmp_path: Path) -> Iterator[Standing]:
    assert system.began == []
    keys = KeySettings(pad=getattr(request, "param", "calculator"), map=OWN)
    outlet = Aloud(Voice(FakeEngine(pace=0.001), None, Cache(tmp_path / "cache")))
    with Standing(outlet=outlet, keys=keys) as standing:
        standing.open_office()
        yield standing
    assert not any(map(is_alive, system.began)), "it speaks on after its end"
    assert not system.is_any_ended


def listen(kiosk: Standing, system: System) -> int:
    """A process that speaks from now on without an end."""
    before = len(system.began)
    if Aid.VOICE in kiosk.controller.bridge.aids_in_use:
        kiosk.seconds += 1
        QTest.keyClick(kiosk.window, Qt.Key.Key_F1)
    else:
        kiosk.controller.take(t.Switch(Aid.VOICE, is_on=True))
    kiosk.until(lambda: len(system.began) > before)
    return system.began[-1]


def falls_silent(kiosk: Standing, process: int) -> None:
    """Long before a player that hangs would be given up."""
    limit = time.monotonic() + SPARE / 2
    while is_alive(process):
        assert time.monotonic() < limit, "it speaks on"
        kiosk.settle()


@pytest.mark.parametrize(
    ("kiosk", "names"),
    [
        # Each utterance is a process: one key of each kind is enough for every run.
        ("calculator", [next(iter(each)) for each in (USUAL, PADS["calculator"], OWN, NO_ACT)]),
        pytest.param(
            "calculator", [*USUAL, *PADS["calculator"], *OWN, *NO_ACT], marks=pytest.mark.full
        ),
        pytest.param("telephone", [*PADS["telephone"]], marks=pytest.mark.full),
    ],
    indirect=["kiosk"],
    ids=["one of each", "calculator", "telephone"],
)
def test_no_utterance_survives_a_key(kiosk: Standing, system: System, names: list[str]) -> None:
    """Any key of any keypad, in the middle of a sentence; and one without an act."""
    for name in dict.fromkeys(names):
        speaks = listen(kiosk, system)
        kiosk.seconds += 1
        QTest.keyPress(kiosk.window, Qt.Key[f"Key_{name}"])
        falls_silent(kiosk, speaks)
        QTest.keyRelease(kiosk.window, Qt.Key[f"Key_{name}"])
        kiosk.settle()


def test_no_utterance_survives_a_touch(kiosk: Standing, system: System) -> None:
    """Anywhere, on something or beside it."""
    for place in (QPoint(500, 30), QPoint(500, 900), QPoint(1000, 1900)):
        speaks = listen(kiosk, system)
        kiosk.seconds += 1
        QTest.mouseClick(kiosk.window, Qt.MouseButton.LeftButton, pos=place)
        falls_silent(kiosk, speaks)


def test_the_second_stroke_of_a_trembling_hand_cuts_nothing_off(
    kiosk: Standing, system: System
) -> None:
    """It is no stroke: what the first one made the kiosk say is said."""
    listen(kiosk, system)
    speaks = listen(kiosk, system)
    kiosk.seconds += 0.2
    QTest.keyClick(kiosk.window, Qt.Key.Key_F1)
    kiosk.settle()
    assert is_alive(speaks)


def test_a_farewell_is_cut_off_too(kiosk: Standing, system: System) -> None:
    listen(kiosk, system)
    before = len(system.began)
    kiosk.controller.take(t.Switch(Aid.VOICE, is_on=False))
    kiosk.until(lambda: len(system.began) > before)
    farewell = system.began[-1]
    QTest.keyClick(kiosk.window, Qt.Key.Key_Down)
    falls_silent(kiosk, farewell)
