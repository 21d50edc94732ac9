"""The backups that the server makes by itself, as the office file says.

Each is made by the command `antesala backup` in a process of its own, at the lowest priority: in a
thread the replay of a large journal would share the interpreter with every command.
"""

import asyncio
import logging
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from antesala.words.terminal import Sentence, sentence
from server.backup.shelf import backups_in
from server.domain.backup import BackupPlan, Backups
from server.domain.office import Office
from server.fresh import wall_clock

LOOK_SECONDS = 30.0
"""Seconds between two looks whether a backup is due, and before the first one."""
LONGEST = 3600.0
"""Seconds after which one that has not come to its end is ended, as on a disk that hangs."""

log = logging.getLogger(__name__)


class Schedule:
    """The backups of a folder, by the plan of the first of its offices that has one."""

    def __init__(
        self,
        folder: Path,
        offices: Callable[[], Sequence[Office]],
        now: Callable[[], datetime] = wall_clock,
    ) -> None:
        self._folder, self._offices, self._now = folder, offices, now
        self._since = now()
        self.known: Backups | None = None
        """None while the office file asks for none."""

    async def run(self) -> None:
        """Look again and again, for as long as the server runs."""
        while True:
            await asyncio.sleep(LOOK_SECONDS)
            await self.look()

    async def look(self) -> None:
        """Make a backup where one is due."""
        plans = (each.catalogue.backup for each in self._offices())
        plan = next((each for each in plans if each is not None), None)
        if plan is None:
            self.known = None
            return
        last = await asyncio.to_thread(self._last, plan)
        has_failed = self.known is not None and self.known.has_failed
        self.known = Backups(plan, self._since, last, has_failed)
        if self.known.is_due(self._now()):
            await self._back_up(plan)

    def _last(self, plan: BackupPlan) -> datetime | None:
        """The moment of the last backup; what is there was checked when it was made."""
        with suppress(OSError):
            found = backups_in(Path(plan.to), [each.id for each in self._offices()])
            return found[-1].manifest.copied_at if found else None
        return None

    async def _back_up(self, plan: BackupPlan) -> None:
        trouble = await backed_up(self._folder, plan)
        had_failed = self.known is not None and self.known.has_failed
        last = await asyncio.to_thread(self._last, plan)
        self.known = Backups(plan, self._since, last, bool(trouble))
        if trouble and not had_failed:
            log.warning("%s", Sentence("service-backup-failed", why=trouble))
        elif not trouble:
            log.info("%s", Sentence("service-backup-made", to=plan.to))


async def backed_up(folder: Path, plan: BackupPlan) -> str:
    """Have a backup made; returns what stood in the way, or nothing."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "antesala", "backup", str(folder)),
        *("--to", plan.to, "--keep", str(plan.keep)),
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.PIPE,
        env={**os.environ, "PYTHONUTF8": "1"},
    )
    try:
        async with asyncio.timeout(LONGEST):
            _, said = await process.communicate()
    except TimeoutError:
        return sentence("backup-process-late", minutes=round(LONGEST / 60))
    finally:
        if process.returncode is None:
            process.kill()
    told = said.decode(errors="replace").strip()
    if process.returncode == 0:
        return ""
    return told.splitlines()[-1] if told else str(process.returncode)
