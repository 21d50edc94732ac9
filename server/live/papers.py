"""Tickets, lists and proofs of a console, printed by a kiosk: the request, and its report.

They are not stored: a ticket is as good without its paper.
"""

import asyncio
from dataclasses import dataclass, field
from datetime import datetime

from antesala.messages import commands as m, frames as f, kinds as k, rows as r
from server.domain.identity import DeviceId, TicketId
from server.domain.office import Office, Topic
from server.domain.refusals import Code, Refusal, refuse
from server.domain.take_away import take_away_of
from server.domain.ticket import ENDED
from server.domain.wait_proof import proof_of
from server.live.following import may_follow, role_of
from server.proofs.seal import Proofs, Sealed
from server.store import Device
from server.views import Once, StatusView
from server.views.rows import iso, list_part

PATIENCE = 12.0
"""Seconds to wait for a kiosk's report; even a slow printer has begun by then."""
OUT = frozenset({"ready", "paper_low"})
"""States that a kiosk reports when the paper is out."""


def job_of(
    office: Office, once: Once, device: Device, asked: m.PrintTicket
) -> f.PrintJob | Refusal:
    """The message from which a kiosk prints the ticket as its own; or why not."""
    if device.role != "clerk":
        return refuse(Code.FORBIDDEN, role=role_of(office, device))
    refused = may_follow(office, device, "ticket", asked.ticket)
    if refused is not None:
        return refused
    ticket = office.tickets[TicketId(asked.ticket)]
    if ticket.state in ENDED:
        return refuse(Code.WRONG_STATE, ticket=ticket.code, state=ticket.state)
    status = StatusView(ticket.id, once).row(office, ("status", ticket.id))
    assert isinstance(status, r.StatusRow)  # noqa: S101 - the view's only kind
    return f.PrintJob(
        id=asked.id,
        at=iso(ticket.arrival),
        language=ticket.language,
        link_token=office.told(ticket.id, Topic.LINK_TOKEN),
        status=status,
    )


def list_job_of(office: Office, device: Device, asked: m.PrintList) -> f.ListJob | Refusal:
    """The message from which a kiosk prints the list of the console's attention; or why not."""
    if device.role != "clerk":
        return refuse(Code.FORBIDDEN, role=role_of(office, device))
    clerk = office.clerk_at(DeviceId(device.id))
    if clerk is None:
        return refuse(Code.NOT_SIGNED_IN)
    attention = office.attention_of(clerk)
    if attention is None:
        return refuse(Code.NO_ATTENTION)
    ticket = office.tickets.get(attention.ticket) if attention.ticket else None
    about = attention.service or (ticket.service if ticket else None)
    service = office.catalogue.service.get(about) if about else None
    if service is None:
        return refuse(Code.UNKNOWN_SERVICE, service=about or "")
    part = list_part(take_away_of(attention, service))
    assert part is not None  # noqa: S101 - there is a list
    return f.ListJob(
        id=asked.id,
        language=ticket.language if ticket else office.catalogue.languages[0],
        take_away=part,
        code=ticket.code if ticket else "",
    )


def proof_job_of(
    office: Office, proofs: Proofs, device: Device, asked: m.PrintProof, now: datetime
) -> f.ProofJob | Refusal:
    """The message from which the proof of wait of the ticket in hand is printed; or why not."""
    if device.role != "clerk":
        return refuse(Code.FORBIDDEN, role=role_of(office, device))
    clerk = office.clerk_at(DeviceId(device.id))
    if clerk is None:
        return refuse(Code.NOT_SIGNED_IN)
    ticket = office.held_by(clerk)
    proof = proof_of(ticket, office.catalogue, now) if ticket is not None else None
    sealed = proofs.seal(proof) if proof is not None else None
    if ticket is None:
        return refuse(Code.NO_TICKET_IN_HAND)
    if sealed is None:
        return refuse(Code.NO_PROOF, ticket=ticket.code)
    return f.ProofJob(id=asked.id, language=ticket.language, proof=_part(sealed))


def _part(sealed: Sealed) -> r.ProofPart:
    proof = sealed.proof
    return r.ProofPart(
        code=proof.code,
        service=proof.service,
        day=proof.arrival.date().isoformat(),
        arrival=f"{proof.arrival:%H:%M}",
        outcome=proof.outcome.value,
        until=f"{proof.until:%H:%M}",
        minutes=proof.minutes,
        signed_on=proof.signed.date().isoformat(),
        signed_at=f"{proof.signed:%H:%M}",
        long=sealed.long,
        short=sealed.short,
    )


@dataclass(slots=True)
class Papers:
    """The papers that kiosks were asked for and have not reported yet."""

    _awaited: dict[tuple[str, str], asyncio.Future[k.PrinterState]] = field(default_factory=dict)

    async def outcome(self, device: str, job: str) -> Refusal | None:
        """Wait for the kiosk's report; None where the paper is out."""
        told = asyncio.get_running_loop().create_future()
        self._awaited[device, job] = told
        try:
            async with asyncio.timeout(PATIENCE):
                printer = await told
        except TimeoutError:
            return refuse(Code.DEVICE_AWAY, device=device)
        finally:
            self._awaited.pop((device, job), None)
        if printer in OUT:
            return None
        return refuse(Code.NOT_PRINTED, device=device, printer=printer)

    def told(self, device: str, message: m.ReportPrinted) -> None:
        """Take a kiosk's report; one that comes too late is ignored."""
        awaited = self._awaited.get((device, message.job))
        if awaited is not None and not awaited.done():
            awaited.set_result(message.printer)
