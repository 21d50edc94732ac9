"""The courtesy of punctual taxpayers, asked by a kiosk or a console with the number of a person."""

from dataclasses import replace
from pathlib import Path

from sqlalchemy import Connection

from antesala.messages import commands as m
from antesala.messages.frames import Answer, Refusal
from server.domain.catalogue import office_day
from server.domain.commands import LoadCatalogue
from server.domain.identity import TicketId
from server.live.guests import Guest
from server.punctual.lookup import LOOK_UP_BURST, PunctualList
from server.punctual.marks import key_in, mark_of
from server.store.punctual import add_punctual
from tests.domain.builders import ADMINISTRATOR, ANA, FIRST, GENERAL, ONE, PERMIT, small_office
from tests.live.foyer import Foyer, tell

LISTED, OTHER = "70654321", "70654322"


async def _open(foyer: Foyer, folder: Path, *numbers: str, note: str = "Ordenanza 1") -> None:
    """Let the office list these numbers; without any, no list is loaded."""
    house = foyer.house
    listing = replace(small_office(), country="PE", punctual_note=note)
    await house.grant(ADMINISTRATOR, LoadCatalogue(listing))
    name = house.published.id
    foyer.lobby.rooms["town"].punctual = PunctualList(name, house.hub.reader, folder)
    if not numbers:
        return
    key, year = key_in(folder, is_made=True), office_day(house.now, listing.time_zone).year

    def listed(connection: Connection) -> None:
        add_punctual(connection, name, year, [mark_of(key, name, each) for each in numbers])

    house.store.age(listed)


async def _issue(foyer: Foyer, guest: Guest, ticket_class: str = GENERAL) -> TicketId:
    command = m.IssueTicket(id=foyer.id(), service=PERMIT, ticket_class=ticket_class)
    answer = await foyer.lobby.ask(guest, command)
    assert isinstance(answer, Answer), answer
    return TicketId(answer.ticket or "")


async def _ask(foyer: Foyer, guest: Guest, ticket: TicketId, number: str) -> str:
    """The refusal's code; empty where the number was found."""
    command = m.GrantPunctual(id=foyer.id(), ticket=ticket, taxpayer=number)
    said = await foyer.lobby.ask(guest, command)
    return said.code if isinstance(said, Refusal) else ""


def test_a_listed_number_grants_the_courtesy_and_is_kept_nowhere(tmp_path: Path) -> None:
    """From a kiosk and from a console; the audit tells who asked, and has no number."""

    async def story(foyer: Foyer) -> None:
        await _open(foyer, tmp_path, LISTED)
        await foyer.house.sits(ANA, ONE)
        for guest in (foyer.comes("kiosk", "kiosk-2")[0], foyer.console(ANA)[0]):
            ticket = await _issue(foyer, guest)
            assert await _ask(foyer, guest, ticket, OTHER) == "not_punctual"
            assert foyer.house.published.tickets[ticket].ticket_class == GENERAL
            assert not await _ask(foyer, guest, ticket, f"{LISTED[:2]} {LISTED[2:]}")
            assert foyer.house.published.tickets[ticket].ticket_class == "punctual"
            assert await _ask(foyer, guest, ticket, LISTED) == "has_preference"
        asked = [line[1:] for line in foyer.house.audit() if line[2] == "grant_punctual"]
        assert asked == [
            (clerk, "grant_punctual", refused)
            for clerk in (None, ANA)
            for refused in ("not_punctual", None, "has_preference")
        ]

    tell(tmp_path, story)
    for file in filter(Path.is_file, tmp_path.rglob("*")):
        content = file.read_bytes()
        assert not any(each.encode() in content for each in (LISTED, OTHER)), file


def test_a_preference_by_law_is_never_lowered(tmp_path: Path) -> None:
    """Its number is not even looked up, so that it costs none of the looks."""

    async def story(foyer: Foyer) -> None:
        await _open(foyer, tmp_path, LISTED)
        kiosk, _ = foyer.comes("kiosk", "kiosk-2")
        ticket, plain = await _issue(foyer, kiosk, FIRST), await _issue(foyer, kiosk)
        for _ in range(int(LOOK_UP_BURST) + 1):
            assert await _ask(foyer, kiosk, ticket, LISTED) == "has_preference"
        assert foyer.house.published.tickets[ticket].ticket_class == FIRST
        assert not await _ask(foyer, kiosk, plain, LISTED)

    tell(tmp_path, story)


def test_each_hindrance_has_its_own_code(tmp_path: Path) -> None:
    """A bad number, no list of this year, another device's ticket, and an office without a list."""

    async def story(foyer: Foyer) -> None:
        await _open(foyer, tmp_path)
        kiosk, _ = foyer.comes("kiosk", "kiosk-2")
        other, _ = foyer.comes("kiosk", "kiosk-3")
        ticket = await _issue(foyer, kiosk)
        assert await _ask(foyer, kiosk, ticket, "1234567") == "no_taxpayer"
        assert await _ask(foyer, kiosk, ticket, "20131312954") == "no_taxpayer"
        assert await _ask(foyer, kiosk, ticket, LISTED) == "punctual_none"
        assert await _ask(foyer, other, ticket, LISTED) == "not_yours"
        await _open(foyer, tmp_path, LISTED, note="")
        assert await _ask(foyer, kiosk, ticket, LISTED) == "punctual_off"
        assert await _ask(foyer, foyer.console(ANA)[0], ticket, LISTED) == "not_signed_in"

    tell(tmp_path, story)


def test_numbers_cannot_be_tried_without_end(tmp_path: Path) -> None:
    """After twenty of them even a listed one has to wait, at this device and at no other."""

    async def story(foyer: Foyer) -> None:
        await _open(foyer, tmp_path, LISTED)
        await foyer.house.sits(ANA, ONE)
        kiosk, _ = foyer.comes("kiosk", "kiosk-2")
        ticket = await _issue(foyer, kiosk)
        for _ in range(int(LOOK_UP_BURST)):
            assert await _ask(foyer, kiosk, ticket, OTHER) == "not_punctual"
        assert await _ask(foyer, kiosk, ticket, LISTED) == "too_many_numbers"
        assert not await _ask(foyer, foyer.console(ANA)[0], ticket, LISTED)

    tell(tmp_path, story)
