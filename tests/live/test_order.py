"""The server, driven through its sockets, calls in the order that `antesala simulate` gives."""

import json
import random
from contextlib import AsyncExitStack
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from antesala.cli import main
from tests.domain.builders import (
    ADVICE,
    ANA,
    BRUNO,
    CARLA,
    DIEGO,
    FIRST,
    FOUR,
    GENERAL,
    MORNING,
    OLDEST,
    ONE,
    PERMIT,
    PLANTS,
    PUNCTUAL,
    TAX,
    THREE,
    TWO,
)
from tests.live.foyer import PIN
from tests.live.reception import Reception, Visitor, receive

Json = dict[str, Any]
STEPS = 160
ALL = (PERMIT, TAX, PLANTS, ADVICE)
SEATS = {
    ONE: (ANA, ALL, (OLDEST, FIRST, PUNCTUAL, GENERAL)),
    TWO: (BRUNO, (PERMIT, TAX), (OLDEST, FIRST, PUNCTUAL, GENERAL)),
    THREE: (DIEGO, (PLANTS,), (OLDEST, FIRST, PUNCTUAL, GENERAL)),
    FOUR: (CARLA, ALL, (OLDEST, FIRST)),
}
"""The clerks' counters, and the services called there: those that the clerk knows."""

DISCIPLINES: list[Json] = [
    *(
        {
            "name": "k-then-oldest",
            "k": k,
            "preferential": [OLDEST, FIRST],
            "head_start": {OLDEST: 15},
            "courtesy": [PUNCTUAL],
        }
        for k in (1, 2, 4)
    ),
    {"name": "strict"},
    {"name": "head-start", "head_start": {OLDEST: 15}},
    {"name": "first-come"},
]
# Elsewhere the simulator knows no courtesy; the office has one under every rule.
NO_COURTESY = {"strict", "head-start", "first-come"}


def trace(seed: int, discipline: Json) -> list[tuple[str, str, str]]:
    """One step per minute: a person comes for a service with a class, or a counter calls."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    classes = [OLDEST, FIRST, GENERAL, GENERAL]
    if discipline["name"] not in NO_COURTESY:
        classes.append(PUNCTUAL)
    return [
        ("come", chance.choice(ALL), chance.choice(classes))
        if chance.random() < 0.55
        else ("call", chance.choice(list(SEATS)), "")
        for _ in range(STEPS)
    ]


def scenario(steps: list[tuple[str, str, str]], discipline: Json) -> Json:
    """The same for the simulator: a counter is open for the minute in which it calls."""
    windows = {
        seat: [
            [minute, minute + 1] for minute, step in enumerate(steps) if step[:2] == ("call", seat)
        ]
        for seat in SEATS
    }
    came = [(minute, *step[1:]) for minute, step in enumerate(steps) if step[0] == "come"]
    return {
        "services": list(ALL),
        "classes": [OLDEST, FIRST, PUNCTUAL, GENERAL],
        "discipline": discipline,
        "counters": [
            {"id": seat, "services": services, "classes": classes, "open": windows[seat]}
            for seat, (_, services, classes) in SEATS.items()
        ],
        "tickets": [
            # As long as the counter's minute, so that one minute is one call.
            {"id": f"T{number}", "class": ticket_class, "service": service}
            | {"arrival": minute, "duration": 1}
            for number, (minute, service, ticket_class) in enumerate(came)
        ],
    }


async def driven(
    reception: Reception, steps: list[tuple[str, str, str]], discipline: Json
) -> list[str]:
    """The tickets in the order in which the server called them, named as in the scenario."""
    async with AsyncExitStack() as stack:
        kiosk = await stack.enter_async_context(reception.guest("kiosk"))
        consoles: dict[str, Visitor] = {}
        for seat, (clerk, _, _) in SEATS.items():
            console = await stack.enter_async_context(reception.guest("away", f"Console {seat}"))
            await reception.foyer.gate.pins.set("town", clerk, PIN)
            await said(console, "sign_in", clerk=clerk, pin=PIN)
            await said(console, "open_counter", counter=seat)
            consoles[seat] = console
        rule = {"discipline": discipline["name"], "k": discipline.get("k", 2)}
        await said(consoles[FOUR], "change_discipline", **rule)
        codes: dict[str, str] = {}
        called = []
        for minute, (act, what, ticket_class) in enumerate(steps):
            reception.foyer.house.now = MORNING + timedelta(minutes=minute)
            if act == "come":
                given = await said(kiosk, "issue_ticket", service=what, **{"class": ticket_class})
                codes[given["ticket"]] = f"T{len(codes)}"
                continue
            answer = await consoles[what].ask("call_next")
            if answer["type"] == "answer":
                called.append(codes[answer["ticket"]])
                await said(consoles[what], "start_service")
                await said(consoles[what], "finish_service")
            else:
                assert answer["code"] == "nobody_waits"
        return called


async def said(visitor: Visitor, kind: str, **fields: object) -> Json:
    """The answer to a command that must be granted."""
    answer = await visitor.ask(kind, **fields)
    assert answer["type"] == "answer", answer
    return answer


# The other rules are played without a server in tests/domain and tests/simulate, in every run.
@pytest.mark.parametrize(
    "discipline",
    [
        pytest.param(rule, marks=() if rule.get("k") == 2 else pytest.mark.full)
        for rule in DISCIPLINES
    ],
    ids=lambda rule: f"{rule['name']}-{rule.get('k', '')}",
)
def test_the_server_calls_as_simulated(
    discipline: Json, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Four unequal counters, four classes, every discipline: ticket by ticket."""
    steps = trace(7, discipline)
    called: list[str] = []

    async def story(reception: Reception) -> None:
        called.extend(await driven(reception, steps, discipline))

    receive(tmp_path, story)
    (tmp_path / "scenario.json").write_text(json.dumps(scenario(steps, discipline)), "utf-8")
    assert main(["simulate", str(tmp_path / "scenario.json")]) == 0
    simulated = json.loads(capsys.readouterr().out)
    assert len(called) > STEPS / 4
    assert called == simulated["order"]
