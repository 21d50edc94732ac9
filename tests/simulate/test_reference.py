"""The simulator and the plain reference agree to the last ticket."""

import json
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given

from server.simulate.command import encoded, read, result
from server.simulate.play import play
from tests.domain.builders import examples
from tests.simulate.reference import Reference
from tests.simulate.scenarios import Json, drawn, scenarios

pytestmark = pytest.mark.timeout(900)  # thousands of days, where --full asks for them


def simulated(scenario: Json) -> Json:
    """The simulator's output, with its decimals as they are written."""
    read_in, scale = read(json.dumps(scenario))
    text = encoded(result(read_in, play(read_in), scale))
    told: Json = json.loads(text, parse_float=Decimal)
    return told


def as_fractions(document: Any) -> Any:  # noqa: ANN401 - a JSON document
    """Every number exact, every mean as a double."""
    if isinstance(document, dict):
        exact = {name: as_fractions(value) for name, value in document.items()}
        if exact.get("mean") is not None:
            exact["mean"] = float(exact["mean"])
        return exact
    if isinstance(document, list):
        return [as_fractions(each) for each in document]
    return Fraction(document) if isinstance(document, int | Decimal) else document


@examples(100)
@given(scenarios())
def test_simulator_agrees_with_the_reference(scenario: Json) -> None:
    """Order, starts, ends, counters, reasons, figures, who left and who was never called."""
    assert as_fractions(simulated(scenario)) == as_fractions(Reference(scenario).run())


def test_the_scenarios_put_it_to_the_test() -> None:
    """All reasons, people who leave, people never called, and services of no length occur."""
    told = [Reference(drawn(seed, 40)).run() for seed in range(60)]
    reasons = {row["reason"] for each in told for row in each["tickets"]}
    expected = {"first_come", "head_start", "class_head", "oldest_slot", "preferential_slot"}
    assert reasons == expected
    assert any(each["left"] for each in told)
    assert any(each["unserved"] for each in told)
    assert any(row["start"] == row["end"] for each in told for row in each["tickets"])
