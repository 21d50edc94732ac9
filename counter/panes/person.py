"""The person who is next or called: code, service, marks, facts, and the words of greeting."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from antesala.messages.rows import PausePart, Reason, TicketRow
from antesala.words import Words, hour, instant
from counter.panes.queue import HELP_ICONS, wait_words, waited
from counter.work.attending import attended_words, has_work
from counter.work.desk import Stage
from counter.work.office import Office, twin_words


@dataclass(frozen=True, slots=True)
class Tag:
    """An icon and its word in an outline; solid for a legal preference."""

    icon: str
    words: str
    is_solid: bool = False


@dataclass(frozen=True, slots=True)
class Fact:
    """A head and the text below it."""

    head: str
    words: str


@dataclass(frozen=True, slots=True)
class Person:
    """The person on the stage; without a code there is no person, or no ticket.

    `channel` takes the code's place for a person attended without a ticket.
    """

    lead: str = ""
    code: str = ""
    channel: str = ""
    service: str = ""
    tags: tuple[Tag, ...] = ()
    facts: tuple[Fact, ...] = ()
    say_head: str = ""
    say: str = ""
    elapsed: str = ""
    waited: str = ""


NOON, EVENING = 12, 20


def pause_words(office: Office, words: Words, *, is_whole: bool = False) -> str:
    """Why the counter is paused and until when; where it `is_whole`, since when too.

    Empty where it is not paused.
    """
    desk = office.desk
    if desk is None or desk.pause is None:
        return ""
    reason, until, since = _reason(office, desk.pause, words), desk.pause.until, desk.since
    hours = {
        "until": hour(instant(until), office.zone) if until else "",
        "since": hour(instant(since), office.zone) if since else "",
    }
    key = "counter-pause-whole" if is_whole and since else "counter-pause-now"
    return words.say(key, reason=reason, has_end="yes" if until else "no", **hours)


def _reason(office: Office, pause: PausePart, words: Words) -> str:
    """The reason by its name; one that a new office file lacks is only a pause."""
    if pause.is_back_office:
        return words.say("counter-back-office")
    reasons = office.catalogue.pauses if office.catalogue else []
    known = (one.name for one in reasons if one.id == pause.reason)
    return next(known, words.say("counter-state-paused"))


def person_of(stage: Stage, office: Office, words: Words, now: datetime) -> Person:
    """The person of the stage: next, called or attended."""
    ticket, reason = _subject(stage, office)
    if stage is Stage.PAUSED:
        lead = pause_words(office, words, is_whole=True) or words.say("counter-paused")
        return Person(lead=lead, service=words.say("counter-paused-detail"))
    if stage in (Stage.SERVING, Stage.OFFERED):
        return _attended(office, ticket, words, now)
    if ticket is None:
        return _nobody(office, words)
    is_called = stage is Stage.CALLED
    return Person(
        lead=words.say("counter-was-called" if is_called else "counter-nobody-next"),
        code=ticket.code,
        service=office.service_name(ticket.service),
        tags=tags_of(office, ticket, words),
        facts=_facts(office, ticket, reason, words, now),
        say_head=words.say("counter-on-arrival"),
        say=greeting(office, words, now),
    )


def _nobody(office: Office, words: Words) -> Person:
    """No person waits for this counter: show what it attends, as that may be the cause."""
    lead, counter = words.say("counter-nobody-waits"), office.counter or ""
    if not has_work(office, counter):
        return Person(lead=lead, service=words.say("counter-no-common"))
    attends = attended_words(office, counter, words)
    facts = (Fact(words.say("counter-attends-head"), attends),) if attends else ()
    return Person(lead=lead, service=words.say("counter-nobody-waits-code"), facts=facts)


def tags_of(office: Office, ticket: TicketRow, words: Words) -> tuple[Tag, ...]:
    """A legal preference, a return, and the help asked for."""
    held = office.ticket_class(ticket.ticket_class)
    tags = [Tag("badge-check", held.name, is_solid=True)] if held.is_preferential else []
    day = twin_words(office, ticket, words)
    tags += [Tag("calendar", day)] if day else []
    if ticket.reserved_for is not None and ticket.reserved_for == office.clerk:
        tags.append(Tag("corner-up-right", words.say("counter-derived")))
    tags += [Tag("undo-2", words.say("counter-returned"))] if ticket.has_returned else []
    tags += [Tag("user-check", words.say("counter-on-the-way"))] if ticket.is_on_the_way else []
    tags += [
        Tag(HELP_ICONS[wish], words.say(f"counter-asks-{wish}")) for wish in ticket.help_needed
    ]
    return tuple(tags)


def greeting(office: Office, words: Words, now: datetime) -> str:
    """The sentence of welcome (AUM-010-010): greeting, name, unit, and the question."""
    local = now.astimezone(office.zone).hour
    part = "afternoon" if local < EVENING else "evening"
    if local < NOON:
        part = "morning"
    return words.say(
        "counter-say-welcome",
        part=part,
        name=office.clerk_name(office.clerk),
        unit=office.unit_name(office.clerk),
    )


def _subject(stage: Stage, office: Office) -> tuple[TicketRow | None, Reason | None]:
    desk = office.desk
    if desk is None:
        return None, None
    if stage is not Stage.FREE:
        return desk.ticket, desk.reason
    upcoming = desk.next_call
    if upcoming is None:
        return None, None
    found = next((row for row in office.tickets if row.id == upcoming.ticket), None)
    return found, upcoming.reason


def _facts(
    office: Office, ticket: TicketRow, reason: Reason | None, words: Words, now: datetime
) -> tuple[Fact, ...]:
    # A ticket that waits again, returned or handed over, keeps the time of its last call: past.
    called = instant(ticket.called_at) if ticket.called_at and ticket.state != "waiting" else None
    minutes = wait_words(waited(ticket, called or now), words)
    arrived = hour(instant(ticket.arrival), office.zone)
    facts = [Fact(words.say("counter-wait"), minutes), Fact(words.say("counter-arrived"), arrived)]
    if called is not None:
        head = words.say("counter-called-at", recalls=ticket.recalls)
        facts.append(Fact(head, hour(called, office.zone)))
    if reason is not None:
        head = "counter-why" if called is None else "counter-why-called"
        # A rule chooses among people: of one alone there is nothing to explain.
        is_alone = called is None and office.waiting() == [ticket]
        because = words.say("counter-reason-alone") if is_alone else why(reason, words)
        facts.append(Fact(words.say(head), because))
    return tuple(facts)


def why(reason: Reason, words: Words) -> str:
    """Why the rule picks this ticket."""
    return words.say(
        f"counter-reason-{reason.basis}", position=reason.position, out_of=reason.out_of
    )


def _spent(begun: datetime, now: datetime, zone: ZoneInfo) -> str:
    """Minutes and seconds since an attention began; for one of another day, its date and hour."""
    since, local = begun.astimezone(zone), now.astimezone(zone)
    if since.date() < local.date():
        return f"{since:%d-%m} {hour(begun, zone)}"
    minutes, seconds = divmod(max(0, int((now - begun).total_seconds())), 60)
    return f"{minutes:02}:{seconds:02}"


def _attended(office: Office, ticket: TicketRow | None, words: Words, now: datetime) -> Person:
    attention = office.desk.attention if office.desk else None
    if attention is None:
        return Person()
    begun = instant(attention.started_at)
    spent = _spent(begun, now, office.zone)
    service = office.service_name(attention.service or (ticket.service if ticket else None))
    if ticket is None:
        return Person(
            lead=words.say("counter-serving"),
            channel=words.say(f"counter-attention-{attention.channel}"),
            service=service or words.say("counter-general"),
            elapsed=spent,
        )
    arrived = hour(instant(ticket.arrival), office.zone)
    called = instant(ticket.called_at) if ticket.called_at else begun
    wait = wait_words(waited(ticket, called), words)
    return Person(
        lead=words.say("counter-serving"),
        code=ticket.code,
        service=service,
        tags=tags_of(office, ticket, words),
        elapsed=spent,
        waited=words.say("counter-waited", hour=arrived, wait=wait),
    )
