"""A person's petition on the people's pages: handed in, followed, added to and answered."""

import io
import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PIL import Image

from server.domain import commands as c
from server.domain.catalogue import ComplaintBook
from server.domain.petition.states import StepKind
from server.domain.petition.terms import PetitionKind
from server.store import StoreError
from server.web.people import petition_page
from tests.attachments import documents
from tests.web.hall import OVERSIGHT, Hall
from tests.web.petitions import AT, RECLAMO, act, hand_in, receipt_of, send, text_of, visit


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


def test_more_files_can_be_added_until_there_is_no_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Five at a time, and of a petition so many; then words alone, until it has ended."""
    monkeypatch.setattr(petition_page, "MOST_OF_PETITION", 2)

    async def story(hall: Hall) -> None:
        handed = await hand_in(hall)
        one = ("a.pdf", documents.pdf())
        page = await send(hall, {"words": "Van"}, *[one] * 3, path=f"{handed.path}/add")
        assert page.status_code == 422
        assert "Son demasiados archivos: caben 2." in text_of(page)
        assert ">Van</textarea>" in page.text
        page = await send(hall, {}, one, one, path=f"{handed.path}/add")
        assert page.status_code == 303
        page = await hall.get(f"{handed.path}/add")
        assert 'type="file"' not in page.text
        page = await send(hall, {"words": "Otra"}, one, path=f"{handed.path}/add")
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
