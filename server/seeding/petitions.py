"""The petitions of a made-up past: what people asked, and how and when the office answered."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from math import exp
from random import Random

from antesala.words import Words
from server.domain.catalogue import Catalogue
from server.domain.identity import ClerkId, UnitId
from server.domain.petition.receiving import Dated, dated, received
from server.domain.petition.register import (
    Actor,
    Done,
    Incoming,
    Petition,
    PetitionChannel,
    Role,
    Step,
    Words as Said,
    WordsKind,
)
from server.domain.petition.states import StepKind
from server.domain.petition.steps import Taken, take
from server.domain.petition.terms import PetitionKind, WorkingDays
from server.domain.refusals import Refusal
from server.office_file import profile_of
from server.public_holidays import holidays_around
from server.seeding.days import DAY, OpenDate
from server.store.rows import from_milliseconds

_PER_COUNTER = 0.13
"""Petitions a day, of each counter of the office."""
_KINDS = {
    PetitionKind.PETICION: 0.2,
    PetitionKind.INFORMACION: 0.16,
    PetitionKind.CONSULTA: 0.2,
    PetitionKind.RECLAMO: 0.2,
    PetitionKind.QUEJA: 0.08,
    PetitionKind.SUGERENCIA: 0.1,
    PetitionKind.FELICITACION: 0.06,
}
_CHANNELS = {
    PetitionChannel.PAGE: 0.5,
    PetitionChannel.COUNTER: 0.3,
    PetitionChannel.EMAIL: 0.12,
    PetitionChannel.PAPER: 0.08,
}
_AT_ONCE = 0.14
"""The share that is settled on the day on which it comes."""
_USUAL, _SPREAD = 0.52, 0.38
"""The part of its term that half of the answers take, and how much they differ (log-normal)."""
_STORIES, _ANSWERS = 6, 3
"""How many stories and answers the catalogues have."""


@dataclass(frozen=True, slots=True)
class Written:
    """A petition as it stands at the end of the past, with its history and its words."""

    petition: Petition
    history: tuple[Done, ...]
    words: tuple[Said, ...]


@dataclass(slots=True)
class Inbox:
    """The petitions of an office, year by year; `until` is the last day that is made up."""

    catalogue: Catalogue
    until: date
    numbers: dict[int, int] = field(default_factory=dict)

    def of_day(self, opened: OpenDate, chance: Random) -> Iterator[Written]:
        """The petitions that come on an open day, each with all that is done with it later."""
        expected = _PER_COUNTER * len(self.catalogue.counters) * opened.load
        count = int(expected) + (chance.random() < expected % 1)
        times = sorted(chance.randrange(opened.opens, opened.closes) for _ in range(count))
        for at in times:
            found = self._petition(opened, at, chance)
            if found is not None:
                yield found

    def _petition(self, opened: OpenDate, at: int, chance: Random) -> Written | None:
        incoming = self._incoming(chance)
        days = self._working_days(opened.day)
        term = profile_of(self.catalogue.country).term_of(incoming.kind)
        when = dated(incoming, term, opened.day, days)
        if isinstance(when, Refusal):
            return None
        number = self.numbers[opened.day.year] = self.numbers.get(opened.day.year, 0) + 1
        folio = f"{opened.day.year}-{number:06d}"
        moment = from_milliseconds(at)
        petition, history = received(incoming, folio, when, moment, opened.day, self.catalogue)
        story = Said(1, WordsKind.STORY, incoming.story)
        return self._answered(Written(petition, history, (story,)), when, days, chance)

    def _incoming(self, chance: Random) -> Incoming:
        book = self.catalogue.complaint_book
        kinds = {
            kind: share for kind, share in _KINDS.items() if book is None or kind not in book.kinds
        }
        [kind] = chance.choices(list(kinds), weights=list(kinds.values()))
        [channel] = chance.choices(list(_CHANNELS), weights=list(_CHANNELS.values()))
        service = chance.choice(self.catalogue.services)
        clerk = chance.choice(self.catalogue.clerks).id
        words = Words(self.catalogue.languages[0], self.catalogue.country)
        return Incoming(
            request_id="",
            kind=kind,
            channel=channel,
            story=words.say(f"seed-story-{chance.randrange(_STORIES) + 1}", service=service.name),
            service=service.id,
            taken_by=None if channel is PetitionChannel.PAGE else clerk,
        )

    def _working_days(self, day: date) -> WorkingDays:
        closed = {each.date: each.reason for each in self.catalogue.closed_dates}
        return WorkingDays(holidays_around(self.catalogue, day), closed)

    def _answered(
        self, written: Written, when: Dated, days: WorkingDays, chance: Random
    ) -> Written:
        """What becomes of it: answered in most cases in time, unless the past ends before."""
        petition = written.petition
        if chance.random() < _AT_ONCE:
            return self._taken(written, StepKind.SOLVE, petition.received_on, days, chance)
        part = _USUAL * exp(chance.gauss(0, _SPREAD))
        length = max(1, (when.due.day - petition.received_on).days)
        on = petition.received_on + timedelta(days=max(1, round(length * part)))
        while days.off(on) is not None:
            on += DAY
        if on > self.until:
            return written
        return self._taken(written, StepKind.ANSWER, on, days, chance)

    def _taken(
        self, written: Written, kind: StepKind, on: date, days: WorkingDays, chance: Random
    ) -> Written:
        petition = written.petition
        moment = petition.received_at + timedelta(days=(on - petition.received_on).days)
        if on == petition.received_on:
            moment += timedelta(minutes=chance.randrange(5, 40))
        words = Words(self.catalogue.languages[0], self.catalogue.country)
        answer = words.say(f"seed-answer-{chance.randrange(_ANSWERS) + 1}")
        actor = answerer(self.catalogue, petition.unit)
        taken = take(petition, Step(kind=kind, words=answer), actor, moment, on, days)
        if not isinstance(taken, Taken):
            return written
        said = () if taken.words is None else (taken.words,)
        return replace(
            written,
            petition=taken.petition,
            history=(*written.history, taken.done),
            words=(*written.words, *said),
        )


def answerer(catalogue: Catalogue, unit: UnitId | None) -> Actor:
    """The member of staff who answers for a unit: its responder, or else a supervisor."""
    responders = [each for each in catalogue.clerks if each.role == "responder"]
    own = next((each for each in responders if each.unit == unit), None)
    if own is not None:
        return Actor(Role.RESPONDER, own.id, own.unit)
    found: Sequence[ClerkId] = [each.id for each in catalogue.clerks if each.answers_for_hall]
    return Actor(Role.SUPERVISOR, next(iter(found), catalogue.clerks[0].id))
