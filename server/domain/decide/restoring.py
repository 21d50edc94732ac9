"""The decision that follows a restore: which numbers and calls an office leaves out."""

from datetime import datetime, time

from server.domain import commands as c, events as e
from server.domain.catalogue import midnight_before
from server.domain.daybook import last_number, moment_of, today
from server.domain.decide.context import Asking, Decision
from server.domain.office import Office
from server.domain.restoration import possibly_given, skip_after

CALLS_SKIPPED = 10_000
"""Calls that are left out: displays know a new call by its number, which no person reads, and no
office calls as often on one day."""


def note_restore(asking: Asking, command: c.NoteRestore) -> Decision:
    """Leave out the numbers that may have been given between the copy and now."""
    office, now = asking.office, asking.now
    begun = max(command.copied_at, _day_began(office, now))
    paces = {pace.letter: pace for pace in command.paces}
    surely = {known.letter: known.number for known in command.known}
    skips = []
    for series in office.catalogue.series:
        last = last_number(office, series.letter, now)
        possible = possibly_given(paces.get(series.letter), now - begun, last)
        skips.append(skip_after(series.letter, last, possible, surely.get(series.letter, 0)))
    restored = e.OfficeRestored(
        at=now,
        copied_at=command.copied_at,
        skips=tuple(skips),
        call_number=office.call_number + CALLS_SKIPPED,
    )
    return Decision((restored,))


def _day_began(office: Office, now: datetime) -> datetime:
    """The first moment at which numbers of the present day can have been given."""
    zone = office.catalogue.time_zone
    return min(midnight_before(now, zone), moment_of(today(office, now), time(), zone))
