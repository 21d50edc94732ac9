"""This server among the others of one PostgreSQL: hears what they do, and what becomes of it here.

Offices go on as other nodes have taken them; devices hear where else they may go, and staff which
devices are connected elsewhere; a device that was revoked elsewhere is sent away. A node that has
lost the database sends all devices to the others. On SQLite there is no other.
"""

import asyncio
import logging
import time

import msgspec

from antesala.words.terminal import Sentence
from server.fresh import new_id, wall_clock
from server.live.guests import Lobby
from server.store import StoreError
from server.store.waking import LOOK_SECONDS, Look, Waking
from server.views import Elsewhere

log = logging.getLogger(__name__)

CUT_SECONDS = 3.0
"""Seconds without an answer of the database after which a node counts as cut off from it: a command
waits as long for its commit."""

REREAD_SECONDS = 2.0
"""Seconds for which a session, a petition or an entry of another node may be unknown here."""

_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder(list[Elsewhere]).decode


class Nodes:
    """One node. Lives in the event loop; `told` and `looked` are called by the watching thread."""

    def __init__(self, lobby: Lobby, database: str, own_list: tuple[str, ...] = ()) -> None:
        """`own_list` are the addresses to tell devices, instead of those of the nodes at work."""
        self._lobby, self._own_list = lobby, own_list
        self._loop = asyncio.get_running_loop()
        self._id = new_id(wall_clock())
        self._was_first, self._reread_at = False, 0.0
        self._waking = Waking(database, self._id, self._told, self._looked)
        lobby.is_first = lambda: self._waking.is_first

    async def run(self, address: str) -> None:
        """Take part until cancelled; devices reach this node at an address."""
        self._waking.start(address)
        try:
            while True:
                await asyncio.sleep(LOOK_SECONDS / 2)
                self._waking.say_devices(_encode(self._lobby.here()).decode())
                self._watch()
                if not self._lobby.is_cut:
                    await self._keep_up()
        finally:
            await asyncio.to_thread(self._waking.stop)

    def _watch(self) -> None:
        """Note whether the database is away, and send devices to the others then."""
        lobby = self._lobby
        is_cut = time.monotonic() - self._waking.answered_at > CUT_SECONDS
        if is_cut and not lobby.is_cut:
            log.error("%s", Sentence("service-node-cut", seconds=round(CUT_SECONDS)))
        lobby.is_cut = is_cut
        if is_cut:
            lobby.hang_up()

    async def _keep_up(self) -> None:
        """Read what others may have written; what cannot be read now is read the next time."""
        try:
            await self._take_over()
            if time.monotonic() > self._reread_at:
                self._reread_at = time.monotonic() + REREAD_SECONDS
                await self._lobby.reread()
        except StoreError:
            # The hub has said so by now.
            self._was_first = False

    async def _take_over(self) -> None:
        """Go on with what the first node alone keeps, once this one is the first."""
        is_first = self._waking.is_first
        if is_first and not self._was_first:
            for room in self._lobby.rooms.values():
                if room.equipment is not None:
                    await room.equipment.begin()
        self._was_first = is_first

    def _told(self, office: str, seq: int) -> None:
        room = self._lobby.rooms.get(office)
        # The database tells a node of its own turns too, which need not wake its loop.
        if room is not None and not room.hub.has(seq):
            self._loop.call_soon_threadsafe(room.hub.wake, seq)

    def _looked(self, look: Look) -> None:
        self._loop.call_soon_threadsafe(self._take, look)

    def _take(self, look: Look) -> None:
        """Take what a look has found; what a notice should have told is looked for as well."""
        addresses = tuple(each.address for each in look.nodes)
        self._lobby.tell_nodes(self._own_list or addresses)
        for node, devices in look.devices.items():
            self._lobby.hear_of(node, _decode(devices))
        self._lobby.keep_enrolled(look.enrolled)
        for office, room in self._lobby.rooms.items():
            # One that could not follow or keep anything tries whether it can by now.
            if not room.hub.has(look.offices.get(office, 0)) or not room.hub.is_answering:
                room.hub.wake()
