"""The register of processing: no column is without purpose, basis, data and period."""

import json
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import Column, MetaData, Table, Text

from antesala.words import Words
from server.domain.processing import Activity, Data, Keep, kept
from server.office_file import countries, profile_of
from server.privacy import register as r
from server.store import processing
from server.store.processing import REGISTER, holding, unregistered
from server.store.tables import METADATA
from tests.databases import migrated
from tests.roof.house import ENGLISH, antesala


def test_every_column_has_a_purpose() -> None:
    """Also none is named that the schema does not have."""
    assert unregistered() == []


def test_the_migrated_database_has_no_other_columns() -> None:
    """What the migrations make is what the register tells of, besides their own number."""
    with sqlite3.connect(migrated()) as database:
        names = [
            str(row[0])
            for row in database.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
        ]
        made = {
            name: {row[1] for row in database.execute(f"PRAGMA table_info({name})")}
            for name in names
            if name != "alembic_version" and not name.startswith("sqlite_")
        }
    database.close()
    assert made == {name: set(entry.columns) for name, entry in REGISTER.items()}


@pytest.mark.parametrize("added", ["whole table", "one column", "entry without a column"])
def test_what_has_no_purpose_is_found(added: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A new table, a new column, and an entry of what is gone."""
    grown = MetaData()
    for table in METADATA.sorted_tables:
        table.to_metadata(grown)
    if added == "whole table":
        Table("diary", grown, Column("words", Text))
        found = ["diary.words"]
    elif added == "one column":
        grown.tables["ticket"].append_column(Column("name_of_holder", Text))
        found = ["ticket.name_of_holder"]
    else:
        gone = kept(Activity.TURNS, Keep.TICKETS, words="face")
        monkeypatch.setitem(REGISTER, "camera", gone)
        found = ["camera.face"]
    monkeypatch.setattr(processing, "METADATA", grown)
    assert unregistered() == found
    with pytest.raises(r.UnregisteredError, match=found[0]):
        r.register(Words("es", "CL"))


def test_a_column_has_one_kind_of_data() -> None:
    """It is about no person or about one, never both."""
    with pytest.raises(ValueError, match="clerk"):
        kept(Activity.TURNS, Keep.TICKETS, none="id clerk", staff="clerk")


def test_help_wanted_is_in_one_table() -> None:
    """The most sensitive of all is overwritten when the day ends."""
    tables = {table for table, _ in holding(Data.HELP)}
    assert tables == {"private_of_day"}
    assert REGISTER["private_of_day"].keep is Keep.DAY


@pytest.mark.parametrize("language", ["es", "en", "pt"])
def test_every_activity_is_told_whole(language: str) -> None:
    """Purpose, basis, people, data and readers, in each language."""
    words = Words(language, "CR")
    for entry in r.register(words):
        told = (entry.title, entry.purpose, entry.basis, entry.people, entry.seen_by, *entry.data)
        assert all(text and "privacy-" not in text for text in told), entry.activity
        assert entry.tables


@pytest.mark.parametrize("country", countries())
def test_every_country_has_its_law(country: str) -> None:
    """With the authority, and whether the articles were read in the law itself."""
    law = profile_of(country).privacy
    assert law is not None
    told = antesala("privacy", "register", "--country", country, **ENGLISH).stdout
    assert law.law in told
    assert law.authority in told
    assert ("to be verified" in told) is not law.is_verified


def test_the_command_has_a_row_for_each_column() -> None:
    """As JSON, with what it is for and how long it is kept."""
    rows = json.loads(antesala("privacy", "register", "--json", **ENGLISH).stdout)
    columns = {(row["table"], row["column"]) for row in rows}
    assert columns == {(name, each) for name, entry in REGISTER.items() for each in entry.columns}
    assert all(row["purpose"] and row["basis"] and row["retention"] for row in rows)


def test_an_office_is_named(tmp_path: Path) -> None:
    """Its own file gives name, language and country."""
    file = Path("antesala/samples/municipio-co.toml").resolve()
    told = antesala("privacy", "register", file, LC_ALL="C.UTF-8").stdout
    assert told.startswith("Registro de actividades de tratamiento: ")
    assert "Ley 1581 de 2012" in told
    missing = antesala("privacy", "register", tmp_path / "none.toml", **ENGLISH)
    assert missing.returncode == 2
    assert "none.toml" in missing.stderr


def test_the_periods_are_the_offices_own(tmp_path: Path) -> None:
    """Those of its file, or else of its country."""
    text = Path("antesala/samples/la-serena.toml").read_text("utf-8")
    file = tmp_path / "office.toml"
    file.write_text(
        text.replace("[office]", "[retention]\nwords_days = 11\n\n[office]", 1), "utf-8"
    )
    told = antesala("privacy", "register", tmp_path, LC_ALL="C.UTF-8").stdout
    assert "Tabla private, 11 días lo escrito:" in told
    assert "Tabla ticket, 90 días:" in told
    colombia = antesala("privacy", "register", "--country", "CO", LC_ALL="C.UTF-8").stdout
    assert "Tabla petition_text, 10 años desde que termina:" in colombia
