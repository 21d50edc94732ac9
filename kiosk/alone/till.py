"""Gives tickets while the server is away, and hands them in when it is back: once, in order.

Knows no Qt and no socket: `ask` hands a command on, and `answered` takes what came of it. What it
gives is on the disk before it is returned, and so before any screen or paper shows it.
"""

import logging
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from uuid import NAMESPACE_OID, uuid4, uuid5
from zoneinfo import ZoneInfo

import msgspec

from antesala.messages import commands as c, frames as f, kinds as k, rows as r
from antesala.words.terminal import sentence, terminal_words
from kiosk.alone.store import SAME_DAY, Given, State, Store

log = logging.getLogger(__name__)

FORGET_EVERY = timedelta(hours=1)
"""Between two looks for lines that are older than they are kept."""
AGAIN_AFTER = 60.0
"""Seconds until what was refused is handed in once more: an office file may have been mended."""


class Known(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """What of the office a kiosk needs without a server, as it was told last."""

    catalogue: r.CatalogueRow | None = None
    emergency: f.EmergencyPart | None = None
    heard_at: datetime | None = None
    """When the office's last emergency number was told."""
    is_out: bool = False


@dataclass(frozen=True, slots=True)
class HandedIn:
    """The server has the ticket `id` of this kiosk, as its own `ticket`."""

    id: str
    ticket: str
    link_token: str


class Till:
    """One kiosk's tickets without a server."""

    def __init__(self, path: Path) -> None:
        """Keep them in a file, which is made if there is none. Raises `sqlite3.Error`."""
        self._store = Store(path)
        self._under_way: c.IssueTicket | c.CancelTicket | None = None
        self._was_asked = False
        """Whether the server may have had what is under way before, as it was then."""
        self._refused: dict[str, float] = {}
        self._forgot_at: datetime | None = None
        self.known = self._read()

    def _read(self) -> Known:
        try:
            return msgspec.json.decode(self._store.known("office") or "{}", type=Known)
        except msgspec.DecodeError:
            # Of another version, which is told anew with the first connection.
            return Known()

    @property
    def letter(self) -> str:
        """The letter of this kiosk's own codes; empty where it has none, and gives none."""
        return self.known.emergency.letter if self.known.emergency else ""

    def learn(
        self,
        catalogue: r.CatalogueRow | None,
        welcome: f.Welcome | None,
        now: datetime,
        *,
        is_out: bool,
    ) -> None:
        """Keep what a connected server has told of the office, as far as it is new."""
        if catalogue is None or welcome is None:
            return
        before = self.known
        told = Known(catalogue=catalogue, emergency=welcome.emergency, is_out=is_out)
        if msgspec.structs.replace(before, heard_at=None) == told:
            return
        self.known = msgspec.structs.replace(told, heard_at=now)
        try:
            self._store.know("office", msgspec.json.encode(self.known).decode())
        except sqlite3.Error as fault:
            log.warning("%s", fault)

    def give(self, command: c.IssueTicket, now: datetime, *, was_asked: bool) -> Given | None:
        """Give the ticket of a command alone; None where it could not be kept."""
        wanted = Given(
            id=command.id,
            letter=self.letter,
            number=0,
            at=now,
            service=command.service,
            ticket_class=command.ticket_class,
            language=command.language,
            help_needed=tuple(command.help_needed),
            was_asked=was_asked,
        )
        try:
            return self._store.give(wanted, self._floor(now))
        except sqlite3.Error as fault:
            log.warning("%s", fault)
            return None

    def _floor(self, now: datetime) -> int:
        """The last number that the office knew today: this kiosk's own record may be a new one."""
        known = self.known
        if known.emergency is None or known.heard_at is None:
            return 0
        is_recent = abs(now - known.heard_at) < SAME_DAY
        is_today = known.emergency.day == self._day(now)
        return known.emergency.last if is_recent or is_today else 0

    def _day(self, at: datetime) -> str:
        catalogue = self.known.catalogue
        zone = ZoneInfo(catalogue.time_zone if catalogue else "UTC")
        return at.astimezone(zone).date().isoformat()

    def want_help(self, ticket: str, help_needed: tuple[k.HelpNeeded, ...]) -> None:
        """Keep what help the person wants, until the ticket is handed in with it."""
        self._kept(self._store.want_help, ticket, help_needed)

    def leave(self, ticket: str) -> None:
        """The person has given the ticket back: it is not handed in."""
        self._kept(self._store.leave, ticket)

    def _kept(self, change: Callable[..., None], *values: object) -> None:
        try:
            change(*values)
        except sqlite3.Error as fault:
            log.warning("%s", fault)

    @property
    def is_asking(self) -> bool:
        """Whether an answer to what is handed in is awaited."""
        return self._under_way is not None

    def lose(self) -> list[str]:
        """The server is away: return the id of what has no answer, and is asked again later."""
        lost = [] if self._under_way is None else [self._under_way.id]
        self._under_way = None
        self._refused.clear()
        return lost

    def next(self, now: datetime, seconds: float) -> c.IssueTicket | None:
        """What to ask the connected server now; None while an answer is awaited or no one is due.

        Oldest first, one after the other, so that people keep their order.
        """
        if self._under_way is not None:
            return None
        if self._forgot_at is None or now - self._forgot_at >= FORGET_EVERY:
            self._forgot_at = now
            self._kept(self._store.forget, now)
        for given in self._store.waiting():
            if self._is_aged(given, now):
                log.warning("%s", sentence("till-aged", code=given.code, day=self._day(given.at)))
                self._kept(self._store.settle, given.id)
                continue
            if seconds - self._refused.get(given.id, float("-inf")) < AGAIN_AFTER:
                continue
            self._kept(self._store.ask, given.id)
            self._under_way, self._was_asked = _command(given), given.was_asked
            return self._under_way
        return None

    def _is_aged(self, given: Given, now: datetime) -> bool:
        """Whether a ticket is of another day, so that its person has gone home."""
        return self._day(given.at) != self._day(now) and now - given.at > SAME_DAY

    def is_own(self, command: c.Command) -> bool:
        """Whether a command is one that was asked here."""
        under_way = self._under_way
        return under_way is not None and command.id == under_way.id

    def answered(
        self, command: c.Command, reply: f.Answer | f.Refusal, seconds: float
    ) -> tuple[HandedIn | None, c.Command | None]:
        """Take an answer: what the person is to hear of it, and what is to be asked next."""
        self._under_way = None
        if isinstance(command, c.CancelTicket):
            # Refused, it is cancelled or called already; either way it is the server's.
            self._settle_left(command)
            return None, None
        given = self._store.ticket(command.id)
        if given is None:
            return None, None
        if isinstance(reply, f.Refusal):
            self._be_refused(given, reply, seconds)
            return None, None
        if given.state is State.LEFT:
            cancel_id = str(uuid5(NAMESPACE_OID, f"cancel {given.id}"))
            cancel = c.CancelTicket(id=cancel_id, ticket=reply.ticket or "")
            self._under_way = cancel
            return None, cancel
        self._kept(self._store.settle, given.id)
        done = HandedIn(given.id, reply.ticket or "", reply.link_token or "")
        return done, _late_help(given, command, done.ticket, was_asked=self._was_asked)

    def _settle_left(self, command: c.CancelTicket) -> None:
        for given in self._store.waiting():
            if str(uuid5(NAMESPACE_OID, f"cancel {given.id}")) == command.id:
                self._kept(self._store.settle, given.id)

    def _be_refused(self, given: Given, refusal: f.Refusal, seconds: float) -> None:
        if refusal.code == "ticket_aged" or given.state is State.LEFT:
            self._kept(self._store.settle, given.id)
            return
        why = terminal_words().refusal(refusal.code)
        log.warning("%s", sentence("till-refused", code=given.code, why=why))
        self._refused[given.id] = seconds

    def close(self) -> None:
        """Close the file."""
        self._store.close()


def _command(given: Given) -> c.IssueTicket:
    """The command under which a ticket is handed in, or asked for to be cancelled."""
    command = c.IssueTicket(
        id=given.id,
        service=given.service,
        ticket_class=given.ticket_class,
        language=given.language,
        help_needed=msgspec.convert(list(given.help_needed), list[k.HelpNeeded]),
    )
    if given.state is State.LEFT:
        return command
    alone = c.IssuedAlone(code=given.code, at=given.at)
    return msgspec.structs.replace(command, issued_alone=alone)


def _late_help(
    given: Given, command: c.Command, ticket: str, *, was_asked: bool
) -> c.SetHelpNeeded | None:
    """What help the person wants, where the ticket may not have it.

    They have wished for it while the ticket was on its way, or after it was asked for first: then
    the server has given its first answer, and not looked at what this command says.
    """
    sent = command.help_needed if isinstance(command, c.IssueTicket) else []
    wanted = msgspec.convert(list(given.help_needed), list[k.HelpNeeded])
    is_known = wanted == sent and not (was_asked and wanted)
    if is_known or not ticket:
        return None
    return c.SetHelpNeeded(id=str(uuid4()), ticket=ticket, help_needed=wanted)
