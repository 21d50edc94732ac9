"""The rights desk: whose data they are is proven by a key, and what is deleted is in no byte."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path

import httpx

from server.domain.petition.states import StepKind
from tests.attachments import documents
from tests.web.petitions import RECLAMO, Handed, act, hand_in
from tests.web.staff.office import StaffHall, open_staff, said, send

NOW = datetime(2026, 11, 20, 13, 54, tzinfo=UTC)
REQUEST = {
    "kind": "derechos",
    "right": "deletion",
    "story": "Quiero que borren mi reclamo",
    "reply": "page",
}
TRACES = (
    "carnet de rosa",
    "Rosa Ñancupil",
    "12.345.678-5",
    "rosa@example.org",
    "no mostró mi turno",
    "Le pedimos disculpas",
)
PICTURE = documents.photograph()
Story = Callable[[StaffHall, httpx.AsyncClient, Handed, Handed], Awaitable[None]]


def tell(tmp_path: Path, story: Story) -> None:
    """A complaint and a request about its data have come, and a supervisor has signed in."""

    async def telling() -> None:
        async with open_staff(tmp_path, NOW) as staff, staff.browser() as browser:
            complaint = await hand_in(staff.hall, RECLAMO, ("carnet de rosa.jpg", PICTURE))
            request = await hand_in(staff.hall, REQUEST)
            await staff.comes(browser)
            await story(staff, browser, complaint, request)

    asyncio.run(telling())


async def do(browser: httpx.AsyncClient, act_name: str, request: Handed, /, **fields: str) -> str:
    """Do one of the desk's acts, and read what came of it."""
    path = f"/acts/{act_name}?folio={request.folio}"
    await send(browser, f"/acts/{act_name}", path, folio=request.folio, **fields)
    return said(await browser.get(f"/data/requests/{request.folio}"))


async def prove(browser: httpx.AsyncClient, request: Handed, about: Handed) -> str:
    return await do(browser, "prove_request", request, about=about.folio, proof=about.key)


def test_a_key_proves_whose_data_they_are(tmp_path: Path) -> None:
    """One letter wrong proves none, and before the proof there is no copy and no act."""

    async def story(
        _staff: StaffHall, browser: httpx.AsyncClient, complaint: Handed, request: Handed
    ) -> None:
        listed = said(await browser.get("/data/requests"))
        assert request.folio in listed
        assert complaint.folio not in listed
        assert "borrar los que la ley no obliga a guardar" in listed
        path = f"/data/requests/{request.folio}/data.json"
        assert (await browser.get(path)).status_code == 404
        wrong = complaint.key[:-1] + ("A" if complaint.key[-1] != "A" else "B")
        page = await do(browser, "prove_request", request, about=complaint.folio, proof=wrong)
        assert "no corresponden" in page
        assert (await browser.get(path)).status_code == 404
        assert "no se hizo" not in (page := await prove(browser, request, complaint)).lower()
        assert f"sobre la petición {complaint.folio}" in page
        assert "ante Inés Contreras" in page
        assert "de diciembre de 2026 · En plazo · sobre" in page
        copy = await browser.get(path)
        assert complaint.folio not in copy.headers["Content-Disposition"]
        told = json.loads(copy.content)
        assert told["person"]["name"] == "Rosa Ñancupil"
        assert told["texts"][0]["text"] == RECLAMO["story"]
        pdf = await browser.get(f"/data/requests/{request.folio}/data.pdf")
        assert pdf.content.startswith(b"%PDF")
        audit = said(await browser.get("/audit"))
        assert "Bajar los datos de una persona" in audit
        assert "Rosa" not in audit

    tell(tmp_path, story)


def test_what_is_deleted_is_in_no_byte(tmp_path: Path) -> None:
    """Person, words and answer, in the database, its log and spare pages; the link is dead."""

    async def story(
        staff: StaffHall, browser: httpx.AsyncClient, complaint: Handed, request: Handed
    ) -> None:
        await prove(browser, request, complaint)
        assert "aún espera respuesta" in await do(browser, "delete_data", request)
        await act(staff.hall, complaint, StepKind.ANSWER, TRACES[-1])
        files = [tmp_path / f"office.db{end}" for end in ("", "-wal")]
        before = b"".join(file.read_bytes() for file in files)
        assert all(trace.encode() in before for trace in TRACES)
        page = await do(browser, "delete_data", request)
        assert "quedaron borrados y sobrescritos" in page
        after = b"".join(file.read_bytes() for file in files if file.exists())
        assert [trace for trace in TRACES if trace.encode() in after] == []
        assert (await staff.hall.get(complaint.path)).status_code == 404
        assert "Quiero que borren" in said(await browser.get(f"/petitions/{request.folio}"))
        inbox = said(await browser.get(f"/petitions/{complaint.folio}"))
        assert complaint.folio in inbox
        assert not [trace for trace in TRACES if trace in inbox]
        assert "Hecho el" in said(await browser.get(f"/data/requests/{request.folio}"))

    tell(tmp_path, story)


def test_blocked_data_are_seen_by_no_clerk(tmp_path: Path) -> None:
    """Neither in the inbox nor beside it, until the block is lifted; the person still sees them."""

    async def story(
        staff: StaffHall, browser: httpx.AsyncClient, complaint: Handed, request: Handed
    ) -> None:
        await prove(browser, request, complaint)
        seen = said(await browser.get(f"/petitions/{complaint.folio}"))
        assert TRACES[0] in seen
        assert "quedaron bloqueados" in await do(browser, "block_data", request)
        for path in ("/petitions", f"/petitions/{complaint.folio}", "/petitions?text=turno"):
            page = said(await browser.get(path))
            assert not [trace for trace in TRACES if trace in page], path
        assert "Datos bloqueados a pedido de la persona" in page
        assert "no mostró mi turno" in said(await staff.hall.get(complaint.path))
        await do(browser, "unblock_data", request)
        assert TRACES[0] in said(await browser.get(f"/petitions/{complaint.folio}"))

    tell(tmp_path, story)


def test_a_correction_changes_what_was_wrong(tmp_path: Path) -> None:
    """A blank field stays, a dash empties it; no form and no address shows the data."""

    async def story(
        _staff: StaffHall, browser: httpx.AsyncClient, complaint: Handed, request: Handed
    ) -> None:
        await prove(browser, request, complaint)
        await do(browser, "correct_data", request, name="Rosa Ñancupil Díaz", contact="-")
        path = f"/data/requests/{request.folio}/data.json"
        person = json.loads((await browser.get(path)).content)["person"]
        assert person == {
            "name": "Rosa Ñancupil Díaz",
            "contact": "",
            "address": "",
            "identity": "12.345.678-5",
        }

    tell(tmp_path, story)


def test_an_act_about_no_petition_leads_to_the_list(tmp_path: Path) -> None:
    """Whatever stands in a form in the place of a folio, no address is made of it."""

    async def story(
        _staff: StaffHall, browser: httpx.AsyncClient, _complaint: Handed, request: Handed
    ) -> None:
        path = f"/acts/block_data?folio={request.folio}"
        for folio in ("//x.example/..", "2026-1<b>", "none"):
            answer = await send(browser, "/acts/block_data", path, folio=folio)
            assert answer.headers["location"] == "../data/requests", folio

    tell(tmp_path, story)
