"""The survey's rules: scales, what is screened, shares with their intervals, and small cells."""

import pytest
from hypothesis import given, strategies as st

from server.domain.survey import (
    LEAST_OF_SERVICE,
    MOST_WORDS,
    Answer,
    Dimension,
    opinion,
    scale_of,
    screened,
    share,
)


def answer(grade: int, highest: int = 7, *dimensions: Dimension) -> Answer:
    return Answer(
        service="permit",
        channel="kiosk",
        hour="2026-03-27T10",
        grade=grade,
        highest=highest,
        dimensions=dimensions,
    )


@pytest.mark.parametrize(
    "typed",
    [
        "mi RUT es 12.345.678-9",
        "llámeme al +56 9 8765 4321",
        "DNI 45871236",
        "cédula 1-1234-0567",
        "escriba a ana.perez@example.org",
        "12345678k",
    ],
)
def test_who_wrote_it_is_screened(typed: str) -> None:
    """Numbers of persons, telephones and mail addresses do not stay."""
    kept = screened(typed)
    assert "…" in kept
    assert not any(part in kept for part in ("345", "8765", "4587", "1234", "@", "0567"))


@pytest.mark.parametrize(
    "typed", ["Esperé 45 minutos en el módulo 3", "Ley 1755", "El 27-3 a las 10"]
)
def test_other_numbers_stay(typed: str) -> None:
    assert screened(typed) == typed


@given(st.text(max_size=3 * MOST_WORDS))
def test_screening_is_done_once(typed: str) -> None:
    """Words are never longer for it, and a second screening changes no letter."""
    kept = screened(typed)
    assert len(kept) <= MOST_WORDS
    assert screened(kept) == kept


@given(n=st.integers(1, 10_000), part=st.floats(0, 1))
def test_an_interval_holds_its_share(n: int, part: float) -> None:
    count = round(n * part)
    found = share(count, n)
    assert 0 <= found.low <= found.value <= found.high <= 1
    assert found.n == n


def test_wilson_is_as_published() -> None:
    """81 of 263: Newcombe 1998, table I, method 3."""
    found = share(81, 263)
    assert (round(found.low, 4), round(found.high, 4)) == (0.2553, 0.3662)


@given(st.lists(st.integers(1, 7), max_size=30))
def test_few_answers_are_hidden(grades: list[int]) -> None:
    """And of enough of them each is counted once."""
    found = opinion(map(answer, grades), scale_of("CL"), LEAST_OF_SERVICE)
    if len(grades) < LEAST_OF_SERVICE:
        assert found is None
        return
    assert found is not None
    assert sum(found.grades) == found.satisfied.n == len(grades)
    assert found.satisfied.value == sum(grade >= 6 for grade in grades) / len(grades)


def test_another_scales_answers_do_not_count() -> None:
    """A five of five is not a five of seven."""
    given_ = [*(answer(5, 5) for _ in range(9)), *(answer(7, 7, Dimension.TIME) for _ in range(5))]
    found = opinion(given_, scale_of("CL"), LEAST_OF_SERVICE)
    assert found is not None
    assert found.grades == (0, 0, 0, 0, 0, 0, 5)
    assert found.dimensions[Dimension.TIME] == 5
    assert scale_of("CO").highest == 5
