"""Corrective actions: what an office does about a figure that has missed its target.

An entry is opened with the figure at the end of a period. A supervisor writes its cause, what is
done, who is responsible and until when, and closes it. The same figure in the next period shows
its effect. An entry is about a unit and never about a person.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from server.domain.survey import name_in
from server.domain.target import AIMS, Figure, Target, is_missed, target_for

MOST_WORDS = 1000
"""Letters of a cause and of an action."""
MOST_RESPONSIBLE = 120
"""Letters of the post or unit that is responsible."""


class Closing(StrEnum):
    """How an entry was closed."""

    DONE = "done"
    """The action was carried out."""
    NOT_NEEDED = "not_needed"
    """Nothing had to be changed, and the cause says why: a strike, works in the building."""


class Stage(StrEnum):
    """How far an entry is, as it follows from what is written."""

    OPENED = "opened"
    """No action is written yet."""
    PLANNED = "planned"
    OVERDUE = "overdue"
    """Planned, and its date has passed."""
    CLOSED = "closed"


class Fault(StrEnum):
    """Why something is not written; the pages have a sentence for each."""

    GONE = "gone"
    CHANGED = "changed"
    """A colleague has written meanwhile."""
    CLOSED = "closed"
    OPEN = "open"
    """It is not closed, so that it cannot be opened again."""
    MISSING = "missing"
    LONG = "long"
    NAMED = "named"
    """A text names one of the staff."""
    UNPLANNED = "unplanned"
    """Done, and what was done is not written."""
    EARLY = "early"
    """A date before the entry was opened."""
    LATE = "late"
    """Done on a day that is still to come."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What a supervisor writes: nothing of it is empty."""

    cause: str
    action: str
    responsible: str
    due: date


@dataclass(frozen=True, slots=True)
class Breach:
    """A figure that missed its target in a period; an empty `unit` is the office as a whole."""

    period: str
    unit: str
    target: Target
    figure: Figure

    @property
    def indicator(self) -> str:
        """The name of the indicator."""
        return self.target.indicator


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectiveAction:
    """One entry. `after` is the same figure in the next period, once that has ended.

    `revision` counts what was written, so that two supervisors do not overwrite each other.
    """

    number: int
    period: str
    unit: str
    indicator: str
    target: float
    law: str
    figure: Figure
    opened_on: date
    cause: str = ""
    action: str = ""
    responsible: str = ""
    due: date | None = None
    closing: Closing | None = None
    closed_on: date | None = None
    written_by: str = ""
    after: Figure | None = None
    revision: int = 0

    def stage(self, today: date) -> Stage:
        """How far it is on a local date."""
        if self.closing is not None:
            return Stage.CLOSED
        if self.due is None:
            return Stage.OPENED
        return Stage.OVERDUE if self.due < today else Stage.PLANNED

    @property
    def is_written(self) -> bool:
        """Whether a supervisor has written anything of it."""
        return bool(self.cause or self.action)

    @property
    def about(self) -> tuple[str, str]:
        """The unit and the indicator."""
        return self.unit, self.indicator

    @property
    def is_reached(self) -> bool | None:
        """Whether the figure kept the target in the next period; None while that is not known."""
        if self.after is None:
            return None
        return not is_missed(Target(self.indicator, self.target), self.after)


Found = Mapping[tuple[str, str], Figure]
"""The figures of a period by unit and indicator; what is hidden or unknown is not among them."""


def breaches(
    period: str, targets: tuple[Target, ...], units: Iterable[str], found: Found
) -> tuple[Breach, ...]:
    """The figures of a period that missed their targets: the office's, and then of each unit."""
    return tuple(
        Breach(period, unit, target, figure)
        for unit in ("", *units)
        for indicator in AIMS
        if (target := target_for(targets, indicator, unit)) is not None
        and (figure := found.get((unit, indicator))) is not None
        and is_missed(target, figure)
    )


def fault_in_plan(
    entry: CorrectiveAction, plan: Plan, staff: Iterable[str]
) -> tuple[Fault, str] | None:
    """What is wrong with a plan, and the field or the name that it is about."""
    if entry.closing is not None:
        return Fault.CLOSED, ""
    names = tuple(staff)
    texts = (
        ("cause", plan.cause, MOST_WORDS),
        ("action", plan.action, MOST_WORDS),
        ("responsible", plan.responsible, MOST_RESPONSIBLE),
    )
    for field, text, most in texts:
        wrong = _fault_in_text(field, text, most, names)
        if wrong is not None:
            return wrong
    return (Fault.EARLY, "due") if plan.due < entry.opened_on else None


def fault_in_closing(
    entry: CorrectiveAction,
    closing: Closing,
    cause: str,
    on: date,
    today: date,
    staff: Iterable[str] = (),
) -> tuple[Fault, str] | None:
    """What is wrong with closing an entry on a day."""
    if entry.closing is not None:
        return Fault.CLOSED, ""
    if closing is Closing.DONE and not entry.action:
        return Fault.UNPLANNED, ""
    if cause.strip() or not entry.cause:
        wrong = _fault_in_text("cause", cause, MOST_WORDS, tuple(staff))
        if wrong is not None:
            return wrong
    if entry.opened_on <= on <= today:
        return None
    return (Fault.EARLY if on < entry.opened_on else Fault.LATE), "on"


def _fault_in_text(
    field: str, text: str, most: int, staff: tuple[str, ...]
) -> tuple[Fault, str] | None:
    if not text.strip():
        return Fault.MISSING, field
    if len(text) > most:
        return Fault.LONG, field
    named = name_in(text, staff)
    return (Fault.NAMED, named) if named else None
