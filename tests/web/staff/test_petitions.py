"""The inbox of petitions on the staff pages: who sees which, its steps, and what is typed in."""

import asyncio
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import date
from io import BytesIO
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from PIL import Image

from server.domain.petition.register import Attachment, Person, WordsKind
from server.domain.petition.states import PetitionState, StepKind
from server.domain.petition.terms import PetitionKind
from server.store import StoreError
from tests.web.staff.inbox import (
    AT,
    LICENCIAS,
    PAOLA,
    RENTAS,
    STORY,
    a_full_inbox,
    answering,
    comes_in,
    days_later,
    step,
    take,
)
from tests.web.staff.office import INES, StaffHall, open_staff, said, send, sign_in, token_of

Story = Callable[[StaffHall, httpx.AsyncClient], Awaitable[None]]
ANSWER = "Le devolvemos $38.400 el 4 de diciembre.\nTraiga su cédula."


def visit(
    tmp_path: Path,
    story: Callable[[StaffHall, httpx.AsyncClient], Awaitable[None]],
    who: str = INES,
) -> None:
    """A story of a person who has signed in at ten in the morning."""

    async def run() -> None:
        async with open_staff(tmp_path, AT) as staff, staff.browser() as browser:
            if who == PAOLA:
                answering(staff)
            await staff.comes(browser, who)
            await story(staff, browser)

    asyncio.run(run())


def rows_of(page: httpx.Response) -> list[str]:
    """The folios of the list, in its order."""
    return re.findall(r'<li id="p-([\d-]+)"', page.text)


def test_the_inbox_tells_what_is_due_first(tmp_path: Path) -> None:
    """Overdue, soon, later, ended: each in words, and the counts of all that are open."""

    async def story(staff: StaffHall, browser: httpx.AsyncClient) -> None:
        folios = await a_full_inbox(staff)
        days_later(staff, 2)
        page = await browser.get("/petitions")
        assert rows_of(page)[-1] == folios[4]
        assert rows_of(page)[0] == folios[0]
        text = said(page)
        assert "7 abiertas: 2 vencidas, 1 vence en 3 días o menos." in text
        for word in ("Venció hace 4 días", "Vence en 2 días", "Respondida hace 3 días"):
            assert word in text, word
        assert "No se respetó la atención preferente" in text
        assert "Espera a la persona" in text
        late = await browser.get("/petitions?state=overdue")
        assert rows_of(late) == folios[:2]
        assert rows_of(await browser.get("/petitions?state=denied")) == [folios[5]]
        assert rows_of(await browser.get("/petitions?unit=none&kind=derechos")) == [folios[7]]
        assert rows_of(await browser.get("/petitions?text=luminaria+CARRERA")) == [folios[2]]
        assert rows_of(await browser.get(f"/petitions?text={folios[6]}")) == [folios[6]]
        none = await browser.get("/petitions?text=elefante")
        assert "Ninguna solicitud coincide" in said(none)

    visit(tmp_path, story)


LONGER = "Falta luz en la plaza. " * 12
"""A story that is no heading."""


@pytest.mark.parametrize(
    ("story", "heading", "has_quotation"),
    [
        ("Falta luz en la plaza", "Falta luz en la plaza", False),
        ("Falta luz\nen la plaza ", "Falta luz\nen la plaza", False),
        (LONGER[:160].strip(), LONGER[:160].strip(), False),
        (LONGER, "Falta luz en la plaza. Falta luz", True),
    ],
)
def test_a_short_story_is_told_once(
    tmp_path: Path, story: str, heading: str, *, has_quotation: bool
) -> None:
    """It is the heading; only a longer one is quoted below its first words."""

    async def told(staff: StaffHall, browser: httpx.AsyncClient) -> None:
        folio = (await comes_in(staff, story=story)).folio
        page = (await browser.get(f"/petitions/{folio}")).text
        assert heading in page.partition('id="detail"')[2].partition("</h2>")[0]
        assert ("<blockquote" in page) is has_quotation

    visit(tmp_path, told)


def test_the_hall_tells_of_overdue_answers(tmp_path: Path) -> None:
    """From the day after the last one on, by one alarm that leads there, until they have ended."""

    async def story(staff: StaffHall, browser: httpx.AsyncClient) -> None:
        receipts = [await comes_in(staff, number) for number in (1, 2)]
        first, second = (each.folio for each in receipts)
        told = "2 solicitudes vencidas: la más antigua venció ayer."
        days_later(staff, (receipts[0].due.day - AT.date()).days)
        assert "vencida" not in said(await browser.get("/hall"))
        days_later(staff, 1)
        hall = await browser.get("/hall")
        assert told in said(hall)
        assert rows_of(await browser.get("/petitions?state=overdue")) == [first, second]
        assert 'href="petitions?state=overdue"' in hall.text
        days_later(staff, 3)
        await step(staff, first, StepKind.SOLVE, "Listo")
        told = "1 solicitud vencida: la más antigua venció hace 4 días."
        assert told in said(await browser.get("/hall"))
        await step(staff, second, StepKind.ANSWER, "Listo")
        assert "vencida" not in said(await browser.get("/hall"))

    visit(tmp_path, story)


def test_a_responder_has_their_units_petitions(tmp_path: Path) -> None:
    """Alone: no other page, and of other units no petition, file, letter, stream or step."""

    async def story(staff: StaffHall, browser: httpx.AsyncClient) -> None:
        file = Attachment(name="plano.pdf", media_type="application/pdf", content=b"%PDF-1.4")
        mine = (await comes_in(staff, 1, unit=RENTAS)).folio
        other = (await comes_in(staff, 2, unit=LICENCIAS, files=(file,))).folio
        await step(staff, other, StepKind.ANSWER, "Listo")
        assert (await browser.get("/")).headers["location"] == "./petitions"
        page = await browser.get("/petitions")
        assert rows_of(page) == [mine]
        assert "1 abierta" in said(page)
        for path in ("/hall", "/tickets", "/clerks", "/audit"):
            assert (await browser.get(path)).status_code == 403
        assert rows_of(await browser.get("/petitions?unit=licencias")) == [mine]
        for rest in ("", "/letter", "/files/1", f"/events?one={other}", "/step/answer"):
            assert (await browser.get(f"/petitions/{other}{rest}")).status_code == 404, rest
        answer = await take(browser, mine, "answer", words=ANSWER, seen="2")
        assert answer.status_code == 303
        token = await token_of(browser, f"/petitions/{mine}")
        data = {"token": token, "words": "Mío", "seen": "3"}
        stolen = await browser.post(f"/petitions/{other}/step/answer", data=data)
        assert stolen.status_code == 404

    visit(tmp_path, story, PAOLA)


def test_an_answer_goes_out_by_page_paper_and_mail(tmp_path: Path) -> None:
    """The petition is answered once; its letter has the person's name and the answer's lines."""

    async def story(staff: StaffHall, browser: httpx.AsyncClient) -> None:
        folio = (await comes_in(staff, 1, unit=RENTAS)).folio
        assert (await browser.get(f"/petitions/{folio}/letter")).status_code == 404
        for _ in range(2):
            done = await take(browser, folio, "answer", words=ANSWER, seen="2", request_id="same")
            assert done.status_code == 303
        page = await browser.get(f"/petitions/{folio}")
        assert f"La {folio} quedó respondida." in said(page)
        assert page.text.count("Le devolvemos") == 1
        letter = await browser.get(f"/petitions/{folio}/letter")
        for word in ("Elena Cortés:", "Le devolvemos $38.400", "viernes 20 de noviembre de 2026"):
            assert word in said(letter), word
        assert "Para: elena@correo.example" in said(letter)
        detail = await staff.hall.room.petitions.detail(folio)
        assert detail is not None
        assert detail.petition.state is PetitionState.ANSWERED
        assert [each.text for each in detail.words if each.kind is WordsKind.ANSWER] == [ANSWER]

    visit(tmp_path, story)


def test_each_step_has_a_page_that_says_what_it_does(tmp_path: Path) -> None:
    """A petition's whole way by forms alone, each with its sentence afterwards."""

    async def story(staff: StaffHall, browser: httpx.AsyncClient) -> None:
        folio = (await comes_in(staff, 1, kind=PetitionKind.INFORMACION)).folio
        way = (
            ("assign", {"unit": "licencias", "words": "Urgente"}, "quedó asignada"),
            ("forward", {"unit": "rentas"}, "pasó a la otra unidad"),
            ("note", {"words": "Llamé a Finanzas"}, "La nota quedó"),
            ("ask_person", {"words": "¿De qué año?"}, "espera a la persona"),
            ("add", {"words": "De 2025, dijo por teléfono"}, "Se agregó"),
            ("extend", {"words": "Falta un informe", "due": "2026-12-30"}, "tiene fecha nueva"),
            ("close", {"words": "La retiró"}, "quedó cerrada"),
            ("reopen", {"words": "No la retiró"}, "está abierta de nuevo"),
            ("solve", {"words": "Se le entregó la planilla"}, "resuelta en el momento"),
        )
        for number, (name, fields, done) in enumerate(way, 1):
            asked = await browser.get(f"/petitions/{folio}/step/{name}")
            assert asked.status_code == 200, said(asked)
            taken = await take(browser, folio, name, seen=str(number), **fields)
            assert taken.status_code == 303, said(taken)
            page = await browser.get(taken.headers["location"].replace("../../../", "/"))
            assert done in said(page), name
        detail = await staff.hall.room.petitions.detail(folio)
        assert detail is not None
        assert detail.petition.due == date(2026, 12, 30)
        assert [str(each.kind) for each in detail.history] == ["receive", *(n for n, *_ in way)]
        text = said(page)
        for word in ("Llamé a Finanzas", "Nota interna", "Inés Contreras", "¿De qué año?"):
            assert word in text, word
        for name in ("receive", "burn"):
            assert (await browser.get(f"/petitions/{folio}/step/{name}")).status_code == 404
            assert (await take(browser, folio, name, opened="/me")).status_code == 404

    visit(tmp_path, story)


REFUSED: tuple[tuple[str, dict[str, str], str], ...] = (
    ("extend", {"words": "Falta", "due": "2027-06-01"}, "Esa fecha no sirve"),
    ("extend", {"words": "Falta", "due": "mañana"}, "Esa fecha no sirve"),
    ("extend", {"words": " ", "due": "2026-12-22"}, "Faltan las palabras"),
    ("forward", {"words": "Es de otro", "unit": "luna"}, "Esa unidad ya no existe"),
    ("answer", {"words": "Ya está", "seen": "1"}, "Otra persona hizo algo"),
    ("reopen", {"words": "Me equivoqué"}, "ya no está en un estado"),
)


def test_a_step_that_is_refused_comes_back_as_typed(tmp_path: Path) -> None:
    """With the reason in a sentence; the petition is as it was."""

    async def story(staff: StaffHall, browser: httpx.AsyncClient) -> None:
        folio = (await comes_in(staff, 1, kind=PetitionKind.INFORMACION, unit=RENTAS)).folio
        for kind, fields, told in REFUSED:
            sent = {"seen": "2", **fields}
            path = f"/petitions/{folio}/step/{kind}"
            page = await send(browser, path, f"/petitions/{folio}", **sent)
            assert page.status_code in {409, 422}
            assert told in said(page)
            assert kind == "reopen" or f">{fields['words'].strip()}</textarea>" in page.text
        detail = await staff.hall.room.petitions.detail(folio)
        assert detail is not None
        assert detail.petition.steps == 2

    visit(tmp_path, story)


def test_what_came_by_mail_is_typed_in(tmp_path: Path) -> None:
    """Its receipt is shown once; nothing of the person is in an address."""

    async def story(staff: StaffHall, browser: httpx.AsyncClient) -> None:
        fields = {
            "channel": "email",
            "kind": "queja",
            "story": "El inspector\nme gritó",
            "denied": "yes",
            "service": "patente-comercial",
            "name": "Rosa Tapia",
            "contact": "rosa@correo.example",
            "reply": "email",
            "request_id": "entry-1",
        }
        taken = await send(browser, "/petitions/new", **fields)
        assert taken.status_code == 303, said(taken)
        path = taken.headers["location"].replace("../", "/")
        assert "Rosa" not in path
        receipt = await browser.get(path)
        assert re.search(r"2026-000001.*[A-HJKMNP-Z2-9]{4}-[A-HJKMNP-Z2-9]{4}", said(receipt))
        assert "Respuesta a más tardar el" in said(receipt)
        assert (await browser.get(path)).status_code == 410
        detail = await staff.hall.room.petitions.detail("2026-000001")
        assert detail is not None
        assert detail.petition.taken_by == INES
        assert detail.petition.is_denied_preference
        assert detail.petition.unit == RENTAS
        assert detail.person.contact == "rosa@correo.example"
        assert detail.story == "El inspector\nme gritó"

    visit(tmp_path, story)


LACKING: tuple[tuple[dict[str, str], str], ...] = (
    ({"kind": ""}, "Elija el tipo"),
    ({"channel": "page"}, "Elija cómo llegó"),
    ({"kind": "derechos"}, "Elija qué derecho"),
    ({"kind": "seguimiento"}, "Escriba la fecha prometida"),
    ({"kind": "seguimiento", "promised": "2026-11-01"}, "Esa fecha no sirve"),
    ({"story": " \n "}, "Faltan las palabras"),
)


def test_an_entry_that_lacks_something_comes_back(tmp_path: Path) -> None:
    """With all that was typed, and one sentence."""

    async def story(_staff: StaffHall, browser: httpx.AsyncClient) -> None:
        known = {"channel": "paper", "kind": "reclamo", "story": STORY, "name": "<b>Rosa</b>"}
        for fields, told in LACKING:
            page = await send(browser, "/petitions/new", **{**known, **fields})
            assert page.status_code == 422
            assert told in said(page)
            assert 'value="&lt;b&gt;Rosa&lt;/b&gt;"' in page.text

    visit(tmp_path, story)


def test_a_follow_up_has_a_promised_date(tmp_path: Path) -> None:
    """It stands in the same inbox, and its promise may be given anew with a reason."""

    async def story(_staff: StaffHall, browser: httpx.AsyncClient) -> None:
        fields = {"channel": "counter", "kind": "seguimiento", "story": "Patente en revisión"}
        more = {"promised": "2026-11-25", "unit": "rentas", "reference": "EXP-77"}
        assert (await send(browser, "/petitions/new", **fields, **more)).status_code == 303
        page = await browser.get("/petitions/2026-000001")
        text = said(page)
        for word in ("Seguimiento", "Fecha prometida: miércoles 25", "EXP-77", "Vence en 5 días"):
            assert word in text, word
        later = {"words": "Falta la firma", "due": "2026-12-02", "seen": "2"}
        assert (await take(browser, "2026-000001", "extend", **later)).status_code == 303
        assert "Vence en 12 días" in said(await browser.get("/petitions"))

    visit(tmp_path, story)


def test_documents_are_attached_and_downloaded(tmp_path: Path) -> None:
    """A file that is none of ours is refused by its name; a good one is only ever downloaded."""

    async def story(staff: StaffHall, browser: httpx.AsyncClient) -> None:
        folio = (await comes_in(staff, 1, unit=RENTAS)).folio
        path = f"/petitions/{folio}/step/attach"
        page = await browser.get(path)
        action = re.search(r'action="[^"]*(\?token=[^"]+)"', page.text)
        assert action is not None
        bad = {"file": ("malo.pdf", b"<script>alert(1)</script>", "application/pdf")}
        refused = await browser.post(path + action[1], files=bad)
        assert refused.status_code == 422
        assert "malo.pdf" in said(refused)
        good = {"file": ("../../una foto.png", _png(), "image/png")}
        assert (await browser.post(path + action[1], files=good)).status_code == 303
        assert "una foto.png" in said(await browser.get(f"/petitions/{folio}"))
        file = await browser.get(f"/petitions/{folio}/files/1")
        assert file.headers["content-disposition"].startswith("attachment")
        assert file.headers["x-content-type-options"] == "nosniff"
        assert file.content.startswith(b"\x89PNG")
        foreign = await browser.post(f"{path}?token=wrong")
        assert foreign.status_code == 403

    visit(tmp_path, story)


def _png() -> bytes:
    made = BytesIO()
    Image.new("RGB", (4, 4), "navy").save(made, "PNG")
    return made.getvalue()


def test_open_pages_follow_the_register(tmp_path: Path) -> None:
    """A petition that comes in stands in the list of those who look on, without a load."""

    async def story(staff: StaffHall, browser: httpx.AsyncClient) -> None:
        first = (await comes_in(staff, 1)).folio
        async with browser.stream("GET", f"/petitions/events?one={first}") as stream:
            lines = stream.aiter_lines()
            await _until(lines, first)
            second = (await comes_in(staff, 2, story="Otra más")).folio
            await _until(lines, second)
            await step(staff, first, StepKind.NOTE, "Visto por Inés")
            await _until(lines, "Visto por Inés")

    visit(tmp_path, story)


async def _until(lines: AsyncIterator[str], word: str) -> None:
    async for line in lines:
        if word in line:
            return
    raise AssertionError(word)


def test_hostile_words_are_read_and_never_obeyed(tmp_path: Path) -> None:
    """In the list, the facts, the letter and the forms of steps."""
    script = "<script>alert('hola')</script>"

    async def story(staff: StaffHall, browser: httpx.AsyncClient) -> None:
        person = Person(name=script, contact=script, address=script, identity=script)
        folio = (await comes_in(staff, 1, story=script, person=person, reference=script)).folio
        await step(staff, folio, StepKind.NOTE, script)
        await step(staff, folio, StepKind.ANSWER, script)
        for path in ("", "/letter", "/step/note", "/step/answer"):
            page = await browser.get(f"/petitions/{folio}{path}")
            assert page.status_code == 200
            assert script not in page.text
            assert "alert(" in page.text

    visit(tmp_path, story)


def test_an_answer_outlives_its_session(tmp_path: Path) -> None:
    """It is kept for its author, who reads it again after the sign-in and sends it."""

    async def story(staff: StaffHall, browser: httpx.AsyncClient) -> None:
        folio = (await comes_in(staff, 1, unit=RENTAS)).folio
        path = f"/petitions/{folio}/step/answer"
        token = await token_of(browser, path)
        staff.at.sessions.drop(staff.at.office.catalogue.clerk[INES].id)  # type: ignore[index]
        data = {"token": token, "words": ANSWER, "seen": "2", "request_id": "one"}
        sent = await browser.post(path, data=data)
        assert sent.status_code == 303
        detail = await staff.hall.room.petitions.detail(folio)
        assert detail is not None
        assert detail.petition.is_open
        back = parse_qs(urlsplit(sent.headers["location"]).query)["back"][0]
        assert (await sign_in(browser, back=back)).status_code == 303
        page = await browser.get(back)
        assert f">{ANSWER}</textarea>" in page.text
        await send(browser, path, back, words=ANSWER, seen="2", request_id="one")
        detail = await staff.hall.room.petitions.detail(folio)
        assert detail is not None
        assert detail.petition.state is PetitionState.ANSWERED

    visit(tmp_path, story)


def test_what_cannot_be_kept_comes_back_as_typed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An answer and an entry alike, with what to do; sent again, each is taken once."""

    async def story(staff: StaffHall, browser: httpx.AsyncClient) -> None:
        folio = (await comes_in(staff, 1, unit=RENTAS)).folio
        answer = {"words": ANSWER, "seen": "2", "request_id": "one"}
        entry = {"channel": "paper", "kind": "reclamo", "story": STORY, "request_id": "two"}

        def fail(*_: object) -> None:
            raise StoreError("full")

        with monkeypatch.context() as broken:
            for name in ("act", "by_request"):
                broken.setattr(f"server.store.petitions.PetitionRows.{name}", fail)
            for path, fields, typed in (
                (f"/petitions/{folio}/step/answer", answer, ANSWER),
                ("/petitions/new", entry, STORY),
            ):
                page = await send(browser, path, **fields)
                assert page.status_code == 503
                assert f">{typed}</textarea>" in page.text
                assert fields["request_id"] in page.text
        assert (await send(browser, f"/petitions/{folio}/step/answer", **answer)).status_code == 303
        assert (await send(browser, "/petitions/new", **entry)).status_code == 303
        assert staff.hall.room.petitions.open_counts(staff.at.office).open == 1

    visit(tmp_path, story)
