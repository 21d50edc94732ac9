"""Until when a request about one's own data is answered: the law's clock for each right."""

import pytest

from antesala.administration.petition import petition
from server.domain.petition.terms import PetitionKind, Right
from server.office_file import countries, profile_of

FRIDAY = "2026-12-04T10:00"
"""Before a weekend and, in most countries, a holiday on Tuesday the eighth."""
WRITTEN = {
    ("CL", "access", FRIDAY, False): "2027-01-03",
    ("CL", "access", FRIDAY, True): "2027-02-02",
    ("CL", "deletion", "2026-12-01T09:00", False): "2026-12-31",
    ("CL", "blocking", FRIDAY, False): "2026-12-09",
    ("CL", "blocking", "2026-12-30T17:00", False): "2027-01-04",
    ("CO", "access", FRIDAY, False): "2026-12-21",
    ("CO", "correction", FRIDAY, False): "2026-12-29",
    ("CO", "deletion", FRIDAY, True): "2027-01-12",
    ("PE", "access", FRIDAY, False): "2027-01-07",
    ("PE", "correction", FRIDAY, False): "2026-12-22",
    ("CR", "access", FRIDAY, False): "2026-12-11",
    ("BR", "portability", FRIDAY, False): "2026-12-21",
}
"""Counted by hand on a calendar."""


@pytest.mark.parametrize("asked", WRITTEN)
def test_each_right_has_its_clock(
    asked: tuple[str, str, str, bool], capsys: pytest.CaptureFixture[str]
) -> None:
    """The first line of the command is the date."""
    country, right, received, is_extended = asked
    line = ["due", "--country", country, "--kind", "derechos", "--right", right]
    extended = ["--extend"] if is_extended else []
    assert petition([*line, "--received", received, *extended]) == 0
    assert capsys.readouterr().out.splitlines()[0] == WRITTEN[asked]


def test_a_blocking_is_not_put_off(capsys: pytest.CaptureFixture[str]) -> None:
    """Chile's law extends the answer, and no blocking."""
    line = ["due", "--country", "CL", "--kind", "derechos", "--right", "blocking"]
    assert petition([*line, "--received", FRIDAY, "--extend"]) == 2
    assert "artículo 11" in capsys.readouterr().err


def test_no_other_kind_has_a_right(capsys: pytest.CaptureFixture[str]) -> None:
    """A complaint that names one is refused with what to leave out."""
    line = ["due", "--country", "CL", "--kind", "queja", "--right", "blocking"]
    assert petition([*line, "--received", FRIDAY]) == 2
    assert "--right" in capsys.readouterr().err


@pytest.mark.parametrize("country", countries())
def test_every_right_has_one_term(country: str) -> None:
    """A right of its own term is named once, and each other one has that of the kind."""
    profile = profile_of(country)
    named = [right for term in profile.terms for right in term.rights]
    assert len(named) == len(set(named))
    for right in Right:
        term = profile.term_of(PetitionKind.DERECHOS, right)
        assert PetitionKind.DERECHOS in term.kinds
        assert not term.rights or right in term.rights
    assert not profile.term_of(PetitionKind.DERECHOS).rights
