"""What a person does on the pages of petitions, as their browser does it without a script."""

import asyncio
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from html import unescape
from pathlib import Path
from typing import Any

import httpx

from server.domain.petition.register import Actor, Role, Step
from server.domain.petition.states import StepKind
from tests.web.hall import Hall, open_hall

MAYOR = Actor(Role.SUPERVISOR)
RECLAMO = {
    "kind": "reclamo",
    "story": "La pantalla de la Sala 1\nno mostró mi turno <b>y esperé</b> una hora.",
    "service": "licencia-renovar",
    "reply": "email",
    "name": "Rosa Ñancupil",
    "identity": "12.345.678-5",
    "contact": "rosa@example.org",
}
File = tuple[str, bytes]
AT = datetime(2026, 9, 21, 14, 32, tzinfo=UTC)
"""A Monday, half past eleven in La Serena."""
Story = Callable[[Hall], Awaitable[None]]


def visit(folder: Path, story: Story) -> None:
    async def visiting() -> None:
        async with open_hall(folder, AT) as hall:
            await story(hall)

    asyncio.run(visiting())


@dataclass(frozen=True)
class Handed:
    """A petition that was handed in, as its receipt says."""

    folio: str
    key: str
    token: str

    @property
    def path(self) -> str:
        return f"/p/{self.token}"


async def send(
    hall: Hall, fields: dict[str, Any], *files: File, path: str = "/petitions/new"
) -> httpx.Response:
    """Fill in a form, as it is asked for first, and send it."""
    page = await hall.get(path)
    found = re.search(r'name="request_id" value="([^"]+)"', page.text)
    assert found is not None, page.status_code
    parts = [(name, (None, value)) for name, value in {"request_id": found[1], **fields}.items()]
    sent = [("files", each) for each in files] or [("files", ("", b""))]
    return await hall.client.post(path, files=[*parts, *sent])


async def hand_in(hall: Hall, fields: dict[str, Any] = RECLAMO, *files: File) -> Handed:
    """Hand a petition in."""
    return receipt_of(await send(hall, fields, *files))


def receipt_of(page: httpx.Response) -> Handed:
    assert page.status_code == 200, text_of(page)
    folio, key = re.findall(r'<dd class="number">([^<]+)</dd>', page.text)
    found = re.search(r'href="[./]*p/([\w-]+)', page.text)
    assert found is not None
    return Handed(folio, key, found[1])


async def act(hall: Hall, handed: Handed, kind: StepKind, words: str = "", **more: Any) -> None:  # noqa: ANN401
    """A step of the staff."""
    room, step = hall.room, Step(kind=kind, words=words, **more)
    outcome = await room.petitions.act(room.hub.published, handed.folio, step, MAYOR)
    assert not hasattr(outcome, "code"), outcome


def text_of(page: httpx.Response) -> str:
    """What a page says, in one line."""
    body = re.sub(r"<(script|style|svg).*?</\1>", " ", page.text, flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", body)).split())
