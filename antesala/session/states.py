"""The states of a connection, and every step between them."""

from enum import Enum, auto


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
    (State.ONLINE, Step.LEFT): State.LEAVING,
    (State.ONLINE, Step.LOST): State.OFFLINE,
    (State.LEAVING, Step.LOST): State.OFFLINE,
    (State.CLOSED, Step.LOST): State.CLOSED,
    (State.CLOSED, Step.DUE): State.CONNECTING,
}
