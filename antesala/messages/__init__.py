"""The wire: every message between a server and its clients, and its encoding as bytes.

`docs/protocol.md` explains it; `antesala protocol` prints its JSON Schema.
"""

from typing import Any

import msgspec

from antesala.messages.commands import ClientMessage
from antesala.messages.frames import ServerMessage
from antesala.messages.kinds import PROTOCOL

__all__ = [
    "PROTOCOL",
    "ClientMessage",
    "ServerMessage",
    "decode_command",
    "decode_message",
    "encode",
    "schema",
]

_commands: msgspec.json.Decoder[ClientMessage] = msgspec.json.Decoder(ClientMessage)
_messages: msgspec.json.Decoder[ServerMessage] = msgspec.json.Decoder(ServerMessage)
_encoder = msgspec.json.Encoder()


def encode(message: msgspec.Struct) -> bytes:
    """Encode a message as UTF-8 JSON, without lone surrogates, which UTF-8 cannot hold."""
    try:
        return _encoder.encode(message)
    except UnicodeEncodeError:
        return _encoder.encode(_sound(msgspec.to_builtins(message)))


def _sound(value: object) -> object:
    """Remove lone surrogates from all texts: a screen may paste half a character."""
    if isinstance(value, str):
        return value.encode("utf-8", "ignore").decode()
    if isinstance(value, list):
        return [_sound(each) for each in value]
    if isinstance(value, dict):
        return {key: _sound(each) for key, each in value.items()}
    return value


def decode_command(frame: bytes | str) -> ClientMessage:
    """Decode a client's frame.

    Raises `msgspec.ValidationError` naming the field, or `msgspec.DecodeError` if it is not JSON.
    """
    return _commands.decode(frame)


def decode_message(frame: bytes | str) -> ServerMessage:
    """Decode a server's frame; unknown fields are ignored so that the wire can grow."""
    return _messages.decode(frame)


def schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of all messages in both directions."""
    (client, server), parts = msgspec.json.schema_components(
        [ClientMessage, ServerMessage], ref_template="#/$defs/{name}"
    )
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"Antesala wire, protocol {PROTOCOL}",
        "$defs": {**parts, "ClientMessage": client, "ServerMessage": server},
        "anyOf": [{"$ref": "#/$defs/ClientMessage"}, {"$ref": "#/$defs/ServerMessage"}],
    }
