"""A whole day's work in one go: tickets given, called and ended at 64 consoles at once."""

import asyncio
import time
from collections import Counter as Tally
from collections.abc import Callable
from dataclasses import dataclass, field

from antesala.conversation import Conversation
from antesala.messages.commands import (
    CallNext,
    Command,
    FinishService,
    IssueTicket,
    MarkNoShow,
    StartService,
)
from antesala.messages.frames import Answer, Refusal
from tests.stories.town import SERVICES, fresh_id

FEW, MANY = 160, 2000
"""Tickets of a rush in the normal run, and in a long one."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A command, the console that asked it, and its first answer."""

    console: int
    command: Command
    answer: Answer | Refusal


@dataclass
class Load:
    """`on_answer` is called after each answer with their count so far."""

    consoles: list[Conversation]
    tickets: int = FEW
    on_answer: Callable[[int], None] = lambda _count: None
    asked: list[Asked] = field(default_factory=list)
    seconds: float = 0.0
    _issues: int = 0
    _calls: int = 0
    _given: int = 0
    _news: asyncio.Event = field(default_factory=asyncio.Event)

    async def run(self) -> None:
        """Do the day's work."""
        places = range(len(self.consoles))
        await asyncio.gather(*[talk.online() for talk in self.consoles])
        began = time.monotonic()
        work = [*map(self._call, places), *map(self._issue, places)]
        await asyncio.gather(*work)
        self.seconds = time.monotonic() - began

    async def _issue(self, console: int) -> None:
        """Give tickets of both series in turn, until all are given."""
        while self._issues < self.tickets:
            service = list(SERVICES.values())[self._issues % len(SERVICES)]
            ticket_class = "preferential" if self._issues % 5 == 0 else "general"
            self._issues += 1
            await self._ask(
                console, IssueTicket(id=fresh_id(), service=service, ticket_class=ticket_class)
            )
            self._given += 1
            self._news.set()

    async def _call(self, console: int) -> None:
        """Call and end, until as many were called as are given."""
        while self._calls < self.tickets:
            self._calls += 1
            given = self._given
            called = await self._ask(console, CallNext(id=fresh_id()))
            if isinstance(called, Refusal):
                self._calls -= 1
                await self._until_more_than(given)
            elif int(str(called.code)[-1]) % 2:
                await self._ask(console, MarkNoShow(id=fresh_id()))
            else:
                await self._ask(console, StartService(id=fresh_id()))
                await self._ask(console, FinishService(id=fresh_id()))

    async def _until_more_than(self, given: int) -> None:
        """Wait for a new ticket after a refusal that none waits."""
        while self._given == given:
            self._news.clear()
            await self._news.wait()

    async def _ask(self, console: int, command: Command) -> Answer | Refusal:
        answer = await self.consoles[console].ask(command)
        self.asked.append(Asked(console, command, answer))
        self.on_answer(len(self.asked))
        return answer

    async def ask_again(self) -> None:
        """Every command once more under its own id: each gets its first answer."""
        queues: list[list[Asked]] = [[] for _ in self.consoles]
        for asked in self.asked:
            queues[asked.console].append(asked)

        async def resend(queue: list[Asked]) -> None:
            for asked in queue:
                assert await self.consoles[asked.console].ask(asked.command) == asked.answer

        await asyncio.gather(*map(resend, queues))

    def answers(self, kind: type[Command]) -> list[Answer]:
        """The answers to commands of one kind."""
        found = [each.answer for each in self.asked if isinstance(each.command, kind)]
        return [answer for answer in found if isinstance(answer, Answer)]

    def refusals(self) -> Tally[str]:
        """How often each code was heard."""
        return Tally(each.answer.code for each in self.asked if isinstance(each.answer, Refusal))

    def check(self) -> None:
        """Each once and all of them; the only refusal is `nobody_waits`."""
        assert set(self.refusals()) <= {"nobody_waits"}
        codes = sorted(str(answer.code) for answer in self.answers(IssueTicket))
        each = self.tickets // len(SERVICES)
        wanted = (f"{letter}{number:03d}" for letter in SERVICES for number in range(1, each + 1))
        assert codes == sorted(wanted)
        issued = {answer.ticket for answer in self.answers(IssueTicket)}
        called = [answer.ticket for answer in self.answers(CallNext)]
        assert len(called) == len(set(called)) == self.tickets
        assert set(called) == issued
        ended = [
            answer.ticket for end in (MarkNoShow, FinishService) for answer in self.answers(end)
        ]
        assert sorted(map(str, ended)) == sorted(map(str, called))
        tokens = {answer.link_token for answer in self.answers(IssueTicket)}
        assert len(tokens) == self.tickets
