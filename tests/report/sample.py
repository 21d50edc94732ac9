"""A report of La Serena with figures written by hand, as the drawings of the look have them."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from importlib.resources import files

from server.domain.catalogue import Catalogue
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

PERIOD = quarter_of(2026, 3)
MADE_ON = date(2026, 10, 8)
TARGETS = (
    Target("within_target", 0.85),
    Target("priority_gap", 0.5),
    Target("petitions_on_time", 0.95),
    Target("occupancy", 0.85),
)
Told = Mapping[str, Value]
_HALVES = (17, 16, 17, 16, 15, 21, 18, 14, 13, 12, 12, 11, 12, 12)
_MOSTS = (46, 45, 47, 44, 43, 58, 52, 42, 40, 38, 36, 33, 35, 36)
_UNIT_SHARES = {"licencias": 0.34, "rentas": 0.38, "social": 0.28}
_UNIT_WAITS = {"licencias": (19, 52, 0.68), "rentas": (12, 34, 0.86), "social": (11, 31, 0.88)}
_OF_UNITS = {
    "licencias": ("licencia-renovar", "licencia-primera", "licencia-duplicado"),
    "rentas": (
        "permiso-circulacion",
        "patente-comercial",
        "patente-alcoholes",
        "patente-pago",
        "aseo-exencion",
    ),
    "social": (
        "registro-social",
        "subsidio-agua",
        "subsidio-familiar",
        "ayuda-social",
        "junta-vecinos",
        "reclamo",
        "orientacion",
    ),
}


@cache
def office(name: str = "la-serena") -> Catalogue:
    """A sample office."""
    return read_office(files("antesala.samples").joinpath(f"{name}.toml").read_text("utf-8"))


def minutes(length: float, n: int) -> Value:
    """A time."""
    return Value(round(length * 60), n)


def _whole(
    attended: int, waits: tuple[int, int], shares: tuple[float, float], good: Value, kept: Value
) -> dict[str, Value]:
    """The office's figures of one quarter; shares are those within the target, and the gap."""
    (half, most), (within, gap) = waits, shares
    called = attended + 420
    return {
        "issued": count(attended + 730),
        "attended": count(attended),
        "wait_p50": minutes(half, called),
        "wait_p90": minutes(most, called),
        "wait_all_p50": minutes(half + 1, called + 312),
        "wait_all_p90": minutes(most + 3, called + 312),
        "unmet": count(312),
        "within_target": part_of(round(within * called), called),
        "no_show": part_of(420, called),
        "abandoned": part_of(312, attended + 730),
        "preferential_share": part_of(round(0.21 * called), called),
        "priority_gap": Value(gap, round(0.21 * called)),
        "occupancy": Value(0.81, attended),
        "service_p50": minutes(9, attended),
        "service_p90": minutes(21, attended),
        "transferred": part_of(round(0.05 * attended), attended),
        "mis_transferred": part_of(47, round(0.05 * attended)),
        "first_contact": part_of(round(0.83 * attended), attended),
        "satisfaction_top": good,
        "satisfaction_net": Value(0.52, good.n),
        "satisfaction_response": part_of(good.n, attended),
        "petitions_received": count(kept.n + 9),
        "petitions_on_time": kept,
        "petitions_days_p50": Value(8, kept.n),
        "petitions_overdue": count(2),
        "petitions_at_once": part_of(11, kept.n),
        "petitions_received_reclamo": count(kept.n - 14),
        "petitions_received_sugerencia": count(9),
        "petitions_received_informacion": count(14),
        "enquiries_procedure": count(round(attended * 0.71)),
        "enquiries_information": count(round(attended * 0.2)),
        "enquiries_complaint": count(round(attended * 0.03)),
        "enquiries_report": count(round(attended * 0.01)),
        "enquiries_other": count(round(attended * 0.05)),
        "kiosk_up": Value(0.987, 3),
        "display_up": Value(0.994, 4),
    }


def _rows(period: Period, whole: Told) -> Iterator[Row]:
    """The office's figures, and parts of them for its units, services and classes."""
    for name, value in whole.items():
        yield Row(period.name, OFFICE, name, value)
    attended = int(whole["attended"].value or 0)
    for unit, share in _UNIT_SHARES.items():
        n = round(attended * share)
        for name, value in _of_unit(unit, n, whole).items():
            yield Row(period.name, Scope(unit=unit), name, value)
        services = _OF_UNITS[unit]
        for place, service in enumerate(services):
            part = round(n * 2 * (len(services) - place) / (len(services) * (len(services) + 1)))
            for name, value in _of_unit(unit, part, whole).items():
                yield Row(period.name, Scope(unit=unit, service=service), name, value)
    for ticket_class, share, half in (("preferential", 0.21, 6), ("general", 0.79, 15)):
        n, scope = round(attended * share), Scope(ticket_class=ticket_class)
        yield Row(period.name, scope, "issued", count(n))
        yield Row(period.name, scope, "wait_p50", minutes(half, n))
        yield Row(period.name, scope, "wait_p90", minutes(half * 3, n))


def _of_unit(unit: str, n: int, whole: Told) -> dict[str, Value]:
    half, most, within = _UNIT_WAITS[unit]
    later = (whole["wait_p50"].value or 0) / 60 - 14
    return {
        "issued": count(n + 30),
        "attended": count(n),
        "wait_p50": minutes(half + later, n),
        "wait_p90": minutes(most + later * 2, n),
        "within_target": part_of(round((within - later / 50) * n), n),
        "unmet": count(round(n * 0.048)),
        "abandoned": part_of(round(n * 0.048), n + 30),
        "preferential_share": part_of(round(n * 0.21), n),
        "priority_gap": Value(0.36 + later / 50, round(n * 0.21)),
        "transferred": part_of(round(n * 0.09), n),
        "mis_transferred": part_of(round(n * 0.008), round(n * 0.09)),
        "first_contact": part_of(round(n * 0.83), n),
        "service_p50": minutes(9, n),
        "satisfaction_top": part_of(round(n * 0.05), round(n * 0.07)),
        "petitions_received": count(round(n * 0.003)),
        "petitions_on_time": part_of(round(n * 0.0025), round(n * 0.003)),
        "petitions_days_p50": Value(8, round(n * 0.003)),
        "petitions_overdue": count(int(unit == "licencias")),
    }


def _weeks() -> Iterator[Week]:
    first = date(2026, 6, 29)
    for place, (half, most) in enumerate(zip(_HALVES, _MOSTS, strict=True)):
        yield Week(first + timedelta(days=7 * place), Waits(1300, half * 60, most * 60))


def _unit(unit: str) -> UnitReport:
    half, most, _ = _UNIT_WAITS[unit]
    hours = [
        HourWaits(day, hour, Waits(90, 60 * half * size // 100, 60 * most * size // 100))
        for day in range(5)
        for hour, size in zip(range(8, 14), _sizes(day), strict=True)
    ]
    uses = {"m1": 0.84, "m2": 0.81, "m3": 0.92, "m4": 0.77, "m5": 0.58}
    return UnitReport(
        unit=unit,
        hours=tuple(hours),
        counters=tuple(CounterUse(name, Value(use, 900)) for name, use in uses.items()),
        handed=tuple(
            HandedOver(other, n)
            for other, n in zip(_OF_UNITS, (64, 301, 132), strict=True)
            if other != unit
        ),
        preferred=Preferred(
            Waits(1300, 60 * half * 42 // 100, 60 * half), Waits(4900, 60 * (half + 3), 60 * most)
        ),
    )


def _sizes(day: int) -> tuple[int, ...]:
    """How long people wait at each hour, in percent of the usual."""
    top = (162, 96, 88, 100, 115)[day]
    return tuple(top * part // 100 for part in (45, 85, 100, 79, 56, 36))


def sample_report() -> Report:
    """A quarter with everything in it: what is better, worse, unsure, unmeasured and missed."""
    periods = (PERIOD, PERIOD.previous, PERIOD.year_before)
    now = _whole(18412, (14, 41), (0.79, 0.40), part_of(897, 1264), part_of(46, 52))
    before = _whole(17655, (17, 48), (0.72, 0.45), part_of(780, 1147), part_of(50, 55))
    year = _whole(16930, (16, 44), (0.74, 0.62), Value(None, 0), part_of(40, 49))
    told = [
        Figures("la-serena", period, tuple(_rows(period, whole)))
        for period, whole in zip(periods, (now, before, year), strict=True)
    ]
    return Report(
        catalogue=office(),
        targets=TARGETS,
        made_on=MADE_ON,
        now=told[0],
        before=told[1],
        year_ago=told[2],
        days=64,
        weeks=tuple(_weeks()),
        preferred=Preferred(Waits(3900, 360, 1080), Waits(14512, 900, 2580)),
        units=tuple(map(_unit, _OF_UNITS)),
        actions=tuple(_actions()),
    )


def _actions() -> Iterator[Action]:
    yield Action(
        indicator="within_target",
        period=PERIOD,
        figure=0.79,
        target=0.85,
        cause="Licencias, lunes de 9 a 11: llega un tercio de la semana y hay 5 módulos.",
        action="Abrir dos módulos más los lunes de 8:30 a 11:30.",
        responsible="Dirección de Tránsito",
        due=date(2026, 11, 2),
    )
    yield Action(
        indicator="petitions_on_time",
        period=PERIOD,
        figure=46 / 52,
        target=0.95,
        cause="Las respuestas esperan firma más de cinco días hábiles.",
        action="Delegar la firma en la jefatura de la OIRS.",
        responsible="Secretaría Municipal",
        due=date(2026, 10, 19),
    )
    yield Action(
        indicator="within_target",
        period=PERIOD.previous,
        figure=0.61,
        target=0.85,
        unit="licencias",
        cause="Más de la mitad llega a pagar multas, que se pagan en Tesorería.",
        action="Decir «multas se pagan en Tesorería» en tótem y web.",
        responsible="Informaciones",
        due=date(2026, 8, 10),
        done=date(2026, 8, 3),
        later=0.68,
    )
