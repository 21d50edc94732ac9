"""Beside the calls in the window: a page, a picture, a video; fetched once, never over a call."""

import hashlib
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

import msgspec
import pytest

from antesala.messages.frames import Snapshot
from antesala.messages.rows import AnyRow, BesideRow, CatalogueRow, MediaRow, NoticeRow, ServicePart
from antesala.sizes import CAP_HEIGHT
from antesala.wall.beside import BRING_SECONDS, PAUSE
from antesala.wall.letter_sizes import CURRENT_CALL
from display.app.video import Frames, VideoItem
from display.media_cache import MediaCache
from tests.display.test_wall import Wall
from tests.display.wall import MORNING, call, catalogue, past_calls, stamp
from tests.media.files import picture, video
from tests.qt.application import application
from tests.qt.stage import clipped

LATE = MORNING + timedelta(hours=5)
TOKEN = "secret"  # noqa: S105 - of a test


def name_of(content: bytes, suffix: str) -> str:
    return hashlib.blake2b(content, digest_size=12).hexdigest() + suffix


class FakeCache:
    """Files that are there, without a server."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.wanted: list[str] = []

    def put(self, content: bytes, suffix: str) -> str:
        name = name_of(content, suffix)
        (self._folder / name).write_bytes(content)
        return name

    def want(self, rows: list[MediaRow]) -> None:
        self.wanted = [row.id for row in rows]

    def path(self, name: str) -> Path | None:
        file = self._folder / name
        return file if file.is_file() else None


def office() -> CatalogueRow:
    return msgspec.structs.replace(catalogue("1", "3"), services=[licence()])


def licence() -> ServicePart:
    return ServicePart(
        id="J",
        name="Licencia de conducir",
        unit="u",
        series="J",
        group="g",
        requirements=["Cédula de identidad", "Licencia anterior"],
    )


@contextmanager
def beside(folder: Path, *rows: AnyRow, brings: bool = False) -> Iterator[tuple[Wall, FakeCache]]:
    wall, cache = Wall(), FakeCache(folder)
    wall.controller._media = wall.controller.bridge._media = cache  # type: ignore[assignment]  # noqa: SLF001
    wall.link.come_online()
    tell_media(wall, *rows, brings=brings)
    wall.link.show(office(), *past_calls())
    try:
        yield wall, cache
    finally:
        wall.stage.close()


def tell_media(wall: Wall, *rows: AnyRow, brings: bool = False) -> None:
    told = [*rows, BesideRow(id="office", brings=brings)]
    wall.link.mirror.apply(Snapshot(id="1", topic="media", seq=1, at=stamp(MORNING), rows=told))
    wall.link.mirror_changed.emit("media")


def test_what_to_bring_stands_below_a_call(tmp_path: Path) -> None:
    """And waits while the call is new: it comes once the hall has heard the call."""
    with beside(tmp_path, brings=True) as (wall, _):
        wall.wait(1)
        assert (
            "¿Viene por «Licencia de conducir»? Traiga: Cédula de identidad; Licencia anterior."
            in (wall.stage.names())
        )
        rows: list[AnyRow] = [office(), *past_calls()]
        wall.link.show(*rows, call(6, "J042", "3", is_current=True))
        wall.wait(PAUSE + BRING_SECONDS + 1)
        assert clipped(wall.stage) == []
        drawn = wall.controller.bridge.picture
        assert drawn.beside.kind == "bring"
        assert drawn.scale.code >= wall.controller.hall.floor(CURRENT_CALL)
        panel, box = drawn.scale.panel, drawn.scale.notice
        assert panel.y + panel.height <= box.y
        two = (call(6, "J042", "3", is_current=True), call(7, "R019", "1", is_current=True))
        wall.link.show(*rows, *two)
        assert wall.controller.bridge.picture.beside.kind == ""


def test_a_picture_stands_still_while_a_call_is_new(tmp_path: Path) -> None:
    """Its file is asked for, shown once it is there, and gives way to nothing meanwhile."""
    one, two = picture("PNG"), picture("PNG", colour="olive")
    names = [name_of(each, ".png") for each in (one, two)]
    rows = [
        MediaRow(id=name, kind="picture", title=f"Feria {n}", position=n, width=64, height=48)
        for n, name in enumerate(names)
    ]
    with beside(tmp_path, *rows) as (wall, cache):
        wall.wait(1)
        assert cache.wanted == names
        assert wall.controller.bridge.picture.beside.kind == ""
        for each in (one, two):
            cache.put(each, ".png")
        wall.wait(1)
        assert wall.controller.bridge.picture.beside.media == names[0]
        assert str(wall.controller.bridge.property("media").toLocalFile()).endswith(names[0])
        wall.wait(13)
        assert wall.controller.bridge.picture.beside.media == names[1]
        shown: list[AnyRow] = [catalogue("1", "3"), *past_calls()]
        wall.link.show(*shown, call(6, "J042", "3", is_current=True))
        for _ in range(int(PAUSE)):
            wall.wait(0.9)
            assert wall.controller.bridge.picture.beside.media == names[1]
            assert wall.controller.bridge.picture.beside.still
        wall.wait(40)
        assert not wall.controller.bridge.picture.beside.still
        assert clipped(wall.stage) == []


def test_the_place_stays_as_high_whichever_page_stands_there(tmp_path: Path) -> None:
    """The calls do not move when a page turns."""
    content = picture("PNG")
    rows = [MediaRow(id=name_of(content, ".png"), kind="picture", title="Feria", seconds=10)]
    with beside(tmp_path, *rows, brings=True) as (wall, cache):
        cache.put(content, ".png")
        notice = NoticeRow(
            id="o", text="Hoy cerramos a las 13", until="2026-11-20T20:00:00Z", at=""
        )
        wall.link.show(catalogue("1", "3"), *past_calls(), notice)
        wall.link.show(
            office(),
            *past_calls(),
            notice,
            call(6, "J042", "3", is_current=True),
        )
        seen = {}
        for _ in range(90):
            wall.wait(1)
            drawn = wall.controller.bridge.picture
            if drawn.beside.kind:
                seen[drawn.beside.kind] = (drawn.scale.notice, drawn.scale.code)
        assert seen.keys() == {"notice", "bring", "picture"}
        assert len(set(seen.values())) == 1
        code = seen["picture"][1]
        assert code * CAP_HEIGHT >= wall.controller.hall.distance_m


def test_a_video_is_drawn_at_its_time(tmp_path: Path) -> None:
    file = tmp_path / "a.mp4"
    video(file, seconds=1, sound=False)
    frames = Frames(file)
    levels: list[int] = []
    for second in (0.0, 0.4, 0.9):
        shown = until_frame(frames, second, len(levels))
        levels.append(shown)
    frames.stop()
    assert levels == sorted(levels)
    assert levels[0] < levels[-1]


def until_frame(frames: Frames, second: float, _turn: int) -> int:
    """The grey level of the frame that is due, once it is decoded."""
    level = -1
    due = 40 + int(second * 25)
    for _ in range(3000):
        image = frames.frame_at(second)
        if image is not None:
            level = image.pixelColor(5, 5).red()
            if level >= due - 4:
                break
        threading.Event().wait(0.005)
    return level


class Server(BaseHTTPRequestHandler):
    """A server of pieces; `files` by name, and `asked` what was asked for."""

    files: ClassVar[dict[str, bytes]] = {}
    asked: ClassVar[list[str]] = []

    def do_GET(self) -> None:
        name = self.path.removeprefix("/media/")
        begin = int(self.headers["Range"].removeprefix("bytes=").rstrip("-"))
        self.asked.append(f"{name}@{begin}")
        content = self.files.get(name)
        if content is None or self.headers["Authorization"] != f"Bearer {TOKEN}":
            self.send_response(404)
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        piece = content[begin : begin + 1000]
        self.send_response(206)
        self.send_header("Content-Range", f"bytes {begin}-{begin + len(piece) - 1}/{len(content)}")
        self.send_header("Content-Length", str(len(piece)))
        self.end_headers()
        self.wfile.write(piece)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        """Say nothing."""


@contextmanager
def serving(**files: bytes) -> Iterator[str]:
    Server.files, Server.asked = files, []
    server = ThreadingHTTPServer(("127.0.0.1", 0), Server)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield f"ws://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def row(name: str, kind: str = "picture") -> MediaRow:
    return MediaRow(id=name, kind=kind)  # type: ignore[arg-type]


def wait_for(cache: MediaCache, name: str) -> Path | None:
    for _ in range(2000):
        if (file := cache.path(name)) is not None:
            return file
        threading.Event().wait(0.01)
    return None


def test_a_file_is_fetched_once_and_kept_through_an_outage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("display.media_cache.PAUSE", 0.0)
    content = bytes(range(256)) * 10
    name = name_of(content, ".png")
    with serving(**{name: content}) as url:
        cache = MediaCache(tmp_path, lambda: url, lambda: TOKEN)
        cache.want([row(name)])
        file = wait_for(cache, name)
        assert file is not None
        assert file.read_bytes() == content
        assert Server.asked == [f"{name}@0", f"{name}@1000", f"{name}@2000"]
        cache.stop()
    # The server is gone, and the device is started anew.
    again = MediaCache(tmp_path, lambda: url, lambda: TOKEN)
    again.want([row(name)])
    assert wait_for(again, name) == file
    again.stop()


def test_what_is_not_what_it_is_called_is_not_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither other content, nor a path, nor a video where none can be drawn."""
    monkeypatch.setattr("display.media_cache.PAUSE", 0.0)
    right = b"right"
    name, other = name_of(right, ".png"), name_of(b"other", ".png")
    clip = name_of(right, ".mp4")
    with serving(**{name: right, other: b"forged", clip: right}) as url:
        cache = MediaCache(tmp_path / "cache", lambda: url, lambda: TOKEN, plays=False)
        rows = [row(name), row(other), row(clip, "video"), row("../../evil.png"), row("a.svg")]
        cache.want(rows)
        assert wait_for(cache, name) is not None
        for _ in range(500):
            if any(asked.startswith(other) for asked in Server.asked):
                break
            threading.Event().wait(0.01)
        cache.stop()
        assert cache.path(other) is None
        assert {file.name for file in (tmp_path / "cache").iterdir()} == {name}
        assert not [asked for asked in Server.asked if "evil" in asked or clip in asked]
    assert not (tmp_path / "evil.png").exists()


def test_a_video_item_draws_nothing_without_a_file() -> None:
    application()
    item = VideoItem()
    item.look()
    assert item._image is None  # noqa: SLF001 - what it would draw
