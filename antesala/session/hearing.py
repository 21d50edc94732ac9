"""Reads a frame from a server, as far as this client's edition of the wire goes."""

from typing import get_args

import msgspec

from antesala.messages import decode_message
from antesala.messages.frames import ServerMessage
from antesala.session.sound_rows import sound, without_strange_parts

_KNOWN = {kind.__struct_config__.tag for kind in get_args(ServerMessage)}
_OF_ROWS = {"snapshot", "frame"}


class _Envelope(msgspec.Struct):
    type: str


def understood(frame: bytes | str) -> tuple[ServerMessage | None, list[str]]:
    """The message without the rows that cannot be used, and what was wrong with each of them.

    None for a type from a later edition, which is to be ignored. Raises `ValueError` for any other
    fault: once a frame is not understood, the picture is wrong from then on.
    """
    try:
        return sound(decode_message(frame))
    except msgspec.ValidationError as fault:
        kind = _type_of(frame)
        if kind in _OF_ROWS:
            return _in_part(frame)
        if kind in _KNOWN:
            raise ValueError(str(fault)) from fault
        return None, []
    except (msgspec.DecodeError, UnicodeDecodeError) as fault:
        raise ValueError(str(fault)) from fault


def _in_part(frame: bytes | str) -> tuple[ServerMessage, list[str]]:
    """A snapshot or a frame without the parts that cannot be read."""
    try:
        rest, strange = without_strange_parts(frame)
        message, useless = sound(decode_message(rest))
    except (msgspec.ValidationError, RecursionError) as fault:
        raise ValueError(str(fault)) from fault
    return message, strange + useless


def _type_of(frame: bytes | str) -> str:
    try:
        return msgspec.json.decode(frame, type=_Envelope).type
    except msgspec.ValidationError as fault:
        raise ValueError(str(fault)) from fault
