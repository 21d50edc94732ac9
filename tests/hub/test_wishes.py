"""The same id is the same wish: it is done once, and answered as the first time."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from server.deciding import REMEMBER
from server.domain import commands as c
from server.domain.identity import TicketId
from server.domain.refusals import Code
from server.domain.ticket import IssuedAlone
from server.hub import Wish
from tests.domain.builders import ADMINISTRATOR, GENERAL, MORNING, PERMIT, TAX, kiosk
from tests.hub.house import House, codes, granted, issue, refused, tell


@pytest.mark.both
def test_a_resent_wish_gets_its_first_answer(tmp_path: Path) -> None:
    """The whole answer, the link token too: a kiosk that lost it can still print the ticket."""

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


@pytest.mark.both
def test_a_refusal_is_a_first_answer(tmp_path: Path) -> None:
    """A refused wish stays refused under its id, even if it would be granted now."""

    async def story(house: House) -> None:
        ticket = TicketId("0" * 32)
        wish = house.wish(kiosk(), c.CancelTicket(ticket))
        first = await house.ask(wish)
        assert refused(first) == [Code.UNKNOWN_TICKET]
        await house.restart()
        assert await house.ask(wish) == first

    tell(tmp_path, story)


@pytest.mark.both
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


ALONE = IssuedAlone("X001", MORNING - timedelta(minutes=5))


def handed_in(wish: Wish, alone: IssuedAlone = ALONE) -> Wish:
    """The same wish, of a kiosk that had no answer and gave the ticket alone."""
    command = c.IssueTicket(PERMIT, GENERAL, issued_alone=alone)
    return replace(wish, command=command)


@pytest.mark.both
def test_a_ticket_given_alone_is_one(tmp_path: Path) -> None:
    """However often it is handed in, over restarts of the server too."""

    async def story(house: House) -> None:
        wish = handed_in(house.wish(*issue()))
        [first] = granted(await house.ask(wish))
        assert (first.answer.code, bool(first.link_token)) == ("X001", True)
        await house.restart()
        assert await house.ask(wish, wish) == [first, first]
        [ticket] = house.published.tickets.values()
        assert (ticket.code, ticket.series_code, ticket.arrival) == ("X001", "A001", ALONE.at)

    tell(tmp_path, story)


def test_a_lost_answer_makes_no_second_ticket(tmp_path: Path) -> None:
    """The server had given it before it went away: the same ticket takes the paper's code."""

    async def story(house: House) -> None:
        wish = house.wish(*issue())
        [first] = granted(await house.ask(wish))
        await house.restart()
        again, late, twice = granted(await house.ask(handed_in(wish), wish, handed_in(wish)))
        assert {each.answer.ticket for each in (again, late, twice)} == {first.answer.ticket}
        assert {each.answer.code for each in (again, late, twice)} == {"X001"}
        assert again.link_token == first.link_token
        [ticket] = house.published.tickets.values()
        assert (ticket.code, ticket.series_code) == ("X001", "A001")
        await house.restart()
        assert house.published.tickets[ticket.id] == ticket

    tell(tmp_path, story)


def test_a_paper_outweighs_an_earlier_refusal(tmp_path: Path) -> None:
    """The kiosk never heard of the refusal, and its person waits with a code in hand."""

    async def story(house: House) -> None:
        wish = house.wish(*issue())
        await house.grant(ADMINISTRATOR, c.StopTickets(PERMIT, "No more"))
        assert refused(await house.ask(wish)) == [Code.TICKETS_STOPPED]
        [first] = granted(await house.ask(handed_in(wish)))
        await house.restart()
        assert granted(await house.ask(handed_in(wish))) == [first]
        assert house.published.numbers == {"A": 1, "X": 1}

    tell(tmp_path, story)


@pytest.mark.both
def test_a_refused_paper_may_be_handed_in_again(tmp_path: Path) -> None:
    """What stood in the way may be gone: here the other ticket's day."""

    async def story(house: House) -> None:
        await house.grant(kiosk(), handed_in(house.wish(*issue())).command)
        wish = handed_in(house.wish(*issue()), replace(ALONE, at=MORNING + timedelta(days=1)))
        assert refused(await house.ask(wish)) == [Code.CODE_TAKEN]
        house.pass_time(timedelta(days=1, hours=1))
        assert granted(await house.ask(wish))

    tell(tmp_path, story)


@pytest.mark.both
def test_an_id_belongs_to_its_device(tmp_path: Path) -> None:
    """Two kiosks that draw the same id mean two tickets."""

    async def story(house: House) -> None:
        asked = [issue(number) for number in (1, 2)]
        wishes = [Wish("the same", command, caller) for caller, command in asked]
        assert codes(await house.ask(*wishes)) == ["A001", "A002"]

    tell(tmp_path, story)


@pytest.mark.both
def test_an_old_id_is_a_new_wish(tmp_path: Path) -> None:
    """First answers are let go after two days, and not a minute before."""

    async def story(house: House) -> None:
        wish = house.wish(*issue())
        first = await house.ask(wish)
        house.pass_time(REMEMBER - timedelta(minutes=1))
        await house.turn([issue()])
        assert granted(await house.ask(wish))[0].answer == granted(first)[0].answer
        house.pass_time(timedelta(hours=2))
        await house.turn([issue()])
        assert codes(await house.ask(wish)) == ["A003"]

    tell(tmp_path, story)


@pytest.mark.parametrize(
    "leap",
    [timedelta(days=3), timedelta(days=-3), timedelta(days=400), timedelta(days=-7000)],
    ids=["days ahead", "days back", "a year ahead", "a clock without a battery"],
)
@pytest.mark.parametrize("is_restarted", [False, True], ids=["at work", "restarted"])
def test_a_leap_of_the_clock_does_nothing_twice(
    tmp_path: Path, leap: timedelta, *, is_restarted: bool
) -> None:
    """A command sent again after a leap, there and back, gets its first answer."""

    async def story(house: House) -> None:
        wishes = [house.wish(*issue()) for _ in range(8)]
        first = [done.answer for done in granted(await house.ask(*wishes))]
        for span in (leap, -leap):
            house.now += span
            if is_restarted:
                await house.restart()
            house.pass_time(timedelta(hours=2))
            await house.turn([issue()])
            assert [done.answer for done in granted(await house.ask(*wishes))] == first

    tell(tmp_path, story)


def test_what_a_fast_clock_dated_is_let_go_too(tmp_path: Path) -> None:
    """After two days of running, though by its date it is to be answered in years."""

    async def story(house: House) -> None:
        house.now += timedelta(days=4000)
        wish = house.wish(*issue())
        await house.ask(wish)
        house.now -= timedelta(days=4000)
        house.pass_time(REMEMBER + timedelta(hours=2))
        await house.turn([issue()])
        assert (wish.id,) not in house.rows("SELECT id FROM command")

    tell(tmp_path, story)


def test_a_server_that_was_off_forgets_nothing(tmp_path: Path) -> None:
    """A console that comes back after a long week-end sends what it could not on Friday."""

    async def story(house: House) -> None:
        wish = house.wish(*issue())
        first = granted(await house.ask(wish))[0].answer
        house.now += timedelta(days=4)
        await house.restart()
        await house.turn([issue()])
        assert granted(await house.ask(wish))[0].answer == first

    tell(tmp_path, story)


@pytest.mark.both
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
