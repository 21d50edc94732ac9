"""Printers that fail in front of somebody: the code is on the screen, and the ticket is one."""

import socket
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from antesala.demo.visitor import Kiosk
from tests.printing.fake_printer import Behaviour, State, fake_printer
from tests.stories.hall import Hall, blind, open_hall

SOON = 3.0
"""Seconds in which a person has the code, and knows how the paper is."""


def test_a_failing_printer_costs_nobody_a_ticket(tmp_path: Path) -> None:
    """Refused, hanging, without paper: each kiosk shows the code in time, and tries again."""
    with (
        _refusing() as refused,
        fake_printer(behaviour=Behaviour.HANGS) as hanging,
        fake_printer(state=State.NO_PAPER) as paperless,
        open_hall(tmp_path) as hall,
    ):
        ports = [refused, hanging.settings.port, paperless.settings.port]
        kiosks = [
            hall.kiosk(f"kiosk-{place}", kind="network", host="127.0.0.1", port=port)
            for place, port in enumerate(ports)
        ]
        codes = [_take_ticket(hall, kiosk) for kiosk in kiosks]
        assert codes == ["J001", "J002", "J003"]
        assert [row["code"] for row in hall.rows("SELECT code FROM ticket ORDER BY seq")] == codes


def _take_ticket(hall: Hall, kiosk: Kiosk) -> str:
    """The code, once the screen has said that no paper comes and has tried again."""
    hand = kiosk.hand
    began = time.monotonic()
    code = kiosk.take_ticket(hall.person(), blind)
    assert time.monotonic() - began < SOON
    hand.wait_for_start(hand.say("kiosk-no-paper"))
    assert time.monotonic() - began < 2 * SOON
    again = hand.say("kiosk-print-again")
    hand.press(again, hand.say("kiosk-printing"), again)
    hand.wait_for(again)
    assert hand.sees(code)
    return code


@contextmanager
def _refusing() -> Iterator[int]:
    """A port on which nobody listens, and nobody else will while this lasts."""
    with closing(socket.socket()) as bound:
        bound.bind(("127.0.0.1", 0))
        yield bound.getsockname()[1]
