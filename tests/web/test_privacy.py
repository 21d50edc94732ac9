"""The notice of privacy on the people's listener, and its versions."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import httpx
import pytest

from server.domain import commands as c
from server.domain.retention import Retention
from server.domain.rights import PrivacyContact
from server.service import settle
from server.store.privacy import NoticeRow
from tests.web.hall import OVERSIGHT, Hall, open_hall
from tests.web.test_ticket_page import AT, text_of, title_of


async def _change(hall: Hall, **changes: object) -> None:
    """Load another office file, which says these things otherwise."""
    catalogue = replace(hall.room.hub.published.catalogue, **changes)  # type: ignore[arg-type]
    await hall.ask(c.LoadCatalogue(catalogue), OVERSIGHT)


def _story(tmp_path: Path, *changes: dict[str, object], paths: tuple[str, ...]) -> list[str]:
    """Read the notice, change the office a day later each time, and read these pages at the end."""

    async def told() -> list[str]:
        async with open_hall(tmp_path, AT) as hall:
            await hall.get("/privacy")
            for days, change in enumerate(changes, 1):
                hall.set_clock(AT + timedelta(days=days))
                await _change(hall, **change)
                await hall.get("/privacy")
            return [text_of(await hall.get(path)) for path in paths]

    return asyncio.run(told())


def test_the_notice_says_what_is_kept(tmp_path: Path) -> None:
    """The office, each activity with its period, the rights with their terms, and the law."""
    (said,) = _story(tmp_path, paths=("/privacy",))
    assert "Responde Municipalidad de La Serena." in said
    assert "Para escribir o llamar: 51 200 0000." in said
    assert "Plazo: 90 días" in said
    assert "se sobrescribe al terminar el día" in said
    assert "que no se usen mientras se resuelve otro pedido: respuesta en 2 días hábiles" in said
    assert "borrar los que la ley no obliga a guardar: respuesta en 30 días corridos" in said
    assert "corridos;" not in said
    assert "90 días; 30 días lo escrito" in said
    assert "en «Peticiones, quejas y sugerencias», tipo «Datos personales»" in said
    assert said.count("Peticiones, quejas y sugerencias") == 2, "the link has the name that is said"
    assert "Agencia de Protección de Datos Personales" in said
    assert "por verificar en el texto oficial" in said
    assert "Versión 1, desde el 20 de noviembre de 2026." in said


def test_the_office_names_its_officer(tmp_path: Path) -> None:
    """With how to reach them; what a file says is text, never markup."""
    named = PrivacyContact("<b>Jefe</b> de datos", "datos@ejemplo.cl", "Prat 451")
    (said,) = _story(tmp_path, {"privacy": named}, paths=("/privacy",))
    assert "Encargado de los datos personales: <b>Jefe</b> de datos." in said
    assert "Para escribir o llamar: datos@ejemplo.cl; Prat 451." in said


@pytest.mark.parametrize(
    "change",
    [
        {"privacy": PrivacyContact("Secretaría")},
        {"retention": Retention(tickets_days=60)},
    ],
    ids=["another officer", "another period"],
)
def test_a_change_is_a_new_version(tmp_path: Path, change: dict[str, object]) -> None:
    """Of the day on which it changed; the earlier one can still be read as it was."""
    now, before, none = _story(tmp_path, change, paths=("/privacy", "/privacy/1", "/privacy/3"))
    assert "Versión 2, desde el 21 de noviembre de 2026." in now
    assert "Versión 1, desde el 20 de noviembre de 2026" in now.partition("Versiones anteriores")[2]
    assert "Versión 1, desde el 20 de noviembre de 2026." in before
    assert "Ver el aviso vigente" in before
    assert "Plazo: 90 días" in before
    assert "51 200 0000" in before
    assert "Versión" not in none


def test_no_other_change_is_a_version(tmp_path: Path) -> None:
    """What the notice does not tell of leaves it as it is."""
    change: dict[str, object] = {
        "waiting_room": "Sala 2",
        "accent": "#123456",
        "target_minutes": 11,
    }
    (said,) = _story(tmp_path, change, paths=("/privacy",))
    assert "Versión 1," in said
    assert "Versiones anteriores" not in said


def test_versions_outlive_a_restart(tmp_path: Path) -> None:
    """They are kept in the database, and a start makes no other one."""
    _story(tmp_path, {"phone": "51 211 1111"}, paths=())
    (said,) = _story(tmp_path, paths=("/privacy",))
    assert "Versión 2, desde el 21 de noviembre de 2026." in said


def test_the_page_is_public_and_in_each_language(tmp_path: Path) -> None:
    """Board and services lead to it; search engines may list it; it sets no cookie."""

    async def pages() -> list[httpx.Response]:
        async with open_hall(tmp_path, AT) as hall:
            return [
                await hall.get(path) for path in ("/privacy?lang=en", "/", "/services", "/privacy")
            ]

    english, board, services, page = asyncio.run(pages())
    assert title_of(english) == "Your personal data"
    assert "Purpose: to attend in order" in text_of(english)
    assert 'href="./privacy"' in board.text
    assert 'href="./privacy' in services.text
    assert page.headers["X-Robots-Tag"] == "all"
    assert "set-cookie" not in page.headers
    assert len(page.content) < 30_000


def test_a_start_settles_the_notice(tmp_path: Path) -> None:
    """What a new program says is a version of the day of its start, not of the first reader's."""

    async def story() -> list[NoticeRow]:
        async with open_hall(tmp_path, AT) as hall:
            await settle(hall.lobby, tmp_path)
            hall.set_clock(AT + timedelta(days=3))
            await hall.get("/privacy")
            desk = hall.room.privacy
            return desk._rows.notices(hall.room.hub.published.id)  # noqa: SLF001 - what is kept

    (row,) = asyncio.run(story())
    assert (row.version, row.since) == (1, "2026-11-20")
