"""The tokens of devices over two servers of one database: new, former and revoked ones."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any, TypeVar, cast

import pytest
from hypothesis import HealthCheck, example, given, settings, strategies as st

from antesala.messages import commands as m, decode_command, encode
from antesala.messages.frames import Answer, Refusal, Welcome
from antesala.session import Connect, Moment, Send, Session, TokenSent
from server import fresh
from server.domain.refusals import Refusal as Refused
from server.live import guests
from server.live.guests import Guest
from server.live.renewing import AGAIN_SECONDS, TOKEN_LASTS, Renewals
from server.store import Device, Store, Writer
from server.store.access import Access
from server.store.waking import _KNOWN
from tests import databases
from tests.domain.builders import MORNING, examples
from tests.hub.house import House
from tests.live.foyer import Ear, Foyer

Result = TypeVar("Result")

ADMINISTRATOR = Device("control", "town", "administrator", "Server")


class Machine:
    """A device: the real session, the token on its disk, and the server that it is at."""

    def __init__(self) -> None:
        self.disk = ""
        self.seconds, self.numbers = 0.0, 0
        self.ear = Ear()
        self.guest: Guest | None = None
        self.foyer: Foyer

    def moment(self) -> Moment:
        return Moment(self.seconds, MORNING + timedelta(seconds=self.seconds))

    def id(self) -> str:
        self.numbers += 1
        return f"00000000-0000-4000-8000-{self.numbers:012x}"

    async def comes(self, foyer: Foyer, *, code: str | None = None) -> str:
        """Start its program and connect; the code of the refusal, empty where it is let in."""
        if self.guest is not None:
            self.foyer.lobby.leave(self.guest)
        token = None if code else self.disk
        self.session = Session(
            self.moment(), token=token, code=code, jitter=lambda: 0.0, fresh_id=self.id
        )
        self.session.tick(self.moment())
        assert any(isinstance(each, Connect) for each in self.session.outputs())
        self.session.connected(self.moment())
        [said] = [each for each in self.session.outputs() if isinstance(each, Send)]
        hello = decode_command(said.data)
        assert isinstance(hello, m.Hello)
        self.ear, self.foyer = Ear(), foyer
        found = await foyer.lobby.welcome(hello, self.ear)
        if not isinstance(found, tuple):
            return str(found.code)
        self.guest, welcome = found
        self.disk = welcome.token or self.disk
        self.session.received(encode(welcome), self.moment())
        self.session.outputs()
        assert self.session.is_online
        return ""

    def sent(self) -> str:
        """The token that its server has sent it unasked; it is not on its disk yet."""
        said, self.ear.heard = self.ear.heard, []
        for each in said:
            if isinstance(each, Welcome):
                self.session.received(encode(each), self.moment())
        told = [each.token for each in self.session.outputs() if isinstance(each, TokenSent)]
        assert len(told) <= 1
        return told[0] if told else ""

    async def keep(self, token: str) -> None:
        """Write it to the disk, and say so."""
        self.disk = token
        self.session.keep_token(token)
        [said] = [each for each in self.session.outputs() if isinstance(each, Send)]
        assert self.guest is not None
        reply = await self.foyer.lobby.ask(self.guest, cast("Any", decode_command(said.data)))
        assert isinstance(reply, Answer), reply


@dataclass
class Nodes:
    """Two servers of one office."""

    one: Foyer
    other: Foyer
    administrator: Guest = field(init=False)

    def __post_init__(self) -> None:
        greeted = self.one.lobby.admit("", ADMINISTRATOR, Ear())
        assert isinstance(greeted, tuple)
        self.administrator = greeted[0]

    async def asks(self, command: Any) -> None:  # noqa: ANN401 - what an administrator may ask
        """As `antesala office` does, at the first server."""
        assert isinstance(await self.one.lobby.ask(self.administrator, command), Answer)

    def look(self) -> None:
        """Both hear what is in the database, as they do once a second."""
        for foyer in (self.one, self.other):
            with foyer.house.store.engine.connect() as connection:
                rows = connection.exec_driver_sql(_KNOWN).all()
            foyer.lobby.keep_enrolled(frozenset(row[0] for row in rows))


def tell(folder: Path, story: Callable[[Nodes], Awaitable[None]]) -> None:
    """A story of two servers on a real PostgreSQL."""

    async def telling() -> None:
        async with House(folder) as one, House(folder) as other:
            await story(Nodes(Foyer(one), Foyer(other)))

    with databases.using(databases.POSTGRESQL):
        asyncio.run(telling())


@pytest.fixture
def _all_are_old(monkeypatch: pytest.MonkeyPatch) -> None:
    """No connection is too new to be ended."""
    monkeypatch.setattr(guests, "NEW_SECONDS", -1.0)


@pytest.mark.usefixtures("_all_are_old")
def test_a_device_takes_its_new_token_to_another_server(tmp_path: Path) -> None:
    """The former is good at both until then, and at neither after that."""

    async def story(nodes: Nodes) -> None:
        kiosk, thief = Machine(), Machine()
        code = await nodes.one.gate.new_code("town", "kiosk", "Kiosk 1")
        assert await kiosk.comes(nodes.one, code=code) == ""
        thief.disk = former = kiosk.disk
        assert await thief.comes(nodes.one) == ""
        assert kiosk.guest is not None
        device = kiosk.guest.device.id
        await nodes.asks(m.RenewToken(id=kiosk.id(), device=device))
        new = kiosk.sent()
        assert new
        # Its power goes before the new one is on its disk: it comes back elsewhere with the former.
        assert await kiosk.comes(nodes.other) == ""
        nodes.look()
        assert not kiosk.ear.is_shut
        # What was sent is on the disk of a device that came to have it all the same.
        kiosk.disk = new
        assert await kiosk.comes(nodes.other) == ""
        nodes.look()
        assert thief.ear.is_shut, "it came by the former one"
        assert not kiosk.ear.is_shut
        for foyer in (nodes.one, nodes.other):
            thief.disk = former
            assert await thief.comes(foyer) == "unknown_token"
        await nodes.other.lobby.renew_tokens()
        await nodes.one.lobby.renew_tokens()
        assert not kiosk.sent(), "it has just got one"
        assert await kiosk.comes(nodes.one) == ""

    tell(tmp_path, story)


def test_a_token_is_renewed_by_the_server_where_its_device_is(tmp_path: Path) -> None:
    """Whichever was told to rotate, or by age; what the other one had in mind to send is void."""

    async def story(nodes: Nodes) -> None:
        console = Machine()
        code = await nodes.one.gate.new_code("town", "clerk", "Console 1")
        assert await console.comes(nodes.other, code=code) == ""
        assert console.guest is not None
        rotate = m.RenewToken(id=console.id(), device=console.guest.device.id)
        await nodes.asks(rotate)
        assert not console.sent()
        await nodes.other.lobby.renew_tokens()
        assert (lost := console.sent())
        # Lost with its line; the server where it goes then sends another one, which it keeps.
        assert await console.comes(nodes.one) == ""
        await nodes.one.lobby.renew_tokens()
        await console.keep(console.sent())
        assert console.disk != lost
        await nodes.asks(rotate)
        assert await console.comes(nodes.other) == ""
        await nodes.other.lobby.renew_tokens()
        again = console.sent()
        assert again not in {"", lost}
        await console.keep(again)
        for foyer in (nodes.one, nodes.other):
            foyer.house.pass_time(TOKEN_LASTS + timedelta(days=1))
            assert await console.comes(foyer) == ""
        await nodes.other.lobby.renew_tokens()
        await console.keep(console.sent())
        assert await console.comes(nodes.one) == ""

    tell(tmp_path, story)


@pytest.mark.usefixtures("_all_are_old")
def test_a_revoked_device_is_refused_by_both(tmp_path: Path) -> None:
    """With its token, and with one that was sent to it and not used yet."""

    async def story(nodes: Nodes) -> None:
        display = Machine()
        code = await nodes.other.gate.new_code("town", "display", "Display 1")
        assert await display.comes(nodes.other, code=code) == ""
        assert display.guest is not None
        device, former = display.guest.device.id, display.disk
        await nodes.asks(m.RenewToken(id=display.id(), device=device))
        await nodes.other.lobby.renew_tokens()
        new = display.sent()
        assert new
        await nodes.asks(m.RevokeDevice(id=display.id(), device=device))
        nodes.look()
        assert display.ear.is_shut
        said = await nodes.other.lobby.ask(display.guest, m.UseToken(id=display.id(), token=new))
        assert isinstance(said, Refusal)
        await nodes.other.lobby.renew_tokens()
        for foyer in (nodes.one, nodes.other):
            for token in (former, new):
                display.disk = token
                assert await display.comes(foyer) == "unknown_token"
            assert isinstance(await foyer.gate.by_token(new), Refused)

    tell(tmp_path, story)


# Any order


class AtOnce:
    """In the place of the writer: what it is given is done at once."""

    async def run_within(self, _seconds: float, work: Callable[[], Result]) -> Result:
        return work()


STEPS = st.sampled_from(
    (
        *("rotate", "rotate at the other", "look", "look", "write", "write", "say", "hear"),
        *("go", "die", "wait", "restart", "clock back"),
    )
)


class Wanderer:
    """A device that goes from server to server, each of which remembers what it has sent."""

    def __init__(self, access: Access) -> None:
        self.access, self.now, self.running = access, MORNING, 0.0
        self.disk = self.in_use = fresh.new_token()
        code = fresh.new_code()
        access.add_code(code, "town", "kiosk", "Kiosk 1", MORNING)
        name = fresh.new_id(MORNING) + fresh.new_code()
        found = access.enrol(code, name, fresh.hash_of(self.disk), MORNING, lambda _: True)
        assert found is not None
        self.device = found
        self.nodes = [self._node(), self._node()]
        self.at = 0
        self.sent: list[str] = []
        self.written: list[str] = []
        self.under_way: list[str] = []

    def _node(self) -> Renewals:
        writer = cast("Writer", AtOnce())
        return Renewals(self.access, writer, lambda: self.now, lambda: self.running)

    def greet(self) -> None:
        """Connect to the server that it is at."""
        self.under_way = []
        entered = self.access.enter(fresh.hash_of(self.in_use), self.now)
        assert entered is not None, "locked out"
        self.nodes[self.at].note(entered)

    async def take(self, step: str) -> None:
        await self._at_the_server(step)
        self._at_the_device(step)
        self.now += timedelta(milliseconds=1)

    async def _at_the_server(self, step: str) -> None:
        node = self.nodes[self.at]
        match step:
            case "rotate":
                assert await node.ask("town", self.device.id)
            case "rotate at the other":
                assert await self.nodes[1 - self.at].ask("town", self.device.id)
            case "look":
                await node.look()
                token = await node.offer(self.device) if node.is_due(self.device.id) else None
                self.sent += [token] if token is not None else []
            case "hear" if self.under_way:
                token = self.under_way.pop(0)
                assert await node.use(self.device.id, token), "it keeps a token that is void"
            case "restart":
                self.nodes[self.at] = self._node()
                self.greet()
            case _:
                pass

    def _at_the_device(self, step: str) -> None:
        match step:
            case "write" if self.sent:
                self.disk = self.sent.pop(0)
                self.written.append(self.disk)
            case "say" if self.written:
                self.in_use = self.written.pop(0)
                self.under_way.append(self.in_use)
            case "go":
                self.at = 1 - self.at
                self.greet()
            case "die":
                self.sent, self.written = [], []
                self.in_use = self.disk
                self.greet()
            case "wait":
                self.running += AGAIN_SECONDS * 0.7
                self.now += timedelta(seconds=AGAIN_SECONDS * 0.7)
            case "clock back":
                self.now -= timedelta(hours=1)
            case _:
                pass

    def is_good(self, token: str) -> bool:
        """Whether it may come in by a token, without using it up."""
        with self.access._transaction() as connection:  # noqa: SLF001 - it must not count as a use
            queries = ("device", "device_token")
            counts = [
                connection.exec_driver_sql(
                    f"SELECT count(*) FROM {table} WHERE token_hash = ?",  # noqa: S608 - ours
                    (fresh.hash_of(token),),
                ).scalar()
                for table in queries
            ]
        return any(counts)


@pytest.fixture(scope="module")
def access(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Access]:
    store = Store.open(databases.place_in(tmp_path_factory.mktemp("tokens")))
    yield store.access
    store.close()


KEPT = ("look", "write", "say", "hear")


@settings(examples(60), suppress_health_check=list(HealthCheck))
@given(steps=st.lists(STEPS, max_size=30))
@example(
    steps=["rotate", "look", "die", "go", *KEPT, "rotate", "go", "look", "write"],
)
def test_no_way_between_two_servers_locks_a_device_out(access: Access, steps: list[str]) -> None:
    """Whatever it has on its disk opens at each moment, whichever server has sent it what."""

    async def wander() -> None:
        wanderer = Wanderer(access)
        for step in steps:
            await wanderer.take(step)
            assert wanderer.is_good(wanderer.disk), step
            assert wanderer.is_good(wanderer.in_use), step
        wanderer.sent = wanderer.sent[-1:]
        for step in ("rotate", *KEPT * (len(wanderer.written) + 3), "die"):
            await wanderer.take(step)
        assert wanderer.is_good(wanderer.disk)

    asyncio.run(wander())
