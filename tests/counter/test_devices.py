"""A kiosk or display in trouble is seen at every console, and says what to do."""

from dataclasses import replace
from datetime import timedelta
from typing import get_args

import msgspec
import pytest
from hypothesis import given, strategies as st

from antesala.colours.palette import Gravity
from antesala.messages.kinds import Concern, PrinterState
from antesala.messages.rows import ClerkRow, DeviceRow, HelpRow, OfficeRow, WarningRow
from antesala.words import Words
from counter.panes.bar import Banner, banner_of, warning_banners, worst_first
from counter.work.memory import Memory
from counter.work.moment import Moment
from counter.work.office import Office
from tests.counter.office import NOW, desk, minutes_ago
from tests.counter.screens import SANTIAGO

WELL = ("none", "ready")


def kiosk(
    number: int = 1, printer: PrinterState = "ready", *, is_connected: bool = True
) -> DeviceRow:
    return DeviceRow(
        id=f"k{number}",
        name=f"Tótem {number}",
        role="kiosk",
        place="Entrada",
        is_connected=is_connected,
        printer=printer,
    )


def moment(*devices: DeviceRow) -> Moment:
    return Moment(Office(SANTIAGO, devices=devices), NOW, Memory(clerk="carolina"))


def banner(*devices: DeviceRow) -> Banner:
    return banner_of(moment(*devices), Words("es", "CL"))


def test_an_empty_roll_is_said_with_its_cure() -> None:
    """Which kiosk, where it stands, what ails it, what to do."""
    shown = banner(kiosk(printer="no_paper"))
    assert (shown.kind, shown.headline) == (Gravity.ATTENTION, "Tótem 1 (Entrada): sin papel.")
    assert shown.detail.startswith("Ponga un rollo nuevo.")


@pytest.mark.parametrize("printer", get_args(PrinterState))
@pytest.mark.parametrize("language", ["es", "en"])
def test_every_state_has_its_words(printer: PrinterState, language: str) -> None:
    """A working printer has no banner."""
    shown = banner_of(moment(kiosk(printer=printer)), Words(language, "CL"))
    assert bool(shown.headline) == bool(shown.detail) == (printer not in WELL)


def test_paper_that_lasts_is_no_alarm() -> None:
    """It is known early, and disturbs little."""
    assert banner(kiosk(printer="paper_low")).kind == Gravity.INFORMATION


def test_the_gravest_comes_first() -> None:
    """One banner: kiosks without tickets come before kiosks without paper."""
    low, empty = kiosk(1, "paper_low"), kiosk(2, "no_paper")
    away = kiosk(3, is_connected=False)
    assert worst_first([low, empty, away]) == [away, empty, low]
    twins = [kiosk(2, "no_paper"), kiosk(1, "no_paper")]
    assert worst_first(twins) == twins[::-1]
    assert worst_first([kiosk(4)]) == []


@given(st.lists(st.tuples(st.sampled_from(get_args(PrinterState)), st.booleans()), max_size=12))
def test_no_device_hides_another(hall: list[tuple[PrinterState, bool]]) -> None:
    """The banner names each device that fails, however many, and none that works."""
    devices = [
        kiosk(number, printer, is_connected=is_connected)
        for number, (printer, is_connected) in enumerate(hall, 10)
    ]
    shown = banner(*devices)
    said = f"{shown.headline} {shown.also}"
    for device in devices:
        is_ailing = not device.is_connected or device.printer not in WELL
        assert (f"{device.name} (Entrada):" in said) is is_ailing


def test_a_lost_server_hides_no_trouble_of_the_console() -> None:
    """Rows are out of date then, but not what this console knows of itself; each is said once."""
    words, standing = Words("es", "CL"), moment(kiosk(printer="no_paper"))
    standing = replace(standing, office=replace(standing.office, clerk="carolina"))
    memory = replace(standing.memory, done="counter-unsent-unkept")
    shown = banner_of(replace(standing, memory=memory, printer_fault="counter.toml: x"), words)
    assert shown.headline.startswith("Esta consola no puede guardar lo que escribe.")
    for part in ("Tótem 1 (Entrada): sin papel.", "La impresora de este módulo no se usa"):
        assert shown.also.count(part) == 1
    lost = replace(standing, memory=memory, printer_fault="counter.toml: x", since=NOW)
    shown = banner_of(lost, words)
    assert shown.headline == "Sin conexión desde las 10:42."
    assert shown.also.count("Esta consola no puede guardar lo que escribe.") == 1
    assert shown.also.count("La impresora de este módulo no se usa") == 1
    assert "sin papel" not in f"{shown.headline} {shown.also}"


def test_what_went_well_hides_nothing() -> None:
    """A granted wish is named after what still needs someone."""
    standing = moment(kiosk(printer="no_paper"))
    memory = replace(standing.memory, done="counter-change_pin-done")
    shown = banner_of(replace(standing, memory=memory), Words("es", "CL"))
    assert shown.headline == "Tótem 1 (Entrada): sin papel."
    assert "clave" in shown.also


def test_a_device_that_is_away_says_since_when() -> None:
    """Since its last connection or the server's start, with the date where that was another day."""
    words = Words("es", "CL")
    gone = msgspec.structs.replace(kiosk(is_connected=False), away_since=minutes_ago(42))
    shown = banner_of(moment(gone), words)
    assert shown.headline == "Tótem 1 (Entrada): no se ha conectado desde las 10:00."
    long_gone = msgspec.structs.replace(gone, away_since=minutes_ago(60 * 24 * 3))
    shown = banner_of(moment(long_gone), words)
    assert "desde el 17 de noviembre de 2026, 10:42." in shown.headline


def test_a_kiosk_off_and_one_without_paper_are_both_said() -> None:
    shown = banner(kiosk(1, "no_paper"), kiosk(2, is_connected=False), kiosk(3, "paper_low"))
    assert shown.headline == "Tótem 2 (Entrada): sin conexión."
    assert shown.also == (
        "También: Tótem 1 (Entrada): sin papel. Tótem 3 (Entrada): queda poco papel."
    )


def test_calls_for_help_and_devices_hide_nothing() -> None:
    """Two people who call, and a display that is off: the people first, and all three."""
    at = minutes_ago(3)
    calls = tuple(HelpRow(id=name, name=name, at=at) for name in ("Tótem 1", "Tótem 2"))
    ailing = moment(DeviceRow(id="p", name="Pantalla 1", role="display", is_connected=False))
    seated = replace(ailing.office, help_calls=calls, desk=desk(), counters=())
    shown = banner_of(replace(ailing, office=replace(seated, clerk="carolina")), Words("es", "CL"))
    assert shown.headline == "Piden ayuda en Tótem 1."
    assert shown.also == "También: Ayuda en Tótem 2. Pantalla 1: sin conexión."


def test_both_concerns_are_said() -> None:
    """Preference may have two concerns on one day."""
    concerns = list(get_args(Concern))
    now = OfficeRow(id="o", day="", discipline="strict", k=2, concerns=concerns)
    office = replace(moment().office, clerk="carolina", desk=desk(), now=now)
    shown = banner_of(replace(moment(), office=office), Words("es", "CL"))
    said = f"{shown.headline} {shown.also}"
    assert all(Words("es", "CL").say(f"counter-concern-{each}") in said for each in concerns)


def test_a_display_away_is_missed() -> None:
    """It has no printer, and the hall looks at it."""
    gone = DeviceRow(id="p1", name="Pantalla 1", role="display", is_connected=False)
    assert banner(gone).headline == "Pantalla 1: sin conexión."


def test_a_lost_server_and_a_refusal_come_before() -> None:
    """Old states are not shown as new, and the clerk's last act is answered."""
    ailing = moment(kiosk(printer="no_paper"))
    lost = replace(ailing, since=NOW - timedelta(minutes=4))
    assert banner_of(lost, Words("es", "CL")).headline == "Sin conexión desde las 10:38."
    refused = replace(ailing, memory=replace(ailing.memory, refused="counter_taken"))
    assert "papel" not in banner_of(refused, Words("es", "CL")).headline


@pytest.mark.parametrize("language", ["es", "en", "pt"])
def test_what_was_refused_for_good_is_told_to_whom_it_concerns(language: str) -> None:
    """A paper of a kiosk to every clerk, a call noted by hand to those who answer for the hall."""
    paper = WarningRow(
        id="p", cause="paper-refused", since=minutes_ago(9), code="X003", name="Tótem 1",
        is_grave=True, why="unknown_service",
    )  # fmt: skip
    call = WarningRow(
        id="c", cause="call-refused", since=minutes_ago(9), code="J038", name="Hugo Araya",
        number="4", why="wrong_state",
    )  # fmt: skip
    office = replace(moment().office, clerk="carolina", desk=desk(), warnings=(call, paper))
    for answers, codes in ((False, ["X003"]), (True, ["X003", "J038"])):
        own = ClerkRow(id="carolina", name="Carolina", unit="u", answers_for_hall=answers)
        seen = replace(moment(), office=replace(office, clerks=(own,)))
        told = warning_banners(seen, Words(language, "CL"))
        assert [code for each in told for code in codes if code in each.headline] == codes
        assert len(told) == len(codes)
    assert "4" in told[1].headline
    assert "10:33" in told[1].detail
