"""A device that knows several servers goes on with another one when its own is lost."""

import asyncio
from contextlib import AsyncExitStack
from pathlib import Path
from random import Random
from uuid import uuid4

import pytest
from hypothesis import given, strategies as st

from antesala.conversation import Conversation
from antesala.messages import encode
from antesala.messages.commands import CallForHelp, Command
from antesala.messages.frames import Answer, Heartbeat, Refusal
from antesala.qt.device import Device
from antesala.session import CameOnline, Connect, Disconnect, Event, NodesTold, WentOffline
from antesala.session.nodes import MOST_NODES, Nodes
from antesala.settings import Settings, read_settings
from tests.ground.live import live
from tests.ground.model import AT, TOKEN, Office, welcome
from tests.ground.rehearsal import Rehearsal

ONE, TWO, THREE = "ws://one:7301", "ws://two:7301", "ws://three:7301"


def at_one() -> Rehearsal:
    """A session that is online at the first of three servers, which has told it of all three."""
    stage = Rehearsal(server=ONE)
    stage.hear(welcome(stage.connect().id, heartbeat=2.0, nodes=[ONE, TWO, THREE]))
    return stage


def test_the_servers_told_are_to_be_kept() -> None:
    """The list is told to the program once, and again only where it has changed."""
    stage = at_one()
    assert stage.events[0] == NodesTold((ONE, TWO, THREE))
    stage.forget()
    stage.hear(welcome("", nodes=[ONE, TWO, THREE]))
    assert not [each for each in stage.events if isinstance(each, NodesTold)]
    stage.hear(welcome("", nodes=[ONE, TWO]))
    assert NodesTold((ONE, TWO)) in stage.events


def test_next_server_is_tried_at_once() -> None:
    """A lost server is left for another within a quarter of a second, unseen on screens."""
    stage = at_one()
    stage.forget()
    before = stage.seconds
    stage.lose()
    hello = stage.connect()
    assert stage.seconds - before <= 0.25
    assert stage.session.address in (TWO, THREE)
    stage.hear(welcome(hello.id, nodes=[ONE, TWO, THREE]))
    assert [type(each) for each in stage.events] == [CameOnline]
    assert stage.session.since is None


def test_a_loss_is_told_after_two_seconds() -> None:
    """Where no other server takes its place in time, screens say since when the server is gone."""
    stage = at_one()
    stage.forget()
    stage.lose()
    begun = stage.seconds
    while not stage.events:
        stage.tick_at_deadline()
        if stage.errands:
            stage.errands.clear()
            stage.lose()
    assert stage.seconds - begun == pytest.approx(2.0)
    assert isinstance(stage.events[0], WentOffline)
    stage.tick_at_deadline()
    assert len(stage.events) == 1


def test_half_open_server_is_left() -> None:
    """A connection on which no frame comes any more is given up after three heartbeats."""
    stage = at_one()
    stage.forget()
    stage.tick(5.9)
    assert stage.errands == []
    stage.tick(0.1)
    assert [type(each) for each in stage.errands] == [Disconnect]
    stage.lose()
    stage.connect()
    assert stage.session.address != ONE


def test_server_without_its_store_is_left() -> None:
    """A server that has lost the database is no use where another one may have it."""
    stage = at_one()
    command = CallForHelp(id=str(uuid4()))
    stage.ask(command)
    stage.forget()
    stage.hear(Refusal(code="store_unavailable", id=command.id))
    assert [type(each) for each in stage.errands] == [Disconnect]
    stage.lose()
    stage.hear(welcome(stage.connect().id, nodes=[ONE, TWO, THREE]))
    stage.tick(0.5)
    assert command in stage.sent


def test_an_encrypted_device_stays_encrypted() -> None:
    """No server can lead a device that was set up with wss:// to an address without encryption."""
    nodes = Nodes("wss://one:7301", ["ws://two:7301", "wss://three:7301", "http://x"], float)
    assert nodes.known == ("wss://one:7301", "wss://three:7301")
    nodes.learn(f"wss://n{number}" for number in range(99))
    assert len(nodes.told) == MOST_NODES


@given(st.integers(0, 2**32), st.sets(st.sampled_from([ONE, TWO, THREE]), max_size=2))
def test_a_living_server_is_found_in_time(seed: int, dead: set[str]) -> None:
    """Whatever is dead, the first living server is reached after at most one try at each dead one.

    And a dead one is tried less and less often, alone or beside others.
    """
    nodes, now = Nodes(ONE, [TWO, THREE], Random(seed).random), 0.0  # noqa: S311 - no secret
    tries: dict[str, list[float]] = {}
    while nodes.present in dead:
        tries.setdefault(nodes.present, []).append(now)
        now = nodes.lose(now)
    assert all(len(each) == 1 for each in tries.values())
    assert now <= 0.25 * len(dead)
    all_tries = []
    while now < 600.0:
        all_tries.append(now)
        now = nodes.lose(now)
    assert len(all_tries) < 3 * (600.0 / 4 + 8)


def test_restart_finds_another_server(tmp_path: Path) -> None:
    """A device keeps the addresses with its settings, and starts while its server is dead."""
    path = tmp_path / "kiosk.toml"
    device = Device("kiosk", Settings(server=ONE, token=43 * "t"), path)
    device.keep_nodes((ONE, TWO))
    kept = read_settings(path)
    assert kept.nodes == [ONE, TWO]
    stage = Rehearsal(server=kept.server, nodes=kept.nodes)
    tried: set[str] = set()
    for _ in range(2):
        stage.tick_at_deadline()
        tried |= {each.address for each in stage.errands if isinstance(each, Connect)}
        stage.lose()
    assert tried == {ONE, TWO}


def test_killed_server_costs_no_command() -> None:
    """Over real sockets: what was asked of a server that dies is answered once by the next one."""
    told: list[Event] = []

    async def story() -> None:
        office = Office(heartbeat=2.0)
        async with asyncio.timeout(60.0), AsyncExitStack() as stack:
            first = await stack.enter_async_context(live(office))
            second = await stack.enter_async_context(live(office))
            office.nodes = [first.url, second.url]
            talk = Conversation(first.url, token=TOKEN, listener=told.append)
            async with talk:
                await talk.online()
                talk.follow("board")
                first.hangs = True
                command: Command = CallForHelp(id=str(uuid4()))
                asking = asyncio.create_task(talk.ask(command))
                await first.until_asked(command.id)
                begun = asyncio.get_running_loop().time()
                await first.close()
                assert isinstance(await asking, Answer)
                assert asyncio.get_running_loop().time() - begun < 2.0
                assert talk.address == second.url
                assert len(office.answers) == 1
        assert not [each for each in told if isinstance(each, WentOffline)]

    asyncio.run(story())


def test_a_heartbeat_of_a_server_counts() -> None:
    """Two servers in turn: the silence of the first is not held against the second."""
    stage = at_one()
    stage.lose()
    stage.hear(welcome(stage.connect().id, heartbeat=2.0, nodes=[ONE, TWO, THREE]))
    stage.tick(5.0)
    stage.hear(encode(Heartbeat(at=AT)))
    stage.tick(5.0)
    assert stage.session.is_online
