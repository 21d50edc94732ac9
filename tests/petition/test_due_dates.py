"""Until when a petition is answered: a written table, and the rules behind it."""

import csv
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from antesala.administration.petition import petition
from server.domain.petition.terms import (
    KINDS_OF_LAW,
    DayKind,
    DayOff,
    NoExtensionError,
    PetitionKind,
    Term,
    WorkingDays,
    due_date,
)
from server.office_file import countries, profile_of

WRITTEN = Path(__file__).with_name("due_dates.csv").read_text("utf-8")
TABLE = list(csv.DictReader(WRITTEN.splitlines()))
"""Written once with another library for working days, and to be read by people."""
DAYS = st.dates(date(2020, 1, 1), date(2035, 12, 31))
OFF = st.frozensets(DAYS, max_size=40)


def asked(row: dict[str, str]) -> list[str]:
    """The command line for a row of the table."""
    line = ["due", "--country", row["country"], "--kind", row["kind"]]
    return [*line, "--received", row["received"], *(["--extend"] if row["extended"] else [])]


def term(days: int, counted: DayKind = DayKind.WORKING, **other: object) -> Term:
    """A term of a law that does not exist."""
    kinds = (PetitionKind.PETICION,)
    return Term(kinds=kinds, days=days, counted=counted, law="-", checked_on=date.min, **other)  # type: ignore[arg-type]


def test_the_table_is_long_enough() -> None:
    """Every country and kind, and each situation in every country where it differs."""
    pairs = {(row["country"], row["kind"]) for row in TABLE}
    assert len(TABLE) >= 80
    assert pairs == {(country, str(kind)) for country in countries() for kind in KINDS_OF_LAW}


@pytest.mark.parametrize("country", countries())
def test_the_written_table_is_kept(country: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The first line of the command is the date, as written for this country."""
    wrong = []
    for row in TABLE:
        if row["country"] == country:
            assert petition(asked(row)) == 0
            first = capsys.readouterr().out.splitlines()[0]
            if first != row["due"]:
                wrong.append((row, first))
    assert not wrong


@pytest.mark.parametrize("country", countries())
def test_each_kind_has_one_term(country: str) -> None:
    """A kind that two terms named would be answered by the first of them."""
    terms = [each for each in profile_of(country).terms if not each.rights]
    named = [kind for each in terms for kind in each.kinds]
    assert sorted(named) == sorted(KINDS_OF_LAW)


@given(days=st.integers(1, 60), received=DAYS, off=OFF)
def test_a_term_counts_its_working_days(days: int, received: date, off: frozenset[date]) -> None:
    """From the day after, and none of the days that it left out is one of them."""
    working = WorkingDays(dict.fromkeys(off, "Fiesta"))
    due = due_date(term(days), received, working)
    span = [received + timedelta(n) for n in range(1, (due.day - received).days + 1)]
    assert [day for day in span if working.off(day) is None][-1] == due.day
    assert sum(working.off(day) is None for day in span) == days
    assert {each.day for each in due.left_out} == {day for day in span if working.off(day)}


@given(days=st.integers(1, 60), received=DAYS, off=OFF, counted=st.sampled_from(DayKind))
def test_who_comes_later_is_never_answered_earlier(
    days: int, received: date, off: frozenset[date], counted: DayKind
) -> None:
    """Nor is an extension earlier than the term."""
    working = WorkingDays({}, dict.fromkeys(off, "Cerrado"))
    own = term(days, counted, extension=5, moves_on=True)
    due = due_date(own, received, working)
    assert due.day <= due_date(own, received + timedelta(1), working).day
    assert due.day < due_date(own, received, working, is_extended=True).day
    assert working.off(due.day) is None


def test_an_office_leaves_out_its_own_closed_days() -> None:
    """A municipal day is no working day, and says its name."""
    day = date(2026, 8, 26)
    own = WorkingDays(closed={day: "Aniversario de la comuna"})
    due = due_date(term(3), date(2026, 8, 24), own)
    assert due.day == date(2026, 8, 28)
    assert [(each.why, each.name) for each in due.left_out] == [
        (DayOff.CLOSED, "Aniversario de la comuna")
    ]


def test_a_law_without_extension_gives_none() -> None:
    """Costa Rica's ten days are ten days."""
    with pytest.raises(NoExtensionError):
        due_date(term(10), date(2026, 9, 11), WorkingDays(), is_extended=True)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("--kind queja --received 2026-03-27T10:00", "--country"),
        ("--country CR --kind queja --received 2026-03-27 --extend", "Ley 9097"),
        ("--country CR --kind queja --received mañana", "mañana"),
        ("--country CR --kind queja --received 2026-02-30T10:00", "2026-02-30"),
        ("--country CR --kind queja --received 1850-03-27", "2000"),
        ("--country CR --kind queja --received 0001-01-01T00:00+14:00", "0001"),
        ("--country CL --kind queja --received 2026-03-27 --region ZZ", "ZZ"),
        ("--kind queja --received 2026-03-27 --office nowhere.toml", "nowhere.toml"),
    ],
)
def test_what_cannot_be_counted_is_said(
    line: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """In one sentence, with what was asked."""
    assert petition(["due", *line.split()]) == 2
    assert said in capsys.readouterr().err


def test_an_office_has_its_zone_and_its_closed_days(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """On Easter Island 04:30 in universal time is still the evening before."""
    sample = Path("antesala/samples/la-serena.toml").read_text("utf-8")
    own = sample.replace("America/Santiago", "Pacific/Easter")
    own += '\n[[closed]]\ndate = 2026-07-10\nreason = "Aniversario"\n'
    (tmp_path / "office.toml").write_text(own, "utf-8")
    line = ["due", "--kind", "informacion", "--received", "2026-07-10T04:30Z"]
    assert petition([*line, "--office", str(tmp_path)]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith("2026-08-10\n")
    assert "Aniversario" in shown
    assert petition([*line, "--office", str(tmp_path), "--country", "PE"]) == 2


def test_the_page_tells_the_profiles_terms() -> None:
    """docs/petitions.md has a row for each term, as the profiles have it."""
    page = Path("docs/petitions.md").read_text("utf-8")
    for country in countries():
        for each in profile_of(country).terms:
            named, longer = ", ".join(each.kinds), each.extension or "none"
            if each.rights:
                named = f"{named}: {', '.join(each.rights)}"
            row = f"| {country} | {named} | {each.days} {each.counted} | {longer} | {each.law} |"
            assert row in page
