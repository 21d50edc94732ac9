"""Whether the server can do its work now, and where it cannot, by what name a monitor hears so."""

from collections.abc import Callable, Iterable
from enum import StrEnum

from server.hub import Hub

HANGS_AFTER = 15.0
"""Seconds with the writer after which work hangs: a lock of another program ends after ten."""


class Reason(StrEnum):
    """Why the server is not ready. These names are for monitors, and tell no fact of an office."""

    STOPPING = "stopping"
    NO_OFFICE = "no_office"
    STORE_UNAVAILABLE = "store_unavailable"
    LOOKING_THROUGH = "looking_through"


class Health:
    """The server's health at any moment; `hubs` are those of its offices."""

    def __init__(self, hubs: Callable[[], Iterable[Hub]]) -> None:
        self._hubs = hubs
        self.is_stopping = False
        self.owes_look = False
        """Whether the rest of the database is still being looked through for damage."""

    @property
    def is_taking(self) -> bool:
        """Whether a command would be taken now, as far as each last turn can tell."""
        return all(hub.is_answering for hub in self._hubs())

    @property
    def hangs(self) -> bool:
        """Whether the store has not come back from a piece of work, as a dead disk lets it not.

        A store that refuses is no such case: it answers, and goes on by itself.
        """
        return any(hub.hanging > HANGS_AFTER for hub in self._hubs())

    def trouble(self) -> Reason | None:
        """The gravest reason for which the server is not ready; None where it is."""
        if self.is_stopping:
            return Reason.STOPPING
        if not list(self._hubs()):
            return Reason.NO_OFFICE
        if not self.is_taking:
            return Reason.STORE_UNAVAILABLE
        return Reason.LOOKING_THROUGH if self.owes_look else None
