"""`retention` tells what is old and wipes it, beside a server or without one; `office figures`."""

import asyncio
import csv
import io
import os
import shutil
import signal
import sqlite3
import threading
from contextlib import closing
from pathlib import Path
from typing import Self

import pytest

from antesala.administration import control
from antesala.cli import main
from server import service
from server.ageing import Ageing
from server.live.listening import Listening
from server.web.shared.listening import WebListening
from tests.hub.house import House, tell
from tests.hub.years import play_days
from tests.roof.house import antesala, running

PEOPLE = 6
FIGURES = ("figures", "--from", "2026-03-01", "--until", "2026-04-30")


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two days of March 2026, of which all is old on any day that this runs."""
    folder = tmp_path_factory.mktemp("lived")

    async def live(house: House) -> None:
        await play_days(house, [0, 1], people=PEOPLE)

    tell(folder, live)
    return folder


@pytest.fixture
def folder(lived: Path, tmp_path: Path) -> Path:
    return shutil.copytree(lived, tmp_path / "office")


def rows(folder: Path) -> dict[str, int]:
    with closing(sqlite3.connect(folder / "office.db")) as database:
        return {
            table: database.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608
            for table in ("ticket", "attention", "private", "journal", "audit", "tally_day")
        }


def figures(folder: Path) -> list[dict[str, str]]:
    act, *flags = FIGURES
    outcome = antesala("office", act, folder, *flags)
    assert outcome.returncode == 0, outcome.stderr
    return list(csv.DictReader(io.StringIO(outcome.stdout)))


def test_a_look_changes_no_row(folder: Path) -> None:
    before = rows(folder)
    outcome = antesala("retention", folder, "--dry-run", LC_ALL="en_US.UTF-8")
    assert outcome.returncode == 0, outcome.stderr
    assert f"{2 * PEOPLE} tickets" in outcome.stdout
    assert "only a look" in outcome.stdout
    assert rows(folder) == before
    assert before["ticket"] == 2 * PEOPLE


def test_it_wipes_and_the_figures_stay(folder: Path) -> None:
    """Without a server; done again, there is no more to do."""
    before = figures(folder)
    outcome = antesala("retention", folder, LC_ALL="en_US.UTF-8")
    assert outcome.returncode == 0, outcome.stderr
    assert f"{2 * PEOPLE} tickets" in outcome.stdout
    left = rows(folder)
    assert (left["ticket"], left["attention"], left["private"]) == (0, 0, 0)
    assert left["tally_day"] == 2
    assert figures(folder) == before
    assert sum(int(row["issued"]) for row in before) == 2 * PEOPLE
    assert any(row["wait_p90"] for row in before)
    told = antesala("doctor", "office", folder, LC_ALL="en_US.UTF-8").stdout
    assert "what is old was last wiped on 20" in told
    again = antesala("retention", folder, LC_ALL="en_US.UTF-8")
    assert "no row has to go" in again.stdout


def test_the_running_server_does_it(folder: Path) -> None:
    """The one that writes the database is asked; it goes on serving."""
    with running(folder):
        outcome = antesala("retention", folder, LC_ALL="es_CL.UTF-8")
        assert outcome.returncode == 0, outcome.stderr
        assert f"turnos: {2 * PEOPLE}" in outcome.stdout
        assert rows(folder)["ticket"] == 0
        assert antesala("office", "clerks", folder).returncode == 0
        assert '"asked": "age_data"' in antesala("office", "audit", folder).stdout
    files = (file for file in folder.rglob("*") if file.is_file())
    raw = b"".join(file.read_bytes() for file in files)
    assert b"note on" not in raw


def test_a_folder_without_an_office_is_told(tmp_path: Path) -> None:
    outcome = antesala("retention", tmp_path, "--dry-run", LC_ALL="en_US.UTF-8")
    assert outcome.returncode == 1
    assert str(tmp_path) in outcome.stderr
    assert antesala("retention").returncode == 2


def test_a_server_looks_whether_a_night_is_due(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By itself, for as long as it runs, for each of its offices."""
    looks = 0

    async def look(_self: Ageing) -> None:
        nonlocal looks
        looks += 1
        if looks == 3:
            os.kill(os.getpid(), signal.SIGTERM)
        await asyncio.sleep(0)

    monkeypatch.setattr(Ageing, "look", look)
    monkeypatch.setattr("server.ageing.LOOK_SECONDS", 0.0)
    web = WebListening(port=0)
    asyncio.run(service.run(folder, Listening(port=0), web, web, service.Told(print)))
    # The process goes on: only a server of its own may end it.
    assert not any(isinstance(each, threading.Timer) for each in threading.enumerate())
    assert looks >= 3


def test_a_server_that_dies_meanwhile_is_not_waited_for(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It was killed while it wiped: the command does the rest in its own process."""
    monkeypatch.setattr(control, "LOOK_SECONDS", 0.01)
    address = "ws://127.0.0.1:1"
    asked: list[str] = []

    class Hanging:
        """A conversation with a server that has gone, and that would wait for its return."""

        def __init__(self, url: str, **_: object) -> None:
            asked.append(url)

        async def __aenter__(self) -> Self:
            return self

        async def __aexit__(self, *_: object) -> None:
            """End."""

        async def ask(self, _wish: object) -> None:
            await asyncio.get_running_loop().create_future()

    monkeypatch.setattr(control, "Conversation", Hanging)
    taken = iter((False, True))
    monkeypatch.setattr(control, "_is_port_free", lambda _url: next(taken))
    left = f'{{"url": "{address}", "tokens": {{"town": "-"}}}}'
    (folder / "control.json").write_text(left, "utf-8")
    assert main(["retention", str(folder)]) == 0
    assert asked == [address]
    assert rows(folder)["ticket"] == 0
