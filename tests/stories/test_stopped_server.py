"""A server told to stop in the middle of a rush, and what its command says when it cannot run."""

import asyncio
import subprocess
import sys
from pathlib import Path

from tests.stories.load import Load
from tests.stories.town import Town


def test_a_server_may_stop_mid_rush(town: Town, tickets: int) -> None:
    """SIGTERM: it ends by itself with status 0, and everybody comes back to the next one."""

    async def story() -> None:
        async with asyncio.timeout(500), town, town.consoles() as consoles:
            told = asyncio.Event()
            load = Load(consoles, tickets, lambda count: told.set() if count == tickets else None)
            async with asyncio.TaskGroup() as group:
                group.create_task(load.run())
                await told.wait()
                town.terminate()
                assert await town.ended() == 0
                assert not (town.folder / "control.json").exists()
                await town.start()
            load.check()
            await load.ask_again()

    asyncio.run(story())
    assert "Traceback" not in town.log()


def test_a_second_server_must_wait_for_the_end_of_the_first(town: Town) -> None:
    """Status 1 and one sentence while the first goes on; once it is killed, the next one serves.

    The killed one's control file lies there still: the next replaces it, and is alone again.
    """

    async def story() -> None:
        async with town:
            outcome = await asyncio.to_thread(_serve, town.folder)
            assert outcome.returncode == 1
            assert outcome.stdout == ""
            assert outcome.stderr.startswith("antesala server: another server has ")
            assert "Traceback" not in outcome.stderr
            async with town.consoles() as consoles:
                await asyncio.wait_for(consoles[0].online(), 20)
            left = (town.folder / "control.json").read_text("utf-8")
            town.kill()
            await town.ended()
            assert (town.folder / "control.json").read_text("utf-8") == left
            await town.start()
            assert (town.folder / "control.json").read_text("utf-8") != left

    asyncio.run(story())


def _serve(folder: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "antesala", "server", str(folder), "--live-port", "0"]
    return subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
