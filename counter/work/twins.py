"""Two tickets with one code, of yesterday and of today: the day of each, in words.

A person attended when the day ended keeps their ticket, and its code is given again the next day; a
series that has used all its numbers gives one twice in a day.
"""

from datetime import datetime

from antesala.messages.rows import TicketRow
from antesala.words import Words, hour, instant
from counter.work.office import Office


def twin_words(office: Office, ticket: TicketRow, words: Words) -> str:
    """The day of a ticket that shares its code, and its hour where both are of one day.

    Empty where the code is its own.
    """
    return words_of_twins(office, ticket.id, ticket.code, ticket.arrival, words)


def words_of_twins(
    office: Office, ticket: str | None, code: str, arrival: str, words: Words
) -> str:
    """The same for a ticket of which only this is known."""
    twins = [row for row in _known(office) if row.code == code and row.id != ticket]
    if not twins:
        return ""
    ours = _local(office, arrival)
    if any(_local(office, row.arrival).date() == ours.date() for row in twins):
        return words.say("counter-of-hour", at=ours, hour=hour(instant(arrival), office.zone))
    return words.say("counter-of-day", at=ours)


def _known(office: Office) -> list[TicketRow]:
    """All tickets that the console has, including the one in hand."""
    held = office.desk.ticket if office.desk else None
    return [*office.tickets, *([held] if held is not None else [])]


def _local(office: Office, arrival: str) -> datetime:
    return instant(arrival).astimezone(office.zone)
