"""The pages of displays on the people's listener: the wall, its set-up, its stream, its sounds.

A display sees what any display of the hall sees, and nothing else.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime
from functools import partial
from urllib.parse import quote, urlencode
from zlib import crc32

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, RedirectResponse, Response
from starlette.routing import Route

import antesala
from antesala.messages import kinds as k, rows as r
from antesala.words import Words
from server.domain.catalogue import Catalogue
from server.domain.refusals import Refusal
from server.store import Device
from server.views.rows import Audience
from server.web.hall.door import Door, Presence
from server.web.hall.entering import Entry
from server.web.hall.markup import STATIC, draw, files_of_page, sheet_of
from server.web.hall.pages import Page, Pages
from server.web.hall.reporting import Reporter
from server.web.hall.screen import THEMES, address_name, is_measured, seen_of, theme_of
from server.web.hall.showing import Rows, Showing
from server.web.hall.sign_showing import SignShowing
from server.web.hall.speaking import Tongue, Voices
from server.web.hall.stream import PageStream
from server.web.shared.languages import words_of
from server.web.shared.page_templates import crest_file, root_of
from server.web.shared.rate_limits import Doors
from server.web.shared.rooms import Room
from server.web.shared.static_files import KEEP, StaticFiles
from server.web.shared.streams import EventResponse

Answering = Callable[[Request], Awaitable[Response]]
BOARD: tuple[k.Topic, None, Audience] = ("board", None, "hall")
MEDIA: tuple[k.Topic, None, Audience] = ("media", None, "hall")
SIGNS: tuple[k.Topic, None, Audience] = ("signs", None, "hall")
"""The channels that all displays of the hall follow, and all signs."""


class Displays:
    """The displays in browsers, each of the office in which it was enrolled."""

    def __init__(self, rooms: Sequence[Room], door: Door, voices: Voices) -> None:
        self._rooms: dict[str, Room] = {room.hub.published.id: room for room in rooms}
        self._first, self._door = rooms[0], door
        # A browser that is no display yet is of no office.
        self._entry = Entry(door, lambda: catalogue_of(self._first))
        self._voices, self._doors, self._pages = voices, Doors(), Pages()
        self._preparing: set[asyncio.Task[None]] = set()

    @property
    def routes(self) -> list[Route]:
        """The addresses, for the listener's application."""
        return [
            Route("/display/{name}", self._guarded(self._show)),
            Route("/display/{name}/setup", self._guarded(self._set_up)),
            Route("/display/{name}/stream", self._guarded(self._listen), methods=["GET"]),
            Route("/display/{name}/voice/{key}.wav", self._guarded(self._say)),
            Route("/display/{name}/media/{key}", self._guarded(self._fetch)),
            Route("/static/hall/theme/{name}", theme_sheet),
            Route("/static/hall/{name}", StaticFiles(STATIC).show),
        ]

    def close(self) -> None:
        """End all streams."""
        self._pages.close()

    def _guarded(self, page: Answering) -> Answering:
        """A page that one address may not ask for too often."""

        async def answer(request: Request) -> Response:
            address = request.client.host if request.client else ""
            if self._pages.is_closed or not self._doors.allow(address, time.monotonic()):
                return self._entry.stopped(request, 429, "phone-too-many", "phone-too-many-do")
            return await page(request)

        return answer

    async def _show(self, request: Request) -> Response:
        """The wall; or, with a code in the address, the enrolment that leads to it."""
        code = request.query_params.get("code", "").strip()
        if code:
            return await self._enrolled(request, code)
        device = await self._entry.device(request)
        if isinstance(device, Response):
            return device
        if not is_measured(request.query_params) and "counter" not in request.query_params:
            query = urlencode(request.query_params)
            path = f"{quote(address_name(device.name), safe='')}/setup?{query}"
            return RedirectResponse(f"{root_of(request.url.path)}display/{path}", 303)
        renewed = await self._door.renewed(device)
        return self._wall(request, device, self._room_of(device), renewed)

    async def _enrolled(self, request: Request, code: str) -> Response:
        """Guesses of codes are as rare as the tickets' of strangers."""
        answer = await self._entry.enrol(request, code)
        address = request.client.host if request.client else ""
        is_miss = answer.status_code == 403  # noqa: PLR2004 - refused
        if is_miss and not self._doors.allow_miss(address, time.monotonic()):
            return self._entry.stopped(request, 429, "phone-too-many", "phone-too-many-do")
        return answer

    def _room_of(self, device: Device) -> Room:
        return self._rooms.get(device.office, self._first)

    async def _room_at(self, token: str) -> Room:
        """The office of a token; the first one for a token that is refused anyway."""
        if len(self._rooms) == 1:
            return self._first
        found = await self._door.known(token)
        return self._first if isinstance(found, Refusal) else self._room_of(found)

    def _wall(self, request: Request, device: Device, room: Room, renewed: str | None) -> Response:
        theme, catalogue = theme_of(request.query_params), catalogue_of(room)
        answer = draw(
            "display.html",
            request,
            words_at(catalogue),
            catalogue,
            theme,
            title=f"{device.name} · {catalogue.name}",
            office=catalogue.name,
            look=look_of(catalogue, theme),
            at=quote(address_name(device.name), safe=""),
            sounds="" if request.query_params.get("counter") else "1",
        )
        token = renewed or self._entry.token(request)
        self._entry.remember(request, answer, device.name, token)
        return answer

    async def _set_up(self, request: Request) -> Response:
        """How large the screen is and how deep the hall; the answers go into the address."""
        device = await self._entry.device(request)
        if isinstance(device, Response):
            return device
        asked, usual = request.query_params, seen_of(request.query_params)
        catalogue = catalogue_of(self._room_of(device))
        return draw(
            "setup.html",
            request,
            words_at(catalogue),
            catalogue,
            theme_of(asked),
            action=f"../{quote(address_name(device.name), safe='')}",
            diagonal=f"{usual.diagonal:g}",
            distance=f"{usual.distance:g}",
            counter=asked.get("counter", ""),
        )

    async def _listen(self, request: Request) -> Response:
        """The stream of pictures and sounds."""
        token = self._entry.token(request)
        room = await self._room_at(token)
        stream = await self._stream(request, room)
        topics: tuple[k.Topic, ...] = ("board", "signs") if stream.is_sign else ("board", "media")
        entered = await self._door.enter(token, antesala.__version__, stream, topics)
        if isinstance(entered, Refusal):
            # It is told why, and nothing that others follow.
            stream.showing.rows, stream.showing.refusal = dict, entered.code.value
            stream.end("revoked")
            return EventResponse(stream, lambda: None)
        return self._listening(request, stream, entered, await entered.renewed())

    async def _stream(self, request: Request, room: Room) -> PageStream:
        seen, theme = seen_of(request.query_params), theme_of(request.query_params)
        hub, rows = room.hub, partial(rows_of, room)
        voices = self._voices.at(hub.published.id)
        tongue = await self._tongue(voices, rows, can_sound=seen.can_sound)
        showing: Showing | SignShowing
        if seen.counter:
            showing = SignShowing(rows, seen, None, tongue)
        else:
            showing = Showing(rows, seen, None, tongue, crest=partial(crest_of, room))
            if seen.clock is not None:
                showing.off = datetime.fromtimestamp(seen.clock, UTC) - hub.clock()
        return PageStream(showing, lambda: look_of(catalogue_of(room), theme), hub.clock)

    def _listening(
        self, request: Request, stream: PageStream, presence: Presence, renewed: str | None
    ) -> Response:
        showing, display, own = stream.showing, presence.welcome.device, self._entry.token(request)
        showing.welcome, showing.board = presence.welcome, self._pages.board(display)
        stream.reporter = Reporter(presence.ask, "counter" if stream.is_sign else "browser")
        stream.is_due = lambda: presence.is_due
        tokens = (own,) if renewed is None else (own, renewed)
        leave = self._pages.take(display, Page(stream, presence, tokens))
        answer = EventResponse(stream, leave)
        if renewed is not None:
            # Its own is remembered by the page: here it could come after one that is newer.
            self._entry.remember(request, answer, presence.welcome.name, renewed)
        return answer

    async def _say(self, request: Request) -> Response:
        """A sound that the page of this display was told of."""
        page = self._pages.of(self._entry.token(request))
        key = request.path_params["key"]
        sound = await page.stream.showing.tongue.sound(key) if page is not None else None
        if sound is None or not sound.content:
            raise HTTPException(404)
        return Response(sound.content, media_type="audio/wav")

    async def _fetch(self, request: Request) -> Response:
        """A picture or a video beside the calls, for an enrolled display alone."""
        device = await self._entry.device(request)
        if isinstance(device, Response):
            raise HTTPException(404)
        media = self._room_of(device).media
        file = media.file(request.path_params["key"]) if media is not None else None
        if file is None or not file.is_file():
            raise HTTPException(404)
        # Its name follows from its content.
        return FileResponse(file, headers={"Cache-Control": "private, max-age=31536000, immutable"})

    async def _tongue(self, voices: Voices, rows: Callable[[], Rows], *, can_sound: bool) -> Tongue:
        found = (row for row in rows().values() if isinstance(row, r.CatalogueRow))
        row = next(found, None)
        voice = await voices.of(row)
        if row is not None:
            # In the background: a page is not held up by an engine.
            task = asyncio.create_task(voices.prepare(row), name="voice of the displays")
            self._preparing.add(task)
            task.add_done_callback(self._preparing.discard)
        return Tongue(voice, can_sound)


def rows_of(room: Room) -> Rows:
    """What the displays of an office's hall have been told."""
    shown = room.fanout.shown
    return {**(shown(BOARD) or {}), **(shown(SIGNS) or {}), **(shown(MEDIA) or {})}


def catalogue_of(room: Room) -> Catalogue:
    """The office's file as it is now."""
    return room.hub.published.catalogue


def crest_of(room: Room) -> str:
    """The address of the office's own crest; empty without one."""
    file = crest_file(catalogue_of(room).crest)
    return f"../static/crest/{file}" if file else ""


def words_at(catalogue: Catalogue) -> Words:
    """A hall's screen speaks the office's first language."""
    return words_of(catalogue.languages[0], catalogue.country)


def look_of(catalogue: Catalogue, theme: str) -> str:
    """A number that changes with all that a page has around its picture."""
    around = (
        antesala.__version__,
        files_of_page(),
        theme,
        catalogue.accent,
        *catalogue.languages,
    )
    return f"{crc32(repr((*around, crest_file(catalogue.crest))).encode()):08x}"


async def theme_sheet(request: Request) -> Response:
    """The colours of a theme and an accent. Raises `HTTPException` where the name has none."""
    found = THEMES.fullmatch(request.path_params["name"])
    if found is None:
        raise HTTPException(404)
    sheet = sheet_of(theme_of({"theme": found[1]}), f"#{found[2]}")
    return Response(sheet, media_type="text/css", headers={"Cache-Control": KEEP})
