"""A folder with two offices, founded by the commands, and both of them at work."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import httpx

from antesala.conversation import Conversation
from antesala.messages.commands import IssueTicket
from antesala.messages.frames import Answer
from antesala.speech.chime import chime
from antesala.speech.hall_voice import HallVoice
from server.domain.catalogue import Catalogue
from server.live.browsers import Browsers
from server.live.guests import Lobby
from server.live.listening import Listening, listen_live
from server.office_folder import OFFICE_FILE
from server.pages import staff_office
from server.service import lobby_of
from server.web.hall.application import Displays
from server.web.hall.speaking import Voices
from server.web.people.application import listen_web
from server.web.shared.listening import WebListening
from server.web.staff.offices import StaffOffices, listen_staff
from tests.live.foyer import cheaply_hashed
from tests.roof.house import antesala
from tests.stories.town import fresh_id
from tests.web.hall import NO_TLS

FIRST, SECOND = "oficina", "norte"
NAMES = {FIRST: "Oficina de atención", SECOND: "Oficina Norte"}
CLERK = "persona-1"
"""The supervisor of each, under the same id."""


def found_both(place: Path) -> Path:
    """The folder, made within a place."""
    folder = place / "office"
    with cheaply_hashed():
        assert antesala("init", folder, "--template", "minima").returncode == 0
        text = (folder / OFFICE_FILE).read_text("utf-8")
        text = text.replace(f'id = "{FIRST}"', f'id = "{SECOND}"')
        file = place / "norte.toml"
        file.write_text(text.replace(NAMES[FIRST], NAMES[SECOND]), "utf-8")
        done = antesala("office", "add", folder, file)
    assert done.returncode == 0, done.stderr
    return folder


@dataclass
class Server:
    """Both offices at work, and the addresses of all listeners."""

    lobby: Lobby
    live: str
    web: str
    staff: str

    def browser(self, base: str = "") -> httpx.AsyncClient:
        """A browser of its own, of the staff unless another listener is named."""
        return httpx.AsyncClient(base_url=base or self.staff, timeout=300, verify=NO_TLS)

    async def take_ticket(self, office: str) -> str:
        """A person takes a ticket at a new kiosk of an office; the link's token."""
        code = await self.lobby.gate.new_code(office, "kiosk", "Tótem 1")
        return await self.take_ticket_at(code, office)

    async def take_ticket_at(self, code: str, office: str) -> str:
        """The same at the kiosk that enrols by a code."""
        async with Conversation(self.live, code=code) as kiosk:
            assert (await kiosk.online()).office == office
            wish = IssueTicket(id=fresh_id(), service="tramite", ticket_class="general")
            answer = await kiosk.ask(wish)
        assert isinstance(answer, Answer), answer
        assert answer.link_token
        return answer.link_token


def serve(folder: Path, story: Callable[[Server], Awaitable[None]]) -> None:
    """A story at a server of both offices."""

    async def telling() -> None:
        with cheaply_hashed():
            async with lobby_of(folder) as lobby, AsyncExitStack() as stack:
                live = await listen_live(stack, lobby, Listening(port=0))
                rooms = list(lobby.rooms.values())
                voices = Voices(folder, lambda _folder, _settings: HallVoice(None, chime()))
                displays = Displays(rooms, Browsers(lobby, lobby.gate), voices)
                web, _ = await listen_web(stack, rooms, WebListening(port=0), displays)
                files = {name: partial(file_of, lobby, name) for name in lobby.rooms}
                offices = StaffOffices(files, partial(staff_office, lobby))
                staff, _ = await listen_staff(stack, offices, WebListening(port=0))
                await story(Server(lobby, live, web, staff))

    asyncio.run(telling())


def file_of(lobby: Lobby, name: str) -> Catalogue:
    """An office's file as it is now."""
    return lobby.rooms[name].hub.published.catalogue
