"""What a frame from a server says, as far as this client's edition of the wire goes."""

from typing import get_args

import msgspec

from antesala.messages import decode_message
from antesala.messages.frames import ServerMessage

_KNOWN = {kind.__struct_config__.tag for kind in get_args(ServerMessage)}


class _Envelope(msgspec.Struct):
    type: str


def understood(frame: bytes | str) -> ServerMessage | None:
    """The message, or None for a type from a later edition, which is to be passed over.

    Raises `ValueError` for anything else: what is half understood is a wrong picture.
    """
    try:
        return decode_message(frame)
    except msgspec.ValidationError as fault:
        if _type_of(frame) in _KNOWN:
            raise ValueError(str(fault)) from fault
        return None
    except (msgspec.DecodeError, UnicodeDecodeError) as fault:
        raise ValueError(str(fault)) from fault


def _type_of(frame: bytes | str) -> str:
    try:
        return msgspec.json.decode(frame, type=_Envelope).type
    except msgspec.ValidationError as fault:
        raise ValueError(str(fault)) from fault
