"""`office journal` and `office audit` print what happened, however old it is."""

import asyncio
import json
import os
import shutil
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from antesala.administration.record import print_record
from server.domain import commands as c
from server.store import database, past
from tests.domain.builders import ANA, CONSOLES, MORNING, kiosk
from tests.hub.house import House, issue, tell
from tests.roof.house import antesala


@pytest.fixture(scope="module")
def two_days(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two days of an office."""
    folder = tmp_path_factory.mktemp("two-days")

    async def live(house: House) -> None:
        for _ in range(2):
            await house.sits("ana", "one")
            for number in range(1, 8):
                await house.grant(*issue(number))
            await house.grant(CONSOLES[ANA], c.CallNext())
            await house.refuse(kiosk(), c.CallNext())
            house.pass_time(timedelta(days=1))

    tell(folder, live)
    return folder


def printed(
    capsys: pytest.CaptureFixture[str],
    folder: Path,
    kind: str,
    first: date | None = None,
    last: date | None = None,
) -> list[dict[str, Any]]:
    asyncio.run(print_record(folder, kind, first, last))
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_an_event_is_a_line(two_days: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Its hour is the office's."""
    journal = printed(capsys, two_days, "journal")
    assert [line["seq"] for line in journal] == list(range(1, len(journal) + 1))
    assert journal[0]["type"] == "catalogue_loaded"
    assert journal[-1]["type"] == "ticket_called"
    assert journal[-1]["body"]["counter"] == "one"
    assert journal[0]["at"].startswith(f"{MORNING.date()}T09:00:00.000-03:00")


def test_an_act_and_a_refusal_are_lines(two_days: Path, capsys: pytest.CaptureFixture[str]) -> None:
    audit = printed(capsys, two_days, "audit")
    asked = [line["asked"] for line in audit]
    assert asked.count("issue_ticket") == 14
    refused = [line for line in audit if "refused" in line]
    assert [line["asked"] for line in refused] == ["call_next", "call_next"]
    assert "clerk" not in refused[0]


@pytest.mark.parametrize("kind", ["journal", "audit"])
def test_a_day_is_picked_by_the_offices_clock(
    two_days: Path, kind: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """From one day to another, both included."""
    first = MORNING.date()
    second, third = first + timedelta(days=1), first + timedelta(days=2)
    whole = printed(capsys, two_days, kind)
    of_first = printed(capsys, two_days, kind, last=first)
    of_second = printed(capsys, two_days, kind, first=second)
    assert {line["at"][:10] for line in of_first} == {str(first)}
    assert of_first + of_second == whole
    assert printed(capsys, two_days, kind, first, second) == whole
    assert printed(capsys, two_days, kind, first=third) == []


def test_packed_lines_are_printed_too(
    two_days: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    kinds = ("journal", "audit")
    before = [printed(capsys, two_days, kind) for kind in kinds]
    monkeypatch.setattr(past, "PACKED", 5)
    monkeypatch.setattr(database, "PACK_SECONDS", 60)
    shutil.copytree(two_days, tmp_path, dirs_exist_ok=True)

    async def pack(house: House) -> None:
        house.pass_time(timedelta(days=9))
        await house.hub.look_after()

    tell(tmp_path, pack)
    assert [printed(capsys, tmp_path, kind) for kind in kinds] == before


def test_a_reader_may_have_enough(two_days: Path) -> None:
    """As `head` does: the command ends without a complaint."""
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "antesala", "office", "journal", str(two_days)]
    with os.fdopen(writing, "wb") as pipe:
        ended = subprocess.run(command, stdout=pipe, stderr=subprocess.PIPE, check=False)
    assert (ended.returncode, ended.stderr) == (0, b"")


def test_no_office_has_no_record(tmp_path: Path) -> None:
    asked = antesala("office", "audit", tmp_path)
    assert asked.returncode == 1
    assert "holds no office" in asked.stderr
    assert list(tmp_path.iterdir()) == []
