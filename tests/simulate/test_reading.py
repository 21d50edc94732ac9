"""A scenario's document: exact numbers in, exact numbers out, and faults named by their field."""

import json
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from time import process_time

import pytest

from antesala.cli import main
from tests.simulate.scenarios import Json

TWO = {
    "services": ["tax"],
    "classes": ["first", "general"],
    "discipline": {"name": "k-then-oldest", "k": 2, "preferential": ["first"]},
    "counters": [{"id": "1", "open": [[0, 100]]}],
    "tickets": [
        {"id": "A001", "class": "general", "service": "tax", "arrival": 0.1, "duration": 0.2},
        {"id": "A002", "class": "first", "service": "tax", "arrival": 0.2, "duration": 5},
    ],
}


@pytest.fixture
def simulate(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str]]:
    """Status and output, for a scenario or any text in its place."""

    def run(scenario: Json | str | bytes) -> tuple[int, str]:
        file = tmp_path / "scenario.json"
        text = json.dumps(scenario) if isinstance(scenario, dict) else scenario
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        status = main(["simulate", str(file)])
        said = capsys.readouterr()
        return status, said.out if status == 0 else said.err

    return run


Simulate = Callable[[Json | str | bytes], tuple[int, str]]


def test_decimals_are_exact(simulate: Simulate) -> None:
    """0.1 + 0.2 is 0.3, and an integer is written as one."""
    status, out = simulate(TWO)
    first, second = json.loads(out)["tickets"]
    assert status == 0
    assert (first["end"], second["start"], second["wait"], second["end"]) == (0.3, 0.3, 0.1, 5.3)
    assert '"wait": 0,' in out
    assert '"wait": 0.1,' in out
    assert json.loads(out)["overall"]["mean"] == 0.05


def test_great_numbers_keep_their_digits(simulate: Simulate) -> None:
    """More digits than a double or a machine's integer has."""
    huge = deepcopy(TWO)
    huge["tickets"][0] |= {"arrival": 12345678901234567890123}  # type: ignore[index]
    huge["counters"] = [{"id": "1"}]
    text = json.dumps(huge).replace("0.2", "0.1234567890123456789", 1)
    _, out = simulate(text)
    assert '"start": 12345678901234567890123,' in out
    assert '"end": 12345678901234567890123.1234567890123456789,' in out


def edited(path: str, value: object) -> Json:
    """The scenario with one thing changed, or left out where the value is `...`."""
    scenario = deepcopy(TWO)
    *way, last = [int(step) if step.isdecimal() else step for step in path.split(".")]
    place: Json = scenario
    for step in way:
        place = place[step]  # type: ignore[index]
    if value is ...:
        del place[last]  # type: ignore[arg-type]
    else:
        place[last] = value  # type: ignore[index]
    return scenario


FAULTS = [
    ("services", ["tax", "tax"], "services[1]"),
    ("services", 3, "services"),
    ("classes", ..., "classes"),
    ("classes", ["general"], "discipline.preferential[0]"),
    ("discipline", {"name": "fastest"}, "discipline.name"),
    ("discipline", {}, "discipline.name"),
    ("discipline", {"name": "strict", "k": 2}, "discipline.k"),
    ("discipline", {"name": "head-start"}, "discipline.head_start"),
    ("discipline", {"name": "head-start", "head_start": {"x": 1}}, "discipline.head_start"),
    (
        "discipline",
        {"name": "head-start", "head_start": {"first": -1}},
        "discipline.head_start.first",
    ),
    ("discipline.k", 0, "discipline.k"),
    ("discipline.k", 5, "discipline.k"),
    ("discipline.k", 1.5, "discipline.k"),
    ("discipline.courtesy", ["first"], "discipline.courtesy"),
    ("discipline.courtesy", ["nobody"], "discipline.courtesy[0]"),
    ("counters.0.id", ..., "counters[0].id"),
    ("counters.0.services", ["water"], "counters[0].services[0]"),
    ("counters.0.classes", ["first", "x"], "counters[0].classes[1]"),
    ("counters.0.open", [[3, 3]], "counters[0].open[0]"),
    ("counters.0.open", [[3]], "counters[0].open[0]"),
    ("counters.0.open", [[0, None]], "counters[0].open[0][1]"),
    ("counters.0.opens", [[0, 1]], "counters[0].opens"),
    ("counters", [{"id": "1"}, {"id": "1"}], "counters[1].id"),
    ("tickets.1.id", "A001", "tickets[1].id"),
    ("tickets.1.id", 7, "tickets[1].id"),
    ("tickets.1.class", "x\ny", "tickets[1].class"),
    ("tickets.1.service", "water", "tickets[1].service"),
    ("tickets.1.service", ..., "tickets[1].service"),
    ("tickets.1.arrival", "9:00", "tickets[1].arrival"),
    ("tickets.1.arrival", "9", "tickets[1].arrival"),
    ("tickets.1.arrival", True, "tickets[1].arrival"),
    ("tickets.1.arrival", 10**30, "tickets[1].arrival"),
    ("tickets.1.duration", -1, "tickets[1].duration"),
    ("tickets.1.duration", 1e-40, "tickets[1].duration"),
    ("tickets.1.leaves_at", 0, "tickets[1].leaves_at"),
    ("tickets.1.priority", 1, "tickets[1].priority"),
    ("services", ["tax", "\ud800"], "services[1]"),
    ("tickets.1.id", "A\udfff", "tickets[1].id"),
]


@pytest.mark.parametrize(("path", "value", "field"), FAULTS)
def test_a_fault_is_named_by_its_field(
    simulate: Simulate, path: str, value: object, field: str
) -> None:
    """One line, which begins with the field, without a play."""
    status, said = simulate(edited(path, value))
    assert status == 2
    assert said.startswith(f"antesala simulate: {field}: ")
    assert said.count("\n") == 1


def test_a_fault_of_a_name_with_braces_is_named_as_it_is(simulate: Simulate) -> None:
    """A class may be called `{}`, which is no place in a list."""
    scenario = edited("classes", ["{}", "first", "general"])
    scenario["discipline"]["head_start"] = {"{}": 10**40}
    status, said = simulate(scenario)
    assert status == 2
    assert said.startswith("antesala simulate: discipline.head_start.{}: ")


@pytest.mark.parametrize(
    ("path", "field"),
    [
        ("counters.0.open", "counters[0].open[1]"),
        ("tickets.0.leaves_at", "tickets[0].leaves_at"),
        ("tickets.1.duration", "tickets[1].duration"),
    ],
)
def test_a_number_too_long_is_found_among_short_ones(
    simulate: Simulate, path: str, field: str
) -> None:
    """Whole numbers and decimals, in any part of the scenario."""
    value = [[0, 1], [2, 10**31]] if path.endswith("open") else 10**31
    status, said = simulate(edited(path, value))
    assert status == 2
    assert said.startswith(f"antesala simulate: {field}: a number")


@pytest.mark.parametrize("number", ["1e1000000", "1e999999999", "-1E+999999999"])
def test_a_number_beyond_all_arithmetic_is_named_by_its_field(
    simulate: Simulate, number: str
) -> None:
    """One that no decimal of the machine can compute with is as wrong as any other too large."""
    status, said = simulate(json.dumps(TWO).replace("0.1", number, 1))
    assert status == 2
    assert said.startswith("antesala simulate: tickets[0].arrival: ")
    assert said.count("\n") == 1


@pytest.mark.parametrize(
    "text",
    [
        *("", "[]", "{", "null", "[" * 100_000, '{"services": NaN}', '{"services": 1e9999999999}'),
        '{"services": [], "services": []}',
        "9" * 5000,
        b"\xff",
    ],
)
def test_no_scenario_is_said_in_one_line(simulate: Simulate, text: str | bytes) -> None:
    """This holds for any content of the file."""
    status, said = simulate(text)
    assert status == 2
    assert said.startswith("antesala simulate: ")
    assert said.count("\n") == 1


def test_a_missing_file_is_said(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """The message names the missing file."""
    assert main(["simulate", str(tmp_path / "nowhere.json")]) == 2
    assert "nowhere.json: No such file" in capsys.readouterr().err


def test_twenty_thousand_tickets_are_quick(simulate: Simulate) -> None:
    """Read, played and written in far less than the ten seconds that are allowed."""
    many = deepcopy(TWO)
    many["counters"] = [{"id": str(n), "open": [[0, 10**7]]} for n in range(30)]
    many["tickets"] = [
        {"id": f"T{n}", "class": ("first", "general")[n % 5 > 0], "service": "tax"}
        | {"arrival": n * 20, "duration": (n * 7919) % 1200}
        for n in range(20_000)
    ]
    begun = process_time()
    status, out = simulate(many)
    assert status == 0
    assert json.loads(out)["overall"]["n"] == 20_000
    assert process_time() - begun < 10
