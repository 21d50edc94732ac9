"""The people's listener: its routes, which paths its log may have, and its start."""

import asyncio
from collections.abc import Callable, MutableMapping, Sequence
from contextlib import AsyncExitStack
from functools import partial
from pathlib import Path
from typing import Protocol

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp

from server.domain.catalogue import Catalogue
from server.newcomers import allowed_here
from server.operation.health import Health
from server.web.people.announcing import Announcing
from server.web.people.arriving import Arriving
from server.web.people.board import Board
from server.web.people.door_sign import DoorSign
from server.web.people.offices import application_of
from server.web.people.open_data import OpenData
from server.web.people.own_data import OwnDataPages
from server.web.people.page_templates import fault, unknown
from server.web.people.petition_doors import PetitionDoors, Visits
from server.web.people.petition_form import PetitionForm
from server.web.people.petition_page import PetitionPages
from server.web.people.petition_sending import Desk
from server.web.people.phone import Phone
from server.web.people.privacy import Privacy
from server.web.people.proofs import Checking, ProofPages
from server.web.people.saying import Saying
from server.web.people.services import Services
from server.web.people.survey import Survey
from server.web.people.switchboard import Links, Switchboard
from server.web.shared.connections import Hall
from server.web.shared.health import PATHS, health_routes
from server.web.shared.listening import WebListening
from server.web.shared.manners import Manners
from server.web.shared.page_templates import headless
from server.web.shared.rate_limits import Doors
from server.web.shared.rooms import Room
from server.web.shared.serving import serve
from server.web.shared.static_files import Crests, StaticFiles, accent_sheet

ACTS = frozenset(
    {
        "add",
        "ask",
        "cancel",
        "data",
        "data.json",
        "data.pdf",
        "events",
        "here",
        "manifest",
        "proof",
        "proof.pdf",
        "survey",
    }
)
PLAIN = frozenset({"/petitions/new", "/verify", "/verify/key.pem"}) | PATHS
"""Paths that can hold no token."""
ROOMS = ("/t/", "/p/", "/static/", "/display/")
OF_TOKENS = frozenset({"/t/", "/p/"})


def masked(path: str) -> str:
    """A path for the log: whatever may be a token is cut out, misspelt or not."""
    if path in PLAIN:
        return path
    room = next((room for room in ROOMS if path.startswith(room)), "/")
    act = path.rpartition("/")[2]
    return f"{room}…/{act}" if room in OF_TOKENS and act in ACTS else f"{room}…"


class Beside(Protocol):
    """Pages of others on this listener: the displays of the hall."""

    @property
    def routes(self) -> list[Route]: ...

    def close(self) -> None:
        """End all streams."""


class Common:
    """What the pages of all offices share; `welcome` is called for each request of a holder."""

    def __init__(
        self, rooms: Sequence[Room], switchboard: Switchboard, welcome: Callable[[], None]
    ) -> None:
        self.doors, self.visits, self.desk = Doors(), Visits(), Desk()
        self.switchboard, self.welcome = switchboard, welcome
        self.phone = Phone(Links(rooms), self.doors, switchboard, welcome)


def application(
    rooms: Sequence[Room],
    common: Common,
    beside: Sequence[Route] = (),
    health: Health | None = None,
    *,
    is_of_all: bool = False,
) -> ASGIApp:
    """The whole web application; an address that says no office is about the first one.

    `beside` are the addresses of the hall's displays, `health` is the server's. With `is_of_all`
    what is not found has no office's head.
    """
    doors, phone, switchboard = common.doors, common.phone, common.switchboard
    board, services = Board(rooms, doors, switchboard), Services(rooms, doors)
    privacy = Privacy(rooms[0], doors)

    files = StaticFiles(Path(__file__).with_name("static"))
    routes = [
        Route("/", board.show),
        Route("/events", board.listen),
        Route("/services", services.show_all),
        Route("/services/{service}", services.show),
        *_of_open_data(OpenData(rooms, doors)),
        Route("/privacy", privacy.show),
        Route("/privacy/{version}", privacy.show),
        *_of_tickets(phone),
        *_of_proofs(ProofPages(phone, doors), Checking(rooms, doors)),
        *_of_petitions(PetitionDoors(rooms, doors, common.welcome, common.visits), common.desk),
        *_of_the_door(Announcing(rooms, doors), DoorSign(rooms, doors)),
        *beside,
        Route("/static/accent/{name}", accent_sheet),
        Route("/static/crest/{name}", Crests(rooms).show),
        Route("/static/{name}", files.show),
        *health_routes(health or Health(lambda: [room.hub for room in rooms])),
    ]
    handlers = {HTTPException: _not_there, Exception: _failed}
    app = Starlette(routes=routes, exception_handlers=handlers)

    def around() -> Catalogue:
        """The office of the public board, whose head a page has that is not found."""
        first = rooms[0].hub.published.catalogue
        return headless(first) if is_of_all else first

    app.state.catalogue = around
    # A path with a slash too many is not found either; a redirect would reveal that it nearly is.
    app.router.redirect_slashes = False
    # Requests for styles and health are not worth a line.
    return Manners(app, masked, _is_news, fault)


def _of_tickets(phone: Phone) -> list[Route]:
    survey, arriving, saying = Survey(phone), Arriving(phone), Saying(phone)
    return [
        Route("/t/{token}", phone.show),
        Route("/t/{token}/events", phone.listen),
        Route("/t/{token}/cancel", phone.question),
        Route("/t/{token}/cancel", phone.cancel, methods=["POST"]),
        Route("/t/{token}/ask", saying.back),
        Route("/t/{token}/ask", saying.ask, methods=["POST"]),
        Route("/t/{token}/manifest", phone.manifest),
        Route("/t/{token}/here", arriving.back),
        Route("/t/{token}/here", arriving.confirm, methods=["POST"]),
        Route("/t/{token}/survey", survey.show),
        Route("/t/{token}/survey", survey.keep, methods=["POST"]),
    ]


def _of_proofs(pages: ProofPages, checking: Checking) -> list[Route]:
    """The proof of wait behind a ticket's link, and where anyone checks one."""
    return [
        Route("/t/{token}/proof", pages.show),
        Route("/t/{token}/proof.pdf", pages.document),
        Route("/verify", checking.show),
        Route("/verify", checking.check, methods=["POST"]),
        Route("/verify/key.pem", checking.key),
    ]


def _of_open_data(data: OpenData) -> list[Route]:
    return [
        Route("/data", data.show),
        Route("/data/dictionary", data.dictionary),
        Route("/data/{name}", data.file),
    ]


def _of_petitions(doors: PetitionDoors, desk: Desk) -> list[Route]:
    own_data = OwnDataPages(doors)
    form, petitions = PetitionForm(doors, desk), PetitionPages(doors, desk)
    return [
        Route("/petitions/new", form.show),
        Route("/petitions/new", form.take, methods=["POST"]),
        Route("/p", petitions.find),
        Route("/p", petitions.enter, methods=["POST"]),
        Route("/p/{token}", petitions.show),
        Route("/p/{token}/data", own_data.show),
        Route("/p/{token}/data", own_data.ask, methods=["POST"]),
        Route("/p/{token}/data.{kind}", own_data.copy),
        Route("/p/{token}/add", petitions.question),
        Route("/p/{token}/add", petitions.add, methods=["POST"]),
        Route("/p/{token}/files/{number:int}", petitions.file),
    ]


def _of_the_door(announcing: Announcing, sign: DoorSign) -> list[Route]:
    """The pages on which a telephone takes a ticket, and the sign that leads to them."""
    return [
        Route("/sign/{office}", sign.show),
        Route("/q/{office}", announcing.show_all),
        Route("/q/{office}/{service}", announcing.show),
        Route("/q/{office}/{service}", announcing.take, methods=["POST"]),
    ]


def _is_news(path: str) -> bool:
    """Whether a path, as the log has it, is worth a line."""
    return path.startswith(("/t/", "/p/", "/petitions/"))


async def _failed(request: Request, _error: Exception) -> Response:
    """A fault of ours; the library logs nothing of it, and `Manners` does."""
    return fault(request)


async def _not_there(request: Request, _error: Exception) -> Response:
    return unknown(request)


async def listen_web(
    stack: AsyncExitStack,
    rooms: Sequence[Room],
    listening: WebListening,
    beside: Beside | None = None,
    health: Health | None = None,
    pages: MutableMapping[str, Callable[[], int]] | None = None,
) -> tuple[str, asyncio.Task[None]]:
    """Let people in until the stack unwinds; returns our address and the task that must not end.

    How many pages are open is added to `pages`.
    Raises `OSError`.
    """
    switchboard = Switchboard()
    hall = Hall(allowed_here().web)
    routes = beside.routes if beside is not None else ()
    common = Common(rooms, switchboard, hall.turnstile.give_back)
    ready = health or Health(lambda: [room.hub for room in rooms])
    make = partial(application, common=common, beside=routes, health=ready)
    app = application_of(rooms, make, common.doors)

    if pages is not None:
        pages["ticket"] = lambda: switchboard.telephones
        pages["board"] = lambda: switchboard.watchers

    def close() -> None:
        switchboard.close()
        if beside is not None:
            beside.close()

    return await serve(stack, app, hall, listening, close)
