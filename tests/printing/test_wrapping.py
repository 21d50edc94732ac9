"""Lines broken at spaces, in columns of a letter each so that they can be counted."""

import itertools
from collections.abc import Iterable

import hypothesis.strategies as st
from hypothesis import given

from antesala.printing.slip import Run
from antesala.printing.wrapping import balanced, joined, wrap

RUNS = st.lists(
    st.builds(Run, st.text("abñ/. \u00a0", max_size=12), st.booleans()), min_size=1, max_size=5
)


def test_lines_break_at_spaces() -> None:
    """As much as fits, then the next line."""
    assert texts(wrap([Run("uno dos tres cuatro")], 8, columns)) == ["uno dos", "tres", "cuatro"]


def test_weights_go_on_over_lines() -> None:
    """A bold name that does not fit stays bold on the next line."""
    lines = wrap([Run("en "), Run("la Sala 1", is_strong=True), Run(", piso 2")], 8, columns)
    assert lines == [
        (Run("en "), Run("la", is_strong=True)),
        (Run("Sala 1", is_strong=True), Run(",")),
        (Run("piso 2"),),
    ]


def test_a_full_stop_stays_at_its_name() -> None:
    """A sentence never begins a line with its own end."""
    assert texts(wrap([Run("va", is_strong=True), Run(". Ya")], 3, columns)) == ["va.", "Ya"]


def test_firm_spaces_hold() -> None:
    """A telephone number moves to the next line as a whole."""
    lines = texts(wrap([Run("llame al 51\u00a0220\u00a00000")], 14, columns))
    assert lines == ["llame al", "51\u00a0220\u00a00000"]


def test_addresses_are_cut_at_their_marks() -> None:
    """A piece of an address ends where the eye expects it."""
    assert texts(wrap([Run("laserena.cl/turno")], 14, columns)) == ["laserena.cl/", "turno"]


def test_balanced_lines_leave_no_word_alone() -> None:
    """A title of two lines has two halves."""
    title = [Run("Municipalidad de La Serena")]
    assert texts(wrap(title, 19, columns)) == ["Municipalidad de La", "Serena"]
    assert texts(balanced(title, 19, columns)) == ["Municipalidad", "de La Serena"]


def test_balancing_cuts_no_word() -> None:
    """The longest word is the narrowest a title gets."""
    assert texts(balanced([Run("a otorrinolaringólogo")], 20, columns)) == [
        "a",
        "otorrinolaringólogo",
    ]


@given(RUNS, st.integers(1, 15))
def test_no_letter_is_ever_lost(runs: list[Run], room: int) -> None:
    """On any paper all words come out, in order and in their weight."""
    for lines in (wrap(runs, room, columns), balanced(runs, room, columns)):
        assert letters(run for line in lines for run in line) == letters(runs)


@given(RUNS, st.integers(1, 15))
def test_no_line_is_too_wide(runs: list[Run], room: int) -> None:
    """A word wider than the paper is cut rather than run off its edge."""
    for line in wrap(runs, room, columns):
        assert sum(columns(run) for run in line) <= room


@given(RUNS)
def test_joined_runs_differ_in_weight(runs: list[Run]) -> None:
    """A run ends where the weight changes and nowhere else."""
    weights = [run.is_strong for run in joined(runs)]
    assert all(one != following for one, following in itertools.pairwise(weights))


def columns(run: Run) -> float:
    return len(run.text)


def texts(lines: list[tuple[Run, ...]]) -> list[str]:
    return ["".join(run.text for run in line) for line in lines]


def letters(runs: Iterable[Run]) -> list[tuple[str, bool]]:
    return [(letter, run.is_strong) for run in runs for letter in run.text if letter != " "]
