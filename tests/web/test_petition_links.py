"""The ways to a petition: its link, folio and key, and the pages that lead to the form."""

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from server.domain.petition.register import Incoming, PetitionChannel, Receipt
from server.domain.petition.terms import PetitionKind
from server.office_folder import DATABASE
from server.store import StoreError
from server.web.people.application import masked
from server.web.people.petition_doors import VISIT_SECONDS, Visits
from tests.attachments import documents
from tests.web.hall import Hall
from tests.web.petitions import AT, RECLAMO, hand_in, send, text_of, visit


def test_folio_and_key_open_a_petition_for_half_an_hour(tmp_path: Path) -> None:
    """As they are typed, with small letters and spaces; never one without the other."""

    async def story(hall: Hall) -> None:
        handed = await hand_in(hall)
        other = await hand_in(hall)
        typed = handed.key.lower().replace("-", " ")
        came = await hall.client.post("/p", data={"folio": f" {handed.folio} ", "key": typed})
        assert came.status_code == 303
        path = f"/{came.headers['location']}"
        page = await hall.get(path)
        assert "Su reclamo" in text_of(page)
        assert "se cierra sola en media hora" in text_of(page)
        assert handed.token not in page.text
        assert (await send(hall, {"words": "Más"}, path=f"{path}/add")).status_code == 303
        for folio, key in (
            (handed.folio, other.key),
            (handed.folio, ""),
            ("2026-000009", handed.key),
            ("' OR 1=1 --", handed.key),
        ):
            page = await hall.client.post("/p", data={"folio": folio, "key": key})
            assert page.status_code == 422
            assert "no van juntos" in text_of(page)

    visit(tmp_path, story)


def test_a_key_is_not_guessed(tmp_path: Path) -> None:
    """After twenty tries of one address even the right one has to wait; the link still works."""

    async def story(hall: Hall) -> None:
        handed = await hand_in(hall)
        wrong = {"folio": handed.folio, "key": "AAAAAAAA"}
        answers = [await hall.client.post("/p", data=wrong) for _ in range(22)]
        assert {page.status_code for page in answers[:19]} == {422}
        assert answers[-1].status_code == 429
        right = {"folio": handed.folio, "key": handed.key}
        page = await hall.client.post("/p", data=right)
        assert page.status_code == 429
        assert "Espere unos minutos" in text_of(page)
        assert (await hall.get(handed.path)).status_code == 200

    visit(tmp_path, story)


def test_a_visit_by_key_ends(tmp_path: Path) -> None:
    """After half an hour, or where a thousand others have come since."""

    async def story(hall: Hall) -> None:
        visits, room = Visits(), hall.room
        token = visits.begin(room, "2026-000001", 0)
        assert visits.find(token, VISIT_SECONDS - 1) == (room, "2026-000001")
        assert visits.find(token, VISIT_SECONDS) is None
        token = visits.begin(room, "2026-000001", 0)
        for _ in range(1000):
            visits.begin(room, "2026-000002", 0)
        assert visits.find(token, 1) is None

    visit(tmp_path, story)


def test_every_page_leads_to_the_form(tmp_path: Path) -> None:
    """The board, the services, one service and a ticket's page; the last two say about what."""

    async def story(hall: Hall) -> None:
        held = await hall.issue()
        for path, link in (
            ("/", "./petitions/new"),
            ("/services?lang=en", "petitions/new?lang=en"),
            ("/services/licencia-renovar", "petitions/new?service=licencia-renovar"),
            (f"{held.path}?lang=en", "petitions/new?service=licencia-renovar&amp;lang=en"),
        ):
            assert f'{link}"' in (await hall.get(path)).text, path
        page = await hall.get("/petitions/new?service=licencia-renovar")
        assert 'value="licencia-renovar" lang="es" selected' in page.text

    visit(tmp_path, story)


def test_no_log_or_journal_has_a_word_of_it(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Neither token nor name nor words; the journal does not know that there is a petition."""
    caplog.set_level("DEBUG", "server")
    seen: list[str] = []

    async def story(hall: Hall) -> None:
        handed = await hand_in(hall, RECLAMO, ("casa de Rosa.pdf", documents.pdf()))
        await hall.get(handed.path)
        await hall.get(f"{handed.path}/files/1")
        await send(hall, {"words": "Más de Rosa"}, path=f"{handed.path}/add")
        await hall.client.post("/p", data={"folio": handed.folio, "key": handed.key})
        seen.extend([handed.token, handed.key, handed.key.replace("-", ""), "Rosa", "mostró"])

    visit(tmp_path, story)
    with closing(sqlite3.connect(tmp_path / DATABASE)) as database:
        kept = str(database.execute("SELECT * FROM journal").fetchall())
        kept += str(database.execute("SELECT * FROM audit").fetchall())
    for word in seen:
        assert word not in caplog.text
        assert word not in kept
    assert masked("/p/abc/add") == "/p/…/add"
    assert masked("/p/abc/files/1") == "/p/…"


def test_a_follow_up_tells_its_promise(tmp_path: Path) -> None:
    """A procedure that a clerk follows up has a promised date and no law."""

    async def story(hall: Hall) -> None:
        room = hall.room
        incoming = Incoming(
            request_id="a" * 32,
            kind=PetitionKind.SEGUIMIENTO,
            channel=PetitionChannel.COUNTER,
            story="Permiso de circulación",
            promised=(AT + timedelta(days=9)).date(),
            reference="EXP-77",
        )
        receipt = await room.petitions.receive(room.hub.published, incoming)
        assert isinstance(receipt, Receipt)
        said = text_of(await hall.get(f"/p/{receipt.token}"))
        assert "Su trámite" in said
        assert "Fecha prometida miércoles 30 de septiembre" in said
        assert "Llegó en la oficina" in said
        assert "Número del trámite EXP-77" in said

    visit(tmp_path, story)


def test_a_register_that_cannot_be_read_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On every page of it, and none of them says that there is no such petition."""

    async def story(hall: Hall) -> None:
        handed = await hand_in(hall)

        def fail(*_: object) -> None:
            raise StoreError("broken")

        for method in ("folio_of_token", "key_hash", "file"):
            monkeypatch.setattr(f"server.store.petitions.PetitionRows.{method}", fail)
        for page in (
            await hall.get(handed.path),
            await hall.get(f"{handed.path}/add"),
            await hall.get(f"{handed.path}/files/1"),
            await hall.client.post("/p", data={"folio": handed.folio, "key": handed.key}),
        ):
            assert page.status_code == 503
            assert "No encontramos" not in text_of(page)

    visit(tmp_path, story)
