"""The demo without a screen: a morning through real programs, and the records that it leaves."""

import json
import re
import shutil
import signal
import sqlite3
import subprocess
import time
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from statistics import median
from typing import Any

import httpx
import pytest

from antesala.demo.office import office_of
from antesala.demo.processes import Stage
from antesala.demo.telephone import find_browser
from antesala.demo.windows import staff_advice
from server.domain.catalogue import ClerkRole
from tests.roof.house import ANTESALA, program

PS = shutil.which("ps")
MINIMA = Path("antesala/samples/minima.toml").absolute()
OF_SOURCES = ("municipio-aum.toml", "pueblo-libre.toml", "chimichagua.toml")
PICTURES = {
    *(f"kiosk-{moment}" for moment in ("idle", "service", "ready", "wishes", "cancelling")),
    "kiosk-calling",
    *(f"display-{moment}" for moment in ("empty", "called-1", "called-3", "again", "past")),
    *(f"counter-{moment}" for moment in ("sign-in", "places", "nobody", "next", "called")),
    *(f"counter-{step}" for step in ("welcome", "need", "guide", "farewell", "register")),
    *(f"counter-{act}" for act in ("offer", "offered", "asked", "transfer", "park", "resume")),
    *(f"counter-{act}" for act in ("reinstate", "issue", "given", "telephone")),
}
ON_TELEPHONES = {
    f"phone-{moment}"
    for moment in ("waiting", "called", "served", "missed", "cancelled", "parked", "offered")
}


LIMIT = 900
"""Seconds; two idle cores need a twentieth of them."""


def play(out: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [*ANTESALA, "demo", "--headless", "--out", str(out), *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=LIMIT, check=False)


class Records:
    """What a demo left behind, counted anew from its database."""

    def __init__(self, out: Path) -> None:
        self.out = out
        self.summary: dict[str, Any] = json.loads((out / "summary.json").read_text("utf-8"))

    def rows(self, query: str) -> list[Any]:
        with closing(sqlite3.connect(self.out / "office.db")) as database:
            return database.execute(query).fetchall()

    def counted(self, table: str, column: str) -> dict[str, int]:
        return dict(self.rows(f"SELECT {column}, count(*) FROM {table} GROUP BY 1"))  # noqa: S608

    def waits(self) -> list[float]:
        """Seconds from each ticket's number to its first call."""
        return [
            wait / 1000
            for (wait,) in self.rows(
                """SELECT min(called.at) - ticket.arrival FROM ticket JOIN journal AS called
                   ON called.type = 'ticket_called'
                   AND json_extract(called.body, '$.ticket') = ticket.id GROUP BY ticket.id"""
            )
        ]


# In the usual run a morning is begun and told to end, below; the same hands work at the same
# screens in tests/stories, and the plan is played through in tests/web/staff/test_demo_morning.py.
@pytest.mark.full
@pytest.mark.timeout(2 * LIMIT)
@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param([], id="the sample"),
        pytest.param(["--office", str(MINIMA)], id="the smallest"),
        pytest.param(["--seed", "2"], id="another seed"),
        *(
            pytest.param(["--office", str(file)], id=file.stem)
            for file in map(MINIMA.with_name, OF_SOURCES)
        ),
    ],
)
def test_a_morning_leaves_true_records(tmp_path: Path, arguments: list[str]) -> None:
    """Pictures, tickets and records are there, and the summary says what the database says."""
    out = tmp_path / "out"
    played = play(out, *arguments)
    assert played.returncode == 0, played.stderr
    records = Records(out)
    _check_files(records)
    _check_tickets(records)
    _check_happenings(records)
    _check_register(records)
    assert records.summary["finished"] is True


def _check_files(records: Records) -> None:
    files = {file.stem for file in records.out.glob("*.png")}
    assert files >= (PICTURES | ON_TELEPHONES if find_browser() else PICTURES)
    assert all(file.stat().st_size > 5_000 for file in records.out.glob("*.png"))
    printed = {file.stem.removeprefix("ticket-") for file in records.out.glob("ticket-*.bin")}
    assert printed == {
        code for (code,) in records.rows("SELECT code FROM ticket WHERE channel = 'kiosk'")
    }
    # ESC @: every job begins by setting the printer right.
    assert all(file.read_bytes().startswith(b"\x1b@") for file in records.out.glob("ticket-*.bin"))
    lines = (records.out / "journal.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line)["type"] for line in lines] == [
        kind for (kind,) in records.rows("SELECT type FROM journal ORDER BY seq")
    ]


def _check_tickets(records: Records) -> None:
    told, waits = records.summary["tickets"], records.waits()
    assert told["count"] >= 12
    assert told["by_state"] == records.counted("ticket", "state")
    assert told["by_class"] == records.counted("ticket", "ticket_class")
    assert told["by_channel"] == records.counted("ticket", "channel")
    assert told["by_class"]["preferential"] >= 3
    assert records.summary["waits_in_seconds"]["all"] == {
        "count": len(waits),
        "shortest": round(min(waits), 1),
        "median": round(median(waits), 1),
        "longest": round(max(waits), 1),
    }
    assert records.summary["happened"] == records.counted("journal", "type")


def _check_happenings(records: Records) -> None:
    """The folder has all records of a morning."""
    happened = records.summary["happened"]
    wanted = ("offered", "accepted", "transferred", "parked", "resumed", "no_show", "reinstated")
    assert {f"ticket_{each}": happened.get(f"ticket_{each}") for each in wanted} == {
        f"ticket_{each}": 1 for each in wanted
    }
    assert records.summary["tickets"]["by_channel"]["staff"] == 1
    assert records.summary["registered"]["by_channel"]["telephone"] == 1
    assert records.summary["tickets"]["by_state"] == {"cancelled": 1, "served": 12}
    assert set(records.summary["not_played"]) <= {"telephone_pictures"}


def _check_register(records: Records) -> None:
    told = records.summary["registered"]
    assert told["by_outcome"] == records.counted("attention", "outcome")
    assert told["count"] == len(told["attentions"]) == sum(told["by_outcome"].values())
    assert all(
        entry["date"] and entry["hour"] and entry["kind"] and entry["service"] and entry["clerk"]
        for entry in told["attentions"]
    )


def test_nobodys_files_are_overwritten(tmp_path: Path) -> None:
    """A folder with other files is named, and left as it was."""
    mine = tmp_path / "kiosk-idle.png"
    mine.write_text("mine", "utf-8")
    refused = program("demo", "--headless", "--out", tmp_path)
    assert refused.returncode == 1
    assert str(tmp_path) in refused.stderr
    assert [file.read_text("utf-8") for file in tmp_path.iterdir()] == ["mine"]


def test_a_faulty_office_is_told(tmp_path: Path) -> None:
    faulty = tmp_path / "office.toml"
    faulty.write_text("[office]\n", "utf-8")
    refused = program("demo", "--headless", "--out", tmp_path / "out", "--office", faulty)
    assert refused.returncode == 1
    assert f"{faulty}: error: " in refused.stderr.replace(":1:", ":")
    assert not (tmp_path / "out").exists()


def _started_by(parent: int, word: str) -> list[int]:
    """The processes of a parent that have a word in their command."""
    listed = subprocess.run(
        [PS or "ps", "-o", "pid=,args=", "--ppid", str(parent)],
        capture_output=True,
        text=True,
        check=False,
    )
    return [int(line.split()[0]) for line in listed.stdout.splitlines() if word in line.split()]


@pytest.mark.skipif(PS is None, reason="there is no ps")
@pytest.mark.timeout(LIMIT)
def test_a_morning_told_to_end_says_so(tmp_path: Path) -> None:
    """At the first ticket: no program is left behind, and the summary says unfinished."""
    command = [*ANTESALA, "demo", "--headless", "--office", str(MINIMA), "--out", str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as demo:
        assert demo.stdout is not None
        # The kiosk's paper is out: the clerks have signed in, and all programs are at work.
        while not (tmp_path / "kiosk-ready.png").exists():
            assert demo.poll() is None
            time.sleep(0.1)
        programs = _started_by(demo.pid, "antesala")
        demo.terminate()
        assert demo.wait(LIMIT) == 130
    assert len(programs) >= len(("server", "kiosk", "display", "counter"))
    assert not any(Path(f"/proc/{process}").exists() for process in programs)
    assert json.loads((tmp_path / "summary.json").read_text("utf-8"))["finished"] is False


def test_the_demo_lets_a_person_into_the_staff_pages(tmp_path: Path) -> None:
    """It names the address, a user and a code, which are good; where only clerks are, nothing."""
    office = office_of(None, is_headless=False)
    with Stage(tmp_path, is_headless=True) as stage:
        stage.open_office(office.text)
        stage.start_server()
        (line,) = staff_advice(stage, office)
        clerks = tuple(each for each in office.catalogue.clerks if each.role is ClerkRole.CLERK)
        alone = replace(office, catalogue=replace(office.catalogue, clerks=clerks))
        assert staff_advice(stage, alone) == []
        address = next(word for word in line.split() if word.startswith("http"))
        user, code = re.findall(r"[a-z]+-[a-z]+(?=,)|\b[A-Z0-9]{12}\b", line)
        with httpx.Client(base_url=stage.staff_url) as browser:
            token = re.search(r'name="token" value="([^"]+)"', browser.get(address).text)
            assert token
            mine = "cuatro nubes de lana"
            fields = {"token": token[1], "account": user, "code": code}
            answer = browser.post(address, data={**fields, "password": mine, "again": mine})
            assert answer.status_code == 303
            assert browser.get("/hall").status_code == 200


STRUCK = """
import os, signal, sys
with open({pids!r}, "a") as pids:
    print(os.getpid(), sys.orig_argv[3], file=pids)
if "kiosk" in sys.orig_argv:
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.timeout(LIMIT)
def test_a_screen_that_ends_ends_the_morning(tmp_path: Path) -> None:
    """It is named, not waited for in vain; the programs that did start are left behind no more."""
    pids = tmp_path / "pids"
    (tmp_path / "sitecustomize.py").write_text(STRUCK.format(pids=str(pids)))
    out = tmp_path / "out"
    broken = program(
        "demo", "--headless", "--office", MINIMA, "--out", out, PYTHONPATH=str(tmp_path)
    )
    assert broken.returncode == 1
    assert f"kiosk terminó con {-signal.SIGKILL}:" in broken.stderr
    started = dict(line.split()[::-1] for line in pids.read_text().splitlines())
    # The others may be ended before they say that they are there.
    assert {"server", "kiosk"} <= started.keys()
    assert not any(Path(f"/proc/{process}").exists() for process in started.values())
    assert json.loads((out / "summary.json").read_text("utf-8"))["finished"] is False
