"""An awaitable client without Qt: for tests, the command line and the demo."""

import asyncio
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from antesala.carrier import Carrier
from antesala.messages import commands as c, frames as f, kinds as k
from antesala.mirror import Mirror
from antesala.session import (
    Abandoned,
    Answered,
    CameOnline,
    Changed,
    Cleared,
    EntryRefused,
    Event,
    Renewed,
    WentOffline,
)
from antesala.words.terminal import sentence

AnyValue = TypeVar("AnyValue")


class TurnedAwayError(Exception):
    """The server does not know this device, or not this protocol; `refusal` says which."""

    def __init__(self, refusal: f.Refusal) -> None:
        super().__init__(f"the server refused entry: {refusal.code}")
        self.refusal = refusal


class Conversation:
    """Talks with one server and reconnects by itself, within `async with`.

        async with Conversation(url, token=token) as talk:
            talk.follow("board")
            answer = await talk.ask(CallNext(id=str(uuid4())))

    Takes what `Carrier` takes, and a `listener` for every event, called after the mirror took it.
    Nothing here has a time limit: put `asyncio.timeout` around it.
    """

    def __init__(
        self,
        url: str,
        *,
        token: str | None = None,
        code: str | None = None,
        ca_file: Path | None = None,
        listener: Callable[[Event], None] | None = None,
        nodes: Iterable[str] = (),
    ) -> None:
        self._carrier = Carrier(
            url, self._take, token=token, code=code, ca_file=ca_file, nodes=nodes
        )
        self._listener = listener
        self._running: asyncio.Task[None] | None = None
        self._answers: dict[str, asyncio.Future[f.Answer | f.Refusal]] = {}
        self._changes: set[asyncio.Future[None]] = set()
        self._refusal: f.Refusal | None = None
        self.mirror = Mirror()
        self.welcome: f.Welcome | None = None
        """The last welcome; it stays when the server is lost."""
        self.is_online = False

    @property
    def since(self) -> datetime | None:
        """When the server was last heard, UTC; None while online."""
        return self._carrier.since

    @property
    def address(self) -> str:
        """The server that is spoken to, or tried next."""
        return self._carrier.address

    async def __aenter__(self) -> Self:
        self._running = asyncio.create_task(self._carrier.run())
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._running is not None:
            self._running.cancel()
            await asyncio.gather(self._running, return_exceptions=True)
        for answer in self._answers.values():
            answer.cancel()
        for change in self._changes:
            change.cancel()

    async def online(self) -> f.Welcome:
        """Wait for the server's welcome; raises `TurnedAwayError` where it will never come."""
        return await self.until(lambda: self.welcome if self.is_online else None)

    async def ask(self, command: c.Command) -> f.Answer | f.Refusal:
        """Ask a command, over as many connections as it takes.

        When cancelled it is withdrawn. Raises `TimeoutError` for a sign-in that waited too long,
        `TurnedAwayError` where entry is refused, `ValueError` where the id is being asked.
        """
        if command.id in self._answers:
            raise ValueError(f"the id {command.id} is being asked")
        self._check_entry()
        answer: asyncio.Future[f.Answer | f.Refusal] = asyncio.get_running_loop().create_future()
        self._answers[command.id] = answer
        self._carrier.tell(lambda session, now: session.ask(command, now))
        try:
            return await answer
        finally:
            del self._answers[command.id]
            # This has no effect on an answered command.
            self._carrier.tell(lambda session, _: session.withdraw(command.id))

    def keep_token(self, token: str) -> None:
        """Use a token from now on that `TokenSent` told, and that is kept."""
        self._carrier.tell(lambda session, _: session.keep_token(token))

    def follow(self, topic: k.Topic, key: str | None = None) -> None:
        """Follow a topic; the mirror has it some time later."""
        self._carrier.tell(lambda session, now: session.follow(topic, key, now))

    async def until(self, predicate: Callable[[], AnyValue | None]) -> AnyValue:
        """Wait until the predicate returns a true value, and return that value.

        It is called now and after every event. Raises `TurnedAwayError` where entry is refused.
        """
        while not (value := predicate()):
            self._check_entry()
            change = asyncio.get_running_loop().create_future()
            self._changes.add(change)
            try:
                await change
            finally:
                self._changes.discard(change)
        return value

    def _check_entry(self) -> None:
        if self._refusal is not None:
            raise TurnedAwayError(self._refusal)

    def _take(self, event: Event) -> None:
        self._draw(event)
        self._settle(event)
        if self._listener is not None:
            self._listener(event)
        for change in self._changes:
            if not change.done():
                change.set_result(None)

    def _draw(self, event: Event) -> None:
        match event:
            case Changed(message):
                self.mirror.apply(message)
            case Cleared(topic):
                self.mirror.forget(topic)
            case CameOnline(welcome):
                self.welcome, self.is_online, self._refusal = welcome, True, None
            case Renewed(welcome):
                self.welcome = welcome
            case WentOffline():
                self.is_online = False
            case _:
                pass

    def _settle(self, event: Event) -> None:
        match event:
            case Answered(command, answer):
                self._end(command.id, answer)
            case Abandoned(command):
                self._end(command.id, TimeoutError(sentence("errno-etimedout")))
            case EntryRefused(refusal):
                self._refusal = refusal
                for command_id in self._answers:
                    self._end(command_id, TurnedAwayError(refusal))
            case _:
                pass

    def _end(self, command_id: str, outcome: f.Answer | f.Refusal | Exception) -> None:
        answer = self._answers.get(command_id)
        if answer is None or answer.done():
            return
        if isinstance(outcome, Exception):
            answer.set_exception(outcome)
        else:
            answer.set_result(outcome)
