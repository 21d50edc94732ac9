"""Sessions of the staff pages where several servers have one database."""

import asyncio
from pathlib import Path

from server.accounts.sessions import Sessions
from tests.domain.builders import ANA
from tests.hub.house import House


def test_a_session_holds_at_every_server(tmp_path: Path) -> None:
    """It is known at another server soon, and ended there where it is ended here."""

    async def story() -> None:
        async with House(tmp_path) as house:
            here, there = (
                Sessions("town", house.store, house.writer, lambda: house.now, lambda: house.run)
                for _ in range(2)
            )
            token, session = await here.begin(ANA, "192.0.2.1", "browser")
            assert there.find(token) is None
            await there.follow()
            assert there.find(token) is not None
            ended: list[str] = []
            there.on_end(lambda each: ended.append(each.id))
            await here.end([session])
            await there.follow()
            assert there.find(token) is None
            assert ended == [session.id]
            await there.follow()
            assert there.find(token) is None

    asyncio.run(story())
