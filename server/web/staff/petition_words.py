"""A petition as the staff read it: a line of the inbox, and its page with facts and history."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from server.domain.catalogue import Catalogue, local_time
from server.domain.identity import ClerkId, UnitId
from server.domain.petition.progress import Light, Progress, progress
from server.domain.petition.register import (
    Actor,
    Detail,
    Done,
    Petition,
    Role,
    Words,
    WordsKind,
)
from server.domain.petition.states import FROM, PetitionState, StepKind
from server.domain.petition.steps import ALLOWED
from server.petitions import working_days
from server.store.petition_search import Listed, excerpt
from server.web.shared.petition_words import (
    answer_by,
    channel_said,
    day_said,
    denied_said,
    due_said,
    kind_said,
    light_said,
    passed_said,
    reply_said,
    right_said,
    state_said,
    step_said,
)
from server.web.staff.visit import Visit

STEP_ICONS = {
    StepKind.ASSIGN: "corner-up-right",
    StepKind.FORWARD: "corner-up-right",
    StepKind.EXTEND: "calendar",
    StepKind.ASK_PERSON: "message-square",
    StepKind.ADD: "plus",
    StepKind.NOTE: "file-text",
    StepKind.SOLVE: "check",
    StepKind.REFER: "landmark",
    StepKind.CLOSE: "door-closed",
    StepKind.REOPEN: "undo-2",
}
"""The steps that have a button, in its order, with their drawings; an answer has its own place."""
SHORT = 180
"""Letters of a story that is read whole as the heading, in place of its first words."""
_TOLD = frozenset({PetitionState.FORWARDED, PetitionState.WAITING})
"""The states that stand in a line of the list; the unit and the tag tell of the others."""


@dataclass(frozen=True, slots=True)
class Tag:
    """When a petition is due, or how it ended; `look` is the colour, never the only sign."""

    said: str
    icon: str
    look: str


@dataclass(frozen=True, slots=True)
class Line:
    """A petition in the inbox."""

    folio: str
    kind: str
    subject: str
    unit: str
    marks: tuple[str, ...]
    tag: Tag
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact about a petition."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the history; `texts` are what was said with it, each with what it is."""

    number: int
    day: str
    said: str
    by: str
    texts: tuple[tuple[str, str], ...]


def actor_of(visit: Visit) -> Actor:
    """The person of a visit, with the unit whose petitions they answer."""
    role = Role(visit.clerk.role.value)
    return Actor(role, visit.clerk.id, visit.clerk.unit if role is Role.RESPONDER else None)


def today_of(visit: Visit) -> date:
    """The local date."""
    return local_time(visit.at.room.hub.clock(), visit.office.catalogue.time_zone).date()


class PetitionWords:
    """The petitions of an office in one language, on one day."""

    def __init__(self, visit: Visit) -> None:
        self._words = visit.words
        self._catalogue: Catalogue = visit.office.catalogue
        self._today = today_of(visit)
        self._zone = ZoneInfo(self._catalogue.time_zone)
        self.say = visit.words.say

    def progress(self, petition: Petition) -> Progress:
        """How far its term has run."""
        days = working_days(self._catalogue, petition.first)
        return progress(petition, self._today, days)

    def line(self, listed: Listed, chosen: str = "") -> Line:
        """A line of the inbox."""
        petition = listed.petition
        return Line(
            folio=petition.folio,
            kind=kind_said(self._words, petition.kind),
            subject=listed.excerpt or self.say("inbox-without-words"),
            unit=self.unit(petition.unit),
            marks=tuple(self._marks(petition)),
            tag=self.tag(petition),
            is_chosen=petition.folio == chosen,
        )

    def _marks(self, petition: Petition) -> Iterator[str]:
        if petition.is_denied_preference:
            yield denied_said(self._words)
        if petition.state in _TOLD:
            yield state_said(self._words, petition.state)

    def tag(self, petition: Petition) -> Tag:
        """When it is due, or how it ended."""
        if petition.ended_on is not None:
            ago = (self._today - petition.ended_on).days
            state = state_said(self._words, petition.state)
            return Tag(self.say("inbox-ended", state=state, days=ago), "check", "ended")
        run = self.progress(petition)
        said = due_said(self._words, run.days_left)
        if run.days_left < 0:
            return Tag(said, "octagon-x", "over")
        return Tag(said, "triangle-alert", "soon") if run.is_soon else Tag(said, "clock", "later")

    def unit(self, unit: UnitId | None) -> str:
        """A unit's name; what is said where none has it."""
        if unit is None:
            return self.say("inbox-no-unit")
        known = self._catalogue.unit.get(unit)
        return known.name if known else unit

    def clerk(self, clerk: ClerkId) -> str:
        """A member of staff by their public name."""
        known = self._catalogue.clerk.get(clerk)
        return known.name if known else clerk

    def title(self, detail: Detail) -> str:
        """What a petition is about: a short story whole, of a longer one the first words."""
        story = detail.story.strip()
        said = story if len(story) <= SHORT else excerpt(story)
        return said or self.say("inbox-without-words")

    def facts(self, detail: Detail) -> Iterator[Fact]:
        """What is known of a petition, the person among it."""
        petition, person, say = detail.petition, detail.person, self.say
        yield Fact(say("inbox-asks"), person.name or say("inbox-anonymous"))
        for name in ("contact", "address", "identity"):
            if getattr(person, name):
                yield Fact(say(f"inbox-{name}"), getattr(person, name))
        yield Fact(say("inbox-answers"), self.unit(petition.unit))
        channel = channel_said(self._words, petition.channel)
        came = say("inbox-came-on", day=self.day(petition.received_at), channel=channel)
        yield Fact(say("inbox-came"), came)
        if petition.service is not None:
            service = self._catalogue.service.get(petition.service)
            yield Fact(say("inbox-service"), service.name if service else petition.service)
        if petition.right is not None:
            yield Fact(say("inbox-right"), right_said(self._words, petition.right))
        yield Fact(say("inbox-reply"), reply_said(self._words, petition.reply))
        for said in detail.words:
            if said.kind is WordsKind.REFERENCE:
                yield Fact(say("inbox-reference"), said.text)

    def term(self, petition: Petition) -> tuple[str, str, str]:
        """Until when there has to be an answer, the light in words, and how it was counted.

        Of one that has ended, whether that was in time.
        """
        run = self.progress(petition)
        if petition.ended_on is not None:
            key = "inbox-late" if run.light is Light.OVERDUE else "inbox-in-time"
            return self.say(key, day=day_said(self._words, petition.due)), "", ""
        law = self.say("inbox-law", law=petition.law) if petition.law else ""
        counted = f"{passed_said(self._words, petition, run)} {law}".strip()
        return answer_by(self._words, petition), light_said(self._words, run.light), counted

    def history(self, detail: Detail) -> Iterator[Entry]:
        """Each step, the first one first."""
        for done in detail.history:
            yield Entry(
                number=done.number,
                day=self.day(done.at),
                said=step_said(self._words, done, detail.petition, self._catalogue),
                by=self._by(done),
                texts=tuple(self._said(each, done) for each in self._told_with(detail, done)),
            )

    def _told_with(self, detail: Detail, done: Done) -> Iterator[Words]:
        """What was said with a step; story and reference stand above the history."""
        above = {WordsKind.STORY, WordsKind.REFERENCE}
        return (each for each in detail.said_with(done.number) if each.kind not in above)

    def _said(self, said: Words, done: Done) -> tuple[str, str]:
        if done.kind is StepKind.NOTE:
            # Its line says so already.
            return "", said.text
        return self.say(f"inbox-said-{said.kind}"), said.text

    def _by(self, done: Done) -> str:
        if done.clerk is not None:
            return self.clerk(done.clerk)
        return self.say("inbox-by-server" if done.role is Role.SERVER else "inbox-by-person")

    def day(self, at: datetime) -> str:
        """A moment's local day and hour, short."""
        local = at.astimezone(self._zone)
        year = "" if local.year == self._today.year else str(local.year)
        day = self.say("inbox-day", day=local.day, month=local.month, year=year or "none")
        return self.say("inbox-moment", day=day, hour=f"{local:%H:%M}")


def steps_for(petition: Petition, actor: Actor, today: date) -> Iterator[StepKind]:
    """The steps with a button that this person may take now, `ANSWER` first where they may."""
    for kind in (StepKind.ANSWER, *STEP_ICONS):
        may = actor.role in ALLOWED[kind] and petition.state in FROM[kind]
        if may and _makes_sense(petition, kind, today):
            yield kind


def _makes_sense(petition: Petition, kind: StepKind, today: date) -> bool:
    if kind is StepKind.ASSIGN:
        # A unit that has it passes it on.
        return petition.unit is None
    if kind is StepKind.FORWARD:
        return petition.unit is not None
    if kind is StepKind.EXTEND and not petition.is_follow_up:
        may_extend = petition.extends_to is not None and not petition.is_extended
        return may_extend and today <= petition.due
    return True
