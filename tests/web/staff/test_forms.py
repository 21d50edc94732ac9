"""Forms on the staff pages: only our own are taken, and a half-filled one outlives its session."""

import asyncio
from collections.abc import Mapping
from pathlib import Path

import httpx
import pytest

from server.accounts.sessions import IDLE
from server.domain import commands as c
from server.domain.discipline import Discipline
from server.domain.identity import ClerkId
from server.web.shared import forms
from server.web.shared.forms import MOST_BYTES
from server.web.staff import application
from server.web.staff.acts import Act, Field, Outcome, asking
from server.web.staff.held_forms import KEPT_SECONDS, MOST, MOST_OF_ONE, HeldForms
from server.web.staff.visit import DOOR, SESSION, Visit, safe_back
from tests.web.staff.office import (
    ANDRES,
    INES,
    PASSWORD,
    StaffHall,
    open_staff,
    said,
    send,
    sign_in,
    token_of,
)

RULE = "/acts/change_discipline"


def _rule(_visit: Visit, values: Mapping[str, str]) -> c.Command | Outcome:
    return c.ChangeDiscipline(Discipline(values["rule"]), 2)


CHANGE_RULE = Act(
    name="change_discipline",
    title=lambda _visit, _values: "¿Cambiar la regla?",
    effect=lambda visit, _values: [f"Ahora: {visit.office.rule.name.value}."],
    verb="pages-enter",
    fields=(
        Field("rule", "pages-account"),
        Field("why", "pages-password", "long", is_required=False, longest=40),
    ),
    stands=lambda visit, _values: visit.office.rule.name.value,
    do=asking(_rule, lambda _visit, _values: "Hecho."),
)
"""An act as others are, so that this file is about forms and not about an act."""


@pytest.fixture(autouse=True)
def _one_act(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(application, "ACTS", (CHANGE_RULE,))


def rule_of(staff: StaffHall) -> str:
    return staff.at.office.rule.name.value


async def end(staff: StaffHall) -> None:
    """Thirty minutes without a request."""
    sessions = staff.at.sessions
    later = sessions._running() + IDLE.total_seconds() + 1  # noqa: SLF001 - time is passed in
    sessions._running = lambda: later  # noqa: SLF001


def test_an_act_asks_once_and_says_what_came(tmp_path: Path) -> None:
    """Its page tells what it does; then it is done as that person, and leads back with a word."""

    async def story() -> None:
        async with open_staff(tmp_path) as staff, staff.browser() as browser:
            await staff.comes(browser)
            question = await browser.get(RULE)
            assert "¿Cambiar la regla? Ahora: k-then-oldest." in said(question)
            done = await send(browser, RULE, rule="strict", seen=seen(question), back="/me")
            assert (done.status_code, done.headers["location"]) == (303, "../me")
            assert rule_of(staff) == "strict"
            assert "Hecho." in said(await browser.get("/me"))
            assert "Hecho." not in said(await browser.get("/me"))

    asyncio.run(story())


def seen(page: httpx.Response) -> str:
    """What a page says of the state that it was made from."""
    return page.text.partition('name="seen" value="')[2].partition('"')[0]


def test_the_second_is_told_what_has_changed(tmp_path: Path) -> None:
    """Two supervisors have the same page open: the first one's act stands until it is read."""

    async def story() -> None:
        async with open_staff(tmp_path) as staff, staff.browser() as ines, staff.browser() as other:
            await staff.comes(ines)
            await staff.comes(other, ANDRES)
            first, second = await ines.get(RULE), await other.get(RULE)
            await send(ines, RULE, rule="strict", seen=seen(first))
            late = await send(other, RULE, rule="first-come", seen=seen(second), why="porque sí")
            assert late.status_code == 409
            assert "Mientras tanto esto cambió" in said(late)
            assert "Ahora: strict." in said(late)
            assert 'value="first-come"' in late.text
            assert ">porque sí</textarea>" in late.text
            assert rule_of(staff) == "strict"
            again = await send(other, RULE, rule="first-come", seen=seen(late))
            assert again.status_code == 303
            assert rule_of(staff) == "first-come"

    asyncio.run(story())


def test_a_faulty_field_is_named(tmp_path: Path) -> None:
    """And the rest of the form stays as it was typed."""

    async def story() -> None:
        async with open_staff(tmp_path) as staff, staff.browser() as browser:
            await staff.comes(browser)
            now = seen(await browser.get(RULE))
            empty = await send(browser, RULE, rule="", why="una razón", seen=now)
            assert empty.status_code == 422
            assert "Falta «Usuario»" in said(empty)
            assert ">una razón</textarea>" in empty.text
            long = await send(browser, RULE, rule="strict", why="x" * 41, seen=now)
            assert "caben 40 letras" in said(long)
            assert rule_of(staff) == "k-then-oldest"

    asyncio.run(story())


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": "https://example.org"},
        {"Origin": "http://127.0.0.1:1"},
    ],
    ids=lambda headers: next(iter(headers.values())),
)
def test_a_form_of_another_site_does_nothing(tmp_path: Path, headers: dict[str, str]) -> None:
    """With the right cookie and even the right token; nor does it sign a person in or out."""

    async def story() -> None:
        async with open_staff(tmp_path) as staff, staff.browser() as browser:
            await staff.comes(browser)
            token = await token_of(browser, RULE)
            fields = {"token": token, "rule": "strict", "seen": seen(await browser.get(RULE))}
            for path in (RULE, "/sign-out", "/me"):
                answer = await browser.post(path, data=fields, headers=headers)
                assert answer.status_code == 403, path
                assert "ya no vale" in said(answer)
            assert rule_of(staff) == "k-then-oldest"
            assert (await browser.get("/hall")).status_code == 200
            async with staff.browser() as other:
                token = await token_of(other, "/")
                entry = {"token": token, "account": INES, "password": PASSWORD}
                answer = await other.post("/", data=entry, headers=headers)
                assert answer.status_code == 403
                assert SESSION not in other.cookies

    asyncio.run(story())


def test_a_form_needs_its_own_token(tmp_path: Path) -> None:
    """None, nonsense, that of another person's session, that of a browser before its sign-in."""

    async def story() -> None:
        async with open_staff(tmp_path) as staff, staff.browser() as ines, staff.browser() as other:
            before = await token_of(ines, "/")
            await staff.comes(ines)
            await staff.comes(other, ANDRES)
            now = seen(await ines.get(RULE))
            for token in ("", "x", before, await token_of(other, RULE), "ñ" * 9):
                fields = {"token": token, "rule": "strict", "seen": now}
                assert (await ines.post(RULE, data=fields)).status_code == 403
            assert (await ines.post(RULE)).status_code == 403
            assert rule_of(staff) == "k-then-oldest"

    asyncio.run(story())


def test_a_half_filled_form_outlives_its_session(tmp_path: Path) -> None:
    """Sent too late it is kept; its author signs in, reads it again and sends it."""

    async def story() -> None:
        async with open_staff(tmp_path) as staff, staff.browser() as browser:
            await staff.comes(browser)
            now, token = seen(await browser.get(RULE)), await token_of(browser, RULE)
            await end(staff)
            text = "Hay «fila» & apuro\nen la tarde"
            fields = {"token": token, "rule": "first-come", "why": text, "seen": now}
            late = await browser.post(RULE, data=fields)
            assert late.status_code == 303
            assert rule_of(staff) == "k-then-oldest"
            entry = await browser.get(late.headers["location"].replace("../", "/"))
            assert "Lo que escribió se conserva" in said(entry)
            back = entry.text.partition('name="back" value="')[2].partition('"')[0]
            token = entry.text.partition('name="token" value="')[2].partition('"')[0]
            entered = await browser.post(
                "/", data={"token": token, "account": INES, "password": PASSWORD, "back": back}
            )
            again = await browser.get(entered.headers["location"].removeprefix("."))
            assert 'value="first-come"' in again.text
            assert "Hay «fila» &amp; apuro\nen la tarde</textarea>" in again.text
            assert "k-then-oldest" in rule_of(staff)
            done = await send(browser, RULE, rule="first-come", why=text, seen=seen(again))
            assert done.status_code == 303
            assert rule_of(staff) == "first-come"

    asyncio.run(story())


def test_a_kept_form_is_its_authors_alone(tmp_path: Path) -> None:
    """Another person who signs in at the same browser gets the page without it."""

    async def story() -> None:
        async with open_staff(tmp_path) as staff, staff.browser() as browser:
            await staff.comes(browser, ANDRES)
            await send(browser, "/sign-out", opened="/me")
            await staff.comes(browser, INES)
            token = await token_of(browser, RULE)
            await end(staff)
            late = await browser.post(RULE, data={"token": token, "why": "de Inés"})
            back = httpx.URL(late.headers["location"]).params["back"]
            assert "held=" in back
            await sign_in(browser, ANDRES, back=back)
            page = await browser.get(back)
            assert page.status_code == 200
            assert "de Inés" not in page.text
            await send(browser, "/sign-out", opened="/me")
            await sign_in(browser, INES, back=back)
            assert "de Inés" in (await browser.get(back)).text

    asyncio.run(story())


def test_a_forged_form_is_not_kept(tmp_path: Path) -> None:
    """What another site sends into an ended session is not put before its owner later."""

    async def story() -> None:
        async with open_staff(tmp_path) as staff, staff.browser() as browser:
            await staff.comes(browser)
            token = await token_of(browser, RULE)
            await end(staff)
            for fields, headers in (
                ({"token": token, "why": "x"}, {"Sec-Fetch-Site": "cross-site"}),
                ({"token": "x", "why": "x"}, {}),
            ):
                answer = await browser.post(RULE, data=fields, headers=headers)
                assert answer.headers["location"] == "../"

    asyncio.run(story())


def test_a_sign_in_leads_back(tmp_path: Path) -> None:
    """To the page that was asked for, with its query; never to another machine."""

    async def story() -> None:
        async with open_staff(tmp_path) as staff, staff.browser() as browser:
            await staff.comes(browser)
            await send(browser, "/sign-out", opened="/me")
            asked = await browser.get("/me?x=1&y=a%20b")
            back = httpx.URL(asked.headers["location"]).params["back"]
            entered = await sign_in(browser, back=back)
            assert entered.headers["location"] == "./me?x=1&y=a%20b"

    asyncio.run(story())


@pytest.mark.parametrize(
    "asked",
    [
        "https://example.org/",
        "//example.org/x",
        "/\\example.org",
        "/%2F/example.org\r\nSet-Cookie: a=b",
        "javascript:alert(1)",
        "hall",
        "",
        "/",
    ],
)
def test_a_way_back_stays_here(asked: str) -> None:
    assert safe_back(asked) == ""


def test_a_browser_without_cookies_is_told(tmp_path: Path) -> None:
    """The sign-in says what it needs, rather than that the password is wrong."""

    async def story() -> None:
        async with open_staff(tmp_path) as staff, staff.browser() as browser:
            token = await token_of(browser, "/")
            browser.cookies.delete(DOOR)
            fields = {"token": token, "account": INES, "password": PASSWORD}
            answer = await browser.post("/", data=fields)
            assert answer.status_code == 403
            assert "aceptar cookies" in said(answer)

    asyncio.run(story())


@pytest.mark.parametrize(
    "body", [b"x" * (MOST_BYTES + 1), b"a=%ff%fe", b"\xff\xfe", b"&".join([b"a=b"] * 100)]
)
def test_no_body_breaks_a_form(tmp_path: Path, body: bytes) -> None:
    """Too long, not text, or of too many fields: an answer in words, and no fault."""

    async def story() -> None:
        async with open_staff(tmp_path) as staff, staff.browser() as browser:
            await staff.comes(browser)
            kind = {"Content-Type": "application/x-www-form-urlencoded"}
            for path in (RULE, "/me", "/sign-out", "/"):
                answer = await browser.post(path, content=body, headers=kind)
                assert answer.status_code == 403, path

    asyncio.run(story())


def test_kept_forms_have_an_end() -> None:
    """Five of one person, two hundred in all, each for an hour."""
    forms = HeldForms()
    person = [ClerkId(f"clerk-{each}") for each in range(MOST)]
    keys = [forms.keep(person[0], "/x", {"n": str(n)}, 0.0) for n in range(MOST_OF_ONE + 2)]
    found = [bool(forms.find(key, person[0], "/x", 1.0)) for key in keys]
    assert found == [False] * 2 + [True] * MOST_OF_ONE
    assert not forms.find(keys[-1], person[0], "/y", 1.0)
    assert not forms.find(keys[-1], person[0], "/x", KEPT_SECONDS)
    for one in person:
        last = forms.keep(one, "/x", {}, 2.0)
    assert not forms.find(keys[-1], person[0], "/x", 2.0)
    assert forms.find(last, person[-1], "/x", 2.0) == {}


def test_a_body_that_does_not_come_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither before the sign-in nor for an act: connections are few, and the staff's."""
    monkeypatch.setattr(forms, "BODY_SECONDS", 0.1)

    async def story() -> None:
        async with open_staff(tmp_path) as staff:
            for path in ("/", "/first-use", RULE):
                port = httpx.URL(staff.url).port
                reader, writer = await asyncio.open_connection("127.0.0.1", port)
                head = f"POST {path} HTTP/1.1\r\nHost: x\r\nContent-Length: 99\r\n\r\ntoken="
                writer.write(head.encode())
                answer = await reader.read()
                assert answer.startswith(b"HTTP/1.1 "), path
                writer.close()

    asyncio.run(story())
