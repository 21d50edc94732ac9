"""One request to the staff pages: the person with their session, or none, and what they may do.

The forms of a browser are known by a token that follows from a cookie of its own.
"""

import re
import secrets
from collections.abc import Awaitable, Callable, Hashable
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Protocol

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from antesala.words import Words
from server.accounts.passwords import Passwords
from server.accounts.pins import Pins
from server.accounts.roles import Rights, rights_of
from server.accounts.sessions import Session, Sessions
from server.domain.catalogue import Clerk
from server.domain.commands import Caller
from server.domain.identity import ClerkId, DeviceId
from server.domain.office import Office
from server.domain.refusals import Code
from server.pace import Pace
from server.store.simulated import Simulated
from server.web.shared.cookies import cookie_name
from server.web.shared.manners import is_same_origin
from server.web.shared.page_templates import root_of
from server.web.shared.rate_limits import Doors
from server.web.shared.rooms import Room
from server.web.shared.streams import EventResponse
from server.web.staff.held_forms import HeldForms
from server.web.staff.live_pages import Edition, LivePages

_LOCAL = re.compile(r"/[a-z]+[A-Za-z0-9/_.~%?=&+-]*")
"""Where a sign-in may lead back to: an address of this listener, never another machine's."""


class Audit(Protocol):
    """Write into the audit from which address who asked what of access, and why it was refused.

    `about` says which person or thing it named: `clerk:ana`.
    """

    def __call__(
        self,
        address: str,
        clerk: ClerkId | None,
        asked: str,
        refused: Code | None,
        about: str | None = None,
        /,
    ) -> Awaitable[None]: ...


@dataclass(slots=True)
class Note:
    """What came of an act, for the next page that its author sees."""

    said: str
    is_done: bool


@dataclass(slots=True)
class StaffOffice:
    """What all staff pages stand on: the office, the accounts, and what is kept for people."""

    room: Room
    sessions: Sessions
    passwords: Passwords
    pins: Pins
    audit: Audit
    has_others: bool = False
    """Whether the listener has other offices too, one of which a person may choose."""
    made_up: Simulated | None = None
    """The days of the office that were made up, for a demonstration."""
    doors: Doors = field(default_factory=Doors)
    held: HeldForms = field(default_factory=HeldForms)
    notes: dict[str, Note] = field(default_factory=dict)
    """By session."""
    tabs: tuple["StaffPage", ...] = ()
    shown_once: dict[str, tuple[str, object]] = field(default_factory=dict)
    """Secrets that a page is to show once, by a key, each for one session."""
    looked_up: dict[ClerkId, Pace] = field(default_factory=dict)
    """How fast each person looks numbers up in the list of punctual taxpayers."""
    live: LivePages = field(init=False)
    """The pages that are open, each shared by all who see the same."""
    streams: dict[str, set[Callable[[], None]]] = field(default_factory=dict)
    """What ends each open stream, by session."""

    def __post_init__(self) -> None:
        """Follow what changes in the office, and at its devices."""
        self.live = LivePages(self.room.hub.listen)
        self.room.on_devices(self.live.ring)
        self.room.petitions.listen(lambda _: self.live.ring())

    @property
    def office(self) -> Office:
        return self.room.hub.published

    def home_of(self, clerk: ClerkId) -> str:
        """Where a person begins: the first page of the bar that their role opens."""
        rights = rights_of(self.office, clerk)
        opened = [page.path for page in self.tabs if rights and page.page in rights.pages]
        return next(iter(opened), "/me")

    def forget(self, session: Session) -> None:
        """A session has ended, and with it what was to be told there."""
        self.notes.pop(session.id, None)
        for shut in self.streams.pop(session.id, ()):
            shut()

    def close(self) -> None:
        """The server stops: end all streams."""
        self.live.stop()


@dataclass(frozen=True, slots=True)
class Visit:
    """A request of a person who has signed in."""

    request: Request
    at: StaffOffice
    session: Session
    clerk: Clerk
    rights: Rights
    words: Words
    form: dict[str, str]
    """What was sent with a form; empty for a page."""

    @property
    def office(self) -> Office:
        """The office as it is now."""
        return self.at.office

    @property
    def root(self) -> str:
        """The way from this page to the first one; a stream tells of the page above it."""
        return root_of(self.request.url.path.removesuffix(STREAM))

    @property
    def token(self) -> str:
        """What every form of this person has to send."""
        return form_token(self.request.cookies.get(cookie_name(self.request, SESSION), ""))

    @property
    def caller(self) -> Caller:
        """The person as the hub's caller."""
        device = DeviceId(f"staff:{self.clerk.id}")
        role, name = self.clerk.role.value, self.clerk.name
        return Caller(device, role, name=name, clerk=self.clerk.id)

    def while_open(self, shut: Callable[[], None]) -> Callable[[], None]:
        """End a stream with the session; returns what is to be called when it has ended before."""
        own = self.at.streams.setdefault(self.session.id, set())
        own.add(shut)
        return lambda: own.discard(shut)

    def to(self, path: str, said: str = "", *, is_done: bool = True) -> Response:
        """Lead on to a page of ours, `hall` or `tickets/J042`, with a sentence on top of it."""
        if said:
            self.at.notes[self.session.id] = Note(said, is_done)
        return RedirectResponse(self.root + path.lstrip("/"), 303)


@dataclass(frozen=True, slots=True)
class StaffPage:
    """An address, and what answers there.

    `page` is the right that it needs, none for what everybody has who has signed in. With a `tab`,
    the name of a drawing, it stands in the bar as `pages-tab-` and its right.
    """

    path: str
    answer: Callable[[Visit], Awaitable[Response]]
    page: str = ""
    tab: str = ""
    is_post: bool = False
    is_upload: bool = False
    """Whether it reads its form itself, and its token comes with the address."""


def page_key(visit: Visit, *also: str) -> tuple[str, ...]:
    """What makes two open pages the same: address, language, and whatever else a page names."""
    url, country = visit.request.url, visit.office.catalogue.country
    return url.path, url.query, visit.words.language, country, *also


async def listening(visit: Visit, key: Hashable, make: Callable[[], Edition]) -> Response:
    """The stream of a live page, shared by all with the same key; it ends with the session."""
    live, sessions = visit.at.live, visit.at.sessions
    stream = await live.open(key, make, lambda: sessions.is_open(visit.session))
    ended = visit.while_open(stream.shut)

    def leave() -> None:
        live.close(stream)
        ended()

    return EventResponse(stream, leave)


STREAM = "/events"
"""The last part of the address of every stream."""
SESSION, DOOR = "antesala", "antesala-door"
"""The cookies of a session, and of a browser before it has one."""


def form_token(cookie: str) -> str:
    """The anti-forgery token of a browser: it follows from a cookie that only the browser has.

    So it needs no memory, and a form sent after the session has ended is still known to be ours.
    """
    return blake2b(
        cookie.encode("utf-8", "surrogatepass"), digest_size=16, person=b"form"
    ).hexdigest()


def is_ours(request: Request, form: dict[str, str], cookie: str) -> bool:
    """Whether a form is one of our own, sent by the browser that got it."""
    sent = request.cookies.get(cookie_name(request, cookie), "")
    is_known = secrets.compare_digest(form.get("token", "").encode(), form_token(sent).encode())
    return bool(sent) and is_known and is_same_origin(request)


def address_of(request: Request) -> str:
    return request.client.host if request.client else ""


def session_of(request: Request, at: StaffOffice) -> Session | None:
    """The open session of a browser, whose clerk may still enter.

    What a live page asks by itself, its stream and whether it is still let in, is no use of it.
    """
    token = request.cookies.get(cookie_name(request, SESSION), "")
    is_use = request.method != "HEAD" and not request.url.path.endswith(STREAM)
    session = at.sessions.find(token, is_use=is_use) if token else None
    if session is None or rights_of(at.office, session.clerk) is None:
        return None
    return session


async def session_in(request: Request, at: StaffOffice) -> Session | None:
    """The same, looked for also where another server has just begun it. Raises `StoreError`."""
    found = session_of(request, at)
    token = request.cookies.get(cookie_name(request, SESSION), "")
    if found is not None or not token:
        return found
    await at.sessions.look_for(token)
    return session_of(request, at)


def safe_back(asked: str) -> str:
    """Where a sign-in leads back to: a page of ours; empty for any other address."""
    return asked if _LOCAL.fullmatch(asked) else ""
