"""The register of petitions of one office: receives them, finds them, and takes their steps.

They go past the hub: what happens there is journaled, and no journal has anything of a person. Key
and link of a petition follow from its request's id and a secret of the year, so that a request that
is sent again gets the same receipt while the database keeps hashes alone.
"""

import asyncio
import hashlib
import hmac
import json
import secrets
from base64 import urlsafe_b64encode
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from functools import cache, partial
from typing import Self, TypeVar

from antesala.messages.kinds import CODE_LETTERS
from server.domain.catalogue import Catalogue, local_time
from server.domain.identity import ClerkId, OfficeId
from server.domain.office import Office
from server.domain.petition.progress import OpenCounts, counts
from server.domain.petition.receiving import Dated, dated, missing_in, received, words_of
from server.domain.petition.register import (
    Actor,
    Detail,
    File,
    Incoming,
    Person,
    Petition,
    Receipt,
    Step,
)
from server.domain.petition.steps import Taken, take
from server.domain.petition.terms import DueDate, PetitionKind, Right, Term, WorkingDays, due_date
from server.domain.refusals import Code, Refusal, refuse
from server.hub import PATIENCE
from server.office_file import Profile, profile_of
from server.public_holidays import holidays_around
from server.store import Store, StoreError, Writer
from server.store.petition_rows import Hashes
from server.store.petition_search import Filter, FoundPetitions, search_petitions
from server.store.petitions import Arrived

KEY_LETTERS = 8
"""Letters and digits of a key: 39 bits, which are guessed only as fast as a page lets them be."""

Result = TypeVar("Result")

Listener = Callable[[Petition], None]


class Petitions:
    """The register of one office. Used in the event loop; it writes in the writer's thread.

    Everything that reads or writes may raise `StoreError`.
    """

    def __init__(
        self, office: OfficeId, store: Store, writer: Writer, clock: Callable[[], datetime]
    ) -> None:
        self._office, self._writer, self._clock = office, writer, clock
        self._rows, self._engine = store.petitions, store.engine
        self._listeners: list[Listener] = []
        self._open: dict[str, Petition] = {}
        """The petitions to which an answer is owed, by folio."""
        self._counted: tuple[date, OpenCounts] | None = None
        """The counts of a day, for the hall's page asks four times a second."""
        self._is_behind = True
        """Whether they are still to be read, or something may have been kept unheard."""

    def listen(self, callback: Listener) -> None:
        """Call back, in the event loop, with each petition that has come or taken a step."""
        self._listeners.append(callback)

    async def load(self) -> None:
        """Read the open petitions, so that `open_counts` is right from the start on."""
        found = await self._write(partial(self._rows.open_ones, self._office))
        self._open, self._is_behind = {each.folio: each for each in found}, False
        self._counted = None

    async def receive(self, office: Office, incoming: Incoming) -> Receipt | Refusal:
        """Take a petition in; the same request gets the same receipt, however often it is sent."""
        now = self._clock()
        today = local_time(now, office.catalogue.time_zone).date()
        refused = missing_in(incoming, office.catalogue)
        if refused is not None:
            return refused
        term = term_for(office.catalogue, incoming.kind, incoming.right)
        when = dated(incoming, term, today, working_days(office.catalogue, today))
        if isinstance(when, Refusal):
            return when
        work = partial(self._receive, office.catalogue, incoming, when, now, today)
        arrived = await self._write(work)
        if isinstance(arrived, Refusal):
            return arrived
        petition, key, token = arrived
        await self._tell(petition)
        return Receipt(
            folio=petition.folio,
            key=key,
            token=token,
            due=_due_of(petition, when, working_days(office.catalogue, petition.received_on)),
            term=when.term,
        )

    def _receive(
        self, catalogue: Catalogue, incoming: Incoming, when: Dated, now: datetime, today: date
    ) -> tuple[Petition, str, str] | Refusal:
        """Runs in the writer's thread: the petition with its key and its link's token."""
        request = _hash("petition request", incoming.request_id)
        before = self._rows.by_request(self._office, request)
        year = today.year if before is None else int(before.petition.folio[:4])
        numbers = self._rows.year(self._office, year, secrets.token_hex(32))
        drawn = Drawn.of(numbers.secret, incoming)
        if before is not None:
            is_same = hmac.compare_digest(before.hashes.body, drawn.body)
            return (before.petition, drawn.key, drawn.token) if is_same else refuse(Code.ID_REUSED)
        folio = f"{year}-{numbers.last + 1:06d}"
        petition, history = received(incoming, folio, when, now, today, catalogue)
        hashes = Hashes(request, drawn.body, _key_hash(folio, drawn.key), _hash(drawn.token))
        person = incoming.person or Person()
        arrived = Arrived(petition, hashes)
        self._rows.add(arrived, history, words_of(incoming), person, incoming.files)
        return petition, drawn.key, drawn.token

    async def by_token(self, token: str) -> Detail | None:
        """The petition of a link; None where there is none."""
        folio = await self._read(partial(self._rows.folio_of_token, self._office, _hash(token)))
        return None if folio is None else await self.detail(folio)

    async def by_folio(self, folio: str, key: str) -> Detail | None:
        """The petition of a folio and its key as typed; None where they are not a pair."""
        folio, key = folio.strip(), "".join(key.upper().split()).replace("-", "")
        kept = await self._read(partial(self._rows.key_hash, self._office, folio))
        if not hmac.compare_digest(kept or "", _key_hash(folio, key)):
            return None
        return await self.detail(folio)

    async def detail(self, folio: str) -> Detail | None:
        """A petition whole; None where there is no such folio."""
        return await self._read(partial(self._rows.detail, self._office, folio))

    async def file(self, folio: str, number: int) -> tuple[File, bytes] | None:
        """An attachment of a petition, with its content."""
        return await self._read(partial(self._rows.file, self._office, folio, number))

    async def listed(self, office: Office, wanted: Filter) -> FoundPetitions:
        """A part of the register, for the staff."""
        today = local_time(self._clock(), office.catalogue.time_zone).date()
        return await self._read(
            partial(search_petitions, self._engine, self._office, wanted, today)
        )

    async def act(self, office: Office, folio: str, step: Step, actor: Actor) -> Petition | Refusal:
        """Take a step; a refusal where state, law, role or what a colleague did do not allow it."""
        if step.unit is not None and step.unit not in office.catalogue.unit:
            return refuse(Code.UNKNOWN_UNIT, unit=step.unit)
        now = self._clock()
        today = local_time(now, office.catalogue.time_zone).date()

        def decide(petition: Petition) -> Taken | Refusal:
            days = working_days(office.catalogue, petition.first)
            return take(petition, step, actor, now, today, days)

        request = _hash("petition step", folio, step.request_id) if step.request_id else ""
        work = partial(self._rows.act, self._office, folio, request, step.files, decide)
        outcome = await self._write(work)
        if isinstance(outcome, Petition):
            await self._tell(outcome)
        return outcome

    def open_counts(self, office: Office) -> OpenCounts:
        """How many petitions are open and overdue now, from memory."""
        today = local_time(self._clock(), office.catalogue.time_zone).date()
        if self._counted is None or self._counted[0] != today:
            self._counted = today, counts(self._open.values(), today)
        return self._counted[1]

    def open_ones(self) -> tuple[Petition, ...]:
        """The open petitions, from memory."""
        return tuple(self._open.values())

    async def ended_for(self, clerk: ClerkId) -> list[Petition]:
        """Those that a clerk took and that ended, of which the clerk has not been told so far."""
        return await self._read(partial(self._rows.untold, self._office, clerk))

    async def note_told(self, folio: str) -> None:
        """The clerk who took it has been told how it ended."""
        await self._write(partial(self._rows.note_told, self._office, folio, self._clock()))

    async def _tell(self, petition: Petition) -> None:
        if self._is_behind:
            await self.load()
        elif petition.is_open:
            self._open[petition.folio] = petition
        else:
            self._open.pop(petition.folio, None)
        self._counted = None
        for listener in self._listeners:
            listener(petition)

    async def _write(self, work: Callable[[], Result]) -> Result:
        try:
            return await self._writer.run_within(PATIENCE, work)
        except StoreError:
            # A disk that hangs may still keep it: what is in memory may be behind.
            self._is_behind = True
            raise

    async def _read(self, work: Callable[[], Result]) -> Result:
        return await asyncio.to_thread(work)


@dataclass(frozen=True, slots=True)
class Drawn:
    """What follows from a request and the year's secret: key, token, and the mark of its body."""

    key: str
    token: str
    body: str

    @classmethod
    def of(cls, secret: str, incoming: Incoming) -> Self:
        """Draw them; the same request and secret give the same."""
        return cls(
            _letters(_mac(secret, "key", incoming.request_id)),
            urlsafe_b64encode(_mac(secret, "token", incoming.request_id)[:18]).decode(),
            _mac(secret, "body", _body(incoming)).hex(),
        )


def _body(incoming: Incoming) -> str:
    """What was asked, as one text; of files their digests."""
    files = [
        (each.name, each.media_type, hashlib.sha256(each.content).hexdigest())
        for each in incoming.files
    ]
    return json.dumps([asdict(replace(incoming, files=())), files], default=str, sort_keys=True)


def _mac(secret: str, purpose: str, text: str) -> bytes:
    said = f"{purpose} {text}".encode("utf-8", "surrogatepass")
    return hmac.new(bytes.fromhex(secret), said, hashlib.sha256).digest()


def _letters(drawn: bytes) -> str:
    """A key of clear letters and digits from random bytes."""
    number, found = int.from_bytes(drawn), []
    for _ in range(KEY_LETTERS):
        number, each = divmod(number, len(CODE_LETTERS))
        found.append(CODE_LETTERS[each])
    return "".join(found)


def _hash(*parts: str) -> str:
    return hashlib.sha256(" ".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def _key_hash(folio: str, key: str) -> str:
    return _hash("petition key", folio, key)


def _due_of(petition: Petition, when: Dated, days: WorkingDays) -> DueDate:
    """The due date of a petition that may have come on an earlier day, with the days left out."""
    if when.term is None:
        return DueDate(petition.due, petition.first, petition.days)
    return due_date(when.term, petition.received_on, days)


@cache
def _profile(country: str) -> Profile:
    return profile_of(country)


def term_for(catalogue: Catalogue, kind: PetitionKind, right: Right | None = None) -> Term | None:
    """The term that the office's country gives for an answer; None for a follow-up."""
    if kind is PetitionKind.SEGUIMIENTO:
        return None
    return _profile(catalogue.country).term_of(kind, right)


def working_days(catalogue: Catalogue, day: date) -> WorkingDays:
    """The days off of an office from the year of a date on, and of the two years after it."""
    closed = {each.date: each.reason for each in catalogue.closed_dates}
    return WorkingDays(holidays_around(catalogue, day), closed)
