"""Screens of a console without a window: the rows of one moment, and their texts."""

from zoneinfo import ZoneInfo

import msgspec

from antesala.messages.rows import CatalogueRow, ClerkRow, CounterRow, DeskRow, TicketRow
from antesala.words import Words
from counter.screen import Screen, Screens
from counter.work.memory import Memory
from counter.work.moment import Moment
from counter.work.office import Office
from tests.counter.office import (
    NOW,
    attention,
    desk,
    minutes_ago,
    office_rows,
    staffed_rows,
    stamp,
    ticket,
)

SANTIAGO = ZoneInfo("America/Santiago")
CALLED = ticket("J042", 12, state="called", called_at=stamp(NOW))
SERVING = msgspec.structs.replace(CALLED, state="serving", started_at=minutes_ago(4))


def office(
    desk_row: DeskRow | None = None, *tickets: TicketRow, clerk: str | None = "carolina"
) -> Office:
    rows = office_rows(*tickets, clerk=clerk)
    return Office(
        SANTIAGO,
        clerk,
        clerks=tuple(row for row in rows if isinstance(row, ClerkRow)),
        counters=tuple(row for row in rows if isinstance(row, CounterRow)),
        tickets=tickets,
        catalogue=next(row for row in rows if isinstance(row, CatalogueRow)),
        desk=desk_row,
    )


def staffed(desk_row: DeskRow, *tickets: TicketRow) -> Office:
    """The office with colleagues in every state."""
    rows = staffed_rows(*tickets)
    return Office(
        SANTIAGO,
        "carolina",
        clerks=tuple(row for row in rows if isinstance(row, ClerkRow)),
        counters=tuple(row for row in rows if isinstance(row, CounterRow)),
        tickets=tickets,
        catalogue=next(row for row in rows if isinstance(row, CatalogueRow)),
        desk=desk_row,
    )


def screen(moment: Moment, language: str = "es") -> Screen:
    return Screens(Words(language, "CL")).screen(moment)


def at_desk(desk_row: DeskRow, *tickets: TicketRow) -> Screen:
    return screen(Moment(office(desk_row, *tickets), NOW, Memory(clerk="carolina")))


def serving(**values: object) -> Screen:
    return at_desk(desk(ticket=SERVING, attention=attention(**values)))
