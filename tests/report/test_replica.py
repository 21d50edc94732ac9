"""A report that is read from a streaming replica, beside the database that takes the tickets."""

import asyncio
import tempfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

from antesala.administration import report_command
from antesala.administration.report_command import report
from antesala.words.terminal import speak_as
from server.database_place import DATABASE_URL, keep_database
from tests import databases
from tests.hub.house import House
from tests.hub.years import play_days

NOW = datetime(2026, 4, 2, 15, tzinfo=UTC)


def test_a_replica_gives_the_same_report_and_is_not_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """To the letter, in every form that needs nothing else; the folder still names the main one."""
    monkeypatch.setattr(report_command, "wall_clock", lambda: NOW)
    speak_as("en")
    with databases.using(databases.POSTGRESQL), tempfile.TemporaryDirectory() as beside:

        async def story() -> None:
            async with House(tmp_path) as house:
                await play_days(house, (0, 1, 4), 14)

        asyncio.run(story())
        main = str(databases.place_in(tmp_path))
        assert keep_database(tmp_path, main) == ""
        asked = ["--office", str(tmp_path), "--quarter", "2026-Q1", "--out"]
        with databases.replica(main, Path(beside) / "replica") as url:
            while not databases.has_caught_up(url):
                pass
            for name in ("one.csv", "one.json", "one.html"):
                assert report([*asked, str(tmp_path / name)]) == 0
                other = tmp_path / f"other-{name}"
                assert report([*asked, str(other), "--replica", url]) == 0
                assert other.read_bytes() == (tmp_path / name).read_bytes()
            assert (tmp_path / DATABASE_URL).read_text("utf-8").strip() == main
        assert report([*asked, str(tmp_path / "late.csv"), "--replica", url]) == 1
        assert not (tmp_path / "late.csv").exists()
    speak_as("")
