"""The way back from a day to which a wrong clock had leapt: no number twice, no ticket lost."""

from datetime import date, timedelta

import pytest

from server.domain import commands as c
from server.domain.attention import Channel
from server.domain.daybook import DAYS_KEPT
from server.domain.identity import TicketId
from server.domain.office import Topic
from server.domain.refusals import Code
from server.domain.ticket import State
from tests.domain.builders import ADMINISTRATOR, ANA, CARLA, MORNING, ONE, Hall

TODAY = MORNING.date()


def code(hall: Hall, ticket: TicketId) -> str:
    return hall.ticket(ticket).code


def issued(hall: Hall) -> str:
    return code(hall, hall.issue())


def set_back(hall: Hall, day: date = TODAY) -> None:
    hall.grant(ADMINISTRATOR, c.SetDayBack(day))


@pytest.fixture
def hall() -> Hall:
    """Three tickets of this morning, then two of a day next year, then the clock is right again."""
    hall = Hall()
    hall.sits(ANA, ONE)
    assert [issued(hall) for _ in range(3)] == ["A001", "A002", "A003"]
    hall.later(days=365)
    assert [issued(hall) for _ in range(2)] == ["A001", "A002"]
    return hall.later(days=-365)


def test_a_far_day_stays_until_somebody_ends_it(hall: Hall) -> None:
    """By itself the office goes on in it: numbers do not begin anew, and no ticket lapses."""
    hall.later(days=1)
    assert issued(hall) == "A003"
    assert hall.office.day == TODAY + timedelta(days=365)


def test_numbers_go_on_and_begin_anew_tomorrow(hall: Hall) -> None:
    """After the highest of both days, for papers of this date and people of that day are here."""
    set_back(hall)
    assert hall.office.day == TODAY
    assert [issued(hall) for _ in range(2)] == ["A004", "A005"]
    assert issued(hall.later(days=1)) == "A001"


def test_numbers_pass_those_who_still_wait(hall: Hall) -> None:
    """More numbers of the far day than of this one: none of them is in the hall a second time."""
    hall.later(days=365)
    assert [issued(hall) for _ in range(3)] == ["A003", "A004", "A005"]
    set_back(hall.later(days=-365))
    assert issued(hall) == "A006"


def test_the_far_day_goes_on_when_it_comes(hall: Hall) -> None:
    """Its first numbers were given a year ago, on papers with its date."""
    set_back(hall)
    for _ in range(DAYS_KEPT * 2):
        hall.later(days=1).issue()
    hall.now = MORNING + timedelta(days=365)
    assert issued(hall) == "A003"


def test_who_waits_goes_on_waiting(hall: Hall) -> None:
    """They are called before all newcomers, in their own order."""
    first, second = list(hall.office.tickets)[-2:]
    set_back(hall)
    newcomer = hall.issue()
    hall.sits(ANA, ONE)
    assert [hall.serves(ANA) for _ in range(3)] == [first, second, newcomer]
    assert hall.office.told(first, Topic.LINK_TOKEN)


def test_who_is_attended_stays_with_the_clerk(hall: Hall) -> None:
    """Their attention began now at the latest, so that no register has a future time."""
    hall.later(days=365).sits(ANA, ONE)
    ticket = hall.calls(ANA)
    hall.does(ANA, c.StartService())
    set_back(hall.later(days=-365))
    held = hall.office.held_by(ANA)
    assert held is not None
    assert (held.id, held.state) == (ticket, State.SERVING)
    assert held.called_at is not None
    assert held.called_at <= hall.now
    assert hall.attention(ANA).started_at <= hall.now
    hall.does(ANA, c.FinishService())


def test_what_has_ended_is_let_go(hall: Hall) -> None:
    """As with any other day: the tables keep it, the hall does not."""
    hall.sits(ANA, ONE)
    served = hall.serves(ANA)
    assert served in hall.office.tickets
    set_back(hall)
    assert served not in hall.office.tickets
    assert hall.office.attentions == {}


def test_the_day_that_is_named_must_be_the_clocks(hall: Hall) -> None:
    """For another day the administrator has to set the clock first."""
    for day in (TODAY - timedelta(days=1), TODAY + timedelta(days=365)):
        assert hall.refuse(ADMINISTRATOR, c.SetDayBack(day)) is Code.WRONG_DAY
    assert hall.office.day == TODAY + timedelta(days=365)


def test_a_right_day_is_not_set_back() -> None:
    """An office before its first ticket, or in the clock's day, has no day to set back."""
    hall = Hall()
    assert hall.refuse(ADMINISTRATOR, c.SetDayBack(TODAY)) is Code.WRONG_DAY
    hall.issue()
    assert hall.refuse(ADMINISTRATOR, c.SetDayBack(TODAY)) is Code.WRONG_DAY


def test_a_forgotten_day_is_not_gone_back_to() -> None:
    """Its numbers would be given again."""
    hall = Hall()
    for _ in range(DAYS_KEPT + 2):
        hall.issue()
        hall.later(days=1)
    hall.now = MORNING
    assert hall.refuse(ADMINISTRATOR, c.SetDayBack(TODAY)) is Code.WRONG_DAY
    third = hall.later(days=2).now.date()
    set_back(hall, third)
    assert issued(hall) == "A002"


def test_only_the_administrator_sets_the_day_back(hall: Hall) -> None:
    """A supervisor closes a day; which day it is, is not hers to say."""
    hall.does(CARLA, c.SignIn(CARLA))
    assert hall.cannot(CARLA, c.SetDayBack(TODAY)) is Code.FORBIDDEN


def test_a_morning_after_ends_as_any(hall: Hall) -> None:
    """Tickets that still wait from the far day lapse with the day after the way back."""
    waiting = list(hall.office.tickets)[-1]
    set_back(hall)
    hall.later(days=1).ask(ADMINISTRATOR, c.ChangeDiscipline(hall.office.rule.name))
    assert hall.ticket(waiting).state is State.LAPSED


def test_a_call_begun_in_the_far_day_is_registered(hall: Hall) -> None:
    """A telephone's call goes on over it."""
    hall.later(days=365).sits(ANA, ONE)
    hall.does(ANA, c.StartAttention(Channel.TELEPHONE))
    set_back(hall.later(days=-365))
    hall.does(ANA, c.RegisterAttention())
    (attention,) = hall.office.attentions.values()
    assert attention.registered_on == TODAY
    assert attention.started_at <= hall.now
