"""What a clerk types and ticks during an attention: it is saved by itself, here and there."""

import time
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QObject, Slot

from antesala.messages import commands as c
from counter.app.state import State, fresh_id
from counter.work.draft import Draft, Saved

KEEPS_EVERY = 0.5
"""Seconds between two looks at what is to be kept on this device: a crash loses less than one."""
LEAVING, SHORT = 2.0, 0.01
"""Seconds that an ending console waits for its last note to be kept, and between two looks."""


class Texts(QObject):
    """The note, the need and the ticks of the attention in hand."""

    def __init__(self, state: State) -> None:
        super().__init__()
        self._state = state
        self._kept_at = float("-inf")
        state.bridge.noteTyped.connect(self._type_note)
        state.bridge.needTyped.connect(self._type_need)
        state.bridge.ticked.connect(self._tick)

    def look(self) -> None:
        """Time has passed: typed text may be due to be saved."""
        self.save(is_last=False)
        if self._state.seconds() - self._kept_at >= KEEPS_EVERY:
            self.keep()

    @Slot(str)
    def _type_note(self, text: str) -> None:
        memory = self._state.memory
        self._take_typed(memory.note.type(text, self._state.seconds()), memory.need)

    @Slot(str)
    def _type_need(self, text: str) -> None:
        memory = self._state.memory
        self._take_typed(memory.note, memory.need.type(text, self._state.seconds()))

    def _take_typed(self, note: Draft, need: Draft) -> None:
        """Texts as they are after a key; a field that the program itself filled is no key."""
        before = self._state.memory
        if note is not before.note or need is not before.need:
            self._state.hands = self._state.hands.strike(self._state.seconds())
        self._state.remember(replace(self._state.memory, note=note, need=need))

    @Slot(int)
    def _tick(self, place: int) -> None:
        state, desk = self._state, self._state.office().desk
        is_checklist = state.bridge.screen.page.is_checklist
        if desk is None or desk.attention is None or not is_checklist:
            return
        ticked = state.memory.tick(place, desk.attention.brought, fresh_id())
        state.remember(ticked)
        if ticked.ticks is not None:
            ticks, attention = ticked.ticks, desk.attention.id
            brought = list(ticks.brought)
            state.ask(c.SaveAttention(id=ticks.command, attention=attention, brought=brought))

    def save(self, *, is_last: bool) -> None:
        """Send the typed text that is due; the last text before an act is due at once."""
        state, memory = self._state, self._state.memory
        now = state.seconds()
        if memory.note.is_due(now, is_last=is_last):
            memory = replace(memory, note=memory.note.send(fresh_id()))
            note = memory.note
            state.ask(c.SaveAttention(id=note.command, attention=note.attention, note=note.text))
        if memory.need.is_due(now, is_last=is_last):
            memory = replace(memory, need=memory.need.send(fresh_id()))
            need = memory.need
            state.ask(c.SaveAttention(id=need.command, attention=need.attention, need=need.text))
        state.memory = memory

    def leave(self, patience: float = LEAVING) -> None:
        """Send typed text that is not yet sent, as the program ends, and wait for the answers.

        `patience` in seconds: without a server the program ends all the same.
        """
        self.save(is_last=True)
        self.keep()
        limit = time.monotonic() + patience
        while Saved.WAITING in {self._state.memory.note.saved, self._state.memory.need.saved}:
            if time.monotonic() >= limit:
                break
            # The window's loop has ended; answers of the link's thread are taken here.
            QCoreApplication.processEvents()
            time.sleep(SHORT)
        self.keep()

    def keep(self) -> None:
        """Keep on this device what the server does not have."""
        state = self._state
        self._kept_at = state.seconds()
        office = state.office() if state.link and state.link.is_online else None
        state.memory = state.unsent.keep(state.memory, office, state.office_name, state.now())
