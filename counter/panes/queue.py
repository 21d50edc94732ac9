"""The waiting people as rows of finished words: code, service, class, marks and minutes."""

from dataclasses import dataclass
from datetime import datetime

from antesala.messages.rows import TicketRow
from antesala.words import Words, instant
from counter.work.office import Office, twin_words


@dataclass(frozen=True, slots=True)
class QueueRow:
    """One waiting person; `note` is a return or help asked for, with its icon."""

    key: str
    code: str
    service: str
    ticket_class: str
    is_preferential: bool
    note: str
    note_icon: str
    minutes: str
    wait: str
    """The same with its unit, in hours where it is long."""
    is_long: bool
    is_next: bool


@dataclass(frozen=True, slots=True)
class Queue:
    """The list and its heads."""

    head: str
    wait_head: str
    unit: str
    rows: tuple[QueueRow, ...]
    more: str = ""
    """What is below a list that does not show all: a line for each number out of sight, from 0."""


IN_MINUTES = 90
"""The longest wait that is told in minutes alone; 122 minutes are not read as two hours."""
HELP_ICONS = {
    "sign_language": "ear",
    "low_counter": "accessibility",
    "escort": "users",
    "written_conversation": "message-square",
}
"""The icon of each kind of help that a person may ask for."""


def waited(ticket: TicketRow, until: datetime) -> int:
    """Whole minutes since the ticket was issued."""
    return max(0, int((until - instant(ticket.arrival)).total_seconds() // 60))


def more_words(count: int, words: Words) -> str:
    """How many of a list's rows are out of sight: a line for each number, empty for none."""
    left_out = (words.say("counter-more", count=each) for each in range(1, count + 1))
    return "\n".join(("", *left_out))


def wait_words(minutes: int, words: Words) -> str:
    """A wait in minutes, and above an hour and a half in hours: 12 min, 2 h 5 min."""
    if minutes <= IN_MINUTES:
        return words.say("counter-minutes", minutes=minutes)
    hours, rest = divmod(minutes, 60)
    return words.say("counter-hours", hours=hours, minutes=rest)


def notes_of(office: Office, ticket: TicketRow, words: Words) -> list[str]:
    """Notes on a person before the call: a hand-over, a return, help."""
    return [said for _, said in _notes(office, ticket, words)]


def _notes(office: Office, ticket: TicketRow, words: Words) -> list[tuple[str, str]]:
    """The same, each with its icon."""
    day = twin_words(office, ticket, words)
    notes = [("calendar", day)] if day else []
    if ticket.series_code:
        notes.append(("wifi-off", words.say("counter-alone", code=ticket.series_code)))
    if ticket.reserved_for is not None:
        notes.append(("corner-up-right", words.say("counter-derived")))
    if ticket.has_returned:
        notes.append(("undo-2", words.say("counter-returned")))
    if ticket.lets_pass:
        notes.append(("hourglass", words.say("counter-wants-time")))
    helps = ((HELP_ICONS[wish], wish) for wish in ticket.help_needed)
    return notes + [(icon, words.say(f"counter-help-{wish}")) for icon, wish in helps]


def queue_of(office: Office, words: Words, now: datetime) -> Queue:
    """All waiting people."""
    tickets = office.waiting()
    upcoming = office.desk.next_call if office.desk else None
    return Queue(
        head=words.say("counter-queue-here", count=len(tickets)),
        wait_head=words.say("counter-wait"),
        unit=words.say("counter-min"),
        more=more_words(len(tickets), words),
        rows=tuple(
            _row(office, ticket, words, now, is_next=upcoming is not None and not place)
            for place, ticket in enumerate(tickets)
        ),
    )


def _row(
    office: Office, ticket: TicketRow, words: Words, now: datetime, *, is_next: bool
) -> QueueRow:
    held = office.ticket_class(ticket.ticket_class)
    notes = _notes(office, ticket, words)
    return QueueRow(
        key=ticket.id,
        code=ticket.code,
        service=office.service_name(ticket.service),
        ticket_class=held.name,
        is_preferential=held.is_preferential,
        note=", ".join(said for _, said in notes),
        note_icon=notes[0][0] if notes else "",
        minutes=str(waited(ticket, now)),
        wait=wait_words(waited(ticket, now), words),
        is_long=waited(ticket, now) > IN_MINUTES,
        is_next=is_next,
    )
