"""Judges a recorded history: one order of all commands has to explain each reply.

The journal claims to be that order. The office is replayed from it event by event, by the domain
itself, and every reply is held against it (after Herlihy and Wing's linearizability, with the order
given): a granted command has its events at its own place, a refused one would have been refused at
some place between the replies that its sender's world knew and those that came later. So the order
also keeps that of real time: what was answered comes before what was asked afterwards.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate

from antesala.messages import commands as m
from antesala.messages.frames import Answer, Refusal
from server.domain.commands import Caller
from server.domain.decide.context import Decision
from server.domain.decide.decide import decide
from server.domain.events import Event, TicketCalled, TicketIssued
from server.domain.evolve.evolve import evolve
from server.domain.identity import DeviceId, OfficeId
from server.domain.office import Office, new_office
from server.domain.refusals import Refusal as Refused
from server.domain.ticket import State
from server.fresh import draw
from server.live import wire

SECRET = (m.SignIn,)
"""Commands whose refusal depends on more than the office."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """A command and its one reply; the times are seconds of one clock."""

    device: str
    role: str
    command: m.OfficeCommand
    asked: float
    replied: float
    reply: Answer | Refusal


@dataclass(frozen=True, slots=True)
class _Refused:
    exchange: Exchange
    least: int
    """The office's number that its sender's world had seen when it was asked."""
    most: int


def faults_in(
    exchanges: Sequence[Exchange],
    journal: Sequence[tuple[int, Event]],
    kept: Mapping[tuple[str, str], int],
    office: str = "town",
) -> list[str]:
    """What the history cannot explain, each in a sentence; empty for one that is right.

    `kept` is how often the database has each command, by device and id.
    """
    faults = _journal_faults(journal)
    faults += _order_faults(exchanges)
    faults += _kept_faults(exchanges, kept)
    return faults + _replay_faults(exchanges, journal, office)


def _journal_faults(journal: Sequence[tuple[int, Event]]) -> list[str]:
    """Gaps and repetitions of the order itself, and numbers that were given twice."""
    numbers = [seq for seq, _ in journal]
    faults = []
    if numbers != list(range(1, len(numbers) + 1)):
        faults.append("the journal has a gap or a line twice")
    codes = Counter(
        (event.code, event.at.date()) for _, event in journal if isinstance(event, TicketIssued)
    )
    return faults + [
        f"the number {code} was given {n} times" for (code, _), n in codes.items() if n > 1
    ]


def _order_faults(exchanges: Sequence[Exchange]) -> list[str]:
    """Answers whose place in the order is before one that was known when they were asked."""
    granted = [each for each in exchanges if isinstance(each.reply, Answer)]
    by_reply = sorted(granted, key=lambda each: each.replied)
    faults, known, at = [], 0, 0
    for each in sorted(granted, key=lambda each: each.asked):
        while at < len(by_reply) and by_reply[at].replied < each.asked:
            known = max(known, _place(by_reply[at]))
            at += 1
        if _place(each) < known:
            faults.append(f"{each.command} stands at {_place(each)}, though {known} was known")
    return faults


def _place(exchange: Exchange) -> int:
    assert isinstance(exchange.reply, Answer)
    return exchange.reply.seq


def _kept_faults(exchanges: Sequence[Exchange], kept: Mapping[tuple[str, str], int]) -> list[str]:
    """Commands that were answered and are not kept, kept twice, or answered twice."""
    faults = []
    asked = Counter((each.device, each.command.id) for each in exchanges)
    for key, count in asked.items():
        if count != 1:
            faults.append(f"{key} has {count} replies")
        if kept.get(key, 0) != 1:
            faults.append(f"{key} was answered and is kept {kept.get(key, 0)} times")
    return faults


def _replay_faults(
    exchanges: Sequence[Exchange], journal: Sequence[tuple[int, Event]], office_id: str
) -> list[str]:
    granted: dict[int, list[Exchange]] = {}
    for each in exchanges:
        if isinstance(each.reply, Answer):
            granted.setdefault(each.reply.seq, []).append(each)
    open_refusals = sorted(_refusals(exchanges, len(journal)), key=lambda one: one.least)
    unexplained: list[_Refused] = []
    office, faults, at = new_office(OfficeId(office_id)), [], 0
    begun: dict[str, list[Event]] = {}
    for seq, event in [(0, None), *journal]:
        if event is not None:
            if isinstance(event, TicketCalled):
                faults += _call_faults(office, event, seq)
            try:
                evolve(office, event)
            except LookupError:
                # What comes after it means nothing either.
                return [*faults, f"event {seq} is about what no earlier event has made"]
            office.touched.clear()
            begun.setdefault("events", []).append(event)
        if seq in granted:
            since = begun.pop("events", [])
            for each in granted.pop(seq):
                faults += _grant_faults(each, since)
        while at < len(open_refusals) and open_refusals[at].least <= seq:
            unexplained.append(open_refusals[at])
            at += 1
        unexplained = [one for one in unexplained if not _explains(office, one)]
        faults += [f"{one.exchange} has no place" for one in unexplained if one.most <= seq]
        unexplained = [one for one in unexplained if one.most > seq]
    faults += [f"{each.command} stands past the end" for some in granted.values() for each in some]
    return faults + [f"{one.exchange} has no place" for one in unexplained]


def _call_faults(office: Office, event: TicketCalled, seq: int) -> list[str]:
    ticket = office.tickets.get(event.ticket)
    if ticket is None or ticket.state is not State.WAITING:
        state = "unknown" if ticket is None else ticket.state
        return [f"event {seq} calls a ticket that is {state}"]
    return []


def _grant_faults(exchange: Exchange, since: Iterable[Event]) -> list[str]:
    """An answer tells what the events at its place have made."""
    answer, command = exchange.reply, exchange.command
    assert isinstance(answer, Answer)
    events = list(since)
    if isinstance(command, m.IssueTicket):
        made = [e for e in events if isinstance(e, TicketIssued) and e.ticket == answer.ticket]
        if [each.code for each in made] != [answer.code]:
            return [f"{command.id} was given {answer.code}, which the journal has not at its place"]
    if isinstance(command, m.CallNext):
        called = [e for e in events if isinstance(e, TicketCalled) and e.ticket == answer.ticket]
        if not called or called[-1].counter != answer.counter:
            return [f"{command.id} called {answer.code}, which the journal has not at its place"]
    return []


def _refusals(exchanges: Sequence[Exchange], end: int) -> list[_Refused]:
    """Each refusal with the places at which it may stand."""
    granted = [each for each in exchanges if isinstance(each.reply, Answer)]
    by_reply = sorted(granted, key=lambda each: each.replied)
    by_asked = sorted(granted, key=lambda each: each.asked)
    replied, asked = [each.replied for each in by_reply], [each.asked for each in by_asked]
    known = [0, *accumulate((_place(each) for each in by_reply), max)]
    later = [*[*accumulate((_place(each) for each in reversed(by_asked)), min)][::-1], end]
    found = []
    for each in exchanges:
        if isinstance(each.reply, Answer) or isinstance(each.command, SECRET):
            continue
        before = known[bisect_left(replied, each.asked)]
        after = later[bisect_right(asked, each.replied)]
        found.append(_Refused(each, before, max(before, after)))
    return found


def _explains(office: Office, one: _Refused) -> bool:
    """Whether the office as it stands would refuse the command in the same way."""
    exchange = one.exchange
    command = wire.to_domain(exchange.command)
    now = office.clock
    if now is None or not isinstance(exchange.reply, Refusal) or isinstance(command, Refused):
        return False
    caller = Caller(DeviceId(exchange.device), exchange.role)
    outcome = decide(office, command, caller, now, draw(now, _NO_HOLIDAYS))
    return not isinstance(outcome, Decision) and str(outcome.code) == exchange.reply.code


_NO_HOLIDAYS: dict[date, str] = {}
