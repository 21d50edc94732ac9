"""Pictures, videos and hostile files, made for a test."""

import io
import struct
import zlib
from pathlib import Path

import av
import numpy as np
from PIL import Image


def picture(kind: str = "JPEG", size: tuple[int, int] = (64, 48), colour: str = "navy") -> bytes:
    made = io.BytesIO()
    Image.new("RGB", size, colour).save(made, kind)
    return made.getvalue()


def video(file: Path, *, seconds: float = 1.0, flashes: bool = False, sound: bool = True) -> bytes:
    """A video of 64 x 48 at 25 frames a second, that grows lighter or flashes, with a tone."""
    with av.open(str(file), "w") as output:
        stream = output.add_stream("mpeg4", rate=25)
        stream.width, stream.height, stream.pix_fmt = 64, 48, "yuv420p"
        tone = output.add_stream("aac", rate=16000) if sound else None
        for number in range(int(seconds * 25)):
            level = 255 * (number // 2 % 2) if flashes else 40 + number
            pixels = np.full((48, 64, 3), level, np.uint8)
            output.mux(stream.encode(av.VideoFrame.from_ndarray(pixels, format="rgb24")))
        output.mux(stream.encode(None))
        if tone is not None:
            heard = av.AudioFrame.from_ndarray(
                np.zeros((1, 1024), np.float32), format="fltp", layout="mono"
            )
            heard.sample_rate = 16000
            output.mux(tone.encode(heard))
            output.mux(tone.encode(None))
    return file.read_bytes()


def bomb(side: int = 30_000) -> bytes:
    """A PNG of a few kilobytes that unpacks to a gigabyte."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        whole = kind + data
        return struct.pack(">I", len(data)) + whole + struct.pack(">I", zlib.crc32(whole))

    head = struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0)
    packed = zlib.compressobj(9)
    row = bytes(side + 1)
    rows = b"".join(packed.compress(row) for _ in range(200)) + packed.flush()
    begin = b"\x89PNG\r\n\x1a\n"
    return begin + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
PLAYLIST = b"#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n"
POLYGLOT = picture("GIF", (8, 8)) + b"<script>alert(1)</script>"
