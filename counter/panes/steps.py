"""The attention step by step (AUM-010): the rail, the words to say, and the page of each step."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import get_args

from antesala.messages import kinds as k, rows as r
from antesala.words import Words, hour
from counter.panes.dialog import Line, Option
from counter.panes.offers import waiting_words
from counter.panes.person import Fact, greeting
from counter.panes.queue import more_words
from counter.work.desk import LINK_STEPS, STEPS, Choice
from counter.work.office import Office


@dataclass(frozen=True, slots=True)
class RailStep:
    """One step on the rail; `name` includes its state, for people who do not see it."""

    words: str
    name: str
    is_done: bool
    is_current: bool


@dataclass(frozen=True, slots=True)
class Page:
    """The current step. `lines` can be ticked where `is_checklist`."""

    rail: tuple[RailStep, ...] = ()
    say: str = ""
    head: str = ""
    count: str = ""
    lines: tuple[Line, ...] = ()
    is_checklist: bool = False
    more: str = ""
    """What stands below lines that do not all have room: a line for each number left out."""
    facts: tuple[Fact, ...] = ()
    need_label: str = ""
    kind_head: str = ""
    kinds: tuple[Option, ...] = ()
    outcome_head: str = ""
    outcomes: tuple[Option, ...] = ()


OUTCOMES: tuple[k.Outcome, ...] = get_args(k.Outcome)
"""How an attention may end; a person handed on with a ticket is registered by that."""
_KEYS = 9  # digits that tick a line


def kind_of(office: Office, attention: r.AttentionPart | None, choice: Choice) -> k.Kind:
    """The chosen kind; otherwise the attention's, and otherwise the service's, from the server."""
    if choice.kind is not None or attention is None:
        return choice.kind or "procedure"
    service = office.service(attention.service)
    return attention.kind or (service.kind if service else "information")


class Pages:
    """Writes the pages in the words of one language."""

    def __init__(self, words: Words) -> None:
        self._say = words.say
        self._words = words

    def page(self, office: Office, choice: Choice, now: datetime) -> Page:
        """The page of the current step; an empty one without an attention."""
        attention = office.desk.attention if office.desk else None
        if attention is None:
            return Page()
        ticket = office.desk.ticket if office.desk else None
        if ticket is not None and ticket.state == "offered":
            return replace(self._offered(office, attention), rail=self._rail("link"))
        page = self._step(office, attention, choice, now)
        more = more_words(len(page.lines), self._words)
        return replace(page, rail=self._rail(attention.step), more=more)

    def _step(
        self, office: Office, attention: r.AttentionPart, choice: Choice, now: datetime
    ) -> Page:
        service = office.service(attention.service)
        match attention.step:
            case "welcome":
                return self._welcome(office, now)
            case "need":
                return self._need(office, service)
            case "guide":
                return self._guide(service, attention)
            case "farewell":
                return self._farewell(service, attention)
            case "link":
                return self._link()
            case "register":
                return self._register(office, attention, choice, now)

    def _rail(self, current: k.Step) -> tuple[RailStep, ...]:
        way = LINK_STEPS if current == "link" else STEPS
        here = way.index(current)
        steps = []
        for place, step in enumerate(way):
            words = " ".join((str(place + 1), self._say(f"counter-step-{step}")))
            state = "done" if place < here else "todo"
            if place == here:
                state = "current"
            name = self._say(f"counter-rail-{state}", step=words)
            steps.append(RailStep(words, name, place < here, place == here))
        return tuple(steps)

    def _welcome(self, office: Office, now: datetime) -> Page:
        ticket = office.desk.ticket if office.desk else None
        attention = office.desk.attention if office.desk else None
        channel = attention.channel if attention else "in_person"
        lines = [self._say("counter-welcome-attention")]
        lines.append(self._say("counter-welcome-greet", channel=channel))
        if ticket is not None:
            lines.append(self._say("counter-welcome-confirm", code=ticket.code))
        return Page(
            say=greeting(office, self._words, now),
            head=self._say("counter-welcome-head"),
            lines=tuple(map(Line, lines)),
        )

    def _need(self, office: Office, service: r.ServicePart | None) -> Page:
        asked = "asked" if office.desk and office.desk.ticket else "about"
        head = self._say(f"counter-need-{asked}")
        facts = () if service is None else (Fact(head, service.name),)
        return Page(
            say=self._say("counter-say-need"),
            facts=facts,
            need_label=self._say("counter-need-label"),
        )

    def _link(self) -> Page:
        """A person without a ticket is put through to a colleague: no console receives them."""
        lines = ("counter-link-name", "counter-link-need", "counter-link-note")
        return Page(
            say=self._say("counter-say-put-through"),
            head=self._say("counter-link-head"),
            lines=tuple(Line(self._say(line)) for line in lines),
        )

    def _offered(self, office: Office, attention: r.AttentionPart) -> Page:
        """The colleague has not answered yet; the clerk tells the person who it will be."""
        waits, said, to = waiting_words(office, self._words)
        need = attention.need or self._say("counter-offered-no-need")
        return Page(
            say=said,
            head=waits,
            lines=(Line(self._say("counter-offer-holds")),),
            facts=(
                Fact(self._say("counter-gets-head"), to),
                Fact(self._say("counter-need-label"), need),
            ),
        )

    def _guide(self, service: r.ServicePart | None, attention: r.AttentionPart) -> Page:
        lines = self._checklist(service, attention) if service else ()
        # Before the first tick it is not known what is missing; an optional paper never is.
        lacks = sum(bool(line.tag) for line in lines)
        is_known = any(line.is_ticked for line in lines)
        return Page(
            say=self._say("counter-say-guide", count=len(lines)),
            head=self._say("counter-brings", channel=attention.channel),
            count=self._say("counter-brings-lacks", count=lacks) if is_known else "",
            lines=lines or (Line(self._say("counter-brings-nothing")),),
            is_checklist=bool(lines),
            facts=self._facts(service),
        )

    def _checklist(self, service: r.ServicePart, attention: r.AttentionPart) -> tuple[Line, ...]:
        """What to bring; once one is ticked, those that are not are missing unless optional."""
        lines = []
        for place, requirement in enumerate(service.requirements):
            is_ticked, is_optional = place in attention.brought, requirement in service.optional
            is_missing = bool(attention.brought) and not (is_ticked or is_optional)
            tag = self._say("counter-lacks") if is_missing else ""
            cap = str(place + 1) if place < _KEYS else ""
            lines.append(Line(requirement, cap, is_ticked, tag, is_optional))
        return tuple(lines)

    def _facts(self, service: r.ServicePart | None) -> tuple[Fact, ...]:
        if service is None:
            return ()
        facts = (
            Fact(self._say("counter-fee"), service.fee),
            Fact(self._say("counter-time"), service.time_to_resolve),
            Fact(self._say("counter-law"), service.legal_basis),
        )
        return tuple(fact for fact in facts if fact.words)

    def _farewell(self, service: r.ServicePart | None, attention: r.AttentionPart) -> Page:
        lines = self._checklist(service, attention) if service else ()
        # Without any tick it is not known what is missing: all is only listed.
        lacks = [line for line in lines if line.tag or not attention.brought]
        return Page(
            say=self._say("counter-say-farewell", channel=attention.channel),
            head=self._say("counter-takes"),
            lines=tuple(Line(line.words, tag=line.tag) for line in lacks)
            or (Line(self._say("counter-takes-nothing")),),
            facts=self._facts(service),
        )

    def _register(
        self, office: Office, attention: r.AttentionPart, choice: Choice, now: datetime
    ) -> Page:
        kind = kind_of(office, attention, choice)
        local = now.astimezone(office.zone)
        return Page(
            say=self._say("counter-say-register"),
            facts=(
                Fact(self._say("counter-date"), self._say("counter-date-words", at=local)),
                Fact(self._say("counter-hour"), hour(now, office.zone)),
                Fact(
                    self._say("counter-service"),
                    office.service_name(attention.service) or self._say("counter-general"),
                ),
            ),
            kind_head=self._say("counter-kind"),
            kinds=tuple(
                Option(one, self._say(f"counter-kind-{one}"), one == kind)
                for one in get_args(k.Kind)
            ),
            outcome_head=self._say("counter-outcome"),
            outcomes=tuple(
                Option(one, self._say(f"counter-outcome-{one}"), one == choice.outcome)
                for one in OUTCOMES
            ),
        )
