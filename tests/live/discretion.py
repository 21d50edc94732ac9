"""Data that no frame may tell an audience: the check of each byte that leaves for it."""

import re

import msgspec

from antesala.messages import decode_message
from antesala.messages.frames import Frame, Snapshot
from antesala.messages.rows import StatusRow
from server.domain.office import Office
from server.live.fanout import ChannelKey

ROWS = {
    ("board", "hall"): {"call", "catalogue", "office", "service", "notice", "sound"},
    ("signs", "hall"): {"sign"},
    ("media", "hall"): {"media", "beside"},
    ("office", "kiosk"): {"catalogue", "office", "service", "help", "stop", "out"},
    ("office", "staff"): {
        *("catalogue", "office", "counter", "clerk", "ticket", "help", "device"),
        *("stop", "out", "notice", "sound", "warning"),
    },
    ("counter", "staff"): {"desk"},
    ("ticket", "holder"): {"status"},
}
"""The kinds of row in each topic, by audience."""
TOLD = {"hall": {"code", "counter"}, "kiosk": set[str](), "holder": {"ticket", "code", "counter"}}
"""The fields that an event may have, by audience; staff hear all."""
TICKET = re.compile(rb'"([0-9a-f]{32})"')
CODE = re.compile(rb'"[A-Z]\d{3,}"')


def check_discretion(office: Office, key: ChannelKey, frame: bytes) -> None:
    """Check that a frame tells its audience no more than allowed."""
    topic, name, audience = key
    message = decode_message(frame)
    assert isinstance(message, Snapshot | Frame)
    rows = message.rows if isinstance(message, Snapshot) else message.put
    assert {str(row.__struct_config__.tag) for row in rows} <= ROWS[topic, audience]
    if audience == "staff":
        return
    # Only staff are told which colleague said what of the hall.
    assert not any(getattr(row, "by", None) for row in rows)
    _check_events(message, audience)
    ids = {found.decode() for found in TICKET.findall(frame)}
    assert ids <= ({name} if audience == "holder" else set())
    # A holder is told the name of the clerk who will attend them after a hand-over (AUM-010-030),
    # who comes to them, and who has attended them.
    told = {
        f'"{name}"'
        for row in rows
        if isinstance(row, StatusRow)
        for name in (row.clerk_name, row.plea_taken_by, row.attended_by)
    }
    for word in _personal(office) - told:
        assert word.encode() not in frame, f"{audience} hears {word}"
    if audience == "kiosk":
        assert not CODE.findall(frame)


def _check_events(message: Snapshot | Frame, audience: str) -> None:
    events = message.events if isinstance(message, Frame) else []
    for event in events:
        told = {name for name, value in msgspec.structs.asdict(event).items() if value is not None}
        assert told <= TOLD[audience], f"{audience} hears {event}"


def _personal(office: Office) -> set[str]:
    """Names and private texts, as they would stand in a frame."""
    clerks = {f'"{name}"' for clerk in office.catalogue.clerks for name in (clerk.id, clerk.name)}
    texts = {f'"{text}"' for text in office.private.values()}
    return {*clerks, *texts, "a tree", "moved", "can you?", "low_counter", "escort"}
