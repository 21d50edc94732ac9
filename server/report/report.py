"""The report of a period in numbers: its figures beside those of two other periods.

Nothing is counted here. `sentences` says what went well and what did not, `wording` puts all of it
into the words of a language; paper, page and sheets draw that and add nothing.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from server.domain.catalogue import Catalogue
from server.domain.period import Period
from server.domain.target import AIMS, Target, target_for
from server.report.figures import NOTHING, OFFICE, PARTIAL, Caution, Figures, Scope, Value
from server.report.indicators.registry import Unit, definition_of

SPOKEN = str | int | Period
"""What a sentence is made with; a period is told as its language does."""


@dataclass(frozen=True, slots=True)
class Waits:
    """Waits of `n` called tickets, in whole seconds; None where too few waited to be shown."""

    n: int = 0
    half: int | None = None
    most: int | None = None
    """Nine in ten waited as long or less."""


@dataclass(frozen=True, slots=True)
class Week:
    """The waits of the days from `first` on, as far as they are in the period."""

    first: date
    waits: Waits


@dataclass(frozen=True, slots=True)
class HourWaits:
    """The waits of tickets that were taken in one hour of a day of the week; 0 is Monday."""

    weekday: int
    hour: int
    waits: Waits


@dataclass(frozen=True, slots=True)
class CounterUse:
    """What share of its open time a counter attended, by the id of the counter."""

    counter: str
    occupancy: Value


@dataclass(frozen=True, slots=True)
class HandedOver:
    """How many attentions ended with a person of another unit."""

    unit: str
    count: int


@dataclass(frozen=True, slots=True)
class Preferred:
    """The waits of people with a preference by law, and of the others."""

    preferential: Waits = Waits()
    general: Waits = Waits()


@dataclass(frozen=True, slots=True)
class UnitReport:
    """What a unit's page shows besides its figures."""

    unit: str
    hours: tuple[HourWaits, ...] = ()
    counters: tuple[CounterUse, ...] = ()
    handed: tuple[HandedOver, ...] = ()
    preferred: Preferred = Preferred()


@dataclass(frozen=True, slots=True)
class Action:
    """What is done about a target that was missed; its words are the staff's own.

    `later` is the same figure one period on, None until there is one. `is_needed`: it was not
    closed as one that changes nothing.
    """

    indicator: str
    period: Period
    figure: float | None
    target: float | None
    unit: str = ""
    cause: str = ""
    action: str = ""
    responsible: str = ""
    due: date | None = None
    done: date | None = None
    later: float | None = None
    is_needed: bool = True


@dataclass(frozen=True, kw_only=True)
class Report:
    """One office and period. `before` and `year_ago` have no rows where nothing is known."""

    catalogue: Catalogue
    made_on: date
    now: Figures
    before: Figures
    year_ago: Figures
    days: int = 0
    """Days of the period on which tickets were issued."""
    weeks: tuple[Week, ...] = ()
    preferred: Preferred = Preferred()
    units: tuple[UnitReport, ...] = ()
    targets: tuple[Target, ...] = ()
    actions: tuple[Action, ...] = ()

    @property
    def is_simulated(self) -> bool:
        """Whether any of the figures was made up by a generator."""
        told = (*self.now.notes, *self.before.notes, *self.year_ago.notes)
        return any(note.caution is Caution.SIMULATED for note in told)

    @property
    def period(self) -> Period:
        """The period that it is about."""
        return self.now.period

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to report: no ticket was issued."""
        return not self.now.of("issued").value

    def compared(self, indicator: str, scope: Scope = OFFICE) -> "Compared":
        """A figure beside those of the two other periods, where it may be compared with them."""
        now, before, year_ago = self.beside(indicator, scope)
        return Compared(
            indicator=indicator,
            scope=scope,
            now=now,
            before=before if self.is_like(self.before, indicator) else PARTIAL,
            year_ago=year_ago if self.is_like(self.year_ago, indicator) else PARTIAL,
            target=self.target(indicator, scope.unit),
        )

    def beside(self, indicator: str, scope: Scope = OFFICE) -> tuple[Value, Value, Value]:
        """A figure of the three periods as it is, for a table that compares nothing."""
        before, year_ago = (_known(each, indicator, scope) for each in (self.before, self.year_ago))
        return self.now.of(indicator, scope), before, year_ago

    def is_like(self, earlier: Figures, indicator: str) -> bool:
        """Whether a figure may be compared with that of an earlier period, or nothing is there.

        The earlier one has to be whole. Of a period that goes on, times and shares are compared,
        and what is summed over its days is not.
        """
        if not earlier.of("issued").value:
            return True
        definition = definition_of(indicator)
        is_sum = definition is not None and definition.unit in {Unit.NUMBER, Unit.TOTAL}
        return earlier.is_whole and (self.now.is_whole or not is_sum)

    def target(self, indicator: str, unit: str = "") -> Target | None:
        """A unit's own target, or else the office's."""
        if indicator not in AIMS:
            return None
        return target_for(self.targets, indicator, unit)

    def unit_name(self, unit: str) -> str:
        """A unit by its name; one that the office file has no more by its id."""
        return next((each.name for each in self.catalogue.units if each.id == unit), unit)

    def service_name(self, service: str) -> str:
        """A service by its name; one that the office file has no more by its id."""
        return next((each.name for each in self.catalogue.services if each.id == service), service)

    def services(self, unit: str = "") -> Iterator[Scope]:
        """The services of a unit, or of all of them, that were used in the period."""
        for scope in self.now.scopes():
            is_service = scope.service and scope.unit and not (scope.channel or scope.ticket_class)
            if is_service and unit in {"", scope.unit}:
                yield scope


def _known(earlier: Figures, indicator: str, scope: Scope) -> Value:
    """A figure of an earlier period; none where nothing is known of it, which is not 0."""
    return earlier.of(indicator, scope) if earlier.of("issued").value else NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """One figure in three periods."""

    indicator: str
    scope: Scope
    now: Value
    before: Value
    year_ago: Value
    target: Target | None = None
