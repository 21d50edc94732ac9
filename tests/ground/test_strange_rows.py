"""Messages of a faulty or newer server: unusable parts are skipped and logged once."""

import json
from typing import Any
from zoneinfo import ZoneInfo

import msgspec
import pytest

from antesala.messages.frames import Answer, Frame, Snapshot
from antesala.messages.rows import CallRow, CatalogueRow, OfficeRow, StatusRow
from antesala.mirror import Mirror
from antesala.session.hearing import understood
from tests.ground.rehearsal import Rehearsal

AT = "2026-11-28T12:00:00Z"
CALL = {"type": "call", "id": "1", "code": "A001", "counter": "m1", "number": "1", "at": AT}
OFFICE = {"type": "office", "id": "town", "day": "2026-11-28", "discipline": "strict", "k": 2}
STATUS = {
    "type": "status",
    "id": "t1",
    "code": "A001",
    "state": "waiting",
    "service": "consult",
    "arrival": AT,
}
CATALOGUE = {
    "type": "catalogue",
    "id": "town",
    "name": "Town hall",
    "country": "CL",
    "time_zone": "America/Santiago",
    "languages": ["es"],
    "accent": "#0A4F78",
    "law_notice": "",
    "law_checked": "2026-01-01",
    "units": [],
    "groups": [],
    "services": [],
    "classes": [],
    "counters": [],
}

STRANGE: dict[str, dict[str, Any] | list[Any] | str | int | None] = {
    "an unknown type": {"type": "hologram", "id": "1"},
    "no type": {"id": "1"},
    "no row at all": "row",
    "a list": [1, 2],
    "nothing": None,
    "a missing field": {key: value for key, value in CALL.items() if key != "code"},
    "a missing id": {key: value for key, value in STATUS.items() if key != "id"},
    "a wrong type": {**CALL, "times": "twice"},
    "a number for a text": {**STATUS, "code": 7},
    "a list for a flag": {**CALL, "is_current": []},
    "an unknown state": {**STATUS, "state": "levitating"},
    "an unknown discipline": {**OFFICE, "discipline": "by height"},
    "an absurd number": {**STATUS, "people_ahead": 10**12},
    "an absurd number below nothing": {**OFFICE, "waiting": -(10**12)},
    "a number past any machine's": {**OFFICE, "k": 10**40},
    "an absurd fraction": {**OFFICE, "k": 1.5e300},
    "a bad date": {**OFFICE, "day": "2026-02-30"},
    "a bad time": {**CALL, "at": "yesterday"},
    "a time without a zone": {**STATUS, "arrival": "2026-11-28T12:00:00"},
    "a time of no calendar": {**STATUS, "called_at": "2026-13-41T99:00:00Z"},
    "a time before all others": {**CALL, "at": "0001-01-01T00:00:00+14:00"},
    "a time after all others": {**STATUS, "arrival": "9999-12-31T23:59:59-14:00"},
    "a date after all others": {**OFFICE, "day": "9999-12-31"},
    "a special day of no calendar": {**CATALOGUE, "special_days": [{"date": "2026-02-30"}]},
    "an hour of no clock": {
        **CATALOGUE,
        "hours": [{"days": [1], "opens": "25:99", "closes": "14:00"}],
    },
    "a special hour of another zone": {
        **CATALOGUE,
        "special_days": [{"date": "2026-09-18", "hours": [["08:30+02:00", "14:00"]]}],
    },
    "a law checked at no date": {**CATALOGUE, "law_checked": "yesterday"},
    "a country that is a path": {**CATALOGUE, "country": "../.."},
    "a country that is none": {**CATALOGUE, "country": ""},
    "a language that is a path": {**CATALOGUE, "languages": ["es", "../../es"]},
    "a language without end": {**CATALOGUE, "languages": ["es" * 500]},
    "a call's number without end": {**CALL, "id": "9" * 5000},
    "a time zone of nowhere": {**CATALOGUE, "time_zone": "Nowhere/Nothing"},
    "a time zone that is a path": {**CATALOGUE, "time_zone": "../../etc/passwd"},
    "a colour that is none": {**CATALOGUE, "accent": "mauve"},
    "no language": {**CATALOGUE, "languages": []},
}


def snapshot(*rows: Any) -> str:  # noqa: ANN401 - JSON
    return json.dumps(
        {"type": "snapshot", "id": "1", "topic": "board", "seq": 1, "at": AT, "rows": rows}
    )


def frame(*rows: Any, **fields: Any) -> str:  # noqa: ANN401 - JSON
    said = {"type": "frame", "topic": "board", "seq": 2, "previous": 1, "at": AT, "put": rows}
    return json.dumps({**said, **fields})


def test_sound_rows_are_sound() -> None:
    """Those that the strange ones are made from."""
    message, faults = understood(snapshot(CALL, OFFICE, STATUS, CATALOGUE))
    assert isinstance(message, Snapshot)
    assert [type(row) for row in message.rows] == [CallRow, OfficeRow, StatusRow, CatalogueRow]
    assert not faults


@pytest.mark.parametrize("how", STRANGE)
def test_a_strange_row_is_skipped(how: str) -> None:
    """In a snapshot and in a frame; the rows before and after it are taken."""
    mirror = Mirror()
    for said in (
        snapshot({**CALL, "id": "7"}, STRANGE[how], OFFICE),
        frame({**CALL, "id": "8"}, STRANGE[how], {**CALL, "id": "9"}),
    ):
        message, faults = understood(said)
        assert isinstance(message, Snapshot | Frame)
        assert len(faults) == 1, faults
        assert len(faults[0]) < 300
        mirror.apply(message)
    assert [row.id for row in mirror.rows("board", CallRow)] == ["7", "8", "9"]
    assert mirror.only("board", OfficeRow) is not None
    assert not mirror.rows("board", StatusRow)


def test_a_strange_happening_is_skipped() -> None:
    """Events of a newer server are skipped; the rows of the frame are taken."""
    events = [{"type": "ticket_levitated", "code": "A001"}, {"type": "ticket_called", "code": 7}]
    message, faults = understood(frame(CALL, events=events))
    assert isinstance(message, Frame)
    assert [len(message.put), len(message.events), len(faults)] == [1, 0, 2]


STRANGE_WELCOMES: dict[str, object] = {
    "accent": "mauve",
    "country": "../..",
    "time_zone": "../../etc/passwd",
    "languages": ["../es", "es" * 500],
    "web_url": "javascript:alert(1)",
    "heartbeat": -5.0,
    "at": "yesterday",
    "clerks": [
        {"type": "clerk", "id": "ana", "name": "Ana", "unit": "u", "wait": {"least": 10**12}}
    ],
}


@pytest.mark.parametrize(
    ("field", "value"),
    [
        *STRANGE_WELCOMES.items(),
        ("accent", "#12"),
        ("time_zone", "America"),
        ("time_zone", ""),
        ("languages", []),
        ("heartbeat", 1e300),
        ("heartbeat", 0),
        ("at", "9999-12-31T23:59:59-14:00"),
    ],
)
def test_a_strange_welcome_still_opens_the_screens(field: str, value: object) -> None:
    """What is absurd in it is replaced; the server is neither left nor believed."""
    stage = Rehearsal()
    stage.go_online()
    sound = msgspec.to_builtins(stage.session.welcome)
    stage.hear(json.dumps({**sound, field: value}).encode())
    assert stage.session.is_online
    there = stage.session.welcome
    assert there is not None
    ZoneInfo(there.time_zone)
    assert there.languages
    assert 0 < there.heartbeat <= 600
    assert field == "at" or msgspec.to_builtins(getattr(there, field)) != value
    assert stage.session.clock.now(stage.seconds).year == 2026
    stage.tick(1)
    assert stage.session.is_online


FOUND = {"code": "A001", "state": "waiting", "arrival": AT, "people_ahead": 3}
ANSWER = {"type": "answer", "id": "1", "at": AT, "seq": 1}


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("arrival", "yesterday"),
        ("arrival", "2026-11-28T12:00:00"),
        ("arrival", "9999-12-31T23:59:59-14:00"),
        ("people_ahead", -3),
        ("people_ahead", 10**12),
        ("wait", {"least": -5}),
        ("wait", {"least": 20, "most": 10}),
        ("wait", {"least": 10**12}),
    ],
)
def test_a_strange_find_is_told_without_what_is_strange(field: str, value: object) -> None:
    message, faults = understood(json.dumps({**ANSWER, "found": {**FOUND, field: value}}))
    assert isinstance(message, Answer)
    assert message.found is not None
    assert (message.found.code, message.found.state) == ("A001", "waiting")
    assert getattr(message.found, field) is None
    assert len(faults) == 1


@pytest.mark.parametrize("found", [{**FOUND, "state": "levitating"}, 7, {"code": "A001"}])
def test_a_find_that_cannot_be_read_is_an_answer_without_it(found: object) -> None:
    message, faults = understood(json.dumps({**ANSWER, "found": found}))
    assert isinstance(message, Answer)
    assert message.found is None
    assert faults == ["answer: found cannot be read"]


@pytest.mark.parametrize(
    "said", ["{", "[]", '{"type":"frame"}', '{"type":"snapshot","rows":7}', "[" * 5000]
)
def test_a_message_that_is_none_is_a_fault(said: str) -> None:
    """Without its number the picture cannot be trusted: the session subscribes anew."""
    with pytest.raises(ValueError, match=r"."):
        understood(said)


def test_the_same_is_said_once() -> None:
    """A repeated row is logged once, and later changes are still taken."""
    stage = Rehearsal()
    stage.go_online()
    stage.follow("board")
    subscribe = stage.sent[-1]
    strange = STRANGE["an unknown state"]
    said = json.loads(snapshot(CALL, strange))
    stage.hear(json.dumps({**said, "id": subscribe.id}).encode())
    for number in range(2, 6):
        row = {**CALL, "id": str(number)}
        stage.hear(frame(row, strange, seq=number, previous=number - 1).encode())
    assert len(stage.skipped) == 1
    assert [row.id for row in stage.mirror.rows("board", CallRow)] == ["1", "2", "3", "4", "5"]
    assert stage.session.is_online
