"""Rows of a faulty or newer server appear on no screen of the console, and remove none."""

import json

import msgspec
import pytest

from antesala.messages.frames import Frame, Snapshot, Welcome
from antesala.messages.kinds import Topic
from antesala.messages.rows import AnyRow
from antesala.session.hearing import understood
from counter.screen import View
from tests.counter.office import NEXT, QUEUE, attention, desk, office_rows, ticket
from tests.counter.place import CALLED, SERVING, Desk
from tests.ground.test_mistyped import spared
from tests.ground.test_strange_rows import STRANGE, frame, snapshot


def wire(row: AnyRow, **values: object) -> dict[str, object]:
    """A row of the wire, some of its fields as no server should send them."""
    fields: dict[str, object] = msgspec.to_builtins(row)
    return {**fields, **values}


J099 = ticket("J099", 3)
OF_THE_OFFICE: list[object] = [
    *STRANGE.values(),
    wire(J099, type="hologram"),
    wire(J099, state="levitating"),
    wire(J099, arrival="2026-02-30T10:00:00Z"),
    wire(J099, arrival="0001-01-01T00:00:00+14:00"),
    wire(J099, arrival="9999-12-31T23:59:59-14:00"),
    wire(J099, seq=10**40),
    wire(J099, code=["J099"]),
]
OF_THE_DESK: list[object] = [
    wire(desk(), state="levitating"),
    wire(desk(), attended=-(10**30)),
    wire(desk(attention=attention()), attention=wire(attention(), started_at="yesterday")),  # type: ignore[arg-type] # a part
    wire(desk(ticket=SERVING), ticket=wire(SERVING, called_at="0001-01-01T00:00:00+14:00")),
    wire(desk(next_call=NEXT), next_call={"ticket": 7}),
    wire(desk(ticket=SERVING), ticket=wire(SERVING, state="levitating")),
]


def hear(place: Desk, topic: Topic, said: str, key: str | None = None) -> None:
    """A message as it comes over the wire, heard as the link hears it."""
    message, faults = understood(json.dumps({**json.loads(said), "topic": topic, "key": key}))
    assert isinstance(message, Snapshot | Frame)
    assert faults
    place.link.mirror.apply(message)
    place.link.mirror_changed.emit(topic)
    place.clerk.look()
    place.stage.settle()


def test_strange_rows_leave_every_screen_standing(capfd: pytest.CaptureFixture[str]) -> None:
    """Free, with a ticket called, and attending; alone and among sound rows."""
    place = Desk()
    try:
        place.sit()
        for shown in (
            desk(next_call=NEXT),
            desk(ticket=CALLED),
            desk(ticket=SERVING, attention=attention()),
        ):
            place.link.show("counter", shown, key="c3")
            place.clerk.look()
            before = place.stage.names()
            assert len(before) > 10
            for strange in OF_THE_OFFICE:
                hear(place, "office", frame(strange))
            for strange in OF_THE_DESK:
                hear(place, "counter", frame(strange), "c3")
            assert place.stage.names() == before
        rows = [wire(row) for row in office_rows(*QUEUE)]
        hear(place, "office", snapshot(*OF_THE_OFFICE, *rows))
        assert place.stage.names() == before
        assert place.stage.program.status == 0
    finally:
        place.stage.close()
    assert "Traceback" not in capfd.readouterr().err


def test_a_mistyped_welcome_leaves_the_console_standing(capfd: pytest.CaptureFixture[str]) -> None:
    """Of every field that can be spared; of the others it says that the versions differ."""
    place = Desk()
    try:
        place.sit()
        sound = place.link.welcome
        assert sound is not None
        for said in spared(sound):
            assert isinstance(said, Welcome)
            place.link.welcome = said
            place.link.welcome_changed.emit()
            place.link.online_changed.emit()
            place.stage.settle()
        place.sit()
        place.serve()
        place.link.go_offline()
        place.link.refused_entry.emit("wrong_protocol")
        told = "Este equipo y el servidor tienen versiones distintas."
        assert any(told in name for name in place.stage.names())
        views = [place.clerk.bridge.screen.view]
        place.link.refused_entry.emit("unknown_token")
        views.append(place.clerk.bridge.screen.view)
        assert views == [View.ATTENTION, View.MESSAGE], "with what the clerk types; without"
        place.sit()
        assert not any(told in name for name in place.stage.names())
        assert place.stage.program.status == 0
    finally:
        place.stage.close()
    assert "Traceback" not in capfd.readouterr().err
