"""Which services a counter attends with a clerk, and who waits that no open counter can call."""

from antesala.messages.rows import CounterPart, CounterRow, ServicePart, TicketRow
from antesala.words import Words
from counter.work.office import Office

NAMED = 6
"""The most codes that are listed one by one; the search has them all."""
NAMED_ABREAST = 3
"""The most services that are named in one row of a list."""


def services_at(office: Office, counter: CounterPart, clerk: str | None) -> list[ServicePart]:
    """The services that the counter and this clerk have in common."""
    row = office.clerk_row(clerk)
    theirs = row.services if row is not None else []
    return [
        service
        for service in (office.catalogue.services if office.catalogue else [])
        if (not counter.services or service.id in counter.services)
        and (not theirs or service.id in theirs)
    ]


def has_work(office: Office, counter: str) -> bool:
    """Whether the clerk could ever call a person there; true while the office is not known yet.

    A person who waits for this clerk alone is called at any counter.
    """
    part = office.counter_part(counter)
    has_own = any(row.reserved_for == office.clerk for row in office.in_state("waiting"))
    return part is None or has_own or bool(services_at(office, part, office.clerk))


def attended_words(office: Office, counter: str, words: Words, most: int = 99) -> str:
    """Which services a counter attends with this clerk, in a sentence; empty where not known.

    The first `most` are named, and the others counted.
    """
    part = office.counter_part(counter)
    if part is None or office.catalogue is None:
        return ""
    ours = services_at(office, part, office.clerk)
    if not ours:
        return words.say("counter-no-common")
    if len(ours) == len(office.catalogue.services):
        return words.say("counter-attends-all")
    names = ", ".join(one.name for one in ours[:most])
    return words.say("counter-attends", names=names, more=max(0, len(ours) - most))


def unattended(office: Office) -> list[TicketRow]:
    """The waiting tickets that no counter open now can call, by arrival."""
    calling = [row for row in office.counters if row.state == "open"]
    return [
        ticket
        for ticket in office.in_state("waiting")
        if not any(_calls(row, ticket) for row in calling)
    ]


def _calls(row: CounterRow, ticket: TicketRow) -> bool:
    if ticket.reserved_for is not None:
        return row.clerk == ticket.reserved_for
    return ticket.service in row.services and ticket.ticket_class in row.classes


def unattended_words(office: Office, words: Words) -> tuple[str, str]:
    """How many tickets no counter can call, their codes and needs; empty without any."""
    tickets = unattended(office)
    if not tickets:
        return "", ""
    codes = ", ".join(ticket.code for ticket in tickets[:NAMED])
    more = max(0, len(tickets) - NAMED)
    said = words.say("counter-unattended", count=len(tickets), codes=codes, more=more)
    waits = dict.fromkeys(_awaited(office, ticket, words) for ticket in tickets)
    # A ticket may be of a service that a loaded office file removed.
    names = ", ".join(filter(None, waits))
    return said, words.say("counter-unattended-detail", names=names) if names else ""


def _awaited(office: Office, ticket: TicketRow, words: Words) -> str:
    """What a ticket waits for: a clerk who is not there, or a service in a class."""
    if ticket.reserved_for is not None:
        return office.clerk_name(ticket.reserved_for)
    service = office.service_name(ticket.service)
    is_called = any(
        ticket.service in row.services for row in office.counters if row.state == "open"
    )
    if not is_called:
        return service
    held = office.ticket_class(ticket.ticket_class)
    return words.say("counter-unattended-class", service=service, name=held.name)


def is_free(office: Office, row: CounterRow) -> bool:
    """Whether the clerk may sit down there, and could call a person there."""
    return row.clerk in (None, office.clerk) and has_work(office, row.id)


def proposed(office: Office, number: str | None) -> str:
    """The counter proposed to the clerk: this console's own, or the first free one."""
    free = [row for row in office.counters if is_free(office, row)]
    own = [row for row in free if row.number == number]
    return next((row.id for row in (*own, *free)), "")
