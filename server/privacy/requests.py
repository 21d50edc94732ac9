"""The rights desk: what people ask about the data of a petition, and what is done with them.

The key of a petition proves that its data are the person's: typed on their own page, or said to a
clerk. What is asked is itself a petition of the kind `derechos`, with the law's clock.
"""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime
from functools import partial
from typing import TypeVar

from server.domain.data_request import Barred, DataRequest, bar_to_deletion
from server.domain.identity import ClerkId, OfficeId
from server.domain.office import Office
from server.domain.petition.register import Detail, Person
from server.hub import PATIENCE
from server.petitions import Petitions
from server.privacy.export import OwnData
from server.store import Store, Writer

ERASED = ("petition_person", "petition_text")
"""The tables that are written anew after a deletion, so that no copy of it is left in them. That of
the files is not: they fill pages of their own, which are overwritten when they are released, and a
window of it may be as large as a gigabyte."""
CLEARED = "-"
"""What a clerk writes into a field that is to be empty."""
Result = TypeVar("Result")
Erase = Callable[..., Awaitable[None]]


class DataRequests:
    """One office's. Used in the event loop; it works in the writer's thread.

    `erase` writes tables anew on clean pages and empties the log. All of it may raise
    `StoreError`.
    """

    def __init__(
        self,
        office: OfficeId,
        store: Store,
        writer: Writer,
        clock: Callable[[], datetime],
        petitions: Petitions,
    ) -> None:
        self._office, self._writer, self._clock = office, writer, clock
        self._rows, self._petitions = store.data_requests, petitions
        self._blocked: frozenset[str] | None = None
        """The petitions whose data are blocked; None while that is still to be read."""

    async def all(self) -> dict[str, DataRequest]:
        """The requests whose petition is known, by their own folios."""
        found = await self._write(partial(self._rows.all_of, self._office))
        self._blocked = frozenset(each.about for each in found if each.blocked_at is not None)
        return {each.folio: each for each in found}

    async def is_blocked(self, folio: str) -> bool:
        """Whether staff are to leave the data of a petition alone."""
        if self._blocked is None:
            await self.all()
        return self._blocked is not None and folio in self._blocked

    async def prove(self, folio: str, about: str, key: str, clerk: ClerkId) -> DataRequest | Barred:
        """A person says the key of the petition that their request is about to a clerk."""
        if await self._petitions.by_folio(about, key) is None:
            return Barred.UNPROVEN
        return await self.note(folio, about.strip(), clerk)

    async def note(self, folio: str, about: str, clerk: ClerkId | None = None) -> DataRequest:
        """Note which petition a request is about, after its key has opened it."""
        request = DataRequest(folio=folio, about=about, proven_at=self._clock(), proven_by=clerk)
        await self._write(partial(self._rows.prove, self._office, request))
        self._blocked = None
        return request

    async def own_data(self, office: Office, folio: str) -> OwnData | None:
        """All that is kept of a petition, with its files; None where there is no such folio."""
        detail = await self._petitions.detail(folio)
        if detail is None:
            return None
        found = [await self._petitions.file(folio, file.number) for file in detail.files]
        contents = tuple(each[1] for each in found if each is not None)
        return OwnData(detail, contents, office.catalogue, self._clock())

    async def about(self, folio: str) -> tuple[DataRequest, Detail] | Barred:
        """A request with the petition that it is about."""
        request = (await self.all()).get(folio)
        if request is None:
            return Barred.UNPROVEN
        detail = await self._petitions.detail(request.about)
        return Barred.UNKNOWN if detail is None else (request, detail)

    async def block(self, folio: str, *, is_blocked: bool) -> Barred | None:
        """Have staff leave the data alone from now on, or no longer."""
        found = await self.about(folio)
        if isinstance(found, Barred):
            return found
        at = self._clock() if is_blocked else None
        await self._write(partial(self._rows.block, self._office, folio, at))
        self._blocked = None
        return None

    async def correct(self, folio: str, person: Person, clerk: ClerkId) -> Barred | None:
        """Write what is right about the person: an empty field stays, one of "-" is emptied."""
        found = await self.about(folio)
        if isinstance(found, Barred):
            return found
        request, detail = found
        if not detail.words:
            return Barred.GONE
        right = corrected(detail.person, person)
        await self._write(partial(self._rows.correct, self._office, request.about, right))
        await self._done(folio, clerk)
        return None

    async def delete(self, folio: str, clerk: ClerkId, erase: Erase) -> Barred | None:
        """Delete person, words and files of the petition, and every copy of them in the file."""
        found = await self.about(folio)
        if isinstance(found, Barred):
            return found
        request, detail = found
        bar = bar_to_deletion(detail.petition)
        if bar is not None:
            return bar
        await self._write(partial(self._rows.forget, self._office, request.about))
        await self._done(folio, clerk)
        await erase(*ERASED)
        return None

    async def _done(self, folio: str, clerk: ClerkId) -> None:
        await self._write(partial(self._rows.note_done, self._office, folio, self._clock(), clerk))

    async def _write(self, work: Callable[[], Result]) -> Result:
        return await self._writer.run_within(PATIENCE, work)


def corrected(before: Person, said: Person) -> Person:
    """A person's facts after a correction: empty ones stay as they were, "-" empties them."""
    facts = {}
    for name in Person.__dataclass_fields__:
        new = getattr(said, name).strip()
        facts[name] = "" if new == CLEARED else new or getattr(before, name)
    return Person(**facts)


async def in_a_thread(work: Callable[[], Result]) -> Result:
    """Make a document beside the event loop: a long one takes some tenths of a second."""
    return await asyncio.to_thread(work)
