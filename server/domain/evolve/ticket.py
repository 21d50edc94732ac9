"""How tickets and attentions follow their events, with the lines, clerks' hands and calls shown.

Makes no decisions; the table in `domain.ticket` defines the possible changes.
"""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from server.domain import events as e
from server.domain.attention import Attention, Channel, Step
from server.domain.daybook import (
    forget,
    forget_act,
    note_number,
    note_paper_number,
    note_roll_number,
    today,
    work_on,
)
from server.domain.discipline import Basis, Reason
from server.domain.identity import AttentionId, TicketId
from server.domain.office import CALLS_KEPT, Call, Lapse, LastAct, Office, caller_by_phone
from server.domain.ticket import (
    ENDED,
    IN_HAND,
    ROLL,
    Act,
    ImpossibleChangeError,
    PastCall,
    State,
    Ticket,
    next_state,
)


def attention_started(office: Office, event: e.AttentionStarted) -> None:
    """Begin an attention without a ticket."""
    attention = Attention(
        id=event.attention,
        clerk=event.clerk,
        counter=event.counter,
        channel=event.channel,
        started_at=event.at,
        service=event.service,
    )
    begin(office, attention)


def begin(office: Office, attention: Attention) -> None:
    """Put an attention in its clerk's hands; attending a person also begins the day."""
    work_on(office, today(office, attention.started_at))
    resume_attention(office, attention)


def attention_saved(office: Office, event: e.AttentionSaved) -> None:
    """Apply what the clerk saved."""
    attention = replace(
        office.attentions[event.attention],
        step=event.step,
        service=event.service,
        kind=event.kind,
        brought=event.brought,
    )
    _put_attention(office, attention)


def attention_registered(office: Office, event: e.AttentionRegistered) -> None:
    """End the attention and free its clerk's hands; need and note go unless it may be undone.

    One without a ticket is always remembered as an act, right after this.
    """
    attention = replace(
        office.attentions[event.attention],
        step=Step.REGISTER,
        kind=event.kind,
        outcome=event.outcome,
        service=event.service,
        received_by=event.received_by,
        unit=event.unit,
        registered_at=event.ended_at or event.at,
        registered_on=today(office, event.at),
        registered_seq=office.seq + 1,
    )
    _put_attention(office, attention)
    del office.attending[attention.clerk]
    if attention.ticket is not None and attention.id not in office.ended_last():
        forget(office, attention.id)


def resume_attention(office: Office, attention: Attention) -> None:
    """Put an attention back in its clerk's hands, as it was before it was registered."""
    _put_attention(office, attention)
    office.attending[attention.clerk] = attention.id


def _put_attention(office: Office, attention: Attention) -> None:
    office.attentions[attention.id] = attention
    office.touched |= {("attention", attention.id), ("hand", attention.clerk)}


_HANDS_OFF: dict[str, Any] = {"counter": None, "clerk": None, "attention": None, "started_at": None}
"""Fields that are reset when a ticket waits for another clerk."""


def put(office: Office, ticket: Ticket) -> None:
    """Store a ticket, and update the lines and the clerks' hands that depend on its state."""
    before = office.tickets.get(ticket.id)
    if before is not None:
        if before.state is State.WAITING:
            office.waiting.remove(before)
        if before.state in IN_HAND and before.clerk is not None:
            del office.in_hand[before.clerk]
    office.tickets[ticket.id] = ticket
    _touch(office, ticket)
    if before is not None:
        _touch(office, before)
    if ticket.state is State.WAITING:
        office.waiting.add(ticket)
    if ticket.state in IN_HAND and ticket.clerk is not None:
        office.in_hand[ticket.clerk] = ticket.id


def _touch(office: Office, ticket: Ticket) -> None:
    """Name a ticket, the line that it waits in, and the clerks who have or are offered it."""
    office.touched.add(("ticket", ticket.id))
    if ticket.state is State.WAITING:
        office.touched.add(("line", ticket.service))
    if ticket.clerk is not None:
        office.touched.add(("hand", ticket.clerk))
    if ticket.offered_to is not None:
        office.touched.add(("hand", ticket.offered_to))


def _move(office: Office, event: e.TicketEvent, act: Act, **changes: Any) -> Ticket:  # noqa: ANN401 - any of a ticket's fields
    ticket = office.tickets[event.ticket]
    state = next_state(ticket.state, act)
    if state in ENDED:
        is_with_day = act is Act.LAPSE or act is Act.EXPIRE
        day = office.day if is_with_day else today(office, event.at)
        changes |= {"ended_at": event.at, "ended_on": day, "reserved_for": None}
    moved = replace(ticket, state=state, **changes)
    put(office, moved)
    return moved


def issued(office: Office, event: e.TicketIssued) -> None:
    ticket, alone = _given(office, event, event.channel), event.issued_alone
    if alone is not None:
        arrival = event.arrival or event.at
        ticket = replace(ticket, code=alone.code, series_code=event.code, arrival=arrival)
        note_paper_number(office, alone.letter, alone.number, event.at)
    put(office, ticket)


def paper_code_noted(office: Office, event: e.PaperCodeNoted) -> None:
    """Give a ticket the code on its paper, also in the calls that a board shows.

    What a clerk did with it before cannot be undone any more: that would bring back the old code.
    """
    ticket, alone = office.tickets[event.ticket], event.issued_alone
    put(office, replace(ticket, code=alone.code, series_code=ticket.code))
    note_paper_number(office, alone.letter, alone.number, event.at)
    office.calls[:] = [
        replace(call, code=alone.code) if call.ticket == ticket.id else call
        for call in office.calls
    ]
    for clerk, act in list(office.acts.items()):
        if any(_names(part, ticket.id) for part in act.whole):
            forget_act(office, clerk)


def _names(act: LastAct, ticket: TicketId) -> bool:
    """Whether what an act was remembered with has the ticket, or a call of it."""
    tickets = (act.before, act.after, *act.passed)
    if any(each is not None and each.id == ticket for each in tickets):
        return True
    return any(call.ticket == ticket for call in (*act.calls_before, *act.calls_after))


def roll_entered(office: Office, event: e.RollTicketEntered) -> None:
    """Put a number of the roll where its person is by now; one who is here begins the day."""
    if event.ticket in office.tickets:
        raise ImpossibleChangeError(f"ticket {event.ticket} was issued before")
    ended_on = today(office, event.at)
    ticket = _begun(event, event.arrival, ROLL)
    if event.call is not None:
        ticket = _after_call(ticket, event.call, event.attention, ended_on)
    if event.ended_at is not None:
        act = Act.CANCEL if event.has_left else Act.LAPSE
        state = next_state(ticket.state, act)
        ticket = replace(ticket, state=state, ended_at=event.ended_at, ended_on=ended_on)
    if ticket.state not in ENDED:
        work_on(office, event.day)
    office.ticket_seq = event.seq
    note_roll_number(office, event.day, event.letter, event.number, event.at)
    put(office, ticket)
    if event.call is not None:
        _put_attention_of(office, ticket, event, event.call)


def call_noted(office: Office, event: e.CallNoted) -> None:
    """Let a ticket be where it has been by what its clerk wrote down; no board calls it again."""
    before = office.tickets[event.ticket]
    ticket = _after_call(before, event.call, event.attention, today(office, event.at))
    put(office, ticket)
    _hush(office, ticket)
    _put_attention_of(office, ticket, event, event.call)
    if event.attention is not None:
        _end_plea(office, ticket.id)


def _after_call(
    ticket: Ticket, call: PastCall, attention: AttentionId | None, today: date
) -> Ticket:
    """A ticket after a call that was noted afterwards; `today` is when that is."""
    act = Act.NOTE_BEGUN if call.ended_at is None else Act.NOTE_ENDED
    if call.started_at is None:
        act = Act.NOTE_ABSENT
    is_ended = act is Act.NOTE_ENDED
    return replace(
        ticket,
        state=next_state(ticket.state, act),
        has_returned=ticket.has_returned or ticket.state in {State.NO_SHOW, State.PARKED},
        first_called_at=ticket.first_called_at or ticket.called_at or call.called_at,
        called_at=call.called_at,
        started_at=call.started_at,
        ended_at=call.ended_at if is_ended else None,
        ended_on=today if is_ended else None,
        counter=call.counter,
        clerk=call.clerk,
        attention=attention,
        reason=Reason(Basis.BY_HAND),
        recalls=0,
        reserved_for=None,
        on_the_way_at=None,
        place_at=None,
        place_seq=None,
    )


def _put_attention_of(
    office: Office, ticket: Ticket, event: e.CallNoted | e.RollTicketEntered, call: PastCall
) -> None:
    """Keep the attention of a person who came to a noted call, registered if it has ended."""
    if event.attention is None or call.started_at is None:
        return
    attention = Attention(
        id=event.attention,
        clerk=call.clerk,
        counter=call.counter,
        channel=Channel.IN_PERSON,
        started_at=call.started_at,
        ticket=ticket.id,
        service=ticket.service,
    )
    if call.ended_at is None:
        work_on(office, today(office, event.at))
        resume_attention(office, attention)
        return
    registered = replace(
        attention,
        step=Step.REGISTER,
        kind=event.kind,
        outcome=event.outcome,
        registered_at=call.ended_at,
        registered_on=today(office, event.at),
        registered_seq=office.seq + 1,
    )
    _put_attention(office, registered)


def announced(office: Office, event: e.TicketAnnounced) -> None:
    ticket = _given(office, event, channel="phone")
    put(
        office,
        replace(
            ticket,
            state=State.ANNOUNCED,
            announced_at=event.at,
            expected_until=event.expected_until,
        ),
    )


def _given(office: Office, event: e.TicketIssued | e.TicketAnnounced, channel: str) -> Ticket:
    """A new ticket, which has begun the day and has its number."""
    if event.ticket in office.tickets:
        raise ImpossibleChangeError(f"ticket {event.ticket} was issued before")
    work_on(office, event.day)
    note_number(office, event.letter, event.number, event.at)
    office.ticket_seq = event.seq
    return _begun(event, event.at, channel)


def _begun(
    event: e.TicketIssued | e.TicketAnnounced | e.RollTicketEntered,
    arrival: datetime,
    channel: str,
) -> Ticket:
    """A ticket as its first event tells it."""
    return Ticket(
        id=event.ticket,
        code=event.code,
        day=event.day,
        seq=event.seq,
        service=event.service,
        ticket_class=event.ticket_class,
        arrival=arrival,
        channel=channel,
        language=event.language,
        device=event.device,
    )


def arrived(office: Office, event: e.TicketArrived) -> None:
    """Let an announced ticket wait behind all who were here before its person."""
    office.ticket_seq = event.seq
    _move(office, event, Act.ARRIVE, arrival=event.at, seq=event.seq, expected_until=None)


def expired(office: Office, event: e.TicketExpired) -> None:
    """End a ticket whose person never came; one that the day cut off is as before if it reopens."""
    before = office.tickets[event.ticket]
    if before.expected_until is not None and event.at < before.expected_until:
        office.lapsed[event.ticket] = Lapse(before.state)
    _move(office, event, Act.EXPIRE)


def called(office: Office, event: e.TicketCalled) -> None:
    if event.profile is not None and event.pointer is not None:
        office.pointers[event.profile] = event.pointer
    before = office.tickets[event.ticket]
    ticket = _move(
        office,
        event,
        Act.CALL,
        # One that an older version called has the time of its last call only.
        first_called_at=before.first_called_at or before.called_at or event.at,
        counter=event.counter,
        clerk=event.clerk,
        reason=event.reason,
        recalls=0,
        called_at=event.at,
        on_the_way_at=None,
        place_at=None,
        place_seq=None,
    )
    for let in event.passed:
        moved = office.tickets[let.ticket]
        put(
            office,
            replace(
                moved,
                let_pass=moved.let_pass + 1,
                place_at=let.place_at,
                place_seq=let.place_seq,
            ),
        )
    _announce(office, ticket, event.call, event.at)


def recalled(office: Office, event: e.TicketRecalled) -> None:
    before = office.tickets[event.ticket]
    recalls, recalled = before.recalls + 1, before.recalled + 1
    ticket = _move(office, event, Act.RECALL, recalls=recalls, recalled=recalled)
    office.calls[:] = [call for call in office.calls if not _is_current(call, ticket)]
    _announce(office, ticket, event.call, event.at)


def _announce(office: Office, ticket: Ticket, number: int, at: datetime) -> None:
    assert ticket.counter is not None  # noqa: S101 - a called ticket has a counter
    call = Call(
        number,
        ticket.id,
        ticket.code,
        ticket.counter,
        at,
        ticket.recalls + 1,
        service=ticket.service,
    )
    office.calls.append(call)
    office.call_number = number
    # Open calls are never dropped: a hall shows a burst of them one after the other.
    old, last = office.calls[:-CALLS_KEPT], office.calls[-CALLS_KEPT:]
    office.calls[:] = [*(each for each in old if each.is_current), *last]


def _is_current(call: Call, ticket: Ticket) -> bool:
    return call.is_current and call.ticket == ticket.id


def _hush(office: Office, ticket: Ticket) -> None:
    """Move an answered or abandoned call to the board's earlier calls."""
    office.calls[:] = [
        replace(call, is_current=False) if _is_current(call, ticket) else call
        for call in office.calls
    ]


def started(office: Office, event: e.ServiceStarted) -> None:
    """Note that the person is with the clerk, which ends any reservation."""
    ticket = _move(
        office,
        event,
        Act.START,
        attention=event.attention,
        reserved_for=None,
        started_at=event.at,
    )
    _hush(office, ticket)
    assert ticket.clerk is not None  # noqa: S101 - a called ticket has a clerk
    assert ticket.counter is not None  # noqa: S101 - and a counter
    attention = Attention(
        id=event.attention,
        clerk=ticket.clerk,
        counter=ticket.counter,
        channel=Channel.IN_PERSON,
        started_at=event.at,
        ticket=ticket.id,
        service=ticket.service,
    )
    begin(office, attention)
    _end_plea(office, ticket.id)


def more_time_asked(office: Office, event: e.MoreTimeAsked) -> None:
    asked = office.tickets[event.ticket].more_time + 1
    _move(office, event, Act.MORE_TIME, more_time=asked)


def on_the_way_said(office: Office, event: e.OnTheWaySaid) -> None:
    _move(office, event, Act.ON_THE_WAY, on_the_way_at=event.at)


def _end_plea(office: Office, ticket: TicketId) -> None:
    """Drop the holder's call for a clerk: what the person waited for has come, or is over."""
    if office.help_calls.pop(caller_by_phone(ticket), None) is not None:
        office.touched.add(("help", caller_by_phone(ticket)))


def missed(office: Office, event: e.TicketNoShow) -> None:
    _hush(office, _move(office, event, Act.NO_SHOW))


def reinstated(office: Office, event: e.TicketReinstated) -> None:
    _move(office, event, Act.REINSTATE, has_returned=True, clerk=None, counter=None)
    _withdraw_calls(office, event.ticket)
    _end_plea(office, event.ticket)


def parked(office: Office, event: e.TicketParked) -> None:
    """Set a ticket aside; an attended person leaves the clerk's hands, and has begun the day."""
    _hush(office, _move(office, event, Act.PARK, attention=None, started_at=None))
    work_on(office, today(office, event.at))


def resumed(office: Office, event: e.TicketResumed) -> None:
    _move(office, event, Act.RESUME, has_returned=True, clerk=None, counter=None)
    _withdraw_calls(office, event.ticket)
    _end_plea(office, event.ticket)


def _withdraw_calls(office: Office, ticket: TicketId) -> None:
    """Take the calls of a person who waits again from the displays.

    Among the earlier calls they would still send that person to the counter of the old call.
    """
    office.calls[:] = [call for call in office.calls if call.ticket != ticket]


def transferred(office: Office, event: e.TicketTransferred) -> None:
    """Let a ticket wait at another service; one that waited for a certain clerk no longer does."""
    before = office.tickets[event.ticket]
    act = Act.MOVE if before.state is State.WAITING else Act.TRANSFER
    left = (*before.left_services, before.service)
    service, changes = event.service, {"reserved_for": None, "left_services": left}
    _move(office, event, act, service=service, **changes, **_HANDS_OFF)
    work_on(office, today(office, event.at))


def offered(office: Office, event: e.TicketOffered) -> None:
    _move(office, event, Act.OFFER, offered_to=event.clerk)


def accepted(office: Office, event: e.TicketAccepted) -> None:
    _move(office, event, Act.ACCEPT, offered_to=None, reserved_for=event.clerk, **_HANDS_OFF)
    work_on(office, today(office, event.at))


def declined(office: Office, event: e.TicketDeclined) -> None:
    _move(office, event, Act.DECLINE, offered_to=None)


def withdrawn(office: Office, event: e.OfferWithdrawn) -> None:
    _move(office, event, Act.WITHDRAW, offered_to=None)


def finished(office: Office, event: e.ServiceFinished) -> None:
    ticket = _move(office, event, Act.FINISH)
    if event.ended_at is not None:
        put(office, replace(ticket, ended_at=event.ended_at))


def cancelled(office: Office, event: e.TicketCancelled) -> None:
    _move(office, event, Act.CANCEL)
    _end_plea(office, event.ticket)


def lapsed(office: Office, event: e.TicketLapsed) -> None:
    """End a ticket with its day, and keep what it was until something else happens."""
    before = office.tickets[event.ticket]
    office.lapsed[event.ticket] = Lapse(before.state, before.reserved_for)
    _move(office, event, Act.LAPSE)
    _end_plea(office, event.ticket)


def day_reopened(office: Office, event: e.DayReopened) -> None:
    """Take a closing back: the tickets that lapsed with the day are as before.

    A reservation ends if its clerk has left since, and no arrival lies in the future, as when the
    clock was set back.
    """
    office.is_day_closed = False
    office.touched.add(("day", office.id))
    for name, lapse in office.lapsed.items():
        if name in office.tickets:
            _restore(office, office.tickets[name], lapse, event.at)
    office.lapsed.clear()


def _restore(office: Office, ticket: Ticket, lapse: Lapse, at: datetime) -> None:
    keeps_clerk = lapse.reserved_for in office.consoles
    before = replace(
        ticket,
        state=lapse.state,
        arrival=min(ticket.arrival, at),
        reserved_for=lapse.reserved_for if keeps_clerk else None,
        ended_at=None,
        ended_on=None,
    )
    put(office, before)


def class_granted(office: Office, event: e.ClassGranted) -> None:
    _move(office, event, Act.GRANT, ticket_class=event.ticket_class)
