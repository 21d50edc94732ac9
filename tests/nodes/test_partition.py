"""Three nodes, one cut off, one killed and one half dead: one history explains each reply."""

import asyncio
import time
from dataclasses import replace

import pytest

from antesala.messages import commands as m
from antesala.messages.frames import Answer, Refusal
from server.domain.events import Event, TicketIssued
from tests.nodes.checker import Exchange, faults_in
from tests.nodes.town import LIMIT, last_word, longest, town, within, work

History = tuple[list[Exchange], list[tuple[int, Event]], dict[tuple[str, str], int]]
kept_history: list[History] = []
"""What the first test has recorded, for those that spoil it."""


@pytest.mark.timeout(1800)
@pytest.mark.parametrize(
    ("count", "think", "clients"),
    [(120, 0.6, 10), pytest.param(20_000, 0.01, 40, marks=pytest.mark.full)],
)
def test_one_history_explains_every_reply(count: int, think: float, clients: int) -> None:
    """Cut off, healed, killed and half open: no ticket lost, none twice, all see the same."""
    moved: list[float] = []
    usual: list[float] = []

    async def story() -> None:
        async with asyncio.timeout(1700.0), town(3, clients) as here:

            async def disturb() -> None:
                one, two, three = here.nodes
                await here.until(count // 5)
                usual.append(longest(here.record))
                one.database.hold()
                await asyncio.sleep(4.0)
                one.database.heal()
                await here.until(2 * count // 5)
                killed = time.monotonic()
                await two.kill()
                await asyncio.sleep(2.5)
                moved.append(longest(within(here.record, killed, killed + 0.5)))
                if clients > 10:
                    # A start costs two seconds of CPU.
                    await two.start(here.name)
                await here.until(3 * count // 5)
                three.door.hold()
                await asyncio.sleep(1.0)
                three.door.heal()

            await work(here, count, think, disturb)
            await last_word(here)
            assert await here.faults() == []
            answered = [each for each in here.record if isinstance(each.reply, Answer)]
            assert len(answered) > count // 3
            print(f"{len(here.record)} commands, {len(answered)} granted, 0 faults")  # noqa: T201 - a figure
            kept_history.append((here.record, here.journal(), here.kept()))

    asyncio.run(story())
    waits = f"the longest wait around the kill was {moved[0]:.2f} s, and {usual[0]:.2f} s before"
    print(waits)  # noqa: T201 - figures
    # Two seconds on an idle machine. How far this one is from that shows in the time before.
    assert moved[0] < 2.0 + 20 * usual[0], waits


def spoilt_histories(history: History) -> list[tuple[str, History]]:
    """The same history with one thing that no order explains, each of another kind."""
    record, journal, kept = history
    issued = [
        number
        for number, each in enumerate(record)
        if isinstance(each.command, m.IssueTicket) and isinstance(each.reply, Answer)
    ]
    called = [
        number
        for number, each in enumerate(record)
        if isinstance(each.command, m.CallNext) and isinstance(each.reply, Answer)
    ]
    middle, last = issued[len(issued) // 2], issued[-1]

    def with_reply(number: int, reply: Answer | Refusal) -> History:
        return (
            [*record[:number], replace(record[number], reply=reply), *record[number + 1 :]],
            journal,
            kept,
        )

    def answer(number: int, **other: object) -> History:
        reply = record[number].reply
        assert isinstance(reply, Answer)
        fields = {name: getattr(reply, name) for name in reply.__struct_fields__} | other
        return with_reply(number, Answer(**fields))

    without = [each for each in journal if not isinstance(each[1], TicketIssued)][:5]
    key = (record[middle].device, record[middle].command.id)
    return [
        ("another number", answer(middle, code="Z999")),
        ("another ticket", answer(called[0], ticket="0" * 32)),
        ("an old place", answer(last, seq=1)),
        ("a place to come", answer(middle, seq=len(journal) + 7)),
        ("a refusal", with_reply(middle, Refusal(code="paused", id=record[middle].command.id))),
        ("two replies", ([*record, record[middle]], journal, kept)),
        ("not kept", (record, journal, {**kept, key: 0})),
        ("kept twice", (record, journal, {**kept, key: 2})),
        ("a line less", (record, journal[:-1], kept)),
        ("a journal cut short", (record, without, kept)),
    ]


def test_checker_finds_what_is_wrong() -> None:
    """A history with one wrong reply, place or line is never taken for a right one."""
    if not kept_history:
        pytest.skip("the history of the test above is spoilt here")
    history = kept_history[0]
    assert faults_in(*history) == []
    for name, spoilt in spoilt_histories(history):
        assert faults_in(*spoilt), name


@pytest.mark.full
@pytest.mark.parametrize("fault", ["forgetful", "deaf"])
def test_a_broken_node_is_caught(fault: str) -> None:
    """One that answers what it does not keep, and one that does not follow the others."""

    async def story() -> bool:
        async with asyncio.timeout(3 * LIMIT), town(3, 10, fault=fault) as here:

            async def disturb() -> None:
                await here.until(200)

            await work(here, 400, 0.05, disturb)
            await last_word(here)
            is_caught = bool(await here.faults())
            # On a machine that gives it no time, all devices leave it for the sound ones.
            is_used = any(each.talk.address == here.nodes[-1].address for each in here.clients)
            assert is_caught or not is_used
            return is_caught

    assert any(asyncio.run(story()) for _ in range(5))
