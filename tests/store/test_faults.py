"""What a database's error is told as: a sentence of ours, in the terminal's language."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from server.store import Store, StoreError
from server.store.faults import reason_in


def _spoilt(place: Path) -> None:
    place.write_bytes(b"no database at all\n" * 100)


def _without_offices(place: Path) -> None:
    Store.open(place).close()
    with sqlite3.connect(place) as database:
        database.execute("DROP TABLE office")
    database.close()


def _of_a_newer_program(place: Path) -> None:
    Store.open(place).close()
    with sqlite3.connect(place) as database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
    database.close()


@pytest.mark.parametrize(
    ("break_it", "said"),
    [
        (_spoilt, "no se puede abrir la base de datos .*: el archivo no es una base de datos"),
        (_without_offices, "no se pueden leer las oficinas: falta la tabla office"),
        (_of_a_newer_program, "la hizo una versión más nueva de Antesala; use esa versión"),
        (Path.mkdir, "no se puede abrir la base de datos .*: no se puede abrir el archivo"),
    ],
)
def test_a_fault_is_told_in_spanish(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, break_it: Callable[[Path], None], said: str
) -> None:
    for name, value in {"LC_ALL": "", "LC_MESSAGES": "", "LANG": "es_CL.UTF-8"}.items():
        monkeypatch.setenv(name, value)
    break_it(tmp_path / "office.db")
    with pytest.raises(StoreError, match=said), Store.open(tmp_path / "office.db") as store:
        store.offices()


def test_a_rare_reason_stays_as_it_is() -> None:
    """The driver's own English is better than none."""
    assert reason_in(sqlite3.OperationalError("table ticket already exists")) == (
        "table ticket already exists"
    )
