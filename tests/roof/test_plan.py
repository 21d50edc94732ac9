"""The demo's cast and visitors: for any seed and any office, without starting programs."""

from importlib import resources

import pytest
from hypothesis import given, strategies as st

from antesala.demo.plan import AT_KIOSK, MOST, CastError, Plan, Turn, cast_of, plan_of
from server.domain.catalogue import Catalogue, Standing
from server.office_file import read_office

SAMPLES = resources.files("antesala.samples")
LA_SERENA, MINIMA = (
    read_office(SAMPLES.joinpath(f"{name}.toml").read_text("utf-8"))
    for name in ("la-serena", "minima")
)
ALONE = """
[office]
id = "alone"
name = "Alone"
country = "CL"
time_zone = "America/Santiago"

[[unit]]
id = "u"
name = "Unit"

[[series]]
letter = "A"
name = "Series"

[[group]]
id = "g"
name = "Group"

[[service]]
id = "one"
unit = "u"
series = "A"
group = "g"
name = "One"

[[counter]]
id = "m1"
number = "1"

[[clerk]]
id = "c"
name = "Clerk"
unit = "u"
"""
OF_SOURCES = [
    read_office(SAMPLES.joinpath(f"{name}.toml").read_text("utf-8"))
    for name in ("municipio-aum", "pueblo-libre", "chimichagua")
]
OFFICES = st.sampled_from([LA_SERENA, MINIMA, *OF_SOURCES, read_office(ALONE)])


def test_three_counters_serve_the_sample_whole() -> None:
    """Each counter with a clerk of the unit in charge there."""
    cast = cast_of(LA_SERENA)
    assert [(seat.counter.number, seat.clerk.name) for seat in cast] == [
        ("3", "Carolina Rojas"),
        ("4", "Marcela Tapia"),
        ("5", "Pedro Araya"),
    ]
    assert {each for seat in cast for each in seat.services} == set(LA_SERENA.services)


@given(office=OFFICES, seed=st.integers())
def test_everybody_can_be_attended(office: Catalogue, seed: int) -> None:
    """Every visitor's service has an open counter; so has the one they are led on to."""
    cast = cast_of(office)
    plan = plan_of(cast, seed)
    assert len(plan.at_kiosk) == AT_KIOSK
    assert 1 <= len(cast) <= MOST
    for person in (*plan.at_kiosk, plan.by_staff, plan.on_the_telephone):
        wanted = [person.service, *([person.goes_on_to] if person.goes_on_to else [])]
        assert all(
            any(seat.serves(service, person.ticket_class) for seat in cast) for service in wanted
        )


@given(office=OFFICES, seed=st.integers())
def test_what_happens_is_played_once_or_told(office: Catalogue, seed: int) -> None:
    plan = plan_of(cast_of(office), seed)
    turns = [person.turn for person in plan.at_kiosk if person.turn is not Turn.PLAIN]
    assert len(turns) == len(set(turns))
    assert (Turn.TRANSFERRED in turns) != ("transfer" in plan.not_played)
    assert (Turn.OFFERED in turns) != ("offer" in plan.not_played)
    assert {Turn.CANCELLED, Turn.MISSED, Turn.PARKED} <= set(turns)
    [missed] = [person for person in plan.at_kiosk if person.turn is Turn.MISSED]
    assert missed.ticket_class.standing is not Standing.PREFERENTIAL
    assert _preferential(plan) >= 3


@given(seed=st.integers())
def test_a_seed_draws_the_same_people(seed: int) -> None:
    cast = cast_of(LA_SERENA)
    assert plan_of(cast, seed) == plan_of(cast, seed)


def test_seeds_draw_other_people() -> None:
    cast = cast_of(LA_SERENA)
    assert len({plan_of(cast, seed).at_kiosk for seed in range(20)}) == 20


def test_nobody_plays_where_nobody_serves() -> None:
    """A file may be sound although its clerks have no service at its counters."""
    idle = ALONE.replace('number = "1"', 'number = "1"\nservices = ["one"]')
    other = idle.replace("[[counter]]", SECOND + "\n[[counter]]")
    with pytest.raises(CastError, match="no clerk of Alone"):
        cast_of(read_office(other.replace('name = "Clerk"', 'name = "Clerk"\nservices = ["two"]')))


SECOND = """
[[service]]
id = "two"
unit = "u"
series = "A"
group = "g"
name = "Two"
"""


def _preferential(plan: Plan) -> int:
    people = (*plan.at_kiosk, plan.by_staff)
    return sum(person.ticket_class.standing is Standing.PREFERENTIAL for person in people)
