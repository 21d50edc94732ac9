"""No one came from Saturday until Monday: the server's own beat empties every screen."""

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from antesala.messages.frames import Snapshot
from antesala.messages.rows import OfficeRow
from server import service
from server.domain import commands as c
from tests.domain.builders import ANA, CONSOLES
from tests.hub.house import LIMIT, House, issue
from tests.live.foyer import Foyer, tell


async def saturday(foyer: Foyer) -> None:
    """Ana has called one of two."""
    await foyer.house.sits(ANA, "one")
    await foyer.house.turn([issue(), issue(), (CONSOLES[ANA], c.CallNext())])


def test_the_beat_empties_every_screen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Display and kiosk hear it as frames; the console that its clerk has left."""
    monkeypatch.setattr(service, "HEARTBEAT_SECONDS", 0.01)

    async def story(foyer: Foyer) -> None:
        await saturday(foyer)
        display, hall = foyer.comes("display", "display-1")
        kiosk, lobby = foyer.comes("kiosk", "kiosk-1")
        console, desk = foyer.console(ANA)
        foyer.follow(display, "board")
        foyer.follow(kiosk, "office")
        foyer.follow(console, "office")
        foyer.house.now += timedelta(days=2)
        ended = asyncio.Event()
        foyer.house.hub.listen(lambda _news: ended.set())
        beat = asyncio.create_task(service._beat(foyer.lobby))  # noqa: SLF001 - it goes on for ever
        await asyncio.wait_for(ended.wait(), LIMIT)
        beat.cancel()
        assert ("call", "1") in list(map(tuple, hall.frames("board")[-1].drop))
        told = [row for row in lobby.frames("office")[-1].put if isinstance(row, OfficeRow)]
        assert [row.waiting for row in told] == [0]
        assert desk.codes()[-1] == "not_signed_in"
        again, _ = foyer.comes("display", "display-2")
        snapshot = foyer.follow(again, "board")
        assert isinstance(snapshot, Snapshot)
        assert {row.__struct_config__.tag for row in snapshot.rows} == {"catalogue", "office"}

    tell(tmp_path, story)


def test_a_start_on_monday_shows_nothing_of_saturday(tmp_path: Path) -> None:
    """The server was off as the day ended: it ends before anybody may connect."""

    async def begin() -> None:
        async with House(tmp_path) as house:
            await house.sits(ANA, "one")
            await house.turn([issue(), issue(), (CONSOLES[ANA], c.CallNext())])

    async def again() -> None:
        async with service.lobby_of(tmp_path) as lobby:
            office = lobby.rooms["town"].hub.published
            assert not any((office.calls, office.consoles, office.desks))
            assert len(office.waiting) == 0
            assert office.is_day_closed

    asyncio.run(begin())
    asyncio.run(again())
