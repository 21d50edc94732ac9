"""What a person and the staff see of personal data, as docs/privacy.md shows it, in Chromium.

Made by `python -m tests.pictures privacy`.
"""

import asyncio
import tempfile
from contextlib import ExitStack
from pathlib import Path

import httpx

from server.domain.petition.states import StepKind
from tests.attachments import documents
from tests.pictures.phone import Telephone, photograph
from tests.web.browser import Browser, chromium, open_page
from tests.web.petitions import RECLAMO, act, hand_in
from tests.web.staff.office import StaffHall, open_staff, send
from tests.web.staff.pages import enter, minutes_later
from tests.web.staff.test_breaches import begin
from tests.web.staff.test_data_requests import NOW, REQUEST, prove

DOCS = Path(__file__).parents[2] / "docs" / "pictures" / "privacy"
COLOURS, SHOWN = 128, 3140
"""Colours of a picture, and the pixels of a page that it shows at most; the notice is longer."""
TELEPHONE, DESK = Telephone(390, 844, "es"), Telephone(1280, 800, "es")
STORY = "La pantalla de la Sala 1 no mostró mi turno y esperé una hora."


def make() -> None:
    """Make the pictures anew."""
    DOCS.mkdir(parents=True, exist_ok=True)
    with ExitStack() as house:
        folder = Path(house.enter_context(tempfile.TemporaryDirectory()))
        address = house.enter_context(chromium(folder / "profile"))
        asyncio.run(_visit(folder, address))


async def _visit(folder: Path, address: str) -> None:
    async with (
        open_staff(folder, NOW) as staff,
        staff.browser() as client,
        open_page(address) as browser,
    ):
        await staff.comes(client)
        paths = await _happens(staff, client)
        await browser.do("Network.enable")
        await browser.do("Network.setExtraHTTPHeaders", headers={"Accept-Language": "es"})
        await enter(browser, client)
        for name, url in paths.items():
            await _take(browser, name, url)


async def _happens(staff: StaffHall, client: httpx.AsyncClient) -> dict[str, str]:
    """A complaint is answered, its person asks for deletion, and a list was left on a desk."""
    paper = ("carnet.jpg", documents.photograph())
    complaint = await hand_in(staff.hall, {**RECLAMO, "story": STORY}, paper)
    request = await hand_in(staff.hall, REQUEST)
    await act(staff.hall, complaint, StepKind.ANSWER, "Le pedimos disculpas: ya está arreglada.")
    await prove(client, request, complaint)
    await begin(client, "Una lista con nombres quedó en el mesón 2; 14 personas.")
    minutes_later(staff, 40)
    told = {"breach": "1", "kind": "told_authority", "day": "2026-11-20", "hour": "11:05"}
    adding = "/acts/add_to_breach"
    await send(
        client, adding, f"{adding}?breach=1", **told, words="Por el formulario de la Agencia."
    )
    await client.get("/data")  # what came of the last act is said once
    return {
        "notice": staff.hall.url + "/privacy",
        "own-data": f"{staff.hall.url}{complaint.path}/data",
        "request": f"{staff.url}/data/requests/{request.folio}",
        "breaches": staff.url + "/data",
    }


async def _take(browser: Browser, name: str, url: str) -> None:
    screen = TELEPHONE if name in ("notice", "own-data") else DESK
    picture = await photograph(browser, url, screen)
    shown = picture.crop((0, 0, picture.width, min(picture.height, SHOWN)))
    small = shown.convert("RGB").quantize(COLOURS)
    small.save(DOCS / f"{name}.png", optimize=True)
