"""Each display of a hall shows its own calls: by zone, by counters, by services."""

import pytest

from antesala.messages.rows import (
    CallRow,
    CatalogueRow,
    CounterPart,
    DirectionPart,
    DisplayPart,
    ServicePart,
)
from antesala.wall.own_calls import arrows_of, display_named, own_calls, own_counters


def service(name: str) -> ServicePart:
    return ServicePart(id=name, name=name, unit="u", group="g", series="J", minutes=10)


CATALOGUE = CatalogueRow(
    id="o",
    name="Oficina",
    country="CL",
    time_zone="UTC",
    languages=["es"],
    accent="#0A4F78",
    services=[service("licencias"), service("patentes")],
    counters=[
        CounterPart(id="a", number="1", zone="Piso 1"),
        CounterPart(id="b", number="2", zone="Piso 1", services=["patentes"]),
        CounterPart(id="c", number="3", zone="Piso 2"),
    ],
    displays=[
        DisplayPart(name="uno", zone="Piso 1", directions=[DirectionPart(counter="a", arrow="up")]),
        DisplayPart(name="dos", counters=["b", "c"]),
        DisplayPart(name="tres", services=["licencias"]),
        DisplayPart(name="cuatro", services=["licencias"], zone="Piso 1"),
        DisplayPart(name="todo"),
    ],
)
CALLS = [
    CallRow(id=str(n), code=f"J00{n}", counter=counter, number="1", at="", service=what)
    for n, (counter, what) in enumerate(
        [("a", "licencias"), ("b", "patentes"), ("c", "licencias"), ("c", "patentes")], 1
    )
]


@pytest.mark.parametrize(
    ("name", "shown", "counters"),
    [
        ("uno", "12", "ab"),
        ("dos", "234", "bc"),
        ("tres", "13", "ac"),
        ("cuatro", "1", "a"),
        ("todo", "1234", "abc"),
        ("not in the office file", "1234", "abc"),
    ],
)
def test_a_display_shows_its_own_calls(name: str, shown: str, counters: str) -> None:
    """Each condition narrows; a display without any shows every call."""
    assert "".join(call.id for call in own_calls(CALLS, CATALOGUE, name)) == shown
    assert "".join(each.id for each in own_counters(CATALOGUE, name)) == counters


def test_a_call_is_seen_where_nothing_decides() -> None:
    """One to a counter that the file has no longer, and one whose service is not known."""
    gone = CallRow(id="9", code="J009", counter="z", number="9", at="", service="licencias")
    old = CallRow(id="8", code="J008", counter="a", number="1", at="")
    assert own_calls([gone], CATALOGUE, "uno") == [gone]
    assert own_calls([old], CATALOGUE, "tres") == [old]
    assert own_calls([old], CATALOGUE, "dos") == []


def test_a_hall_without_catalogue_shows_every_call() -> None:
    """Until the catalogue has come."""
    assert own_calls(CALLS, None, "uno") == CALLS
    assert display_named(None, "uno").calls == 4


def test_an_arrow_is_of_its_own_display() -> None:
    """The same counter is elsewhere from another display."""
    assert arrows_of(CATALOGUE, "uno") == {"a": "up"}
    assert arrows_of(CATALOGUE, "dos") == {}
