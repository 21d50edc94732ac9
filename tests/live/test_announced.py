"""Tickets of telephones over the wire: the kiosk that finds one lets its person in, and no display.

And a restart forgets neither them, nor which telephone has one, nor how many an hour has had.
"""

from datetime import timedelta
from pathlib import Path

from antesala.messages import commands as m
from antesala.messages.frames import Answer, Refusal
from antesala.messages.rows import OfficeRow
from server.domain import commands as c
from server.domain.identity import TicketId
from server.domain.office import Topic
from server.domain.refusals import Refusal as Refused
from server.domain.ticket import State
from server.service import end_day
from server.views import BoardView, Devices, KioskView, StaffView
from tests.domain.builders import ANA, CONSOLES, GENERAL, ONE, PERMIT, PHONE
from tests.hub.house import House
from tests.live.foyer import Foyer, tell
from tests.live.test_finding import told_of


async def announce(house: House, phone: str = "one") -> TicketId:
    """A ticket that a telephone takes."""
    wish = c.AnnounceTicket(PERMIT, GENERAL, phone=phone)
    ticket = (await house.grant(PHONE, wish)).answer.ticket
    assert ticket is not None
    return ticket


def test_kiosk_finds_a_ticket_on_the_way_and_lets_its_person_in(tmp_path: Path) -> None:
    """By the code that they type or the link that it reads; a display may not, nor a stranger."""

    async def story(foyer: Foyer) -> None:
        office = foyer.house.published
        kiosk, _ = foyer.comes("kiosk", "kiosk-2")
        display, _ = foyer.comes("display", "wall")
        for way in ("code", "link"):
            ticket = await announce(foyer.house, way)
            code, token = office.tickets[ticket].code, office.told(ticket, Topic.LINK_TOKEN)
            named = {"code": code} if way == "code" else {"token": token}
            found = await told_of(foyer, kiosk, **named)
            assert (found.state, found.ticket) == ("announced", ticket)
            here = m.ConfirmPresence(id=foyer.id(), ticket=ticket)
            assert isinstance(await foyer.lobby.ask(display, here), Refusal)
            assert office.tickets[ticket].state is State.ANNOUNCED
            here = m.ConfirmPresence(id=foyer.id(), ticket=ticket)
            assert isinstance(await foyer.lobby.ask(kiosk, here), Answer)
            again = await told_of(foyer, kiosk, **named)
            assert (again.state, again.ticket) == ("waiting", None)

    tell(tmp_path, story)


def test_seed_of_the_code_is_for_the_screens_of_the_hall_alone(tmp_path: Path) -> None:
    """Kiosks and displays get it, consoles and staff pages do not."""

    async def story(foyer: Foyer) -> None:
        house = foyer.house
        once = next(iter(foyer.lobby.rooms.values())).once
        seed = house.hub.presence_seed
        views = (BoardView(once), KioskView(once), StaffView(Devices(), once))
        rows = [view.row(house.published, ("office", house.published.id)) for view in views]
        told = [row.presence_seed for row in rows if isinstance(row, OfficeRow)]
        assert len(seed) >= 22
        assert told == [seed, seed, ""]

    tell(tmp_path, story)


def test_restart_keeps_tickets_on_the_way(tmp_path: Path) -> None:
    """Which telephone has one, until when its person is expected, and the place of one who came."""

    async def story(foyer: Foyer) -> None:
        house = foyer.house
        await house.sits(ANA, ONE)
        coming, here = await announce(house, "one"), await announce(house, "two")
        await house.grant(CONSOLES[ANA], c.ConfirmPresence(here))
        before = {name: house.published.tickets[name] for name in (coming, here)}
        await house.restart()
        assert {name: house.published.tickets[name] for name in (coming, here)} == before
        (twice,) = await house.ask(
            house.wish(PHONE, c.AnnounceTicket(PERMIT, GENERAL, phone="one"))
        )
        assert isinstance(twice, Refused)
        assert twice.code == "phone_has_ticket"
        for phone in ("three", "four"):
            await announce(house, phone)
        (full,) = await house.ask(
            house.wish(PHONE, c.AnnounceTicket(PERMIT, GENERAL, phone="five"))
        )
        assert isinstance(full, Refused)
        assert full.code == "hour_full"

    tell(tmp_path, story)


def test_beat_lets_late_tickets_expire(tmp_path: Path) -> None:
    """No command is needed for it, and the journal tells it once."""

    async def story(foyer: Foyer) -> None:
        house = foyer.house
        ticket = await announce(house)
        house.pass_time(timedelta(minutes=44))
        await end_day(house.hub)
        assert house.published.tickets[ticket].state is State.ANNOUNCED
        house.pass_time(timedelta(minutes=1))
        await end_day(house.hub)
        assert house.published.tickets[ticket].state is State.EXPIRED
        seq = house.published.seq
        await end_day(house.hub)
        assert house.published.seq == seq

    tell(tmp_path, story)
