"""Figures of the day follow a turn's changes; only another day or office file is counted anew."""

from datetime import timedelta

import pytest

from server.domain import commands as c
from server.domain.equity import FEWEST, Concern, Equity
from server.domain.office import Office
from server.domain.ticket import PastCall
from server.hub import News
from server.views.cache import Once
from tests.domain.builders import (
    ANA,
    CARLA,
    CONSOLES,
    FIRST,
    GENERAL,
    ONE,
    PERMIT,
    Hall,
    kiosk,
    staff_page,
)


class Followed:
    """A hall, and figures that are told of each of its turns."""

    def __init__(self) -> None:
        self.hall = Hall()
        self.hall.sits(ANA, ONE)
        self.once = Once()
        self.once.concerns(self.office)
        self.office.touched.clear()

    @property
    def office(self) -> Office:
        return self.hall.office

    def turn(self, caller: c.Caller, command: c.Command) -> None:
        before = self.office.seq
        self.hall.grant(caller, command)
        touched = frozenset(self.office.touched)
        self.office.touched.clear()
        news = News(before, self.office.seq, self.hall.now, (), touched)
        self.once.follow(self.office, news)

    def serve(self, ticket_class: str, minutes: int) -> None:
        """A person who waits so long, and is attended."""
        self.turn(kiosk(), c.IssueTicket(PERMIT, ticket_class))  # type: ignore[arg-type]
        self.hall.later(minutes=minutes)
        for command in (c.CallNext(), c.StartService(), c.FinishService()):
            self.turn(CONSOLES[ANA], command)


def test_an_alarm_comes_and_goes_without_counting_the_day_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    followed = Followed()
    # The first ticket begins the day.
    followed.serve(GENERAL, 0)
    followed.once.concerns(followed.office)
    monkeypatch.setattr(Equity, "of", lambda _: pytest.fail("the day was counted again"))
    for _ in range(FEWEST):
        followed.serve(FIRST, 8)
        followed.serve(GENERAL, 7)
    assert followed.once.concerns(followed.office) == (Concern.PREFERENTIAL_WAITS_LONGER,)
    for _ in range(FEWEST + 1):
        followed.serve(FIRST, 0)
    assert followed.once.concerns(followed.office) == ()


def test_what_was_missed_is_counted_anew() -> None:
    """A turn that the figures were not told of."""
    followed = Followed()
    for _ in range(FEWEST):
        followed.serve(FIRST, 8)
        followed.hall.grant(kiosk(), c.IssueTicket(PERMIT, GENERAL))
        followed.hall.later(minutes=7)
        followed.hall.does(ANA, c.CallNext(), c.StartService(), c.FinishService())
    assert followed.once.concerns(followed.office) == (Concern.PREFERENTIAL_WAITS_LONGER,)


def test_a_roll_of_yesterday_is_not_of_today() -> None:
    """What was entered of another day counts there: the clerk has attended no one today."""
    hall = Hall()
    hall.later(days=1)
    hall.issue()
    arrival = hall.now - timedelta(hours=23)
    later = [arrival + timedelta(minutes=minutes) for minutes in (1, 2, 3)]
    call = PastCall(ANA, ONE, *later)
    hall.grant(staff_page(CARLA), c.EnterRollTicket("R001", PERMIT, GENERAL, arrival, call))
    assert Once().attended_by(hall.office, ANA) == 0
