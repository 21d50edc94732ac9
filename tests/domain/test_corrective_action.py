"""Targets that are missed, and what is written about it."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from server.domain.corrective_action import (
    Closing,
    CorrectiveAction,
    Fault,
    Plan,
    Stage,
    breaches,
    fault_in_closing,
    fault_in_plan,
)
from server.domain.target import AIMS, Figure, Side, Target, is_missed

TODAY = date(2026, 10, 5)
ENTRY = CorrectiveAction(
    number=1,
    period="2026-09",
    unit="licencias",
    indicator="wait_p90",
    target=2700,
    law="",
    figure=Figure(3120, 400),
    opened_on=date(2026, 10, 1),
)
PLAN = Plan("Faltó personal", "Abrir el módulo 4", "Jefatura de Licencias", date(2026, 10, 30))
STAFF = ("Inés Contreras", "Juan de la Rosa")


@pytest.mark.parametrize(
    ("indicator", "target", "good", "bad"),
    [
        ("wait_p90", 2700, 2700, 2701),
        ("within_target", 0.8, 0.8, 0.799),
        ("priority_gap", 1.0, 1.0, 1.01),
        ("petitions_overdue", 0, 0, 1),
    ],
)
def test_a_target_is_missed_on_its_wrong_side(
    indicator: str, target: float, good: float, bad: float
) -> None:
    """The value itself is still good."""
    aimed = Target(indicator, target)
    assert not is_missed(aimed, Figure(good, 100))
    assert is_missed(aimed, Figure(bad, 100))


def test_too_few_people_are_not_judged() -> None:
    """The 9 of 10 of nineteen tickets hang on two persons; a petition counts from five on."""
    assert not is_missed(Target("wait_p90", 60), Figure(9000, 19))
    assert is_missed(Target("wait_p90", 60), Figure(9000, 20))
    assert is_missed(Target("petitions_on_time", 1.0), Figure(0.8, 5))


def test_breaches_are_found_in_the_office_and_its_units() -> None:
    """A unit is held against its own target where it has one; what has no figure is not judged."""
    targets = (Target("wait_p90", 2700), Target("wait_p90", 3600, "rentas"))
    found = {
        ("", "wait_p90"): Figure(2800, 500),
        ("licencias", "wait_p90"): Figure(3000, 200),
        ("rentas", "wait_p90"): Figure(3000, 200),
    }
    missed = breaches("2026-09", targets, ("licencias", "rentas", "social"), found)
    assert [(each.unit, each.indicator) for each in missed] == [
        ("", "wait_p90"),
        ("licencias", "wait_p90"),
    ]


def test_what_only_the_office_has_is_asked_of_no_unit() -> None:
    found = {("licencias", "kiosk_up"): Figure(0.5, 100)}
    assert not breaches("2026-09", (Target("kiosk_up", 0.9),), ("licencias",), found)


def test_an_entry_tells_how_far_it_is() -> None:
    planned = replace(ENTRY, due=TODAY)
    assert ENTRY.stage(TODAY) is Stage.OPENED
    assert planned.stage(TODAY) is Stage.PLANNED
    assert replace(ENTRY, due=date(2026, 10, 4)).stage(TODAY) is Stage.OVERDUE
    assert replace(planned, closing=Closing.DONE).stage(date(2027, 1, 1)) is Stage.CLOSED


def test_the_effect_is_unknown_until_the_next_period_ends() -> None:
    assert ENTRY.is_reached is None
    assert replace(ENTRY, after=Figure(2900, 380)).is_reached is False
    assert replace(ENTRY, after=Figure(2500, 380)).is_reached


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({}, None),
        ({"cause": "  "}, (Fault.MISSING, "cause")),
        ({"action": "a" * 1001}, (Fault.LONG, "action")),
        ({"responsible": "a" * 121}, (Fault.LONG, "responsible")),
        ({"cause": "INES CONTRERAS atiende lento"}, (Fault.NAMED, "Inés Contreras")),
        ({"responsible": "Juan De la Rosa"}, (Fault.NAMED, "Juan de la Rosa")),
        ({"cause": "La calle Rosa estuvo cortada"}, None),
        ({"due": date(2026, 9, 30)}, (Fault.EARLY, "due")),
    ],
)
def test_a_plan_is_whole_and_names_no_one(
    change: dict[str, Any], fault: tuple[Fault, str] | None
) -> None:
    """It is about a unit; one word of a name alone may be a street."""
    assert fault_in_plan(ENTRY, replace(PLAN, **change), STAFF) == fault


def test_a_closed_entry_is_not_rewritten() -> None:
    closed = replace(ENTRY, closing=Closing.DONE)
    assert fault_in_plan(closed, PLAN, ()) == (Fault.CLOSED, "")
    assert fault_in_closing(closed, Closing.DONE, "", TODAY, TODAY) == (Fault.CLOSED, "")


def test_nothing_is_done_that_was_not_planned() -> None:
    """What needs no action says its cause instead."""
    written = replace(ENTRY, cause="x", action="y", due=TODAY)
    assert fault_in_closing(ENTRY, Closing.DONE, "", TODAY, TODAY) == (Fault.UNPLANNED, "")
    assert fault_in_closing(written, Closing.DONE, "", TODAY, TODAY) is None
    assert fault_in_closing(ENTRY, Closing.NOT_NEEDED, "", TODAY, TODAY) == (Fault.MISSING, "cause")
    assert fault_in_closing(ENTRY, Closing.NOT_NEEDED, "Paro", TODAY, TODAY) is None
    late, early = date(2026, 10, 6), date(2026, 9, 30)
    assert fault_in_closing(written, Closing.DONE, "", late, TODAY) == (Fault.LATE, "on")
    assert fault_in_closing(written, Closing.DONE, "", early, TODAY) == (Fault.EARLY, "on")


def test_no_target_hurries_an_attention() -> None:
    """The length of an attention is no figure to have a target: it would drive clerks to hurry."""
    assert not any(name.startswith("service_") for name in AIMS)
    assert {aim.side for aim in AIMS.values()} == set(Side)
