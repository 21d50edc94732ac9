"""Which events may change which rows: the names that the views' tables are written with.

A view has a table of its kinds of rows, each with the events that may change one, and builds a row
again only after one of these that names its subject. No table names an event: an event says beside
its definition what it may change, and a table says which changes a row shows. Three things change
rows whatever the event is, and stand in no table: another office file, another day, and a clock
that was set back.
"""

from collections.abc import Mapping

from server.domain import events as e
from server.hub import News

Kinds = frozenset[type[e.Event]]
TouchedBy = Mapping[str, Kinds]
"""A view's table: the events that may change a row, by the row's type."""


def changing(*changes: e.Change) -> Kinds:
    """The events that may change one of these of the office."""
    return frozenset(kind for kind in e.NAMES if not kind.changes.isdisjoint(changes))


LIST: Kinds = changing(e.Change.LIST)
TICKET: Kinds = frozenset(kind for kind in e.NAMES if issubclass(kind, e.TicketEvent)) - LIST
"""Events of a ticket that more than its holder sees."""
MOVES: Kinds = TICKET - changing(e.Change.ASSISTANCE)
"""Those that change more of it than what help its holder wants."""
LINES: Kinds = changing(e.Change.LINE)
UNMET: Kinds = changing(e.Change.COMING) - LINES
"""Events of a ticket whose person is not here: no counter and no line knows of it."""
HANDS: Kinds = changing(e.Change.TAKEN, e.Change.FREED)
"""Those after which a clerk has another ticket in hand, or none."""
MET: Kinds = changing(e.Change.MET)
BUSY: Kinds = changing(e.Change.BUSY)
ATTENTION: Kinds = changing(e.Change.ATTENTION)
DESK: Kinds = changing(e.Change.COUNTER)
CLERK: Kinds = changing(e.Change.PRESENCE)
RESERVED: Kinds = changing(e.Change.RESERVED)
PREFERENCE: Kinds = changing(e.Change.PREFERENCE)
PLEA: Kinds = changing(e.Change.PLEA)
HELP: Kinds = changing(e.Change.HELP)
RULE: Kinds = changing(e.Change.RULE)
STOPS: Kinds = changing(e.Change.STOP)
NOTICE: Kinds = changing(e.Change.NOTICE)
SOUND: Kinds = changing(e.Change.SOUND)
OUT: Kinds = changing(e.Change.OUT)
SUSPENSION: Kinds = changing(e.Change.SUSPENSION)
CALLS: Kinds = changing(e.Change.CALL)
NAME: Kinds = changing(e.Change.NAME)
NEVER: Kinds = frozenset()


def is_reloaded(news: News) -> bool:
    """Whether the office has a new catalogue, which may change every row."""
    return e.CatalogueLoaded in news.kinds


def has_other_days(news: News) -> bool:
    """Whether another day or year has begun or a day has ended, perhaps with other holidays."""
    return any(kind == "day" for kind, _ in news.touched)


def is_anew(news: News) -> bool:
    """Whether any row may have changed: another office file, day, or time by the clock."""
    return is_reloaded(news) or any(kind in {"day", "clock"} for kind, _ in news.touched)


def moves_all_tickets(news: News) -> bool:
    """Whether other counters or clerks may now call tickets, or a ticket's clerk sits elsewhere."""
    return is_anew(news) or not (DESK | CLERK).isdisjoint(news.kinds)


def named(news: News, kind: str) -> list[str]:
    """The subjects of one kind that a turn names."""
    return [name for each, name in news.touched if each == kind]
