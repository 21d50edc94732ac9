"""The colleagues to whom a person can be handed over: who is free first, who is away last."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from antesala.messages.kinds import ClerkState
from antesala.messages.rows import ClerkRow, CounterRow, TicketRow, WaitPart
from antesala.words import Words
from counter.work.office import Office

Standing = ClerkState | Literal["standing"]
"""What a colleague does; `standing` is who is signed in and has sat down at no counter yet."""


@dataclass(frozen=True, slots=True)
class Colleague:
    """A colleague now. `counter` is where they sit, `waiting` how many they could call there.

    `wait` is how long the person would wait for them, where that is known.
    """

    clerk: str
    name: str
    unit: str
    state: Standing
    counter: str
    waiting: int
    wait: WaitPart | None = None


AVAILABLE: tuple[Standing, ...] = ("free", "busy")
"""Who can be asked. Nobody is sent into a pause, and only at a counter is an offer to be read."""
_ORDER: tuple[Standing, ...] = ("free", "busy", "paused", "standing", "away")


def colleagues_of(office: Office) -> list[Colleague]:
    """Everybody but the clerk who sits here: free, busy, paused, away; the shorter wait first."""
    found = [_colleague(office, row) for row in office.clerks if row.id != office.clerk]
    return sorted(found, key=lambda one: (_ORDER.index(one.state), one.waiting, one.name))


def serving(office: Office, service: str) -> list[CounterRow]:
    """The open counters that call for a service."""
    return [row for row in office.counters if row.state == "open" and service in row.services]


def _colleague(office: Office, row: ClerkRow) -> Colleague:
    desk = next((one for one in office.counters if one.clerk == row.id), None)
    waiting = sum(1 for _ in _callable_by(office.tickets, row.id, desk))
    number = desk.number if desk else ""
    state = "standing" if row.state in AVAILABLE and desk is None else row.state
    unit = office.unit_name(row.id)
    return Colleague(row.id, row.name, unit, state, number, waiting, row.wait)


def _callable_by(
    tickets: tuple[TicketRow, ...], clerk: str, desk: CounterRow | None
) -> Iterator[TicketRow]:
    """Who waits and could be called by this clerk where they sit."""
    for row in tickets:
        if row.state != "waiting":
            continue
        is_in_line = (
            desk is not None
            and row.reserved_for is None
            and row.service in desk.services
            and row.ticket_class in desk.classes
        )
        if is_in_line or row.reserved_for == clerk:
            yield row


def gets(name: str, unit: str, number: str, words: Words) -> str:
    """Who will attend, as the person will read it: the name, the unit, the counter."""
    if not number:
        return words.say("counter-gets-who", name=name, unit=unit)
    return words.say("counter-gets-who-at", name=name, unit=unit, number=number)
