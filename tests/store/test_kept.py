"""What has ended is kept packed, and is read as it was: from memory, and from the disk."""

import gc
import tracemalloc
from collections.abc import MutableMapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, settings, strategies as st

from server.domain import commands as c
from server.domain.attention import Attention
from server.domain.identity import AttentionId, ClerkId, DeviceId, ServiceId, TicketId
from server.domain.office import copy_of, new_office, no_attentions, no_tickets
from server.domain.ticket import ENDED, State, Ticket
from tests.domain.builders import ANA, CONSOLES, examples, small_office
from tests.hub.house import House, issue, tell
from tests.store.test_rows import any_of

few = settings(examples(30))
"""To draw a ticket takes longer than to keep it."""
TICKETS = st.lists(any_of(Ticket), max_size=6, unique_by=lambda each: each.id)


@few
@given(TICKETS)
def test_every_ticket_is_read_as_it_was(tickets: list[Ticket]) -> None:
    """Whatever its texts, times and numbers are, and in the order in which they came."""
    kept = no_tickets()
    kept.update((each.id, each) for each in tickets)
    assert list(kept.values()) == tickets
    assert list(kept.copy().values()) == tickets
    assert [type(each.state) for each in kept.values()] == [State] * len(tickets)
    assert set(kept.live()) == {each.id for each in tickets if each.state not in ENDED}


@few
@given(st.lists(any_of(Attention), max_size=6, unique_by=lambda each: each.id))
def test_every_attention_is_read_as_it_was(attentions: list[Attention]) -> None:
    """Also one without a ticket, and one of which nothing was brought."""
    kept = no_attentions()
    kept.update((each.id, each) for each in attentions)
    assert list(kept.values()) == attentions
    assert set(kept.live()) == {each.id for each in attentions if each.registered_at is None}


class Some(NamedTuple):
    """A field of every sort: the key, a text, a number, a word and two times."""

    id: TicketId
    code: str
    recalls: int
    clerk: ClerkId | None
    arrival: datetime
    ended_on: date | None
    called_at: datetime | None


@few
@given(TICKETS)
def test_a_part_of_it_is_the_same_part(tickets: list[Ticket]) -> None:
    """Of those that have ended and of those that have not."""
    kept = no_tickets()
    kept.update((each.id, each) for each in tickets)
    parts = [Some(*(getattr(each, name) for name in Some._fields)) for each in tickets]
    assert list(kept.each(Some)) == parts


@few
@given(TICKETS, st.data())
def test_tickets_are_found_by_their_code(tickets: list[Ticket], data: st.DataObject) -> None:
    """All that have it, whatever else says the same."""
    codes = st.sampled_from(sorted({each.code for each in tickets} | {"", "A001"}))
    sought = data.draw(codes)
    kept = no_tickets()
    kept.update((each.id, each) for each in tickets)
    assert kept.having("code", sought) == [each.id for each in tickets if each.code == sought]


SERVED = Ticket(
    id=TicketId("t1"),
    code="A001",
    day=date(2026, 3, 2),
    seq=1,
    service=ServiceId("tax"),
    ticket_class=small_office().classes[0].id,
    arrival=datetime.fromisoformat("2026-03-02T12:00:00.123Z"),
    channel="kiosk",
    language="es",
    device=DeviceId("kiosk"),
    state=State.SERVED,
)


@pytest.mark.parametrize(
    "odd",
    [
        replace(SERVED, code="A" * 40_000),
        replace(SERVED, seq=2**63),
        replace(SERVED, service=ServiceId("served"), channel="served", language="served"),
        replace(SERVED, code="", attention=AttentionId("")),
        replace(SERVED, code="ñ\0☂", attention=AttentionId("\ud800")),
    ],
    ids=("too long", "too large", "like a state", "empty", "odd letters"),
)
def test_a_ticket_of_any_kind_is_kept(odd: Ticket) -> None:
    """One that cannot be packed is kept whole; a service may be called what a state is called."""
    kept = no_tickets()
    kept[odd.id] = odd
    assert kept[odd.id] == odd
    assert kept[odd.id].state is State.SERVED
    assert not kept.live()


def test_more_words_than_have_a_number_are_kept() -> None:
    """Seventy thousand devices: the last tickets are kept whole."""
    kept = no_tickets()
    for n in range(70_000):
        kept[TicketId(str(n))] = replace(SERVED, id=TicketId(str(n)), device=DeviceId(str(n)))
    assert all(kept[TicketId(str(n))].device == str(n) for n in range(0, 70_000, 997))


def test_a_ticket_that_comes_back_is_whole_again() -> None:
    """An undone end makes it one of those that can change, in its old place; a copy stays."""
    kept = no_tickets()
    for n in range(3):
        kept[TicketId(str(n))] = replace(SERVED, id=TicketId(str(n)))
    before = kept.copy()
    back = replace(SERVED, id=TicketId("1"), state=State.SERVING)
    kept[back.id] = back
    assert list(kept) == ["0", "1", "2"]
    assert dict(kept.live()) == {"1": back}
    del kept[back.id]
    assert list(kept) == ["0", "2"]
    assert before[back.id].state is State.SERVED


def test_what_is_loaded_is_what_was_kept(tmp_path: Path) -> None:
    """In the order in which they came: those that have ended, and the one that has not."""

    async def story(house: House) -> None:
        await house.sits("ana", "one")
        for _ in range(3):
            await house.grant(*issue())
            for each in (c.CallNext(), c.StartService(), c.FinishService()):
                await house.grant(CONSOLES[ANA], each)
        await house.grant(*issue())
        await house.grant(CONSOLES[ANA], c.CallNext())
        await house.grant(CONSOLES[ANA], c.StartService())
        loaded = house.store.load(house.published.id)
        assert loaded == house.published
        assert list(loaded.tickets) == list(house.published.tickets)
        assert len(loaded.tickets.live()) == 1
        assert len(loaded.attentions.live()) == 1

    tell(tmp_path, story)


@pytest.mark.sqlite
def test_a_row_that_cannot_be_packed_is_loaded_whole(tmp_path: Path) -> None:
    """A code as long as a page, and a ticket's name that is: the rest is as it was kept."""

    async def story(house: House) -> None:
        await house.sits("ana", "one")
        ticket = (await house.grant(*issue())).answer.ticket
        for each in (c.CallNext(), c.StartService(), c.FinishService()):
            await house.grant(CONSOLES[ANA], each)
        assert ticket is not None
        long, served = "x" * 40_000, house.published.tickets[ticket]
        [attention] = house.published.attentions.values()
        with house.store._engine.begin() as connection:  # noqa: SLF001 - to spoil its rows
            connection.exec_driver_sql("UPDATE ticket SET code = ?", (long,))
            connection.exec_driver_sql("UPDATE attention SET ticket = ?", (long,))
        loaded = house.store.load(house.published.id)
        assert loaded.tickets[ticket] == replace(served, code=long)
        assert loaded.attentions[attention.id] == replace(attention, ticket=TicketId(long))

    tell(tmp_path, story)


MANY = 500


def test_a_ticket_that_has_ended_takes_little_room() -> None:
    """Less than half of what it takes whole, in the office of a turn and the published one."""
    packed = new_office(small_office().office)
    assert 2 * room_of(packed.tickets, copy_of(packed).tickets) < room_of({}, {})


def room_of(*offices: MutableMapping[TicketId, Ticket]) -> int:
    """The bytes of tickets that end one by one in each of these."""
    gc.collect()
    tracemalloc.start()
    try:
        for n in range(MANY):
            at = SERVED.arrival + timedelta(seconds=n)
            served = replace(
                SERVED,
                id=TicketId(f"0198-ticket-{n:026}"),
                code=f"A{n:03}",
                attention=AttentionId(f"0198-attended-{n:022}"),
                arrival=at,
                called_at=at + timedelta(minutes=9),
                started_at=at + timedelta(minutes=10),
                ended_at=at + timedelta(minutes=15),
            )
            for tickets in offices:
                tickets[served.id] = replace(served)
        gc.collect()
        return tracemalloc.get_traced_memory()[0]
    finally:
        tracemalloc.stop()
