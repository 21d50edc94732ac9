"""Within which time people should be called: by the office's targets, and by the law of a day."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import Connection, func, select

from server.domain.catalogue import Catalogue
from server.domain.opening import near_holidays
from server.public_holidays import holidays_around
from server.store import tables as t

if TYPE_CHECKING:
    from server.store.figure_arrays import Table


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds within which people should be called: the office's targets, and the law's limit.

    `legal` is None where there is no law; `legal_on` has the days on which it allows another wait.
    """

    target: Mapping[str, int]
    """By service."""
    other_target: int
    """For a service that the office no longer has."""
    legal: int | None = None
    legal_on: Mapping[date, int] = field(default_factory=dict)

    @property
    def told(self) -> tuple[object, ...]:
        """All of it as a key, by which counts of other limits are told apart."""
        targets, days = (tuple(sorted(each.items())) for each in (self.target, self.legal_on))
        return targets, self.other_target, self.legal, days


def limits_of(catalogue: Catalogue) -> Limits:
    """The limits of an office as its file has them now."""
    law = catalogue.waiting_limit
    return Limits(
        {each.id: catalogue.target_of(each.id) * 60 for each in catalogue.services},
        catalogue.target_minutes * 60,
        None if law is None else law.minutes * 60,
    )


def limits_by_day(connection: Connection, catalogue: Catalogue) -> Limits:
    """The limits, with those days of the past on which the law allows another wait."""
    law, limits = catalogue.waiting_limit, limits_of(catalogue)
    if law is None or law.near_holidays is None:
        return limits
    c = t.TALLY_TICKET.c
    kept = select(func.min(c.day)).where(c.office == catalogue.office)
    ticket = t.TICKET.c
    days = select(func.min(ticket.day), func.max(ticket.day)).where(
        ticket.office == catalogue.office
    )
    known = [connection.execute(kept).scalar(), *connection.execute(days).one()]
    years = sorted(date.fromisoformat(day).year for day in known if day is not None)
    holidays: dict[date, str] = {}
    for year in range(years[0], years[-1] + 1, 3) if years else ():
        holidays |= holidays_around(catalogue, date(year, 1, 1))
    other = dict.fromkeys(near_holidays(catalogue, holidays), law.near_holidays * 60)
    return replace(limits, legal_on=other)


def judged(table: "Table", limits: Limits) -> "Table":
    """A table of tickets with how many of each row were called within the target and the law."""
    waits = table.values("waits")
    of_service = table.per_row(
        "service", lambda service: limits.target.get(service, limits.other_target)
    )
    found = {"within_target": waits.within(of_service)}
    if limits.legal is not None:
        on = {day.isoformat(): seconds for day, seconds in limits.legal_on.items()}
        legal = limits.legal
        of_day = table.per_row("day", lambda day: on.get(day, legal))
        found["within_legal"] = waits.within(of_day)
    return table.with_numbers(found)
