"""An office with its hub and its web listener on a loopback socket, and its clerks."""

import functools
import logging
import re
import shutil
import ssl
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from importlib import resources
from pathlib import Path
from unittest import mock
from uuid import uuid4

import httpx
import msgspec

from antesala.speech.chime import chime
from antesala.speech.hall_voice import HallVoice
from server import office_file
from server.domain import commands as c
from server.domain.commands import Caller, Command
from server.domain.identity import ClassId, ClerkId, CounterId, DeviceId, ServiceId, TicketId
from server.hub import Done, Wish
from server.live.browsers import Browsers
from server.live.guests import Lobby
from server.office_file import examine
from server.office_folder import DATABASE
from server.service import lobby_of
from server.views.oversight.machine import ClockWatch
from server.web.hall.application import Displays
from server.web.hall.speaking import Voices
from server.web.people.application import listen_web
from server.web.shared.listening import WebListening
from server.web.shared.streams import Event
from tests.databases import migrated

KIOSK = Caller(DeviceId("kiosk-1"), "kiosk")
DESK = Caller(DeviceId("desk-1"), "clerk")
OVERSIGHT = Caller(DeviceId("desk-2"), "administrator")

NO_TLS = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
"""For a client on a plain socket: one of its own would read all authorities of the system anew."""
examined = functools.cache(examine)
"""An office file is checked once for all tests of a worker: that takes longer than to open it."""


@dataclass(frozen=True)
class Held:
    """A citizen's ticket."""

    id: TicketId
    code: str
    token: str

    @property
    def path(self) -> str:
        return f"/t/{self.token}"


class Hall:
    """The office at work."""

    displays: Displays

    def __init__(self, folder: Path, lobby: Lobby, url: str, client: httpx.AsyncClient) -> None:
        self.lobby = lobby
        self.folder = folder
        self.room = next(iter(lobby.rooms.values()))
        self.url = url
        self.client = client

    def set_clock(self, at: datetime) -> None:
        """Stop the office's clock."""
        hub = self.room.hub
        hub.clock = hub._deciding._clock = lambda: at  # noqa: SLF001 - the hub starts with its own
        self.room.surveys._clock = lambda: at  # noqa: SLF001
        self.room.petitions._clock = lambda: at  # noqa: SLF001 - likewise
        privacy = self.room.privacy
        privacy._clock = privacy.requests._clock = lambda: at  # noqa: SLF001 - likewise
        # Time that a test lets pass is no leap of a clock.
        self.room.clocks = ClockWatch(lambda: at, at.timestamp)

    async def ask(self, command: Command, caller: Caller = DESK) -> Done:
        """Have something done."""
        done = await self.room.hub.ask(Wish(uuid4().hex, command, caller))
        assert isinstance(done, Done), done
        return done

    async def issue(self, service: str = "licencia-renovar", language: str = "es") -> Held:
        """A ticket from the kiosk."""
        command = c.IssueTicket(ServiceId(service), ClassId("general"), language)
        done = await self.ask(command, KIOSK)
        assert done.answer.ticket is not None
        assert done.answer.code is not None
        assert done.link_token is not None
        return Held(done.answer.ticket, done.answer.code, done.link_token)

    async def open_counter(self, clerk: str = "carolina-rojas", counter: str = "m3") -> None:
        """A clerk sits down at a counter."""
        await self.ask(c.SignIn(ClerkId(clerk)))
        await self.ask(c.OpenCounter(CounterId(counter)))

    async def get(self, path: str, **headers: str) -> httpx.Response:
        """A page, as a telephone asks for it."""
        return await self.client.get(path, headers=headers)


@asynccontextmanager
async def open_hall(
    folder: Path, at: datetime | None = None, more: str = "", office: str = "la-serena"
) -> AsyncIterator[Hall]:
    """An office, listening on a free port; `at` stops its clock, `more` stands in its office file.

    At the clock on the wall it is open at any hour, or a test would fail at night.
    """
    sample = resources.files("antesala.samples").joinpath(f"{office}.toml").read_text("utf-8")
    if at is None:
        sample = re.sub(r"^hours = \[[^]]*\]\n", "", sample, flags=re.MULTILINE)
    (folder / "office.toml").write_text(f"{sample}\n{more}", "utf-8")
    if not (folder / DATABASE).exists():
        shutil.copy(migrated(), folder / DATABASE)
    # httpx logs whole addresses; the tests look for the server's lines.
    logging.getLogger("httpx").setLevel(logging.WARNING)
    async with AsyncExitStack() as stack:
        with mock.patch.object(office_file, "examine", examined):
            lobby = await stack.enter_async_context(lobby_of(folder))
        rooms = list(lobby.rooms.values())
        # Without a voice: the sentences' sounds have tests of their own.
        voices = Voices(folder, lambda _folder, _settings: HallVoice(None, chime()))
        displays = Displays(rooms, Browsers(lobby, lobby.gate), voices)
        url, _ = await listen_web(stack, rooms, WebListening(port=0), displays)
        async with httpx.AsyncClient(base_url=url, timeout=300, verify=NO_TLS) as client:
            hall = Hall(folder, lobby, url, client)
            hall.displays = displays
            if at is not None:
                hall.set_clock(at)
            yield hall


async def events(response: httpx.Response) -> AsyncIterator[Event]:
    """The events for a telephone, one by one, until the stream ends."""
    async for line in response.aiter_lines():
        if line.startswith("data: "):
            yield msgspec.json.decode(line.removeprefix("data: "), type=Event)
