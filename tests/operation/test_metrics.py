"""The figures for a monitor: who may read them, what they count, and that no person is in them."""

import asyncio
import re
import stat
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import timedelta
from functools import partial
from pathlib import Path

import httpx
import pytest

from server.domain.backup import BackupPlan, Backups
from server.domain.commands import COMMANDS
from server.domain.events import name_of
from server.domain.refusals import Code
from server.gauges import Gauges
from server.operation.counts import BOUNDS, Counts, Histogram
from server.operation.health import Health
from server.operation.metrics import TOKEN_FILE, Metrics, token_in
from server.pages import staff_office
from server.store import Device
from server.views import StatusView
from server.views.oversight.alarms import Cause
from server.web.people.switchboard import channel_of
from server.web.shared.listening import WebListening
from server.web.staff.offices import StaffOffices, listen_staff
from tests.live.foyer import Ear
from tests.web.hall import Hall, open_hall

LABELS = re.compile(r'(\w+)="([^"]*)"')
TOLD = {
    "antesala_alarms",
    "antesala_answer_seconds_bucket",
    "antesala_clock_offset_seconds",
    "antesala_commands_total",
    "antesala_commit_seconds_count",
    "antesala_connections",
    "antesala_database_bytes",
    "antesala_database_log_bytes",
    "antesala_disk_free_bytes",
    "antesala_followers",
    "antesala_info",
    "antesala_pages_open",
    "antesala_ready",
    "antesala_turn_seconds_sum",
    "antesala_waiting_commands",
    "antesala_waiting_frames",
    "process_resident_memory_bytes",
}


@asynccontextmanager
async def measured(folder: Path) -> AsyncIterator[tuple[Hall, httpx.AsyncClient, str]]:
    """An office whose figures are read at its staff's port, and the token for that."""
    async with open_hall(folder) as hall, AsyncExitStack() as stack:
        gauges = Gauges(folder, hall.lobby, Health(lambda: [hall.room.hub]))
        token = token_in(folder)
        metrics = Metrics(token, gauges.read, gauges.measure)
        office = await staff_office(hall.lobby, *hall.lobby.rooms)
        url, _ = await listen_staff(stack, StaffOffices.of(office), WebListening(port=0), metrics)
        gauges.pages["staff"] = lambda: len(office.live.streams)
        async with httpx.AsyncClient(base_url=url, timeout=300) as monitor:
            yield hall, monitor, token


def figures(text: str) -> dict[str, float]:
    """Each figure by its name and labels."""
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return {line.rpartition(" ")[0]: float(line.rpartition(" ")[2]) for line in lines}


def test_the_figures_are_open_to_the_token_alone(tmp_path: Path) -> None:
    """On the staff's port; the people's has no such page."""

    async def story() -> None:
        async with measured(tmp_path) as (hall, monitor, token):
            for given in ("", "Bearer", f"Bearer {token}x", f"Basic {token}", token):
                answer = await monitor.get("/metrics", headers={"authorization": given})
                assert answer.status_code == 401, given
                assert answer.content == b""
            right = {"authorization": f"Bearer {token}"}
            assert (await monitor.get("/metrics", headers=right)).status_code == 200
            assert (await hall.client.get("/metrics", headers=right)).status_code == 404

    asyncio.run(story())


def test_the_servers_work_is_counted(tmp_path: Path) -> None:
    """By kind and outcome, with no label that a stranger could make longer; and no person's."""

    async def story() -> tuple[str, str, str]:
        async with measured(tmp_path) as (hall, monitor, token):
            held = await hall.issue()
            await hall.issue()
            hall.lobby.admit("h", Device("kiosk-1", "la-serena", "kiosk", "Entrada"), Ear())
            hall.room.fanout.follow(
                "", channel_of(held.id), StatusView(held.id, hall.room.once), Ear()
            )
            hall.room.disk = lambda: 1
            hall.room.measure_machine()
            hall.room.beat()
            with pytest.raises(AssertionError):
                await hall.open_counter("carolina-rojas", "no-such-counter")
            answer = await monitor.get("/metrics", headers={"authorization": f"Bearer {token}"})
            return answer.text, held.token, held.code

    text, token, code = asyncio.run(story())
    found = figures(text)
    office = 'office="la-serena"'
    issued = f'antesala_commands_total{{kind="issue_ticket",{office},outcome="done"}}'
    assert {re.sub(r"\{.*", "", name) for name in found} >= TOLD
    counted = {
        tuple(sorted(LABELS.findall(name))): value
        for name, value in found.items()
        if name.startswith("antesala_commands_total")
    }
    assert counted[tuple(sorted(LABELS.findall(issued)))] == 2
    assert found[f"antesala_commit_seconds_count{{{office}}}"] >= 3
    assert found["antesala_ready"] == 1
    assert token not in text
    assert code not in text
    assert_closed(found)


def assert_closed(found: dict[str, float]) -> None:
    """Each label has values of a short list alone."""
    closed = {
        "kind": {name_of(each) for each in COMMANDS.values()} | {"ticket", "board", "staff"},
        "outcome": {"done", *map(str, Code)},
        "cause": set(map(str, Cause)),
        "role": {"kiosk", "display", "clerk", "administrator"},
        "topic": {"board", "office", "counter", "ticket"},
        "office": {"la-serena"},
    }
    for name in found:
        for label, value in LABELS.findall(name):
            assert label in {"le", "version"} or value in closed[label], name


def test_the_age_of_the_last_backup_is_told(tmp_path: Path) -> None:
    """Only where the server makes backups, and has made one."""
    told: list[float] = []

    async def story() -> None:
        async with measured(tmp_path) as (hall, monitor, token):
            now, plan = hall.room.hub.clock(), BackupPlan("/backups")
            for last in (None, now - timedelta(hours=2)):
                hall.room.backups = partial(Backups, plan, now, last)
                right = {"authorization": f"Bearer {token}"}
                text = (await monitor.get("/metrics", headers=right)).text
                told.append(figures(text).get("antesala_backup_age_seconds", -1))

    asyncio.run(story())
    assert told[0] == -1
    # The hall's clock goes on meanwhile.
    assert 7200 <= told[1] < 9000


def test_the_token_is_made_once_and_is_the_owners(tmp_path: Path) -> None:
    """A new one comes with the next start where the file was taken away."""
    first = token_in(tmp_path)
    assert token_in(tmp_path) == first
    file = tmp_path / TOKEN_FILE
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    file.unlink()
    assert token_in(tmp_path) != first


def test_an_empty_token_file_opens_no_door(tmp_path: Path) -> None:
    (tmp_path / TOKEN_FILE).write_text("\n")
    token = token_in(tmp_path)
    assert len(token) > 40
    assert not Metrics(token, lambda: pytest.fail("read")).opens("Bearer ")


def test_a_histogram_counts_up_to_each_bound() -> None:
    histogram = Histogram()
    for seconds in (0.0005, 0.001, 0.3, 100.0):
        histogram.note(seconds)
    upto = dict(histogram.upto())
    assert upto[BOUNDS[0]] == 2
    assert upto[0.25] == 2
    assert upto[0.5] == 3
    assert upto[float("inf")] == 4
    assert histogram.seconds == pytest.approx(100.3015)


def test_counts_tell_refusals_apart() -> None:
    counts = Counts()
    for outcome in ("done", "done", "closed"):
        counts.asked("issue_ticket", outcome, 0.01)
    assert counts.commands == {("issue_ticket", "done"): 2, ("issue_ticket", "closed"): 1}
