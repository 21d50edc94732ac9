"""A person's ticket: the code at once, paper from a printer, a square for a telephone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from antesala.colours.palette import ThemeName
from antesala.messages.commands import IssueTicket, SetHelpNeeded
from antesala.printing.condition import Outcome
from antesala.printing.printer import Printer
from antesala.printing.printer_settings import Limits, PrinterSettings
from antesala.printing.slip import Slip
from antesala.settings import Settings, SettingsError
from kiosk.app import printer_of
from kiosk.way.steps import PAPER_WAITS
from tests.kiosk.controller import Standing
from tests.kiosk.office import TICKET, TOKEN, catalogue
from tests.kiosk.printers import PaperlessPrinter
from tests.printing.escpos_reader import read
from tests.printing.eyes import squares
from tests.printing.fake_printer import PATIENT, Behaviour, State, fake_printer
from tests.qt.stage import SLACK, place

LINK = f"https://turnos.laserena.cl/t/{TOKEN}"
PRINTING = "Imprimiendo. Retire su papel abajo."
NO_PAPER = "No salió el papel. Su turno vale igual. Anote su código o fotografíe esta pantalla."
AGAIN = "Intentar imprimir otra vez"
NEED = "Necesito ayuda en mi atención"


@pytest.fixture
def printer() -> PaperlessPrinter:
    return PaperlessPrinter()


@pytest.fixture
def kiosk(printer: PaperlessPrinter) -> Iterator[Standing]:
    with Standing(printer=printer) as standing:
        standing.open_office()
        yield standing
        assert standing.program.status == 0, "QML complained; see standard error"


def take(kiosk: Standing, *way: str) -> None:
    for name in way or ("Orientación", "No, turno general"):
        kiosk.press(name)
    kiosk.link.issue()
    kiosk.settle()


def test_the_slip_goes_with_the_people_ahead(kiosk: Standing, printer: PaperlessPrinter) -> None:
    """Printed once, when their number has come."""
    take(kiosk)
    assert {"J042", PRINTING} <= set(kiosk.names())
    assert printer.slips == []
    kiosk.link.tell_status()
    kiosk.look_after(PAPER_WAITS)
    (slip,) = printer.slips
    assert (slip.code, slip.people_ahead, slip.link) == ("J042", 12, LINK)


def test_the_slip_is_drawn_while_the_people_ahead_are_counted(
    kiosk: Standing, printer: PaperlessPrinter
) -> None:
    """With the answer, and nothing is printed yet: all but that number is known."""
    take(kiosk)
    ((slip, language),) = printer.foreseen
    assert printer.slips == []
    kiosk.link.tell_status()
    kiosk.look_after(PAPER_WAITS)
    assert isinstance(slip, Slip)
    assert slip.people_ahead is None
    assert (slip.code, slip.link) == (printer.slips[0].code, LINK)
    assert language == printer.languages[0]
    assert len(printer.foreseen) == 1


def test_a_silent_server_delays_paper_little(kiosk: Standing, printer: PaperlessPrinter) -> None:
    """Without the number the paper goes half a second later, by the kiosk's own clock."""
    kiosk.keep_time(by_itself=True)
    take(kiosk)
    kiosk.seconds += PAPER_WAITS
    kiosk.until(lambda: len(printer.slips) == 1)
    assert printer.slips[0].people_ahead is None


def test_paper_speaks_the_persons_language(kiosk: Standing, printer: PaperlessPrinter) -> None:
    """As the screen does."""
    take(kiosk, "Start in English", "Orientación", "No, general ticket")
    kiosk.link.tell_status()
    assert printer.languages == ["en"]


def test_paper_that_came_is_pointed_at(kiosk: Standing) -> None:
    """Printing is said while it prints and no longer."""
    take(kiosk)
    kiosk.link.tell_status()
    kiosk.printed(Outcome.PRINTED)
    assert "Retire su papel abajo." in kiosk.names()
    assert PRINTING not in kiosk.names()


def test_failed_paper_is_tried_again(kiosk: Standing, printer: PaperlessPrinter) -> None:
    """The same ticket; the server gets no command."""
    take(kiosk)
    kiosk.link.tell_status()
    kiosk.printed(Outcome.NO_PAPER)
    assert {"J042", NO_PAPER} <= set(kiosk.names())
    kiosk.press(AGAIN)
    assert [slip.code for slip in printer.slips] == ["J042", "J042"]
    assert [type(command) for command in kiosk.link.asked] == [IssueTicket]
    assert PRINTING in kiosk.names()
    kiosk.printed(Outcome.PRINTED)
    assert NO_PAPER not in kiosk.names()


def test_the_code_grows_without_paper(kiosk: Standing) -> None:
    """It is all that a person has."""
    take(kiosk)
    kiosk.link.tell_status()
    before = code_height(kiosk)
    kiosk.printed(Outcome.HANGS)
    assert code_height(kiosk) > 1.05 * before


def code_height(kiosk: Standing) -> float:
    (code,) = [text for text in kiosk.texts() if text.property("text") == "J042"]
    return float(code.property("contentHeight"))


DECLINE = "No necesito papel"


@pytest.fixture
def patient() -> Iterator[Standing]:
    """A kiosk that leaves three seconds to say that no paper is needed."""
    with Standing(printer=PaperlessPrinter(paper_waits=3)) as standing:
        standing.open_office()
        yield standing
        assert standing.program.status == 0


def slips(kiosk: Standing) -> int:
    assert isinstance(kiosk.printer, PaperlessPrinter)
    return len(kiosk.printer.slips)


def test_who_wants_paper_does_nothing_for_it(patient: Standing) -> None:
    take(patient)
    patient.link.tell_status()
    assert DECLINE in patient.names()
    patient.look_after(2.9)
    assert slips(patient) == 0
    patient.look_after(0.2)
    assert slips(patient) == 1
    assert DECLINE not in patient.names()


def test_who_wants_none_saves_it(patient: Standing) -> None:
    """The ticket stays on the screen for as long as where no paper came, and can still be had."""
    take(patient)
    patient.link.tell_status()
    patient.press(DECLINE)
    patient.look_after(50)
    assert slips(patient) == 0
    assert {"J042", "Imprimir mi turno"} <= set(patient.names())
    patient.press("Imprimir mi turno")
    assert slips(patient) == 1
    assert [type(command) for command in patient.link.asked] == [IssueTicket]


def test_who_goes_at_once_finds_their_paper(patient: Standing) -> None:
    """A promise is kept: the person has not declined the paper."""
    take(patient)
    patient.press("Listo")
    assert slips(patient) == 1


def test_a_printer_plugged_in_again_prints_the_same_ticket() -> None:
    """Pulled out within the ticket; the person asks again, and there is one ticket."""
    with fake_printer(State.OK, Behaviour.RESETS) as fake:
        printer = Printer(fake.settings, PATIENT)
        with Standing(printer=printer) as kiosk:
            kiosk.open_office()
            take(kiosk)
            kiosk.link.tell_status()
            kiosk.until(lambda: NO_PAPER in kiosk.names())
            fake.behaviour = Behaviour.PRINTS
            kiosk.press(AGAIN)
            kiosk.until(lambda: "Retire su papel abajo." in kiosk.names())
            assert [type(command) for command in kiosk.link.asked] == [IssueTicket]


def test_no_printer_says_nothing_of_paper() -> None:
    """A kiosk without one gives the code, the square and no false hope."""
    with Standing() as kiosk:
        kiosk.open_office()
        take(kiosk)
        kiosk.link.tell_status()
        assert "J042" in kiosk.names()
        assert not [name for name in kiosk.names() if "papel" in name]


def test_the_code_waits_for_no_printer(kiosk: Standing, printer: PaperlessPrinter) -> None:
    """It is on the screen with the answer, and so is the square: the printer was not even asked."""
    for name in ("Orientación", "No, turno general"):
        kiosk.press(name)
    assert "J042" not in kiosk.names()
    kiosk.link.issue()
    assert {"J042", "Siga su turno en el teléfono"} <= set(kiosk.names())
    assert printer.slips == []


def fails(kiosk: Standing) -> None:
    """A ticket without paper: the code, the truth, the square, another try, and one ticket."""
    kiosk.open_office()
    take(kiosk)
    assert "J042" in kiosk.names()
    kiosk.link.tell_status()
    for _ in range(2):
        kiosk.until(lambda: NO_PAPER in kiosk.names())
        assert {"J042", "Siga su turno en el teléfono", AGAIN} <= set(kiosk.names())
        kiosk.press(AGAIN)
        # A printer that does not answer may have failed again by now.
        names = set(kiosk.names())
        assert "J042" in names
        assert names & {PRINTING, NO_PAPER}
    kiosk.until(lambda: NO_PAPER in kiosk.names())
    assert [type(command) for command in kiosk.link.asked] == [IssueTicket]


@pytest.mark.parametrize(
    ("state", "behaviour"),
    [
        (State.NO_PAPER, Behaviour.PRINTS),
        (State.COVER_OPEN, Behaviour.PRINTS),
        (State.CUTTER_STUCK, Behaviour.PRINTS),
        (State.SWITCHED_OFF_LINE, Behaviour.PRINTS),
        (State.OK, Behaviour.HANGS),
        (State.OK, Behaviour.RESETS),
        (State.OK, Behaviour.LEAVES),
        (State.OK, Behaviour.FALLS_SILENT),
        (State.OK, Behaviour.PAUSES),
        (State.OK, Behaviour.RUNS_OUT),
        (State.OK, Behaviour.BABBLES),
    ],
)
def test_a_real_failure_leaves_the_code(state: State, behaviour: Behaviour) -> None:
    """From another thread, over a socket: the code is there first, and then the truth."""
    with fake_printer(state, behaviour) as fake:
        limits = Limits(deadline=0.6, answer=0.1, silence=0.2)
        with Standing(printer=Printer(fake.settings, limits)) as kiosk:
            fails(kiosk)


def test_a_refused_printer_leaves_the_code() -> None:
    """No process listens at its address any more."""
    with fake_printer() as fake:
        gone = fake.settings
    with Standing(printer=Printer(gone)) as kiosk:
        fails(kiosk)


def test_a_real_paper_comes_out(tmp_path: Path) -> None:
    """From the touch to the bytes."""
    with Standing(
        printer=Printer(PrinterSettings(kind="file", path=str(tmp_path), paper_waits=0))
    ) as kiosk:
        kiosk.open_office()
        take(kiosk)
        kiosk.link.tell_status()
        kiosk.until(lambda: "Retire su papel abajo." in kiosk.names())
        (paper,) = tmp_path.iterdir()
        (square,) = squares(read(paper.read_bytes()).picture)
        assert square.text == LINK


def test_a_kiosk_has_the_printer_of_its_settings() -> None:
    """None by itself, and a mistake in the file is said."""
    assert printer_of(Settings()) is None
    assert printer_of(Settings(printer={"kind": "network", "host": "p1"})) is not None
    with pytest.raises(SettingsError, match="needs host"):
        printer_of(Settings(printer={"kind": "network"}))


@pytest.mark.parametrize(
    "theme",
    ["dark", *(pytest.param(each, marks=pytest.mark.full) for each in ("light", "contrast"))],
)
def test_a_telephone_reads_the_square(kiosk: Standing, tmp_path: Path, theme: ThemeName) -> None:
    """From the screen as it is shown, in every theme."""
    kiosk.program.theme.wear(theme, "#0A4F78")
    take(kiosk)
    kiosk.link.tell_status()
    kiosk.grab(tmp_path / "ticket.png")
    (square,) = zxingcpp.read_barcodes(Image.open(tmp_path / "ticket.png").convert("L"))
    assert square.text == LINK


@pytest.mark.parametrize("outcome", [Outcome.PRINTED, Outcome.NO_PAPER])
def test_the_square_is_large_enough(kiosk: Standing, tmp_path: Path, outcome: Outcome) -> None:
    """Its ink is 20 mm or more, with the white around it that its standard asks for."""
    take(kiosk)
    kiosk.link.tell_status()
    kiosk.printed(outcome)
    kiosk.grab(tmp_path / "ticket.png")
    picture = Image.open(tmp_path / "ticket.png").convert("L")
    (square,) = zxingcpp.read_barcodes(picture)
    left, top = square.position.top_left.x, square.position.top_left.y
    right, bottom = square.position.bottom_right.x, square.position.bottom_right.y
    assert right - left >= 20 * kiosk.program.sizes.table.unit
    module = (right - left) / 33
    quiet = int(4 * module) - 1
    for box in ((left - quiet, top, left - 1, bottom), (left, top - quiet, right, top - 1)):
        assert picture.crop(box).getextrema() == (255, 255)


def test_a_loopback_address_shows_no_square(kiosk: Standing) -> None:
    """A telephone would look for the page in itself."""
    kiosk.link.tell_office(catalogue(public_url="http://localhost:7300"))
    take(kiosk)
    kiosk.link.tell_status()
    assert "Siga su turno en el teléfono" not in kiosk.names()


def test_help_wanted_is_said_by_touch(kiosk: Standing) -> None:
    """Chosen, changed, taken back; each touch is one command about this ticket."""
    take(kiosk)
    kiosk.press(NEED)
    kiosk.press("Lengua de señas")
    kiosk.press("Conversar por escrito")
    kiosk.press("Lengua de señas")
    told = [command for command in kiosk.link.asked if isinstance(command, SetHelpNeeded)]
    assert [command.ticket for command in told] == [TICKET] * 3
    assert told[-1].help_needed == ["written_conversation"]
    kiosk.link.grant()
    kiosk.press("Volver a mi turno")
    assert {"J042", "Ayuda anotada. Cambiar"} <= set(kiosk.names())


def test_keys_alone_choose_help(kiosk: Standing) -> None:
    """The focus stays on what was chosen, to take it back."""
    take(kiosk)
    for each in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(kiosk.window, each)
        kiosk.settle()
    command = kiosk.link.asked[-1]
    assert isinstance(command, SetHelpNeeded)
    assert command.help_needed == ["low_counter"]
    assert kiosk.focused() == "Mesón bajo"
    QTest.keyClick(kiosk.window, Qt.Key.Key_Escape)
    assert "J042" in kiosk.names()


def test_all_help_stands_above_the_foot(kiosk: Standing) -> None:
    """Four of equal height, in one column."""
    take(kiosk)
    kiosk.press(NEED)
    cards = [item for item in kiosk.touchables() if item.property("isChosen") is not None]
    assert len(cards) == 4
    heights = [place(card).height() for card in cards]
    assert max(heights) - min(heights) <= SLACK
    assert len({place(card).left() for card in cards}) == 1
