"""Every value of the domain that the tables keep comes back as it was."""

from dataclasses import fields as dataclass_fields
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, get_type_hints

from hypothesis import given, strategies as st

from server.domain import commands as c
from server.domain.attention import Attention
from server.domain.events import EVENTS, Event
from server.domain.office import Call, Desk, new_office
from server.domain.ticket import Ticket
from server.store.rows import (
    attention_from,
    attention_row,
    calls_from,
    desk_from,
    desk_row,
    event_from,
    event_row,
    from_milliseconds,
    office_row,
    ticket_from,
    ticket_row,
    to_milliseconds,
)
from tests.domain.builders import ANA, BRUNO, CONSOLES, LUNCH, ONE, small_office
from tests.hub.house import House, issue, tell

MOMENTS = st.integers(0, 4_102_444_800_000).map(from_milliseconds)
"""To the millisecond, as the hub's clock has them, from 1970 to 2100."""
st.register_type_strategy(float, st.floats(allow_nan=False, allow_infinity=False))
"""A target of an office file is a number that JSON has."""


def any_of(kind: type[Any]) -> st.SearchStrategy[Any]:
    """Any value of a type of the domain, the fields with defaults drawn too."""
    hints, own = get_type_hints(kind), [field.name for field in dataclass_fields(kind)]
    fields: dict[str, Any] = dict.fromkeys(own, ...)
    for name in own:
        hint = hints[name]
        if hint is datetime:
            fields[name] = MOMENTS
        elif hint == datetime | None:
            fields[name] = st.none() | MOMENTS
    return st.builds(kind, **fields)


@given(MOMENTS)
def test_moments_are_kept_exactly(moment: datetime) -> None:
    """To the millisecond, by whole numbers: no rounding changes the order of the line."""
    assert from_milliseconds(to_milliseconds(moment)) == moment
    assert to_milliseconds(moment + timedelta(milliseconds=1)) == to_milliseconds(moment) + 1
    assert moment.tzinfo is UTC


@given(any_of(Desk))
def test_a_counter_comes_back(desk: Desk) -> None:
    """Paused for a reason of the office's, which is a word and no reason for a call."""
    assert desk_from(desk_row("town", "m1", desk)) == desk


def test_a_restart_finds_a_clerk_at_lunch(tmp_path: Path) -> None:
    """With the reason and the end of the pause, and one who pauses without a word."""

    async def story(house: House) -> None:
        await house.sits("ana", "one")
        await house.grant(CONSOLES[ANA], c.PauseCounter(LUNCH, house.now + timedelta(minutes=30)))
        await house.sits("bruno", "three")
        await house.grant(CONSOLES[BRUNO], c.PauseCounter())
        before = dict(house.published.desks)
        await house.restart()
        assert house.published.desks == before
        assert before[ONE].reason == LUNCH

    tell(tmp_path, story)


@given(any_of(Ticket))
def test_a_ticket_comes_back(ticket: Ticket) -> None:
    """With every field that is set and every one that is not."""
    assert ticket_from(ticket_row("town", ticket)) == ticket


@given(any_of(Attention))
def test_an_attention_comes_back(attention: Attention) -> None:
    """With what was brought, in its order."""
    assert attention_from(attention_row("town", attention)) == attention


@given(st.lists(any_of(Call), max_size=12))
def test_the_calls_come_back(calls: list[Call]) -> None:
    """As a board shows them."""
    office = new_office(small_office().office)
    office.calls = calls
    assert calls_from(office_row(office)["calls"]) == calls


@given(st.sampled_from(list(EVENTS.values())).flatmap(any_of))
def test_an_event_comes_back(event: Event) -> None:
    """Every kind that the journal may hold."""
    assert event_from(event_row("town", 7, event)) == event


def test_what_is_loaded_says_each_word_once(tmp_path: Path) -> None:
    """A day's tickets are kept until it ends: what they have in common is there once."""

    async def story(house: House) -> None:
        await house.sits("ana", "one")
        for _ in range(2):
            await house.grant(*issue())
            for each in (c.CallNext(), c.StartService(), c.FinishService()):
                await house.grant(CONSOLES[ANA], each)
        office = house.store.load(house.published.id)
        one, other = office.tickets.values()
        for name in ("day", "ended_on", "service", "ticket_class", "device", "counter", "clerk"):
            assert getattr(one, name) is getattr(other, name)
        assert one.day is one.ended_on

    tell(tmp_path, story)


def test_a_person_at_a_counter_has_each_id_once(tmp_path: Path) -> None:
    """A ticket and its attention name each other by the same texts."""

    async def story(house: House) -> None:
        await house.sits("ana", "one")
        await house.grant(*issue())
        for each in (c.CallNext(), c.StartService()):
            await house.grant(CONSOLES[ANA], each)
        office = house.store.load(house.published.id)
        [ticket] = office.tickets.values()
        assert ticket.attention is not None
        attention = office.attentions[ticket.attention]
        assert attention.ticket is ticket.id
        assert attention.id is ticket.attention

    tell(tmp_path, story)
