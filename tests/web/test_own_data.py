"""A person's own data behind the link of their petition: a copy, and what they ask about it."""

import asyncio
import json
import re
from collections.abc import Awaitable, Callable
from pathlib import Path

import httpx

from server.domain.petition.states import StepKind
from server.domain.petition.terms import PetitionKind
from tests.web.hall import Hall, open_hall
from tests.web.petitions import RECLAMO, Handed, act, hand_in, receipt_of, text_of
from tests.web.test_ticket_page import AT

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c63f8cfc0f01f00050001ff56c72f0d0000000049454e44ae426082"
)


def tell(tmp_path: Path, story: Callable[[Hall, Handed], Awaitable[None]]) -> None:
    """A complaint with a picture has come."""

    async def telling() -> None:
        async with open_hall(tmp_path, AT) as hall:
            await story(hall, await hand_in(hall, RECLAMO, ("foto.png", PNG)))

    asyncio.run(telling())


async def ask(hall: Hall, handed: Handed, **fields: str) -> httpx.Response:
    """Fill in the form about one's data, and send it."""
    page = await hall.get(f"{handed.path}/data")
    found = re.search(r'name="request_id" value="([^"]+)"', page.text)
    assert found is not None
    fields = {"request_id": found[1], **fields}
    return await hall.client.post(f"{handed.path}/data", data=fields)


def test_the_copy_has_all_that_is_kept(tmp_path: Path) -> None:
    """Person, words, answer and files; not the notes that staff leave each other."""

    async def story(hall: Hall, handed: Handed) -> None:
        await act(hall, handed, StepKind.NOTE, "una persona difícil")
        await act(hall, handed, StepKind.ANSWER, "Ya la arreglamos.")
        page = await hall.get(f"{handed.path}/data")
        assert "Rosa Ñancupil" in text_of(page)
        assert "2 textos y 1 archivo" in text_of(page)
        assert (
            "borrar los que la ley no obliga a guardar: respuesta en 30 días corridos"
            in text_of(page)
        )
        assert page.text.index("data.pdf") < page.text.index("data.json"), "to read comes first"
        answer = await hall.get(f"{handed.path}/data.json")
        assert "attachment" in answer.headers["Content-Disposition"]
        told = json.loads(answer.content)
        assert told["format"] == "antesala-own-data-1"
        assert told["person"]["identity"] == "12.345.678-5"
        assert [each["kind"] for each in told["texts"]] == ["story", "answer"]
        assert "difícil" not in answer.text
        assert [each["kind"] for each in told["history"]] == ["receive", "assign", "answer"]
        assert told["files"][0]["name"] == "foto.png"
        assert told["petition"]["received_at"] == "2026-11-20T10:54:00-03:00"
        pdf = await hall.get(f"{handed.path}/data.pdf")
        assert pdf.headers["Content-Type"] == "application/pdf"
        assert pdf.content.startswith(b"%PDF")
        for path in ("data.xml", "data.", "data.json/x"):
            assert (await hall.get(f"{handed.path}/{path}")).status_code == 404

    tell(tmp_path, story)


def test_no_other_link_opens_them(tmp_path: Path) -> None:
    """One letter changed opens neither page nor copy, and takes no request."""

    async def story(hall: Hall, handed: Handed) -> None:
        wrong = handed.path[:-1] + ("A" if handed.path[-1] != "A" else "B")
        for end in ("data", "data.json", "data.pdf"):
            assert (await hall.get(f"{wrong}/{end}")).status_code == 404
        answer = await hall.client.post(f"{wrong}/data", data={"right": "deletion"})
        assert answer.status_code == 404
        assert len(hall.room.petitions.open_ones()) == 1

    tell(tmp_path, story)


def test_a_request_is_a_petition_of_its_own(tmp_path: Path) -> None:
    """With the clock of its right, a receipt, and the proof of whose data they are."""

    async def story(hall: Hall, handed: Handed) -> None:
        request = receipt_of(await ask(hall, handed, right="deletion", words="Borren <b>todo</b>"))
        blocking = receipt_of(await ask(hall, handed, right="blocking"))
        found = {each.folio: each for each in hall.room.petitions.open_ones()}
        assert found[request.folio].kind is PetitionKind.DERECHOS
        assert found[request.folio].due.isoformat() == "2026-12-20"
        assert found[blocking.folio].due.isoformat() == "2026-11-24"
        known = await hall.room.privacy.requests.all()
        assert {each.about for each in known.values()} == {handed.folio}
        assert known[request.folio].proven_by is None
        assert "Borren <b>todo</b>" in text_of(await hall.get(request.path))
        assert "La persona pide: que no se usen" in text_of(await hall.get(blocking.path))

    tell(tmp_path, story)


def test_a_form_without_a_right_says_so(tmp_path: Path) -> None:
    """What was typed stays; nonsense is no right."""

    async def story(hall: Hall, handed: Handed) -> None:
        for right in ("", "everything"):
            page = await ask(hall, handed, right=right, words="mi nombre está mal <i>")
            assert page.status_code == 422
            assert "Elija qué pide." in text_of(page)
            assert "mi nombre está mal &lt;i&gt;</textarea>" in page.text
        long = await ask(hall, handed, right="deletion", words="x" * 20_001)
        assert long.status_code in {413, 422}
        assert len(hall.room.petitions.open_ones()) == 1

    tell(tmp_path, story)


def test_another_choice_with_the_browsers_way_back_is_another_request(tmp_path: Path) -> None:
    """The form of before is sent with another right: both stand; what comes twice stands once."""

    async def story(hall: Hall, handed: Handed) -> None:
        form = {"request_id": "the-form-of-before", "words": "Por favor\u202e"}
        sent = [
            await hall.client.post(f"{handed.path}/data", data={**form, "right": right})
            for right in ("access", "deletion", "deletion")
        ]
        first, second, again = map(receipt_of, sent)
        assert first.folio != second.folio
        assert again == second
        assert len(hall.room.petitions.open_ones()) == 3
        assert "\u202e" not in (await hall.get(first.path)).text

    tell(tmp_path, story)
