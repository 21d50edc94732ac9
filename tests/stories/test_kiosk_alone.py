"""Two kiosks whose server is killed, and one of them too: every ticket arrives once, in order."""

import sqlite3
import time
from collections.abc import Callable
from importlib import resources
from pathlib import Path

import pytest

from antesala.demo.processes import Stage
from antesala.qt.driving import Driver
from antesala.settings import Settings
from server.office_folder import DATABASE

LIMIT = 120.0
"""Seconds: ten times as many as on an idle machine."""
WINDOW = "1080x1920+0+0"


OFFICE = resources.files("antesala.samples").joinpath("minima.toml").read_text("utf-8")
SECOND = """
[[kiosk]]
id = "totem-2"
name = "Tótem 2"
emergency_letter = "Z"
"""


def until(is_there: Callable[[], bool]) -> None:
    end = time.monotonic() + LIMIT
    while not is_there():
        assert time.monotonic() < end
        time.sleep(0.1)


def take(kiosk: Driver, code: str) -> None:
    """Take a ticket, which must have this code, and leave the kiosk to the next person."""
    for name in ("Trámites", "No, turno general"):
        kiosk.wait_for(name)
        kiosk.press(name)
    kiosk.wait_for(code)
    kiosk.press("Listo")


def kept(stage: Stage) -> list[tuple[str, str, str]]:
    """The tickets of the server, by arrival."""
    query = "SELECT code, coalesce(series_code, ''), state FROM ticket ORDER BY arrival, seq"
    with sqlite3.connect(stage.folder / DATABASE) as file:
        return file.execute(query).fetchall()


@pytest.mark.full
def test_all_tickets_come_in_once(tmp_path: Path) -> None:
    """The kiosk that dies meanwhile goes on with its number, and hands in what it had."""
    with Stage(tmp_path, is_headless=True) as stage:
        stage.open_office(OFFICE + SECOND)
        stage.start_server()
        quiet = Settings(voice={"output": "none"})
        stage.start_screen("kiosk", WINDOW, quiet, known_as="Tótem 1")
        stage.start_screen("kiosk-2", WINDOW, quiet, known_as="Tótem 2")
        first, second = stage.driver("kiosk"), stage.driver("kiosk-2")
        take(first, "A001")
        take(second, "A002")
        stage.kill("server")
        take(first, "X001")
        take(second, "Z001")
        stage.kill("kiosk")
        stage.start_again("kiosk", WINDOW)
        first = stage.driver("kiosk")
        take(second, "Z002")
        take(first, "X002")
        stage.start_server()
        codes = ["A001", "A002", "X001", "Z001", "Z002", "X002"]
        until(lambda: [code for code, _, _ in kept(stage)] == codes)
        series = {code for _, code, _ in kept(stage)}
        assert series == {"", "A003", "A004", "A005", "A006"}
        first.wait_for("Trámites")
        take(first, "A007")
        stage.kill("server")
        stage.start_server()
        until(lambda: len(kept(stage)) == 7)
        assert set(stage.end().values()) == {0}
