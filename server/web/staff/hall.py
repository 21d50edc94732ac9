"""The page of the hall as it is now, and the stream that keeps it current."""

from starlette.responses import Response

from antesala.words import Words
from server.web.shared.streams import EventResponse
from server.web.staff.hall_live import LiveHall
from server.web.staff.page_templates import draw, fragment
from server.web.staff.visit import StaffPage, Visit


async def show(visit: Visit) -> Response:
    """The page whole, as it is at this moment; it needs no script."""
    live = live_hall(visit)
    parts = live.edition(visit.words).whole(visit.at.room)
    return draw("hall.html", visit, title=visit.words.say("hall-title"), parts=parts)


async def listen(visit: Visit) -> Response:
    """The stream of what changes; it ends with the person's session."""
    live = live_hall(visit)
    sessions = visit.at.sessions
    stream = live.open(visit.words, lambda: sessions.is_open(visit.session))
    ended = visit.while_open(stream.shut)

    def leave() -> None:
        live.close(stream)
        ended()

    return EventResponse(stream, leave)


def live_hall(visit: Visit) -> LiveHall:
    """The one that all pages of the office share."""
    if visit.at.live is None:
        visit.at.live = LiveHall(visit.at.room, draw_part)
    return visit.at.live


def draw_part(template: str, words: Words, part: object, **drawn: object) -> str:
    """A part of the page, with what is drawn already."""
    return fragment(template, words, part=part, **drawn)


PAGES = (
    StaffPage("/hall", show, page="hall", tab="layout-dashboard"),
    StaffPage("/hall/events", listen, page="hall"),
)
