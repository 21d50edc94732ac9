"""Quarters of invented offices, by seed: good ones, bad ones, tiny ones, and some without data."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from random import Random

from server.domain.catalogue import Catalogue, WaitingLimit
from server.domain.period import Period, quarter_of
from server.domain.target import Target
from server.report.figures import OFFICE, Figures, Row, Scope, Value, count, part_of
from server.report.report import (
    CounterUse,
    HandedOver,
    HourWaits,
    Preferred,
    Report,
    UnitReport,
    Waits,
    Week,
)
from tests.report.sample import office

OFFICES = ("la-serena", "pueblo-libre", "municipio-br", "municipio-co", "municipio-cr", "minima")
LIMIT = WaitingLimit(minutes=90, law="Ley 8.895", checked_on=date(2026, 1, 2))
_SIZES = (0, 1, 4, 12, 29, 31, 200, 4_000, 60_000)
_TARGETS = (
    ("within_target", 0.85),
    ("priority_gap", 0.5),
    ("satisfaction_top", 0.7),
    ("petitions_on_time", 0.95),
    ("occupancy", 0.8),
)


def quarter(seed: int) -> Report:
    """The report of one invented quarter."""
    random = Random(seed)  # noqa: S311 - chance for a test
    catalogue = replace(office(random.choice(OFFICES)), waiting_limit=random.choice((None, LIMIT)))
    period = quarter_of(random.choice((2025, 2026)), random.randint(1, 4))
    size = random.choice(_SIZES)
    level = random.uniform(0.3, 3)
    periods = (period, period.previous, period.year_before)
    told = []
    for place, each in enumerate(periods):
        is_known = not place or random.random() < 0.8
        drift = level * (1 if not place else random.choice((0.5, 0.9, 1, 1, 1.1, 2)))
        rows = tuple(_rows(random, catalogue, each, size, drift)) if is_known else ()
        told.append(Figures(str(catalogue.office), each, rows))
    return Report(
        catalogue=catalogue,
        made_on=period.last + timedelta(days=8),
        now=told[0],
        before=told[1],
        year_ago=told[2],
        days=random.randint(0, 64),
        weeks=tuple(_weeks(random, period, size, level)),
        preferred=_preferred(random, size, level),
        units=tuple(_units(random, catalogue, size, level)) if size else (),
        targets=tuple(Target(*each) for each in _TARGETS if random.random() < 0.6),
    )


def _near(random: Random, value: float, spread: float = 0.15) -> float:
    return value * random.uniform(1 - spread, 1 + spread)


def _share(random: Random, middle: float, n: int) -> Value:
    return part_of(min(n, max(0, round(n * _near(random, middle, 0.3)))), n)


def _rows(
    random: Random, catalogue: Catalogue, period: Period, size: int, level: float
) -> Iterator[Row]:
    """Figures of the office and, of those that sentences tell by unit, of its units."""
    parts = [random.random() for _ in catalogue.units]
    total = 0
    over = 0
    for unit, part in zip(catalogue.units, parts, strict=True):
        n = round(size * part / sum(parts))
        scope = Scope(unit=str(unit.id))
        within = _share(random, 0.9 / max(1.0, level), n)
        total += n
        over += n - round((within.value or 0) * n)
        yield Row(period.name, scope, "within_target", within)
        yield Row(period.name, scope, "wait_p90", _time(random, 2400 * level, n))
        yield Row(period.name, scope, "attended", count(n))
    yield Row(period.name, OFFICE, "within_target", part_of(total - over, total))
    figures = {
        "issued": count(size + size // 20),
        "attended": count(round(_near(random, size)) if size else 0),
        "wait_p50": _time(random, 900 * level, size),
        "wait_p90": _time(random, 2400 * level, size),
        "within_legal": part_of(size - random.choice((0, 0, min(1, size), size // 50)), size),
        "abandoned": _share(random, 0.05 * level, size),
        "priority_gap": Value(_near(random, 0.5 * level), size // 5) if size else Value(None, 0),
        "first_contact": _share(random, 0.8, size),
        "mis_transferred": _share(random, random.choice((0.02, 0.3)), size // 20),
        "satisfaction_top": random.choice(
            (_share(random, 0.7, size // 12), Value(None, 3, is_hidden=True))
        ),
        "petitions_on_time": _share(random, random.choice((0.9, 4.0)), size // 100),
        "petitions_overdue": count(random.randint(0, 3)),
        "occupancy": Value(min(1.0, _near(random, 0.8, 0.2)), size) if size else Value(None, 0),
        "kiosk_up": Value(random.uniform(0.8, 1), 3),
        "display_up": Value(random.uniform(0.8, 1), 3),
    }
    density = random.choice((0.1, 0.3, 0.6, 1))
    kept = ("issued", *(name for name in figures if random.random() < density))
    for name, value in figures.items():
        if name not in kept:
            continue
        yield Row(period.name, OFFICE, name, value)


def _time(random: Random, seconds: float, n: int) -> Value:
    if n < 5:
        return Value(None, n, is_hidden=n > 0)
    return Value(round(_near(random, seconds)), n)


def _waits(random: Random, n: int, level: float) -> Waits:
    if n < 5:
        return Waits(n)
    half = round(_near(random, 900 * level, 0.4))
    return Waits(n, half, half + round(_near(random, 1500 * level, 0.6)))


def _preferred(random: Random, size: int, level: float) -> Preferred:
    return Preferred(
        _waits(random, size // 5, level * random.choice((0.3, 0.7, 1, 1.5))),
        _waits(random, size, level),
    )


def _weeks(random: Random, period: Period, size: int, level: float) -> Iterator[Week]:
    day: date = period.first
    slope = random.choice((-0.05, 0, 0, 0.05))
    place = 0
    while day <= period.last:
        tall = random.choice((1, 1, 1, 1, 1, 1, 2.5))
        yield Week(day, _waits(random, size // 13, max(0.1, level * tall * (1 + slope * place))))
        day += timedelta(days=7)
        place += 1


def _units(random: Random, catalogue: Catalogue, size: int, level: float) -> Iterator[UnitReport]:
    for unit in catalogue.units:
        hours = [
            HourWaits(day, hour, _waits(random, size // 100, level))
            for day in range(5)
            for hour in range(8, 14)
        ]
        yield UnitReport(
            unit=str(unit.id),
            hours=tuple(hours),
            counters=tuple(
                CounterUse(str(each.id), Value(random.uniform(0.3, 1), 500))
                for each in catalogue.counters
            ),
            handed=tuple(
                HandedOver(str(each.id), random.randint(1, 50))
                for each in catalogue.units
                if each.id != unit.id
            ),
            preferred=_preferred(random, size // 3, level),
        )
