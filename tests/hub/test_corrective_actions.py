"""When figures are held against their targets, and what becomes of an entry in the nights after."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from server.corrective_actions import CorrectiveActions, due_periods
from server.domain import commands as c
from server.domain.catalogue import Catalogue
from server.domain.corrective_action import Closing, Fault, Found, Plan
from server.domain.identity import ClerkId
from server.domain.period import Period
from server.domain.target import Figure, Target
from tests.domain.builders import ADMINISTRATOR, small_office
from tests.hub.house import House, tell

ZONE = ZoneInfo(small_office().time_zone)
WAIT = Target("wait_p90", 2700)
CLERK = ClerkId("ana")
MARCH, APRIL = "2026-03", "2026-04"
DUE = date(2026, 4, 30)
PLAN = Plan("Faltó personal", "Abrir otro módulo", "Jefatura de Rentas", DUE)


class Told:
    """Figures by period, of which a test says what they come to."""

    def __init__(self, house: House) -> None:
        self.wait: dict[str, float] = {}
        self.n = 400
        self.asked: list[str] = []
        self.corrective_actions = CorrectiveActions(
            house.hub, house.store, house.writer, self._read
        )

    def _read(self, _catalogue: Catalogue, period: Period) -> Found:
        self.asked.append(period.name)
        value = self.wait.get(period.name)
        return {} if value is None else {("", "wait_p90"): Figure(value, self.n)}


async def _begin(house: House) -> Told:
    catalogue = replace(small_office(), targets=(WAIT,))
    await house.grant(ADMINISTRATOR, c.LoadCatalogue(catalogue))
    return Told(house)


def _at(house: House, month: int, day: int, hour: int = 5) -> None:
    house.now = datetime(2026, month, day, hour, tzinfo=ZONE)


@pytest.mark.parametrize(
    ("today", "checked", "due"),
    [
        # An office that was never checked begins with the last month and quarter.
        ("2026-05-04", {}, ["2026-Q1", "2026-04"]),
        ("2026-04-01", {}, ["2026-03", "2026-Q1"]),
        # Each night until a week after the end, and not twice in one.
        ("2026-05-04", {"2026-04": "2026-05-03", "2026-Q1": "2026-04-09"}, ["2026-04"]),
        ("2026-05-04", {"2026-04": "2026-05-04", "2026-Q1": "2026-04-09"}, []),
        ("2026-05-10", {"2026-04": "2026-05-09", "2026-Q1": "2026-04-09"}, []),
        # After weeks without a server: what it missed, as far back as three months.
        (
            "2026-07-20",
            {"2026-03": "2026-04-09", "2026-Q1": "2026-04-09"},
            ["2026-04", "2026-05", "2026-06", "2026-Q2"],
        ),
    ],
)
def test_periods_are_checked_in_the_nights_after_their_end(
    today: str, checked: dict[str, str], due: list[str]
) -> None:
    known = {name: date.fromisoformat(day) for name, day in checked.items()}
    known |= {} if not checked else {"2026-02": date(2026, 3, 9), "2026-03": date(2026, 4, 9)}
    found = [each.name for each in due_periods(date.fromisoformat(today), known)]
    assert found == due


def test_a_breach_opens_an_entry_and_only_one(tmp_path: Path) -> None:
    """In the night after the month's end; a second night brings the figure up to date."""

    async def story(house: House) -> None:
        told = await _begin(house)
        told.wait = {MARCH: 3120.0, "2026-Q1": 2600.0}
        _at(house, 4, 1, 3)
        assert await told.corrective_actions.look() == 0
        assert told.asked == []
        _at(house, 4, 1)
        assert await told.corrective_actions.look() == 1
        assert await told.corrective_actions.look() == 0
        assert told.asked == [MARCH, "2026-Q1"]
        told.wait[MARCH] = 3180.0
        _at(house, 4, 2)
        assert await told.corrective_actions.look() == 0
        (entry,) = await told.corrective_actions.listed()
        assert (entry.period, entry.unit, entry.figure.value) == (MARCH, "", 3180.0)
        assert entry.opened_on == date(2026, 4, 1)

    tell(tmp_path, story)


def test_an_entry_goes_where_its_figure_turns_out_well(tmp_path: Path) -> None:
    """Attentions that are registered late may mend a figure; what is written stays."""

    async def story(house: House) -> None:
        told = await _begin(house)
        told.wait = {MARCH: 3120.0, "2026-Q1": 3120.0}
        _at(house, 4, 1)
        await told.corrective_actions.look()
        (first, second) = await told.corrective_actions.listed()
        quarter = first if first.period == "2026-Q1" else second
        assert await told.corrective_actions.write(quarter, PLAN, CLERK) is None
        told.wait = {MARCH: 2500.0, "2026-Q1": 2500.0}
        _at(house, 4, 2)
        await told.corrective_actions.look()
        (left,) = await told.corrective_actions.listed()
        assert (left.period, left.cause, left.figure.value) == ("2026-Q1", PLAN.cause, 2500.0)

    tell(tmp_path, story)


def test_the_next_period_shows_the_effect(tmp_path: Path) -> None:
    """The same figure a month later, and whether it keeps the target; a restart forgets nothing."""

    async def story(house: House) -> None:
        told = await _begin(house)
        told.wait = {MARCH: 3120.0}
        _at(house, 4, 1)
        await told.corrective_actions.look()
        (entry,) = await told.corrective_actions.listed()
        assert (entry.after, entry.is_reached) == (None, None)
        assert await told.corrective_actions.write(entry, PLAN, CLERK) is None
        (entry,) = await told.corrective_actions.listed()
        done = date(2026, 4, 1)
        assert await told.corrective_actions.close(entry, Closing.DONE, done, "", CLERK) is None
        told.wait[APRIL] = 2400.0
        _at(house, 5, 1)
        await told.corrective_actions.look()
        again = Told(house).corrective_actions
        (entry,) = await again.listed()
        assert entry.after == Figure(2400.0, 400)
        assert entry.is_reached
        assert (entry.closing, entry.cause, entry.written_by) == (Closing.DONE, PLAN.cause, "ana")

    tell(tmp_path, story)


def test_two_supervisors_do_not_overwrite_each_other(tmp_path: Path) -> None:
    """The second is refused, reads it and writes again; a closed entry is opened first."""

    async def story(house: House) -> None:
        told = await _begin(house)
        told.wait = {MARCH: 3120.0}
        _at(house, 4, 1)
        await told.corrective_actions.look()
        corrective_actions = told.corrective_actions
        (read,) = await corrective_actions.listed()
        assert await corrective_actions.write(read, PLAN, CLERK) is None
        other = replace(PLAN, cause="Otra causa")
        assert await corrective_actions.write(read, other, CLERK) == (Fault.CHANGED, "")
        (read,) = await corrective_actions.listed()
        today = date(2026, 4, 1)
        assert await corrective_actions.close(read, Closing.DONE, today, "", CLERK) is None
        (closed,) = await corrective_actions.listed()
        assert await corrective_actions.write(closed, other, CLERK) == (Fault.CLOSED, "")
        assert await corrective_actions.reopen(closed, CLERK) is None
        (opened,) = await corrective_actions.listed()
        assert await corrective_actions.reopen(opened, CLERK) == (Fault.OPEN, "")
        assert await corrective_actions.write(opened, other, CLERK) is None
        (written,) = await corrective_actions.listed()
        assert (written.cause, written.closing, written.revision) == ("Otra causa", None, 4)

    tell(tmp_path, story)
