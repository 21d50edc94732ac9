"""What stands beside the calls on a display's page: as in a window, by the page's own address."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from antesala.messages.rows import AnyRow, BesideRow, MediaRow
from antesala.wall.beside import PAUSE
from server.web.hall.markup import wall as drawn
from tests.display.test_beside import office
from tests.display.wall import call, past_calls
from tests.media.files import picture, video
from tests.web.browser import CHROMIUM, Browser
from tests.web.displays.page import enrolled, in_hall, path_of
from tests.web.displays.page_wall import PageWall
from tests.web.displays.test_in_browser import CODES, called, holds, tell
from tests.web.hall import Hall

NAME = "0123456789abcdef01234567"


def page(*rows: AnyRow, brings: bool = False) -> tuple[PageWall, list[AnyRow]]:
    shown: list[AnyRow] = [office(), *past_calls(), *rows, BesideRow(id="office", brings=brings)]
    wall = PageWall()
    wall.link.come_online()
    wall.link.show(*shown)
    wall.wait(1)
    return wall, shown


def test_what_to_bring_is_drawn_and_spoken() -> None:
    wall, _ = page(brings=True)
    said = "¿Viene por «Licencia de conducir»? Traiga: Cédula de identidad; Licencia anterior."
    assert said in wall.drawing.sentences
    assert ">¿Viene por «Licencia de conducir»?<" in drawn(wall.drawing)


@pytest.mark.parametrize(("suffix", "kind"), [(".png", "picture"), (".mp4", "video")])
def test_a_picture_and_a_video_stand_still_while_a_call_is_new(suffix: str, kind: str) -> None:
    """Without sound, at the display's own address; and gone where two people are called."""
    row = MediaRow(id=NAME + suffix, kind=kind, title="Feria")  # type: ignore[arg-type]
    wall, shown = page(row)
    svg = drawn(wall.drawing)
    assert f'="Sala%201/media/{NAME}{suffix}"' in svg
    assert ("<video" in svg) is (kind == "video")
    assert "Feria" in wall.drawing.sentences
    one = call(6, "J042", "3", is_current=True)
    wall.link.show(*shown, one)
    still = drawn(wall.drawing)
    assert NAME in still
    assert (" muted " in still) is (kind == "video")
    assert ("data-still" in still) is (kind == "video")
    wall.wait(PAUSE + 20)
    wall.wait(1)
    assert "data-still" not in drawn(wall.drawing)
    wall.link.show(*shown, one, call(7, "R019", "1", is_current=True))
    assert NAME not in drawn(wall.drawing)


@in_hall
async def test_only_an_enrolled_display_gets_a_file(hall: Hall) -> None:
    """By the name that it was told; no other, and no page of a stranger."""
    media = hall.room.media
    assert media is not None
    with TemporaryDirectory() as folder:
        source = Path(folder) / "stranger"
        source.write_bytes(picture())
        item = await media.add(source, "Feria")
    own = path_of(rest=f"/media/{item.name}")
    assert (await hall.get(own)).status_code == 404
    await enrolled(hall)
    answer = await hall.get(own)
    assert answer.headers["content-type"] == "image/jpeg"
    file = media.file(item.name)
    assert file is not None
    assert answer.content == file.read_bytes()
    for name in ("shelf.json", "..%2Foffice.toml", "%2Fetc%2Fpasswd"):
        assert (await hall.get(path_of(rest=f"/media/{name}"))).status_code == 404
    policy = (await hall.get(path_of())).headers["content-security-policy"]
    assert [part.split()[1:] for part in policy.split("; ") if part.startswith("media-src")] == [
        ["'self'"]
    ], "a browser reports a second one as an error"


@pytest.mark.full
@pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")
def test_a_browser_draws_a_picture_and_plays_a_video(tmp_path: Path, browser_at: str) -> None:
    """And holds the video still for a call that is new, or gives it the room."""

    async def story(hall: Hall, page: Browser) -> None:
        media = hall.room.media
        assert media is not None
        media.bring(brings=False)
        source = tmp_path / "stranger"
        source.write_bytes(picture(size=(640, 360)))
        item = await media.add(source, "Feria")
        drawn_picture = f"image[href$='{item.name}']"
        await holds(page, f'document.querySelector("{drawn_picture}")')
        media.remove(item.name)
        source.write_bytes(video(tmp_path / "clip.mp4", seconds=3, sound=True))
        await media.add(source, "Reciclaje")
        await holds(page, "document.querySelector('video')?.currentTime > 0.3")
        assert await page.run("document.querySelector('video').muted")
        code = await called(hall)
        await page.until(CODES, code)
        # Where the call leaves it no room it is gone.
        await holds(page, "!document.querySelector('video:not([data-still])')")
        await holds(page, "document.querySelector('video')?.paused ?? true")

    tell(tmp_path, browser_at, story)
