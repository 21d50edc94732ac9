"""A ticket given at a console, printed by the console's own printer: network, device or queue."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import cast

import pytest

from antesala.printing.condition import Outcome
from antesala.printing.printer import Printer
from antesala.printing.printer_settings import PrinterSettings
from antesala.printing.slip import Slip
from antesala.qt.device import Device
from antesala.settings import Settings, SettingsError
from antesala.words import Words
from counter.app.own_device import OwnDevice, printer_of
from counter.dialogs.printing import TIMES
from counter.work.desk import Act
from tests.counter.hall import fill
from tests.counter.place import Desk
from tests.counter.test_giving import give

FAILED = [each for each in Outcome if not each.is_on_paper]


class Told:
    """A printer that is told what becomes of each paper, one outcome after the other."""

    def __init__(self, *outcomes: Outcome) -> None:
        self.outcomes = list(outcomes)
        self.slips: list[Slip] = []
        self.languages: list[str] = []
        self.tell: Callable[[Outcome], None] = lambda _: None

    def start(self, slip: Slip, words: Words, tell: Callable[[Outcome], None]) -> None:
        self.slips.append(slip)
        self.languages.append(words.language)
        self.tell = tell
        if self.outcomes:
            tell(self.outcomes.pop(0))


@contextmanager
def at_work(printer: object, fault: str = "") -> Iterator[Desk]:
    """A ticket was just given at a console with this printer, and no kiosk is there."""
    place = Desk(OwnDevice(cast("Printer", printer), fault))
    try:
        place.link.come_online("carolina")
        fill(place.link)
        give(place)
        place.wait(2)
        yield place
    finally:
        place.stage.close()


def asks_for_paper(place: Desk, key: str = "Imprimir") -> None:
    """The clerk presses the key and takes what is proposed."""
    place.stage.press(key)
    assert [row.words for row in place.clerk.bridge.screen.dialog.rows] == [
        "Impresora de este módulo"
    ]
    place.clerk.bridge.dialogSent.emit()
    place.stage.settle()


def test_the_paper_comes_from_the_own_printer(tmp_path: Path) -> None:
    """The whole slip, by a real job; the server is asked for nothing, and the code is shown."""
    with at_work(Printer(PrinterSettings(kind="file", path=str(tmp_path)))) as place:
        asks_for_paper(place)
        place.stage.until(lambda: bool(place.clerk.bridge.screen.dialog.code))
        assert (tmp_path / "ticket-M047.bin").stat().st_size > 1000
        assert place.asked == []
        assert place.clerk.bridge.screen.dialog.calm == "El papel de M047 salió."


def test_the_slip_is_the_kiosks() -> None:
    """In the language that the person chose, with link and place."""
    told = Told(Outcome.PRINTED)
    with at_work(told) as place:
        asks_for_paper(place)
        (slip,) = told.slips
        assert (slip.code, told.languages) == ("M047", ["es"])
        assert slip.office
        assert slip.service
        asks_for_paper(place, "Imprimir otra vez")
        assert len(told.slips) == 2
        place.clerk.bridge.dialogClosed.emit()


@pytest.mark.parametrize("outcomes", [FAILED[n : n + TIMES] for n in range(0, len(FAILED), TIMES)])
def test_a_paper_that_does_not_come_is_one_sentence(outcomes: Sequence[Outcome]) -> None:
    """Why, and what to do; the ticket is as good, and the next try prints it."""
    told = Told()
    with at_work(told) as place:
        for outcome, key in zip(outcomes, ("Imprimir", "Imprimir otra vez"), strict=False):
            told.outcomes = [outcome, Outcome.PRINTED]
            asks_for_paper(place, key)
            dialog = place.clerk.bridge.screen.dialog
            assert dialog.act == Act.PRINT
            assert "M047 vale igual" in dialog.trouble
            place.clerk.bridge.dialogSent.emit()
            place.stage.settle()
            shown = place.clerk.bridge.screen.dialog
            assert (shown.code, shown.trouble) == ("M047", "")
            assert shown.calm == "El papel de M047 salió."


def test_a_queue_that_hangs_keeps_the_dialog_waiting() -> None:
    """Until its outcome is known; then it is said, and a kiosk may be chosen instead."""
    told = Told()
    with at_work(told) as place:
        asks_for_paper(place)
        assert place.clerk.bridge.screen.dialog.main.waiting == "Imprimiendo…"
        told.tell(Outcome.HANGS)
        place.stage.settle()
        assert "no toma el trabajo" in place.clerk.bridge.screen.dialog.trouble


def test_a_slow_printer_that_fails_in_the_end_is_told() -> None:
    """It had taken part of the paper when the clerk was told that it comes."""
    told = Told(Outcome.STILL_PRINTING)
    with at_work(told) as place:
        asks_for_paper(place)
        assert place.clerk.bridge.screen.dialog.calm == "El papel de M047 salió."
        told.tell(Outcome.NO_PAPER)
        place.stage.settle()
        shown = place.clerk.bridge.screen.dialog
        assert (shown.code, shown.calm) == ("M047", "")
        assert "no tiene papel" in shown.trouble
        assert shown.seconds[0].words == "Imprimir"


def test_a_wrong_printer_keeps_no_clerk_from_work(tmp_path: Path) -> None:
    """The console begins, says what to correct, and prints by kiosks; a trial start refuses."""
    wrong = Settings(printer={"kind": "queue"})
    printer, fault = printer_of(Device("counter", wrong, tmp_path / "counter.toml"))
    assert printer is None
    assert fault == (
        f'{tmp_path / "counter.toml"}: [printer]: kind "queue" needs queue; '
        "add it there, or write another kind"
    )
    with pytest.raises(SettingsError):
        printer_of(Device("counter", wrong, tmp_path / "counter.toml", is_check=True))
    with at_work(None, fault) as place:
        banner = place.clerk.bridge.screen.banner
        assert "La impresora de este módulo no se usa" in f"{banner.headline} {banner.also}"
        assert "Imprimir" not in place.stage.names()


def test_a_console_without_the_table_has_no_printer(tmp_path: Path) -> None:
    assert printer_of(Device("counter", Settings(), tmp_path / "counter.toml")) == (None, "")
