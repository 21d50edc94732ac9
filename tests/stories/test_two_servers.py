"""Two real servers of one PostgreSQL: one office, whichever of them a device or a browser asks."""

import asyncio
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import httpx
import pytest

from antesala.conversation import Conversation, TurnedAwayError
from antesala.messages.commands import (
    CallNext,
    FinishService,
    IssueTicket,
    OpenCounter,
    SignIn,
    StartService,
)
from antesala.messages.frames import Answer
from antesala.messages.rows import CallRow
from antesala.session import Enrolled, Event, TokenSent
from server.accounts.guesses import TRIES
from server.domain.identity import OfficeId
from server.hub import wall_clock
from server.live.access import Gate
from server.store import Store, Writer
from tests import databases
from tests.live.foyer import CHEAP
from tests.stories.hall import HALL, OFFICE
from tests.stories.town import Town, fresh_id, granted
from tests.web.staff.office import PASSWORD, said, send, sign_in

PIN = "4711"
INES = "ines"
LIMIT = 600.0
"""Seconds: many times as many as on an idle machine."""
DEVICES = (("kiosk", "Kiosco"), ("clerk", "Módulo 1"), ("display", "Pantalla"))


@dataclass
class Pair:
    """Two servers, the office's devices, and a browser of the staff."""

    database: str
    servers: list[Town]
    devices: dict[str, Conversation] = field(default_factory=dict)
    browser: httpx.AsyncClient = field(default_factory=lambda: httpx.AsyncClient(timeout=60))

    @property
    def kiosk(self) -> Conversation:
        return self.devices["kiosk"]

    @property
    def console(self) -> Conversation:
        return self.devices["clerk"]

    @property
    def display(self) -> Conversation:
        return self.devices["display"]

    async def give(self) -> Answer:
        """A person takes a ticket."""
        wish = IssueTicket(id=fresh_id(), service="renewal", ticket_class="general")
        return await granted(self.kiosk, wish)

    async def attend(self) -> Answer:
        """The clerk calls the next person, attends and finishes."""
        called = await granted(self.console, CallNext(id=fresh_id()))
        await granted(self.console, StartService(id=fresh_id()))
        await granted(self.console, FinishService(id=fresh_id()))
        return called

    async def health(self, server: Town, of: str = "/ready") -> tuple[int, str]:
        """What a monitor is told."""
        answer = await self.browser.get(f"{server.web}/health{of}")
        return answer.status_code, answer.text

    async def page(self, server: Town, path: str = "/hall") -> str:
        """The text of a staff page; of the sign-in where the browser is led there."""
        answer = await self.browser.get(f"{server.staff}{path}", follow_redirects=True)
        return said(answer)


async def until(is_so: Callable[[], bool]) -> None:
    """Wait for it."""
    while not is_so():  # noqa: ASYNC110 - neither processes nor mirrors have an event for it
        await asyncio.sleep(0.02)


@asynccontextmanager
async def two_servers(folder: Path) -> AsyncIterator[Pair]:
    """An office at work: its clerk is at a counter, the display follows the board."""
    url = databases.place_in(folder)
    assert isinstance(url, str)
    servers = []
    for name in ("one", "other"):
        (folder / name).mkdir()
        (folder / name / "office.toml").write_text(OFFICE, "utf-8")
        servers.append(Town(folder / name, 0, "--database", url))
    async with AsyncExitStack() as stack:
        pair = Pair(url, servers)
        stack.push_async_callback(pair.browser.aclose)
        for server in servers:
            await stack.enter_async_context(server)
        for role, code in (await _codes(url)).items():
            # The kiosk is at one server, and console and display are at the other.
            talk = Conversation(servers[role != "kiosk"].url, code=code)
            pair.devices[role] = await stack.enter_async_context(talk)
            await talk.online()
        pair.display.follow("board")
        await granted(pair.console, SignIn(id=fresh_id(), clerk="ana", pin=PIN))
        await granted(pair.console, OpenCounter(id=fresh_id(), counter="m1"))
        yield pair
        for server in servers:
            assert "Traceback" not in server.log(), server.log()


async def _codes(url: str) -> dict[str, str]:
    """A one-time code for each device by its role, and a number for the clerk."""
    writer = Writer()
    with Store.open(url) as store:
        gate = Gate(store, writer, wall_clock, CHEAP)
        await gate.pins.set(HALL, "ana", PIN)
        found = {role: await gate.new_code(HALL, role, name) for role, name in DEVICES}
        writer.close()
    return found


async def _staff_code(url: str) -> str:
    """A one-time code with which the supervisor sets her password."""
    writer = Writer()
    with Store.open(url) as store:
        gate = Gate(store, writer, wall_clock, CHEAP)
        code = await gate.passwords.new_code(store.load(OfficeId(HALL)), INES)
        writer.close()
    assert isinstance(code, str)
    return code


def tell(folder: Path, story: Callable[[Pair], Awaitable[None]]) -> None:
    """A story of two servers."""

    async def telling() -> None:
        async with asyncio.timeout(LIMIT), two_servers(folder) as pair:
            await story(pair)

    with databases.using(databases.POSTGRESQL):
        asyncio.run(telling())


@pytest.mark.full
@pytest.mark.timeout(LIMIT + 20)
def test_two_servers_are_one_office(tmp_path: Path) -> None:
    """Pages, devices and limits are the same at both, and devices go on when one is killed."""

    async def story(pair: Pair) -> None:
        await _is_the_same_at_both(pair)
        await _goes_on_at_the_other(pair)

    tell(tmp_path, story)


async def _is_the_same_at_both(pair: Pair) -> None:
    one, other = pair.servers
    given = await pair.give()
    page = await pair.browser.get(f"{other.web}/t/{given.link_token}")
    assert str(given.code) in said(page), "a ticket of one server has its page at the other"
    code = await _staff_code(pair.database)
    fields = {"account": INES, "code": code, "password": PASSWORD, "again": PASSWORD}
    answer = await send(pair.browser, f"{one.staff}/first-use", **fields)
    assert answer.status_code == httpx.codes.SEE_OTHER, said(answer)
    for server in (other, one):
        # At once at the other one, which has not heard of the session yet.
        assert "Kiosco" in await pair.page(server)
    for server in (one, other):
        await _sees_all_devices(pair, server)
    async with httpx.AsyncClient(timeout=60) as stranger:
        answers = []
        for number in range(TRIES + 1):
            at = pair.servers[number % 2]
            stranger.base_url = httpx.URL(at.staff)
            answers.append(said(await sign_in(stranger, "luis", "no es esta")))
    assert answers[-1] != answers[-2], answers
    await pair.attend()


async def _sees_all_devices(pair: Pair, server: Town) -> None:
    """Each is there, whichever server it is at."""
    async with asyncio.timeout(LIMIT / 2):
        while True:
            page = await pair.page(server)
            if page.count("Conectado desde las") >= len(DEVICES):
                return
            await asyncio.sleep(0.2)


async def _goes_on_at_the_other(pair: Pair) -> None:
    """The one with console and display dies without a word."""
    one, other = pair.servers
    await until(lambda: all(len(talk.welcome.nodes) == 2 for talk in pair.devices.values()))  # type: ignore[union-attr]
    await pair.give()
    killed = time.monotonic()
    other.kill()
    called = await granted(pair.console, CallNext(id=fresh_id()))
    moved = time.monotonic() - killed
    await until(lambda: called.code in [r.code for r in pair.display.mirror.rows("board", CallRow)])
    shown = time.monotonic() - killed
    print(f"answered {moved:.2f} s after the kill, on the display after {shown:.2f} s")  # noqa: T201 - figures
    assert pair.console.address == pair.display.address == one.url
    assert "Kiosco" in await pair.page(one)
    await other.ended()
    await other.start()
    assert await pair.health(other) == await pair.health(one)


@pytest.mark.full
@pytest.mark.timeout(LIMIT + 20)
def test_postgresql_that_was_away_costs_nothing(tmp_path: Path) -> None:
    """It is stopped and started: screens say so, monitors are told, and all go on by themselves."""

    async def story(pair: Pair) -> None:
        first = await pair.give()
        await pair.attend()
        await asyncio.to_thread(databases.stop)
        try:
            asking = asyncio.create_task(pair.give())
            await until(lambda: not any(talk.is_online for talk in pair.devices.values()))
            for server in pair.servers:
                await _until_ready(pair, server, httpx.codes.SERVICE_UNAVAILABLE)
                assert (await pair.health(server, "/live"))[0] == httpx.codes.OK
                assert (await pair.health(server))[1] == '{"status":"store_unavailable"}'
            assert not asking.done()
            # What a display knew stays in its picture.
            assert pair.display.mirror.rows("board", CallRow)
        finally:
            await asyncio.to_thread(databases.start)
        began = time.monotonic()
        late = await asking
        print(f"answered {time.monotonic() - began:.2f} s after it was back")  # noqa: T201 - a figure
        assert (first.code, late.code) == ("J001", "J002")
        assert (await pair.attend()).code == "J002"
        for server in pair.servers:
            await _until_ready(pair, server, httpx.codes.OK)
        await until(lambda: all(talk.is_online for talk in pair.devices.values()))

    tell(tmp_path, story)


async def _until_ready(pair: Pair, server: Town, status: int) -> None:
    """Ask as a monitor does, until that is the answer."""
    while (await pair.health(server))[0] != status:  # noqa: ASYNC110 - a monitor asks
        await asyncio.sleep(0.1)


@pytest.mark.full
@pytest.mark.timeout(LIMIT + 20)
def test_a_token_that_was_rotated_is_one_at_both_servers(tmp_path: Path) -> None:
    """By the administrator's command: the new one opens the other server, a revoked one none."""

    async def story(pair: Pair) -> None:
        one, other = pair.servers
        events: list[Event] = []
        code = await _device_code(pair.database, "Tótem 2")
        async with Conversation(one.url, code=code, listener=events.append) as kiosk:
            await kiosk.online()
            former = await kiosk.until(lambda: _token_in(events, Enrolled))
            await _office(one, "rotate", "Tótem 2")
            new = await kiosk.until(lambda: _token_in(events, TokenSent))
            assert new != former
            # It has not said that it has it on its disk: either is good, at either server.
            async with Conversation(other.url, token=former) as again:
                await again.online()
            kiosk.keep_token(new)
            async with Conversation(other.url, token=new) as moved:
                await moved.online()
                await _is_refused(one, former)
                await _is_refused(other, former)
                await _office(one, "revoke", "Tótem 2")
                with pytest.raises(TurnedAwayError):
                    # Within two seconds at the other server, which hears of it from the database.
                    await moved.until(lambda: None)
            for server in (one, other):
                await _is_refused(server, new)

    tell(tmp_path, story)


def _token_in(events: list[Event], kind: type[Enrolled | TokenSent]) -> str:
    """The token that an event of a kind has told; empty before that."""
    found = [each.token for each in events if isinstance(each, kind)]
    return found[0] if found else ""


async def _is_refused(server: Town, token: str) -> None:
    async with Conversation(server.url, token=token) as talk:
        with pytest.raises(TurnedAwayError) as caught:
            await talk.online()
        assert caught.value.refusal.code == "unknown_token"


async def _office(server: Town, *words: str) -> None:
    """What an administrator types on a server's machine."""
    act, *rest = words
    typed = (sys.executable, "-m", "antesala", "office", act, str(server.folder), *rest)
    process = await asyncio.create_subprocess_exec(*typed, stdout=asyncio.subprocess.PIPE)
    said, _ = await process.communicate()
    assert process.returncode == 0, said.decode()


async def _device_code(url: str, name: str) -> str:
    """A one-time code for a kiosk."""
    writer = Writer()
    with Store.open(url) as store:
        code = await Gate(store, writer, wall_clock, CHEAP).new_code(HALL, "kiosk", name)
        writer.close()
    return code
