"""The list that a person takes away: exactly what the clerk ticked as missing."""

from dataclasses import replace

import pytest
from hypothesis import given, strategies as st

from server.domain import commands as c
from server.domain.attention import Channel
from server.domain.identity import ServiceId
from server.domain.office import Topic
from server.domain.refusals import Code
from server.domain.take_away import TakeAway, read, written
from tests.domain.builders import ADVICE, ANA, ONE, PERMIT, Hall, small_office

PAPERS = ("Identity card", "Form 3", "Proof of address")


@pytest.fixture
def hall() -> Hall:
    """Ana attends a person with a ticket for a permit."""
    hall = Hall()
    hall.sits(ANA, ONE)
    hall.issue(PERMIT)
    hall.does(ANA, c.CallNext(), c.StartService())
    return hall


def sent(hall: Hall) -> TakeAway | None:
    ticket = hall.office.in_hand[ANA]
    return read(hall.office.told(ticket, Topic.TAKE_AWAY))


@pytest.mark.parametrize(
    ("brought", "missing"),
    [((0,), PAPERS[1:]), ((0, 2), PAPERS[1:2]), ((0, 1, 2), ())],
)
def test_the_list_has_what_is_not_ticked(
    hall: Hall, brought: tuple[int, ...], missing: tuple[str, ...]
) -> None:
    hall.does(ANA, c.SaveAttention(brought=brought), c.SendList())
    assert sent(hall) == TakeAway(PERMIT, missing, is_checked=True)


def test_before_the_first_tick_nothing_is_said_to_be_missing(hall: Hall) -> None:
    hall.does(ANA, c.SendList())
    assert sent(hall) == TakeAway(PERMIT, PAPERS, is_checked=False)


def test_what_only_some_people_need_is_never_missing() -> None:
    office = small_office()
    services = tuple(replace(each, optional=PAPERS[2:]) for each in office.services)
    hall = Hall(replace(office, services=services))
    hall.sits(ANA, ONE)
    hall.issue(PERMIT)
    hall.does(ANA, c.CallNext(), c.StartService(), c.SaveAttention(brought=(0,)), c.SendList())
    assert sent(hall) == TakeAway(PERMIT, PAPERS[1:2], is_checked=True)


def test_a_later_list_takes_the_place_of_the_first(hall: Hall) -> None:
    hall.does(ANA, c.SaveAttention(brought=(0,)), c.SendList())
    hall.does(ANA, c.SaveAttention(brought=(0, 1)), c.SendList())
    found = sent(hall)
    assert found is not None
    assert found.papers == PAPERS[2:]


def test_the_list_outlives_the_attention_as_the_link_does(hall: Hall) -> None:
    """It is there until the office forgets the ticket, and gone with it."""
    ticket = hall.office.in_hand[ANA]
    hall.does(ANA, c.SaveAttention(brought=(0,)), c.SendList(), c.FinishService())
    for topic in (Topic.TAKE_AWAY, Topic.LINK_TOKEN):
        assert hall.office.told(ticket, topic)
    hall.later(days=1)
    hall.issue(ADVICE)
    for topic in (Topic.TAKE_AWAY, Topic.LINK_TOKEN):
        assert not hall.office.told(ticket, topic)


def test_a_person_without_a_ticket_has_no_page(hall: Hall) -> None:
    hall.does(ANA, c.FinishService(), c.StartAttention(Channel.TELEPHONE, PERMIT))
    assert hall.cannot(ANA, c.SendList()) is Code.NO_TICKET_IN_HAND


def test_without_an_attention_there_is_no_list(hall: Hall) -> None:
    hall.does(ANA, c.FinishService())
    assert hall.cannot(ANA, c.SendList()) is Code.NO_ATTENTION


@given(st.lists(st.text(max_size=20)), st.booleans())
def test_a_list_is_read_as_it_was_written(papers: list[str], is_checked: bool) -> None:  # noqa: FBT001 - drawn
    found = TakeAway(ServiceId("permit"), tuple(papers), is_checked)
    assert read(written(found)) == found
