"""Plays all settings on the same days, for people's waits and how busy each counter was."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from server.domain.catalogue import Catalogue
from server.domain.discipline import Ranking
from server.domain.identity import ClassId
from server.planning.days import DrawnDay
from server.planning.rosters import Roster, closing_of, played
from server.planning.settings import Setting
from server.simulate import Scenario, play

Progress = Callable[[int], None]
"""Called with the number of days played so far."""


@dataclass(frozen=True, slots=True)
class Wait:
    """One person's wait, in seconds; `arrival` counts from local midnight."""

    ticket_class: ClassId
    service: str
    arrival: int
    wait: int


@dataclass(frozen=True, slots=True)
class Use:
    """A counter on one day: seconds planned open, and seconds busy within them."""

    number: str
    open: int
    busy: int


@dataclass(frozen=True, slots=True)
class PlayedDay:
    """One day under one setting. `overtime` lasts until the last person has gone.

    `unserved` people came for a service that no counter offered that day.
    """

    waits: tuple[Wait, ...]
    uses: tuple[Use, ...]
    overtime: int
    unserved: int


def play_days(
    catalogue: Catalogue,
    settings: Sequence[Setting],
    rosters: Mapping[date, Roster],
    days: Iterable[DrawnDay],
    progress: Progress = lambda _played: None,
) -> list[list[PlayedDay]]:
    """Play the days of each setting, in the same order and with the same people."""
    found: list[list[PlayedDay]] = [[] for _ in settings]
    for number, day in enumerate(days, start=1):
        for setting, played_days in zip(settings, found, strict=True):
            roster = setting.roster(rosters[day.like], catalogue)
            played_days.append(_play(catalogue, setting, roster, day))
        progress(number)
    return found


def _play(catalogue: Catalogue, setting: Setting, roster: Roster, day: DrawnDay) -> PlayedDay:
    if not roster:
        return PlayedDay((), (), 0, len(day.tickets))
    services = tuple(service.id for service in catalogue.services)
    ranking = _in_seconds(catalogue)
    scenario = Scenario(setting.rule, ranking, services, played(roster), day.tickets)
    outcome = play(scenario)
    waits = tuple(
        Wait(call.ticket.ticket_class, call.ticket.service, call.ticket.arrival, call.wait)
        for call in outcome.calls
    )
    busy: list[list[tuple[int, int]]] = [[] for _ in roster]
    for call in outcome.calls:
        busy[call.counter].append((call.start, call.end))
    uses = tuple(
        Use(post.number, sum(_lengths(post.windows)), _within(times, post.windows))
        for post, times in zip(roster, busy, strict=True)
    )
    closing = closing_of(roster)
    last = max((call.end for call in outcome.calls), default=closing)
    return PlayedDay(waits, uses, max(0, last - closing), len(outcome.unserved))


def _in_seconds(catalogue: Catalogue) -> Ranking:
    """The ranking of classes with head starts in seconds, the unit of these days."""
    head_start = {each.id: each.head_start * 60 for each in catalogue.classes}
    return replace(catalogue.ranking, head_start=head_start)


def _lengths(windows: Iterable[tuple[int, int]]) -> Iterator[int]:
    return (end - start for start, end in windows)


def _within(times: Iterable[tuple[int, int]], windows: Iterable[tuple[int, int]]) -> int:
    """How much of `times` lies in the windows; neither may overlap among themselves."""
    spans = list(windows)
    return sum(
        max(0, min(end, to) - max(start, since)) for start, end in times for since, to in spans
    )
