"""What an office's past days were like: who came for what and when, and who was there to attend."""

from dataclasses import dataclass
from datetime import date

from server.domain.identity import ClassId, ClerkId, CounterId, ServiceId


@dataclass(frozen=True, slots=True)
class Visit:
    """Somebody who came with a ticket. Times are whole seconds; `arrival` is after local midnight.

    `busy` is how long counters were busy with them, None where nobody measured it; `is_no_show`
    where they were called and did not come.
    """

    day: date
    service: ServiceId
    ticket_class: ClassId
    arrival: int
    busy: int | None = None
    is_no_show: bool = False


@dataclass(frozen=True, slots=True)
class Shift:
    """A clerk at an open counter, from one second after local midnight to another."""

    day: date
    counter: CounterId
    clerk: ClerkId | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Record:
    """Past days, whole; `shifts` are empty where nobody wrote them down."""

    visits: tuple[Visit, ...]
    shifts: tuple[Shift, ...] = ()

    @property
    def days(self) -> tuple[date, ...]:
        """The days on which anybody came, in order."""
        return tuple(sorted({visit.day for visit in self.visits}))
