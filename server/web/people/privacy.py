"""The notice of privacy: `/privacy`, and each earlier version at `/privacy/NUMBER`.

It needs no script and may be listed by search engines, as the services' pages may.
"""

import time
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from antesala.words import Words
from server.privacy.desk import NoticeVersion
from server.web.people.page_templates import draw, too_many, unknown
from server.web.people.services import INDEXED, tongues_of
from server.web.shared.dates import said_day
from server.web.shared.languages import asked_for
from server.web.shared.rate_limits import Doors
from server.web.shared.rooms import Room


@dataclass(frozen=True, slots=True)
class Version:
    """A version in a list: its address and its sentence."""

    number: int
    said: str


class Privacy:
    """The notice of the server's office."""

    def __init__(self, room: Room, doors: Doors) -> None:
        self._room, self._doors = room, doors

    async def show(self, request: Request) -> Response:
        """The present notice, or the version that the address names."""
        address = request.client.host if request.client else ""
        if not self._doors.allow(address, time.monotonic()):
            return too_many(request)
        office, words = self._room.hub.published, asked_for(request)
        versions = await self._room.privacy.notices(office)
        shown = _named(request, versions)
        if shown is None:
            return unknown(request)
        language = words.language if words.language in shown.said else next(iter(shown.said))
        page = draw(
            "privacy.html",
            request,
            words,
            catalogue=office.catalogue,
            title=words.say("notice-title"),
            say=words.say,
            notice=shown.said[language],
            told_in=language,
            version=words.say(
                "notice-version", version=str(shown.version), day=said_day(shown.since, words)
            ),
            others=_others(versions, shown, words),
            is_present=shown is versions[-1],
            tongues=tongues_of(request, office.catalogue, words),
        )
        page.headers.update(INDEXED)
        return page


def _named(request: Request, versions: tuple[NoticeVersion, ...]) -> NoticeVersion | None:
    typed = request.path_params.get("version")
    if typed is None:
        return versions[-1]
    return next((each for each in versions if str(each.version) == typed), None)


def _others(
    versions: tuple[NoticeVersion, ...], shown: NoticeVersion, words: Words
) -> tuple[Version, ...]:
    return tuple(
        Version(
            each.version,
            words.say(
                "notice-earlier-one", version=str(each.version), day=said_day(each.since, words)
            ),
        )
        for each in reversed(versions[:-1])
        if each is not shown
    )
