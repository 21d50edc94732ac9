"""A morning's story where a step cannot be done: without starting programs."""

import socket
from pathlib import Path

import pytest

from antesala.demo.album import Album, Records
from antesala.demo.plan import cast_of, plan_of
from antesala.demo.story import Scene, Story, StoryError
from antesala.demo.telephone import Telephone
from antesala.qt.driving import Driver, DrivingError
from antesala.words.terminal import sentence
from tests.roof.test_plan import MINIMA


def lost(path: Path) -> Driver:
    """Drives a program that ends as soon as it is there."""
    with socket.socket(socket.AF_UNIX) as program:
        program.bind(str(path))
        program.listen()
        driver = Driver(path)
        program.accept()[0].close()
    return driver


def test_a_failed_step_is_named(tmp_path: Path) -> None:
    """The error says what was being done, and why it could not be; it is not told as done."""
    cast, told = cast_of(MINIMA), list[str]()
    album = Album(tmp_path, Telephone(None, tmp_path), Records(tmp_path / "office.db"), "")
    with lost(tmp_path / "socket") as gone:
        consoles = (gone,) * len(cast)
        scene = Scene(MINIMA, cast, plan_of(cast, 1), gone, gone, consoles, album, told.append)
        with pytest.raises(StoryError) as failed:
            Story(scene).play()
    why = failed.value.__cause__
    assert isinstance(why, DrivingError)
    step = sentence("demo-step-empty")
    assert str(failed.value) == sentence("demo-step-failed", step=step, why=why)
    assert told == []


def test_an_ended_program_is_not_waited_for(tmp_path: Path) -> None:
    """However long one would wait for it."""
    with pytest.raises(DrivingError):
        Driver(tmp_path / "missing", timeout=1e9, lives=lambda: False)
