"""The same id is the same wish: it is done once, and answered as the first time."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from server.deciding import REMEMBER
from server.domain import commands as c
from server.domain.identity import TicketId
from server.domain.refusals import Code
from server.hub import Wish
from tests.domain.builders import GENERAL, TAX, kiosk
from tests.hub.house import House, codes, granted, issue, refused, tell


def test_a_resent_wish_gets_its_first_answer(tmp_path: Path) -> None:
    """The whole of it, the link token too: whoever lost the answer can still print the ticket."""

    async def story(house: House) -> None:
        wish = house.wish(*issue())
        first = granted(await house.ask(wish))[0]
        assert first.link_token
        await house.turn([issue()])
        house.now += timedelta(minutes=5)
        assert await house.ask(wish, wish) == [first, first]
        await house.restart()
        assert await house.ask(wish) == [first]
        assert house.published.numbers == {"A": 2}

    tell(tmp_path, story)


def test_a_wish_sent_twice_is_done_once(tmp_path: Path) -> None:
    """Both in one batch, as when a connection was lost and the other is already there."""

    async def story(house: House) -> None:
        wish = house.wish(*issue())
        first, second = granted(await house.ask(wish, wish))
        assert first == second
        assert house.published.numbers == {"A": 1}

    tell(tmp_path, story)


def test_a_refusal_is_a_first_answer(tmp_path: Path) -> None:
    """What was refused stays refused under its id, also when it would be granted now."""

    async def story(house: House) -> None:
        ticket = TicketId("0" * 32)
        wish = house.wish(kiosk(), c.CancelTicket(ticket))
        first = await house.ask(wish)
        assert refused(first) == [Code.UNKNOWN_TICKET]
        await house.restart()
        assert await house.ask(wish) == first

    tell(tmp_path, story)


def test_an_id_has_one_body(tmp_path: Path) -> None:
    """Another command under a known id is refused, and the first answer stands."""

    async def story(house: House) -> None:
        wish = house.wish(*issue())
        first = await house.ask(wish)
        other = replace(wish, command=c.IssueTicket(TAX, GENERAL))
        other_kind = replace(wish, command=c.CallForHelp())
        assert refused(await house.ask(other, other_kind)) == [Code.ID_REUSED] * 2
        assert await house.ask(wish) == first

    tell(tmp_path, story)


def test_an_id_belongs_to_its_device(tmp_path: Path) -> None:
    """Two kiosks that draw the same id mean two tickets."""

    async def story(house: House) -> None:
        asked = [issue(number) for number in (1, 2)]
        wishes = [Wish("the same", command, caller) for caller, command in asked]
        assert codes(await house.ask(*wishes)) == ["A001", "A002"]

    tell(tmp_path, story)


def test_an_old_id_is_a_new_wish(tmp_path: Path) -> None:
    """First answers are let go after two days, and not a minute before."""

    async def story(house: House) -> None:
        wish = house.wish(*issue())
        first = await house.ask(wish)
        house.now += REMEMBER - timedelta(minutes=1)
        await house.turn([issue()])
        assert granted(await house.ask(wish))[0].answer == granted(first)[0].answer
        house.now += timedelta(hours=2)
        await house.turn([issue()])
        assert codes(await house.ask(wish)) == ["A003"]

    tell(tmp_path, story)


def test_an_answer_outlives_its_link(tmp_path: Path) -> None:
    """Once the office has let go of the ticket, its code is told again, and no link."""

    async def story(house: House) -> None:
        wish = house.wish(*issue())
        first = granted(await house.ask(wish))[0]
        house.now += timedelta(days=1)
        await house.turn([issue()])
        house.now += timedelta(hours=23)
        await house.turn([issue()])
        assert await house.ask(wish) == [replace(first, link_token=None)]

    tell(tmp_path, story)
