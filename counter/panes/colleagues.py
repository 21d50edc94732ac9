"""The colleagues who can take over a person: free ones first, those away last."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from antesala.messages import kinds as k, rows as r
from antesala.words import Words
from counter.work.office import Office

Standing = k.ClerkState | Literal["standing"]
"""What a colleague is doing; `standing` is signed in without a counter yet."""


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
    wait: r.WaitPart | None = None


AVAILABLE: tuple[Standing, ...] = ("free", "busy")
"""Whether they can be asked: not in a pause, and only at a counter, where they see the offer."""
_ORDER: tuple[Standing, ...] = ("free", "busy", "back_office", "paused", "standing", "away")


def colleagues_of(office: Office) -> list[Colleague]:
    """All clerks but the one who sits here: free, busy, paused, away; the shorter wait first."""
    found = [_colleague(office, row) for row in office.clerks if row.id != office.clerk]
    return sorted(found, key=lambda one: (_ORDER.index(one.state), one.waiting, one.name))


def serving(office: Office, service: str) -> list[r.CounterRow]:
    """The open counters that call for a service."""
    return [row for row in office.counters if row.state == "open" and service in row.services]


def _colleague(office: Office, row: r.ClerkRow) -> Colleague:
    desk = next((one for one in office.counters if one.clerk == row.id), None)
    waiting = sum(1 for _ in _callable_by(office.tickets, row.id, desk))
    number = desk.number if desk else ""
    state = "standing" if row.state in AVAILABLE and desk is None else row.state
    unit = office.unit_name(row.id)
    return Colleague(row.id, row.name, unit, state, number, waiting, row.wait)


def _callable_by(
    tickets: tuple[r.TicketRow, ...], clerk: str, desk: r.CounterRow | None
) -> Iterator[r.TicketRow]:
    """The tickets that this clerk could call at their counter."""
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
    """The clerk who will attend, as the person reads it: the name, the unit, the counter."""
    if not number:
        return words.say("counter-gets-who", name=name, unit=unit)
    return words.say("counter-gets-who-at", name=name, unit=unit, number=number)
