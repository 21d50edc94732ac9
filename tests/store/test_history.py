"""A ticket's life is read whole, in order and with its causes, plain or packed; so is the audit."""

from contextlib import closing
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest

from server.domain import commands as c, events as e
from server.domain.identity import OfficeId
from server.domain.ticket import Ticket
from server.store import Reader, audit_search, past
from server.store.audit_search import (
    ANY_REFUSAL,
    SLICE,
    Asked,
    Wanted,
    audit_of,
    last_sign_ins,
    search_audit,
)
from server.store.history import life_of, reason_of_cancelling, tickets_of, tickets_with
from tests.domain.builders import ANA, BRUNO, CONSOLES, ONE, TWO, kiosk
from tests.domain.wishes import desk_wish, lobby_wish, staff_wish
from tests.hub.house import House, issue, tell

TOWN = OfficeId("town")


@pytest.fixture(autouse=True)
def small_packs(monkeypatch: pytest.MonkeyPatch) -> None:
    """Packs of a few lines, so that a test needs few."""
    monkeypatch.setattr(past, "PACKED", 7)


def pack(house: House) -> None:
    """All that is old is packed by now."""
    for _ in range(20):
        house.store.pack(TOWN, house.now)


def told(house: House, ticket: Ticket) -> list[e.Event]:
    """What the hub made known of a ticket."""
    events = [event for news in house.news for event in news.events]
    return [
        event for event in events if isinstance(event, e.TicketEvent) and event.ticket == ticket.id
    ]


@pytest.mark.parametrize("seed", range(3))
def test_every_event_of_a_random_life_is_told_once_in_order(tmp_path: Path, seed: int) -> None:
    """And each has the command that brought it about, whether its day is packed or not."""

    async def story(house: House) -> None:
        random = Random(seed)  # noqa: S311 - a test's
        await house.sits(ANA, ONE)
        for _ in range(160):
            house.pass_time(timedelta(seconds=random.choice((0, 1, 90))))
            wishing = random.choice((lobby_wish, staff_wish, desk_wish, desk_wish))
            await house.ask(house.wish(*wishing(house.published, random.choice)))
        _compare(house)
        house.pass_time(timedelta(days=3))
        await house.ask(house.wish(*issue()))
        pack(house)
        _compare(house)

    tell(tmp_path, story)


def _compare(house: House) -> None:
    issued = [event for news in house.news for event in news.events]
    given = [each for each in issued if isinstance(each, e.TicketIssued | e.TicketAnnounced)]
    days = {event.day for event in given}
    count = 0
    with closing(Reader.open(house.database)) as reader:
        for ticket in (ticket for day in days for ticket in tickets_of(reader, TOWN, day)):
            life, count = life_of(reader, TOWN, ticket), count + 1
            own = [each for each in life if isinstance(each.event, e.TicketEvent)]
            assert [each.event for each in own] == told(house, ticket)
            assert all(each.asked is not None for each in own), life
            began = ticket.announced_at or ticket.arrival
            assert all(each.event.at >= began for each in life)
    assert count == len(given) > 5


def test_a_life_says_who_and_by_which_command(tmp_path: Path) -> None:
    """The kiosk that gave the ticket, and the clerk with the key that they pressed."""

    async def story(house: House) -> None:
        await house.sits(ANA, ONE)
        ticket = (await house.grant(*issue())).answer.ticket
        await house.grant(CONSOLES[ANA], c.CallNext())
        await house.grant(CONSOLES[ANA], c.Recall())
        await house.grant(CONSOLES[ANA], c.MarkNoShow())
        assert ticket is not None
        with closing(Reader.open(house.database)) as reader:
            life = life_of(reader, TOWN, house.published.tickets[ticket])
        assert [
            (each.asked.device, each.asked.clerk, each.asked.command) for each in life if each.asked
        ] == [
            ("kiosk-1", None, "issue_ticket"),
            ("console-1", ANA, "call_next"),
            ("console-1", ANA, "recall"),
            ("console-1", ANA, "mark_no_show"),
        ]

    tell(tmp_path, story)


def test_a_clock_set_back_hides_no_life(tmp_path: Path) -> None:
    """What came after a leap ahead is dated before it, and is found all the same."""

    async def story(house: House) -> None:
        await house.grant(*issue())
        house.pass_time(timedelta(hours=5))
        await house.grant(*issue())
        house.pass_time(timedelta(hours=-5))
        ticket = (await house.grant(*issue())).answer.ticket
        house.pass_time(timedelta(minutes=9))
        assert ticket is not None
        await house.grant(kiosk(), c.CancelTicket(ticket))
        with closing(Reader.open(house.database)) as reader:
            life = life_of(reader, TOWN, house.published.tickets[ticket])
        assert [type(each.event) for each in life] == [e.TicketIssued, e.TicketCancelled]

    tell(tmp_path, story)


def test_why_a_ticket_was_cancelled_stays_with_it(tmp_path: Path) -> None:
    """Days later too, by code and day; nothing else that is private is read."""

    async def story(house: House) -> None:
        await house.sits(ANA, ONE)
        ticket = (await house.grant(*issue())).answer.ticket
        assert ticket is not None
        await house.grant(CONSOLES[ANA], c.CancelTicket(ticket, "Se fue"))
        day = house.published.tickets[ticket].day
        house.pass_time(timedelta(days=3))
        await house.grant(*issue())
        with closing(Reader.open(house.database)) as reader:
            [found] = tickets_with(reader, TOWN, "A001", day)
            assert found.id == ticket
            assert len(tickets_with(reader, TOWN, "A001")) == 2
            assert tickets_with(reader, TOWN, "A009") == []
            assert reason_of_cancelling(reader, TOWN, ticket) == "Se fue"

    tell(tmp_path, story)


async def a_busy_hour(house: House) -> None:
    """Two clerks, twelve tickets, and a refusal that comes twice."""
    await house.sits(ANA, ONE)
    await house.sits(BRUNO, TWO)
    for _ in range(12):
        house.pass_time(timedelta(minutes=5))
        await house.grant(*issue())
    for clerk in (ANA, BRUNO):
        await house.grant(CONSOLES[clerk], c.CallNext())
        for _ in range(2):
            await house.refuse(CONSOLES[clerk], c.CallNext())


def every(house: House, wanted: Wanted, most: int = 3) -> list[Asked]:
    """All lines that are wanted, page by page, newest first."""
    lines, before = list[Asked](), None
    with closing(Reader.open(house.database)) as reader:
        while True:
            found = search_audit(reader, TOWN, wanted, before, most)
            lines += found.lines
            if found.next is None:
                return lines
            before = found.next


@pytest.mark.parametrize("slice_", [5, SLICE])
def test_a_search_finds_each_line_once_and_the_newest_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, slice_: int
) -> None:
    """Page by page, over plain and packed lines, in slices small and large."""
    monkeypatch.setattr(audit_search, "SLICE", slice_)

    async def story(house: House) -> None:
        await a_busy_hour(house)
        whole = every(house, Wanted())
        assert [line.number for line in whole] == list(range(len(whole), 0, -1))
        house.pass_time(timedelta(days=2))
        pack(house)
        assert every(house, Wanted()) == whole
        for wanted in (
            Wanted(clerk=ANA),
            Wanted(counter=TWO),
            Wanted(command="call_next"),
            Wanted(refused=ANY_REFUSAL),
            Wanted(refused="ticket_in_hand", clerk=BRUNO),
            Wanted(since=whole[9].at, until=whole[4].at),
            Wanted(tickets=frozenset({next(line.ticket for line in whole if line.ticket)})),
        ):
            fit = [line for line in whole if wanted.fits(line)]
            assert every(house, wanted) == fit, wanted
            assert 0 < len(fit) < len(whole), wanted
            assert exported(house, wanted) == fit[::-1]

    tell(tmp_path, story)


def exported(house: House, wanted: Wanted) -> list[Asked]:
    """The same lines as an export gets them, the oldest first."""
    lines, after = list[Asked](), 0
    with closing(Reader.open(house.database)) as reader:
        while True:
            some, left = audit_of(reader, TOWN, wanted, after)
            lines += some
            if left is None:
                return lines
            after = left


def test_a_line_has_the_counter_of_its_clerk(tmp_path: Path) -> None:
    """Where they sat at that moment, before they moved to another; a sign-in is of the same one."""

    async def story(house: House) -> None:
        await house.sits(ANA, ONE)
        house.pass_time(timedelta(minutes=1))
        await house.refuse(CONSOLES[ANA], c.CallNext())
        await house.grant(CONSOLES[ANA], c.CloseCounter())
        house.pass_time(timedelta(minutes=1))
        await house.grant(CONSOLES[ANA], c.OpenCounter(TWO))
        house.pass_time(timedelta(minutes=1))
        await house.refuse(CONSOLES[ANA], c.Recall())
        lines = every(house, Wanted(clerk=ANA))
        assert [(line.command, line.counter) for line in lines] == [
            ("recall", TWO),
            ("open_counter", TWO),
            ("close_counter", ONE),
            ("call_next", ONE),
            ("open_counter", ONE),
            ("sign_in", ONE),
        ]
        with closing(Reader.open(house.database)) as reader:
            assert last_sign_ins(reader, TOWN, [ANA, BRUNO]) == {ANA: lines[-1].at}

    tell(tmp_path, story)
