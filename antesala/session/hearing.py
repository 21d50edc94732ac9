"""Reads a frame from a server, as far as this client's edition of the wire goes.

A server of a later version has rows that this client does not know, and a server with a fault may
send anything: a person's screen must not go dark for one row or one field. What cannot be used is
skipped, and the rest of the message is kept.
"""

from collections.abc import Iterator
from typing import Any, get_args

import msgspec

from antesala.colours.palette import LIGHT
from antesala.messages import decode_message, frames as f, happenings as h, rows as r
from antesala.session.plausible import USUAL_BEAT, sound
from antesala.words import FALLBACK

OTHER_VERSION = "wrong_protocol"
"""The refusal that screens tell where client and server do not understand each other."""

_KINDS: dict[str, type[f.ServerMessage]] = {
    str(kind.__struct_config__.tag): kind for kind in get_args(f.ServerMessage)
}
_PARTS = {
    "rows": r.AnyRow,
    "put": r.AnyRow,
    "events": h.AnyHappening,
    "clerks": r.ClerkRow,
    "connected": r.ConnectedPart,
}
"""Lists of which each part is read by itself."""
_STAND_INS: dict[type[msgspec.Struct], dict[str, object]] = {
    f.Welcome: {
        "name": "",
        "office_name": "",
        "country": "",
        "time_zone": "UTC",
        "languages": [FALLBACK],
        "accent": LIGHT.accent,
        "at": "",
        "heartbeat": USUAL_BEAT,
        "divided": [],
        "web_url": "",
        "nodes": [],
        "emergency": None,
        "clerk": None,
        "counter": None,
        "clerks": [],
    },
    f.Answer: {
        "at": "",
        "seq": 0,
        "link_token": None,
        "reason": None,
        "found": None,
        "connected": [],
    },
    f.Refusal: {"code": OTHER_VERSION, "id": None, "asked": None, "facts": {}, "detail": ""},
    f.Snapshot: {"at": ""},
    f.Frame: {"at": "", "events": []},
    f.Heartbeat: {"at": ""},
}
"""By kind of message: fields that it can be used without, and what stands for one that cannot be
read. Without any other field the message is useless: a welcome that has lost its token would leave
a device outside for ever, and a frame that has lost its drops would show what is gone."""


class _Envelope(msgspec.Struct):
    type: str


def understood(frame: bytes | str) -> tuple[f.ServerMessage | None, list[str]]:
    """The message without what cannot be used, and what was wrong with each of those parts.

    None for a message that is to be ignored: of a type from a later edition, or a paper that cannot
    be printed. An answer that cannot be used is a refusal with `OTHER_VERSION`, so that its command
    comes to an end. Raises `ValueError` for any other fault: once a frame is not understood, the
    picture is wrong from then on.
    """
    try:
        return sound(decode_message(frame))
    except msgspec.ValidationError:
        return _in_part(frame)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as fault:
        raise ValueError(str(fault)) from fault


def _in_part(frame: bytes | str) -> tuple[f.ServerMessage | None, list[str]]:
    """The message as far as its fields can be read one by one."""
    try:
        kind = _KINDS.get(msgspec.json.decode(frame, type=_Envelope).type)
        if kind is None:
            return None, []
        whole = msgspec.json.decode(frame)
        faults = _without_strange_parts(whole)
        lost = _without_strange_fields(whole, kind, faults)
        if lost:
            return _useless(whole, kind, lost), [*faults, lost]
        message, absurd = sound(msgspec.convert(whole, kind))
    except (msgspec.ValidationError, RecursionError) as fault:
        raise ValueError(str(fault)) from fault
    return message, faults + absurd


def _without_strange_parts(whole: dict[str, Any]) -> list[str]:
    """Take what cannot be read out of the message's lists, and tell of it."""
    faults: list[str] = []
    for name, kind in _PARTS.items():
        if isinstance(whole.get(name), list):
            whole[name] = list(_readable(whole[name], kind, faults))
    return faults


def _readable(parts: list[object], kind: object, faults: list[str]) -> Iterator[object]:
    for part in parts:
        try:
            msgspec.convert(part, kind)
        except msgspec.ValidationError as fault:
            name = part.get("type") if isinstance(part, dict) else None
            faults.append(f"{str(name)[:40]}: {fault}")
        else:
            yield part


def _without_strange_fields(
    whole: dict[str, Any], kind: type[msgspec.Struct], faults: list[str]
) -> str:
    """Put stand-ins for unreadable fields into the message; return what it cannot be without."""
    stand_ins, name = _STAND_INS.get(kind, {}), kind.__name__.lower()
    for each in msgspec.structs.fields(kind):
        if each.encode_name not in whole and not each.required:
            continue
        try:
            msgspec.convert(whole.get(each.encode_name, ...), each.type)
        except msgspec.ValidationError as fault:
            if each.name not in stand_ins:
                return f"{name}: {each.name} cannot be read: {fault}"
            faults.append(f"{name}: {each.name} cannot be read")
            whole[each.encode_name] = stand_ins[each.name]
    return ""


def _useless(
    whole: dict[str, Any], kind: type[msgspec.Struct], lost: str
) -> f.ServerMessage | None:
    """What is heard in place of a message that has lost something it cannot be without."""
    if kind in (f.PrintJob, f.ListJob, f.ProofJob, f.PrintTest):
        return None
    if kind is not f.Answer:
        raise ValueError(lost)
    asked = whole.get("id")
    return f.Refusal(code=OTHER_VERSION, id=asked if isinstance(asked, str) else None, detail=lost)
