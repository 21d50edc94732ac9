"""What reads bytes of strangers, each as a function of any bytes that may fail on none.

`tests.fuzz.guided` has a library look for bytes that lead it to new places in these.
"""

import json
from collections.abc import Callable, Iterator
from contextlib import suppress
from importlib import resources

import msgspec

from antesala.messages import commands as m, decode_command, decode_message, encode
from antesala.messages.frames import Refusal
from antesala.session.hearing import understood
from server.domain.refusals import Code, Refusal as Refused
from server.live import wire
from server.office_file import OfficeFileError
from server.office_file.source import decoded
from tests.live.spoiling import COMMANDS, sound
from tests.office_file.surviving import survives
from tests.office_file.test_any_bytes import PIECES

CODES = {str(code) for code in Code}


def read_frame(data: bytes) -> None:
    """A frame, as the server reads it of a device up to the office's command, and a device of it.

    A library of the wire has looked by then whether it is text.
    """
    with suppress(UnicodeDecodeError):
        text = data.decode()
        _at_the_server(text)
        _at_a_device(text)


def _at_the_server(text: str) -> None:
    try:
        message = decode_command(text)
    except (msgspec.DecodeError, RecursionError) as error:
        _check_refusal(wire.malformed(text, error))
        return
    assert decode_command(encode(message)) == message
    if not isinstance(message, m.OfficeCommand):
        return
    tidied = wire.tidied(message)
    assert wire.tidied(tidied) == tidied
    refused = wire.unseen(tidied)
    if refused is not None:
        _check_refusal(refused)
        return
    command = wire.to_domain(tidied)
    if isinstance(command, Refused):
        _check_refusal(wire.refusal(command, tidied.id, wire.tag_of(tidied)))


def _check_refusal(refused: Refusal) -> None:
    assert refused.code in CODES
    assert decode_message(encode(refused)) == refused


def _at_a_device(text: str) -> None:
    """What is not understood is said by `ValueError`; what is, can be kept and sent."""
    with suppress(ValueError):
        message, _ = understood(text)
        if message is not None:
            encode(message)


def read_office_file(data: bytes) -> None:
    """The file of an office, as it is read from the disk."""
    with suppress(OfficeFileError):
        survives(decoded(data))


READERS: dict[str, Callable[[bytes], None]] = {"wire": read_frame, "office": read_office_file}
"""By the name under which each is asked for."""


def seeds(name: str) -> Iterator[bytes]:
    """Sound examples to begin with."""
    if name == "wire":
        for command in COMMANDS:
            yield json.dumps(sound(command, "00000000-0000-4000-8000-000000000001")).encode()
    else:
        for sample in sorted(resources.files("antesala.samples").iterdir(), key=lambda f: f.name):
            if sample.name.endswith(".toml"):
                yield sample.read_bytes()


def words(name: str) -> list[str]:
    """Words to put in."""
    if name == "office":
        return [piece for piece in PIECES if len(piece) < 60]
    texts = [json.loads(each) for each in seeds(name)]
    return sorted(
        {f'"{key}":' for fields in texts for key in fields} | {f'"{c}"' for c in COMMANDS}
    )
