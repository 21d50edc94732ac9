"""The renewal of a token, with the device, the connection or the server ending anywhere in it.

Device and server are the real session and the real tables; what is between them loses and delays.
"""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, example, given, settings, strategies as st

from antesala.messages import PROTOCOL, commands as c, decode_command, encode, frames as f
from antesala.session import Moment, Session
from antesala.session.outputs import Connect, Send, TokenSent
from server import fresh
from server.store import Store
from server.store.access import Access
from tests.databases import place_in
from tests.domain.builders import MORNING

STEPS = st.sampled_from(
    (
        *("offer", "send", "write", "tell", "hear"),
        *("cut", "device dies", "server dies", "clock back", "renewed elsewhere"),
    )
)
"""What may happen next. `write` puts a token on the disk, and `tell` has the session know of it:
in a program of Qt they are two threads, between which all else may come."""


@pytest.fixture(scope="module")
def access(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Access]:
    store = Store.open(place_in(tmp_path_factory.mktemp("tokens")))
    yield store.access
    store.close()


WRITTEN = ("write", "tell", "hear")


class Story:
    """One device and one server."""

    def __init__(self, access: Access) -> None:
        self.access, self.now, self.seconds = access, MORNING, 0.0
        self.first = self.disk = fresh.new_token()
        code = fresh.new_code()
        access.add_code(code, "town", "kiosk", "Kiosk 1", MORNING)
        self.device = fresh.new_id(MORNING) + fresh.new_code()
        done = access.enrol(code, self.device, fresh.hash_of(self.disk), MORNING, lambda _: True)
        assert done is not None
        self.offered: str | None = None
        """What the server has in mind to send, in its memory alone."""
        self.to_write: list[str] = []
        self.to_tell: list[str] = []
        self.to_hear: list[bytes] = []
        self.start()

    def moment(self) -> Moment:
        return Moment(self.seconds, self.now)

    def start(self) -> None:
        """The device's program starts, with what is on its disk."""
        self.to_write, self.to_tell, self.to_hear = [], [], []
        self.session = Session(self.moment(), token=self.disk, jitter=lambda: 0.5, fresh_id=new_id)
        self.connect()

    def connect(self) -> None:
        """The session is connected again, which always succeeds."""
        self.to_hear = []
        while not self.session.is_online:
            self.seconds += 1
            self.session.tick(self.moment())
            for output in self.session.outputs():
                if isinstance(output, Connect):
                    self.session.connected(self.moment())
            for output in self.session.outputs():
                if isinstance(output, Send):
                    self.greet(output)
        self.session.outputs()

    def greet(self, output: Send) -> None:
        hello = decode_command(output.data)
        assert isinstance(hello, c.Hello)
        assert hello.token is not None
        entered = self.access.enter(fresh.hash_of(hello.token), self.now)
        assert entered is not None, "locked out"
        assert entered.device.id == self.device
        self.session.received(encode(welcome(hello.id)), self.moment())

    def take(self, step: str) -> None:
        match step:
            case "offer" | "renewed elsewhere":
                token = fresh.new_token()
                assert self.access.offer(self.device, fresh.hash_of(token), self.now)
                self.offered = token if step == "offer" else self.offered
            case "send" if self.offered is not None:
                self.session.received(encode(welcome("", self.offered)), self.moment())
                sent = [each for each in self.session.outputs() if isinstance(each, TokenSent)]
                self.to_write += [each.token for each in sent]
            case "write" if self.to_write:
                self.disk = self.to_write.pop(0)
                self.to_tell.append(self.disk)
            case "tell" if self.to_tell:
                self.session.keep_token(self.to_tell.pop(0))
                sent_now = [each for each in self.session.outputs() if isinstance(each, Send)]
                self.to_hear += [each.data for each in sent_now]
            case "hear" if self.to_hear:
                used = decode_command(self.to_hear.pop(0))
                assert isinstance(used, c.UseToken)
                assert self.access.use(self.device, fresh.hash_of(used.token), self.now)
            case "cut":
                self.session.lost(self.moment())
                self.session.outputs()
                self.connect()
            case "device dies":
                self.start()
            case "server dies":
                self.offered = None
                self.take("cut")
            case "clock back":
                self.now -= timedelta(hours=1)
            case _:
                pass
        self.now += timedelta(milliseconds=1)

    def end(self) -> None:
        """All is quiet: the device gets a token that it keeps."""
        for step in ("offer", "send", *WRITTEN * (len(self.to_write) + 2)):
            self.take(step)
        while self.to_write or self.to_tell or self.to_hear:
            for step in WRITTEN:
                self.take(step)


def new_id() -> str:
    raw = fresh.new_id(MORNING)
    return f"{raw[:8]}-{raw[8:12]}-{raw[12:16]}-{raw[16:20]}-{raw[20:]}"


def welcome(hello: str, token: str | None = None) -> f.Welcome:
    return f.Welcome(
        id=hello,
        protocol=PROTOCOL,
        role="kiosk",
        device="d",
        name="Kiosk 1",
        office="town",
        office_name="Town",
        country="CL",
        time_zone="America/Santiago",
        languages=["es"],
        accent="#000000",
        at="2026-03-02T12:00:00Z",
        heartbeat=10_000,
        token=token,
    )


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(steps=st.lists(STEPS, max_size=30))
@example(steps=["offer", "send", "server dies", "clock back", "offer", "send", *WRITTEN, *WRITTEN])
def test_no_crash_locks_a_device_out(access: Access, steps: list[str]) -> None:
    """Whatever it has on its disk opens at each moment; the first token does no more in the end."""
    story = Story(access)
    for step in steps:
        story.take(step)
        assert is_good(story, story.disk)
    story.end()
    assert story.disk != story.first
    assert is_good(story, story.disk)
    assert not is_good(story, story.first)
    story.start()


def is_good(story: Story, token: str) -> bool:
    """Whether a device may come in by a token, without using it up."""
    hashed = fresh.hash_of(token)
    with story.access._transaction() as connection:  # noqa: SLF001 - it must not count as a use
        own = "SELECT count(*) FROM device WHERE token_hash = ?"
        sent = "SELECT count(*) FROM device_token WHERE token_hash = ?"
        counts = [connection.exec_driver_sql(each, (hashed,)).scalar() for each in (own, sent)]
    return any(counts)
