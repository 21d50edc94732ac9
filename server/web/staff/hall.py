"""The page of the hall as it is now, and the stream that keeps it current."""

from functools import partial

from starlette.responses import Response

from server.web.staff.hall_live import TICK, HallPage
from server.web.staff.live_pages import Ease, Edition, Pace
from server.web.staff.page_templates import draw_at_ease, fragment
from server.web.staff.visit import StaffPage, Visit, listening


async def show(visit: Visit) -> Response:
    """The page whole, as it is at this moment; it needs no script."""
    parts = await visit.at.live.edition(_key(visit), partial(_edition, visit)).current()
    title = visit.words.say("hall-title")
    return await draw_at_ease("hall.html", visit, Ease(), title=title, parts=parts)


async def listen(visit: Visit) -> Response:
    """The stream of what changes; it ends with the person's session."""
    return await listening(visit, _key(visit), partial(_edition, visit))


def _key(visit: Visit) -> tuple[str, ...]:
    """All who read the same language see the same hall."""
    return "hall", visit.words.language, visit.office.catalogue.country


def _edition(visit: Visit) -> Edition:
    pace = Pace(lambda _: True, TICK)
    return Edition(HallPage(visit.at.room, visit.words, fragment), pace)


PAGES = (
    StaffPage("/hall", show, page="hall", tab="layout-dashboard"),
    StaffPage("/hall/events", listen, page="hall"),
)
