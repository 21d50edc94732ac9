"""The process in which espeak-ng is loaded as a library: lines of JSON in, sound out.

The engine is under the GPL, so it never shares a process with the rest of the product; and its
crashes end here. It ends when its input does. Each line is answered by a line of JSON and the
bytes it counts:

    {"text": "Ayuda", "voice": "es-419", "rate": 170}
    {"hertz": 22050, "bytes": 21346}
"""

import ctypes
import json
import sys
from collections.abc import Iterator
from typing import Any, BinaryIO

_SYNCHRONOUS = 2
_RATE = 1
_BY_CHARACTER = 1
_UTF_8 = 1

_Callback = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.POINTER(ctypes.c_char), ctypes.c_int, ctypes.c_void_p
)


class Library:
    """The engine, loaded once for the life of the process."""

    def __init__(self) -> None:
        import espeakng_loader  # noqa: PLC0415 - an extra; its absence is the caller's to tell

        self._library = ctypes.CDLL(str(espeakng_loader.get_library_path()))
        data = str(espeakng_loader.get_data_path()).encode()
        self.hertz: int = self._library.espeak_Initialize(_SYNCHRONOUS, 0, data, 0)
        if self.hertz <= 0:
            raise OSError(_sentence("voice-no-data"))
        self._heard = bytearray()
        # The engine keeps the pointer; without a reference Python would let it go.
        self._callback = _Callback(self._take)
        self._library.espeak_SetSynthCallback(self._callback)

    def sound(self, text: str, voice: str, rate: int) -> bytes:
        """Samples of 16 bits. Raises `OSError` for a voice that is not there."""
        if self._library.espeak_SetVoiceByName(voice.encode()):
            raise OSError(_sentence("voice-unknown", voice=voice))
        self._library.espeak_SetParameter(_RATE, rate, 0)
        self._heard.clear()
        content = text.encode() + b"\0"
        self._library.espeak_Synth(content, len(content), 0, _BY_CHARACTER, 0, _UTF_8, None, None)
        return bytes(self._heard)

    def _take(self, samples: Any, count: int, _events: object) -> int:  # noqa: ANN401 - a pointer
        if count > 0 and samples:
            self._heard += ctypes.string_at(samples, 2 * count)
        return 0


def _sentence(key: str, **values: str) -> str:
    """What is wrong, in words; they are loaded for that only, for they take longer than speaking.

    A call whose phrases were never said waits for this process.
    """
    from antesala.words.terminal import sentence  # noqa: PLC0415 - as said above

    return sentence(key, **values)


def answers(library: Library, lines: BinaryIO) -> Iterator[bytes]:
    for line in lines:
        frames = library.sound(**json.loads(line))
        yield json.dumps({"hertz": library.hertz, "bytes": len(frames)}).encode() + b"\n" + frames


def main() -> None:
    try:
        for answer in answers(Library(), sys.stdin.buffer):
            sys.stdout.buffer.write(answer)
            # The next question comes only after it.
            sys.stdout.buffer.flush()
    except (ImportError, OSError) as fault:
        sys.exit(str(fault))


if __name__ == "__main__":
    main()
