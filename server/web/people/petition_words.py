"""A petition as its person reads it: finished sentences and parts, without HTML or sockets.

It names no person, neither the one who asked nor a clerk; of the staff's notes it has none.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from antesala.words import Figures, Value, Words, hour
from antesala.words.file_sizes import said_size
from server.domain.catalogue import Catalogue
from server.domain.petition.progress import Light, Progress
from server.domain.petition.register import Detail, Done, File, Petition, Role, WordsKind
from server.domain.petition.states import PetitionState, StepKind

ICONS = {
    Light.ON_TIME: "check",
    Light.PAST_HALF: "check",
    Light.NEARLY_DUE: "triangle-alert",
    Light.OVERDUE: "octagon-x",
}
"""A shape for each light, beside its words and colour."""
MOST_CELLS = 90
"""Days that are drawn one by one."""


@dataclass(frozen=True, slots=True)
class TermPart:
    """Until when the answer is due: `cells` has one for each day, true where it has passed."""

    label: str
    day: str
    light: str
    icon: str
    said: str
    state: str
    cells: tuple[bool, ...] = ()


@dataclass(frozen=True, slots=True)
class FileLine:
    """A file that can be fetched: the number in its address, and what its link says."""

    number: int
    said: str


@dataclass(frozen=True, slots=True)
class StepLine:
    """A line of what has been done; `mark` is done, now or next."""

    mark: str
    said: str
    when: str = ""
    texts: tuple[str, ...] = ()
    files: tuple[FileLine, ...] = ()


@dataclass(frozen=True, slots=True)
class PetitionPage:
    """A petition's page. `question` is what the office waits for, `answer` what it has said."""

    heading: str
    folio: str
    term: TermPart
    reference: str
    """The number that a procedure has elsewhere in the office; empty for others."""
    story: str
    lines: tuple[StepLine, ...]
    files: tuple[FileLine, ...] = ()
    question: str = ""
    answer: StepLine | None = None
    answer_head: str = ""
    add: str = ""
    """What the act of adding is called; empty where nothing can be added any more."""


def page_of(
    detail: Detail, progress: Progress, catalogue: Catalogue, today: date, words: Words
) -> PetitionPage:
    """The page of a petition on a local date."""
    petition = detail.petition
    is_asked = petition.state is PetitionState.WAITING
    teller = Teller(detail, catalogue, today, words)
    key = "petition-page-reply-to" if is_asked else "petition-page-add"
    return PetitionPage(
        heading=words.say("petition-page-your", kind=petition.kind),
        folio=petition.folio,
        term=_term(petition, progress, today, words),
        reference=_last(detail, WordsKind.REFERENCE),
        story=detail.story,
        lines=tuple(teller.lines()),
        files=teller.files(1),
        question=_last(detail, WordsKind.QUESTION) if is_asked else "",
        answer=teller.answer(),
        answer_head=teller.answer_head(),
        add=words.say(key, kind=petition.kind) if petition.is_open else "",
    )


def said_date(day: date, today: date, words: Words) -> str:
    """A date in plain words; its year only where it is another one."""
    return words.say(
        "petition-page-date",
        weekday=day.isoweekday(),
        day=day.day,
        month=day.month,
        year=Figures(day.year),
        is_other_year="yes" if day.year != today.year else "no",
    )


def _term(petition: Petition, progress: Progress, today: date, words: Words) -> TermPart:
    say, due = words.say, said_date(petition.due, today, words)
    state = say("petition-page-state", state=petition.state)
    if petition.ended_on is not None:
        is_late = "yes" if petition.ended_on > petition.due else "no"
        return TermPart(
            label=state,
            day=said_date(petition.ended_on, today, words),
            light="ended",
            icon="check",
            said=say("petition-page-in-time", is_late=is_late, due=due),
            state="",
        )
    counted: dict[str, Value] = {"counted": petition.counted, "days": progress.of}
    said = say("petition-page-passed", passed=progress.passed, left=progress.left, **counted)
    if progress.light is Light.OVERDUE:
        said = say("petition-page-over", **counted)
    is_promise = petition.is_follow_up
    return TermPart(
        label=say("petition-page-promised" if is_promise else "petition-page-due"),
        day=due,
        light=progress.light,
        icon=ICONS[progress.light],
        said=said,
        state=say("petition-page-light", light=progress.light),
        cells=_cells(progress),
    )


def _cells(progress: Progress) -> tuple[bool, ...]:
    if progress.of > MOST_CELLS:
        return ()
    return tuple(each < progress.passed for each in range(progress.of))


def _last(detail: Detail, kind: WordsKind) -> str:
    return next((each.text for each in reversed(detail.words) if each.kind is kind), "")


_OF_PERSON = frozenset({WordsKind.STORY, WordsKind.REFERENCE, WordsKind.NOTE})
"""Words that stand elsewhere on the page, or nowhere on it."""
_ANSWERS = frozenset({StepKind.ANSWER, StepKind.SOLVE})
_ENDS = _ANSWERS | {StepKind.CLOSE, StepKind.REFER}
_UNSEEN = frozenset({StepKind.NOTE})


@dataclass(frozen=True, slots=True)
class Teller:
    """Tells the history of one petition."""

    detail: Detail
    catalogue: Catalogue
    today: date
    words: Words

    def lines(self) -> Iterator[StepLine]:
        """What has been done, the first step first; then what comes next while it is open."""
        petition, say = self.detail.petition, self.words.say
        seen = [each for each in self.detail.history if each.kind not in _UNSEEN]
        end, asked = self._end(), petition.state is PetitionState.WAITING
        question = next((e for e in reversed(seen) if e.kind is StepKind.ASK_PERSON), None)
        for done in seen:
            # What stands above in a part of its own is not told twice.
            yield self._line(done, is_told=done is end or (asked and done is question))
        if petition.is_open and seen:
            state = say("petition-page-state", state=petition.state)
            since = self._day(_since(seen).at)
            yield StepLine("now", state, say("petition-page-since", date=since))
            where = say("petition-page-next-where", reply=petition.reply)
            yield StepLine("next", say("petition-page-next"), where)

    def answer(self) -> StepLine | None:
        """How it ended; a later answer mends the first. None while it is open."""
        end = self._end()
        return None if end is None else self._line(end, is_told=False)

    def answer_head(self) -> str:
        """What stands over the words with which it ended."""
        end = self._end()
        is_answer = end is not None and end.kind in _ANSWERS
        return self.words.say("petition-page-answer" if is_answer else "petition-page-reason")

    def _end(self) -> Done | None:
        ends = [each for each in self.detail.history if each.kind in _ENDS]
        return ends[-1] if ends and not self.detail.petition.is_open else None

    def files(self, step: int) -> tuple[FileLine, ...]:
        """The files that came with a step."""
        return tuple(self._file(each) for each in self.detail.files if each.step == step)

    def _line(self, done: Done, *, is_told: bool) -> StepLine:
        """A step; without its words and files where these stand elsewhere on the page."""
        said, when = self._said(done), self._when(done)
        if is_told or done.kind is StepKind.RECEIVE:
            return StepLine("done", said, when)
        words = self.detail.said_with(done.number)
        texts = tuple(each.text for each in words if each.kind not in _OF_PERSON)
        return StepLine("done", said, when, texts, self.files(done.number))

    def _said(self, done: Done) -> str:
        say = self.words.say
        match done.kind:
            case StepKind.RECEIVE:
                return say("petition-page-step-receive", channel=self.detail.petition.channel)
            case StepKind.ASSIGN | StepKind.FORWARD:
                unit = None if done.unit is None else self.catalogue.unit.get(done.unit)
                name = unit.name if unit is not None else str(done.unit or "")
                return say("petition-page-step-unit", unit=name)
            case StepKind.EXTEND:
                due = done.due or self.detail.petition.due
                return say("petition-page-step-extend", date=said_date(due, self.today, self.words))
            case StepKind.ADD if done.role is not Role.PERSON:
                return say("petition-page-step-add-staff")
            case _:
                return say(f"petition-page-step-{done.kind}")

    def _when(self, done: Done) -> str:
        zone = ZoneInfo(self.catalogue.time_zone)
        at = hour(done.at, zone)
        said = self.words.say("petition-page-on-at", date=self._day(done.at), hour=at)
        # It stands alone, and a weekday begins with a small letter in Spanish and Portuguese.
        return said[:1].upper() + said[1:]

    def _day(self, at: datetime) -> str:
        local = at.astimezone(ZoneInfo(self.catalogue.time_zone)).date()
        return said_date(local, self.today, self.words)

    def _file(self, file: File) -> FileLine:
        kind = file.media_type.rpartition("/")[2].upper()
        said = self.words.say(
            "petition-page-file", name=file.name, kind=kind, size=said_size(file.size, self.words)
        )
        return FileLine(file.number, said)


def _since(seen: Sequence[Done]) -> Done:
    """The step with which the present state began."""
    state = seen[-1].state
    first = seen[-1]
    for done in reversed(seen):
        if done.state is not state:
            break
        first = done
    return first
