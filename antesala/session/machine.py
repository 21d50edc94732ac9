"""The session: its states, the inputs that move it, and the outputs that say what is to be done."""

from collections.abc import Callable, Iterable
from datetime import datetime
from enum import Enum, auto

from msgspec.structs import replace

from antesala import __version__
from antesala.messages import PROTOCOL, commands as c, encode, frames as f, kinds as k
from antesala.server_clock import ServerClock
from antesala.session.exchange import Exchange
from antesala.session.hearing import OTHER_VERSION, understood
from antesala.session.nodes import Nodes
from antesala.session.outputs import (
    ALONE_SECONDS,
    CameOnline,
    Connect,
    Disconnect,
    Enrolled,
    EntryRefused,
    Moment,
    NodesTold,
    Output,
    PrintAsked,
    Renewed,
    Send,
    Skipped,
    TokenSent,
    WentOffline,
)
from antesala.session.plausible import is_moment
from antesala.session.subscriptions import PASSING
from antesala.words.terminal import sentence, terminal_words


class State(Enum):
    """The state of a session."""

    OFFLINE = auto()  # no connection; the next try is scheduled
    CONNECTING = auto()  # the shell opens a connection
    GREETING = auto()  # hello is sent
    ONLINE = auto()  # welcome has come
    LEAVING = auto()  # the shell closes the connection; what still arrives is ignored
    CLOSED = auto()  # entry was refused; the next try is much later


class Step(Enum):
    """What moves a session from state to state."""

    DUE = auto()
    OPENED = auto()
    WELCOMED = auto()
    TURNED_AWAY = auto()
    LEFT = auto()
    LOST = auto()


STEPS = {
    (State.OFFLINE, Step.DUE): State.CONNECTING,
    (State.CONNECTING, Step.OPENED): State.GREETING,
    (State.CONNECTING, Step.LOST): State.OFFLINE,
    (State.GREETING, Step.WELCOMED): State.ONLINE,
    (State.GREETING, Step.TURNED_AWAY): State.CLOSED,
    (State.GREETING, Step.LEFT): State.LEAVING,
    (State.GREETING, Step.LOST): State.OFFLINE,
    (State.ONLINE, Step.TURNED_AWAY): State.CLOSED,
    (State.ONLINE, Step.LEFT): State.LEAVING,
    (State.ONLINE, Step.LOST): State.OFFLINE,
    (State.LEAVING, Step.LOST): State.OFFLINE,
    (State.CLOSED, Step.LOST): State.CLOSED,
    (State.CLOSED, Step.DUE): State.CONNECTING,
}


_SOON_OVER = PASSING | {"fault"}
"""Refusals of `hello` that pass by themselves; any other one needs a person."""
_TURNED_AWAY_PAUSE = 60.0  # and up to twice that: a person resolves it, and a server counts guesses
_GREETING_LIMIT = 10.0  # a server that takes longer to say welcome is no server
EARLIEST, LATEST = 1970, 9000
_BEATS = 3  # heartbeats missed until the server counts as lost
SAID_AT_MOST = 100  # kinds of skipped rows; after these the log has enough
_ONE_OF_SEVERAL = 1.5  # seconds to reach a server where there is another
_MOVING = 2.0  # seconds in which a device that has another server to go to mentions no loss
_STEADY = 10.0  # a connection that lasted so long was a good one: the next pause is short again


class Session:
    """One device's conversation with its server, over as many connections as it takes.

    Give it a `token`, or a one-time `code` to enrol with; `jitter` draws from 0 to 1, `fresh_id` a
    UUID; `clock` is the server's time as far as an earlier session has heard it. `server` is the
    address that was set up, `nodes` are those that servers have told. After each call do
    what `outputs` tells. Call `tick` at `deadline`, first at once.
    """

    state: State
    since: datetime | None
    """When the server was last heard, by its own clock, UTC; None while online. At first, when this
    was made, by the device's."""
    clock: ServerClock
    """The server's time; the device's own until a server has been heard."""
    welcome: f.Welcome | None
    """The last welcome; it stays when the server is lost."""

    def __init__(  # noqa: PLR0913 - what a device knows of its servers
        self,
        now: Moment,
        *,
        token: str | None = None,
        code: str | None = None,
        jitter: Callable[[], float],
        fresh_id: Callable[[], str],
        clock: ServerClock | None = None,
        server: str = "",
        nodes: Iterable[str] = (),
    ) -> None:
        if (token is None) == (code is None):
            raise ValueError("a session needs a token, or a code to enrol with, and not both")
        self._token, self._code = token, code
        self._jitter, self._fresh_id = jitter, fresh_id
        self._exchange = Exchange(jitter, fresh_id)
        self._nodes = Nodes(server, nodes, jitter)
        self._outputs: list[Output] = []
        self._hello = ""
        self._skipped: set[str] = set()
        self._greeted = self._welcomed = self._heard = now
        self._retry_at: float | None = now.seconds
        self._tell_loss_at: float | None = None
        self.clock = clock or ServerClock(now.at, now.seconds)
        self._lost_since = self.clock.now(now.seconds)
        self.state, self.since, self.welcome = State.OFFLINE, self._lost_since, None

    @property
    def is_online(self) -> bool:
        return self.state is State.ONLINE

    @property
    def address(self) -> str:
        """The server that is spoken to, or tried next."""
        return self._nodes.present

    def outputs(self) -> list[Output]:
        """The next errands and events, in order; each is returned once."""
        outputs, self._outputs = self._outputs, []
        return outputs

    def deadline(self) -> float | None:
        """When `tick` is due, in seconds of the moment; None: not before an input."""
        limits = [self._retry_at, self._tell_loss_at]
        limits.append(self._exchange.deadline(is_online=self.is_online))
        if self.state is State.GREETING:
            limits.append(self._greeted.seconds + _GREETING_LIMIT)
        elif self.is_online:
            limits.append(self._silence_limit())
        return min((limit for limit in limits if limit is not None), default=None)

    # Calls by the program

    def ask(self, command: c.Command, now: Moment) -> None:
        """Have a command done: one `Answered` or `Abandoned` follows in the end.

        Raises `ValueError` where its id is pending with another command; the same one is kept once.
        """
        self._outputs += self._exchange.ask(command, now.seconds)
        self._send_due(now)

    def withdraw(self, command_id: str) -> None:
        """End the wait for a command; a ticket issued all the same is cancelled from here."""
        self._outputs += self._exchange.withdraw(command_id)

    def drop(self, command_id: str) -> None:
        """Forget a command: no message follows, and no ticket is cancelled.

        A kiosk has given the ticket alone, and asks for it under the same id when it hands it in.
        """
        self._exchange.drop(command_id)

    def keep_token(self, token: str) -> None:
        """Use a token from now on that `TokenSent` told, and that is on the device's disk.

        Where the server does not hear of it on this connection, it does with the next one.
        """
        self._token, self._code = token, None
        if self.is_online:
            self._outputs.append(Send(encode(c.UseToken(id=self._fresh_id(), token=token))))

    def follow(self, topic: k.Topic, key: str | None, now: Moment) -> None:
        """Follow a topic over all connections; another key replaces the first."""
        self._outputs += self._exchange.follow(topic, key)
        self._send_due(now)

    def unfollow(self, topic: k.Topic, now: Moment) -> None:
        """Stop following a topic; on this connection the server is told."""
        self._outputs += self._exchange.unfollow(topic)
        self._send_due(now)

    # Reports by the shell

    def connected(self, now: Moment) -> None:
        """The connection is open."""
        self._step(Step.OPENED)
        self._greeted = now
        self._hello = self._fresh_id()
        hello = c.Hello(
            id=self._hello,
            protocol=PROTOCOL,
            token=self._token,
            code=self._code,
            version=__version__,
            clock=max(0, round(now.at.timestamp() * 1000)),
        )
        self._outputs.append(Send(encode(hello)))

    def received(self, frame: bytes | str, now: Moment) -> None:
        """A text frame came."""
        if self.state not in (State.GREETING, State.ONLINE):
            return
        self._heard = now
        try:
            message, faults = understood(frame)
        except ValueError as fault:
            self._not_understood(str(fault), now)
            return
        self._skip(faults)
        if isinstance(message, f.Answer) and not is_moment(message.at):
            message = replace(message, at=self.clock.now(now.seconds).isoformat())
        if isinstance(message, f.Welcome | f.Heartbeat):
            # The other messages say when something happened, which a first answer repeated a day
            # later does as well; these two are made when they are sent.
            self._hear_time(message.at, now)
        if self.state is State.GREETING:
            self._be_greeted(message, now)
        elif isinstance(message, f.Welcome):
            if message.token is not None:
                self._outputs.append(TokenSent(message.token))
            self.welcome = replace(message, token=None)
            self._learn(message)
            self._outputs.append(Renewed(self.welcome))
        elif isinstance(message, f.PrintJob | f.ListJob | f.ProofJob | f.PrintTest):
            self._outputs.append(PrintAsked(message))
        elif message is not None:
            self._outputs += self._exchange.take(message, now.seconds)
            self._leave_a_server_without_store(message, now)
        self._send_due(now)

    def _leave_a_server_without_store(self, message: f.Message, now: Moment) -> None:
        """Go to another server where this one has lost the database; its commands go there too."""
        is_without = isinstance(message, f.Refusal) and message.code == "store_unavailable"
        if is_without and self._nodes.has_others:
            self._leave(_refused("store_unavailable"), now)

    def _skip(self, faults: list[str]) -> None:
        """Report each kind of skipped row once: the same row comes with every frame."""
        for fault in faults:
            if fault not in self._skipped and len(self._skipped) < SAID_AT_MOST:
                self._skipped.add(fault)
                self._outputs.append(Skipped(fault))

    def lost(self, now: Moment) -> None:
        """The connection is closed, or could not be opened."""
        self._go_offline(Step.LOST, now)
        if self.state is State.CLOSED:
            pause = _TURNED_AWAY_PAUSE * (1 + self._jitter())
            self._retry_at = self._nodes.rest(now.seconds + pause)
        else:
            self._retry_at = self._nodes.lose(now.seconds)

    def tick(self, now: Moment) -> None:
        """Time has passed."""
        self._outputs += self._exchange.expire(now.seconds)
        if self._tell_loss_at is not None and now.seconds >= self._tell_loss_at:
            self._tell_loss()
        if self._retry_at is not None and now.seconds >= self._retry_at:
            self._retry_at = None
            self._step(Step.DUE)
            seconds = _ONE_OF_SEVERAL if self._nodes.has_others else ALONE_SECONDS
            self._outputs.append(Connect(self._nodes.present, seconds))
        elif self.is_online and now.seconds >= self._silence_limit():
            self._leave(sentence("link-silent"), now)
        elif (
            self.state is State.GREETING and now.seconds >= self._greeted.seconds + _GREETING_LIMIT
        ):
            self._leave(sentence("link-no-hello"), now)
        self._send_due(now)

    # Steps

    def _hear_time(self, at: str, now: Moment) -> None:
        try:
            told = datetime.fromisoformat(at)
        except ValueError:
            return
        # A date beyond Python's calendar would stop every screen that shows the time.
        if told.tzinfo is not None and EARLIEST < told.year < LATEST:
            self.clock = self.clock.heard(told, now.seconds)

    def _be_greeted(self, message: f.ServerMessage | None, now: Moment) -> None:
        if isinstance(message, f.Welcome) and message.id == self._hello:
            self._come_online(message)
        elif isinstance(message, f.Refusal) and message.code in _SOON_OVER:
            self._leave(_refused(message.code), now)
        elif isinstance(message, f.Refusal):
            self._be_turned_away(message, now)

    def _be_turned_away(self, refusal: f.Refusal, now: Moment) -> None:
        """Tell it, and try again a minute or two later."""
        self._go_offline(Step.TURNED_AWAY, now)
        self._tell_loss()
        self._outputs += [EntryRefused(refusal), Disconnect(_refused(refusal.code))]

    def _not_understood(self, fault: str, now: Moment) -> None:
        """Connect anew, for one message may have been at fault; if that does not help, say so.

        What cannot be read at the very beginning of a connection will be sent again on the next.
        """
        reason = sentence("link-not-understood", fault=fault)
        if self.is_online and now.seconds - self._welcomed.seconds >= _STEADY:
            self._leave(reason, now)
        else:
            refusal = f.Refusal(code=OTHER_VERSION, id=self._hello, detail=reason)
            self._be_turned_away(refusal, now)

    def _come_online(self, welcome: f.Welcome) -> None:
        self._step(Step.WELCOMED)
        self._welcomed, self.welcome, self.since = self._heard, welcome, None
        self._tell_loss_at = None
        self._learn(welcome)
        if welcome.token is not None:
            self._token, self._code = welcome.token, None
            self._outputs.append(Enrolled(welcome.token))
        self._outputs.append(CameOnline(welcome))
        self._exchange.begin_connection()

    def _learn(self, welcome: f.Welcome) -> None:
        if self._nodes.learn(welcome.nodes):
            self._outputs.append(NodesTold(self._nodes.told))

    def _leave(self, reason: str, now: Moment) -> None:
        self._go_offline(Step.LEFT, now)
        self._outputs.append(Disconnect(reason))

    def _go_offline(self, step: Step, now: Moment) -> None:
        was_online = self.is_online
        self._step(step)
        if not was_online:
            return
        if self._heard.seconds - self._welcomed.seconds >= _STEADY:
            self._nodes.be_steady()
        self._lost_since = self.clock.now(self._heard.seconds)
        self._tell_loss_at = now.seconds + _MOVING
        if not self._nodes.has_others:
            self._tell_loss()

    def _tell_loss(self) -> None:
        """Report a loss that has not been told yet: no other server has taken its place in time."""
        if self._tell_loss_at is None:
            return
        self._tell_loss_at, self.since = None, self._lost_since
        self._outputs.append(WentOffline(self._lost_since))

    def _step(self, step: Step) -> None:
        if (self.state, step) not in STEPS:
            raise RuntimeError(f"the shell reports {step.name} where the session is {self.state}")
        self.state = STEPS[self.state, step]

    def _send_due(self, now: Moment) -> None:
        if self.is_online:
            self._outputs += self._exchange.send_due(now.seconds)

    def _silence_limit(self) -> float:
        heartbeat = self.welcome.heartbeat if self.welcome is not None else _GREETING_LIMIT
        return self._heard.seconds + _BEATS * heartbeat


def _refused(code: str) -> str:
    return sentence("link-refused", why=terminal_words().refusal(code))
