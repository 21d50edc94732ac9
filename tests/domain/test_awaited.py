"""How long a called person is waited for before they count as absent."""

from datetime import timedelta

from hypothesis import given, strategies as st

from server.domain import commands as c
from server.domain.identity import ClassId, TicketId
from server.domain.ticket import LONGER
from tests.domain.builders import ANA, FIRST, GENERAL, OLDEST, ONE, PUNCTUAL, Hall, holder


def called(ticket_class: ClassId, times: int, *, is_coming: bool) -> tuple[Hall, TicketId]:
    """A person of a class who asked so often for more time, was called, and perhaps comes."""
    hall = Hall()
    hall.sits(ANA, ONE)
    ticket = hall.issue(ticket_class=ticket_class)
    for asked in range(times):
        hall.grant(holder(ticket), c.AskMoreTime(ticket, asked))
    assert hall.calls(ANA) == ticket
    if is_coming:
        hall.grant(holder(ticket), c.SayOnMyWay(ticket))
    return hall, ticket


@given(
    ticket_class=st.sampled_from((OLDEST, FIRST, PUNCTUAL, GENERAL)),
    times=st.integers(0, 2),
    is_coming=st.booleans(),
    recalls=st.lists(st.integers(1, 200), max_size=3),
)
def test_who_needs_more_time_has_it_from_the_first_call(
    ticket_class: ClassId, times: int, *, is_coming: bool, recalls: list[int]
) -> None:
    """A preference by law, more time asked, or on the way: 90 seconds; a recall adds none."""
    hall, name = called(ticket_class, times, is_coming=is_coming)
    first = hall.now
    for seconds in recalls:
        hall.later(seconds=seconds).does(ANA, c.Recall())
    has_preference = ticket_class in hall.office.catalogue.ranking.preferential
    until = hall.ticket(name).awaited_until(has_preference=has_preference)
    needs_time = ticket_class in {OLDEST, FIRST} or times > 0 or is_coming
    assert until == (first + timedelta(seconds=90) if needs_time else None)


def test_only_a_called_person_is_waited_for() -> None:
    """Neither in the line, nor at the counter, nor once they were given up."""
    hall, name = called(FIRST, 0, is_coming=False)
    assert hall.ticket(name).awaited_until(has_preference=True) == hall.now + LONGER
    hall.does(ANA, c.MarkNoShow())
    assert hall.ticket(name).awaited_until(has_preference=True) is None
    hall.does(ANA, c.ReinstateTicket(name))
    assert hall.ticket(name).awaited_until(has_preference=True) is None
    hall.does(ANA, c.CallNext(), c.StartService())
    assert hall.ticket(name).awaited_until(has_preference=True) is None
