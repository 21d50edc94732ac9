"""The end of a day in the hub: decided first, kept, audited, and found again after a restart."""

from datetime import timedelta
from pathlib import Path

import pytest

from server.domain import commands as c
from server.domain.commands import SYSTEM
from server.domain.events import ClerkSignedOut, CounterClosed, DayClosed, TicketLapsed
from server.service import end_day
from tests.domain.builders import ANA, CONSOLES
from tests.hub.house import House, issue, tell


def is_empty(house: House) -> bool:
    office = house.published
    return not (office.calls or office.desks or office.consoles or len(office.waiting))


@pytest.mark.both
def test_the_server_ends_the_day_unasked(tmp_path: Path) -> None:
    """By the server's beat, in one turn that everybody is told of."""

    async def story(house: House) -> None:
        await house.sits(ANA, "one")
        await house.turn([issue(), issue(), (CONSOLES[ANA], c.CallNext())])
        house.news.clear()
        await end_day(house.hub)
        assert house.news == []
        house.now += timedelta(hours=15)
        await end_day(house.hub)
        kinds = {type(event) for event in house.news[0].events}
        assert kinds >= {TicketLapsed, CounterClosed, ClerkSignedOut, DayClosed}
        assert is_empty(house)
        assert house.audit()[-1] == (SYSTEM.device, None, "end_day", None)
        assert house.published == house.working == house.store.load(house.published.id)
        await end_day(house.hub)
        assert len(house.news) == 1

    tell(tmp_path, story)


def test_a_server_that_was_off_ends_the_day_first(tmp_path: Path) -> None:
    """From Saturday to Monday; before anybody is shown anything."""

    async def story(house: House) -> None:
        await house.sits(ANA, "one")
        await house.turn([issue(), (CONSOLES[ANA], c.CallNext())])
        house.now += timedelta(days=2)
        await house.restart()
        await end_day(house.hub)
        assert is_empty(house)

    tell(tmp_path, story)


def test_a_command_that_comes_first_finds_the_day_ended(tmp_path: Path) -> None:
    """Between the end and the next beat: the end is decided before it, and audited as its own."""

    async def story(house: House) -> None:
        await house.sits(ANA, "one")
        await house.turn([issue()])
        house.now += timedelta(hours=15)
        await house.refuse(CONSOLES[ANA], c.CallNext())
        assert is_empty(house)
        assert [line[2] for line in house.audit()[-2:]] == ["end_day", "call_next"]

    tell(tmp_path, story)


@pytest.mark.both
def test_who_is_leaving_is_known_after_a_restart(tmp_path: Path) -> None:
    """The person in hand is finished, and the clerk is signed out, by a server begun meanwhile."""

    async def story(house: House) -> None:
        await house.sits(ANA, "one")
        ana = CONSOLES[ANA]
        await house.turn([issue(), (ana, c.CallNext()), (ana, c.StartService())])
        house.now += timedelta(hours=15)
        await end_day(house.hub)
        await house.restart()
        assert house.published.leaving == {ANA}
        await house.grant(ana, c.FinishService())
        assert is_empty(house)
        name = house.published.id
        assert house.published == house.store.load(name) == house.store.replay(name)

    tell(tmp_path, story)
