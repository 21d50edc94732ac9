"""Past days of an office: the visits with service and time, and the clerks' shifts."""

from dataclasses import dataclass
from datetime import date

from server.domain.identity import ClassId, ClerkId, CounterId, ServiceId


@dataclass(frozen=True, slots=True)
class Visit:
    """A person with a ticket. Times are whole seconds; `arrival` counts from local midnight.

    `busy` is how long counters were busy with them, None if it was not measured; `is_no_show`
    if they were called and did not come.
    """

    day: date
    service: ServiceId
    ticket_class: ClassId
    arrival: int
    busy: int | None = None
    is_no_show: bool = False


@dataclass(frozen=True, slots=True)
class Shift:
    """A clerk's time at an open counter, in seconds after local midnight."""

    day: date
    counter: CounterId
    clerk: ClerkId | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Record:
    """Whole past days; `shifts` are empty if they were not recorded."""

    visits: tuple[Visit, ...]
    shifts: tuple[Shift, ...] = ()

    @property
    def days(self) -> tuple[date, ...]:
        """The days with visits, in order."""
        return tuple(sorted({visit.day for visit in self.visits}))
