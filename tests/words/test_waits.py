"""A wait in words: round, in both languages, and never more certain than it is."""

import pytest

from antesala.messages.rows import StatusRow, WaitPart
from antesala.words import Words, said_wait, wait_of_ticket

SPANISH, ENGLISH = Words("es", "CL"), Words("en", "CL")


def plain(said: str) -> str:
    """Without the firm spaces that keep a figure at its unit."""
    return said.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("least", "most", "spanish", "english"),
    [
        (0, 0, "Muy pronto", "Any moment now"),
        (0, 5, "Menos de 5 min", "Less than 5 min"),
        (10, 20, "10 a 20 min", "10 to 20 min"),
        (50, 75, "50 min a 1 h 15 min", "50 min to 1 h 15 min"),
        (60, 120, "1 h a 2 h", "1 h to 2 h"),
        (90, None, "Más de 1 h 30 min", "More than 1 h 30 min"),
    ],
)
def test_a_wait_is_said_as_people_say_it(
    least: int, most: int | None, spanish: str, english: str
) -> None:
    """Minutes up to an hour, then hours."""
    wait = WaitPart(least=least, most=most)
    assert plain(said_wait(wait, SPANISH)) == spanish
    assert plain(said_wait(wait, ENGLISH)) == english


def test_an_unknown_wait_is_not_said() -> None:
    """Empty, rather than a guess."""
    assert said_wait(None, SPANISH) == ""


def status(**row: object) -> StatusRow:
    known = {"state": "waiting", "people_ahead": 3, "wait": WaitPart(least=10, most=20)}
    return StatusRow(id="t", code="A001", service="s", arrival="", **(known | row))  # type: ignore[arg-type]


def test_a_holder_hears_who_is_next() -> None:
    """With the range, since the one before may take long; not where the call may come at once."""
    assert plain(wait_of_ticket(status(), SPANISH)) == "10 a 20 min"
    assert plain(wait_of_ticket(status(people_ahead=0), SPANISH)) == "Sigue usted. 10 a 20 min"
    soon = status(people_ahead=0, wait=WaitPart(least=0, most=0))
    assert wait_of_ticket(soon, SPANISH) == "Muy pronto"


def test_without_an_open_counter_no_wait_is_said() -> None:
    """The text says so in the country's own noun, without an estimate."""
    closed = status(is_served=False)
    assert wait_of_ticket(closed, SPANISH) == "No hay módulo abierto para este trámite ahora"
    peruvian = Words("es", "PE")
    assert wait_of_ticket(closed, peruvian).split()[2].lower() in {"ventanilla", "módulo"}


def test_who_does_not_wait_is_told_no_wait() -> None:
    """A called ticket has a counter to go to."""
    assert wait_of_ticket(status(state="called"), SPANISH) == ""
