"""The page of pictures and videos: sent, ordered, dated and taken off, or refused in words."""

import asyncio
import contextlib
import html
import re
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest

from server.web.staff import media as page
from tests.media.files import SVG, bomb, picture
from tests.web.staff.office import StaffHall, open_staff, token_of

NINE = datetime(2026, 12, 14, 12, 0, tzinfo=UTC)
Story = Callable[[StaffHall, httpx.AsyncClient], Awaitable[None]]


def tell(folder: Path, story: Story) -> None:
    async def telling() -> None:
        async with open_staff(folder, NINE) as staff, staff.browser() as browser:
            await staff.comes(browser)
            await story(staff, browser)

    asyncio.run(telling())


async def send(
    browser: httpx.AsyncClient, content: bytes, name: str = "a.jpg", title: str = "Feria"
) -> str:
    """Send a file as the page's form does; returns what the page says then."""
    token = await token_of(browser, "/media")
    answer = await browser.post(
        f"/media/send?token={token}", data={"title": title}, files={"file": (name, content)}
    )
    assert answer.status_code == 303, answer.status_code
    return await said(browser)


async def said(browser: httpx.AsyncClient) -> str:
    page = html.unescape((await browser.get("/media")).text)
    found = re.search(r'<p class="note.*?</p>', page, re.DOTALL)
    return re.sub(r"<[^>]+>", "", found[0]).strip() if found else ""


async def change(browser: httpx.AsyncClient, **fields: str) -> str:
    token = await token_of(browser, "/media")
    await browser.post("/media/change", data={"token": token, **fields})
    return await said(browser)


def test_a_picture_is_sent_ordered_dated_and_taken_off(tmp_path: Path) -> None:
    async def story(staff: StaffHall, browser: httpx.AsyncClient) -> None:
        media = staff.at.room.media
        assert media is not None
        assert "Se agregó «Feria»" in await send(browser, picture())
        await send(browser, picture(colour="olive"), title="Vacunas")
        one, two = (row.id for row in media.rows())
        thumb = await browser.get(f"/media/file/{one}")
        assert thumb.headers["content-type"] == "image/jpeg"
        assert await change(browser, name=two, act="earlier") == "Ahora va antes."
        assert [row.id for row in media.rows()] == [two, one]
        dates = {"title": "Feria", "starts": "2026-12-20", "ends": "2026-12-24"}
        assert await change(browser, name=one, act="date", **dates) == "Guardado."
        assert "Se muestra desde el 2026-12-20" in (await browser.get("/media")).text
        for wrong in ({"starts": "2026-12-24", "ends": "2026-12-20"}, {"starts": "2026-13-99"}):
            assert "No se guardó" in await change(browser, name=one, act="date", **wrong)
        assert "ya no muestran" in await change(browser, act="hide")
        assert not media.shelf.brings
        assert "Se quitó" in await change(browser, name=one, act="remove")
        assert "Ya no está" in await change(browser, name=one, act="remove")
        assert [row.id for row in media.rows()] == [two]

    tell(tmp_path, story)


def test_a_hostile_upload_is_refused_in_words_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By its content, whatever its name says; and by its size, once it has been read."""

    async def story(staff: StaffHall, browser: httpx.AsyncClient) -> None:
        media = staff.at.room.media
        assert media is not None
        for content, name, why in (
            (SVG, "feria.jpg", "no es una imagen"),
            (bomb(), "feria.png", "demasiados píxeles"),
            (picture()[:40], "../../feria.jpg", "está dañado"),
            (b"", "feria.jpg", "elija un archivo"),
        ):
            assert why in await send(browser, content, name)
        page_limits = replace(page.UPLOADS.limits, body=8 << 20)
        monkeypatch.setattr(page.UPLOADS, "limits", page_limits)
        assert "pesa más" in await send(browser, bytes(9 << 20))
        token = await token_of(browser, "/media")
        for body, kind in (
            (b"x", "multipart/form-data; boundary=abc"),
            (b"--abc\r\n" * 99, "multipart/form-data; boundary=abc"),
            (b"--abc\r\nname\r\n\r\n", "multipart/form-data; boundary=abc"),
            (b"", "application/json"),
        ):
            await browser.post(
                f"/media/send?token={token}", content=body, headers={"Content-Type": kind}
            )
            assert "incompleto" in await said(browser)
        assert media.rows() == []

    tell(tmp_path, story)
    assert not list(tmp_path.glob("**/media/shown/*"))


def test_a_strange_form_sends_nothing(tmp_path: Path) -> None:
    """Without the page's own token, or without a session, not even its body is read."""

    async def story(staff: StaffHall, browser: httpx.AsyncClient) -> None:
        files = {"file": ("a.jpg", picture())}
        async with staff.browser() as stranger:
            for each, path in ((browser, "/media/send?token=guessed"), (stranger, "/media/send")):
                # What is not read ends with its connection.
                with contextlib.suppress(httpx.ReadError, httpx.WriteError):
                    answer = await each.post(path, files=files)
                    assert "media" not in answer.headers.get("location", "").partition("?")[0]
        media = staff.at.room.media
        assert media is not None
        assert media.rows() == []

    tell(tmp_path, story)


@pytest.mark.full
def test_a_large_file_comes_in_many_pieces(tmp_path: Path) -> None:
    """A form may not; a person who has signed in sends a video of many megabytes."""

    async def story(_staff: StaffHall, browser: httpx.AsyncClient) -> None:
        assert "está dañado" in await send(browser, b"\xff\xd8\xff" + bytes(12 << 20))

    tell(tmp_path, story)
