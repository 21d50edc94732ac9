"""A ticket's life in whole sentences: what happened, who did it, and why it was called.

Pure: no sockets and no HTML. Only what is recorded is said; needs and notes are no part of it, and
what help a person wants is told only while it is kept.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from antesala.words import Words, hour
from server.domain import events as e
from server.domain.catalogue import Catalogue, Standing
from server.domain.identity import ClassId, ClerkId, CounterId, ServiceId, TicketId
from server.domain.ticket import Ticket
from server.store.history import Happened
from server.web.staff.call_reasons import Called, Reasons

ICONS: Mapping[str, str] = {
    "ticket_issued": "ticket",
    "ticket_announced": "smartphone",
    "ticket_arrived": "user-check",
    "ticket_expired": "clock",
    "paper_code_noted": "wifi-off",
    "roll_ticket_entered": "file-text",
    "call_noted": "file-text",
    "ticket_called": "megaphone",
    "ticket_recalled": "megaphone",
    "service_started": "user",
    "ticket_reinstated": "undo-2",
    "ticket_resumed": "undo-2",
    "ticket_transferred": "repeat-2",
    "ticket_offered": "users",
    "ticket_accepted": "user-check",
    "ticket_declined": "circle-x",
    "offer_withdrawn": "undo-2",
    "service_finished": "check",
    "ticket_cancelled": "circle-x",
    "ticket_lapsed": "door-closed",
    "class_granted": "badge-check",
    "help_needed_set": "accessibility",
    "attention_registered": "list",
    "list_sent": "list",
    "more_time_asked": "hourglass",
    "on_the_way_said": "user-check",
    "help_called": "concierge-bell",
    "act_undone": "undo-2",
    "day_reopened": "undo-2",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that happened. `strong` is the part of `said` that matters most."""

    hour: str
    icon: str
    said: str
    strong: str
    by: str
    why: tuple[str, ...] = ()
    is_call: bool = False


class Said(NamedTuple):
    """A sentence, and the part of it that matters most."""

    text: str
    strong: str


class Head(NamedTuple):
    """Where a ticket was called to, and why in two parts of a sentence."""

    number: str
    reason: str
    more: str


@dataclass(frozen=True, slots=True)
class Known:
    """What else is known of a ticket: devices by id, help wanted, and why it was cancelled.

    `help_needed` is None once it is no longer kept. `codes` are those of the tickets that let it
    pass.
    """

    devices: Mapping[str, str]
    help_needed: tuple[str, ...] | None = None
    cancel_reason: str = ""
    codes: Mapping[TicketId, str] = field(default_factory=dict)


class Life:
    """One ticket's life, told in one language."""

    def __init__(self, ticket: Ticket, catalogue: Catalogue, words: Words, known: Known) -> None:
        self._ticket = ticket
        self._catalogue = catalogue
        self._words = words
        self._known = known
        self._zone = ZoneInfo(catalogue.time_zone)
        self._reasons = Reasons(catalogue, words)

    def entries(self, life: Sequence[Happened]) -> list[Entry]:
        """All that happened, in order."""
        found = list[Entry]()
        place, times, own_class = "", 0, self._ticket.ticket_class
        last_help = max(
            (at for at, each in enumerate(life) if isinstance(each.event, e.HelpNeededSet)),
            default=-1,
        )
        for at, happened in enumerate(life):
            event = happened.event
            why: tuple[str, ...] = ()
            if isinstance(event, _GIVEN | e.ClassGranted):
                own_class = event.ticket_class
            if isinstance(event, e.TicketCalled):
                place, times = self._place(event.counter), 1
                why = self._why(event, own_class)
            elif isinstance(event, e.TicketRecalled):
                times += 1
            said = self._said(event, place, times, is_last_help=at == last_help)
            found.append(self._entry(happened, said, why))
            if isinstance(event, _GIVEN) and self._is_preferential(event.ticket_class):
                what = self._words.say("life-preference-what")
                stated = Said(self._words.say("life-preference", what=what), what)
                by = f"{found[-1].by}. {self._words.say('life-no-reason')}"
                found.append(Entry(found[-1].hour, "badge-check", *stated, by))
        return found

    def head(self, life: Sequence[Happened]) -> Head | None:
        """The last call with its reason in short; None where there was none."""
        found, own_class = None, self._ticket.ticket_class
        for happened in life:
            event = happened.event
            if isinstance(event, _GIVEN | e.ClassGranted):
                own_class = event.ticket_class
            if isinstance(event, e.TicketCalled):
                counter = self._catalogue.counter.get(event.counter)
                number = counter.number if counter else str(event.counter)
                found = Head(number, *self._reasons.head(self._called(event, own_class)))
        return found

    def _entry(self, happened: Happened, said: Said, why: tuple[str, ...]) -> Entry:
        event = happened.event
        if isinstance(event, e.TicketCancelled) and self._known.cancel_reason:
            reason = self._known.cancel_reason
            why = (self._words.say("life-cancel-why", reason=reason),)
        at = event.at
        alone = event.issued_alone if isinstance(event, e.TicketIssued) else None
        if isinstance(event, e.TicketIssued) and alone is not None:
            at = event.arrival or at
            if alone.at - at > _SAME:
                clock = hour(alone.at, self._zone)
                why = (self._words.say("life-alone-clock", hour=clock),)
        if isinstance(event, e.RollTicketEntered):
            at = event.arrival
        if isinstance(event, e.CallNoted):
            at = event.call.called_at
        why = (*why, *self._written(event))
        return Entry(
            hour(at, self._zone),
            ICONS.get(e.NAMES[type(event)], "clock"),
            *said,
            self._by(happened),
            why,
            is_call=isinstance(event, e.TicketCalled),
        )

    def _written(self, event: e.Event) -> Iterator[str]:
        """What staff wrote down of a person, a sentence for each part of it."""
        if not isinstance(event, e.CallNoted | e.RollTicketEntered):
            return
        say, call = self._words.say, event.call
        if call is not None:
            number, at = self._number(call.counter), self._hour(call.called_at)
            yield say("life-written-called", number=number, hour=at, name=self._name(call.clerk))
            if call.started_at is None:
                yield say("life-written-absent")
            elif call.ended_at is None:
                yield say("life-written-began", **{"from": self._hour(call.started_at)})
            else:
                times = {"from": self._hour(call.started_at), "to": self._hour(call.ended_at)}
                yield say("life-written-attended", **times)
        elif isinstance(event, e.RollTicketEntered) and event.ended_at is not None:
            key = "life-written-left" if event.has_left else "life-written-unmet"
            yield say(key, hour=self._hour(event.ended_at))

    def _hour(self, at: datetime) -> str:
        return hour(at, self._zone)

    def _why(self, event: e.TicketCalled, own_class: ClassId) -> tuple[str, ...]:
        return self._reasons.sentences(self._called(event, own_class))

    def _called(self, event: e.TicketCalled, own_class: ClassId) -> Called:
        ticket = self._ticket
        codes = (self._known.codes.get(each.ticket) for each in event.passed)
        return Called(
            ticket.code,
            own_class,
            ticket.arrival,
            event.at,
            event.reason,
            event.rivals,
            passed=tuple(filter(None, codes)),
        )

    def _is_preferential(self, name: ClassId) -> bool:
        found = self._catalogue.ticket_class.get(name)
        return found is not None and found.standing is Standing.PREFERENTIAL

    def _said(self, event: e.Event, place: str, times: int, *, is_last_help: bool) -> Said:
        kind = e.NAMES[type(event)]
        if isinstance(event, e.HelpNeededSet):
            return self._help(is_last=is_last_help)
        if isinstance(event, e.HelpCalled):
            return self._with("life-help_called", self._words.say(f"life-plea-{event.plea.value}"))
        if isinstance(event, e.TicketRecalled):
            return Said(self._words.say("life-ticket_called-again", times=times, what=place), place)
        if isinstance(event, e.PaperCodeNoted):
            return self._with("life-paper_code_noted", event.issued_alone.code)
        if isinstance(event, e.TicketIssued) and event.issued_alone is not None:
            what = self._service(event.service)
            return Said(
                self._words.say("life-ticket_issued-alone", what=what, code=event.code), what
            )
        if isinstance(event, e.CallNoted):
            place = self._number(event.call.counter)
        what = self._named(event, place) or self._words.say(f"life-{kind}-what")
        is_by_staff = isinstance(event, e.TicketIssued) and event.channel != "kiosk"
        return self._with(f"life-{kind}-staff" if is_by_staff else f"life-{kind}", what)

    def _named(self, event: e.Event, place: str) -> str:
        """What an event is about, where that has a name."""
        say, kind = self._words.say, e.NAMES[type(event)]
        match event:
            case e.TicketCalled() | e.ServiceStarted() | e.CallNoted():
                return place
            case (
                e.TicketIssued()
                | e.RollTicketEntered()
                | e.TicketAnnounced()
                | e.TicketTransferred()
            ):
                return self._service(event.service)
            case e.TicketOffered() | e.TicketAccepted():
                return self._name(event.clerk)
            case e.ClassGranted():
                return self._class(event.ticket_class)
            case e.AttentionRegistered():
                return say(f"life-outcome-{event.outcome.value}")
            case _:
                return say("life-line") if kind in _INTO_LINE else self._undone(event)

    def _undone(self, event: e.Event) -> str:
        act = getattr(event, "act", None)
        return "" if act is None else self._words.say(f"life-undone-{act}")

    def _with(self, key: str, what: str) -> Said:
        return Said(self._words.say(key, what=what), what)

    def _help(self, *, is_last: bool) -> Said:
        say, wanted = self._words.say, self._known.help_needed
        if not is_last or wanted is None:
            key = "unknown" if wanted is None else "before"
            what = say("life-help_needed_set-unknown-what")
            return Said(say(f"life-help_needed_set-{key}", what=what), what)
        if not wanted:
            what = say("life-help_needed_set-none-what")
            return Said(say("life-help_needed_set-none", what=what), what)
        return self._with("life-help_needed_set", help_said(wanted, self._words))

    def _by(self, happened: Happened) -> str:
        """The author of an act, and the key or page that it was done by."""
        asked, say = happened.asked, self._words.say
        if asked is None:
            return ""
        if asked.device == "server":
            return say("life-by-system")
        if asked.clerk is not None:
            key = "life-by-staff" if asked.device.startswith("staff:") else "life-by-clerk"
            command = say(f"asked-{asked.command}")
            return say(key, name=self._name(ClerkId(asked.clerk)), command=command)
        if asked.device == "phone":
            return say("life-by-person-phone")
        device = self._known.devices.get(asked.device)
        if device is None:
            return say("life-by-person-gone")
        return say("life-by-person-at", device=device)

    def _place(self, counter: CounterId) -> str:
        return self._words.say("life-at-counter", number=self._number(counter))

    def _number(self, counter: CounterId) -> str:
        known = self._catalogue.counter.get(counter)
        return known.number if known else str(counter)

    def _service(self, service: ServiceId) -> str:
        known = self._catalogue.service.get(service)
        return known.name if known else str(service)

    def _class(self, name: ClassId) -> str:
        known = self._catalogue.ticket_class.get(name)
        return known.name if known else str(name)

    def _name(self, clerk: ClerkId) -> str:
        known = self._catalogue.clerk.get(clerk)
        return known.name if known else str(clerk)


_SAME = timedelta(minutes=1)
"""A kiosk's clock that differs by less is right."""
_INTO_LINE = frozenset({"ticket_arrived", "ticket_reinstated", "ticket_resumed"})
_GIVEN = e.TicketIssued | e.TicketAnnounced | e.RollTicketEntered
"""The events with which a person gets a ticket of a class."""


def help_said(wanted: Sequence[str], words: Words) -> str:
    """What help a person wants: «mesón bajo, compañía»."""
    said = ", ".join(words.say(f"tickets-help-{each}") for each in wanted)
    return said[:1].lower() + said[1:]
