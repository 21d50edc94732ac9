"""A kiosk of a world: it gives tickets alone while it has no server, and hands them in afterwards.

What it keeps is the product's own file, in memory's folder; its screens and its paper are not here.
What people were given is noted beside it, to be looked for in the office once all is quiet.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from antesala.messages import commands as m, rows as r
from antesala.messages.frames import Answer, Refusal
from antesala.session import Answered, CameOnline, Event, WentOffline
from kiosk.alone.store import Given
from kiosk.alone.till import Till
from server.domain.office import Office
from tests.world.device import Device

PATIENCE = (3.0, 30.0)
"""Seconds without a server after which a person who has asked for a ticket is given one alone."""
LOOK_EVERY = 20.0
"""Seconds between two looks for tickets that are still to be handed in."""


@dataclass(slots=True)
class Paper:
    """A ticket that a person has in hand, and what has become of it."""

    given: Given
    is_left: bool = False
    is_aged: bool = False
    """Whether the kiosk has let it go because its day was over."""
    ticket: str = ""
    refused: str = ""


class Kiosk(Device):
    """A kiosk with its own store, which outlives its program."""

    def __init__(self, *given: Any) -> None:  # noqa: ANN401 - as any device
        super().__init__(*given)
        self.place = Path()
        """Its own file, set before its first start."""
        self.is_calm: Callable[[], bool] = lambda: True
        """Whether its line holds from now on; one that comes back seldom does at once."""
        self._till: Till | None = None
        self.papers: dict[str, Paper] = {}

    # Life

    def start(self, topics: tuple[tuple[str, str | None], ...] = ()) -> None:
        """Start the program, with what its file has."""
        self._till = Till(self.place)
        super().start(topics)  # type: ignore[arg-type]
        self._look_soon(self.starts)

    def stop(self) -> None:
        """End the program at once."""
        super().stop()
        self.close()

    def close(self) -> None:
        """Close the file."""
        if self._till is not None:
            self._till.close()
        self._till = None

    def _later(self, seconds: float, act: Callable[[int], None], starts: int) -> None:
        self._loop.call_later(seconds, act, starts)  # type: ignore[attr-defined]

    def _look_soon(self, starts: int) -> None:
        if self.is_on and starts == self.starts:
            self._hand_in()
            self._later(LOOK_EVERY, self._look_soon, starts)

    # What people do

    def ask(self, command: m.Command) -> None:
        """Ask a command; without a server, give the ticket alone."""
        till = self._till
        is_alone = not self.session.is_online and till is not None and till.letter
        if isinstance(command, m.IssueTicket) and is_alone and self.chance.random() < 0.7:
            self._give(command, was_asked=False)
        else:
            super().ask(command)

    def _give(self, command: m.IssueTicket, *, was_asked: bool) -> None:
        assert self._till is not None
        now = self.now()
        given = self._till.give(command, self.session.clock.now(now.seconds), was_asked=was_asked)
        assert given is not None, "a kiosk could not keep a ticket"
        codes = {each.given.code for each in self.papers.values() if _is_near(each.given, given)}
        assert given.code not in codes, f"{self.name} gave {given.code} twice"
        self.session.drop(command.id)
        self.asked.pop(command.id, None)
        paper = self.papers[command.id] = Paper(given)
        chance = self.chance.random()
        if chance < 0.1:
            self._till.leave(command.id)
            paper.is_left = True
        elif chance < 0.2:
            self._till.want_help(command.id, ("low_counter",))

    def _tire(self, starts: int) -> None:
        """Give alone what was asked before the server was lost, and has no answer yet."""
        till = self._till
        if starts != self.starts or till is None or self.session.is_online or not till.letter:
            return
        for command in list(self.asked.values()):
            if isinstance(command, m.IssueTicket) and command.issued_alone is None:
                self._give(command, was_asked=True)

    # What the server says

    def _draw(self, event: Event) -> None:
        super()._draw(event)
        match event:
            case WentOffline():
                self._lose()
            case CameOnline():
                self._hand_in()
            case Answered(command, reply):
                self._take(command, reply)
            case _:
                pass

    def _lose(self) -> None:
        assert self._till is not None
        for command_id in self._till.lose():
            self.session.drop(command_id)
            self.asked.pop(command_id, None)
        self._later(self.chance.uniform(*PATIENCE), self._tire, self.starts)

    def _hand_in(self) -> None:
        till = self._till
        if till is None or not self.session.is_online:
            return
        seconds = self.now().seconds
        now = self.session.clock.now(seconds)
        catalogue = self.mirror.only("office", r.CatalogueRow)
        till.learn(catalogue, self.session.welcome, now, is_out=False)
        before = self._held()
        due = till.next(now, seconds)
        for paper_id in before - self._held():
            # What is asked for now has no answer yet.
            self.papers[paper_id].is_aged = due is None or due.id != paper_id
        if due is None:
            return
        super().ask(due)
        if self.line is not None and not self.is_calm() and self.chance.random() < 0.3:
            self.line.cut(self.chance)

    def _held(self) -> set[str]:
        """The ids of the tickets that are still to be handed in."""
        assert self._till is not None
        return {each.id for each in self._till._store.waiting()}  # noqa: SLF001 - only a test may look

    def _take(self, command: m.Command, reply: Answer | Refusal) -> None:
        till = self._till
        if till is None or not till.is_own(command):
            return
        self.asked.pop(command.id, None)
        done, further = till.answered(command, reply, self.now().seconds)
        if done is not None:
            self.papers[done.id].ticket = done.ticket
        elif isinstance(reply, Refusal) and command.id in self.papers:
            self.papers[command.id].refused = reply.code
        if further is not None:
            super().ask(further)
        self._hand_in()

    # Once all is quiet

    def check_papers(self, office: Office) -> None:
        """Each paper's ticket has the paper's code in the office, or was refused, or is too old."""
        for paper in self.papers.values():
            if paper.is_left or paper.is_aged or paper.refused:
                continue
            code = paper.given.code
            assert paper.ticket, f"{self.name} has not handed {code} in"
            ticket = office.tickets.get(paper.ticket)  # type: ignore[call-overload]
            # One that is gone was wiped with its day.
            assert ticket is None or ticket.code == code, (
                f"{ticket.code} and not the paper's {code}"
            )


def _is_near(one: Given, other: Given) -> bool:
    """Whether two tickets of a letter are of the same hours."""
    return one.letter == other.letter and abs((one.at - other.at).total_seconds()) < 3600
