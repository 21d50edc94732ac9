"""The hall as it is now: how many wait, and how many counters are open."""

from starlette.responses import Response

from server.web.staff.page_templates import draw
from server.web.staff.visit import StaffPage, Visit


async def show(visit: Visit) -> Response:
    waiting = sum(ticket.state.value == "waiting" for ticket in visit.office.tickets.values())
    return draw("hall.html", visit, title=visit.words.say("pages-tab-hall"), waiting=waiting)


PAGES = (StaffPage("/hall", show, page="hall", tab="layout-dashboard"),)
