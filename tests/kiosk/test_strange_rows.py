"""Rows of a faulty or newer server appear on no screen of the kiosk, and remove none."""

import json

import msgspec
import pytest

from antesala.messages.frames import Answer, Frame, Snapshot, Welcome
from antesala.messages.kinds import Topic
from antesala.session.hearing import understood
from tests.ground.test_mistyped import spared
from tests.ground.test_strange_rows import STRANGE, frame, snapshot
from tests.kiosk.controller import Standing
from tests.kiosk.office import TICKET, WELCOME, catalogue
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


def test_a_mistyped_welcome_leaves_the_kiosk_standing(capfd: pytest.CaptureFixture[str]) -> None:
    """Of every field that can be spared; of the others it says that the versions differ."""
    with Standing(printer=PaperlessPrinter()) as kiosk:
        kiosk.open_office()
        kiosk.link.welcome = WELCOME
        for said in spared(WELCOME):
            assert isinstance(said, Welcome)
            kiosk.link.welcome = said
            kiosk.link.welcome_changed.emit()
            kiosk.look_after(0)
        assert "Licencias y vehículos" in kiosk.names()
        kiosk.link.go_offline()
        kiosk.link.refused_entry.emit("wrong_protocol")
        told = "Este equipo y la oficina tienen versiones distintas del sistema."
        assert any(name.startswith(told) for name in kiosk.names())
        kiosk.link.come_online()
        assert not any(name.startswith(told) for name in kiosk.names())
        assert kiosk.program.status == 0
    assert "Traceback" not in capfd.readouterr().err


def test_a_mistyped_answer_is_told_at_the_kiosk(capfd: pytest.CaptureFixture[str]) -> None:
    """Without its ticket it is no ticket, and may be asked for anew; without its link it is one."""
    with Standing(printer=PaperlessPrinter()) as kiosk:
        kiosk.open_office()
        kiosk.press("Orientación")
        kiosk.press("No, turno general")
        for fields, told in (
            ({"ticket": 7}, "Este equipo y el servidor tienen versiones distintas."),
            ({"link_token": 7, "at": 7}, "M042"),
        ):
            command = kiosk.link.asked[-1]
            answer = Answer(id=command.id, at=WELCOME.at, seq=2, ticket=TICKET, code="M042")
            said, _ = understood(json.dumps({**msgspec.to_builtins(answer), **fields}))
            kiosk.link.answered.emit(command, said)
            kiosk.look_after(0)
            assert any(told in name for name in kiosk.names())
            if "ticket" in fields:
                kiosk.press("No, turno general")
        assert kiosk.program.status == 0
    assert "Traceback" not in capfd.readouterr().err
