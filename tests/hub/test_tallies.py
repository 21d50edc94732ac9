"""A day made by hand, every number of which stands here; and random lives, undone acts included."""

from datetime import date, timedelta
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

import pytest

from server.domain import commands as c
from server.domain.attention import Channel, Outcome
from server.domain.identity import TicketId
from server.domain.tally import (
    CounterGroup,
    Counts,
    DeskGroup,
    DeskTime,
    Group,
    Tally,
    WorkGroup,
    added,
    merged,
)
from server.domain.ticket import State
from server.store.history import tickets_of
from server.store.tallies import tallies_between
from tests.domain.builders import (
    ADMINISTRATOR,
    ADVICE,
    ANA,
    BRUNO,
    CONSOLES,
    FIRST,
    GENERAL,
    ONE,
    PARKS,
    PERMIT,
    TAX,
    TWO,
    WORKS,
    kiosk,
    small_office,
)
from tests.domain.wishes import desk_wish, lobby_wish, staff_wish
from tests.hub.house import House, tell
from tests.hub.years import TOWN, ageing_of

ZONE = ZoneInfo(small_office().time_zone)
DAY = date(2026, 3, 2)
MINUTE = 60


def tally(house: House, day: date = DAY) -> Tally:
    found = tallies_between(house.hub.reader, TOWN, day, day, ZONE)
    return found.get(day, Tally())


async def _issue(house: House, service: str, ticket_class: str = GENERAL) -> TicketId:
    asked = c.IssueTicket(service, ticket_class)  # type: ignore[arg-type]
    ticket = (await house.grant(kiosk(), asked)).answer.ticket
    assert ticket is not None
    return ticket


async def hand_made(house: House) -> None:
    """Nine o'clock: two counters open. Each step says at which minute it is."""
    ana, bruno = CONSOLES[ANA], CONSOLES[BRUNO]

    def wait(minutes: float) -> None:
        house.pass_time(timedelta(minutes=minutes))

    await house.sits(ANA, ONE)
    await house.sits(BRUNO, TWO)
    await _issue(house, PERMIT)  # 0: called at 4, here at 5, attended until 15
    second = await _issue(house, PERMIT)  # 0: called at 25, sent on to tax
    gone = await _issue(house, TAX)  # 0: taken back at 6
    wait(4)
    await house.grant(ana, c.CallNext())
    wait(1)
    await house.grant(ana, c.StartService())
    wait(1)
    await house.grant(ADMINISTRATOR, c.CancelTicket(gone, "went home"))
    wait(9)
    await house.grant(ana, c.FinishService())
    wait(5)
    await house.grant(ana, c.CallTicket(second))
    await house.grant(ana, c.UndoAct())  # 20: a call that was a slip
    wait(5)
    await house.grant(ana, c.CallNext())  # 25
    await house.grant(ana, c.Recall())
    await house.grant(ana, c.StartService())
    wait(3)
    await house.grant(ana, c.TransferTicket(TAX, "taxes first"))  # 28
    wait(2)
    await house.grant(bruno, c.CallNext())  # 30
    await house.grant(bruno, c.StartService())
    wait(6)
    await house.grant(bruno, c.FinishService(outcome=Outcome.GUIDED))  # 36
    wait(24)
    await _issue(house, PERMIT, FIRST)  # 60: ten o'clock; called at 61, and no person comes
    await _issue(house, PERMIT)  # 60: waits in vain until 90
    wait(1)
    await house.grant(ana, c.CallNext())
    wait(2)
    await house.grant(ana, c.MarkNoShow())
    await house.grant(ana, c.StartAttention(Channel.TELEPHONE, ADVICE))  # 63
    wait(7)
    await house.grant(ana, c.RegisterAttention())  # 70
    await house.grant(ana, c.CloseCounter())
    wait(20)
    await house.grant(bruno, c.CloseCounter())
    await house.grant(ADMINISTRATOR, c.CloseDay())  # 90


@pytest.mark.both
def test_every_number_of_a_day_is_as_by_hand(tmp_path: Path) -> None:
    async def story(house: House) -> None:
        await hand_made(house)
        found = tally(house)
        assert found.tickets == {
            # The first: wait 4, walk 1, ten minutes of attention.
            Group(9, PERMIT, GENERAL, "kiosk", WORKS): Counts(
                issued=1,
                attended=1,
                resolved_at_once=1,
                waits=(4 * MINUTE,),
                walks=(1 * MINUTE,),
                attentions=(10 * MINUTE,),
            ),
            # The second, which ended at tax after six minutes of attention there, and the third,
            # taken back after six minutes.
            Group(9, TAX, GENERAL, "kiosk", WORKS): Counts(
                issued=2,
                attended=1,
                cancelled=1,
                recalls=1,
                transferred=1,
                waits=(25 * MINUTE,),
                unmet=(6 * MINUTE,),
                walks=(0,),
                attentions=(6 * MINUTE,),
            ),
            Group(10, PERMIT, FIRST, "kiosk", WORKS): Counts(
                issued=1, no_shows=1, waits=(1 * MINUTE,)
            ),
            Group(10, PERMIT, GENERAL, "kiosk", WORKS): Counts(
                issued=1, left=1, unmet=(30 * MINUTE,)
            ),
        }
        assert {(each.service, each.outcome): lengths for each, lengths in found.work.items()} == {
            (PERMIT, "resolved"): (10 * MINUTE,),
            (PERMIT, "linked"): (3 * MINUTE,),
            (TAX, "guided"): (6 * MINUTE,),
            (ADVICE, "resolved"): (7 * MINUTE,),
        }
        phone = [each for each in found.work if each.channel == "telephone"]
        assert phone == [WorkGroup(10, ADVICE, "telephone", "procedure", "resolved", PARKS)]
        assert found.counters == {
            CounterGroup(9, ONE, "open"): 3600,
            CounterGroup(10, ONE, "open"): 10 * MINUTE,
            CounterGroup(9, TWO, "open"): 3600,
            CounterGroup(10, TWO, "open"): 30 * MINUTE,
        }
        assert found.desks == {
            # Idle until 4, from 15 to 25 and from 28 on; the second waited until 25, then at 28.
            DeskGroup(9, ONE): DeskTime(
                serving=13 * MINUTE,
                walking=1 * MINUTE,
                idle=46 * MINUTE,
                idle_while_waiting=16 * MINUTE,
                lengths=(3 * MINUTE, 10 * MINUTE),
            ),
            DeskGroup(10, ONE): DeskTime(
                serving=7 * MINUTE,
                walking=2 * MINUTE,
                idle=1 * MINUTE,
                idle_while_waiting=1 * MINUTE,
                lengths=(7 * MINUTE,),
            ),
            DeskGroup(9, TWO): DeskTime(
                serving=6 * MINUTE,
                idle=54 * MINUTE,
                idle_while_waiting=27 * MINUTE,
                lengths=(6 * MINUTE,),
            ),
            # One waits here until the day is closed, and is never called.
            DeskGroup(10, TWO): DeskTime(idle=30 * MINUTE, idle_while_waiting=30 * MINUTE),
        }

    tell(tmp_path, story)


def test_no_wait_outlasts_its_day(tmp_path: Path) -> None:
    """A server that was off for a week ends the day of then; its people had gone long before."""

    async def story(house: House) -> None:
        await _issue(house, PERMIT)
        house.pass_time(timedelta(days=7))
        await house.grant(c.SYSTEM, c.EndDay())
        (counts,) = tally(house).tickets.values()
        assert (counts.left, counts.unmet) == (1, (15 * 3600,))

    tell(tmp_path, story)


def test_random_lives_are_counted_as_their_tickets_are(tmp_path: Path) -> None:
    """Whatever people and clerks do, and take back, every ticket is in the counts once."""

    async def story(house: House) -> None:
        random = Random(7)  # noqa: S311 - a test's
        for _ in range(250):
            house.pass_time(timedelta(seconds=random.choice((0, 1, 90))))
            wishing = random.choice((lobby_wish, staff_wish, desk_wish, desk_wish))
            await house.turn([wishing(house.published, random.choice)])
        days = {ticket.day for ticket in house.published.tickets.values()} | {DAY}
        tickets = [each for day in days for each in tickets_of(house.hub.reader, TOWN, day)]
        whole = merged(
            tallies_between(
                house.hub.reader, TOWN, min(days), max(days) + timedelta(days=9), ZONE
            ).values()
        )
        counts = added(whole.tickets.values())
        assert len(tickets) > 15
        assert counts.issued == len(tickets)
        served = sum(each.state is State.SERVED for each in tickets)
        assert served <= counts.attended <= served + counts.issued
        assert len(counts.waits) >= sum(each.called_at is not None for each in tickets)
        assert len(counts.waits) + len(counts.unmet) <= len(tickets)
        await _is_the_same_later(house, whole)

    tell(tmp_path, story)


async def _is_the_same_later(house: House, whole: Tally) -> None:
    """Months later, with every ticket wiped and the office loaded anew."""
    office = house.published
    assert office.day is not None
    last = office.day
    house.pass_time(timedelta(hours=15))
    await house.grant(c.SYSTEM, c.EndDay())
    closed = merged(tallies_between(house.hub.reader, TOWN, DAY, last, ZONE).values())
    assert closed.counters == whole.counters
    assert added(closed.tickets.values()).waits == added(whole.tickets.values()).waits
    house.pass_time(timedelta(days=150))
    # A new day begins, and the office lets the tickets of the last one go.
    await house.turn([(kiosk(), c.IssueTicket(PERMIT, GENERAL))])
    wiped = await ageing_of(house).age()
    # A ticket that a clerk still has in hand has not ended.
    in_hand = sum(each.day <= last for each in house.published.tickets.live().values())
    assert wiped["tickets"] == added(whole.tickets.values()).issued - in_hand
    assert wiped["tickets"] > 10
    later = merged(tallies_between(house.hub.reader, TOWN, DAY, last, ZONE).values())
    assert later == closed
    assert house.store.load(TOWN) == house.published
