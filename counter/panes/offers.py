"""Offers made to this clerk and what became of their own, and the figures of the hall beside them.

Some figures open the lists behind them.
"""

from collections.abc import Container
from dataclasses import dataclass, field

from antesala.messages.rows import OfferPart, TicketRow
from antesala.words import Words, hour, instant
from counter.panes.colleagues import gets
from counter.panes.keys import CAPS, Key, Readiness, key_of
from counter.panes.person import tags_of
from counter.work.desk import ABSENT_WITHOUT, DOORS, MENU, Act, Stage
from counter.work.moment import Moment
from counter.work.office import Office, words_of_twins


@dataclass(frozen=True, slots=True)
class Offer:
    """The oldest offer to this clerk; none where `code` is empty. `more` counts the others."""

    code: str = ""
    service: str = ""
    lead: str = ""
    detail: str = ""
    need_label: str = ""
    need: str = ""
    more: str = ""
    keys: tuple[Key, ...] = field(default_factory=tuple)


def offer_of(moment: Moment, readiness: Readiness, words: Words) -> Offer:
    """What the clerk reads before accepting or declining, whatever else is on the screen."""
    desk, office = moment.office.desk, moment.office
    is_locked = moment.memory.lock is not None
    if is_locked or desk is None or not desk.offers or desk.clerk != office.clerk:
        return Offer()
    first, *others = desk.offers
    codes = ", ".join(offer.code for offer in others)
    return Offer(
        code=first.code,
        service=office.service_name(first.service),
        lead=words.say("counter-offered", name=office.clerk_name(first.clerk)),
        detail=_detail(office, first, words),
        need_label=words.say("counter-need-label"),
        need=first.need or words.say("counter-offered-no-need"),
        more=words.say("counter-offered-more", count=len(others), codes=codes) if others else "",
        keys=tuple(key_of(act, readiness, words) for act in (Act.ACCEPT, Act.DECLINE)),
    )


def _detail(office: Office, offer: OfferPart, words: Words) -> str:
    """Where the colleague works, and what is known of the person."""
    ticket = next((row for row in office.tickets if row.id == offer.ticket), None)
    parts = [office.unit_name(offer.clerk)]
    if ticket is not None:
        parts += _known(office, ticket, words)
    return ". ".join(part for part in parts if part)


def _known(office: Office, ticket: TicketRow, words: Words) -> list[str]:
    arrived = hour(instant(ticket.arrival), office.zone)
    marks = [tag.words for tag in tags_of(office, ticket, words)]
    return [words.say("counter-arrived-at", hour=arrived), *marks]


def said_of_offer(moment: Moment, words: Words) -> tuple[str, str]:
    """The outcome of the clerk's own offer, until they go on: a headline and what to do."""
    memory, office = moment.memory, moment.office
    desk = office.desk
    if desk is None or memory.is_told:
        return "", ""
    name = office.clerk_name(memory.handed.clerk) if memory.handed else ""
    if moment.stage is Stage.SERVING and desk.ticket is not None:
        was_ours = memory.handed is not None and memory.handed.ticket == desk.ticket.id
        if desk.decline_reason:
            key = "counter-offer-declined" if was_ours else "counter-offer-declined-somebody"
            return words.say(key, code=office.code, name=name), f"«{desk.decline_reason}»"
        if was_ours:
            return words.say("counter-offer-lost", code=office.code, name=name), ""
    done = desk.registered
    if memory.handed and done and done.received_by == memory.handed.clerk and desk.ticket is None:
        said = words.say("counter-offer-accepted", code=done.code, name=name)
        return said, words.say("counter-offer-tell", who=_who(office, done.received_by, words))
    return "", ""


def registered_words(office: Office, words: Words) -> tuple[str, str]:
    """The clerk's last line of the register: when, and its text; both names of a link."""
    line = office.desk.registered if office.desk else None
    if line is None:
        return "", ""
    to = office.clerk_name(line.received_by) or office.unit_named(line.unit)
    outcome = words.say(f"counter-outcome-{line.outcome}")
    day = ""
    if line.ticket is not None and line.arrival is not None:
        day = words_of_twins(office, line.ticket, line.code, line.arrival, words)
    parts = [
        line.code or words.say(f"counter-channel-{line.channel}"),
        day,
        words.say(f"counter-kind-{line.kind}"),
        words.say("counter-linked-to", name=to) if to else outcome,
    ]
    said = ", ".join(filter(None, parts))
    return words.say("counter-registered", hour=hour(instant(line.at), office.zone)), said


def waiting_words(office: Office, words: Words) -> tuple[str, str, str]:
    """While an answer is awaited: from which colleague, what to say, who would attend."""
    ticket = office.desk.ticket if office.desk else None
    clerk = ticket.offered_to if ticket else None
    name, unit = office.clerk_name(clerk), office.unit_name(clerk)
    said = words.say("counter-say-link", name=name, unit=unit)
    return words.say("counter-offer-waits", name=name), said, _who(office, clerk, words)


def _who(office: Office, clerk: str | None, words: Words) -> str:
    """The clerk who will attend: name, unit and counter."""
    number = next((row.number for row in office.counters if row.clerk == clerk), "")
    return gets(office.clerk_name(clerk), office.unit_name(clerk), number, words)


@dataclass(frozen=True, slots=True)
class Figure:
    """A head and its figure. `act` opens the list behind it, with the key `cap`."""

    head: str
    words: str
    act: str = ""
    cap: str = ""


def figures_of(stage: Stage, office: Office, words: Words) -> tuple[Figure, ...]:
    """Attended today, missed the call, set aside, and waiting for this clerk.

    A list's key is shown where it only opens that list.
    """
    doors = DOORS.get(stage, ())
    mine = [row for row in office.tickets if office.clerk in (row.reserved_for, row.offered_to)]
    missed, parked = len(office.in_state("no_show")), len(office.in_state("parked"))
    return (
        Figure(words.say("counter-attended"), str(office.desk.attended if office.desk else 0)),
        Figure(
            words.say("counter-missed"),
            str(missed),
            Act.REINSTATE,
            CAPS[Act.REINSTATE] if Act.REINSTATE in doors else "",
        ),
        Figure(
            words.say("counter-parked"),
            str(parked),
            Act.RESUME,
            CAPS[Act.RESUME] if Act.RESUME in doors else "",
        ),
        Figure(words.say("counter-derived"), str(len(mine) if office.clerk else 0)),
    )


def registered_of(office: Office, words: Words) -> str:
    """The clerk's last line of the register, in one line."""
    head, line = registered_words(office, words)
    return f"{head}: {line}" if line else ""


def menu_of(
    stage: Stage, readiness: Readiness, words: Words, shown: Container[Act]
) -> tuple[Key, ...]:
    """The keys behind the clerk's name, of those that have something to show the `shown` ones."""
    listed = (act for act in MENU.get(stage, ()) if act not in ABSENT_WITHOUT or act in shown)
    return tuple(key_of(act, readiness, words) for act in listed)


def doors_of(stage: Stage, readiness: Readiness, words: Words) -> tuple[Key, ...]:
    """The keys that open the lists, the queue's first."""
    return tuple(key_of(act, readiness, words) for act in DOORS.get(stage, ()))
