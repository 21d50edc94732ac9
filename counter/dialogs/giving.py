"""A ticket given by a clerk, with all that a kiosk would ask, the ticket given, and its class.

A clerk gives a ticket another class where they see that the law gives the person preference.
"""

from dataclasses import replace
from typing import get_args

from antesala.messages import commands as c, kinds as k, rows as r
from antesala.ticket_link import ticket_link
from antesala.words import Words, hour, said
from counter.dialogs.printing import paper_trouble, print_key
from counter.dialogs.ticket_lists import at_work, chosen_ticket, second_key
from counter.panes.dialog import (
    Dialog,
    DialogRow,
    Group,
    Line,
    Option,
    Sheet,
    choosing,
    group_of,
    service_rows,
    with_choice,
)
from counter.panes.keys import Key
from counter.panes.person import Fact
from counter.work.desk import Act, Opened
from counter.work.moment import Moment
from counter.work.office import GRANTED_TO, Office, twin_words


def people_of(held: r.ClassPart, words: Words) -> str:
    """The people that a class is for, as the country's law names them."""
    return " · ".join(said(name, words) for name in held.people)


def _class_subject(moment: Moment) -> str:
    """The ticket chosen in a list, and after that the same one, as long as it may still change."""
    opened = moment.memory.dialog
    if opened is not None and opened.act == Act.GRANT_CLASS:
        ticket = moment.office.ticket(opened.subject)
    else:
        ticket = chosen_ticket(moment)
    return ticket.id if ticket is not None and ticket.state in GRANTED_TO else ""


def _class_dialog(moment: Moment, opened: Opened, words: Words) -> Dialog:
    office = moment.office
    ticket = office.ticket(opened.subject)
    if ticket is None:
        return Dialog()
    listed = office.catalogue.classes if office.catalogue else []
    rows, chosen = with_choice(
        (_row(one, words, is_held=one.id == ticket.ticket_class) for one in listed), opened.chosen
    )
    none = rows[chosen].reason if chosen >= 0 else words.say("counter-class-none")
    granted = rows[chosen].words if chosen >= 0 else ""
    return Dialog(
        title=words.say("counter-class-title", code=ticket.code),
        meaning=words.say("counter-class-meaning"),
        head=words.say("counter-class-head"),
        rows=rows,
        chosen=chosen,
        main=Key(
            words=words.say("counter-class-send", name=granted, code=ticket.code), waiting=none
        ),
    )


def _row(one: r.ClassPart, words: Words, *, is_held: bool) -> DialogRow:
    return DialogRow(
        key=one.id,
        words=one.name,
        detail=people_of(one, words),
        reason=words.say("counter-class-held") if is_held else "",
    )


def _class_command(_situation: Moment, opened: Opened, fresh_id: str) -> c.Command:
    return c.GrantClass(id=fresh_id, ticket=opened.subject, ticket_class=opened.chosen)


CLASSES = Sheet(_class_subject, _class_dialog, _class_command, is_kept=False)


def _subject(moment: Moment) -> str:
    """A ticket may be given at any stage; while one is on its way, the dialog is about that one."""
    return "ticket" if at_work(moment) or moment.memory.is_issuing else ""


def _dialog(moment: Moment, opened: Opened, words: Words) -> Dialog:
    office = moment.office
    dialog = choosing(_services(office, opened, words), opened, words)
    # With none to choose, the first says why.
    stopped = dialog.rows[max(0, dialog.chosen)].reason if dialog.rows else ""
    service = office.service(dialog.rows[dialog.chosen].key) if dialog.chosen >= 0 else None
    is_asking = moment.memory.is_issuing
    return replace(
        dialog,
        title=words.say("counter-issue-title"),
        meaning=words.say("counter-issue-meaning"),
        head=words.say("counter-issue-service"),
        side_head=words.say("counter-issue-brings") if service and not is_asking else "",
        side=() if is_asking else _side(service, words),
        first=_classes(office, opened, words),
        second=_help(opened, words),
        third=_languages(office, opened, words),
        calm=_calm(moment, words),
        pending=words.say("counter-issue-pending"),
        main=Key(words=words.say("counter-issue-send"), waiting=dialog.nobody or stopped),
    )


def _services(office: Office, opened: Opened, words: Words) -> list[DialogRow]:
    """The services; those that give no more tickets today say why and cannot be chosen."""
    rows = service_rows(office, opened, words)
    return [replace(row, reason=_stopped(office, row.key, words)) for row in rows]


def _stopped(office: Office, service: str, words: Words) -> str:
    why = office.why_stopped(service).rstrip(".")
    return words.say("kiosk-stopped-why", reason=why) if why else ""


def _side(service: r.ServicePart | None, words: Words) -> tuple[Line, ...]:
    """What to bring; the clerk tells it before the person waits in vain."""
    if service is None:
        return ()
    listed = service.requirements or [words.say("counter-brings-nothing")]
    return tuple(map(Line, listed))


def _calm(moment: Moment, words: Words) -> str:
    """The assurance that after a lost link the server gives one ticket and not two."""
    if moment.since is None or not moment.memory.is_issuing:
        return ""
    at = hour(moment.since, moment.office.zone)
    return words.say("counter-issue-lost", hour=at)


def _class_of(office: Office, opened: Opened) -> r.ClassPart | None:
    """The chosen class; without a choice the general one, the last in the country's list."""
    listed = office.catalogue.classes if office.catalogue else []
    general = [one for one in listed if not one.is_preferential and not one.is_courtesy]
    taken = [one for one in listed if one.id in opened.picked("class")]
    return next(iter((*taken, *general, *listed)), None)


def _classes(office: Office, opened: Opened, words: Words) -> Group:
    held = _class_of(office, opened)
    listed = office.catalogue.classes if office.catalogue else []
    options = ((one.id, one.name) for one in listed)
    details = people_of(held, words) if held else ""
    name = held.id if held else ""
    return group_of("class", words.say("counter-issue-class"), options, name, details)


def _help(opened: Opened, words: Words) -> Group:
    taken = opened.picked("help")
    options = tuple(
        Option(one, words.say(f"counter-help-{one}"), one in taken)
        for one in get_args(k.HelpNeeded)
    )
    return Group("help", words.say("counter-issue-help"), options, is_many=True)


def _language(office: Office, opened: Opened) -> str:
    spoken = office.catalogue.languages if office.catalogue else []
    return next(iter((*opened.picked("language"), *spoken)), "es")


def _languages(office: Office, opened: Opened, words: Words) -> Group:
    """The language in which the person reads their ticket; not asked where the office has one."""
    spoken = office.catalogue.languages if office.catalogue else []
    if len(spoken) < 2:  # noqa: PLR2004 - a choice takes two
        return Group()
    options = ((one, Words(one).say("kiosk-language")) for one in spoken)
    taken = _language(office, opened)
    return group_of("language", words.say("counter-issue-language"), options, taken)


def _command(moment: Moment, opened: Opened, fresh_id: str) -> c.Command:
    office = moment.office
    held = _class_of(office, opened)
    return c.IssueTicket(
        id=fresh_id,
        service=opened.chosen,
        ticket_class=held.id if held else "general",
        language=_language(office, opened),
        help_needed=[one for one in get_args(k.HelpNeeded) if one in opened.picked("help")],
    )


def _given_subject(moment: Moment) -> str:
    given = moment.memory.given
    return given.ticket if given and at_work(moment) else ""


def _given_dialog(moment: Moment, _opened: Opened, words: Words) -> Dialog:
    given, office = moment.memory.given, moment.office
    if given is None:
        return Dialog()
    link = ticket_link(office.public_url, given.link_token or "")
    row = office.ticket(given.ticket)
    day = twin_words(office, row, words) if row else ""
    return Dialog(
        title=words.say("counter-given-title"),
        meaning=". ".join(part for part in (office.service_name(given.service), day) if part),
        code=given.code,
        facts=_given_facts(moment, given.ticket, words),
        seconds=(*_punctual_key(office, row, words), *print_key(moment, words)),
        trouble=paper_trouble(moment, words),
        calm=_given_calm(moment, words),
        link=link,
        link_head=words.say("counter-given-link") if link else "",
        main=Key(words=words.say("counter-given-done")),
    )


def _punctual_key(office: Office, row: r.TicketRow | None, words: Words) -> tuple[Key, ...]:
    """The key by which the number of the person is looked up, where the ticket may gain by it."""
    if row is None or not office.may_be_punctual(row):
        return ()
    return (second_key(Act.PUNCTUAL, words.say("counter-act-punctual")),)


def _given_calm(moment: Moment, words: Words) -> str:
    """What came of the ticket since it was given: a courtesy, a paper."""
    given, office = moment.memory.given, moment.office
    if given is None:
        return ""
    row = office.ticket(given.ticket)
    is_listed = row is not None and office.ticket_class(row.ticket_class).is_courtesy
    listed = words.say("counter-punctual-done") if is_listed else ""
    paper = words.say("counter-print-done", code=given.code) if given.printed else ""
    return " ".join(filter(None, (listed, paper)))


def _given_facts(moment: Moment, ticket: str, words: Words) -> tuple[Fact, ...]:
    """How many are ahead and where to wait; once called, where to go."""
    office, status = moment.office, moment.office.status
    if status is not None and status.id != ticket:
        status = None
    if status is not None and status.number:
        where = words.say("counter-title", number=status.number)
        return (
            Fact(words.say("counter-given-called"), ", ".join(filter(None, (where, status.place)))),
        )
    room = office.catalogue.waiting_room if office.catalogue else ""
    facts = (Fact(words.say("counter-given-where"), room),) if room else ()
    if status is None or status.people_ahead is None:
        return facts
    return (Fact(words.say("counter-given-ahead"), str(status.people_ahead)), *facts)


def _nothing(_situation: Moment, _opened: Opened, _fresh_id: str) -> c.Command:
    raise ValueError("a ticket that was given asks for nothing")


SHEET = Sheet(_subject, _dialog, _command, is_kept=False)
GIVEN = Sheet(_given_subject, _given_dialog, _nothing, is_kept=False)
