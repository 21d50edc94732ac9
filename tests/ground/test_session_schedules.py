"""Any schedule of drops, late frames, gaps, restarts and trouble: each command ends once."""

from itertools import pairwise
from uuid import UUID

from hypothesis import settings, strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from antesala.messages import encode
from antesala.messages.commands import CallForHelp, Command, IssueTicket, SignIn
from antesala.messages.frames import Heartbeat
from antesala.messages.kinds import Topic
from antesala.messages.rows import CallRow, ServiceRow
from antesala.session import (
    Abandoned,
    Answered,
    CameOnline,
    Connect,
    Disconnect,
    WentOffline,
)
from tests.ground.model import AT, Connection, Office
from tests.ground.rehearsal import Rehearsal

TOPICS: list[Topic] = ["board", "office"]


class Schedules(RuleBasedStateMachine):
    """One session, one office, and a network between them that does its worst."""

    servers: tuple[str, ...] = ("",)

    def __init__(self) -> None:
        super().__init__()
        self.office = Office(nodes=list(self.servers[1:]))
        self.stage = Rehearsal(server=self.servers[0])
        self.down: set[str] = set()
        self.connection: Connection | None = None
        self.uplink: list[Command] = []
        self.ghosts: list[tuple[Connection, Command]] = []
        self.asked: dict[str, Command] = {}
        self.withdrawn: set[str] = set()
        for topic in TOPICS:
            self.stage.follow(topic)
        self.work()

    # The program

    @rule(kind=st.sampled_from(["issue", "help", "sign_in"]))
    def ask(self, kind: str) -> None:
        command = self.command(kind, str(UUID(int=1000 + len(self.asked))))
        self.asked[command.id] = command
        self.stage.ask(command)
        self.work()

    @precondition(lambda self: self.asked)
    @rule(data=st.data())
    def ask_again(self, data: st.DataObject) -> None:
        """An impatient program may say a pending wish twice."""
        pending = [c for c in self.asked.values() if not self.ends(c)]
        if pending:
            self.stage.ask(data.draw(st.sampled_from(pending)))
            self.work()

    @precondition(lambda self: self.asked)
    @rule(data=st.data())
    def withdraw(self, data: st.DataObject) -> None:
        command = data.draw(st.sampled_from(list(self.asked.values())))
        if not self.ends(command):
            self.withdrawn.add(command.id)
        self.stage.withdraw(command)
        self.work()

    # The network

    @rule(count=st.integers(1, 4))
    def carry_up(self, count: int) -> None:
        for _ in range(min(count, len(self.uplink))):
            assert self.connection is not None
            self.office.hear(self.connection, encode(self.uplink.pop(0)))

    @rule(count=st.integers(1, 4))
    def carry_down(self, count: int) -> None:
        while self.connection is not None and self.connection.outgoing and count:
            self.stage.hear(self.connection.outgoing.pop(0))
            self.work()
            count -= 1

    @rule()
    def lose_a_frame(self) -> None:
        """A server that could not keep up leaves a frame out."""
        for at, data in enumerate(self.connection.outgoing if self.connection else []):
            if b'"type":"frame"' in data:
                assert self.connection is not None
                del self.connection.outgoing[at]
                return

    @precondition(lambda self: self.connection is not None)
    @rule()
    def drop_connection(self) -> None:
        """The server need not notice: what was on its way may arrive much later."""
        assert self.connection is not None
        self.ghosts += [(self.connection, command) for command in self.uplink]
        self.cut()

    @precondition(lambda self: self.ghosts)
    @rule(data=st.data())
    def deliver_late(self, data: st.DataObject) -> None:
        at = data.draw(st.integers(0, len(self.ghosts) - 1))
        connection, command = self.ghosts.pop(at)
        self.office.hear(connection, encode(command))

    # The office

    @rule()
    def restart_office(self) -> None:
        self.office.connections.clear()
        if self.connection is not None:
            self.cut()

    @rule(trouble=st.sampled_from([None, "store_unavailable", "too_many"]))
    def change_trouble(self, trouble: str | None) -> None:
        self.office.trouble = trouble

    @rule(number=st.integers(1, 3), topic=st.sampled_from(TOPICS))
    def change_a_row(self, number: int, topic: Topic) -> None:
        """Other clients are at work too."""
        row = ServiceRow(id=f"s{number}", waiting=self.office.seq)
        if topic == "office" and ("service", row.id) in self.office.rows.get(topic, {}):
            self.office.drop(row, topic)
        elif topic == "office":
            self.office.put(row, topic)
        else:
            call = CallRow(id=f"c{number}", code="B001", counter="c2", number="2", at=AT)
            self.office.put(call, topic)

    # Time

    @rule(seconds=st.sampled_from([0.1, 1.0, 4.0, 16.0, 200.0]))
    def let_time_pass(self, seconds: float) -> None:
        self.stage.tick(seconds)
        self.work()

    @rule()
    def wait_for_the_deadline(self) -> None:
        if self.stage.session.deadline() is not None:
            self.stage.tick_at_deadline()
            self.work()

    # What always holds

    @invariant()
    def no_command_ends_twice(self) -> None:
        for command in self.asked.values():
            assert self.ends(command) <= 1

    @invariant()
    def no_wish_has_two_ids(self) -> None:
        """Every ticket asked for at the office is one that the program asked for, unchanged."""
        for heard in self.office.asked:
            if isinstance(heard, IssueTicket | CallForHelp | SignIn):
                assert heard == self.asked[heard.id]

    def teardown(self) -> None:
        """Network and office recover; then every command ends once."""
        self.office.trouble = None
        self.down.clear()
        for connection, command in self.ghosts:
            self.office.hear(connection, encode(command))
        self.mend()
        for topic in TOPICS:  # a lost frame is noticed with the next one
            self.change_a_row(9, topic)
        self.mend()
        for command in self.asked.values():
            assert self.ends(command) == 1, command
        self.assert_pictures_agree()
        self.assert_nobody_gone_waits()

    def assert_pictures_agree(self) -> None:
        for topic in TOPICS:
            rows = self.office.rows.get(topic, {}).values()
            mirror = self.stage.mirror
            seen = [*mirror.rows(topic, CallRow), *mirror.rows(topic, ServiceRow)]
            assert {row.id: row for row in seen} == {row.id: row for row in rows}

    def assert_nobody_gone_waits(self) -> None:
        gone = [self.office.answers[i] for i in self.withdrawn if i in self.office.answers]
        tickets = {getattr(answer, "ticket", None) for answer in gone}
        assert not tickets & {row_id for _, row_id in self.office.rows.get("board", {})}

    # Behind the stage

    def work(self) -> None:
        """Do the session's errands and put what it sends on its way."""
        while self.stage.errands:
            match self.stage.errands.pop(0):
                case Connect(address) if address in self.down:
                    self.stage.lose()
                case Connect():
                    self.connection = self.office.connect()
                    self.stage.session.connected(self.stage.now)
                    self.stage.take()
                case Disconnect():
                    self.cut()
        self.uplink += self.stage.sent
        self.stage.sent.clear()

    def cut(self) -> None:
        self.connection = None
        self.uplink.clear()
        self.stage.sent.clear()
        self.stage.lose()
        self.work()

    def mend(self) -> None:
        """A minute in which all works: longer than the longest pause."""
        for _ in range(60):
            self.carry_up(1000)
            self.carry_down(1000)
            if self.stage.session.is_online:
                self.stage.hear(Heartbeat(at=AT))
            self.let_time_pass(1.0)

    def ends(self, command: Command) -> int:
        ends = [e for e in self.stage.events if isinstance(e, Answered | Abandoned)]
        return sum(end.command == command for end in ends)

    @staticmethod
    def command(kind: str, command_id: str) -> Command:
        if kind == "issue":
            return IssueTicket(id=command_id, service="id-card", ticket_class="general")
        if kind == "help":
            return CallForHelp(id=command_id)
        return SignIn(id=command_id, clerk="rosa", pin="4711")


TestSchedules = Schedules.TestCase


class MovingSchedules(Schedules):
    """The same where three servers have one office, and two of them at most are down."""

    servers = ("ws://one", "ws://two", "ws://three")

    @rule(down=st.sets(st.sampled_from(servers), max_size=2))
    def change_what_is_down(self, down: set[str]) -> None:
        self.down = down
        if self.connection is not None and self.stage.session.address in down:
            self.drop_connection()

    @invariant()
    def a_loss_is_told_once(self) -> None:
        """Screens hear of a loss once, and of the way back after it."""
        told = [e for e in self.stage.events if isinstance(e, CameOnline | WentOffline)]
        for before, after in pairwise(told):
            assert not (isinstance(before, WentOffline) and isinstance(after, WentOffline))


TestMovingSchedules = MovingSchedules.TestCase
TestMovingSchedules.settings = settings(max_examples=max(30, settings().max_examples // 3))
