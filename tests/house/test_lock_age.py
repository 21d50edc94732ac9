"""How old the locked versions are: a lock that no one touches holds weaknesses by now known."""

import os
import subprocess
from datetime import date
from pathlib import Path

from tests.house.lock_age import OLD, changed_on, told

TODAY = date(2026, 3, 31)


def test_an_old_lock_is_told_of() -> None:
    """It is not the clock's business to fail a test; a release asks this."""
    assert told("a.lock", date(2026, 3, 1), TODAY) == (
        f"a.lock: 30 days old, of {OLD} at most",
        False,
    )
    assert told("a.lock", date(2025, 3, 1), TODAY)[1]
    assert told("a.lock", None, TODAY)[1]


def test_the_day_is_of_the_last_commit(tmp_path: Path) -> None:
    """A checkout has files of today, whatever they say."""
    day = "2025-12-24T10:00:00+0000"
    (tmp_path / "a.lock").write_text("anyio==4\n", "ascii")
    who = ("-c", "user.name=A", "-c", "user.email=a@a.invalid")
    for asked in (("init", "-q"), ("add", "."), (*who, "commit", "-qm", "Lock it")):
        subprocess.run(
            ["git", "-C", str(tmp_path), *asked],  # noqa: S607 - as a person types it
            check=True,
            env={**os.environ, "GIT_COMMITTER_DATE": day, "GIT_AUTHOR_DATE": day},
        )
    assert changed_on(tmp_path, "a.lock") == date(2025, 12, 24)
    assert changed_on(tmp_path, "b.lock") is None
