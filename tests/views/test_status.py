"""A ticket as its holder sees it, whatever becomes of the office around it."""

from dataclasses import replace

from antesala.messages.rows import StatusRow
from server.domain import commands as c
from server.views import StatusView
from server.views.cache import Once
from tests.domain.builders import ADMINISTRATOR, PERMIT, Hall, kiosk


def test_an_ended_ticket_outlasts_its_service() -> None:
    """A new office file may lack the service of a cancelled ticket that is still looked at."""
    hall = Hall()
    ticket = hall.issue(PERMIT)
    hall.grant(kiosk(), c.CancelTicket(ticket))
    before = hall.office.catalogue
    without = replace(
        before,
        services=tuple(each for each in before.services if each.id != PERMIT),
        counters=tuple(replace(each, services=()) for each in before.counters),
        clerks=tuple(replace(each, services=()) for each in before.clerks),
    )
    hall.grant(ADMINISTRATOR, c.LoadCatalogue(without))
    row = StatusView(ticket, Once()).row(hall.office, ("status", ticket))
    assert isinstance(row, StatusRow)
    assert (row.state, row.unit) == ("cancelled", None)
