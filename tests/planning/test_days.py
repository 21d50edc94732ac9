"""Drawn days are like the office's own, and the same for the same seed."""

from dataclasses import replace
from datetime import date
from statistics import mean

from server.domain.identity import ClassId
from server.domain.visits import Record, Visit
from server.planning.days import NO_SHOW_SECONDS, DrawnDay, Pattern, draw_days, pattern_of
from tests.domain.builders import FIRST, GENERAL, PERMIT, TAX, small_office

MONDAY, TUESDAY = date(2026, 10, 5), date(2026, 10, 6)


def visit(
    arrival: int, *, day: date = MONDAY, busy: int | None = 300, is_no_show: bool = False
) -> Visit:
    return Visit(day, PERMIT, GENERAL, arrival, busy, is_no_show)


def pattern(*visits: Visit) -> Pattern:
    return pattern_of(Record(visits), small_office())


def drawn(pattern: Pattern, count: int = 200, seed: int = 1) -> list[DrawnDay]:
    return list(draw_days(pattern, count, seed))


def test_as_many_come_as_usually_do() -> None:
    """Within what chance allows to the mean of two hundred days."""
    morning = pattern(*[visit(9 * 3600 + minute * 60) for minute in range(30)])
    assert abs(mean(len(day.tickets) for day in drawn(morning)) - 30) < 1.5


def test_a_crowded_day_stays_crowded() -> None:
    """A day like Monday has three times the people of a day like Tuesday."""
    both = pattern(
        *[visit(9 * 3600 + minute * 60) for minute in range(45)],
        *[visit(9 * 3600 + minute * 240, day=TUESDAY) for minute in range(15)],
    )
    days = drawn(both, 400)
    monday, tuesday = (
        mean(len(day.tickets) for day in days if day.like == like) for like in (MONDAY, TUESDAY)
    )
    assert 2.5 < monday / tuesday < 3.5


def test_people_come_at_the_minutes_they_came() -> None:
    """A crowd at the opening of the doors is not spread over the hour."""
    crowd = pattern(*[visit(8 * 3600 + 30 * 60 + second) for second in range(20)])
    arrivals = {ticket.arrival for day in drawn(crowd) for ticket in day.tickets}
    assert arrivals <= set(range(8 * 3600 + 30 * 60, 8 * 3600 + 30 * 60 + 20))


def test_shares_of_classes_are_kept() -> None:
    mixed = pattern(
        *[visit(9 * 3600) for _ in range(15)],
        *[Visit(MONDAY, PERMIT, FIRST, 9 * 3600) for _ in range(5)],
    )
    classes = [ticket.ticket_class for day in drawn(mixed) for ticket in day.tickets]
    assert 0.22 < classes.count(FIRST) / len(classes) < 0.28


def test_who_does_not_come_is_a_short_call() -> None:
    nobody = pattern(*[visit(9 * 3600, is_no_show=True) for _ in range(5)])
    lengths = {ticket.duration for day in drawn(nobody) for ticket in day.tickets}
    assert lengths == {NO_SHOW_SECONDS}


def test_unmeasured_services_take_their_typical_length() -> None:
    """Ten minutes in the mean, as the office file says."""
    unmeasured = pattern(*[visit(9 * 3600, busy=None) for _ in range(30)])
    lengths = [ticket.duration for day in drawn(unmeasured) for ticket in day.tickets]
    assert 570 < mean(lengths) < 630


def test_many_measures_outweigh_the_typical_length() -> None:
    measured = pattern(*[visit(9 * 3600, busy=60) for _ in range(980)])
    lengths = [ticket.duration for ticket in drawn(measured, 5)[0].tickets]
    assert lengths.count(60) / len(lengths) > 0.9


def test_services_of_which_nothing_is_known_are_left_out() -> None:
    assert TAX not in pattern(visit(9 * 3600)).services


def test_the_same_seed_draws_the_same_days() -> None:
    """More of them leave the first ones as they were."""
    usual = pattern(*[visit(9 * 3600 + minute * 60) for minute in range(30)])
    assert drawn(usual, 20)[:10] == drawn(usual, 10)
    assert drawn(usual, 10, seed=2) != drawn(usual, 10)


def test_a_class_given_up_since_waits_as_everybody_else() -> None:
    """An office's own past may name one that its file has no more."""
    old = replace(visit(9 * 3600), ticket_class=ClassId("seniors"))
    classes = {ticket.ticket_class for day in drawn(pattern(old)) for ticket in day.tickets}
    assert classes == {GENERAL}
