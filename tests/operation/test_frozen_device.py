"""A device that stands still with its connection open: the server lets it go, and tells staff."""

import asyncio
from contextlib import AsyncExitStack
from pathlib import Path

import pytest
from websockets.asyncio.client import connect

from server.live.listening import Listening, listen_live
from tests.operation.office import Device
from tests.web.hall import open_hall

GONE = 60.0
"""Seconds; a device that answers no ping is let go after 40."""


@pytest.mark.full
def test_a_frozen_device_is_let_go(tmp_path: Path) -> None:
    """Its system still acknowledges all that is sent, and its program does not answer."""

    async def story() -> None:
        async with open_hall(tmp_path) as hall, AsyncExitStack() as stack:
            code = await hall.lobby.gate.new_code("la-serena", "kiosk", "Entrada")
            url = await listen_live(stack, hall.lobby, Listening(port=0))
            async with connect(url, ping_interval=None) as socket:
                await Device(socket).greet(code=code)
                assert hall.lobby.connected("la-serena") == {"kiosk": 1}
                came_or_went = asyncio.Event()
                hall.room.on_devices(came_or_went.set)
                socket.transport.pause_reading()
                async with asyncio.timeout(GONE):
                    await came_or_went.wait()
                assert not hall.lobby.connected("la-serena")
                assert len(hall.room.devices.every(hall.room.hub.published.catalogue)) == 1

    asyncio.run(story())
