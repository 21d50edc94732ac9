"""Sessions on the staff pages: begun, found by their token, limited in time, listed and ended.

The store keeps a hash of each token. Time is told by the server's running time since a session was
last used, so that a leap of the clock neither ends nor prolongs one; after a restart dates count,
but never for more than the limits.
"""

import hashlib
import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from antesala.words.terminal import Sentence
from server import fresh
from server.accounts.guesses import near
from server.domain.identity import ClerkId
from server.hub import PATIENCE
from server.pace import Pace
from server.store import SessionRow, Store, Writer

if TYPE_CHECKING:
    from asyncio import Future

log = logging.getLogger(__name__)

IDLE = timedelta(minutes=30)
"""Time without a request after which a session ends; what a page hears by itself is no use."""
LONGEST = timedelta(hours=12)
"""Time after which a session ends, however much it is used."""
REMEMBERED = timedelta(days=30)
"""Time for which an address is known to be a clerk's, after they were last seen there."""
LOOK_RATE, LOOK_BURST = 5.0, 50.0
"""Unknown tokens that are looked for in a shared database, a second and at once."""
WRITTEN_EVERY = 60.0
"""Seconds between two writings of when a session was last seen."""


@dataclass(slots=True)
class Session:
    """A stay of a clerk. `idle_at` and `over_at` are seconds of running time at which it ends."""

    id: str
    clerk: ClerkId
    token_hash: str
    began_at: datetime
    seen_at: datetime
    address: str
    browser: str
    idle_at: float
    over_at: float
    written_at: float


class Sessions:
    """The sessions of one office. Lives in the event loop's thread."""

    def __init__(
        self,
        office: str,
        store: Store,
        writer: Writer,
        clock: Callable[[], datetime],
        running: Callable[[], float],
    ) -> None:
        self._office = office
        self._staff = store.staff
        self._writer = writer
        self._clock = clock
        self._running = running
        self._open: dict[str, Session] = {}
        """By the hash of the token."""
        self._former: dict[str, ClerkId] = {}
        """The same of those that have ended, with whose they were."""
        self._known: set[tuple[str, str]] = set()
        self._listeners: list[Callable[[Session], None]] = []
        self._looks = Pace(LOOK_RATE, LOOK_BURST, running())

    async def load(self) -> None:
        """Take up the sessions of before a restart. Raises `StoreError`."""
        await self.follow()

    async def follow(self) -> None:
        """Take up sessions that another server has begun, and let go what it has ended.

        Raises `StoreError`.
        """
        rows = await self._writer.run(partial(self._staff.sessions, self._office))
        for row in rows:
            self._take_up(row)

    async def look_for(self, token: str) -> None:
        """Take up the session of a token that another server has begun since the last look.

        A proxy may send the page after a sign-in to another server than the sign-in itself. Raises
        `StoreError`.
        """
        token_hash = hash_of(token)
        is_known = token_hash in self._open or token_hash in self._former
        # A stranger may send any token: the office's turns go before.
        if not self._staff.is_shared or is_known or not self._looks.allows(self._running()):
            return
        look = partial(self._staff.session, self._office, token_hash)
        row = await self._writer.run_within(PATIENCE, look)
        if row is not None:
            self._take_up(row)

    def _take_up(self, row: SessionRow) -> None:
        """Take over what is kept of a session."""
        now, running = self._clock(), self._running()
        known = self._open.get(row.token_hash)
        if known is not None:
            if row.ended_at is not None:
                self._forget(known)
            elif row.seen_at > known.seen_at:
                known.seen_at, known.idle_at = row.seen_at, running + IDLE.total_seconds()
            return
        if row.token_hash in self._former:
            return
        clerk = ClerkId(row.clerk)
        if now - row.seen_at <= REMEMBERED:
            self._known.add((row.clerk, near(row.address)))
        idle = min(IDLE, row.seen_at + IDLE - now).total_seconds()
        left = min(LONGEST, row.began_at + LONGEST - now).total_seconds()
        if row.ended_at is not None or min(idle, left) <= 0:
            self._former[row.token_hash] = clerk
            return
        self._open[row.token_hash] = Session(
            row.id,
            clerk,
            row.token_hash,
            row.began_at,
            row.seen_at,
            row.address,
            row.browser,
            idle_at=running + idle,
            over_at=running + left,
            written_at=running,
        )

    def on_end(self, listener: Callable[[Session], None]) -> None:
        """Register a listener that is called with each session that ends."""
        self._listeners.append(listener)

    async def begin(self, clerk: ClerkId, address: str, browser: str) -> tuple[str, Session]:
        """A new session with a token of its own, which only the browser keeps."""
        now, running, token = self._clock(), self._running(), fresh.new_token()
        session = Session(
            fresh.new_id(now),
            clerk,
            hash_of(token),
            now,
            now,
            address,
            browser,
            idle_at=running + IDLE.total_seconds(),
            over_at=running + LONGEST.total_seconds(),
            written_at=running,
        )
        row = SessionRow(session.id, clerk, hash_of(token), now, now, address, browser)
        work = partial(self._staff.begin_session, self._office, row, now - REMEMBERED)
        await self._writer.run_within(PATIENCE, work)
        self._open[hash_of(token)] = session
        self._known.add((clerk, near(address)))
        return token, session

    def find(self, token: str, *, is_use: bool = True) -> Session | None:
        """The open session of a token, which is used by that unless a page has asked by itself."""
        found = self._good(hash_of(token))
        if found is not None and is_use:
            running = self._running()
            found.seen_at = self._clock()
            found.idle_at = running + IDLE.total_seconds()
            if running - found.written_at > WRITTEN_EVERY:
                found.written_at = running
                work = partial(self._staff.see_session, found.id, found.seen_at)
                self._writer.run(work).add_done_callback(_noted)
        return found

    def is_open(self, session: Session) -> bool:
        """Whether a session is still good; asking does not use it."""
        return self._good(session.token_hash) is not None

    def clerk_of_former(self, token: str) -> ClerkId | None:
        """Whose session a token was that is no longer valid."""
        return self._former.get(hash_of(token))

    def knows(self, clerk: str, address: str) -> bool:
        """Whether a clerk has signed in from this address before."""
        return (clerk, near(address)) in self._known

    def of(self, clerk: ClerkId) -> list[Session]:
        """A clerk's open sessions, the last one used first."""
        mine = [each for token, each in list(self._open.items()) if self._good(token)]
        return sorted((s for s in mine if s.clerk == clerk), key=lambda s: s.seen_at, reverse=True)

    def clerks(self) -> set[ClerkId]:
        """The clerks who have an open session."""
        return {each.clerk for each in self._open.values()}

    async def end(self, ended: Iterable[Session]) -> None:
        """End sessions: they are not valid any more, nor after a restart.

        Raises `StoreError` where the latter could not be written.
        """
        for written in [self._close(session) for session in list(ended)]:
            await written

    def drop(self, clerk: ClerkId) -> None:
        """End all sessions of a clerk who may not enter any more."""
        for session in self.of(clerk):
            self._close(session).add_done_callback(_noted)

    def _good(self, token_hash: str) -> Session | None:
        session = self._open.get(token_hash)
        if session is None:
            return None
        if self._running() < min(session.idle_at, session.over_at):
            return session
        self._close(session).add_done_callback(_noted)
        return None

    def _close(self, session: Session) -> "Future[None]":
        self._forget(session)
        return self._writer.run(partial(self._staff.end_session, session.id, self._clock()))

    def _forget(self, session: Session) -> None:
        """Let a session be open no more, and tell all who listen."""
        if self._open.pop(session.token_hash, None) is not None:
            self._former[session.token_hash] = session.clerk
            for listener in self._listeners:
                listener(session)


def _noted(written: "Future[None]") -> None:
    fault = None if written.cancelled() else written.exception()
    if fault is not None:
        log.warning("%s", Sentence("service-session-unnoted", why=str(fault)))


def hash_of(token: str) -> str:
    """A token as the store keeps it. It is long and random, so that a plain hash is enough."""
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()
