"""What people say and hold never reaches the log: a day of marked words through a real server.

The log is read as JSON, one object a line, with all that a program which gathers logs would get.
"""

import asyncio
import json
import re
from pathlib import Path
from typing import Self

import httpx
import pytest
from websockets.asyncio.client import connect

from tests.operation.office import CLERK, PIN, Device, found, let_in
from tests.stories.town import Town

resource = pytest.importorskip("resource", reason="limits of another process: Linux only")

WRONG_PIN = "864213"
NAME, NEED, NOTE = "Zunilda-Marcada", "necesidad-marcada", "nota-marcada"
IDENTITY, CONTACT, STORY = "12.345.678-5", "zunilda@marcada.example", "relato-marcado"
ACCOUNT, PASSWORD, TOKEN = "cuenta-marcada", "clave-marcada-larga", "ficha-marcada-de-nadie"
MARKS = (NAME, NEED, NOTE, IDENTITY, CONTACT, STORY, ACCOUNT, PASSWORD, TOKEN, WRONG_PIN)


class Day:
    """A day at the office, and every secret that was given out in it."""

    def __init__(self, town: Town, codes: tuple[str, str]) -> None:
        self._town = town
        self.secrets = list(codes)

    @classmethod
    async def of(cls, town: Town, codes: tuple[str, str]) -> Self:
        day = cls(town, codes)
        async with connect(town.url) as kiosk, connect(town.url) as console:
            link = await day._ticket(Device(kiosk), codes[0])
            await day._attention(Device(console), codes[1])
        async with connect(town.url) as stranger:
            await day._nonsense(Device(stranger))
        async with httpx.AsyncClient(base_url=town.web, timeout=60) as telephone:
            await day._telephone(telephone, link)
            await day._petition(telephone)
        async with httpx.AsyncClient(base_url=town.staff, timeout=60) as browser:
            await day._staff(browser)
        return day

    async def _ticket(self, kiosk: Device, code: str) -> str:
        self.secrets.append(await kiosk.greet(code=code))
        given = await kiosk.ask("issue_ticket", service="orientacion", **{"class": "general"})
        self.secrets.append(given["link_token"])
        return str(given["link_token"])

    async def _attention(self, console: Device, code: str) -> None:
        self.secrets.append(await console.greet(code=code))
        assert (await console.ask("sign_in", clerk=CLERK, pin=WRONG_PIN))["code"] == "wrong_pin"
        assert (await console.ask("sign_in", clerk=CLERK, pin=PIN))["type"] == "answer"
        opened = await console.ask("open_counter", counter="m3")
        assert opened["type"] == "answer", opened
        attended = await console.ask("start_attention", channel="telephone", service="orientacion")
        assert attended["type"] == "answer", attended
        written = {"need": f"{NAME} {NEED}", "note": f"{NAME} {NOTE}"}
        assert (await console.ask("save_attention", **written))["type"] == "answer"
        await console.ask("save_attention", **written, surplus=NAME)
        await self._full_disk(console, {"need": f"{NEED} {IDENTITY}", "note": f"{NOTE} {CONTACT}"})

    async def _full_disk(self, console: Device, written: dict[str, str]) -> None:
        """An error of the database names what it could not write, and no more of it."""
        assert self._town.process is not None
        process = self._town.process.pid
        before = resource.prlimit(process, resource.RLIMIT_FSIZE)
        resource.prlimit(process, resource.RLIMIT_FSIZE, (4096, before[1]))
        refused = await console.ask("save_attention", **written)
        resource.prlimit(process, resource.RLIMIT_FSIZE, before)
        assert refused["code"] == "store_unavailable"

    async def _nonsense(self, stranger: Device) -> None:
        await stranger.greet(token=TOKEN)
        for text in (f"{NAME} {{", json.dumps({"type": NAME, "id": TOKEN, "need": NEED})):
            await stranger.answer_to(text, None)

    async def _telephone(self, telephone: httpx.AsyncClient, link: str) -> None:
        for path in (f"/t/{link}", f"/t/{link}/manifest", f"/{link}", f"/p/{TOKEN}", f"/t/{NAME}"):
            await telephone.get(path, headers={"referer": f"http://x/{NAME}"})
        await telephone.post(f"/t/{link}/cancel", data={"reason": NEED})
        await telephone.request(NAME.upper().replace("-", ""), f"/{NAME}?{IDENTITY}")

    async def _petition(self, telephone: httpx.AsyncClient) -> None:
        page = await telephone.get("/petitions/new")
        found = re.search(r'name="request_id" value="([^"]+)"', page.text)
        assert found is not None
        person = {"name": NAME, "identity": IDENTITY, "contact": CONTACT, "reply": "email"}
        said = {"request_id": found[1], "kind": "reclamo", "story": STORY * 3, **person}
        parts = [(name, (None, value)) for name, value in said.items()]
        answer = await telephone.post("/petitions/new", files=[*parts, ("files", ("", b""))])
        token = re.search(r'href="[./]*p/([\w-]+)', answer.text)
        assert token is not None, answer.text
        self.secrets.append(token[1])
        await telephone.get(f"/p/{token[1]}")

    async def _staff(self, browser: httpx.AsyncClient) -> None:
        found = re.search(r'name="token" value="([^"]+)"', (await browser.get("/")).text)
        assert found is not None
        form = {"token": found[1], "account": ACCOUNT, "password": PASSWORD, "back": f"/{NAME}"}
        await browser.post("/", data=form)
        await browser.get(f"/tickets/{NAME}", headers={"authorization": f"Bearer {TOKEN}"})
        await browser.get("/metrics", headers={"authorization": f"Bearer {TOKEN}"})


def test_no_word_of_a_person_and_no_secret_is_in_the_log(tmp_path: Path) -> None:
    folder = tmp_path / "office"
    found(folder)

    async def story() -> tuple[Day, str]:
        codes = await let_in(folder)
        async with Town(folder, 0, "--log-format", "json") as town, asyncio.timeout(120):
            control = json.loads((folder / "control.json").read_text("utf-8"))
            day = await Day.of(town, codes)
            metrics = (folder / "metrics.token").read_text("utf-8").strip()
            day.secrets += [*control["tokens"].values(), metrics]
            town.terminate()
            assert await town.ended() == 0
            return day, town.log()

    day, log = asyncio.run(story())
    lines = [json.loads(line) for line in log.splitlines()]
    assert {"service-keeps-nothing"} <= {line.get("event") for line in lines}
    assert all({"at", "level", "logger", "message"} <= line.keys() for line in lines)
    folded = log.casefold()
    leaked = [each for each in (*MARKS, *day.secrets) if each.casefold() in folded]
    assert leaked == []
