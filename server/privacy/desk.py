"""What an office owes people about their data: its notice, the log of breaches, their requests.

They go past the hub: the journal tells of no person's data.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cache, partial
from zoneinfo import ZoneInfo

from antesala.words import Words
from server.domain.breach import Breach, BreachStep, Fault, StepOfBreach, breaches_of, fault_in
from server.domain.catalogue import Catalogue, local_time
from server.domain.identity import ClerkId, OfficeId
from server.domain.office import Office
from server.hub import PATIENCE
from server.office_file import Profile, profile_of
from server.petitions import Petitions
from server.privacy.notice import Notice, decoded, encoded, notice
from server.privacy.requests import DataRequests
from server.store import Store, Writer
from server.store.privacy import NoticeRow


@cache
def profile_for(country: str) -> Profile:
    """The profile of a country that offices have, read once."""
    return profile_of(country)


@dataclass(frozen=True, slots=True)
class NoticeVersion:
    """The notice as it was from a local date on, in each language of the office."""

    version: int
    since: date
    said: Mapping[str, Notice]


class PrivacyDesk:
    """One office's. Used in the event loop; it works in the writer's thread.

    Everything that reads or writes may raise `StoreError`.
    """

    def __init__(
        self,
        office: OfficeId,
        store: Store,
        writer: Writer,
        clock: Callable[[], datetime],
        petitions: Petitions,
    ) -> None:
        self.requests = DataRequests(office, store, writer, clock, petitions)
        """What people ask about their own data."""
        self._office, self._writer, self._clock = office, writer, clock
        self._rows = store.privacy
        self._settled: tuple[Catalogue, tuple[NoticeVersion, ...]] | None = None
        """The office as it was when its notice was last compared, and all versions by then."""

    async def notices(self, office: Office) -> tuple[NoticeVersion, ...]:
        """All versions of the notice, the present one last; a changed office has a new one."""
        catalogue = office.catalogue
        if self._settled is None or self._settled[0] is not catalogue:
            today = local_time(self._clock(), catalogue.time_zone).date()
            work = partial(self._settle, catalogue, today)
            self._settled = catalogue, await self._writer.run_within(PATIENCE, work)
        return self._settled[1]

    def _settle(self, catalogue: Catalogue, today: date) -> tuple[NoticeVersion, ...]:
        """Compare what the notice says with its last version. Runs in the writer's thread."""
        kept = self._rows.notices(self._office)
        profile = profile_for(catalogue.country)
        body = encoded(
            {
                language: notice(catalogue, profile, Words(language, catalogue.country))
                for language in catalogue.languages
            }
        )
        if not kept or kept[-1].body != body:
            row = NoticeRow(len(kept) + 1, today.isoformat(), body)
            self._rows.add_notice(self._office, row)
            kept.append(row)
        return tuple(
            NoticeVersion(row.version, date.fromisoformat(row.since), decoded(row.body))
            for row in kept
        )

    async def breaches(self, office: Office) -> tuple[Breach, ...]:
        """The log of breaches, the newest first, in the office's local time."""
        zone = ZoneInfo(office.catalogue.time_zone)
        work = partial(self._rows.breaches, self._office)
        steps = await self._writer.run_within(PATIENCE, work)
        return breaches_of([replace(step, at=step.at.astimezone(zone)) for step in steps])

    async def begin_breach(self, noticed_at: datetime, clerk: ClerkId, words: str) -> int | Fault:
        """Begin a breach with what was noticed; its number, or why it is not begun."""
        now = self._clock()
        wrong = fault_in(words, noticed_at, now, None)
        if wrong is not None:
            return wrong
        work = partial(self._rows.begin_breach, self._office, noticed_at, now, clerk, words)
        return await self._writer.run_within(PATIENCE, work)

    async def add_to_breach(
        self, breach: Breach, kind: StepOfBreach, at: datetime, clerk: ClerkId, words: str
    ) -> Fault | None:
        """Add a line to a breach as it was read; a colleague's line in between refuses it."""
        now = self._clock()
        wrong = fault_in(words, at, now, breach.noticed_at)
        if wrong is not None:
            return wrong
        number = breach.steps[-1].number + 1
        step = BreachStep(breach.number, number, kind, at, now, clerk, words)
        work = partial(self._rows.add_to_breach, self._office, step)
        is_added: bool = await self._writer.run_within(PATIENCE, work)
        return None if is_added else Fault.CHANGED
