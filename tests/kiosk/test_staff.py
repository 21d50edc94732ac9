"""Staff at a kiosk: five touches, a PIN, and their acts; no one else ends or locks it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from antesala.messages.commands import CallForHelp
from antesala.printing.condition import Condition, Outcome
from antesala.settings import Settings, read_settings, write_settings
from kiosk.app import main
from kiosk.app.pins import checker, write_pin
from kiosk.way import events as t
from kiosk.way.staff import (
    PAUSE,
    STAYS,
    TAPS,
    TRIES,
    Place,
    Staff,
    after,
    checked,
    read_staff,
    tapped,
)
from tests.kiosk.controller import Standing
from tests.kiosk.printers import PaperlessPrinter
from tests.kiosk.test_measures import faults
from tests.qt.stage import place

PIN = "2468"
LOCKED = "Fuera de servicio"


@pytest.fixture
def kiosk() -> Iterator[Standing]:
    with Standing(printer=PaperlessPrinter()) as standing:
        standing.controller.check_pin = lambda pin: pin == PIN
        standing.open_office()
        yield standing
        assert standing.program.status == 0


def tap_head(kiosk: Standing, times: int = TAPS) -> None:
    """Touches on the clock, each when a hand would."""
    (clock,) = [text for text in kiosk.texts() if text.property("text") == "10:42"]
    middle = place(clock).center().toPoint()
    for _ in range(times):
        kiosk.seconds += 0.7
        QTest.mouseClick(kiosk.window, Qt.MouseButton.LeftButton, pos=middle)
        kiosk.settle()


def enter(kiosk: Standing, pin: str = PIN) -> None:
    tap_head(kiosk)
    for figure in pin:
        kiosk.press(figure)
    kiosk.press("Entrar")


def test_the_pin_leads_to_what_staff_may_do(kiosk: Standing) -> None:
    enter(kiosk)
    assert {"Poner fuera de servicio", "Imprimir una página de prueba"} <= set(kiosk.names())
    kiosk.press("Atrás")
    assert "¿Qué necesita hacer hoy?" in kiosk.names()


def test_the_pin_is_not_shown(kiosk: Standing) -> None:
    tap_head(kiosk)
    for figure in PIN:
        kiosk.press(figure)
    assert not [name for name in kiosk.names() if PIN in name]
    assert "****" in " ".join(kiosk.names())


def test_fewer_touches_open_nothing(kiosk: Standing) -> None:
    tap_head(kiosk, TAPS - 1)
    kiosk.seconds += 10
    tap_head(kiosk, 1)
    assert "¿Qué necesita hacer hoy?" in kiosk.names()


def test_a_kiosk_without_a_pin_opens_to_nobody() -> None:
    with Standing() as kiosk:
        kiosk.open_office()
        tap_head(kiosk, 3 * TAPS)
        assert "Clave del personal" not in kiosk.names()


def test_a_locked_kiosk_gives_no_ticket(kiosk: Standing) -> None:
    """It says where to go, still calls a person, and staff open it again."""
    enter(kiosk)
    kiosk.press("Poner fuera de servicio")
    assert {LOCKED, "Pida su turno en el módulo 1."} <= set(kiosk.names())
    assert "Renovar licencia de conducir" not in kiosk.names()
    kiosk.controller.take(t.ChooseService("renew"))
    kiosk.look_after(1000)
    assert LOCKED in kiosk.names()
    kiosk.press("Ayuda")
    assert isinstance(kiosk.link.asked[-1], CallForHelp)
    enter(kiosk)
    kiosk.press("Volver al servicio")
    assert "¿Qué necesita hacer hoy?" in kiosk.names()


def test_a_page_is_printed_to_try_the_printer(kiosk: Standing) -> None:
    """It is no ticket, and the server gets no command."""
    enter(kiosk)
    kiosk.press("Imprimir una página de prueba")
    assert "Imprimiendo la página de prueba…" in kiosk.names()
    kiosk.printed(Outcome.NO_PAPER)
    assert "La página de prueba no salió." in kiosk.names()
    assert kiosk.link.asked == []
    assert isinstance(kiosk.printer, PaperlessPrinter)
    assert [page.name for page in kiosk.printer.printed] == ["list"]


def test_staff_see_how_the_printer_is(kiosk: Standing) -> None:
    assert isinstance(kiosk.printer, PaperlessPrinter)
    kiosk.look_after(20)
    kiosk.printer.seen(Condition.PAPER_LOW)
    enter(kiosk)
    assert "Impresora: queda poco papel" in kiosk.names()


def test_staff_end_the_program_and_nobody_else(kiosk: Standing) -> None:
    """Closing the window, as Alt+F4 does, and Escape do not end it."""
    ends: list[bool] = []
    kiosk.controller.ended.connect(lambda: ends.append(True))
    kiosk.window.close()
    QTest.keyClick(kiosk.window, Qt.Key.Key_Escape)
    kiosk.settle()
    assert kiosk.window.isVisible()
    enter(kiosk)
    kiosk.press("Cerrar el programa")
    assert ends == [True]
    kiosk.window.close()
    assert not kiosk.window.isVisible()


def test_who_has_a_ticket_in_view_loses_nothing_to_touches_on_the_head(kiosk: Standing) -> None:
    kiosk.press("Orientación")
    tap_head(kiosk)
    kiosk.press("Atrás")
    assert "Sí, atención preferente" in kiosk.names()


@pytest.mark.parametrize(
    "pin", ["123456789012", *(pytest.param(each, marks=pytest.mark.full) for each in ("", "1"))]
)
def test_every_screen_of_staff_fits(kiosk: Standing, pin: str) -> None:
    tap_head(kiosk)
    for figure in pin:
        kiosk.press(figure)
    assert faults(kiosk) == []
    if pin:
        kiosk.press("Entrar")
        assert "Clave incorrecta." in kiosk.names()
        assert faults(kiosk) == []
    kiosk.press("Atrás")
    enter(kiosk)
    assert faults(kiosk) == []
    kiosk.press("Poner fuera de servicio")
    assert faults(kiosk) == []


def test_wrong_pins_close_the_way_for_a_while() -> None:
    staff = Staff(place=Place.PIN)
    for _ in range(TRIES):
        staff = checked(staff, 10.0, is_right=False)
    assert not staff.is_here
    for second in range(TAPS):
        staff = tapped(staff, 10.0 + second)
    assert not staff.is_here
    for second in range(TAPS):
        staff = tapped(staff, 10.0 + PAUSE + second)
    assert staff.place is Place.PIN


def test_who_walks_away_leaves_it_closed() -> None:
    staff = Staff(place=Place.MENU, touched=0.0)
    assert after(staff, t.Pass(), STAYS - 1)[0].is_here
    assert not after(staff, t.Pass(), STAYS)[0].is_here


def test_a_pin_is_kept_as_its_hash(tmp_path: Path) -> None:
    """The hash is written beside the file's other settings."""
    file = tmp_path / "kiosk.toml"
    write_settings(Settings(name="Tótem 1"), file)
    write_pin(file, PIN)
    settings = read_settings(file)
    known = read_staff(settings.staff).pin_hash
    assert settings.name == "Tótem 1"
    assert PIN not in file.read_text()
    assert checker(known)(PIN)
    assert not checker(known)("2469")
    assert not checker("no hash")(PIN)


def test_the_command_takes_a_pin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "kiosk.toml"
    told = tmp_path / "pin"
    told.write_text(f"{PIN}\n{PIN}\n")
    with told.open() as stdin:
        monkeypatch.setattr("sys.stdin", stdin)
        assert main(["--settings", str(file), "--staff-pin"]) == 0
    assert checker(read_staff(read_settings(file).staff).pin_hash)(PIN)


@pytest.mark.parametrize("pin", ["12", "abcd", "1234567890123"])
def test_a_pin_that_cannot_be_typed_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pin: str
) -> None:
    monkeypatch.setenv("LC_ALL", "es_CL.UTF-8")
    told = tmp_path / "pin"
    told.write_text(pin)
    with told.open() as stdin:
        monkeypatch.setattr("sys.stdin", stdin)
        with pytest.raises(SystemExit, match="de 4 a 12 cifras"):
            main(["--settings", str(tmp_path / "kiosk.toml"), "--staff-pin"])


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        (["2468", "2469"], "no son iguales"),
        (["2468", ""], "no son iguales"),
        (["12", "12"], "de 4 a 12 cifras"),
    ],
)
def test_a_pin_typed_two_ways_is_not_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, typed: list[str], says: str
) -> None:
    """At a terminal it is asked twice, unseen; two different PINs are not kept."""
    monkeypatch.setenv("LC_ALL", "es_CL.UTF-8")
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    answers = iter(typed)
    monkeypatch.setattr("getpass.getpass", lambda _question: next(answers))
    file = tmp_path / "kiosk.toml"
    with pytest.raises(SystemExit, match=says):
        main(["--settings", str(file), "--staff-pin"])
    assert not file.exists()


def test_no_pin_is_taken_from_the_command_line(tmp_path: Path) -> None:
    """There the list of processes and the shell would keep it."""
    for given in (["--staff-pin=2468"], ["--staff-pin", "2468"]):
        with pytest.raises(SystemExit) as ended:
            main(["--settings", str(tmp_path / "kiosk.toml"), *given])
        assert ended.value.code == 2
    assert not (tmp_path / "kiosk.toml").exists()
