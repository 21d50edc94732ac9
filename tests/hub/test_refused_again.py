"""Repeated refusals are counted in the audit, not written each time."""

from datetime import timedelta
from pathlib import Path

import pytest

from server.domain import commands as c
from server.domain.identity import TicketId
from server.domain.refusals import Code
from server.store.turn import COUNTED_WITHIN
from tests.domain.builders import ANA, CONSOLES, GENERAL, PERMIT, kiosk
from tests.hub.house import House, tell

KIOSK = kiosk()


def lines(house: House) -> list[tuple[str, str | None, int]]:
    """The refusals and their counts, in the order of the first time."""
    query = "SELECT asked, ticket, count FROM audit WHERE refused IS NOT NULL ORDER BY number"
    return [(row[0], row[1], row[2]) for row in house.rows(query)]


@pytest.mark.both
def test_the_same_again_is_counted(tmp_path: Path) -> None:
    """One by one, and many in one turn: one line, that says when it was last heard."""

    async def story(house: House) -> None:
        for _ in range(3):
            assert await house.refuse(KIOSK, c.CallNext()) is Code.FORBIDDEN
        house.now += timedelta(minutes=5)
        await house.turn([(KIOSK, c.CallNext())] * 50)
        assert lines(house) == [("call_next", None, 53)]
        [(span,)] = house.rows("SELECT last_at - at FROM audit WHERE count = 53")
        assert span == timedelta(minutes=5) // timedelta(milliseconds=1)

    tell(tmp_path, story)


@pytest.mark.both
def test_each_kind_has_its_line(tmp_path: Path) -> None:
    """Another device, another command, another ticket of the office's: each is told apart."""

    async def story(house: House) -> None:
        tickets = [
            (await house.grant(KIOSK, c.IssueTicket(PERMIT, GENERAL))).answer.ticket
            for _ in range(2)
        ]
        for ticket in tickets * 2:
            assert ticket is not None
            await house.refuse(kiosk(2), c.CancelTicket(ticket))
        await house.refuse(KIOSK, c.CallNext())
        await house.refuse(CONSOLES[ANA], c.CallNext())
        assert [line[2] for line in lines(house)] == [2, 2, 1, 1]

    tell(tmp_path, story)


def test_names_that_are_no_tickets_are_one(tmp_path: Path) -> None:
    """A thousand inventions are not a thousand lines."""

    async def story(house: House) -> None:
        for number in range(20):
            await house.refuse(KIOSK, c.CancelTicket(TicketId(f"nothing-{number}")))
        assert [line[2] for line in lines(house)] == [20]

    tell(tmp_path, story)


def test_later_it_is_a_line_of_its_own(tmp_path: Path) -> None:
    """A refusal an hour later is another line, since an auditor may search for it."""

    async def story(house: House) -> None:
        await house.refuse(KIOSK, c.CallNext())
        house.now += COUNTED_WITHIN + timedelta(seconds=1)
        await house.refuse(KIOSK, c.CallNext())
        assert [line[2] for line in lines(house)] == [1, 1]

    tell(tmp_path, story)


def test_first_answers_stay_what_they_are(tmp_path: Path) -> None:
    """Counted or not, the same id gets the same refusal, and what was granted is never counted."""

    async def story(house: House) -> None:
        wish = house.wish(KIOSK, c.CallNext())
        assert await house.ask(wish) == await house.ask(wish)
        for _ in range(3):
            await house.grant(KIOSK, c.IssueTicket(PERMIT, GENERAL))
        assert lines(house) == [("call_next", None, 1)]
        assert [line[2] for line in house.audit()].count("issue_ticket") == 3

    tell(tmp_path, story)
