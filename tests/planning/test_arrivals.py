"""Past visits read from a table: all of it or every error with its line."""

from datetime import date

import pytest

from server.domain.visits import Visit
from server.planning.arrivals import ArrivalsError, read_arrivals
from tests.domain.builders import FIRST, GENERAL, PERMIT, TAX, small_office

DAY = date(2026, 10, 5)


def visits(text: str) -> tuple[Visit, ...]:
    return read_arrivals(text, small_office()).visits


def errors(text: str) -> list[str]:
    with pytest.raises(ArrivalsError) as raised:
        read_arrivals(text, small_office())
    return str(raised.value).splitlines()


def test_a_line_is_a_visit() -> None:
    """Minutes may have a fraction; no-shows are told apart."""
    text = (
        "arrival,service,class,minutes,came\n"
        "2026-10-05 08:31:05,permit,first,7.5,yes\n"
        "2026-10-05T09:00,tax,general,,no\n"
    )
    assert visits(text) == (
        Visit(DAY, PERMIT, FIRST, 8 * 3600 + 31 * 60 + 5, 450),
        Visit(DAY, TAX, GENERAL, 9 * 3600, None, is_no_show=True),
    )


def test_two_columns_are_enough() -> None:
    """The class is the general one then, and service times are unknown."""
    text = "service,arrival\npermit,2026-10-05 08:31\n"
    assert visits(text) == (Visit(DAY, PERMIT, GENERAL, 8 * 3600 + 31 * 60),)


def test_a_spreadsheet_in_spanish_is_read() -> None:
    """Semicolons part the columns, a comma the decimals, and a mark stands before it all."""
    text = "\ufeffArrival;Service;Minutes\n2026-10-05 08:31;permit;7,5\n"
    assert visits(text)[0].busy == 450


def test_every_wrong_line_is_said_at_once() -> None:
    """Each with its line, the column, and what is allowed."""
    text = (
        "arrival,service,class,minutes,came\n"
        "yesterday,permit,general,5,yes\n"
        "2026-10-05 08:31,permitt,vip,-3,perhaps\n"
    )
    assert errors(text) == [
        "line 2: arrival: «yesterday» is no time such as 2026-10-05 08:31",
        "line 3: service: the office has no «permitt»; is «permit» meant?",
        "line 3: class: «vip» is none of oldest, first, punctual, general",
        "line 3: minutes: «-3» is no number from 0 to 1440",
        "line 3: came: «perhaps» is neither yes nor no",
    ]


@pytest.mark.parametrize("minutes", ["nan", "inf", "1441", "five"])
def test_minutes_are_numbers_of_a_day(minutes: str) -> None:
    text = f"arrival,service,minutes\n2026-10-05 08:31,permit,{minutes}\n"
    assert errors(text) == [f"line 2: minutes: «{minutes}» is no number from 0 to 1440"]


def test_columns_must_be_known() -> None:
    assert errors("arrival,clase\n") == [
        "line 1: column «service» is missing",
        "line 1: column «clase» is unknown; known are arrival, service, class, minutes, came",
    ]


def test_an_empty_table_says_what_it_needs() -> None:
    assert "begins with the names of its columns" in errors("")[0]


def test_a_time_zone_is_not_taken() -> None:
    text = "arrival,service\n2026-10-05T08:31+00:00,permit\n"
    assert "names a time zone" in errors(text)[0]


def test_an_error_is_at_the_line_that_an_editor_shows() -> None:
    """Empty lines count."""
    assert errors("arrival,service\n\n\nsoon,permit\n")[0].startswith("line 4: arrival")


def test_a_field_of_a_whole_book_is_an_error_with_its_line() -> None:
    """More than the reader of tables takes."""
    text = f"arrival,service\n2026-10-05 08:31,permit\n2026-10-05 08:31,{'x' * 200_000}\n"
    assert errors(text)[0].startswith("line 3: is no line of a table")


def test_a_column_that_is_there_twice_is_not_chosen_by_chance() -> None:
    text = "arrival,service,minutes,minutes\n2026-10-05 08:31,permit,5,50\n"
    assert errors(text) == ["line 1: column «minutes» is there twice"]
