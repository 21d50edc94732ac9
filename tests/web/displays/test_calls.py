"""Each call is shown and said once on a page, whatever goes away between: page, link or server."""

import asyncio
import re
from dataclasses import replace
from pathlib import Path

import httpx

from antesala.wall.announcer import Announcer
from server.domain import commands as c
from server.domain.commands import Caller
from server.domain.identity import ClerkId, CounterId, DeviceId
from server.office_file import crest_of, read_office_file
from tests.office_file.crests import SHIELD
from tests.web.displays.page import MEASURED, SALA, enrolled, in_hall, path_of, stream
from tests.web.hall import DESK, NO_TLS, OVERSIGHT, Hall, open_hall

OTHER = Caller(DeviceId("desk-5"), "clerk")


async def called(hall: Hall, desk: Caller = DESK) -> str:
    """Have the next ticket called; returns its code."""
    held = await hall.issue()
    await hall.ask(c.CallNext(), desk)
    return held.code


async def open_other(hall: Hall) -> None:
    """A second counter, whose clerk serves the same services."""
    await hall.ask(c.SignIn(ClerkId("hector-godoy")), OTHER)
    await hall.ask(c.OpenCounter(CounterId("m2")), OTHER)


async def describe(hall: Hall, display: str) -> None:
    """Load the office file with one display more."""
    file = hall.folder / "office.toml"
    file.write_text(f'{file.read_text("utf-8")}\n[[display]]\nid = "otra"\n{display}\n', "utf-8")
    await hall.ask(c.LoadCatalogue(read_office_file(file)), OVERSIGHT)


@in_hall
async def test_a_call_is_drawn_and_said_by_the_page(hall: Hall) -> None:
    await enrolled(hall)
    await hall.open_counter()
    async with stream(hall) as told:
        await told.next("picture")
        code = await called(hall)
        said = await told.next("say")
        assert said["text"] == "Turno jota, cero, cero, uno. Módulo tres."
        picture = await told.until(f">{code}</text>")
        # The caption is what is said, word for word.
        assert said["text"] in picture
        sound = await hall.get(path_of(rest=f"/voice/{said['key']}.wav"))
        assert sound.headers["content-type"] == "audio/wav"
        assert sound.content[:4] == b"RIFF"
        # It is for the page that was told of it, and for no other.
        async with httpx.AsyncClient(base_url=hall.url, verify=NO_TLS) as stranger:
            path = path_of(rest=f"/voice/{said['key']}.wav")
            assert (await stranger.get(path)).status_code == 404


@in_hall
async def test_a_page_that_comes_again_says_only_what_it_has_not(hall: Hall) -> None:
    await enrolled(hall)
    await hall.open_counter()
    async with stream(hall) as told:
        await told.next("picture")
        first = await called(hall)
        heard = (await told.next("say"))["call"]
    async with stream(hall, query=f"{MEASURED}&heard={heard}") as told:
        await told.until(f">{first}</text>")
        assert not told.said


@in_hall
async def test_what_a_page_did_not_get_is_said_when_it_comes_again(hall: Hall) -> None:
    """The server sent it, and the link was dead: only the page knows."""
    await enrolled(hall)
    await hall.open_counter()
    async with stream(hall) as told:
        await told.next("picture")
        await called(hall)
        await told.next("say")
    pages = hall.displays._pages  # noqa: SLF001 - time passes there
    while pages.open:  # noqa: ASYNC110 - the listener notices it in its own time
        await asyncio.sleep(0.01)
    pages.boards = {
        display: replace(board, announcer=Announcer()) for display, board in pages.boards.items()
    }
    async with stream(hall, query=f"{MEASURED}&heard=") as told:
        assert (await told.next("say"))["text"].startswith("Turno jota,")


def test_after_a_restart_of_the_server_only_open_calls_are_said(tmp_path: Path) -> None:
    async def story() -> None:
        async with asyncio.timeout(240), open_hall(tmp_path) as hall:
            await enrolled(hall)
            await hall.open_counter()
            await open_other(hall)
            async with stream(hall) as told:
                await told.next("picture")
                await called(hall)
                heard = (await told.next("say"))["call"]
            await called(hall, OTHER)
            cookies = hall.client.cookies
        async with asyncio.timeout(240), open_hall(tmp_path) as hall:
            hall.client.cookies = cookies
            async with stream(hall, query=f"{MEASURED}&heard={heard}") as told:
                said = (await told.next("say"))["text"]
                assert said == "Turno jota, cero, cero, dos. Módulo dos."

    asyncio.run(story())


@in_hall
async def test_a_page_shows_only_its_own_zone(hall: Hall) -> None:
    """As the office file describes the display of its name; and it says no more than it shows."""
    await describe(hall, 'name = "Sala 2"\ncounters = ["m2"]')
    await enrolled(hall)
    await enrolled(hall, "Sala 2")
    await hall.open_counter()
    await open_other(hall)
    async with stream(hall, "Sala 2") as other, stream(hall, SALA) as told:
        await told.next("picture")
        await other.next("picture")
        first = await called(hall)
        await told.until(f">{first}</text>")
        second = await called(hall, OTHER)
        picture = await other.until(f">{second}</text>")
        assert first not in picture
        assert [text[-8:] for text in other.said] == ["ulo dos."]


@in_hall
async def test_another_window_of_a_display_takes_its_place(hall: Hall) -> None:
    await enrolled(hall)
    async with stream(hall) as told:
        await told.next("picture")
        async with stream(hall) as second:
            await second.next("picture")
            assert (await told.next("end"))["why"] == "elsewhere"


@in_hall
async def test_each_picture_comes_with_the_one_for_a_lost_server(hall: Hall) -> None:
    await enrolled(hall)
    await hall.open_counter()
    async with stream(hall) as told:
        await told.next("picture")
        code = await called(hall)
        lost = await told.until(f">{code}</text>", "lost")
        assert "Sin conexión desde las" in lost
        assert 'class="tile unsure' in lost


@in_hall
async def test_the_page_has_the_office_crest_from_an_address_of_ours(hall: Hall) -> None:
    """Its own policy takes no `data:`, but pictures and videos from here."""
    crest = crest_of(SHIELD)
    catalogue = replace(hall.room.hub.published.catalogue, crest=crest)
    await hall.ask(c.LoadCatalogue(catalogue), OVERSIGHT)
    await enrolled(hall)
    async with stream(hall) as told:
        assert f'href="../static/crest/{crest.digest}.svg"' in (await told.next("picture"))["now"]
    policy = (await hall.get(path_of())).headers["content-security-policy"]
    assert "img-src 'self'; media-src 'self'" in policy
    assert "data:" not in policy


@in_hall
async def test_the_page_has_what_its_scripts_call_before_they_run(hall: Hall) -> None:
    """Idiomorph tells htmx of itself: without one, each start of a wall would log an error."""
    await enrolled(hall)
    page = (await hall.get(path_of())).text
    scripts = re.findall(r'<script src="[./]*(static/[^"]+)" defer>', page)
    assert [each.rpartition("/")[2] for each in scripts] == [
        "no_htmx.js",
        "idiomorph.min.js",
        "display.js",
    ]
    for each in scripts:
        assert (await hall.get(f"/{each}")).status_code == 200
    assert "defineExtension" in (await hall.get(f"/{scripts[0]}")).text


@in_hall
async def test_a_page_learns_that_its_files_or_colours_are_others(hall: Hall) -> None:
    """By a number, that of the page itself: where it differs the page loads itself anew."""
    await enrolled(hall)
    async with stream(hall) as told:
        own = (await told.next("look"))["look"]
        assert f'data-look="{own}"' in (await hall.get(path_of())).text
        catalogue = replace(hall.room.hub.published.catalogue, accent="#7A1F5C")
        await hall.ask(c.LoadCatalogue(catalogue), OVERSIGHT)
        other = (await told.next("look"))["look"]
        assert other != own
        assert f'data-look="{other}"' in (await hall.get(path_of())).text
