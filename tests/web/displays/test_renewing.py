"""A display in a browser gets another token with an answer, and is never locked out by it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

import httpx
import pytest

from antesala.messages import commands as m
from server.live import browsers
from server.live.access import Granted, grant
from server.store import Device
from server.web.hall import stream as streams
from tests.web.displays.page import enrolled, in_hall, path_of, stream
from tests.web.hall import NO_TLS, Hall

AT_ONCE = timedelta()
REVOKED = "Esta pantalla ya no está inscrita"


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Browsers have written their cookies to the disk by the next request."""
    monkeypatch.setattr(browsers, "KEPT_AFTER", AT_ONCE)


async def rotate(hall: Hall, display: str) -> None:
    """As `antesala office rotate` does it, and what the server does once a minute."""
    office = hall.room.hub.published
    administrator = Device("desk-9", office.id, "administrator", "Servidor")
    asked = m.RenewToken(id="0" * 32, device=display)
    assert isinstance(await grant(hall.lobby.gate, office, administrator, asked), Granted)
    await hall.lobby.renew_tokens()


def cookie_of(client: httpx.AsyncClient) -> str:
    """The token that a browser has."""
    [cookie] = client.cookies.jar
    return str(cookie.value)


@asynccontextmanager
async def thief_of(hall: Hall) -> AsyncIterator[httpx.AsyncClient]:
    """Another browser that has come to have the same cookie."""
    cookies = dict(hall.client.cookies)
    async with httpx.AsyncClient(
        base_url=hall.url, timeout=300, verify=NO_TLS, cookies=cookies
    ) as thief:
        yield thief


@in_hall
async def test_a_page_gets_another_token_and_ends_the_former_by_its_use(hall: Hall) -> None:
    display = await enrolled(hall)
    former = cookie_of(hall.client)
    async with thief_of(hall) as thief, stream(hall, client=thief) as stolen:
        await stolen.next("picture")
        await rotate(hall, display)
        assert (await hall.get(path_of())).status_code == 200
        assert cookie_of(hall.client) != former
        assert (await thief.get(path_of(rest="/setup"))).status_code == 200, "not used yet"
        async with stream(hall) as told:
            await told.next("picture")
            assert (await stolen.next("end"))["why"] in {"revoked", "elsewhere"}
            answer = await thief.get(path_of())
            assert answer.status_code == 403
            assert REVOKED in answer.text
        assert (await hall.get(path_of())).status_code == 200
    kept = cookie_of(hall.client)
    await hall.lobby.renew_tokens()
    await hall.get(path_of())
    assert cookie_of(hall.client) == kept, "it has just got one"


@in_hall
async def test_an_answer_that_is_lost_locks_no_display_out(hall: Hall) -> None:
    display = await enrolled(hall)
    await rotate(hall, display)
    async with thief_of(hall) as browser:
        for _ in range(3):
            # Its answers, with the cookie, never arrive.
            await hall.client.get(path_of())
            hall.client.cookies = httpx.Cookies(browser.cookies)
        async with stream(hall, client=browser) as told:
            await told.next("picture")
        assert (await browser.get(path_of())).status_code == 200
        assert (await browser.get(path_of(rest="/setup"))).status_code == 200
        assert (await browser.get(path_of())).status_code == 200


def test_a_page_that_is_open_for_months_comes_for_its_token(
    tmp_path: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is told to come again, shows the same meanwhile, and is then left alone."""
    monkeypatch.setattr(streams, "RENEW_SECONDS", 0.0)
    monkeypatch.setattr(streams, "LOOK_SECONDS", 0.01)
    _come_again(tmp_path)  # type: ignore[arg-type] # a path


@in_hall
async def _come_again(hall: Hall) -> None:
    display = await enrolled(hall)
    former = cookie_of(hall.client)
    async with stream(hall) as told:
        await told.next("picture")
        await rotate(hall, display)
        assert (await told.next("end"))["why"] == "renewed"
    assert cookie_of(hall.client) == former
    async with stream(hall) as told:
        # The answer has brought another one; nothing has come by it yet.
        assert (await told.next("end"))["why"] == "renewed"
    new = cookie_of(hall.client)
    assert new != former
    async with stream(hall) as told:
        await told.next("picture")
        await told.next("fresh")
        assert not hall.lobby.gate.renewals.is_due(display)
    assert cookie_of(hall.client) == new
    async with thief_of(hall) as thief:
        thief.cookies.clear()
        thief.cookies.set(next(iter(hall.client.cookies.jar)).name, former)
        assert (await thief.get(path_of())).status_code == 403


@in_hall
async def test_a_page_has_its_sounds_by_either_token(hall: Hall) -> None:
    """What it asks for with the cookie that came with its stream is its own too."""
    display = await enrolled(hall)
    pages = hall.displays._pages  # noqa: SLF001 - which page a sound is for is told no one
    former = cookie_of(hall.client)
    await rotate(hall, display)
    async with stream(hall) as told:
        await told.next("picture")
        new = cookie_of(hall.client)
        assert new != former
        assert pages.of(former) is pages.of(new) is not None
        assert pages.of("x" * 43) is None


def test_a_screen_that_loses_its_power_has_the_former_cookie(
    tmp_path: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A browser whose disk has not got the new one yet is let in by the one that it has."""
    monkeypatch.setattr(browsers, "KEPT_AFTER", timedelta(minutes=2))
    _lose_power(tmp_path)  # type: ignore[arg-type] # a path


@in_hall
async def _lose_power(hall: Hall) -> None:
    display = await enrolled(hall)
    gate = hall.lobby.gate
    await rotate(hall, display)
    async with thief_of(hall) as after:
        # What is on the disk comes back with the power.
        await hall.get(path_of())
        new = cookie_of(hall.client)
        async with stream(hall) as told:
            await told.next("picture")
            async with stream(hall, client=after) as again:
                await again.next("picture")
        assert gate.renewals.is_due(display)
        clock = gate._clock  # noqa: SLF001 - time is passed in
        gate._clock = lambda: clock() + timedelta(minutes=3)  # noqa: SLF001 - as above
        assert (await hall.get(path_of())).status_code == 200
        assert cookie_of(hall.client) == new
        assert not gate.renewals.is_due(display)
        after.cookies.clear()
        assert (await after.get(path_of())).status_code == 403
