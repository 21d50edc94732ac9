"""`seed-history`: a made-up past is what a server's own days would have left in the database."""

import json
import shutil
import sqlite3
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from server.domain.office import Office
from server.seeding.equipment import CAUSES
from server.store import Store
from server.store.simulated import Simulated, simulated_days
from server.views.oversight.alarms import Cause
from tests.report.paper import Paper
from tests.roof.house import antesala

UNTIL = date(2026, 4, 17)
ASKED = ("--months", "1", "--until", str(UNTIL))


@pytest.fixture(scope="module")
def seeded(founded: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample office with a month of a made-up past."""
    folder = shutil.copytree(founded, tmp_path_factory.mktemp("seeded") / "office")
    outcome = antesala("seed-history", "--office", folder, *ASKED, "--seed", "7")
    assert outcome.returncode == 0, outcome.stderr
    return folder


def read(folder: Path, query: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(folder / "office.db")) as database:
        return database.execute(query).fetchall()


def loaded(folder: Path) -> tuple[Office, Office]:
    """The office from its tables, and from its journal."""
    with Store.open(folder / "office.db") as store:
        [office] = store.offices()
        return store.load(office), store.replay(office)


def test_journal_gives_the_tables(seeded: Path) -> None:
    """The made-up events lead to the state that is kept."""
    kept, replayed = loaded(seeded)
    assert kept == replayed
    assert kept.day == UNTIL
    assert len(kept.tickets) > 20


def test_every_day_is_counted(seeded: Path) -> None:
    """A report needs no night of the server first."""
    given = read(seeded, "SELECT day, count(*) FROM ticket GROUP BY day ORDER BY day")
    counted = read(seeded, "SELECT day, sum(issued) FROM tally_ticket GROUP BY day ORDER BY day")
    assert given == counted
    assert len(given) > 15


def test_past_is_marked(seeded: Path) -> None:
    """The database tells which days were made up, and from which seed."""
    with Store.open(seeded / "office.db") as store, store.engine.connect() as connection:
        [office] = store.offices()
        found = simulated_days(connection, office)
    assert found == Simulated(date(2026, 3, 18), UNTIL, 7)
    assert found.touches(UNTIL, UNTIL + timedelta(days=3))
    assert not found.touches(UNTIL + timedelta(days=1), UNTIL + timedelta(days=3))


def test_report_says_so_on_every_sheet(seeded: Path, tmp_path: Path) -> None:
    """A mayor who is shown made-up figures sees that they are, whichever page lies open."""
    paper, data = tmp_path / "report.pdf", tmp_path / "report.json"
    asked = ("--office", seeded, "--month", "2026-03", "--out", paper, "--out", data)
    assert antesala("report", *asked).returncode == 0
    assert all("Datos simulados" in sheet for sheet in Paper(paper.read_bytes()).sheets)
    assert "simulated" in {note["name"] for note in json.loads(data.read_text("utf-8"))["notes"]}


FIGURES = "SELECT * FROM tally_ticket ORDER BY day, hour, service, ticket_class, channel"


def test_seed_decides_the_figures(seeded: Path, office: Path, tmp_path: Path) -> None:
    """The same seed gives the same figures, another one gives others."""
    other = shutil.copytree(office, tmp_path / "other")
    for folder, seed in ((office, "7"), (other, "8")):
        assert antesala("seed-history", "--office", folder, *ASKED, "--seed", seed).returncode == 0
    assert read(office, FIGURES) == read(seeded, FIGURES)
    assert read(other, FIGURES) != read(seeded, FIGURES)


def test_past_is_not_mixed(seeded: Path) -> None:
    """A database with a past takes no second one, and stays as it is."""
    before = read(seeded, FIGURES)
    outcome = antesala("seed-history", "--office", seeded, *ASKED)
    assert outcome.returncode == 1
    assert "antesala init" in outcome.stderr
    assert read(seeded, FIGURES) == before
    assert [file.name for file in seeded.glob("office.db.*")] == ["office.db.lock"]


@pytest.mark.parametrize(
    ("flags", "told"),
    [
        (("--months", "0"), "--months 0"),
        (("--months", "121"), "120"),
        (("--months", "3", "--until", "2999-01-01"), "2999-01-01"),
        (("--months", "3", "--until", "2026-02-30"), "2026-02-30"),
        (("--months", "many"), "many"),
    ],
)
def test_wrong_wish_is_told(office: Path, flags: tuple[str, ...], told: str) -> None:
    """What cannot be made up is refused in a sentence that names it."""
    outcome = antesala("seed-history", "--office", office, *flags)
    assert outcome.returncode == 2
    assert told in outcome.stderr


def test_server_keeps_a_past_out(office: Path) -> None:
    """No past is made up under a server that works with the database."""
    from tests.roof.house import running  # noqa: PLC0415

    with running(office):
        outcome = antesala("seed-history", "--office", office, *ASKED)
    assert outcome.returncode == 1
    assert "office.db" in outcome.stderr


def test_petitions_and_answers_are_there(seeded: Path) -> None:
    """People have asked in writing, most were answered, and some said how it was."""
    states = dict(read(seeded, "SELECT state, count(*) FROM petition GROUP BY state"))
    assert states["answered"] > 1
    steps = "SELECT count(*) FROM petition JOIN petition_step USING (office, folio)"
    assert read(seeded, steps) == read(seeded, "SELECT sum(steps) FROM petition")
    [(last,)] = read(seeded, "SELECT last FROM petition_year")
    assert read(seeded, "SELECT count(*) FROM petition") == [(last,)]
    [(answers, worst, best)] = read(
        seeded, "SELECT count(*), min(grade), max(grade) FROM survey_answer"
    )
    assert answers > 50
    assert 1 <= worst < best == 7
    assert read(seeded, "SELECT count(*) FROM petition_person") == [(0,)]


def test_devices_alarms_and_people_who_left_are_there(seeded: Path) -> None:
    """No figure of a report on a made-up past is empty for want of rows."""
    [(days, up, expected)] = read(
        seeded, "SELECT count(DISTINCT day), sum(up), sum(expected) FROM device_day"
    )
    assert days == read(seeded, "SELECT count(*) FROM tally_day")[0][0]
    assert 0.9 * expected < up < expected
    [(alarms, standing)] = read(
        seeded, "SELECT count(*), sum(ended_at IS NULL OR seconds < 0) FROM alarm_past"
    )
    assert alarms > 5
    causes = {cause for (cause,) in read(seeded, "SELECT DISTINCT cause FROM alarm_past")}
    assert causes <= set(CAUSES) <= set(Cause)
    assert standing == 0
    uses = dict(read(seeded, "SELECT aid, sum(sessions) FROM aid_day GROUP BY aid"))
    [(tickets,)] = read(seeded, "SELECT count(*) FROM ticket WHERE channel = 'kiosk'")
    assert uses["all"] > tickets > uses["large"] > 0
    assert read(seeded, "SELECT sum(left) FROM tally_ticket")[0][0] > 0
