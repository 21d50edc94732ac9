"""A person's own sessions: where they are signed in, and the end of one or of all others."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from starlette.responses import Response

from antesala.words import hour
from server.accounts.sessions import Session
from server.domain.catalogue import local_time
from server.web.staff.page_templates import draw
from server.web.staff.visit import StaffPage, Visit, address_of


@dataclass(frozen=True, slots=True)
class _Line:
    """One session as its owner reads it."""

    id: str
    browser: str
    address: str
    began: str
    seen: str
    is_own: bool


async def show(visit: Visit) -> Response:
    """The list of the person's open sessions."""
    sessions = visit.at.sessions.of(visit.session.clerk)
    lines = [_line(visit, session) for session in sessions]
    return draw("own_sessions.html", visit, title=visit.words.say("pages-me"), lines=lines)


def _line(visit: Visit, session: Session) -> _Line:
    zone = ZoneInfo(visit.office.catalogue.time_zone)
    today = local_time(visit.at.room.hub.clock(), zone.key).date()
    began = local_time(session.began_at, zone.key)
    day = "pages-today" if began.date() == today else "pages-yesterday"
    return _Line(
        id=session.id,
        browser=session.browser or visit.words.say("pages-browser-unknown"),
        address=session.address,
        began=visit.words.say(day, hour=hour(session.began_at, zone)),
        seen=hour(session.seen_at, zone),
        is_own=session.id == visit.session.id,
    )


async def end(visit: Visit) -> Response:
    """End one of the person's sessions, or all others."""
    mine = visit.at.sessions.of(visit.session.clerk)
    asked = visit.form.get("session", "")
    others = [each for each in mine if each.id != visit.session.id]
    ended = others if asked == "others" else [each for each in others if each.id == asked]
    await visit.at.sessions.end(ended)
    if ended:
        address = address_of(visit.request)
        await visit.at.audit(address, visit.session.clerk, "staff_end_sessions", None)
    return visit.to("me", visit.words.say("pages-ended", count=len(ended)))


PAGES = (StaffPage("/me", show), StaffPage("/me", end, is_post=True))
