"""Calls that a clerk writes down while the server is away, until the server has taken them over.

Pure: time and fresh ids come in. Each note is handed in under the id of its own command, so that
it is taken over once however often it is sent; one that was refused, and may be taken later, gets
another id. The file is written by `counter.app.noted_file`.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from antesala.messages import commands as c, frames as f
from antesala.messages.kinds import MOST_REFUSED, TicketCode
from antesala.session.subscriptions import PASSING
from counter.work.office import Office

TAKES_NOTES = frozenset({"waiting", "no_show", "parked"})
"""The states of a ticket in which a call of it may still be noted."""
LATER = frozenset(
    {
        # A kiosk alone has not handed the ticket in; a colleague has called it meanwhile.
        *("unknown_ticket", "not_yours"),
        # The clerk has another person in hand, or no counter so far.
        *("ticket_in_hand", "attention_open", "no_counter", "not_signed_in"),
        *PASSING,
    }
)
"""Refusals after which a note is handed in again, once it may be taken over; one that passes by
itself, which says nothing of the note, under the same id and whatever has become of its ticket."""
Moment = Annotated[datetime, Meta(tz=True)]


class NotedCall(Struct, frozen=True, forbid_unknown_fields=True):
    """One call by hand. `id` is that of the command under which it is handed in.

    Without `started_at` the person did not come; without `ended_at` they are with the clerk still.
    `refused` is why it was not taken over, with `facts` of that. Without a `clerk` the person at
    the counter was not the one that the console knew: it waits until a clerk says it is theirs.
    """

    id: str
    office: str
    clerk: str
    counter: str
    code: TicketCode
    called_at: Moment
    started_at: Moment | None = None
    ended_at: Moment | None = None
    refused: str = ""
    facts: dict[str, str] = {}
    refused_at: Moment | None = None

    @property
    def goes_on(self) -> bool:
        """Whether the person is with the clerk still."""
        return self.started_at is not None and self.ended_at is None and not self.is_over

    @property
    def is_over(self) -> bool:
        """Whether it was refused for good."""
        return bool(self.refused) and self.refused not in LATER

    def is_of(self, office: str | None, clerk: str | None) -> bool:
        return (self.office, self.clerk) == (office, clerk)


Notes = tuple[NotedCall, ...]


def held(notes: Iterable[NotedCall]) -> NotedCall | None:
    """The note of the person who is with the clerk now."""
    return next((each for each in notes if each.goes_on), None)


def begun(notes: Notes, note: NotedCall) -> Notes:
    """A call was made by hand; the clerk's own of that ticket that was refused gives way to it."""
    own = note.office, note.clerk
    former = (each for each in notes if each.refused and each.code == note.code)
    given_way = {each.id for each in former if each.is_of(*own)}
    return (*(each for each in notes if each.id not in given_way), note)


def claimed(notes: Notes, name: str, clerk: str) -> Notes:
    """A clerk says that a note without a name is of their own call."""
    return _changed(notes, name, clerk=clerk)


_UNSENT: dict[str, object] = {"refused": "", "facts": {}, "refused_at": None}
"""What a note has that says something new: no answer to it has come."""


def _changed(notes: Notes, name: str, **values: object) -> Notes:
    return tuple(
        msgspec.structs.replace(each, **values) if each.id == name else each for each in notes
    )


def ended(notes: Notes, name: str, now: datetime, fresh_id: str) -> Notes:
    """The person has gone. The note may have been sent before: what it says now is another wish."""
    note = next((each for each in notes if each.id == name), None)
    at = now if note is None else max(now, note.called_at)
    return _changed(notes, name, ended_at=at, id=fresh_id, **_UNSENT)


def absent(notes: Notes, name: str, fresh_id: str) -> Notes:
    """The person did not come to the call."""
    return _changed(notes, name, started_at=None, ended_at=None, id=fresh_id, **_UNSENT)


def without(notes: Notes, name: str) -> Notes:
    """A note is gone: the server has it, or the clerk takes it away."""
    return tuple(each for each in notes if each.id != name)


KEPT_FOR = timedelta(days=7)
"""A note that was not taken over by then has been read, or is about no one who could be asked."""


def without_old(notes: Notes, now: datetime) -> Notes:
    """The notes of the last week, by this device's own clock."""
    return tuple(each for each in notes if now - each.called_at < KEPT_FOR)


def command_of(note: NotedCall) -> c.NoteCall:
    """What hands a note in."""
    return c.NoteCall(
        id=note.id,
        code=note.code,
        counter=note.counter,
        called_at=note.called_at,
        started_at=note.started_at,
        ended_at=note.ended_at,
    )


def answered(
    notes: Notes, command: c.NoteCall, answer: f.Answer | f.Refusal, fresh: str, now: datetime
) -> Notes:
    """The answer to a note: it goes, waits for a better moment under a `fresh` id, or stays."""
    if isinstance(answer, f.Answer):
        return without(notes, command.id)
    name = fresh if answer.code in LATER - PASSING else command.id
    told = {"refused": answer.code, "facts": dict(answer.facts), "refused_at": now}
    return _changed(notes, command.id, id=name, **told)


def refused_for_good(notes: Iterable[NotedCall], office: str) -> list[c.RefusedCall]:
    """The notes of an office that it will not take over, for those who answer for its hall."""
    over = [each for each in notes if each.office == office and each.is_over]
    return [
        c.RefusedCall(
            code=each.code,
            clerk=each.clerk,
            counter=each.counter,
            called_at=each.called_at,
            refused_at=each.refused_at or each.called_at,
            why=each.refused,
        )
        for each in over[-MOST_REFUSED:]
    ]


def due(notes: Iterable[NotedCall], office: Office) -> NotedCall | None:
    """The next note to be handed in, in the order of the calls.

    One that was refused before is tried again once its ticket is where it may be taken over.
    """
    desk = office.desk
    if desk is None or desk.clerk != office.clerk:
        return None
    states = {row.code: row.state for row in office.tickets}
    is_free = desk.ticket is None and desk.attention is None
    for note in sorted(notes, key=lambda each: each.called_at):
        if not note.is_over and _may_come(note, states, is_free=is_free):
            return note
    return None


def _may_come(note: NotedCall, states: Mapping[str, str], *, is_free: bool) -> bool:
    if not note.refused or note.refused in PASSING:
        return True
    return states.get(note.code) in TAKES_NOTES and (is_free or not note.goes_on)
