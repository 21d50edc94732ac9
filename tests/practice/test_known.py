"""Practice in the office that the console knows: what its server told it last, and no more."""

from datetime import UTC, datetime
from pathlib import Path
from typing import cast

import pytest

from antesala.link import Link
from antesala.practice.office import SAMPLE, practice_office
from counter.app.known_office import Knowing, read_known
from server.domain.catalogue import Catalogue
from server.domain.decide.governing import flaws_of
from server.domain.office import Office, new_office
from server.views.rows import catalogue_row, office_row
from server.views.staff import clerk_row
from tests.counter.office import FakeLink
from tests.practice.test_morning import MINIMA

NOW = datetime(2026, 11, 20, 13, 42, tzinfo=UTC)


def told(catalogue: Catalogue) -> FakeLink:
    """A link over which a server tells of this office."""
    office: Office = new_office(catalogue.office)
    office.catalogue, office.rule = catalogue, catalogue.rule
    link = FakeLink()
    clerks = [clerk_row(office, each) for each in catalogue.clerks]
    link.show("office", catalogue_row(catalogue, NOW), office_row(office, 0), *clerks)
    return link


def the_link(link: FakeLink) -> Link:
    """The same, as the console takes it."""
    return cast(Link, link)  # noqa: TC006 - told apart from the fake


@pytest.mark.parametrize("file", [None, MINIMA], ids=["sample", "another"])
def test_the_console_practises_in_its_own_office(tmp_path: Path, file: Path | None) -> None:
    """The same services, papers, counters, clerks and classes as by the office file."""
    kept, office = tmp_path / "counter.toml.office", practice_office(file).catalogue
    link = told(office)
    knowing = Knowing(the_link(link), kept)
    knowing.look("office")
    found = practice_office(None, known=kept).catalogue
    parts = ("name", "rule", "services", "classes", "counters", "units", "languages", "pauses")
    for part in (*parts, "finish_and_call", "call_after_idle_seconds"):
        assert getattr(found, part) == getattr(office, part), part
    assert {each.name for each in found.clerks} == {each.name for each in office.clerks}
    assert list(flaws_of(found)) == [], "a server would not load it"
    assert kept.stat().st_mode & 0o077 == 0


def test_it_is_written_when_it_changes_only(tmp_path: Path) -> None:
    kept, link = tmp_path / "known", told(practice_office(None).catalogue)
    knowing = Knowing(the_link(link), kept)
    knowing.look("office")
    kept.unlink()
    knowing.look("office")
    assert not kept.exists()


@pytest.mark.parametrize("content", ["", "{}", '{"catalogue": 7}', "no json"])
def test_a_file_that_cannot_be_read_leads_to_the_sample(tmp_path: Path, content: str) -> None:
    kept = tmp_path / "known"
    kept.write_text(content, "utf-8")
    assert read_known(kept) is None
    assert practice_office(None, known=kept).catalogue.office == SAMPLE


def test_a_folder_that_cannot_be_written_stops_no_console(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", "utf-8")
    link = told(practice_office(None).catalogue)
    Knowing(the_link(link), blocked / "known").look("office")
