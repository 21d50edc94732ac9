"""The one place where an office changes: commands in, events out, one durable turn at a time.

A turn is a batch. Each command in it is decided on the working office, which lives in the
writer's thread; one commit keeps them all; only then are they answered, and the published office,
which lives in the event loop, follows. So no client hears of a change that a power cut could undo.
"""

import asyncio
import logging
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from functools import cached_property, partial
from typing import Final, Protocol

from antesala.words.terminal import Sentence
from server.deciding import Deciding, Done, News, Outcome, Result, Wish
from server.domain.catalogue import office_day
from server.domain.events import name_of
from server.domain.evolve.evolve import evolve, keep
from server.domain.identity import OfficeId
from server.domain.office import Office, copy_of
from server.domain.refusals import Code, Refusal, refuse
from server.fresh import new_seed, wall_clock
from server.public_holidays import holidays_around
from server.store import LostFilesError, Reader, Store, StoreError, Writer

__all__ = ["BATCH", "PATIENCE", "Done", "Hub", "News", "Result", "Wish", "wall_clock"]

log = logging.getLogger(__name__)

BATCH = 256
"""Commands in one turn: more would not be faster, and would delay the first answers."""
PATIENCE = 3.0
"""Seconds until the commands of a hanging turn are refused."""

LOOK_AFTER = 500
"""Events after which the store is looked after without waiting for the next beat."""

PROVE_AFTER = 60.0
"""Seconds after the last turn that was kept until an empty one shows that the next would be too."""


class Meter(Protocol):
    """Counts what the hub does; it gets no name and no text."""

    def asked(self, kind: str, outcome: str, seconds: float) -> None:
        """A command of a kind was answered: `done`, or the code of its refusal."""

    def turned(self, seconds: float, commit: float) -> None:
        """A turn was kept after so many seconds, of which its commit took so many."""


_Waiting = tuple[Wish, asyncio.Future[Result]]
_WOKEN: Final = "woken"
"""In the queue: another node may have gone on."""


class Hub:
    """One office at work. All methods belong to the event loop's thread."""

    def __init__(
        self,
        office: OfficeId,
        store: Store,
        writer: Writer,
        *,
        clock: Callable[[], datetime] = wall_clock,
        patience: float = PATIENCE,
        running: Callable[[], float] = time.monotonic,
    ) -> None:
        self._id = office
        self._store = store
        self._writer = writer
        self.clock = clock
        self._patience = patience
        self._running = running
        self.presence_seed = new_seed()
        self.meter: Meter | None = None
        self._queue: asyncio.Queue[_Waiting | str | None] = asyncio.Queue()
        """What waits for its turn; None is an empty turn."""
        self._is_woken = False
        self._followed: list[asyncio.Future[None]] = []
        """Those who wait until other nodes are followed."""
        self._listeners: list[Callable[[News], None]] = []
        self._stuck: asyncio.Future[Outcome] | None = None
        self._was_lost = False
        self._is_astray = False
        self._lost = ""
        self._looking: asyncio.Future[None] | None = None
        self._written = 0
        self._is_closing = False
        self._kept_at = running()
        self._begun: dict[str, float] = {}
        """Since when each piece of work is with the writer, by running time."""
        self._task: asyncio.Task[None] | None = None
        self._deciding: Deciding
        self.published: Office

    async def start(self) -> None:
        """Load the office and begin to take commands. Raises `StoreError` where it cannot."""
        self.published = await self._writer.run(partial(self._store.load, self._id))
        working, seed = copy_of(self.published), self.presence_seed
        self._deciding = Deciding(self._store, working, self.clock, self._running, seed)
        self._task = asyncio.create_task(self._take_turns(), name=f"hub {self._id}")

    def read_calendar(self) -> None:
        """Read time zone and holidays from their files: a process at its limit of them could not.

        The library of holidays takes a twentieth of a start, and most first answers need none.
        """
        catalogue = self.published.catalogue
        holidays_around(catalogue, office_day(self.clock(), catalogue.time_zone))

    async def finish(self, seconds: float) -> None:
        """Refuse new commands; decide and answer those that wait, as far as the time allows."""
        self._is_closing = True
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._queue.join()

    async def stop(self) -> None:
        """Take no more commands; those not yet answered are refused, and their senders resend."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.wait([self._task])

    async def until_it_fails(self) -> None:
        """Wait for ever, or raise the error that ended this hub, which then answers no more."""
        if self._task is not None:
            await asyncio.shield(self._task)

    @cached_property
    def reader(self) -> Reader:
        """What has happened, to be read in a thread beside the turns."""
        return Reader.beside(self._store)

    @property
    def is_answering(self) -> bool:
        """Whether a command would be taken now, as far as the last turn can tell."""
        is_at_work = self._task is not None and not self._task.done()
        return is_at_work and self._stuck is None and not self._was_lost

    @property
    def waiting(self) -> int:
        """How many commands wait for their turn."""
        return self._queue.qsize()

    @property
    def hanging(self) -> float:
        """Seconds since which the oldest work is with the writer; 0 where none is."""
        return max((self._running() - begun for begun in self._begun.values()), default=0.0)

    async def look_after(self) -> None:
        """With each beat: check that the database is still there, and wipe what is left.

        So `/health` shows a fault before the next person asks for a ticket. Where no turn was kept
        for a while, or the last turn was not, an empty turn tries: no one may be sent to a server
        that is not ready, and so no command would tell that its disk has room again.
        """
        looking = self._begin_to_look()
        if looking is not None:
            # A hanging disk must not delay the beat; the answer is taken when it comes.
            await asyncio.wait([looking], timeout=self._patience)

    def _begin_to_look(self) -> asyncio.Future[None] | None:
        if self._stuck is not None or self._looking is not None:
            return None
        self._written = 0
        self._begun["look"] = self._running()
        self._looking = self._writer.run(self._look)
        self._looking.add_done_callback(self._looked)
        return self._looking

    def _look(self) -> None:
        """Check the place, wipe, and pack old lines; runs in the writer's thread."""
        self._store.check_place()
        self._store.wipe_log()
        self._store.pack(self._id, self.clock())

    def _looked(self, looking: asyncio.Future[None]) -> None:
        self._looking = None
        self._begun.pop("look", None)
        if looking.cancelled():
            return
        error = looking.exception()
        if isinstance(error, StoreError):
            self._note_lost(error)
        elif error is not None:
            log.error("a fault in looking after the database", exc_info=error)
        elif self._is_astray:
            log.warning("%s", Sentence("service-database-again", office=self._id))
            self._is_astray, self._was_lost, self._lost = False, False, ""
        if error is None and not self._is_closing and self._queue.empty() and self._owes_proof():
            self._queue.put_nowait(None)

    def _owes_proof(self) -> bool:
        return self._was_lost or self._running() - self._kept_at > PROVE_AFTER

    def _note_lost(self, error: StoreError) -> None:
        """Log each cause once: an office that keeps asking must not fill the disk."""
        self._was_lost = True
        self._is_astray = isinstance(error, LostFilesError)
        if str(error) != self._lost:
            self._lost = str(error)
            log.error("%s", Sentence("service-keeps-nothing", office=self._id, fault=error))

    def listen(self, listener: Callable[[News], None]) -> None:
        """Register a listener that is called after each turn, when `published` has followed it."""
        self._listeners.append(listener)

    def wake(self, seq: int | None = None) -> None:
        """Follow what other nodes have kept, up to an event at least; without one look for any.

        A turn that is under way, or waits, follows them first in any case.
        """
        if self._is_woken or (seq is not None and self.has(seq)):
            # The working office has it, so the published one will.
            return
        self._is_woken = True
        self._queue.put_nowait(_WOKEN)

    async def follow_others(self) -> None:
        """Follow what other nodes have kept by now, as far as the database tells it in time."""
        is_at_work = self._task is not None and not self._task.done() and not self._is_closing
        if not self._store.is_shared or self._stuck is not None or not is_at_work:
            return
        followed: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._followed.append(followed)
        self.wake()
        with suppress(TimeoutError):
            async with asyncio.timeout(self._patience):
                await followed

    def has(self, seq: int) -> bool:
        """Whether an event is this node's own, or followed by now. May be asked in any thread."""
        return seq <= self._deciding.working.seq

    async def ask(self, wish: Wish) -> Result:
        """The answer to a wish once it is durable, or its refusal."""
        began = self._running()
        result = await self._answer(wish)
        if self.meter is not None:
            outcome = str(result.code) if isinstance(result, Refusal) else "done"
            self.meter.asked(name_of(type(wish.command)), outcome, self._running() - began)
        return result

    async def _answer(self, wish: Wish) -> Result:
        is_at_work = self._task is not None and not self._task.done() and not self._is_closing
        if self._stuck is not None or not is_at_work:
            return _unavailable()
        future: asyncio.Future[Result] = asyncio.get_running_loop().create_future()
        self._queue.put_nowait((wish, future))
        return await future

    async def _take_turns(self) -> None:
        try:
            while True:
                taken = [await self._queue.get()]
                while len(taken) < BATCH and not self._queue.empty():
                    taken.append(self._queue.get_nowait())
                followed: list[asyncio.Future[None]] = []
                if _WOKEN in taken:
                    # From here on another notice may tell of what this one does not see.
                    self._is_woken = False
                    followed, self._followed = self._followed, []
                if taken == [_WOKEN]:
                    await self._follow()
                else:
                    await self._take_turn([each for each in taken if isinstance(each, tuple)])
                for each in followed:
                    if not each.done():
                        each.set_result(None)
                for _ in taken:
                    self._queue.task_done()
        finally:
            self._refuse_waiting()

    async def _follow(self) -> None:
        """Publish what other nodes have kept."""
        self._begun["turn"] = self._running()
        try:
            outcome = await self._in_patience(self._writer.run(self._deciding.catch_up), [])
        except StoreError as error:
            self._note_lost(error)
        except Exception:
            # Half followed, it would decide by an office that never was.
            log.exception("a fault in following other nodes")
            self._deciding.working = copy_of(self.published)
        else:
            self._publish(outcome)
            if self._was_lost and self._queue.empty():
                # What can be read again may perhaps be written again too.
                self._queue.put_nowait(None)

    async def _take_turn(self, batch: list[_Waiting]) -> None:
        try:
            outcome = await self._decide(batch)
            if outcome is not None:
                self._publish(outcome)
                _tell(batch, outcome.results)
        finally:
            # Whatever went wrong, every caller gets an answer; earlier answers stay.
            _tell(batch, [_unavailable()] * len(batch))

    async def _decide(self, batch: list[_Waiting]) -> Outcome | None:
        """The outcome of a turn; None where it was not kept, as if it had never been."""
        wishes = [wish for wish, _ in batch]
        began = self._begun["turn"] = self._running()
        turn = self._writer.run(partial(self._deciding.take_turn, wishes))
        try:
            outcome = await self._in_patience(turn, batch)
        except StoreError as error:
            self._note_lost(error)
            self._deciding.working = copy_of(self.published)
        except Exception:
            # A fault of ours in one wish must not stop an office, nor be met again by all whose
            # wishes happen to come in with it: each is tried alone.
            log.exception("a fault in %s", [type(wish.command).__name__ for wish in wishes])
            self._deciding.working = copy_of(self.published)
            if len(batch) == 1:
                # Final, else its sender would resend it for ever and block its other commands.
                _tell(batch, [refuse(Code.FAULT)])
            else:
                for one in [each for each in batch if not each[1].done()]:
                    await self._take_turn([one])
        else:
            self._note_kept()
            if self.meter is not None:
                self.meter.turned(self._kept_at - began, outcome.commit_seconds)
            return outcome
        return None

    def _note_kept(self) -> None:
        if self._was_lost:
            log.warning("%s", Sentence("service-keeps-again", office=self._id))
        self._is_astray, self._was_lost, self._lost = False, False, ""
        self._kept_at = self._running()

    async def _in_patience(self, turn: asyncio.Future[Outcome], batch: list[_Waiting]) -> Outcome:
        """The turn's outcome. After the time limit all waiting and new commands are refused.

        The commit may still succeed: then a resent command gets its first answer.
        """
        hangs = partial(self._give_up, turn, batch)
        watch = asyncio.get_running_loop().call_later(self._patience, hangs)
        try:
            return await turn
        finally:
            watch.cancel()
            self._begun.pop("turn", None)
            self._stuck = None

    def _give_up(self, turn: asyncio.Future[Outcome], batch: list[_Waiting]) -> None:
        log.error("%s", Sentence("service-turn-hangs", office=self._id))
        self._stuck = turn
        _tell(batch, [_unavailable()] * len(batch))
        self._refuse_waiting()

    def _refuse_waiting(self) -> None:
        while not self._queue.empty():
            waiting = self._queue.get_nowait()
            if isinstance(waiting, tuple):
                _tell([waiting], [_unavailable()])
            self._queue.task_done()
        self._is_woken = False

    def _publish(self, outcome: Outcome) -> None:
        office = self.published
        before = office.seq
        told: set[tuple[str, str]] = set()
        for events, facts in outcome.steps:
            for event in events:
                evolve(office, event)
            keep(office, facts)
            told.update(("private", fact.subject) for fact in facts)
        touched = frozenset(office.touched | told)
        office.touched.clear()
        happened = tuple(event for events, _ in outcome.steps for event in events)
        if not happened:
            return
        self._written += len(happened)
        if self._written >= LOOK_AFTER:
            # As many old lines are packed as new ones come, also between two beats.
            self._begin_to_look()
        news = News(before, office.seq, happened[-1].at, happened, touched)
        for listener in self._listeners:
            listener(news)


def _unavailable() -> Refusal:
    return refuse(Code.STORE_UNAVAILABLE)


def _tell(waiting: list[_Waiting], results: list[Result] | tuple[Result, ...]) -> None:
    for (_, future), result in zip(waiting, results, strict=True):
        if not future.done():
            future.set_result(result)
