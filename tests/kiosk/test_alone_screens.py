"""A kiosk in a hall whose server is away: what a person sees, hears of, and holds."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from antesala.messages.commands import CancelTicket, IssueTicket
from antesala.messages.frames import Answer, EmergencyPart
from antesala.printing.slip import Paragraph, blocks
from antesala.words import Words
from kiosk.alone.silence import UNHEARD
from kiosk.alone.till import Till
from kiosk.way.office import PATIENCE
from kiosk.way.steps import PAPER_WAITS
from tests.kiosk.controller import Standing
from tests.kiosk.office import NOW, TICKET, TOKEN, WELCOME, catalogue
from tests.kiosk.printers import PaperlessPrinter

WAY = ("Orientación", "No, turno general")
EMERGENCY = EmergencyPart(letter="X", day="2026-05-14", last=2)


@pytest.fixture
def printer() -> PaperlessPrinter:
    return PaperlessPrinter()


@pytest.fixture
def kiosk(printer: PaperlessPrinter, tmp_path: Path) -> Iterator[Standing]:
    with Standing(printer=printer) as standing:
        standing.controller.till = Till(tmp_path / "kiosk.alone.db")
        standing.link.welcome = replace(WELCOME, emergency=EMERGENCY)
        standing.open_office()
        standing.look_after(0.5)
        yield standing
        assert standing.program.status == 0, "QML complained; see standard error"


def lose(kiosk: Standing, seconds: float = PATIENCE) -> None:
    kiosk.link.go_offline()
    kiosk.look_after(seconds)


def take(kiosk: Standing) -> None:
    for name in WAY:
        kiosk.press(name)


def answered(kiosk: Standing) -> IssueTicket:
    """Answer what was handed in with the server's ticket."""
    command = kiosk.link.asked[-1]
    assert isinstance(command, IssueTicket)
    answer = Answer(id=command.id, at="", seq=9, ticket=TICKET, code="X003", link_token=TOKEN)
    kiosk.link.answered.emit(command, answer)
    kiosk.settle()
    return command


def test_a_ticket_without_a_server(kiosk: Standing, printer: PaperlessPrinter) -> None:
    """Its number goes on after what the office knows; screen and paper say what it is."""
    lose(kiosk)
    said = " ".join(kiosk.names())
    assert "Puede tomar su turno igual. Las esperas no se muestran." in said
    take(kiosk)
    said = " ".join(kiosk.names())
    assert "X003" in kiosk.names()
    assert "Le dimos su turno sin conexión. Vale igual." in said
    assert "por la hora en que llegó. Si tiene dudas, pregunte en el módulo\u00a01." in said
    kiosk.look_after(PAPER_WAITS)
    [slip] = printer.slips
    assert (slip.code, slip.at, slip.link, slip.is_alone) == ("X003", NOW, "", True)
    assert kiosk.link.asked == []


def test_the_slip_says_what_to_do(kiosk: Standing, printer: PaperlessPrinter) -> None:
    """In each language of the catalogues; with no square, for there is no page."""
    lose(kiosk)
    take(kiosk)
    kiosk.look_after(PAPER_WAITS)
    for language, said in (
        ("es", "Se dio sin conexión. Vale igual. Guarda su lugar por la hora"),
        ("en", "Given without connection. It counts all the same. It keeps your place"),
        ("pt", "Emissão sem conexão. Vale do mesmo jeito. Guarda seu lugar"),
    ):
        told = blocks(printer.slips[0], Words(language, "CL"))
        texts = ["".join(r.text for r in each.runs) for each in told if isinstance(each, Paragraph)]
        assert any(text.startswith(said) for text in texts), texts


def test_a_short_absence_gives_no_emergency_ticket(kiosk: Standing) -> None:
    """A server that restarts in a second answers itself."""
    lose(kiosk, PATIENCE - 1)
    take(kiosk)
    assert "Pidiendo turno…" in kiosk.names()
    kiosk.link.come_online()
    kiosk.look_after(PATIENCE)
    kiosk.link.issue("J042")
    kiosk.settle()
    assert "J042" in kiosk.names()
    assert kiosk.link.dropped == []


def test_the_pending_ticket_keeps_its_id(kiosk: Standing) -> None:
    """Asked before the server went: handed in under the same id, so that there is one."""
    take(kiosk)
    [asked] = kiosk.link.asked
    assert isinstance(asked, IssueTicket)
    lose(kiosk)
    assert "X003" in kiosk.names()
    assert kiosk.link.dropped == [asked.id]
    kiosk.link.come_online()
    kiosk.look_after(0.5)
    handed = answered(kiosk)
    assert (handed.id, replace(handed, issued_alone=None)) == (asked.id, asked)
    assert handed.issued_alone is not None
    assert handed.issued_alone.code == "X003"
    assert ("ticket", TICKET) in kiosk.link.followed
    kiosk.link.tell_status()
    assert {"X003", "Personas antes: 12"} <= set(kiosk.names())


def test_help_and_cancelling_work_without_a_server(kiosk: Standing) -> None:
    """What is wanted goes in with the ticket; a cancelled one does not go in."""
    lose(kiosk)
    take(kiosk)
    kiosk.press("Necesito ayuda en mi atención")
    kiosk.press("Que me acompañen")
    kiosk.press("Volver a mi turno")
    kiosk.press("Listo")
    take(kiosk)
    kiosk.press("Anular turno")
    kiosk.press("Sí, anular")
    assert "Su turno X004 quedó anulado." in " ".join(kiosk.names())
    kiosk.link.come_online()
    kiosk.look_after(0.5)
    command = answered(kiosk)
    assert command.help_needed == ["escort"]
    kiosk.look_after(0.5)
    assert kiosk.link.asked == [command]
    assert not any(isinstance(each, CancelTicket) for each in kiosk.link.asked)


@pytest.mark.usefixtures("kiosk")
def test_a_restarted_kiosk_still_gives_tickets(tmp_path: Path) -> None:
    """Without a server since its start: by the office that it was told of before."""
    with Standing() as again:
        again.controller.till = Till(tmp_path / "kiosk.alone.db")
        again.look_after(PATIENCE)
        take(again)
        assert "X003" in again.names()
        assert again.program.status == 0


def test_hours_are_kept_without_a_server(kiosk: Standing) -> None:
    """A kiosk that is turned away, or has no letter, gives no ticket either."""
    kiosk.link.welcome = replace(WELCOME, emergency=None)
    kiosk.look_after(0.5)
    lose(kiosk)
    assert "Pida su turno en el módulo 1." in " ".join(kiosk.names())
    assert catalogue().hours == []


def test_a_server_that_keeps_nothing_is_no_server(
    kiosk: Standing, printer: PaperlessPrinter
) -> None:
    """Its disk is full: it is there, and gives no answer. The ticket has one id all the way."""
    take(kiosk)
    [asked] = kiosk.link.asked
    kiosk.look_after(UNHEARD - 0.5)
    assert "Pidiendo turno…" in kiosk.names()
    kiosk.look_after(0.5)
    assert "X003" in kiosk.names()
    assert "Le dimos su turno sin conexión. Vale igual." in " ".join(kiosk.names())
    kiosk.look_after(PAPER_WAITS)
    assert [slip.code for slip in printer.slips] == ["X003"]
    assert kiosk.link.dropped == [asked.id]
    [_, handed] = kiosk.link.asked
    assert isinstance(handed, IssueTicket)
    assert replace(handed, issued_alone=None) == asked
    kiosk.press("Listo")
    assert "Puede tomar su turno igual. Las esperas no se muestran." in " ".join(kiosk.names())
    take(kiosk)
    assert "X004" in kiosk.names(), "the next person does not wait"
    kiosk.press("Listo")
    answered(kiosk)
    assert "Puede tomar su turno igual" not in " ".join(kiosk.names())
    answered(kiosk)
    take(kiosk)
    assert "Pidiendo turno…" in kiosk.names(), "the server answers again"


def test_a_kiosk_whose_disk_fails_too_gives_nothing(kiosk: Standing) -> None:
    """The person is told, and the server is not to give the ticket to no one afterwards."""
    take(kiosk)
    [asked] = kiosk.link.asked
    till = kiosk.controller.till
    assert till is not None
    till._store._file.execute("PRAGMA query_only = ON")  # noqa: SLF001 - as a full disk
    kiosk.look_after(UNHEARD)
    assert "Le dimos su turno" not in " ".join(kiosk.names())
    assert kiosk.link.withdrawn == [asked.id]


def test_what_was_under_way_is_asked_as_it_is_now(kiosk: Standing) -> None:
    """The server goes away while a ticket is handed in, and its person then wants help."""
    lose(kiosk)
    take(kiosk)
    kiosk.link.come_online()
    kiosk.look_after(0.5)
    [first] = kiosk.link.asked
    kiosk.link.go_offline()
    kiosk.press("Necesito ayuda en mi atención")
    kiosk.press("Que me acompañen")
    assert kiosk.link.dropped[-1] == first.id, "the session would keep the former command"
    kiosk.link.come_online()
    kiosk.look_after(0.5)
    assert answered(kiosk).help_needed == ["escort"]
