"""Looking up a ticket at a kiosk: a code tells what the hall may know, a link a little more."""

from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from antesala.messages import commands as m, encode
from antesala.messages.frames import Answer, Message, Refusal
from antesala.messages.rows import FoundPart, WaitPart
from server.domain import commands as c
from server.domain.identity import TicketId
from server.domain.office import Topic
from server.estimate.waits import Answer as Estimated
from server.live.finding import BURST, Searches
from server.live.guests import Guest
from tests.domain.builders import ANA, CONSOLES, FIRST, GENERAL, ONE, PERMIT, kiosk
from tests.hub.house import issue
from tests.live.foyer import Foyer, tell


async def given(foyer: Foyer) -> tuple[TicketId, str]:
    """A new ticket's id and code."""
    answer = (await foyer.house.grant(*issue())).answer
    assert answer.ticket
    assert answer.code
    return answer.ticket, answer.code


async def find(
    foyer: Foyer, guest: Guest, code: str | None = None, token: str | None = None
) -> Message:
    return await foyer.lobby.ask(guest, m.FindTicket(id=foyer.id(), code=code, link_token=token))


async def told_of(
    foyer: Foyer, guest: Guest, code: str | None = None, token: str | None = None
) -> FoundPart:
    answer = await find(foyer, guest, code, token)
    assert isinstance(answer, Answer)
    assert answer.found
    return answer.found


def test_a_code_tells_only_that_it_waits(tmp_path: Path) -> None:
    """It tells neither the people ahead, nor the ticket's id, link, class or service."""

    async def story(foyer: Foyer) -> None:
        await foyer.house.grant(*issue())
        ticket, code = await given(foyer)
        kiosk, _ = foyer.comes("kiosk", "kiosk-2")
        told = await find(foyer, kiosk, code)
        assert isinstance(told, Answer)
        assert told.found
        assert (told.found.code, told.found.state, told.found.people_ahead) == (
            code,
            "waiting",
            None,
        )
        token = foyer.house.hub.published.told(ticket, Topic.LINK_TOKEN)
        sent = encode(told).decode()
        service = foyer.house.hub.published.tickets[ticket].service
        for secret in (ticket, token, "class", "need", f'"{service}"'):
            assert secret not in sent

    tell(tmp_path, story)


@pytest.mark.parametrize("is_staffed", [False, True])
def test_two_classes_look_the_same_by_code(tmp_path: Path, *, is_staffed: bool) -> None:
    """With and without an open counter all but the code is equal; the link tells them apart."""

    async def story(foyer: Foyer) -> None:
        classes = (GENERAL, GENERAL, FIRST)
        tickets = []
        for class_ in classes:
            answer = (await foyer.house.grant(kiosk(), c.IssueTicket(PERMIT, class_))).answer
            assert answer.ticket
            assert answer.code
            tickets.append((answer.ticket, answer.code))
        if is_staffed:
            await foyer.house.sits(ANA, ONE)
        guest, _ = foyer.comes("kiosk", "kiosk-2")
        by_code = [await told_of(foyer, guest, code) for _, code in tickets]
        assert len({replace(part, code="") for part in by_code}) == 1
        tokens = [foyer.house.hub.published.told(each, Topic.LINK_TOKEN) for each, _ in tickets]
        by_link = [await told_of(foyer, guest, token=token) for token in tokens]
        assert [part.people_ahead for part in by_link] == [1, 2, 0]

    tell(tmp_path, story)


def test_a_link_tells_how_long_it_will_be(tmp_path: Path) -> None:
    """The range that the ticket's own screen has; none where no counter is open that calls it.

    Both depend on the class, so that another person's code must not tell them.
    """

    async def story(foyer: Foyer) -> None:
        ticket, code = await given(foyer)
        kiosk, _ = foyer.comes("kiosk", "kiosk-2")
        token = foyer.house.hub.published.told(ticket, Topic.LINK_TOKEN)
        part = await told_of(foyer, kiosk, token=token)
        assert (part.wait, part.is_served) == (None, False)
        part = await told_of(foyer, kiosk, code)
        assert (part.wait, part.is_served) == (None, True)
        await foyer.house.sits(ANA, ONE)
        (room,) = foyer.lobby.rooms.values()
        room.waits.take(Estimated(seq=1, at=1, tickets={ticket: (10, 20)}))
        part = await told_of(foyer, kiosk, token=token)
        assert (part.wait, part.is_served) == (WaitPart(least=10, most=20), True)
        assert (await told_of(foyer, kiosk, code)).wait is None

    tell(tmp_path, story)


def test_a_link_tells_the_service_too(tmp_path: Path) -> None:
    """At any kiosk; a token with one wrong letter finds no ticket."""

    async def story(foyer: Foyer) -> None:
        ticket, code = await given(foyer)
        office = foyer.house.hub.published
        token = office.told(ticket, Topic.LINK_TOKEN)
        kiosk, _ = foyer.comes("kiosk", "kiosk-2")
        told = await find(foyer, kiosk, token=token)
        assert isinstance(told, Answer)
        assert told.found
        assert told.found.service == office.tickets[ticket].service
        other = ("b" if token[0] == "a" else "a") + token[1:]
        refused = await find(foyer, kiosk, code, other)
        assert isinstance(refused, Refusal)
        assert refused.code == "unknown_ticket"

    tell(tmp_path, story)


def test_who_is_called_reads_the_counter(tmp_path: Path) -> None:
    async def story(foyer: Foyer) -> None:
        _, code = await given(foyer)
        await foyer.house.sits(ANA, ONE)
        await foyer.house.grant(CONSOLES[ANA], c.CallNext())
        kiosk, _ = foyer.comes("kiosk", "kiosk-1")
        told = await find(foyer, kiosk, code)
        assert isinstance(told, Answer)
        assert told.found
        assert (told.found.state, told.found.counter) == ("called", ONE)
        assert told.found.number
        assert told.found.people_ahead is None

    tell(tmp_path, story)


def test_only_a_kiosk_may_look(tmp_path: Path) -> None:
    async def story(foyer: Foyer) -> None:
        _, code = await given(foyer)
        display, _ = foyer.comes("display", "display-1")
        refused = await find(foyer, display, code)
        assert isinstance(refused, Refusal)
        assert refused.code == "forbidden"

    tell(tmp_path, story)


def test_a_stranger_of_a_code_is_unknown(tmp_path: Path) -> None:
    async def story(foyer: Foyer) -> None:
        kiosk, _ = foyer.comes("kiosk", "kiosk-1")
        for refused in (await find(foyer, kiosk, "A999"), await find(foyer, kiosk)):
            assert isinstance(refused, Refusal)
            assert refused.code == "unknown_ticket"

    tell(tmp_path, story)


def test_trying_all_codes_is_slowed(tmp_path: Path) -> None:
    """Each kiosk by itself: the next one answers."""

    async def story(foyer: Foyer) -> None:
        await foyer.house.grant(*issue())
        kiosk, _ = foyer.comes("kiosk", "kiosk-1")
        other, _ = foyer.comes("kiosk", "kiosk-2")
        said = [await find(foyer, kiosk, f"A{n:03}") for n in range(3 * int(BURST))]
        assert said[-1].code == "too_many" if isinstance(said[-1], Refusal) else False
        assert isinstance(await find(foyer, other, "A001"), Answer)

    tell(tmp_path, story)


def test_a_search_a_second_is_always_answered() -> None:
    searches = Searches()
    assert all(searches.allow("kiosk", second) for second in range(100))
    assert sum(searches.allow("kiosk", 100.0) for _ in range(100)) < BURST + 1


def test_of_two_equal_codes_the_newer_is_told_with_its_day(tmp_path: Path) -> None:
    """Yesterday's ticket is still attended and today's has its code; a code of its own needs none.

    The link of each leads to its own ticket, and needs no day.
    """

    async def story(foyer: Foyer) -> None:
        old, code = await given(foyer)
        guest, _ = foyer.comes("kiosk", "kiosk-2")
        assert (await told_of(foyer, guest, code)).arrival is None
        await foyer.house.sits(ANA, ONE)
        await foyer.house.turn([(CONSOLES[ANA], c.CallNext())])
        await foyer.house.turn([(CONSOLES[ANA], c.StartService())])
        foyer.house.now += timedelta(days=1)
        new, again = await given(foyer)
        assert (again, new != old) == (code, True)
        _, other = await given(foyer)
        told = await told_of(foyer, guest, code)
        assert told.state == "waiting"
        assert told.arrival == foyer.house.hub.published.tickets[new].arrival.isoformat()
        assert (await told_of(foyer, guest, other)).arrival is None
        token = foyer.house.hub.published.told(old, Topic.LINK_TOKEN)
        by_link = await told_of(foyer, guest, token=token)
        assert (by_link.state, by_link.arrival) == ("serving", None)

    tell(tmp_path, story)
