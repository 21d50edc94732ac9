"""The proof of wait at the console: by a kiosk, or signed by the server for its own printer."""

import pytest

from antesala.messages import commands as c, frames as f
from antesala.printing.condition import Outcome
from antesala.printing.proof import WaitPaper
from counter.work.desk import Act
from tests.counter.place import Post
from tests.counter.test_take_away import guiding, press
from tests.kiosk.printers import PaperlessPrinter
from tests.printing.test_proof import PART


def acts_in_menu(place: Post) -> list[str]:
    return [each.act for each in place.clerk.bridge.screen.menu]


def answer_with_proof(place: Post) -> None:
    """The server signs it for this console's own printer."""
    command = place.asked[-1]
    assert isinstance(command, c.PrintProof)
    answer = f.Answer(id=command.id, at="2026-11-29T14:00:00+00:00", seq=9, proof=PART)
    place.link.answered.emit(command, answer)


def test_it_is_in_the_menu_while_a_ticket_is_in_hand() -> None:
    place = guiding()
    assert Act.PROVE in acts_in_menu(place)
    place.link.show("counter", key="c3")
    assert Act.PROVE not in acts_in_menu(place)


def test_a_kiosk_prints_it() -> None:
    place = guiding()
    press(place, Act.PROVE)
    dialog = place.clerk.bridge.screen.dialog
    assert [row.words for row in dialog.rows] == ["Tótem 1"]
    place.clerk.bridge.dialogSent.emit()
    command = place.asked[-1]
    assert isinstance(command, c.PrintProof)
    assert command.device == "k1"
    place.link.answer()
    assert not place.clerk.bridge.screen.dialog.act
    assert place.clerk.bridge.screen.banner.headline == "La constancia salió."


def test_the_consoles_own_printer_prints_what_the_server_signed() -> None:
    printer = PaperlessPrinter()
    place = guiding(printer)
    press(place, Act.PROVE)
    place.clerk.bridge.dialogSent.emit()
    assert not printer.printed
    answer_with_proof(place)
    (paper,) = printer.printed
    assert isinstance(paper, WaitPaper)
    assert paper.proof == PART
    assert paper.link == f"https://turnos.example/verify?proof={PART.long}"
    printer.tell(Outcome.PRINTED)
    place.wait(1)
    assert not place.clerk.bridge.screen.dialog.act
    assert place.clerk.bridge.screen.banner.headline == "La constancia salió."


@pytest.mark.parametrize(
    ("outcome", "why"), [(Outcome.NO_PAPER, "sin papel"), (Outcome.HANGS, "no responde")]
)
def test_a_proof_that_does_not_come_out_is_said(outcome: Outcome, why: str) -> None:
    place = guiding(PaperlessPrinter())
    press(place, Act.PROVE)
    place.clerk.bridge.dialogSent.emit()
    answer_with_proof(place)
    job = place.clerk._state.memory.asked  # noqa: SLF001 - the name that the printer was given
    assert job is not None
    place.clerk._state.printer.ended.emit(job.command, outcome)  # noqa: SLF001
    dialog = place.clerk.bridge.screen.dialog
    assert dialog.act == Act.PROVE
    assert dialog.trouble.startswith("La constancia no salió: ")
    assert why in dialog.trouble


def test_a_refusal_is_said_in_the_dialog() -> None:
    place = guiding()
    press(place, Act.PROVE)
    place.clerk.bridge.dialogSent.emit()
    place.link.refuse("no_proof")
    dialog = place.clerk.bridge.screen.dialog
    assert dialog.act == Act.PROVE
    assert "no se puede firmar" in dialog.trouble
