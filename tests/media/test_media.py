"""Pictures and videos for the displays: taken in anew, kept in order, or refused and forgotten."""

import asyncio
import urllib.error
import urllib.request
from collections.abc import Awaitable, Callable
from pathlib import Path

import av
import pytest
from PIL import Image

from antesala.conversation import Conversation
from antesala.messages.rows import BesideRow, MediaRow
from server.live.fetching import PIECE
from server.media import folder as folder_room
from server.media.folder import MediaFolder, MediaRefusedError
from server.media.recode import RefusedError, kind_of, recoded
from tests.live.reception import Reception, receive
from tests.media.files import PLAYLIST, POLYGLOT, SVG, bomb, picture, video


def recode(folder: Path, content: bytes) -> dict[str, object]:
    source = folder / "stranger"
    source.write_bytes(content)
    return recoded(source, folder)


def test_a_picture_is_written_anew_and_small_enough(tmp_path: Path) -> None:
    """Also one that a telephone turned by a mark, and without what the telephone wrote in it."""
    turned = Image.new("RGB", (3000, 1000), "navy")
    mark = Image.Exif()
    mark[0x0112] = 6
    mark[0x010F] = "a telephone"
    source = tmp_path / "photo"
    turned.save(source, "JPEG", exif=mark)
    made = recoded(source, tmp_path)
    assert (made["kind"], made["width"], made["height"]) == ("picture", 360, 1080)
    with Image.open(tmp_path / str(made["file"])) as shown:
        assert shown.size == (360, 1080)
        assert not shown.getexif()
        assert b"a telephone" not in (tmp_path / str(made["file"])).read_bytes()


def test_a_video_loses_its_sound(tmp_path: Path) -> None:
    made = recode(tmp_path, video(tmp_path / "with-sound.mp4"))
    assert (made["kind"], made["seconds"]) == ("video", 1.0)
    with av.open(str(tmp_path / str(made["file"]))) as shown:
        assert len(shown.streams.video) == 1
        assert not shown.streams.audio
        assert sum(1 for _ in shown.decode(video=0)) == 25


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (SVG, "kind"),
        (PLAYLIST, "kind"),
        (b"%PDF-1.7", "kind"),
        (b"PK\x03\x04", "kind"),
        (b"", "kind"),
        (bomb(), "too-large"),
        (picture("PNG")[:60], "broken"),
        (b"\xff\xd8\xff" + bytes(500), "broken"),
        (b"\x00\x00\x00\x20ftypisom" + bytes(500), "broken"),
        (b"\x1a\x45\xdf\xa3" + bytes(500), "broken"),
    ],
)
def test_a_hostile_file_is_refused(tmp_path: Path, content: bytes, why: str) -> None:
    with pytest.raises(RefusedError, match=why):
        recode(tmp_path, content)


def test_a_picture_that_is_a_page_too_becomes_a_picture_alone(tmp_path: Path) -> None:
    made = recode(tmp_path, POLYGLOT)
    assert b"script" not in (tmp_path / str(made["file"])).read_bytes()
    assert kind_of(b"RIFF1234WAVE") is None


def test_a_video_that_flashes_is_refused(tmp_path: Path) -> None:
    """More than three flashes a second can bring on a seizure (WCAG 2.3.1)."""
    with pytest.raises(RefusedError, match="flashes"):
        recode(tmp_path, video(tmp_path / "flash.mp4", flashes=True, sound=False))


Story = Callable[[MediaFolder, Path], Awaitable[None]]


def tell(folder: Path, story: Story, changes: list[int] | None = None) -> None:
    async def telling() -> None:
        kept = MediaFolder(
            folder / "media", lambda media: (changes or []).append(len(media.rows()))
        )
        await story(kept, folder)

    asyncio.run(telling())


async def add(media: MediaFolder, folder: Path, content: bytes, title: str) -> str:
    source = folder / "stranger"
    source.write_bytes(content)
    return (await media.add(source, title)).name


def test_the_list_is_kept_in_order_with_its_dates(tmp_path: Path) -> None:
    """Across a restart; and what is taken off leaves no file behind."""

    async def story(media: MediaFolder, folder: Path) -> None:
        one = await add(media, folder, picture(colour="navy"), "One")
        two = await add(media, folder, picture(colour="olive"), "Two")
        assert await add(media, folder, picture(colour="navy"), "Again") == one
        assert [row.title for row in media.rows()] == ["One", "Two"]
        assert media.move(two, -1)
        assert not media.move(two, -1)
        assert media.date(one, "Fair", "2026-03-02", None)
        media.bring(brings=False)
        again = MediaFolder(folder / "media", lambda _: None)
        assert again.rows() == media.rows()
        assert [(row.id, row.position) for row in again.rows()] == [(two, 0), (one, 1)]
        assert not again.shelf.brings
        file = again.file(one)
        assert file is not None
        assert again.remove(one)
        assert not file.exists()
        assert not again.remove(one)

    tell(tmp_path, story)


@pytest.mark.parametrize("name", ["../office.toml", "shelf.json", "", ".", "/etc/passwd", "a\x00b"])
def test_only_what_is_listed_is_a_file(tmp_path: Path, name: str) -> None:
    async def story(media: MediaFolder, folder: Path) -> None:
        await add(media, folder, picture(), "One")
        assert media.file(name) is None

    tell(tmp_path, story)


def test_a_list_with_a_foreign_path_is_read_without_it(tmp_path: Path) -> None:
    shelf = tmp_path / "media" / "shown" / "shelf.json"
    shelf.parent.mkdir(parents=True)
    (tmp_path / "office.toml").write_text("secret")
    shelf.write_text('{"items":[{"name":"../../office.toml","kind":"picture"}]}')

    async def story(media: MediaFolder, _folder: Path) -> None:
        assert media.rows() == []

    tell(tmp_path, story)


def test_what_the_administrator_puts_there_is_taken_in(tmp_path: Path) -> None:
    """And leaves with its file; what is refused there is named with its reason, and tried once."""

    async def story(media: MediaFolder, folder: Path) -> None:
        own = folder / "media"
        own.mkdir()
        (own / "Feria.jpg").write_bytes(picture())
        (own / "logo.svg").write_bytes(SVG)
        (own / "elsewhere.png").symlink_to("/etc/passwd")
        await media.look()
        assert [row.title for row in media.rows()] == ["Feria"]
        assert media.refused == {"logo.svg": "kind"}
        tried = media.rows()
        await media.look()
        assert media.rows() == tried
        # Taken off by a supervisor, it stays off, and the administrator's file stays.
        (own / "Plaza.jpg").write_bytes(picture(colour="olive"))
        await media.look()
        assert media.remove(media.rows()[1].id)
        again = MediaFolder(own, lambda _: None)
        await again.look()
        assert [row.title for row in again.rows()] == ["Feria"]
        assert (own / "Plaza.jpg").is_file()
        (own / "Feria.jpg").unlink()
        (own / "logo.svg").unlink()
        await media.look()
        assert media.rows() == []
        assert media.refused == {}

    tell(tmp_path, story)


def test_a_full_shelf_takes_no_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By number and by bytes; nothing is left of what was refused."""

    async def story(media: MediaFolder, folder: Path) -> None:
        await add(media, folder, picture(), "One")
        kept = sorted((folder / "media" / "shown").iterdir())
        monkeypatch.setattr(folder_room, "MOST_BYTES", 10)
        with pytest.raises(MediaRefusedError, match="full"):
            await add(media, folder, picture(colour="olive"), "Two")
        monkeypatch.setattr(folder_room, "MOST_ITEMS", 1)
        with pytest.raises(MediaRefusedError, match="many"):
            await add(media, folder, picture(colour="olive"), "Two")
        assert sorted((folder / "media" / "shown").iterdir()) == kept

    tell(tmp_path, story)


def fetched(url: str, token: str, begin: int = 0) -> tuple[int, bytes, str]:
    headers = {"Authorization": f"Bearer {token}", "Range": f"bytes={begin}-"}
    asked = urllib.request.Request(url.replace("ws://", "http://"), headers=headers)  # noqa: S310 - loopback
    try:
        with urllib.request.urlopen(asked, timeout=30) as answer:  # noqa: S310 - loopback
            return answer.status, answer.read(), answer.headers["Content-Range"]
    except urllib.error.HTTPError as refused:
        with refused:
            return refused.code, b"", ""


def test_a_display_hears_of_media_and_fetches_them(tmp_path: Path) -> None:
    """With its token alone, piece by piece, and only what is listed."""

    async def story(reception: Reception) -> None:
        foyer = reception.foyer
        room = foyer.lobby.rooms["town"]
        media = room.begin_media(tmp_path / "media")
        code = await foyer.gate.new_code("town", "display", "Wall")
        tokens: list[str] = []

        def hear(event: object) -> None:
            if hasattr(event, "token"):
                tokens.append(event.token)

        async with Conversation(reception.url, code=code, listener=hear) as talk:
            talk.follow("media")
            await talk.until(lambda: talk.mirror.only("media", BesideRow))
            name = await add(media, tmp_path, picture("PNG"), "Fair")
            row = await talk.until(lambda: talk.mirror.only("media", MediaRow))
            assert (row.id, row.kind, row.title) == (name, "picture", "Fair")
            file = media.file(name)
            assert file is not None
            content = file.read_bytes() * (1 + (PIECE // 50))
            file.write_bytes(content)
            url = f"{reception.url}/media/{name}"
            status, first, told = await asyncio.to_thread(fetched, url, tokens[0])
            assert (status, first) == (206, content[:PIECE])
            assert told == f"bytes 0-{PIECE - 1}/{len(content)}"
            status, rest, _ = await asyncio.to_thread(fetched, url, tokens[0], PIECE)
            assert first + rest == content[: 2 * PIECE]
            beyond = await asyncio.to_thread(fetched, url, tokens[0], len(content))
            assert beyond[0] == 416
            for path, token, refused in (
                (name, "0" * 43, 401),
                (name, "", 401),
                ("../control.json", tokens[0], 404),
                ("shelf.json", tokens[0], 404),
            ):
                asked = f"{reception.url}/media/{path}"
                assert (await asyncio.to_thread(fetched, asked, token))[0] == refused
            media.remove(name)
            await talk.until(lambda: not talk.mirror.rows("media", MediaRow))
            await foyer.gate.revoke("town", talk.welcome.device if talk.welcome else "")
            room.forget(talk.welcome.device if talk.welcome else "")
            assert (await asyncio.to_thread(fetched, url, tokens[0]))[0] == 401

    receive(tmp_path, story)
