"""64 clerks at once: every ticket is given once, called once and ended once."""

import asyncio

import pytest

from antesala.messages.commands import CallNext, FinishService, IssueTicket, MarkNoShow
from tests.stories.load import Load
from tests.stories.town import CLERKS, Town


def test_a_rush_doubles_nothing(
    town: Town, tickets: int, capsys: pytest.CaptureFixture[str]
) -> None:
    """Tickets of two series over 64 sockets; the figure per second is printed."""

    async def story() -> Load:
        async with asyncio.timeout(110), town, town.consoles() as consoles:
            load = Load(consoles, tickets)
            await load.run()
            load.check()
            await load.ask_again()
            return load

    load = asyncio.run(story())
    _check_books(town, tickets)
    with capsys.disabled():
        print(f"\n  {_figures(load)}")  # noqa: T201 - to be read in the run


def _check_books(town: Town, tickets: int) -> None:
    """The database tells the same as the answers."""
    states = dict(town.rows("SELECT state, count(*) FROM ticket GROUP BY state"))
    assert sum(states.values()) == tickets
    assert set(states) == {"no_show", "served"}
    calls = town.rows("SELECT count(*) FROM journal WHERE type = 'ticket_called'")
    assert calls == [(tickets,)]


def _figures(load: Load) -> str:
    kinds = (IssueTicket, CallNext, MarkNoShow, FinishService)
    counts = {kind.__struct_config__.tag: len(load.answers(kind)) for kind in kinds}
    rate = len(load.asked) / load.seconds
    return (
        f"{CLERKS} sockets, {len(load.asked)} commands in {load.seconds:.2f} s: {rate:.0f} a second"
        f" ({', '.join(f'{count} {name}' for name, count in counts.items())},"
        f" {load.refusals()['nobody_waits']} refused with nobody_waits)"
    )
