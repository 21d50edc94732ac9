"""Hands the calls that a clerk noted by hand in, once the server is back: one after the other.

It also tells the server which of them were refused for good, so that others can see to them.
"""

from dataclasses import replace

from antesala.messages import commands as c, frames as f
from counter.app.state import State, fresh_id
from counter.work.noted import answered, command_of, due, refused_for_good

AGAIN = 5.0
"""Seconds until a note that could not be taken over is tried once more."""


class HandingIn:
    """What a console does by itself about its notes; their file is kept with each change."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._sent = ""
        self._refused_at = float("-inf")
        self._told: list[c.RefusedCall] | None = None

    def look(self) -> None:
        """Hand the next note in, where the clerk of it is here and none is on its way."""
        self._tell()
        state, moment = self._state, self._state.moment()
        is_here = moment.memory.clerk is not None and moment.memory.lock is None
        if self._sent or not is_here or moment.since is not None or not moment.noted:
            return
        note = due(moment.noted, moment.office)
        if note is None or (note.refused and state.seconds() - self._refused_at < AGAIN):
            return
        self._sent = note.id
        state.ask(command_of(note))

    def begin(self) -> None:
        """A connection has begun: the server may have started anew, and knows nothing then."""
        self._told = None

    def _tell(self) -> None:
        """Tell of the notes refused for good: on each connection, and with each change."""
        state, office = self._state, self._state.office_name
        if state.link is None or not state.link.is_online or office is None:
            return
        refused = refused_for_good(state.memory.noted, office)
        if refused != self._told:
            self._told = refused
            state.ask(c.ReportNoted(id=fresh_id(), refused=refused))

    def take(self, command: c.NoteCall, answer: f.Answer | f.Refusal) -> None:
        """The server has taken a note over, or says why not."""
        state = self._state
        self._sent = ""
        notes = answered(state.memory.noted, command, answer, fresh_id(), state.now())
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
