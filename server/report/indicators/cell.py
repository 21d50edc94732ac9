"""What an indicator is worked out from: the sums of one part of the office in one period.

An indicator is a function from a `Cell` to a figure, or to None where the part has no such figure,
as a class of tickets has no petitions. Some give several by name, such as the reasons of pauses.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from server.domain.catalogue import Standing
from server.domain.petition.promptness import PetitionSums
from server.domain.survey import Opinion, Scale
from server.report.figures import NOTHING, Value
from server.store.equipment import EquipmentSums
from server.store.figures import CounterSums, TicketSums, Times


@dataclass(frozen=True, slots=True)
class Said:
    """What people said of their attentions; no `opinion` where they are too few to be shown."""

    scale: Scale
    opinion: Opinion | None
    answers: int = 0
    attentions: int | None = None
    """How many attentions there were to speak of; None where that is not counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """The sums of one part of the office; None is what the part does not have."""

    tickets: TicketSums | None = None
    standings: Mapping[Standing, TicketSums] | None = None
    """The tickets of all classes of one standing; None where the part is a class itself."""
    kinds: Mapping[str, int] | None = None
    """How many attentions were about each kind of enquiry."""
    counters: CounterSums | None = None
    said: Said | None = None
    petitions: PetitionSums | None = None
    equipment: EquipmentSums | None = None


Indicator = Callable[[Cell], Value | None]
Family = Callable[[Cell], Mapping[str, Value]]
"""Figures by what follows the indicator's name."""


def half(times: Times) -> Value:
    """The time that half of them do not exceed."""
    return Value(times.p50, times.n)


def nine_of_ten(times: Times) -> Value:
    """The time that nine of ten do not exceed."""
    return Value(times.p90, times.n)


def ratio(some: float, whole: float, n: int) -> Value:
    """A ratio of times or of two figures, which has no interval."""
    return Value(some / whole, n) if whole else NOTHING
