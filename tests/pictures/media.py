"""What stands beside a call: what to bring, a picture, a frame of a video; and without a call.

`python -m tests.pictures media` makes the pictures of docs/display.md. The poster and the video are
drawn here, so that the project holds no picture of others.
"""

import tempfile
import time
from io import BytesIO
from pathlib import Path

import av
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from antesala.messages.rows import AnyRow, MediaRow
from antesala.wall.beside import PAUSE
from display.app.video import VideoItem
from tests.display.test_beside import beside, name_of, office
from tests.display.wall import call, past_calls

FOLDER = Path(__file__).parents[2] / "docs" / "pictures" / "display"
FACE = Path(__file__).parents[2] / "antesala" / "qt" / "fonts" / "AntesalaSans-700.ttf"
WIDTH = 960
BLUE, YELLOW = (10, 79, 120), (245, 205, 90)


def poster() -> Image.Image:
    """A poster of an office, 16 to 9."""
    made = Image.new("RGB", (1280, 720), BLUE)
    draw = ImageDraw.Draw(made)
    draw.ellipse((860, 90, 1200, 430), fill=YELLOW)
    draw.polygon(((0, 720), (520, 360), (900, 640), (1280, 430), (1280, 720)), fill=(22, 110, 90))
    fonts = [ImageFont.truetype(FACE, size) for size in (88, 52)]
    draw.text((70, 90), "Vacunación gratuita", (255, 255, 255), fonts[0])
    draw.text((70, 220), "Sábado, de 10 a 14, en la plaza", (255, 255, 255), fonts[1])
    return made


def clip() -> bytes:
    """A sun that crosses the same poster, two seconds."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "clip.mp4"
        with av.open(str(file), "w") as output:
            stream = output.add_stream("libx264", rate=25)
            stream.width, stream.height, stream.pix_fmt = 1280, 720, "yuv420p"
            for number in range(50):
                made = poster()
                at = number * 14
                ImageDraw.Draw(made).ellipse((at, 450, at + 180, 630), fill=YELLOW)
                frame = av.VideoFrame.from_ndarray(np.asarray(made), format="rgb24")
                output.mux(stream.encode(frame))
            output.mux(stream.encode(None))
        return file.read_bytes()


def make() -> None:
    """Make all of them anew."""
    held = BytesIO()
    poster().save(held, "PNG")
    for name, content, suffix in (
        ("bring", b"", ""),
        ("picture", held.getvalue(), ".png"),
        ("video", clip(), ".mp4"),
    ):
        _wall(name, content, suffix, has_call=True).save(FOLDER / f"{name}.png", optimize=True)
    _wall("rest", held.getvalue(), ".png", has_call=False).save(FOLDER / "picture-at-rest.png")


def _wall(name: str, content: bytes, suffix: str, *, has_call: bool) -> Image.Image:
    """The wall with one of them, as wide as a document has it."""
    kind = "video" if suffix == ".mp4" else "picture"
    rows = (
        [MediaRow(id=name_of(content, suffix), kind=kind, title="Vacunación", seconds=60)]  # type: ignore[arg-type]
        if content
        else []
    )
    with (
        tempfile.TemporaryDirectory() as folder,
        beside(Path(folder), *rows, brings=not content) as (wall, cache),
    ):
        if content:
            cache.put(content, suffix)
        wall.wait(1)
        if has_call:
            called: list[AnyRow] = [
                office(),
                *past_calls(),
                call(6, "J042", "3", is_current=True),
            ]
            wall.link.show(*called)
            wall.wait(PAUSE + 9)
            wall.wait(9)
        # A picture is read and a video decoded in threads of their own.
        time.sleep(0.5)
        wall.stage.settle()
        _wait_for_video(wall.stage.items())
        file = Path(folder) / f"{name}.png"
        wall.stage.grab(file)
        with Image.open(file) as grabbed:
            shown = grabbed.convert("RGB")
            shown.thumbnail((WIDTH, WIDTH))
            return shown


def _wait_for_video(items: object) -> None:
    for item in items:  # type: ignore[attr-defined]
        if isinstance(item, VideoItem):
            for _ in range(60):
                time.sleep(0.04)
                item.look()
