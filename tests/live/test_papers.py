"""A ticket given at a console, printed by a kiosk of the office."""

import asyncio
from pathlib import Path

import pytest

from antesala.messages import commands as m
from antesala.messages.frames import (
    Answer,
    ListJob,
    Message,
    PrintJob,
    PrintTest,
    ProofJob,
    Refusal,
)
from antesala.messages.kinds import PrinterState
from server.domain.refusals import Code
from server.live import papers
from server.live.guests import Guest
from server.proofs.keys import Keys
from server.proofs.seal import Proofs
from tests.domain.builders import ANA, ONE
from tests.live.foyer import Ear, Foyer, tell


async def given(foyer: Foyer) -> tuple[Guest, str]:
    """Ana gives a ticket at her console."""
    await foyer.house.sits(ANA, ONE)
    guest, _ = foyer.console(ANA)
    wish = m.IssueTicket(id=foyer.id(), service="permit", ticket_class="general", language="es")
    said = await foyer.lobby.ask(guest, wish)
    assert isinstance(said, Answer)
    assert said.ticket
    return guest, said.ticket


async def printed(
    foyer: Foyer, guest: Guest, ticket: str, kiosk: tuple[Guest, Ear], printer: PrinterState
) -> Message:
    """The console's answer, if the kiosk reports this of its printer."""
    wish = m.PrintTicket(id=foyer.id(), ticket=ticket, device=kiosk[0].device.id)
    asking = asyncio.ensure_future(foyer.lobby.ask(guest, wish))
    await asyncio.sleep(0)
    job = kiosk[1].last(PrintJob)
    report = m.ReportPrinted(id=foyer.id(), job=job.id, printer=printer)
    assert isinstance(await foyer.lobby.ask(kiosk[0], report), Answer)
    return await asking


def test_the_kiosk_gets_all_that_its_own_paper_says(tmp_path: Path) -> None:
    """The code, the service, the people ahead, and the link of the ticket's page."""

    async def story(foyer: Foyer) -> None:
        guest, ticket = await given(foyer)
        kiosk = foyer.comes("kiosk", "kiosk-1")
        other = foyer.comes("kiosk", "kiosk-2")
        assert isinstance(await printed(foyer, guest, ticket, kiosk, "ready"), Answer)
        (job,) = kiosk[1].all(PrintJob)
        assert (job.status.id, job.status.code, job.status.service) == (ticket, "A001", "permit")
        assert (job.status.people_ahead, job.language) == (0, "es")
        assert len(job.link_token) >= 22
        assert other[1].all(PrintJob) == []

    tell(tmp_path, story)


@pytest.mark.parametrize("printer", ["no_paper", "cover_open", "failed", "offline", "none"])
def test_a_paper_that_does_not_come_is_said(tmp_path: Path, printer: PrinterState) -> None:
    """With what stands in the way; the ticket is as it was, and is printed by another kiosk."""

    async def story(foyer: Foyer) -> None:
        guest, ticket = await given(foyer)
        before = foyer.house.published.tickets[ticket]  # type: ignore[index]
        said = await printed(foyer, guest, ticket, foyer.comes("kiosk", "kiosk-1"), printer)
        assert isinstance(said, Refusal)
        assert (said.code, said.facts["printer"]) == ("not_printed", printer)
        assert foyer.house.published.tickets[ticket] == before  # type: ignore[index]
        other = foyer.comes("kiosk", "kiosk-2")
        assert isinstance(await printed(foyer, guest, ticket, other, "paper_low"), Answer)

    tell(tmp_path, story)


def test_a_kiosk_that_is_off_or_mute_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An absent kiosk at once, a silent one after some seconds."""
    monkeypatch.setattr(papers, "PATIENCE", 0.01)

    async def story(foyer: Foyer) -> None:
        guest, ticket = await given(foyer)
        for device in ("kiosk-9", foyer.comes("kiosk", "kiosk-1")[0].device.id):
            wish = m.PrintTicket(id=foyer.id(), ticket=ticket, device=device)
            said = await foyer.lobby.ask(guest, wish)
            assert isinstance(said, Refusal)
            assert said.code == "device_away"

    tell(tmp_path, story)


def test_only_the_console_that_gave_it_prints_it(tmp_path: Path) -> None:
    """Kiosks and consoles without a clerk cannot ask, and another kiosk's report is ignored."""

    async def story(foyer: Foyer) -> None:
        guest, ticket = await given(foyer)
        kiosk, _ = foyer.comes("kiosk", "kiosk-1")
        empty, _ = foyer.comes("clerk", "console-9")
        for each, code in ((kiosk, "forbidden"), (empty, "not_signed_in")):
            wish = m.PrintTicket(id=foyer.id(), ticket=ticket, device="kiosk-1")
            said = await foyer.lobby.ask(each, wish)
            assert isinstance(said, Refusal)
            assert said.code == code
        wish = m.PrintTicket(id=foyer.id(), ticket="0" * 32, device="kiosk-1")
        said = await foyer.lobby.ask(guest, wish)
        assert isinstance(said, Refusal)
        assert said.code == "unknown_ticket"

    tell(tmp_path, story)


async def printed_list(foyer: Foyer, guest: Guest, kiosk: tuple[Guest, Ear]) -> ListJob:
    """The list that a kiosk was asked for, and which it has printed."""
    wish = m.PrintList(id=foyer.id(), device=kiosk[0].device.id)
    asking = asyncio.ensure_future(foyer.lobby.ask(guest, wish))
    await asyncio.sleep(0)
    job = kiosk[1].last(ListJob)
    report = m.ReportPrinted(id=foyer.id(), job=job.id, printer="ready")
    assert isinstance(await foyer.lobby.ask(kiosk[0], report), Answer)
    assert isinstance(await asking, Answer)
    return job


def test_a_kiosk_prints_the_list_that_a_person_takes_away(tmp_path: Path) -> None:
    """With what is missing alone, and the code; also for a person without a ticket."""

    async def story(foyer: Foyer) -> None:
        guest, _ = await given(foyer)
        kiosk = foyer.comes("kiosk", "kiosk-1")
        for wish in (m.CallNext, m.StartService):
            assert isinstance(await foyer.lobby.ask(guest, wish(id=foyer.id())), Answer)
        ticks = m.SaveAttention(id=foyer.id(), brought=[0, 2])
        assert isinstance(await foyer.lobby.ask(guest, ticks), Answer)
        job = await printed_list(foyer, guest, kiosk)
        assert (job.code, job.take_away.papers) == ("A001", ["Form 3"])
        assert job.take_away.is_checked
        finish = m.FinishService(id=foyer.id())
        assert isinstance(await foyer.lobby.ask(guest, finish), Answer)
        call = m.StartAttention(id=foyer.id(), channel="telephone", service="permit")
        assert isinstance(await foyer.lobby.ask(guest, call), Answer)
        job = await printed_list(foyer, guest, kiosk)
        assert (job.code, len(job.take_away.papers)) == ("", 3)

    tell(tmp_path, story)


def test_a_list_needs_an_attention_in_hand(tmp_path: Path) -> None:
    async def story(foyer: Foyer) -> None:
        guest, _ = await given(foyer)
        kiosk, _ = foyer.comes("kiosk", "kiosk-1")
        empty, _ = foyer.comes("clerk", "console-9")
        for each, code in ((guest, "no_attention"), (kiosk, "forbidden"), (empty, "not_signed_in")):
            said = await foyer.lobby.ask(each, m.PrintList(id=foyer.id(), device="kiosk-1"))
            assert isinstance(said, Refusal)
            assert said.code == code

    tell(tmp_path, story)


def test_a_supervisors_test_page_goes_to_the_one_kiosk(tmp_path: Path) -> None:
    """It is done once the kiosk reports the paper, and refused where it has none or is away."""

    async def story(foyer: Foyer) -> None:
        room = foyer.lobby.rooms["town"]
        kiosk, ear = foyer.comes("kiosk", "kiosk-1")
        _, other = foyer.comes("kiosk", "kiosk-2")
        for printer, code in (("ready", None), ("no_paper", Code.NOT_PRINTED)):
            asking = asyncio.ensure_future(room.print_test("kiosk-1"))
            await asyncio.sleep(0)
            job = ear.last(PrintTest).id
            report = m.ReportPrinted(id=foyer.id(), job=job, printer=printer)  # type: ignore[arg-type]
            assert isinstance(await foyer.lobby.ask(kiosk, report), Answer)
            refused = await asking
            assert (refused and refused.code) == code
        assert not other.all(PrintTest)
        foyer.lobby.leave(kiosk)
        away = await room.print_test("kiosk-1")
        assert away is not None
        assert away.code is Code.DEVICE_AWAY

    tell(tmp_path, story)


def test_a_console_prints_the_proof_of_the_ticket_in_hand(tmp_path: Path) -> None:
    """By a kiosk, or from the answer on its own printer; either is signed by the office."""

    async def story(foyer: Foyer) -> None:
        guest, _ = await given(foyer)
        kiosk = foyer.comes("kiosk", "kiosk-1")
        called = await foyer.lobby.ask(guest, m.CallNext(id=foyer.id()))
        assert isinstance(called, Answer)
        own = await foyer.lobby.ask(guest, m.PrintProof(id=foyer.id()))
        assert isinstance(own, Answer)
        assert own.proof is not None
        wish = m.PrintProof(id=foyer.id(), device="kiosk-1")
        asking = asyncio.ensure_future(foyer.lobby.ask(guest, wish))
        await asyncio.sleep(0)
        job = kiosk[1].last(ProofJob)
        report = m.ReportPrinted(id=foyer.id(), job=job.id, printer="ready")
        assert isinstance(await foyer.lobby.ask(kiosk[0], report), Answer)
        printed = await asking
        assert isinstance(printed, Answer)
        assert printed.proof is None
        (room,) = foyer.lobby.rooms.values()
        for part in (own.proof, job.proof):
            proof = room.proofs.check(part.long)
            assert proof is not None
            assert (proof.code, part.code, part.outcome) == ("A001", "A001", "called")

    tell(tmp_path, story)


def test_only_a_console_with_a_ticket_in_hand_gets_a_proof(tmp_path: Path) -> None:
    async def story(foyer: Foyer) -> None:
        guest, _ = await given(foyer)
        kiosk, _ = foyer.comes("kiosk", "kiosk-1")
        empty, _ = foyer.comes("clerk", "console-9")
        asked = ((guest, "no_ticket_in_hand"), (kiosk, "forbidden"), (empty, "not_signed_in"))
        for each, code in asked:
            said = await foyer.lobby.ask(each, m.PrintProof(id=foyer.id()))
            assert isinstance(said, Refusal)
            assert said.code == code
        (room,) = foyer.lobby.rooms.values()
        room.proofs = Proofs(room.hub.published.id, lambda: Keys(None))
        assert isinstance(await foyer.lobby.ask(guest, m.CallNext(id=foyer.id())), Answer)
        said = await foyer.lobby.ask(guest, m.PrintProof(id=foyer.id()))
        assert isinstance(said, Refusal)
        assert said.code == Code.NO_PROOF

    tell(tmp_path, story)
