"""Rows of a faulty or newer server appear on no screen of the kiosk, and remove none."""

import json

import msgspec
import pytest

from antesala.messages.frames import Frame, Snapshot
from antesala.messages.kinds import Topic
from antesala.session.hearing import understood
from tests.ground.test_strange_rows import STRANGE, frame, snapshot
from tests.kiosk.controller import Standing
from tests.kiosk.office import TICKET, catalogue
from tests.kiosk.printers import PaperlessPrinter

LATER = {"type": "hologram", "id": "1", "service": "renew"}
TOPICS: tuple[Topic, ...] = ("office", "board")
OWN = {"type": "status", "id": TICKET, "code": "Z999", "state": "waiting", "service": "renew"}
OWN["arrival"] = "2026-05-14T14:42:00Z"
OF_THE_TICKET: list[object] = [
    *STRANGE.values(),
    {**OWN, "state": "levitating"},
    {**OWN, "people_ahead": 10**30},
    {**OWN, "arrival": "2026-02-30T10:00:00Z"},
    {**OWN, "type": "hologram"},
]


def hear(kiosk: Standing, topic: Topic, said: str) -> None:
    """A message as it comes over the wire, heard as the link hears it."""
    fields = {**json.loads(said), "topic": topic}
    if topic == "ticket":
        fields["key"] = TICKET
    message, _ = understood(json.dumps(fields))
    assert isinstance(message, Snapshot | Frame)
    kiosk.link.mirror.apply(message)
    kiosk.link.mirror_changed.emit(topic)
    kiosk.look_after(0)


def test_strange_rows_leave_every_screen_standing(capfd: pytest.CaptureFixture[str]) -> None:
    """Of the office, the calls and one's ticket; before them, after them, and in their place."""
    with Standing(printer=PaperlessPrinter()) as kiosk:
        kiosk.open_office()
        kiosk.link.asked.clear()
        first = kiosk.names()
        for strange in STRANGE.values():
            for topic in TOPICS:
                hear(kiosk, topic, frame(strange, LATER))
        assert kiosk.names() == first
        hear(kiosk, "office", snapshot(LATER, *STRANGE.values(), msgspec.to_builtins(catalogue())))
        assert "Renovar licencia de conducir" in kiosk.names()
        kiosk.press("Renovar licencia de conducir")
        kiosk.press("No, turno general")
        kiosk.link.issue("M042")
        kiosk.link.tell_status()
        kiosk.look_after(0)
        given = kiosk.names()
        assert any("M042" in name for name in given)
        for odd in OF_THE_TICKET:
            hear(kiosk, "ticket", frame(odd, LATER))
        assert kiosk.names() == given
        assert kiosk.program.status == 0
    assert "Traceback" not in capfd.readouterr().err
