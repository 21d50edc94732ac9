"""Hands the calls that a clerk noted by hand in, once the server is back: one after the other."""

from dataclasses import replace

from antesala.messages import commands as c, frames as f
from counter.app.state import State, fresh_id
from counter.work.noted import answered, command_of, due

AGAIN = 5.0
"""Seconds until a note that could not be taken over is tried once more."""


class HandingIn:
    """What a console does by itself about its notes; their file is kept with each change."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._sent = ""
        self._refused_at = float("-inf")

    def look(self) -> None:
        """Hand the next note in, where the clerk of it is here and none is on its way."""
        state, moment = self._state, self._state.moment()
        is_here = moment.memory.clerk is not None and moment.memory.lock is None
        if self._sent or not is_here or moment.since is not None or not moment.noted:
            return
        note = due(moment.noted, moment.office)
        if note is None or (note.refused and state.seconds() - self._refused_at < AGAIN):
            return
        self._sent = note.id
        state.ask(command_of(note))

    def take(self, command: c.NoteCall, answer: f.Answer | f.Refusal) -> None:
        """The server has taken a note over, or says why not."""
        state = self._state
        self._sent = ""
        notes = answered(state.memory.noted, command, answer, fresh_id())
        memory = replace(state.memory, noted=notes)
        if isinstance(answer, f.Refusal):
            self._refused_at = state.seconds()
        elif not notes:
            memory = replace(memory, done="counter-noting-done")
        state.remember(memory)
        self.look()

    def forget(self, command: c.Command) -> None:
        """A command was given up: its note is handed in anew, under the same id."""
        if command.id == self._sent:
            self._sent = ""
