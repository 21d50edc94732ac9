"""Reads a picture or a video of a stranger and writes ours, in a process of its own.

Decoders of pictures and videos are large and are attacked. So they run apart from the server, with
little memory and little time, and only what they have written anew is ever shown. The last line of
the output is JSON: what was made, or why it was refused.

`python -m server.media.recode SOURCE FOLDER`
"""

import contextlib
import json
import sys
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PIL import Image

MEMORY = 2 << 30
"""Bytes of address space; a video of 4096 pixels needs a quarter of it."""
CPU_SECONDS = 600
PICTURE_BYTES, VIDEO_BYTES = 20 << 20, 100 << 20
PICTURE_PIXELS, VIDEO_PIXELS = 50_000_000, 4096 * 2304
WIDE, TALL = 1920, 1080
VIDEO_WIDE, VIDEO_TALL = 1280, 720
LONGEST = 600.0
"""Seconds of a video."""
FRAMES_A_SECOND = 25
MOST_FRAMES = int(LONGEST) * 120
FLASHES = 3
"""Flashes a second that may bring on a seizure where they are more (WCAG 2.2, 2.3.1)."""
FLASH = 25.0
"""A change of the mean luminance that counts, of 255: a tenth."""
PICTURES = {"JPEG": b"\xff\xd8\xff", "PNG": b"\x89PNG\r\n\x1a\n", "GIF": b"GIF8", "WEBP": b"RIFF"}


class RefusedError(Exception):
    """The file is not taken; the message is the last part of a key of words."""


def main(source: str, folder: str) -> int:
    """Recode a file into a folder; prints what came of it."""
    _limit()
    try:
        made = recoded(Path(source), Path(folder))
    except RefusedError as refused:
        made = {"refused": str(refused)}
    except MemoryError:
        made = {"refused": "too-large"}
    print(json.dumps(made))  # noqa: T201 - the program's result
    return 0


def _limit() -> None:
    """Take less of the machine than the office needs; Windows has no such limits."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import os  # noqa: PLC0415 - Unix alone has what follows
        import resource  # noqa: PLC0415 - likewise

        resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        os.nice(19)


def recoded(source: Path, folder: Path) -> dict[str, Any]:
    """What was made of a file, by its content alone: its name may be any."""
    size = source.stat().st_size
    with source.open("rb") as file:
        head = file.read(64)
    kind = kind_of(head)
    if kind is None:
        raise RefusedError("kind")
    if kind == "video":
        return _video(source, folder, size)
    if size > PICTURE_BYTES:
        raise RefusedError("picture-size")
    return _picture(source, folder, kind)


def kind_of(head: bytes) -> str | None:
    """The picture's format, or `video`, by a file's first bytes; None for anything else."""
    for kind, begin in PICTURES.items():
        if head.startswith(begin) and (kind != "WEBP" or head[8:12] == b"WEBP"):
            return kind
    is_video = head[4:8] == b"ftyp" or head.startswith(b"\x1a\x45\xdf\xa3")
    return "video" if is_video else None


def _picture(source: Path, folder: Path, kind: str) -> dict[str, Any]:
    from PIL import Image, ImageOps, UnidentifiedImageError  # noqa: PLC0415 - a video needs none

    # Twice as many raise an error before a single pixel is unpacked; between them we look.
    Image.MAX_IMAGE_PIXELS = PICTURE_PIXELS
    try:
        with Image.open(source, formats=[kind]) as opened:
            if opened.width * opened.height > PICTURE_PIXELS:
                raise RefusedError("too-large")
            if kind == "GIF" and getattr(opened, "n_frames", 1) > 1:
                return _video(source, folder, source.stat().st_size)
            opened.load()
            upright = ImageOps.exif_transpose(opened)
            shown = _on_white(upright)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise RefusedError("too-large") from None
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, EOFError):
        raise RefusedError("broken") from None
    shown.thumbnail((WIDE, TALL))
    # Posters of letters and lines stay sharp; photographs become small.
    made = folder / ("made.jpg" if kind in {"JPEG", "WEBP"} else "made.png")
    shown.save(made, **({"quality": 88} if made.suffix == ".jpg" else {"optimize": True}))
    return {"kind": "picture", "file": made.name, "width": shown.width, "height": shown.height}


def _on_white(image: "Image.Image") -> "Image.Image":
    """The picture in red, green and blue alone, without anything that was written beside them."""
    from PIL import Image  # noqa: PLC0415 - as above

    with_alpha = image.convert("RGBA")
    plain = Image.new("RGB", image.size, "white")
    plain.paste(with_alpha, mask=with_alpha.getchannel("A"))
    return plain


def _video(source: Path, folder: Path, size: int) -> dict[str, Any]:
    if size > VIDEO_BYTES:
        raise RefusedError("video-size")
    try:
        import av  # noqa: PLC0415 - an extra, which pictures do not need
    except ImportError:
        raise RefusedError("no-video") from None
    made = folder / "made.mp4"
    try:
        # A list of addresses would be opened as well: only a file is.
        with av.open(str(source), options={"protocol_whitelist": "file"}) as container:
            return _encoded(container, made)
    except (av.FFmpegError, ValueError, IndexError, OSError, ZeroDivisionError):
        raise RefusedError("broken") from None


def _encoded(container: Any, made: Path) -> dict[str, Any]:  # noqa: ANN401 - of an extra
    import av  # noqa: PLC0415 - as above

    if not container.streams.video:
        raise RefusedError("broken")
    stream = container.streams.video[0]
    width, height = stream.codec_context.width, stream.codec_context.height
    if not width or not height or width * height > VIDEO_PIXELS:
        raise RefusedError("too-large")
    if container.duration and container.duration / av.time_base > LONGEST:
        raise RefusedError("too-long")
    scale = min(VIDEO_WIDE / width, VIDEO_TALL / height, 1.0)
    width, height = (max(2, int(side * scale) // 2 * 2) for side in (width, height))
    seconds, frames = 0.0, 0
    with av.open(str(made), "w", options={"movflags": "faststart"}) as output:
        coded = output.add_stream("libx264", rate=FRAMES_A_SECOND, options=_HOW)
        coded.width, coded.height, coded.pix_fmt = width, height, "yuv420p"
        coded.time_base = Fraction(1, 90_000)
        for frame, at in _frames(container, stream):
            shown = frame.reformat(width=width, height=height, format="yuv420p")
            shown.pts, shown.time_base = int(at * 90_000), Fraction(1, 90_000)
            output.mux(coded.encode(shown))
            seconds, frames = at, frames + 1
        if not frames:
            raise RefusedError("broken")
        output.mux(coded.encode(None))
    length = max(1.0, seconds + 1 / FRAMES_A_SECOND)
    whole = {"kind": "video", "file": made.name, "width": width, "height": height}
    return {**whole, "seconds": round(length, 2)}


_HOW = {"preset": "veryfast", "crf": "25", "profile": "main", "tune": "fastdecode"}


def _frames(container: Any, stream: Any) -> Iterator[tuple[Any, float]]:  # noqa: ANN401 - likewise
    """The frames that are kept, each with its second; refuses what is too long or flashes."""
    last, first, seen = -1.0, None, _Flashes()
    for number, frame in enumerate(container.decode(stream)):
        if number > MOST_FRAMES:
            raise RefusedError("too-long")
        written = frame.time if frame.time is not None else number / FRAMES_A_SECOND
        first = written if first is None else first
        at = written - first
        if at > LONGEST:
            raise RefusedError("too-long")
        seen.look(frame, at)
        if at - last >= 0.95 / FRAMES_A_SECOND:
            last = at
            yield frame, at


class _Flashes:
    """Counts how often the whole picture turns lighter and darker again within a second."""

    def __init__(self) -> None:
        self._level: float | None = None
        self._turns: list[float] = []
        self._rising: bool | None = None

    def look(self, frame: Any, at: float) -> None:  # noqa: ANN401 - of an extra
        plane = frame.reformat(width=16, height=16, format="gray8").planes[0]
        lines = (bytes(plane)[row * plane.line_size :][:16] for row in range(16))
        level = sum(map(sum, lines)) / 256
        if self._level is None:
            self._level = level
        if abs(level - self._level) < FLASH:
            return
        rising = level > self._level
        self._level = level
        if self._rising is not None and rising != self._rising:
            self._turns = [turn for turn in self._turns if at - turn < 1] + [at]
            # A flash is two turns: lighter, and darker again.
            if len(self._turns) > 2 * FLASHES:
                raise RefusedError("flashes")
        self._rising = rising


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
