"""The sign for the door, to be printed: the square code by which telephones take a ticket."""

import time
from collections.abc import Sequence
from ipaddress import ip_address
from typing import NamedTuple
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import Response

from antesala.words import Words
from server.domain.catalogue import Catalogue
from server.web.people.page_templates import draw, notice, too_many, unknown
from server.web.people.squares import square
from server.web.shared.languages import asked_for, words_of
from server.web.shared.page_templates import root_of
from server.web.shared.rate_limits import Doors
from server.web.shared.rooms import Room


class Told(NamedTuple):
    """What the sign says in one language."""

    language: str
    title: str
    lines: tuple[str, ...]


class DoorSign:
    """The page of the sign, in all of the office's languages at once."""

    def __init__(self, rooms: Sequence[Room], doors: Doors) -> None:
        self._rooms, self._doors = rooms, doors

    async def show(self, request: Request) -> Response:
        """The sign; what stands in the way where telephones get no tickets here."""
        address = request.client.host if request.client else ""
        if not self._doors.allow(address, time.monotonic()):
            return too_many(request)
        wanted, words = request.path_params["office"], asked_for(request)
        catalogues = (room.hub.published.catalogue for room in self._rooms)
        catalogue = next((each for each in catalogues if each.office == wanted), None)
        if catalogue is None:
            return unknown(request)
        if catalogue.phone_tickets is None:
            back = root_of(request.url.path), words.say("phone-to-board")
            lines = words.say("announced-off"), words.say("announced-sign-off")
            return notice(request, words, 404, lines, back, catalogue)
        link = link_of(catalogue, str(request.base_url))
        return draw(
            "door_sign.html",
            request,
            words,
            catalogue=catalogue,
            title=words.say("announced-sign-title"),
            told=[_told(words_of(each, catalogue.country)) for each in catalogue.languages],
            square=square(link),
            link=link.partition("://")[2],
            fault="" if is_reachable(link) else words.say("announced-sign-here-only"),
        )


def link_of(catalogue: Catalogue, base: str) -> str:
    """Where telephones take a ticket: under the office's own address, else under this page's."""
    return f"{(catalogue.public_url or base).rstrip('/')}/q/{catalogue.office}"


def is_reachable(link: str) -> bool:
    """Whether another machine can open the link: not one to this machine itself."""
    host = urlsplit(link).hostname or ""
    try:
        return not ip_address(host).is_loopback
    except ValueError:
        return host not in {"", "localhost"}


def _told(words: Words) -> Told:
    keys = ("announced-sign-how", "announced-sign-then", "announced-sign-without")
    lines = tuple(words.say(key) for key in keys)
    return Told(words.language, words.say("announced-sign-title"), lines)
