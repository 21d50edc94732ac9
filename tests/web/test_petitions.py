"""A person's petition on the people's pages: handed in, followed, added to and answered."""

import asyncio
import io
import re
import sqlite3
from collections.abc import Awaitable, Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PIL import Image

from server.domain import commands as c
from server.domain.catalogue import ComplaintBook
from server.domain.petition.register import Incoming, PetitionChannel, Receipt
from server.domain.petition.states import StepKind
from server.domain.petition.terms import PetitionKind
from server.office_folder import DATABASE
from server.store import StoreError
from server.web.people.application import masked
from server.web.people.petition_doors import VISIT_SECONDS, Visits
from tests.attachments import documents
from tests.web.hall import OVERSIGHT, Hall, open_hall
from tests.web.petitions import RECLAMO, act, hand_in, receipt_of, send, text_of

AT = datetime(2026, 9, 21, 14, 32, tzinfo=UTC)
"""A Monday, half past eleven in La Serena."""
Story = Callable[[Hall], Awaitable[None]]


def visit(folder: Path, story: Story) -> None:
    async def visiting() -> None:
        async with open_hall(folder, AT) as hall:
            await story(hall)

    asyncio.run(visiting())


def test_a_complaint_goes_from_receipt_to_answer(tmp_path: Path) -> None:
    """Sent with a photograph, moved on, asked about, answered; each page says it in plain words."""

    async def story(hall: Hall) -> None:
        page = await send(hall, RECLAMO, ("casa de Rosa.jpg", documents.photograph()))
        handed = receipt_of(page)
        assert re.fullmatch(r"2026-000001", handed.folio)
        assert re.fullmatch(r"[A-Z2-9]{4}-[A-Z2-9]{4}", handed.key)
        said = text_of(page)
        assert "Su reclamo ya está en la oficina" in said
        assert "Respuesta a más tardar el martes 3 de noviembre" in said
        assert "30 días hábiles. Norma: Ley 18.695, artículo 98" in said
        assert f"{hall.url}/p/{handed.token}" in said
        hall.set_clock(AT + timedelta(days=31))
        said = text_of(await hall.get(handed.path))
        assert "En plazo, va más de la mitad Van 22 de 30 días hábiles. Quedan 8." in said
        assert "no mostró mi turno <b>y esperé</b> una hora." in said
        assert "Llegó por esta página Lunes 21 de septiembre, 11:32" in said
        assert "Pasó a Licencias de Conducir" in said
        assert "En revisión Desde el lunes 21 de septiembre" in said
        assert "Llega a su correo y a esta página" in said
        await act(hall, handed, StepKind.ASK_PERSON, "¿Qué día fue?")
        page = await hall.get(handed.path)
        assert "La oficina le pregunta ¿Qué día fue? Responder a la oficina" in text_of(page)
        added = await send(hall, {"words": "El lunes 14."}, path=f"{handed.path}/add")
        assert added.status_code == 303
        said = text_of(await hall.get(f"/p/{added.headers['location'].removeprefix('../')}"))
        assert "Gracias: lo que agregó ya está en la oficina." in said
        assert "Usted agregó algo" in said
        await act(hall, handed, StepKind.NOTE, "Ojo: vecina difícil")
        await act(hall, handed, StepKind.ANSWER, "Se cambió el cable.")
        page = await hall.get(handed.path)
        said = text_of(page)
        assert "Ya tiene respuesta jueves 22 de octubre Dentro del plazo" in said
        assert "La respuesta de la oficina Se cambió el cable." in said
        assert "Agregar" not in said
        for hidden in ("Rosa", "Ñancupil", "12.345", "example.org", "vecina", "casa de Rosa"):
            assert hidden not in page.text.replace("«casa de Rosa.jpg»", "")

    visit(tmp_path, story)


def test_a_form_with_faults_comes_back_whole(tmp_path: Path) -> None:
    """Each fault is said beside its field, with what to do; what was typed or chosen stays."""

    async def story(hall: Hall) -> None:
        page = await send(hall, {"name": "Rosa", "reply": "email", "denied": "yes"})
        assert page.status_code == 422
        said = text_of(page)
        for fault in (
            "Elija qué quiere presentar.",
            "Escriba qué quiere decir",
            "hace falta un correo",
        ):
            assert fault in said
        assert 'value="Rosa"' in page.text
        assert 'name="denied" value="yes" checked' in page.text
        for fields, fault in (
            ({**RECLAMO, "kind": "derechos"}, "Elija qué pide sobre sus datos."),
            ({**RECLAMO, "kind": "seguimiento"}, "Elija qué quiere presentar."),
            ({**RECLAMO, "reply": "paper"}, "hace falta una dirección."),
            ({**RECLAMO, "story": " \u200b\n "}, "Escriba qué quiere decir"),
            ({**RECLAMO, "story": "ñ" * 20_001}, "20.001 letras de 20.000"),
        ):
            page = await send(hall, fields)
            assert page.status_code == 422, fields
            assert fault in text_of(page)
            assert "rosa@example.org" in page.text
        assert not hall.room.petitions.open_ones()

    visit(tmp_path, story)


def test_a_petition_that_cannot_be_written_is_still_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The form comes back as it was, and the same form is taken later, once."""

    async def story(hall: Hall) -> None:
        def fail(*_: object) -> None:
            raise StoreError("full")

        with monkeypatch.context() as broken:
            broken.setattr("server.store.petitions.PetitionRows.add", fail)
            page = await send(hall, RECLAMO)
        assert page.status_code == 503
        assert "Lo que escribió sigue aquí" in text_of(page)
        found = re.search(r'name="request_id" value="([^"]+)"', page.text)
        assert found is not None
        parts = {"request_id": found[1], **RECLAMO}
        twice = [
            receipt_of(await hall.client.post("/petitions/new", files=_parts(parts)))
            for _ in range(2)
        ]
        assert twice[0] == twice[1]
        changed = _parts({**parts, "story": "Otra cosa"})
        other = receipt_of(await hall.client.post("/petitions/new", files=changed))
        assert other.folio == "2026-000002"

    visit(tmp_path, story)


def _parts(fields: dict[str, str]) -> list[tuple[str, tuple[None, str]]]:
    return [(name, (None, value)) for name, value in fields.items()]


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


def test_a_file_is_fetched_and_never_shown(tmp_path: Path) -> None:
    """It is a download without scripts, whose name and address say no word of the person's."""

    async def story(hall: Hall) -> None:
        handed = await hand_in(
            hall,
            RECLAMO,
            ("casa de Rosa.jpg", documents.photograph()),
            ("../../etc/carta.exe", documents.pdf()),
        )
        page = await hall.get(handed.path)
        assert "Bajar «casa de Rosa.jpg» (JPEG, 1 KB)" in text_of(page)
        assert "«carta.pdf»" in text_of(page)
        picture = await hall.get(f"{handed.path}/files/1")
        assert picture.headers["content-type"] == "image/jpeg"
        assert picture.headers["content-disposition"] == (
            f'attachment; filename="{handed.folio}-1.jpg"'
        )
        assert picture.headers["x-content-type-options"] == "nosniff"
        assert "sandbox" in picture.headers["content-security-policy"]
        with Image.open(io.BytesIO(picture.content)) as shown:
            assert not shown.getexif()
        paper = await hall.get(f"{handed.path}/files/2")
        assert paper.content == documents.pdf()
        for path in ("files/3", "files/0", "files/x", "files/1/", "files"):
            assert (await hall.get(f"{handed.path}/{path}")).status_code == 404
        other = await hand_in(hall)
        assert (await hall.get(f"{other.path}/files/1")).status_code == 404

    visit(tmp_path, story)


def test_more_files_can_be_added_until_there_is_no_room(tmp_path: Path) -> None:
    async def story(hall: Hall) -> None:
        handed = await hand_in(hall)
        five = [(f"{each}.pdf", documents.pdf()) for each in range(5)]
        six = [*five, ("5.pdf", documents.pdf())]
        page = await send(hall, {"words": "Van"}, *six, path=f"{handed.path}/add")
        assert page.status_code == 422
        assert "Son demasiados archivos: caben 5." in text_of(page)
        assert ">Van</textarea>" in page.text
        for _ in range(4):
            page = await send(hall, {}, *five, path=f"{handed.path}/add")
            assert page.status_code == 303
        page = await hall.get(f"{handed.path}/add")
        assert 'type="file"' not in page.text
        page = await send(hall, {"words": "Otra"}, five[0], path=f"{handed.path}/add")
        assert "caben 0" in text_of(page)
        page = await send(hall, {"words": " "}, path=f"{handed.path}/add")
        assert "Escriba algo o elija un archivo." in text_of(page)
        await act(hall, handed, StepKind.CLOSE, "Es de otra comuna.")
        assert (await hall.get(f"{handed.path}/add")).status_code == 303
        page = await hall.get(handed.path)
        assert "Se cerró sin respuesta" in text_of(page)
        assert "Por qué Es de otra comuna." in text_of(page)

    visit(tmp_path, story)


def test_each_country_has_its_kinds_and_terms(tmp_path: Path) -> None:
    """By its law; what goes into an official book is not taken here, and its place is said."""

    async def story(hall: Hall) -> None:
        there = hall.room.hub.published.catalogue
        for country, within in (("CO", "15 días hábiles"), ("CR", "10 días hábiles")):
            await hall.ask(c.LoadCatalogue(replace(there, country=country)), OVERSIGHT)
            page = await hall.get("/petitions/new")
            assert f"Respuesta en {within} a lo más" in text_of(page)
            assert page.text.count('name="kind"') == 9
            assert (await send(hall, RECLAMO)).status_code == 200
        kinds = (PetitionKind.RECLAMO, PetitionKind.QUEJA)
        book = ComplaintBook(
            name="Libro de Reclamaciones",
            kinds=kinds,
            law="Decreto Supremo 007-2020-PCM",
            link="https://libro.example.pe/entidad?codigo=12",
            code="ENT-12",
        )
        peru = replace(there, country="PE", complaint_book=book)
        await hall.ask(c.LoadCatalogue(peru), OVERSIGHT)
        page = await hall.get("/petitions/new")
        assert page.text.count('name="kind"') == 7
        assert 'href="https://libro.example.pe/entidad?codigo=12"' in page.text
        assert "Código de esta entidad en el libro: ENT-12" in text_of(page)
        assert (await send(hall, RECLAMO)).status_code == 422
        assert (await send(hall, {**RECLAMO, "kind": "peticion"})).status_code == 200
        nowhere = replace(peru, complaint_book=replace(book, link="", code=""))
        await hall.ask(c.LoadCatalogue(nowhere), OVERSIGHT)
        assert "Pídalo en la oficina" in text_of(await hall.get("/petitions/new"))

    visit(tmp_path, story)


def test_an_office_may_take_none_on_its_page(tmp_path: Path) -> None:
    """The page says where instead, a form that is sent all the same too; what came stays open."""

    async def story(hall: Hall) -> None:
        handed = await hand_in(hall)
        there = hall.room.hub.published.catalogue
        await hall.ask(c.LoadCatalogue(replace(there, petitions_online=False)), OVERSIGHT)
        for page in (
            await hall.get("/petitions/new"),
            await hall.client.post("/petitions/new", files=_parts(RECLAMO)),
        ):
            said = text_of(page)
            assert "Aquí no se presentan peticiones Preséntelas en la oficina" in said
            assert f"Por teléfono: {there.phone}" in said
        assert (await hall.get(handed.path)).status_code == 200
        assert len(hall.room.petitions.open_ones()) == 1

    visit(tmp_path, story)


def test_a_request_about_ones_own_data_names_its_right(tmp_path: Path) -> None:
    async def story(hall: Hall) -> None:
        handed = await hand_in(
            hall, {**RECLAMO, "kind": "derechos", "right": "deletion", "denied": "yes"}
        )
        detail = await hall.room.petitions.detail(handed.folio)
        assert detail is not None
        assert detail.petition.right == "deletion"
        page = text_of(await hall.get("/petitions/new?kind=derechos"))
        assert "mientras se revisa Respuesta en 2 días hábiles a lo más" in page
        assert detail.petition.is_denied_preference
        assert "Su solicitud sobre sus datos" in text_of(await hall.get(handed.path))

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
