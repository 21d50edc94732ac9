"""Hears what the other nodes of one PostgreSQL do, on a connection and a thread of its own.

A turn of another node wakes this one by LISTEN, with the office and the number of its last event.
Once a second the thread also looks: it says that this node is there, sees which others are, what
devices they have, and which devices are still enrolled. A notice that was lost with a connection is
made good by that look. psycopg is loaded only here and where the store opens such a database.
"""

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from antesala.words.terminal import Sentence

if TYPE_CHECKING:
    import psycopg

log = logging.getLogger(__name__)

CHANNEL = "antesala"
LOOK_SECONDS = 1.0
"""Seconds between two looks: as long as a notice may be late that was lost."""
LIVE_SECONDS = 5.0
"""Seconds by the database's clock after its last sign until a node counts as gone."""
FORGOTTEN_SECONDS = 600.0
"""Seconds after which the row of a node that is gone is deleted."""
ANSWER_SECONDS = 3
"""Seconds for a connection; after that the next try."""
RETRY_SECONDS = 0.25
_NIGHT_WORK = 7304
"""The number of the lock that one node holds, which does what is to be done once: it is let go with
the connection, so that another node takes it as soon as this one is gone."""

_BE = """
INSERT INTO node (id, address, seen_at, version, devices)
VALUES (%(id)s, %(address)s, extract(epoch FROM clock_timestamp()) * 1000, %(version)s, %(devices)s)
ON CONFLICT (id) DO UPDATE SET address = excluded.address, seen_at = excluded.seen_at,
  version = excluded.version, devices = excluded.devices
"""
_STAY = "UPDATE node SET seen_at = extract(epoch FROM clock_timestamp()) * 1000 WHERE id = %(id)s"
_NODES = """
SELECT id, address, version FROM node
 WHERE seen_at > extract(epoch FROM clock_timestamp()) * 1000 - %(live)s ORDER BY id
"""
_FORGET = """
DELETE FROM node WHERE seen_at < extract(epoch FROM clock_timestamp()) * 1000 - %(forgotten)s
"""
_ENROLLED = """
SELECT count(*), coalesce(max(id), ''), coalesce(max(token_at), 0),
       (SELECT count(*) FROM device_token), (SELECT coalesce(max(offered_at), 0) FROM device_token)
FROM device
"""
_KNOWN = """
SELECT id FROM device UNION ALL SELECT token_hash FROM device
UNION ALL SELECT token_hash FROM device_token
"""


@dataclass(frozen=True, slots=True)
class NodeSeen:
    """A node that is at work. `version` grows with each change of its devices."""

    id: str
    address: str
    version: int


@dataclass(frozen=True, slots=True)
class Look:
    """What one look has found."""

    nodes: tuple[NodeSeen, ...]
    """All nodes at work, this one among them, by id."""
    devices: dict[str, str]
    """What other nodes say of their devices, where that has changed since the last look."""
    enrolled: frozenset[str] | None
    """The ids of all enrolled devices and the hashes of their tokens; None where all are as before.
    """
    offices: dict[str, int]
    """The number of each office's last event."""


class Waking:
    """Watches the database of one node. `told` and `looked` are called in the thread."""

    def __init__(
        self,
        url: str,
        node: str,
        told: Callable[[str, int], None],
        looked: Callable[[Look], None],
    ) -> None:
        """`url` is the database's, as libpq takes it; `node` the id of this one."""
        self._url, self._node = url, node
        self._told, self._looked = told, looked
        self._address = ""
        self._version, self._devices = 0, "[]"
        self._said: tuple[str, int] | None = None
        self._seen: dict[str, int] = {}
        self._enrolled: Any = None
        self._end = threading.Event()
        self._thread = threading.Thread(target=self._run, name="waking", daemon=True)
        self.is_first = False
        """Whether this node does what is to be done once for all of them."""
        self.answered_at = time.monotonic()
        """When the database answered last, in seconds of running time."""

    def start(self, address: str) -> None:
        """Watch from now on; devices reach this node at an address."""
        self._address = address
        self._thread.start()

    def stop(self) -> None:
        """Watch no more, and leave the others' list."""
        self._end.set()
        self._thread.join(2 * ANSWER_SECONDS)

    def say_devices(self, devices: str) -> None:
        """What other nodes are told of this one's devices from now on."""
        if devices != self._devices:
            self._devices = devices
            self._version += 1

    def _run(self) -> None:
        import psycopg  # noqa: PLC0415 - a server on SQLite needs none

        logged = ""
        while not self._end.is_set():
            try:
                with psycopg.connect(
                    self._url,
                    autocommit=True,
                    connect_timeout=ANSWER_SECONDS,
                    application_name="antesala waking",
                    tcp_user_timeout=ANSWER_SECONDS * 1000,
                ) as connection:
                    logged = ""
                    self._watch(connection)
                    self._leave(connection)
            except psycopg.Error as fault:
                said = str(fault).partition("\n")[0]
                if said != logged:
                    logged = said
                    log.warning("%s", Sentence("service-database-unheard", fault=said))
            self.is_first = False
            self._end.wait(RETRY_SECONDS)

    def _watch(self, connection: "psycopg.Connection[Any]") -> None:
        connection.execute(f"LISTEN {CHANNEL}")
        self._said = None
        while not self._end.is_set():
            self._look(connection)
            for notice in connection.notifies(timeout=LOOK_SECONDS):
                office, _, seq = notice.payload.rpartition(" ")
                if office and seq.isdecimal():
                    self._told(office, int(seq))
                if self._end.is_set():
                    return

    def _look(self, connection: "psycopg.Connection[Any]") -> None:
        live, forgotten = round(LIVE_SECONDS * 1000), round(FORGOTTEN_SECONDS * 1000)
        if not self.is_first:
            lock = f"SELECT pg_try_advisory_lock({_NIGHT_WORK})"
            self.is_first = bool(_one(connection, lock)[0])
        self._be(connection)
        nodes = tuple(
            NodeSeen(*row) for row in connection.execute(_NODES, {"live": live}).fetchall()
        )
        connection.execute(_FORGET, {"forgotten": forgotten})
        devices = self._news_of(connection, nodes)
        found = _one(connection, _ENROLLED)
        enrolled = None
        if found != self._enrolled:
            self._enrolled = found
            ids = connection.execute(_KNOWN).fetchall()
            enrolled = frozenset(row[0] for row in ids)
        # One question for all: to ask for each would cost a thousand offices a third of a core.
        offices = dict(connection.execute("SELECT id, seq FROM office").fetchall())
        self.answered_at = time.monotonic()
        self._looked(Look(nodes, devices, enrolled, offices))

    def _be(self, connection: "psycopg.Connection[Any]") -> None:
        """Say that this node is there, and what it has where that has changed."""
        now = (self._devices, self._version)
        row = {
            "id": self._node,
            "address": self._address,
            "version": now[1],
            "devices": now[0],
        }
        if self._said == now and connection.execute(_STAY, row).rowcount:
            return
        connection.execute(_BE, row)
        self._said = now

    def _news_of(
        self, connection: "psycopg.Connection[Any]", nodes: tuple[NodeSeen, ...]
    ) -> dict[str, str]:
        others = {each.id: each.version for each in nodes if each.id != self._node}
        changed = [name for name, version in others.items() if self._seen.get(name) != version]
        gone = self._seen.keys() - others.keys()
        found = dict.fromkeys(gone, "[]")
        if changed:
            rows = connection.execute("SELECT id, devices FROM node WHERE id = ANY(%s)", (changed,))
            found.update(rows.fetchall())
        self._seen = others
        return found

    def _leave(self, connection: "psycopg.Connection[Any]") -> None:
        connection.execute("DELETE FROM node WHERE id = %s", (self._node,))


def _one(connection: "psycopg.Connection[Any]", query: str) -> tuple[Any, ...]:
    row = connection.execute(query).fetchone()
    assert row is not None  # noqa: S101 - these queries have one row
    return tuple(row)
