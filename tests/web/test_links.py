"""The token is the only way to a ticket: no page leads to it, and no log has it."""

import asyncio
import logging
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from html import unescape
from pathlib import Path

import httpx
import pytest

from antesala.words import Words
from server.domain import commands as c
from server.domain.identity import TicketId
from server.web.people.application import masked
from server.web.people.switchboard import Links
from server.web.shared import rate_limits
from server.web.shared.languages import preferred
from tests.web.hall import OVERSIGHT, open_hall

AT = datetime(2026, 11, 20, 13, 54, tzinfo=UTC)


def test_an_altered_token_finds_nothing(tmp_path: Path) -> None:
    """One character more, less or other, a code, an id and nonsense all get the very same page."""

    async def visit() -> list[httpx.Response]:
        async with open_hall(tmp_path) as hall:
            held = await hall.issue()
            other = "A" if held.token[0] != "A" else "B"
            wrong = [
                other + held.token[1:],
                held.token[:-1],
                held.token + "A",
                held.token.swapcase(),
                held.code,
                held.id,
                "x" * 5000,
                "%00",
                "ñ",
            ]
            paths = [f"/t/{each}" for each in wrong]
            paths += [f"/t/{wrong[0]}/events", f"/t/{wrong[0]}/cancel"]
            return [await hall.get(path) for path in paths]

    pages = asyncio.run(visit())
    assert {page.status_code for page in pages} == {404}
    bodies = {page.text.replace("../../", "../") for page in pages}
    assert len(bodies) == 1
    assert "No encontramos ese turno" in bodies.pop()


@pytest.mark.parametrize(
    ("accepted", "languages", "found"),
    [
        ("", ("es", "en"), "es"),
        ("", ("en",), "en"),
        # Of none of these is there a message.
        ("de", ("pt", "es"), "pt"),
        ("de-CH, fr;q=0.9, *;q=0.1", ("en", "es"), "en"),
        ("pt-PT", ("es", "en"), "pt"),
        ("es-419;q=0.5,en", ("es", "pt"), "en"),
        ("en;q=0.4, ES-CL ; q=0.8", ("en", "es"), "es"),
        # Liked alike, in whatever order, they are the office's choice.
        ("en, es", ("es", "en"), "es"),
        ("es, en", ("en", "es"), "en"),
        ("en;q=0", ("es", "en"), "es"),
        ("es;q=0, *", ("es", "en"), "en"),
        ("en;q=much, ;q=1,,pt;q=0.2", ("es",), "pt"),
    ],
)
def test_the_browser_s_wish_is_weighed(
    accepted: str, languages: tuple[str, ...], found: str
) -> None:
    assert preferred(accepted, languages) == found


def test_a_page_without_a_ticket_has_the_reader_s_language(tmp_path: Path) -> None:
    """On the board and where nothing is found; else the office's first."""
    paths = ("/", "/t/x", "/nothing")

    async def visit() -> dict[str, list[str]]:
        async with open_hall(tmp_path) as hall:
            spoken = replace(hall.room.hub.published.catalogue, languages=("pt", "es"))
            await hall.ask(c.LoadCatalogue(spoken), OVERSIGHT)
            pages = {"": [(await hall.get(path)).text for path in paths]}
            for accepted in ("de", "en-GB, es;q=0.2"):
                wish = {"accept-language": accepted}
                pages[accepted] = [(await hall.get(path, **wish)).text for path in paths]
            return pages

    found = asyncio.run(visit())
    for accepted, language in (("", "pt"), ("de", "pt"), ("en-GB, es;q=0.2", "en")):
        board, *unknown = map(unescape, found[accepted])
        assert f'<html lang="{language}">' in board
        assert Words(language).say("phone-board") in board
        assert all(Words(language).say("phone-unknown") in page for page in unknown)


@pytest.mark.parametrize(
    ("chosen", "found"), [("en", "en"), ("pt", "pt"), ("de", "es"), ("", "es")]
)
def test_a_language_once_chosen_is_kept_where_the_ticket_is_gone(
    tmp_path: Path, chosen: str, found: str
) -> None:
    async def visit() -> httpx.Response:
        async with open_hall(tmp_path) as hall:
            return await hall.get(f"/t/gone?lang={chosen}", **{"accept-language": "es"})

    assert Words(found).say("phone-unknown") in unescape(asyncio.run(visit()).text)


def test_every_other_address_is_unknown(tmp_path: Path) -> None:
    """There is no list, no search and no way from a code to a ticket."""

    async def visit() -> set[int]:
        async with open_hall(tmp_path) as hall:
            held = await hall.issue()
            paths = ["/t", "/t/", f"{held.path}/", f"{held.path}/x", f"/static/{held.token}"]
            paths += ["/static/..%2f..%2fservice.py", "/static/phone.css/", f"/{held.token}"]
            return {(await hall.get(path)).status_code for path in paths}

    assert asyncio.run(visit()) == {404}


def test_guessing_is_slowed_down(tmp_path: Path) -> None:
    """After a few misses an address is told to wait; a ticket's holder there is not."""

    async def visit() -> tuple[list[int], int]:
        async with open_hall(tmp_path) as hall:
            held = await hall.issue()
            tries = int(rate_limits.MISS_BURST) + 2
            missed = [(await hall.get(f"/t/{number}")).status_code for number in range(tries)]
            return missed, (await hall.get(held.path)).status_code

    missed, found = asyncio.run(visit())
    assert missed[0] == 404
    assert missed[-1] == 429
    assert found == 200


def test_an_address_keeps_its_pace() -> None:
    """More pages than any hall asks for are too many, and a while later they are not."""
    knocking = rate_limits.Doors()
    allowed = [knocking.allow("192.0.2.1", 0.0) for _ in range(int(rate_limits.BURST) + 1)]
    assert allowed == [True] * int(rate_limits.BURST) + [False]
    assert knocking.allow("192.0.2.2", 0.0)
    assert knocking.allow("192.0.2.1", 1.0)


def test_the_log_has_no_token(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """Not of a page found or missed, of a stream, a wrong method or a path misspelt."""
    caplog.set_level(logging.DEBUG)

    async def visit() -> str:
        async with open_hall(tmp_path) as hall:
            token = (await hall.issue()).token
            paths = ["", "/events?lang=es", "/cancel", "/x", f"?{token}"]
            async with hall.client.stream("GET", f"/t/{token}/events"):
                pass
            for path in [
                *(f"/t/{token}{path}" for path in paths[2:]),
                f"/T/{token}",
                f"/t//{token}",
            ]:
                await hall.get(path)
            await hall.client.post(f"/t/{token}")
            await hall.client.post(f"/t/{token}/cancel", headers={"origin": "http://elsewhere"})
            return token

    token = asyncio.run(visit())
    told = "\n".join(
        record.getMessage() for record in caplog.records if "httpcore" not in record.name
    )
    assert "GET /t/… 200" in told
    assert "GET /t/…/events 200" in told
    assert token not in told


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/t/secret", "/t/…"),
        ("/t/secret/cancel", "/t/…/cancel"),
        ("/t/secret/secret", "/t/…"),
        ("/secret", "/…"),
        ("/static/secret", "/static/…"),
        ("/health", "/health"),
        ("/health/ready", "/health/ready"),
        ("/health/secret", "/…"),
    ],
)
def test_a_path_is_masked_in_the_log(path: str, name: str) -> None:
    """Only names of ours are written."""
    assert masked(path) == name


def test_a_link_dies_with_its_day(tmp_path: Path) -> None:
    """Forgotten tickets are not found any more, and today's are."""

    async def visit() -> tuple[int, int, int]:
        async with open_hall(tmp_path) as hall:
            hall.set_clock(AT)
            old = await hall.issue()
            then = (await hall.get(old.path)).status_code
            hall.set_clock(AT + timedelta(days=1))
            new = await hall.issue()
            return (
                then,
                (await hall.get(old.path)).status_code,
                (await hall.get(new.path)).status_code,
            )

    assert asyncio.run(visit()) == (200, 404, 200)


def test_links_are_there_after_a_restart(tmp_path: Path) -> None:
    """A ticket on paper outlives the server that gave it."""

    async def visit() -> tuple[TicketId, TicketId | None]:
        async with open_hall(tmp_path) as hall:
            held = await hall.issue()
        async with open_hall(tmp_path) as hall:
            found = Links([hall.room]).find(held.token)
            return held.id, None if found is None else found.ticket

    issued, found = asyncio.run(visit())
    assert issued == found
