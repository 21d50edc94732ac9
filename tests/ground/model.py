"""An honest little office of values, for the tests of the ground: no socket, no time, no store.

It keeps what the wire promises: first answers, snapshots, frames with `previous`.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

import msgspec

from antesala.messages import PROTOCOL, decode_command, encode
from antesala.messages.commands import (
    CancelTicket,
    Command,
    Hello,
    IssueTicket,
    Subscribe,
    Unsubscribe,
)
from antesala.messages.frames import Answer, Frame, Refusal, Snapshot, Welcome
from antesala.messages.happenings import AnyHappening, TicketCancelled, TicketIssued
from antesala.messages.kinds import Topic
from antesala.messages.rows import AnyRow, CallRow, ServiceRow

AT = "2026-11-20T13:42:00Z"
TOKEN = "kiosk-token-1"  # noqa: S105 - it opens nothing but this model
CODE = "one-time-code"


def welcome(
    greeting: str,
    heartbeat: float = 5.0,
    token: str | None = None,
    nodes: Iterable[str] = (),
) -> Welcome:
    """A server's welcome to a known kiosk."""
    return Welcome(
        id=greeting,
        protocol=PROTOCOL,
        role="kiosk",
        device="k1",
        name="Entrada",
        office="centro",
        office_name="Oficina Centro",
        country="CL",
        time_zone="America/Santiago",
        languages=["es"],
        accent="#224466",
        at=AT,
        heartbeat=heartbeat,
        nodes=list(nodes),
        token=token,
    )


@dataclass(eq=False)
class Connection:
    """One client as the office sees it; `outgoing` has the messages that it has not taken yet."""

    follows: dict[Topic, str | None] = field(default_factory=dict)
    outgoing: list[bytes] = field(default_factory=list)
    is_greeted: bool = False


@dataclass
class Office:
    """Issues and cancels; a ticket is a row of the board, and `waiting` one of the office."""

    heartbeat: float = 5.0
    trouble: str | None = None  # the code with which every command is refused
    knows: set[str] = field(default_factory=lambda: {TOKEN})
    codes: set[str] = field(default_factory=lambda: {CODE})
    seq: int = 0
    topic_seq: dict[Topic, int] = field(default_factory=dict)
    rows: dict[Topic, dict[tuple[str, str], AnyRow]] = field(default_factory=dict)
    answers: dict[str, Answer | Refusal] = field(default_factory=dict)
    asked: list[Command] = field(default_factory=list)
    connections: list[Connection] = field(default_factory=list)
    nodes: list[str] = field(default_factory=list)
    """The addresses of its servers, as each of them tells."""

    def connect(self) -> Connection:
        self.connections.append(Connection())
        return self.connections[-1]

    def hear(self, connection: Connection, data: bytes | str) -> None:
        """Take a client's frame; the answers are put into the connections."""
        command = decode_command(data)
        self._tell(connection, self._reply(connection, command))

    def put(self, row: AnyRow, topic: Topic, happening: AnyHappening | None = None) -> None:
        """Change a row, and tell the topic's followers."""
        self.rows.setdefault(topic, {})[name(row)] = row
        self._publish(topic, put=[row], happening=happening)

    def drop(self, row: AnyRow, topic: Topic, happening: AnyHappening | None = None) -> None:
        """Drop a row, and tell the topic's followers."""
        del self.rows[topic][name(row)]
        self._publish(topic, drop=[name(row)], happening=happening)

    def _reply(self, connection: Connection, command: Command) -> msgspec.Struct:
        self.asked.append(command)
        if isinstance(command, Hello):
            return self._greet(connection, command)
        if not connection.is_greeted:
            return Refusal(code="hello_first", id=command.id)
        if self.trouble is not None:
            return Refusal(code=self.trouble, id=command.id)
        if isinstance(command, Subscribe):
            return self._show(connection, command)
        if isinstance(command, Unsubscribe):
            connection.follows.pop(command.topic, None)
            return Answer(id=command.id, at=AT, seq=self.seq)
        if command.id not in self.answers:
            self.seq += 1
            self.answers[command.id] = self._decide(command)
        return self.answers[command.id]

    def _greet(self, connection: Connection, hello: Hello) -> Welcome | Refusal:
        token = None
        if hello.token is not None and hello.token not in self.knows:
            return Refusal(code="unknown_token", id=hello.id)
        if hello.code is not None:
            if hello.code not in self.codes:
                return Refusal(code="unknown_code", id=hello.id)
            self.codes.remove(hello.code)
            token = TOKEN
        connection.is_greeted = True
        return welcome(hello.id, self.heartbeat, token, self.nodes)

    def _show(self, connection: Connection, subscribe: Subscribe) -> Snapshot | Refusal:
        topic = subscribe.topic
        if topic == "ticket":
            return Refusal(code="forbidden", id=subscribe.id)
        connection.follows[topic] = subscribe.key
        rows = list(self.rows.get(topic, {}).values())
        return Snapshot(
            id=subscribe.id, topic=topic, key=subscribe.key, seq=self.seq, at=AT, rows=rows
        )

    def _decide(self, command: Command) -> Answer | Refusal:
        if isinstance(command, IssueTicket):
            ticket, code = f"{self.seq:032x}", f"A{self.seq:03}"
            self._change_waiting(+1)
            row = CallRow(id=ticket, code=code, counter="c1", number="1", at=AT)
            self.put(row, "board", TicketIssued(code=code))
            return Answer(id=command.id, at=AT, seq=self.seq, ticket=ticket, code=code)
        if isinstance(command, CancelTicket):
            called = self.rows.get("board", {}).get(("call", command.ticket))
            if called is None:
                return Refusal(code="wrong_state", id=command.id)
            self._change_waiting(-1)
            self.drop(called, "board", TicketCancelled())
        return Answer(id=command.id, at=AT, seq=self.seq)

    def _change_waiting(self, more: int) -> None:
        row = self.rows.get("office", {}).get(("service", "id-card"))
        waiting = row.waiting if isinstance(row, ServiceRow) else 0
        self.put(ServiceRow(id="id-card", waiting=waiting + more), "office")

    def _publish(
        self,
        topic: Topic,
        put: list[AnyRow] | None = None,
        drop: list[tuple[str, str]] | None = None,
        happening: AnyHappening | None = None,
    ) -> None:
        previous = self.topic_seq.get(topic, 0)
        self.seq += 1
        self.topic_seq[topic] = self.seq
        events = [] if happening is None else [happening]
        for connection in self.connections:
            if topic in connection.follows:
                frame = Frame(
                    topic=topic,
                    key=connection.follows[topic],
                    seq=self.seq,
                    previous=previous,
                    at=AT,
                    put=put or [],
                    drop=drop or [],
                    events=events,
                )
                self._tell(connection, frame)

    def _tell(self, connection: Connection, message: msgspec.Struct) -> None:
        connection.outgoing.append(encode(message))


def name(row: AnyRow) -> tuple[str, str]:
    """Type and id of a row."""
    return str(row.__struct_config__.tag), row.id
