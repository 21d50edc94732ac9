"""How often a device may be refused before it is read more slowly."""

import asyncio
import json
import sqlite3
from pathlib import Path
from uuid import uuid4

import pytest

from server import pace
from server.domain.refusals import Code
from server.pace import Refusals
from tests.live.reception import Reception, receive


def heard(role: str, code: str, seconds: int, times: int) -> float:
    """Seconds of silence after so many refusals a second, for so long."""
    counted = Refusals()
    for second in range(seconds):
        for _ in range(times):
            counted.count("device", role, code, float(second))
    return counted.debt("device", float(seconds))


@pytest.mark.parametrize("role", ["display", "kiosk", "clerk"])
def test_a_few_refusals_cost_nothing(role: str) -> None:
    """Each role may err as often as a sound program of it does on a bad day."""
    assert heard(role, Code.FORBIDDEN, seconds=1, times=90) == 0


@pytest.mark.parametrize(("role", "long"), [("display", 1000), ("kiosk", 150), ("clerk", 20)])
def test_many_refusals_are_waited_for(role: str, long: float) -> None:
    """A display has hardly any commands; a clerk may lean on a key."""
    assert heard(role, Code.FORBIDDEN, seconds=10, times=150) > long


def test_an_empty_line_is_no_offence() -> None:
    """Consoles that ask for the next person on a crowded day are refused by the hundred."""
    assert heard("clerk", Code.NOBODY_WAITS, seconds=10, times=200) == 0


def test_devices_are_counted_apart() -> None:
    """One that errs slows no other down, and is forgotten with its token."""
    counted = Refusals()
    for _ in range(500):
        counted.count("one", "display", Code.FORBIDDEN, 0.0)
    assert counted.debt("another", 0.0) == 0
    assert counted.debt("one", 0.0) > 0
    counted.forget("one")
    assert counted.debt("one", 0.0) == 0


def test_a_token_fills_no_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A display that repeats forbidden commands for ever, also after reconnecting."""
    monkeypatch.setitem(pace.RATES, "display", (0.01, 5.0))

    async def story(reception: Reception) -> None:
        async with reception.guest("display") as display, reception.guest("kiosk") as kiosk:
            flood = [json.dumps({"type": "call_next", "id": str(uuid4())}) for _ in range(1000)]
            sending = asyncio.gather(*[display.send(each) for each in flood])
            for _ in range(20):
                assert await kiosk.is_well()
            sending.cancel()
            assert _refused(tmp_path) < 200
            assert display.token is not None

    receive(tmp_path, story)


def _refused(folder: Path) -> int:
    """Refusals that are kept as first answers; the audit has one line of them."""
    database = sqlite3.connect(folder / "office.db")
    (kept,) = database.execute(
        "SELECT count(*) FROM command WHERE answer LIKE '%forbidden%'"
    ).fetchone()
    (lines,) = database.execute("SELECT count(*) FROM audit WHERE refused = 'forbidden'").fetchone()
    database.close()
    assert lines <= 1
    return int(kept)
