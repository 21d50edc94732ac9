"""The tickets of the hall in lists: waiting, missed the call, set aside, and on the way.

The last one is there while a person is on the way with a ticket from their telephone.
"""

from collections.abc import Callable, Iterable

from antesala.messages import commands as c, kinds as k, rows as r
from antesala.words import Words, hour, instant
from antesala.words.lookup import is_found
from counter.panes.dialog import Dialog, DialogRow, Sheet, with_choice
from counter.panes.keys import (
    CAPS,
    ICONS,
    SEQUENCES,
    Key,
)
from counter.panes.queue import notes_of, wait_words, waited
from counter.work.desk import AT_WORK, Act, Opened, Stage
from counter.work.moment import Moment
from counter.work.office import Office

STATES: dict[Act, k.TicketState] = {
    Act.CALL_BY_HAND: "waiting",
    Act.REINSTATE: "no_show",
    Act.RESUME: "parked",
    Act.ARRIVE: "announced",
}
"""The tickets that each list shows."""


_ASIDE = {Act.CALL_BY_HAND: "counter-wait", Act.ARRIVE: "counter-expected"}
"""What stands beside a ticket where it is not when its person came."""


def at_work(moment: Moment) -> str:
    """The subject of a list: the same as long as the clerk stays at a counter and at one stage."""
    return f"hall-{moment.stage}" if moment.stage in AT_WORK else ""


def chosen_ticket(moment: Moment) -> r.TicketRow | None:
    """The ticket chosen in the open list."""
    opened = moment.memory.dialog
    if opened is None or opened.act not in STATES:
        return None
    return moment.office.ticket(opened.chosen)


def _sheet(act: Act, command: Callable[[Moment, Opened, str], c.Command]) -> Sheet:
    def dialog(moment: Moment, opened: Opened, words: Words) -> Dialog:
        return _dialog(act, moment, opened, words)

    return Sheet(at_work, dialog, command, is_kept=False)


def _dialog(act: Act, moment: Moment, opened: Opened, words: Words) -> Dialog:
    listed = list(_tickets(act, moment.office, opened.text))
    rows, chosen = with_choice(
        (_row(act, moment, ticket, words) for ticket in listed), opened.chosen
    )
    ticket = listed[chosen] if chosen >= 0 else None
    found = "none" if opened.text else act
    nobody = "" if rows else words.say(f"counter-list-nobody-{found}")
    return Dialog(
        title=words.say(f"counter-list-{act}", count=len(listed)),
        meaning=words.say(f"counter-list-meaning-{act}"),
        begins_in_field=True,
        field_label=words.say("counter-list-search"),
        head=words.say("counter-list-head"),
        aside_head=words.say(_ASIDE.get(act, "counter-arrived")),
        rows=rows,
        chosen=chosen,
        nobody=nobody,
        seconds=_seconds(act, moment, ticket, words),
        main=_main(act, moment, rows[chosen] if chosen >= 0 else None, nobody, words),
    )


def _tickets(act: Act, office: Office, text: str) -> Iterable[r.TicketRow]:
    """Those of the list; tickets of other counters are found by typing, for information."""
    rows = office.in_state(STATES[act])
    if act is Act.CALL_BY_HAND:
        ours = office.waiting()
        rows = [*ours, *(row for row in rows if text and row not in ours)]
    return [row for row in rows if is_found(text, row.code, office.service_name(row.service))]


def _row(act: Act, moment: Moment, ticket: r.TicketRow, words: Words) -> DialogRow:
    office = moment.office
    held = office.ticket_class(ticket.ticket_class)
    is_waiting = act is Act.CALL_BY_HAND
    arrived = hour(instant(ticket.expected_until or ticket.arrival), office.zone)
    minutes = wait_words(waited(ticket, moment.now), words)
    is_off = is_waiting and not office.is_ours(ticket)
    return DialogRow(
        key=ticket.id,
        words=ticket.code,
        detail=", ".join([office.service_name(ticket.service), *notes_of(office, ticket, words)]),
        tag=held.name,
        tag_icon="badge-check" if held.is_preferential else "ticket",
        aside=minutes if is_waiting else arrived,
        reason=words.say("counter-list-elsewhere") if is_off else "",
    )


def _main(act: Act, moment: Moment, row: DialogRow | None, nobody: str, words: Words) -> Key:
    lack = nobody or (row.reason if row else words.say("counter-list-elsewhere"))
    if act is Act.CALL_BY_HAND and moment.stage is not Stage.FREE:
        lack = words.say(f"counter-list-not-{moment.stage}", code=moment.office.code)
    said = words.say(f"counter-list-send-{act}", code=row.words if row else "")
    icon = "megaphone" if act is Act.CALL_BY_HAND else ICONS[act]
    return Key(words=said.strip(), icon=icon, waiting=lack)


def _seconds(act: Act, moment: Moment, ticket: r.TicketRow | None, words: Words) -> tuple[Key, ...]:
    """The other lists, with their counts; the class of the chosen ticket; a new ticket."""
    others = tuple(
        second_key(other, words.say(f"counter-list-{other}", count=len(_all(other, moment))))
        for other in STATES
        if other is not act and (other is not Act.ARRIVE or _all(other, moment))
    )
    grant = () if ticket is None or act is Act.REINSTATE else (Act.GRANT_CLASS,)
    is_plain = ticket is not None and moment.office.may_be_punctual(ticket)
    courtesy = (Act.PUNCTUAL,) if is_plain and act is not Act.REINSTATE else ()
    own = (*grant, *courtesy, Act.ISSUE)
    return (*others, *(second_key(one, words.say(f"counter-act-{one}")) for one in own))


def _all(act: Act, moment: Moment) -> list[r.TicketRow]:
    office = moment.office
    return office.waiting() if act is Act.CALL_BY_HAND else office.in_state(STATES[act])


def second_key(act: Act, said: str) -> Key:
    """A key that leads from a dialog to another one."""
    return Key(act, said, ICONS[act], CAPS[act], SEQUENCES[act])


def _call(_situation: Moment, opened: Opened, fresh_id: str) -> c.Command:
    return c.CallTicket(id=fresh_id, ticket=opened.chosen)


def _reinstate(_situation: Moment, opened: Opened, fresh_id: str) -> c.Command:
    return c.ReinstateTicket(id=fresh_id, ticket=opened.chosen)


def _resume(_situation: Moment, opened: Opened, fresh_id: str) -> c.Command:
    return c.ResumeTicket(id=fresh_id, ticket=opened.chosen)


def _arrive(_situation: Moment, opened: Opened, fresh_id: str) -> c.Command:
    return c.ConfirmPresence(id=fresh_id, ticket=opened.chosen)


WAITING = _sheet(Act.CALL_BY_HAND, _call)
MISSED = _sheet(Act.REINSTATE, _reinstate)
PARKED = _sheet(Act.RESUME, _resume)
COMING = _sheet(Act.ARRIVE, _arrive)
