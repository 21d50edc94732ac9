"""A client's bytes on their way to the library, handed on frame by frame (RFC 6455, section 5.2).

The library reads whatever the socket has, up to 256 KiB at once: 40,000 empty frames. Here only the
heads are looked at, and as many frames are let through as the pace allows; the rest waits unparsed.
"""

_SMALLEST = 2
_LONG, _LONGER = 126, 127
_MASK = 4
END_OF_REQUEST = b"\r\n\r\n"


class Intake:
    """Received bytes that are not handed on yet."""

    def __init__(self) -> None:
        self._held = bytearray()
        self._rest = 0
        """Bytes still to come of the frame that was handed on last."""

    def __len__(self) -> int:
        return len(self._held)

    def take(self, data: bytes) -> None:
        """Bytes as they came from the socket."""
        self._held += data

    def request(self) -> bytes:
        """The opening request as far as it has come, without the bytes after it."""
        end = self._held.find(END_OF_REQUEST)
        return self._hand_on(len(self._held) if end < 0 else end + len(END_OF_REQUEST))

    def frames(self, most: int) -> tuple[bytes, int]:
        """The bytes of at most so many frames, and how many frames begin in them.

        An incomplete head waits for its rest.
        """
        position = begun = 0
        while position < len(self._held):
            if not self._rest:
                size = _head(self._held, position)
                if begun == most or size is None:
                    break
                head, self._rest = size
                position += head
                begun += 1
            step = min(self._rest, len(self._held) - position)
            position += step
            self._rest -= step
        return self._hand_on(position), begun

    def _hand_on(self, size: int) -> bytes:
        handed = bytes(self._held[:size])
        del self._held[:size]
        return handed


def _head(held: bytearray, position: int) -> tuple[int, int] | None:
    """A frame's head and its payload, in bytes; None where the head has not come whole."""
    if len(held) - position < _SMALLEST:
        return None
    second = held[position + 1]
    length = second & 0x7F
    extra = {_LONG: 2, _LONGER: 8}.get(length, 0)
    head = _SMALLEST + extra + (_MASK if second & 0x80 else 0)
    if len(held) - position < head:
        return None
    if extra:
        begin = position + _SMALLEST
        length = int.from_bytes(held[begin : begin + extra], "big")
    return head, length
