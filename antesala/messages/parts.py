"""What rows are made of: their base, a wait, the reason of a call."""

from msgspec import Struct

from antesala.messages.kinds import Basis


class Part(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """A part of a row."""


class Row(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """The base of all rows; `id` is unique among rows of the same type in a topic."""

    id: str


class WaitPart(Part, frozen=True, kw_only=True):
    """How long somebody will wait, in minutes as people say them.

    Half of those in the same place wait longer than `least`, one in ten longer than `most`;
    `most` is left out where nobody can tell. Both are 0 where the call may come any moment.
    """

    least: int
    most: int | None = None


class ConnectedPart(Part, frozen=True, kw_only=True):
    """A device that is connected now, since when, and the version that its program told."""

    device: str
    since: str
    version: str = ""


class Reason(Part, frozen=True, kw_only=True):
    """Why a ticket is called: by what rule, and in which of how many preferential slots."""

    basis: Basis
    position: int = 0
    out_of: int = 0
