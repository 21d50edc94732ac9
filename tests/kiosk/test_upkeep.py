"""The kiosk's printer is looked after: staff know before a person does, and are told once."""

from collections.abc import Iterator

import pytest

from antesala.printing.condition import Condition, Outcome
from antesala.printing.printer import Printer
from antesala.printing.printer_settings import Limits, PrinterSettings
from kiosk.printing.upkeep import AFTER_CHECK, AFTER_PRINT, CHECK_EVERY
from tests.kiosk.controller import Standing
from tests.kiosk.printers import PaperlessPrinter
from tests.printing.fake_printer import PATIENT, Behaviour, State, fake_printer

TOLD = "El personal ya está avisado."


@pytest.fixture
def printer() -> PaperlessPrinter:
    return PaperlessPrinter()


@pytest.fixture
def kiosk(printer: PaperlessPrinter) -> Iterator[Standing]:
    with Standing(printer=printer) as standing:
        standing.open_office()
        standing.look_after(0)
        yield standing
        assert standing.program.status == 0, "QML complained; see standard error"


def reports(kiosk: Standing) -> list[str]:
    return [report.printer for report in kiosk.link.reports]


def seen(kiosk: Standing, printer: PaperlessPrinter, condition: Condition | None) -> None:
    printer.seen(condition)
    kiosk.settle()


def take(kiosk: Standing) -> None:
    for name in ("Orientación", "No, turno general"):
        kiosk.press(name)
    kiosk.link.issue()
    kiosk.link.tell_status()
    kiosk.settle()


def said(kiosk: Standing) -> bool:
    return any(TOLD in name for name in kiosk.names())


def test_staff_hear_before_a_person_does(kiosk: Standing, printer: PaperlessPrinter) -> None:
    """An empty roll at an idle kiosk."""
    seen(kiosk, printer, Condition.NO_PAPER)
    assert reports(kiosk)[-1] == "no_paper"
    kiosk.link.take_report()
    kiosk.look_after(CHECK_EVERY)
    seen(kiosk, printer, Condition.READY)
    assert reports(kiosk)[-2:] == ["no_paper", "ready"]


def test_the_same_is_told_once(kiosk: Standing, printer: PaperlessPrinter) -> None:
    """Repeated looks with the same result are told once."""
    for _ in range(3):
        seen(kiosk, printer, Condition.READY)
        kiosk.link.take_report()
        kiosk.look_after(CHECK_EVERY)
    assert reports(kiosk).count("ready") == 1
    assert printer.looks == 4


def test_a_look_waits_for_the_one_before(kiosk: Standing, printer: PaperlessPrinter) -> None:
    """A silent printer is not asked over and over."""
    for _ in range(3):
        kiosk.look_after(CHECK_EVERY)
    assert printer.looks == 1


def test_nobody_is_kept_waiting_by_a_look(kiosk: Standing, printer: PaperlessPrinter) -> None:
    """While a person is there the printer is theirs."""
    seen(kiosk, printer, Condition.READY)
    kiosk.press("Orientación")
    kiosk.look_after(CHECK_EVERY)
    assert printer.looks == 1


def test_a_new_connection_is_told_anew(kiosk: Standing, printer: PaperlessPrinter) -> None:
    """A restarted server has no reports."""
    seen(kiosk, printer, Condition.COVER_OPEN)
    kiosk.link.take_report()
    kiosk.link.go_offline()
    kiosk.link.come_online()
    assert reports(kiosk)[-2:] == ["cover_open", "cover_open"]


def test_news_take_the_place_of_old_reports(kiosk: Standing, printer: PaperlessPrinter) -> None:
    """A report that has not arrived is taken back before the next one is sent."""
    seen(kiosk, printer, Condition.NO_PAPER)
    late = kiosk.link.reports[-1]
    kiosk.look_after(CHECK_EVERY)
    seen(kiosk, printer, Condition.READY)
    assert late.id in kiosk.link.withdrawn
    assert reports(kiosk)[-1] == "ready"


def test_the_promise_is_made_when_kept(kiosk: Standing) -> None:
    """Staff "already know" once the server has said that it has it, and not without it."""
    take(kiosk)
    kiosk.printed(Outcome.NO_PAPER)
    assert reports(kiosk)[-1] == "no_paper"
    assert not said(kiosk)
    kiosk.link.take_report()
    kiosk.settle()
    assert said(kiosk)
    kiosk.link.go_offline()
    kiosk.settle()
    assert not said(kiosk)


def test_a_refused_report_is_no_promise(kiosk: Standing) -> None:
    """A refused report is not repeated for ever either."""
    take(kiosk)
    kiosk.printed(Outcome.HANGS)
    report = kiosk.link.reports[-1]
    kiosk.link.answered.emit(report, kiosk.link.refusal(report, "forbidden"))
    kiosk.settle()
    assert not said(kiosk)
    assert kiosk.link.reports[-1] is report


def test_every_end_says_how_the_printer_is() -> None:
    """Staff have a sentence for each state of a printer."""
    assert set(AFTER_CHECK) == set(Condition)
    assert set(AFTER_PRINT) == set(Outcome) - {Outcome.STILL_PRINTING}
    assert {AFTER_PRINT[each] for each in Outcome if each.is_on_paper and each in AFTER_PRINT} == {
        "ready",
        "paper_low",
        "none",
    }


@pytest.mark.parametrize(
    ("state", "behaviour", "report"),
    [
        (State.OK, Behaviour.PRINTS, "ready"),
        (State.LOW, Behaviour.PRINTS, "paper_low"),
        (State.NO_PAPER, Behaviour.PRINTS, "no_paper"),
        (State.COVER_OPEN, Behaviour.PRINTS, "cover_open"),
        (State.CUTTER_STUCK, Behaviour.PRINTS, "failed"),
        (State.SWITCHED_OFF_LINE, Behaviour.PRINTS, "offline"),
        (State.OK, Behaviour.HANGS, "offline"),
        (State.OK, Behaviour.RESETS, "offline"),
    ],
)
def test_a_real_look_is_reported(state: State, behaviour: Behaviour, report: str) -> None:
    """Over a socket, from another thread, without printing."""
    with fake_printer(state, behaviour) as fake:
        limits = Limits(answer=0.1) if behaviour is Behaviour.HANGS else PATIENT
        printer = Printer(fake.settings, limits)
        with Standing(printer=printer) as kiosk:
            kiosk.open_office()
            kiosk.until(lambda: reports(kiosk)[-1:] == [report])
        assert not any(fake.jobs)


def test_a_file_is_not_looked_at() -> None:
    """A file does not report a state, and a look must not write to it."""
    told: list[Condition | None] = []
    printer = Printer(PrinterSettings(kind="file", path="/nowhere"))
    with Standing(printer=printer) as kiosk:
        printer.check(told.append)
        kiosk.until(lambda: told == [None])


def test_a_printer_whose_name_is_misspelt_does_not_answer() -> None:
    """No machine can have such a name; the staff are told, and the next look is not the last."""
    told: list[Condition | None] = []
    printer = Printer(PrinterSettings(kind="network", host="192.168..5"))
    with Standing(printer=printer) as kiosk:
        printer.check(told.append)
        kiosk.until(lambda: told == [Condition.OFFLINE])


def test_a_look_that_fails_in_any_way_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """A caretaker that waited for ever would never look again."""
    told: list[Condition | None] = []

    def spoilt(*_: object) -> None:
        raise ValueError("a driver's own fault")

    monkeypatch.setattr("antesala.printing.attempt.way_to", spoilt)
    printer = Printer(PrinterSettings(kind="network", host="printer"))
    with Standing(printer=printer) as kiosk:
        printer.check(told.append)
        kiosk.until(lambda: told == [Condition.FAULT])


@pytest.mark.parametrize("away", [Condition.NO_PAPER, Condition.COVER_OPEN, Condition.OFFLINE])
def test_paper_that_cannot_come_is_not_offered(away: Condition) -> None:
    """Neither to decline it nor as a list; the ticket is tried at once, and its failure told."""
    printer = PaperlessPrinter(paper_waits=30)
    with Standing(printer=printer) as kiosk:
        kiosk.open_office()
        kiosk.look_after(0)
        seen(kiosk, printer, away)
        kiosk.press("Licencias y vehículos")
        kiosk.press("Renovar licencia de conducir")
        assert not any("llevar esta lista" in name for name in kiosk.names())
        kiosk.controller.bridge.take("general")
        kiosk.link.issue()
        kiosk.link.tell_status()
        kiosk.look_after(1)
        assert len(printer.slips) == 1
        assert "No necesito papel" not in kiosk.names()
        kiosk.printed(Outcome.NO_PAPER)
        assert any(name.startswith("No salió el papel.") for name in kiosk.names())


def test_paper_is_offered_again_once_it_can_come() -> None:
    printer = PaperlessPrinter(paper_waits=30)
    with Standing(printer=printer) as kiosk:
        kiosk.open_office()
        kiosk.look_after(0)
        seen(kiosk, printer, Condition.NO_PAPER)
        kiosk.look_after(CHECK_EVERY)
        seen(kiosk, printer, Condition.READY)
        take(kiosk)
        assert "No necesito papel" in kiosk.names()
        assert not printer.slips
