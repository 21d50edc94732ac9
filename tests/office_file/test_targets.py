"""The targets of an office: its own, and those that the law asks for."""

import re

import pytest

from server.domain.target import AIMS, MOST, Measure, Target, target_for
from server.office_file import OfficeFileError, countries, examine, profile_of
from tests.office_file.breakages import SAMPLE

PLAIN = re.sub(
    r"# Lo que la oficina quiere mantener.*(?=# Las pantallas)", "", SAMPLE, flags=re.DOTALL
)
"""The sample without targets of its own."""


def targets_in(*more: str) -> tuple[Target, ...]:
    """The targets of the sample with these tables in the place of its own."""
    return examine(PLAIN + "".join(f"\n[[target]]\n{each}\n" for each in more)).catalogue.targets


def test_without_a_table_the_law_asks() -> None:
    """All answers within their terms, and preferential people wait no longer than the others."""
    found = {each.indicator: each for each in targets_in()}
    assert {name: each.value for name, each in found.items()} == {
        "petitions_on_time": 1.0,
        "priority_gap": 1.0,
    }
    assert "Ley 18.695" in found["petitions_on_time"].law


def test_values_are_told_as_the_figures_have_them() -> None:
    """Minutes become seconds and per cent shares, without a trace of the division."""
    wait, share, gap, days = targets_in(
        'indicator = "wait_p90"\nunit = "rentas"\nvalue = 45',
        'indicator = "within_target"\nvalue = 85',
        'indicator = "priority_gap"\nvalue = 50',
        'indicator = "petitions_days_p50"\nvalue = 12',
    )[:4]
    assert wait == Target("wait_p90", 2700, "rentas")
    assert (share.value, gap.value, days.value) == (0.85, 0.5, 12)


def test_an_office_replaces_the_usual_target() -> None:
    """One of a unit leaves that of the others as it is."""
    stricter = targets_in('indicator = "priority_gap"\nvalue = 50')
    assert [each.value for each in stricter if each.indicator == "priority_gap"] == [0.5]
    of_unit = targets_in('indicator = "priority_gap"\nunit = "social"\nvalue = 50')
    wanted = [target_for(of_unit, "priority_gap", unit) for unit in ("social", "rentas", "")]
    assert [each and each.value for each in wanted] == [0.5, 1.0, 1.0]


def test_a_region_with_a_legal_limit_asks_for_it() -> None:
    brazil = PLAIN.replace('country = "CL"', 'country = "BR"').replace(
        'time_zone = "America/Santiago"', 'time_zone = "America/Sao_Paulo"\nsubdivision = "DF"'
    )
    found = target_for(examine(brazil).catalogue.targets, "within_legal", "rentas")
    assert found is not None
    assert (found.value, "2.529" in found.law) == (1.0, True)


@pytest.mark.parametrize(
    ("more", "line", "says"),
    [
        ('indicator = "wait_p9"\nvalue = 5', "indicator", 'did you mean "wait_p90"?'),
        ('indicator = "wait_p90"\nvalue = 0', "value", "is minutes, from 1 to 480"),
        ('indicator = "abandoned"\nvalue = 101', "value", "is per cent, from 0 to 100"),
        ('indicator = "priority_gap"\nvalue = 301', "value", "is per cent, from 0 to 300"),
        ('indicator = "abandoned"\nvalue = "8"', "value", "write it without quotes"),
        ('indicator = "abandoned"\nvalue = 8\nunit = "rent"', "unit", 'did you mean "rentas"?'),
        ('indicator = "kiosk_up"\nvalue = 99\nunit = "rentas"', "unit", "leave unit out"),
        ('indicator = "abandoned"', "[[target]]", "value is missing"),
    ],
)
def test_what_cannot_be_is_refused_on_its_line(more: str, line: str, says: str) -> None:
    text = f"{PLAIN}\n[[target]]\n{more}\n"
    with pytest.raises(OfficeFileError) as caught:
        examine(text)
    (finding,) = caught.value.findings
    assert text.splitlines()[finding.line - 1].startswith(line)
    assert says in finding.text


def test_two_targets_of_one_figure_are_refused() -> None:
    with pytest.raises(OfficeFileError, match="twice for the same"):
        targets_in(*['indicator = "abandoned"\nvalue = 8'] * 2)


def test_a_target_weaker_than_the_law_is_warned_of() -> None:
    text = PLAIN + '\n[[target]]\nindicator = "priority_gap"\nvalue = 150\n'
    (warning,) = examine(text).warnings
    assert "Ley 20.422" in warning.text


@pytest.mark.parametrize("country", countries())
def test_every_country_asks_for_what_its_law_does(country: str) -> None:
    """Each with the law and the day on which it was looked at, and a value that it may have."""
    found = profile_of(country).targets
    assert {each.indicator for each in found} == {"petitions_on_time", "priority_gap"}
    for each in found:
        aim = AIMS[each.indicator]
        assert aim.least <= each.value <= MOST[aim.measure]
        assert each.law


def test_every_measure_has_its_bounds() -> None:
    assert set(MOST) == set(Measure)
