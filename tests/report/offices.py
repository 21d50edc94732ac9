"""Reports of any office with figures that follow from a seed, to look at every page of all."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from importlib.resources import files
from random import Random

from server.domain.catalogue import Catalogue, Service, Unit
from server.domain.identity import ServiceId, UnitId
from server.domain.period import Period, quarter_of
from server.domain.target import Target
from server.office_file import read_office
from server.report.figures import OFFICE, Figures, Row, Scope, Value, count, part_of
from server.report.report import (
    Action,
    CounterUse,
    HandedOver,
    HourWaits,
    Preferred,
    Report,
    UnitReport,
    Waits,
    Week,
)

OFFICES = (
    "chimichagua",
    "la-serena",
    "minima",
    "minima-br",
    "municipio-aum",
    "municipio-br",
    "municipio-co",
    "municipio-cr",
    "municipio-pe",
    "pueblo-libre",
)
PERIOD = quarter_of(2026, 3)
MADE_ON = date(2026, 10, 8)
Told = dict[str, Value]


def office(name: str) -> Catalogue:
    """A sample office."""
    return read_office(files("antesala.samples").joinpath(f"{name}.toml").read_text("utf-8"))


def report_of(catalogue: Catalogue, seed: int = 7, tickets: int = 900) -> Report:
    """A quarter in which each service has about as many tickets."""
    chance = Random(seed)  # noqa: S311 - figures that are made up
    periods = (PERIOD, PERIOD.previous, PERIOD.year_before)
    now, before, year_ago = (
        Figures(catalogue.name, period, tuple(_rows(catalogue, period, chance, tickets)))
        for period in periods
    )
    return Report(
        catalogue=catalogue,
        made_on=MADE_ON,
        now=now,
        before=before,
        year_ago=year_ago,
        days=64,
        weeks=tuple(_weeks(chance)),
        preferred=Preferred(_waits(chance, 6), _waits(chance, 15)),
        units=tuple(_unit(catalogue, unit, chance) for unit in catalogue.units),
        targets=(
            Target("within_target", 0.85),
            Target("priority_gap", 0.5),
            Target("petitions_on_time", 0.95),
            Target("occupancy", 0.85),
        ),
        actions=tuple(_actions(catalogue.units)),
    )


def nothing_of(catalogue: Catalogue) -> Report:
    """A quarter of which there is no data at all, nor of those before."""
    told = report_of(catalogue)
    none = (replace(figures, rows=()) for figures in (told.now, told.before, told.year_ago))
    now, before, year_ago = none
    return replace(
        told,
        now=now,
        before=before,
        year_ago=year_ago,
        days=0,
        weeks=(),
        preferred=Preferred(),
        units=tuple(UnitReport(unit=str(unit.id)) for unit in catalogue.units),
        actions=(),
    )


def with_units(catalogue: Catalogue, number: int, name: str = "") -> Catalogue:
    """The office with so many units, each with a service that is called as it is."""
    unit, service = catalogue.units[0], catalogue.services[0]
    units = [
        replace(unit, id=UnitId(f"u{place}"), name=f"{name or unit.name} {place}")
        for place in range(1, number + 1)
    ]
    services = [
        replace(
            service,
            id=ServiceId(f"s{place}"),
            unit=own.id,
            name=f"{name or service.name} {place}",
        )
        for place, own in enumerate(units, 1)
    ]
    return replace(catalogue, units=tuple(units), services=tuple(services))


def _rows(catalogue: Catalogue, period: Period, chance: Random, tickets: int) -> Iterator[Row]:
    whole = 0
    for unit in catalogue.units:
        of_unit = 0
        for service in _of(catalogue, unit):
            n = chance.randint(tickets // 3, tickets)
            of_unit += n
            scope = Scope(unit=str(unit.id), service=str(service.id))
            yield from _told(period, scope, n, chance)
        yield from _told(period, Scope(unit=str(unit.id)), of_unit, chance)
        whole += of_unit
    yield from _told(period, OFFICE, whole, chance)
    for each in catalogue.classes:
        yield from _told(period, Scope(ticket_class=str(each.id)), whole // 4, chance)


def _of(catalogue: Catalogue, unit: Unit) -> list[Service]:
    return [each for each in catalogue.services if each.unit == unit.id]


def _told(period: Period, scope: Scope, n: int, chance: Random) -> Iterator[Row]:
    half = chance.randint(500, 1300)

    def share(part: float, of: int = n) -> Value:
        return part_of(round(of * part * chance.uniform(0.85, 1.0)), of)

    told: Told = {
        "issued": count(round(n * 1.06)),
        "attended": count(n),
        "wait_p50": Value(half, n),
        "wait_p90": Value(round(half * 2.7), n),
        "unmet": count(n // 25),
        "within_target": share(0.92),
        "abandoned": share(0.05),
        "preferential_share": share(0.22),
        "priority_gap": Value(chance.uniform(0.3, 0.6), n // 5),
        "transferred": share(0.09),
        "mis_transferred": share(0.1, n // 11),
        "first_contact": share(0.9),
        "service_p50": Value(chance.randint(300, 900), n),
        "satisfaction_top": share(0.8, n // 14),
        "satisfaction_net": Value(chance.uniform(0.2, 0.7), n // 14),
        "satisfaction_response": share(0.08),
        "petitions_received": count(n // 300),
        "petitions_received_reclamo": count(n // 400),
        "petitions_on_time": share(0.98, n // 320),
        "petitions_days_p50": Value(8, n // 320),
        "petitions_overdue": count(n // 2000),
        "occupancy": Value(chance.uniform(0.6, 0.9), n),
        "enquiries_procedure": count(n // 2),
        "enquiries_information": count(n // 5),
    }
    for name, value in told.items():
        yield Row(period.name, scope, name, value)


def _weeks(chance: Random) -> Iterator[Week]:
    first = date(2026, 6, 29)
    for place in range(14):
        half = chance.randint(10, 20) * 60
        yield Week(first + timedelta(days=7 * place), Waits(1300, half, half * 3))


def _waits(chance: Random, minutes: int) -> Waits:
    half = 60 * minutes + chance.randint(0, 300)
    return Waits(900, half, half * 3)


def _unit(catalogue: Catalogue, unit: Unit, chance: Random) -> UnitReport:
    hours = [
        HourWaits(day, hour, _waits(chance, 8 + 3 * (hour in (10, 11)) + 4 * (day == 0)))
        for day in range(5)
        for hour in range(8, 17)
    ]
    others = [each for each in catalogue.units if each.id != unit.id]
    return UnitReport(
        unit=str(unit.id),
        hours=tuple(hours),
        counters=tuple(
            CounterUse(str(each.id), Value(chance.uniform(0.5, 0.93), 900))
            for each in catalogue.counters
        ),
        handed=tuple(HandedOver(str(each.id), chance.randint(10, 300)) for each in others),
        preferred=Preferred(_waits(chance, 6), _waits(chance, 15)),
    )


def _actions(units: Sequence[Unit]) -> Iterator[Action]:
    for place, unit in enumerate(units[:3]):
        yield Action(
            indicator="within_target",
            period=PERIOD,
            figure=0.71 + place / 50,
            target=0.85,
            unit=str(unit.id),
            cause="Los lunes de 9 a 11 llega un tercio de la semana y atienden tres módulos.",
            action="Abrir dos módulos más los lunes de 8:30 a 11:30.",
            responsible=unit.name,
            due=date(2026, 11, 2),
        )
