"""The proof of wait on a telephone, its document, and `/verify`, over the real listener."""

import asyncio
import re
from collections.abc import Awaitable, Callable
from datetime import timedelta
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import httpx
import pypdfium2  # type: ignore[import-untyped]
import pytest
import zxingcpp

from server.domain import commands as c
from server.proofs.seal import Proofs, keys_later
from server.web.people.application import masked
from tests.web.hall import OVERSIGHT, Hall, Held, open_hall
from tests.web.test_announced import PHONE
from tests.web.test_ticket_page import AT, text_of

if TYPE_CHECKING:
    from server.domain.catalogue import Catalogue

LATER = AT + timedelta(minutes=48)


def tell(tmp_path: Path, story: Callable[[Hall, Held], Awaitable[None]]) -> None:
    """A person has waited for 48 minutes and has been called."""

    async def telling() -> None:
        async with open_hall(tmp_path, AT, PHONE) as hall:
            await hall.open_counter()
            held = await hall.issue()
            hall.set_clock(LATER)
            await hall.ask(c.CallNext())
            await story(hall, held)

    asyncio.run(telling())


def link_in(page: httpx.Response) -> str:
    """The path of the check that a proof's page leads to."""
    found = re.search(r'href="([^"]+/verify\?proof=[^"]+)"', page.text)
    assert found is not None
    whole = urlsplit(unescape(found[1]))
    return f"{whole.path}?{whole.query}"


def short_in(page: httpx.Response) -> str:
    found = re.search(r"<b>([A-Z0-9]{4}(?: [A-Z0-9]{4}){3})</b>", page.text)
    assert found is not None
    return found[1]


def typed(code: str, **changes: str) -> dict[str, str]:
    """The form as a person fills it in from the paper."""
    form = {
        "ticket": "J001",
        "service": "renovar licencia de conducir",
        "day": "20-11-2026",
        "arrival": "10:54",
        "outcome": "called",
        "until": "11.42",
        "code": code,
    }
    return form | changes


def test_the_page_leads_to_a_proof_that_checks(tmp_path: Path) -> None:
    """Arrival, call and minutes, and no person; the check says the same."""

    async def story(hall: Hall, held: Held) -> None:
        ticket = await hall.get(held.path)
        assert f'href="{held.token}/proof"' in ticket.text
        page = await hall.get(f"{held.path}/proof")
        said = text_of(page)
        for fact in ("10:54", "11:42", "48 minutos", held.code, "20 de noviembre de 2026"):
            assert fact in said
        assert held.token not in link_in(page)
        checked = await hall.get(link_in(page))
        assert checked.status_code == 200
        for fact in ("La constancia es auténtica", "48 minutos", "11:42", held.code):
            assert fact in text_of(checked)

    tell(tmp_path, story)


def test_a_proof_checks_after_its_ticket_is_gone(tmp_path: Path) -> None:
    """On another day, from another start of the server, with an empty hall and a new key."""
    kept: list[str] = []

    async def story(hall: Hall, held: Held) -> None:
        kept.append(link_in(await hall.get(f"{held.path}/proof")))

    async def later() -> None:
        async with open_hall(tmp_path, LATER + timedelta(days=200)) as hall:
            checked = await hall.get(kept[0])
            assert "48 minutos" in text_of(checked)
            assert checked.status_code == 200

    tell(tmp_path, story)
    place = tmp_path / "proof-keys"
    (place / "signing.pem").rename(place / "2026.pem")
    (tmp_path / "office.db").unlink()
    asyncio.run(later())


def test_what_is_typed_from_paper_is_checked(tmp_path: Path) -> None:
    async def story(hall: Hall, held: Held) -> None:
        code = short_in(await hall.get(f"{held.path}/proof"))
        service = hall.room.hub.published.catalogue.services[0].name
        name = next(
            each.name
            for each in hall.room.hub.published.catalogue.services
            if each.id == "licencia-renovar"
        )
        form = typed(code.lower().replace(" ", "-"), service=name.upper())
        good = await hall.client.post("/verify", data=form)
        assert (good.status_code, "es auténtica" in text_of(good)) == (200, True)
        for change in (
            {"until": "11:43"},
            {"ticket": "J002"},
            {"service": f"{service} x"},
            {"day": "21-11-2026"},
            {"outcome": "not-called"},
            {"code": "A" * 16},
        ):
            bad = await hall.client.post("/verify", data=form | change)
            assert (bad.status_code, "no es auténtica" in text_of(bad)) == (422, True), change

    tell(tmp_path, story)


def test_each_missing_field_is_named(tmp_path: Path) -> None:
    async def story(hall: Hall, _held: Held) -> None:
        empty = await hall.client.post("/verify", data={})
        assert empty.status_code == 422
        assert empty.text.count('class="fault"') == 7
        wrong = await hall.client.post("/verify", data=typed("ABCD", arrival="25:00"))
        assert re.findall(r'id="(\w+)-fault"', wrong.text) == ["arrival", "code"]
        assert 'value="25:00"' in wrong.text

    tell(tmp_path, story)


def test_an_altered_link_is_no_proof(tmp_path: Path) -> None:
    """Cut, lengthened, respelt, or signed by another office's key."""

    async def story(hall: Hall, held: Held) -> None:
        link = link_in(await hall.get(f"{held.path}/proof"))
        path, _, code = link.partition("=")
        stranger = Proofs(hall.room.hub.published.id, keys_later())
        own = hall.room.proofs.check(code)
        assert own is not None
        forged = stranger.seal(own)
        assert forged is not None
        for spoilt in (code[:-2], f"{code}AA", code.swapcase(), forged.long, "", "%00%ff", "ñ"):
            found = await hall.get(f"{path}={spoilt}")
            assert (found.status_code, "no es auténtica" in text_of(found)) == (422, True)

    tell(tmp_path, story)


def test_endless_guesses_are_not_answered(tmp_path: Path) -> None:
    """From one address a code is tried some twenty times, and then one in five seconds."""

    async def story(hall: Hall, held: Held) -> None:
        page = await hall.get(f"{held.path}/proof")
        answers = [
            (
                await hall.client.post("/verify", data=typed(f"{'A' * 14}{chr(65 + n % 8)}A"))
            ).status_code
            for n in range(30)
        ]
        assert set(answers[:20]) == {422}
        assert answers[-5:] == [429] * 5
        links = [(await hall.get(f"/verify?proof=A{n}")).status_code for n in range(3)]
        assert links == [429] * 3
        # A genuine one is still read, and so is the holder's own page.
        assert (await hall.get(link_in(page))).status_code == 200
        assert (await hall.get(f"{held.path}/proof")).status_code == 200

    tell(tmp_path, story)


def test_one_who_waits_is_told_to_come_back(tmp_path: Path) -> None:
    async def story() -> None:
        async with open_hall(tmp_path, AT) as hall:
            held = await hall.issue()
            hall.set_clock(AT + timedelta(minutes=7))
            page = text_of(await hall.get(f"{held.path}/proof"))
            assert "Aún esperaba a las 11:01" in page
            assert "pida la constancia otra vez" in page
            await hall.ask(c.CancelTicket(held.id), OVERSIGHT)
            ended = text_of(await hall.get(f"{held.path}/proof"))
            assert "Sin llamado hasta las 11:01" in ended

    asyncio.run(story())


@pytest.mark.parametrize(
    ("language", "title"), [("en", "Proof of wait"), ("pt", "Comprovante de espera")]
)
def test_it_speaks_the_readers_language(tmp_path: Path, language: str, title: str) -> None:
    async def story(hall: Hall, held: Held) -> None:
        catalogue: Catalogue = hall.room.hub.published.catalogue
        if language in catalogue.languages:
            assert title in text_of(await hall.get(f"{held.path}/proof?lang={language}"))
        assert f'lang="{language}"' in (await hall.get(f"/verify?lang={language}")).text

    tell(tmp_path, story)


def test_the_document_is_whole(tmp_path: Path) -> None:
    """One page with its text, and a square code that leads to the check."""

    async def story(hall: Hall, held: Held) -> None:
        pdf = await hall.get(f"{held.path}/proof.pdf")
        assert pdf.headers["content-type"] == "application/pdf"
        document = pypdfium2.PdfDocument(pdf.content)
        assert len(document) == 1
        text = document[0].get_textpage().get_text_range()
        for fact in ("Constancia de espera", "10:54", "11:42", "48 minutos", held.code):
            assert fact in text
        (read,) = zxingcpp.read_barcodes(document[0].render(scale=3).to_pil())
        whole = urlsplit(read.text)
        assert (await hall.get(f"{whole.path}?{whole.query}")).status_code == 200
        answers = [(await hall.get(f"{held.path}/proof.pdf")).status_code for _ in range(7)]
        assert answers[-1] == 429

    tell(tmp_path, story)


def test_an_unknown_ticket_has_no_proof(tmp_path: Path) -> None:
    """Nor is a ticket's link told in the log, nor the code that is checked."""

    async def story(hall: Hall, _held: Held) -> None:
        for path in ("/t/nobodys/proof", "/t/nobodys/proof.pdf"):
            assert (await hall.get(path)).status_code == 404
        assert masked("/t/secret/proof.pdf") == "/t/…/proof.pdf"
        assert masked("/t/secret/proof") == "/t/…/proof"
        assert masked("/verify") == "/verify"
        key = await hall.get("/verify/key.pem")
        assert key.text.startswith("-----BEGIN PUBLIC KEY-----")

    tell(tmp_path, story)
