"""The survey's figures: by period, service, unit and channel, and no person to be worked out."""

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, strategies as st

from server.domain.period import Period, read_period
from server.domain.survey import Answer, Scale, blurred
from server.domain.survey_results import (
    Cell,
    counted,
    least_by,
    periods_until,
    results,
)
from tests.domain.builders import ADVICE, PERMIT, PLANTS, TAX, small_office

OFFICE, SCALE = small_office(), Scale(7, 6)
MARCH, QUARTER, WHOLE = map(read_period, ("2026-03", "2026-Q1", "2026"))


def answer(
    service: str = TAX,
    *,
    grade: int = 6,
    hour: str = "2026-03-27T10",
    channel: str = "kiosk",
    highest: int = 7,
    words: str = "",
) -> Answer:
    return Answer(
        service=service, channel=channel, hour=hour, grade=grade, highest=highest, words=words
    )


def some(count: int, service: str = TAX, *, month: int = 3, channel: str = "kiosk") -> list[Answer]:
    """Answers of one month, an hour apart."""
    hours = (f"2026-{month:02}-{1 + n // 24:02}T{n % 24:02}" for n in range(count))
    return [answer(service, hour=hour, channel=channel) for hour in hours]


def number_of(cells: tuple[Cell, ...], name: str) -> int | None:
    """How many answers a row tells of; None where it is hidden."""
    (cell,) = (each for each in cells if each.name == name)
    return None if cell.opinion is None else cell.opinion.satisfied.n


def test_four_answers_are_hidden_and_five_are_not() -> None:
    four = results(some(4), MARCH, SCALE, OFFICE)
    assert number_of(four.services, TAX) is None
    assert four.whole is None
    assert number_of(results(some(5), MARCH, SCALE, OFFICE).services, TAX) == 5


def test_a_service_of_one_clerk_needs_ten() -> None:
    """Advice is attended by Ana alone, apart from a supervisor: it speaks of her."""
    nine = results(some(9, ADVICE), MARCH, SCALE, OFFICE)
    assert number_of(nine.services, ADVICE) is None
    assert nine.units == (Cell("parks", None),)
    assert nine.whole is None
    assert number_of(results(some(10, ADVICE), MARCH, SCALE, OFFICE).services, ADVICE) == 10
    # And so does one that the office file has no more.
    assert number_of(results(some(9, "gone"), MARCH, SCALE, OFFICE).services, "gone") is None


def test_no_subtraction_finds_a_hidden_service() -> None:
    """The whole and the unit count only what is shown among the services."""
    found = results([*some(12), *some(3, PERMIT)], MARCH, SCALE, OFFICE)
    assert number_of(found.services, TAX) == 10
    assert number_of(found.services, PERMIT) is None
    assert found.whole is not None
    assert found.whole.satisfied.n == number_of(found.units, "works") == 10


def test_no_subtraction_finds_a_hidden_channel() -> None:
    """Three of twenty by telephone: another channel is hidden with them."""
    told = [*some(12), *some(5, channel="staff"), *some(3, channel="telephone")]
    found = results(told, MARCH, SCALE, OFFICE)
    assert number_of(found.channels, "kiosk") is not None
    assert number_of(found.channels, "telephone") is None
    assert number_of(found.channels, "staff") is None


def test_few_of_each_month_are_shown_in_their_quarter() -> None:
    """Three, three and four: no month shows them, the quarter does."""
    told = [*some(3, month=1), *some(3, month=2), *some(4, month=3)]
    for month in QUARTER.parts:
        assert results(told, month, SCALE, OFFICE).whole is None
    quarter = results(told, QUARTER, SCALE, OFFICE)
    assert number_of(quarter.services, TAX) == 10
    assert [cell.name for cell in quarter.parts] == ["2026-01", "2026-02", "2026-03"]


@st.composite
def a_year(draw: st.DrawFn) -> list[Answer]:
    hours = st.builds(
        lambda month, day, hour: f"2026-{month:02}" + (f"-{day:02}T{hour:02}" if hour else ""),
        st.integers(1, 12),
        st.integers(1, 28),
        st.integers(0, 23),
    )
    return draw(
        st.lists(
            st.builds(
                lambda service, hour, grade: answer(service, hour=hour, grade=grade),
                st.sampled_from([TAX, PERMIT, PLANTS, ADVICE, ""]),
                hours,
                st.integers(1, 7),
            ),
            max_size=120,
        )
    )


@given(a_year())
def test_two_periods_never_differ_by_a_few(answers: list[Answer]) -> None:
    """A year less its quarters, a quarter less its months: whole bundles of a service, or none."""
    least = least_by(OFFICE)

    def of(period: Period) -> Counter[str]:
        return Counter(each.service for each in counted(answers, period, least))

    for period in (WHOLE, *WHOLE.parts):
        rest = of(period)
        for part in period.parts:
            rest.subtract(of(part))
        for service, count in rest.items():
            assert count >= 0
            assert count % least(answer(service)) == 0


@given(a_year(), st.integers(1, 7))
def test_one_more_answer_changes_no_figure_by_one(answers: list[Answer], grade: int) -> None:
    """Two looks at a month differ by a whole bundle, or count as many as before."""
    least = least_by(OFFICE)
    before = len(counted(answers, MARCH, least))
    more = [*answers, answer(grade=grade, hour="2026-03-31T23")]
    assert len(counted(more, MARCH, least)) - before in {0, 5}


@given(a_year())
def test_the_parts_make_the_whole(answers: list[Answer]) -> None:
    """Every counted answer is in one service, and in the unit of that service."""
    found = results(answers, WHOLE, SCALE, OFFICE)
    by_service = sum(number_of(found.services, cell.name) or 0 for cell in found.services)
    assert by_service == (found.whole.satisfied.n if found.whole else 0)
    by_unit = sum(number_of(found.units, cell.name) or 0 for cell in found.units)
    without = next((c for c in found.services if c.name == "" and c.opinion), None)
    assert by_unit + (number_of((without,), "") or 0 if without else 0) == by_service


def test_faces_and_grades_do_not_mix() -> None:
    """Chile's five faces are another scale than its grades from one to seven."""
    told = [*some(5), *(answer("", grade=5, highest=5, channel="screen") for _ in range(6))]
    assert results(told, MARCH, SCALE, OFFICE).whole == results(some(5), MARCH, SCALE, OFFICE).whole
    faces = results(told, MARCH, Scale(5, 4), OFFICE)
    assert number_of(faces.services, "") == 5
    assert number_of(faces.channels, "screen") == 5


def test_words_tell_no_order() -> None:
    """They stand by the alphabet, those of a hidden service not at all."""
    told = [answer(words=words) for words in ("Zapallar", "amable", "Bien", "", "cerca")]
    found = results([*told, answer(PERMIT, words="solo yo")], MARCH, SCALE, OFFICE)
    assert found.words == {TAX: ("amable", "Bien", "cerca", "Zapallar")}


@pytest.mark.parametrize(
    ("channels", "channel", "hour"),
    [
        (["kiosk"] * 5, "kiosk", "2026-03-27T10"),
        (["kiosk", "staff", "staff", "staff", "kiosk"], "", "2026-03-27T10"),
        (["kiosk"] * 4, "", "2026-03"),
    ],
)
def test_an_answer_hides_among_five(channels: list[str], channel: str, hour: str) -> None:
    """What fewer people share than five is not kept."""
    assert blurred(answer(), channels) == replace(answer(), channel=channel, hour=hour)


def test_periods_reach_from_the_first_answer_to_today() -> None:
    """The newest month first, then quarters and years; none without an answer or a day."""
    found = periods_until(date(2026, 4, 3), date(2025, 11, 1))
    assert [each.name for each in found] == [
        *("2026-04", "2026-03", "2026-02", "2026-01", "2025-12", "2025-11"),
        *("2026-Q2", "2026-Q1", "2025-Q4", "2026", "2025"),
    ]
    assert QUARTER.last == date(2026, 3, 31)
    assert WHOLE.last == date(2026, 12, 31)


@given(a_year())
def test_a_span_is_the_months_and_quarters_in_it(answers: list[Answer]) -> None:
    """It counts what those count, so that no subtraction from them finds a few."""
    least = least_by(OFFICE)
    span = counted(answers, read_period("2026-02-10..2026-07-31"), least)
    parts = ("2026-03", "2026-Q2", "2026-07")
    assert len(span) == sum(len(counted(answers, read_period(each), least)) for each in parts)
