"""Printers that fail during a visit: the code is shown, staff know, one ticket."""

import time
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass

import pytest
import zxingcpp
from PIL import Image

from antesala.demo.attendant import Attendant
from antesala.demo.person_at_screen import Kiosk
from tests.printing import eyes
from tests.printing.escpos_reader import read
from tests.printing.fake_printer import Behaviour, FakePrinter, State
from tests.stories.hall import KIOSK, Hall, blind


@dataclass(frozen=True)
class Trouble:
    """The printer's trouble, and the console's word for it."""

    name: str
    befalls: Callable[[FakePrinter], None]
    told: str


def _is(state: State) -> Callable[[FakePrinter], None]:
    def befall(printer: FakePrinter) -> None:
        printer.state = state

    return befall


def _does(behaviour: Behaviour) -> Callable[[FakePrinter], None]:
    def befall(printer: FakePrinter) -> None:
        printer.behaviour = behaviour

    return befall


TROUBLES = (
    Trouble("refused", FakePrinter.unplug, "offline"),
    Trouble("hanging", _does(Behaviour.HANGS), "failed"),
    Trouble("resetting", _does(Behaviour.RESETS), "failed"),
    Trouble("out of paper", _is(State.NO_PAPER), "no_paper"),
    Trouble("cover open", _is(State.COVER_OPEN), "cover_open"),
    Trouble("unplugged in mid-ticket", _does(Behaviour.BREAKS), "failed"),
)


def test_a_failing_printer_costs_nobody_a_ticket(hall: Hall, pytestconfig: pytest.Config) -> None:
    """Each trouble in turn, before a kiosk, a console and a server that run as in an office.

    Every run has every second one, a long one all.
    """
    troubles = TROUBLES if pytestconfig.getoption("full") else TROUBLES[1::2]
    printer, kiosk, clerk = hall.printer, hall.kiosk, hall.ana
    codes = [row["code"] for row in hall.rows("SELECT code FROM ticket ORDER BY seq")]
    for trouble in troubles:
        codes.append(_one_person(hall, printer, kiosk, clerk, trouble))
        written = hall.rows("SELECT code FROM ticket ORDER BY seq")
        assert [row["code"] for row in written] == codes, trouble.name
    _little_paper(hall, printer, kiosk, clerk)


def _one_person(
    hall: Hall, printer: FakePrinter, kiosk: Kiosk, clerk: Attendant, trouble: Trouble
) -> str:
    """Take a ticket without paper; once the printer is mended, print that same one."""
    trouble.befalls(printer)
    printer.jobs.clear()
    code, shown_link = _without_paper(hall, kiosk, trouble)
    what_to_do = _what_to_do(clerk, trouble.told)
    clerk.hand.wait_for(what_to_do)
    half = b"".join(printer.jobs)
    printer.jobs.clear()
    _mend(printer)
    again = kiosk.hand.say("kiosk-print-again")
    kiosk.hand.press(again, kiosk.hand.say("kiosk-printing"), kiosk.hand.say("kiosk-printed"))
    kiosk.await_paper(blind)
    # The paper, from the half that broke off to the whole one.
    on_paper = read(half + printer.wait_for_paper())
    (square,) = eyes.squares(on_paper.picture)
    assert square.text == shown_link
    assert f">{code}<" in _page(hall, square.text)
    clerk.hand.wait_until_gone(what_to_do)
    kiosk.leave()
    return code


def _without_paper(hall: Hall, kiosk: Kiosk, trouble: Trouble) -> tuple[str, str]:
    """The code and the link on the screen, once it has said that no paper comes."""
    hand, touched = kiosk.hand, 0.0

    def note(_moment: str) -> None:
        nonlocal touched
        touched = time.monotonic()

    code = kiosk.take_ticket(hall.person(), note)
    seconds_to_code = time.monotonic() - touched
    hand.wait_for_start(hand.say("kiosk-no-paper"))
    seconds_to_sentence = time.monotonic() - touched
    print(  # noqa: T201 - to be read in the run
        f"\n  {trouble.name}: code after {seconds_to_code:.2f} s, "
        f"no paper after {seconds_to_sentence:.2f} s"
    )
    told = ("kiosk-no-paper", "kiosk-write-code", "kiosk-staff-told")
    hand.wait_for_start(" ".join(map(hand.say, told)))
    hand.wait_for(hand.say("kiosk-print-again"))
    assert hand.sees(code)
    picture = hall.stage.folder / "kiosk.png"
    hand.grab(picture)
    (square,) = zxingcpp.read_barcodes(Image.open(picture))
    return code, square.text


def _little_paper(hall: Hall, printer: FakePrinter, kiosk: Kiosk, clerk: Attendant) -> None:
    """It still prints; staff have a roll at hand in time."""
    printer.state = State.LOW
    kiosk.take_ticket(hall.person(), blind)
    kiosk.await_paper(blind)
    clerk.hand.wait_for(_what_to_do(clerk, "paper_low"))


def _what_to_do(clerk: Attendant, trouble: str) -> str:
    """The console's banner: the device, its trouble, and the remedy."""
    say = clerk.hand.say
    headline = say("counter-device", name=KIOSK, trouble=say(f"counter-device-{trouble}"))
    return f"{headline} {say(f'counter-device-{trouble}-do')}"


def _mend(printer: FakePrinter) -> None:
    printer.state, printer.behaviour = State.OK, Behaviour.PRINTS
    if not printer.is_plugged_in:
        printer.plug_in()


def _page(hall: Hall, link: str) -> str:
    """The ticket's own page, as the square on the paper leads to it."""
    token = link.rpartition("/")[2]
    with urllib.request.urlopen(f"{hall.stage.web_url}/t/{token}") as answer:  # noqa: S310 - our own
        return str(answer.read(), "utf-8")
