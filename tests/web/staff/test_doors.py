"""The doors of the staff pages: nothing without a session, and nothing on the other port."""

import asyncio
from collections.abc import Iterator
from contextlib import AsyncExitStack
from pathlib import Path

import httpx
import pytest
from starlette.applications import Starlette
from starlette.routing import Route

from server.accounts.roles import ROLES, Rights
from server.web.people.application import listen_web
from server.web.shared.listening import WebListening
from server.web.shared.manners import Manners
from server.web.staff import application as staff_application
from server.web.staff.application import named
from tests.web.hall import NO_TLS
from tests.web.staff.office import StaffHall, open_staff, said, send

OPEN = {"/", "/first-use", "/static/accent/{name}", "/static/crest/{name}", "/static/{name}"}
"""What a person sees before they have signed in: the sign-in, and what it is drawn with."""


NAMED = {
    "act": "close_day",
    "code": "J001",
    "folio": "2026-000001",
    "indicator": "issued",
    "key": "k",
    "kind": "csv",
    "number:int": "1",
    "path:path": "x/y",
    "step": "answer",
}
"""What stands in the place of a name in an address."""


SHARED = {"/petitions/new"}
"""Addresses that both ports have, each with a page of its own."""


def routes_of(staff: StaffHall) -> Iterator[tuple[str, str]]:
    """Every method and address of the staff application, with something in the place of names."""
    app = staff_application.application(staff.at)
    assert isinstance(app, Manners)
    inner = app._app  # noqa: SLF001 - the routes within the middleware
    assert isinstance(inner, Starlette)
    for route in inner.routes:
        assert isinstance(route, Route)
        path = route.path
        if path in OPEN:
            continue
        for name, value in NAMED.items():
            path = path.replace(f"{{{name}}}", value)
        assert "{" not in path, "a part of an address that this test does not know"
        for method in sorted(route.methods or ()):
            yield method, path


def test_nothing_is_open_without_a_session(tmp_path: Path) -> None:
    """Every address leads to the sign-in, by every method, and tells nothing; also unknown ones."""

    async def story() -> None:
        async with open_staff(tmp_path) as staff, staff.browser() as browser:
            walked = list(routes_of(staff))
            assert {("GET", "/hall"), ("POST", "/acts/close_day"), ("POST", "/me")} <= set(walked)
            for method, path in walked:
                answer = await browser.request(method, path)
                assert answer.status_code == 303, (method, path)
                assert answer.headers["location"].split("?")[0].strip("./") == "", path
                assert answer.content == b""

    asyncio.run(story())


@pytest.mark.parametrize("path", ["/hall/events", "/tickets/events", "/audit/events"])
def test_a_stream_that_is_not_read_is_not_opened(tmp_path: Path, path: str) -> None:
    """HEAD asks for the head alone: no stream is left behind that is drawn for ever."""

    async def story() -> None:
        async with open_staff(tmp_path) as staff, staff.browser() as browser:
            await staff.comes(browser)
            answer = await browser.head(path)
            assert answer.status_code == 200
            assert answer.headers["content-type"].startswith("text/event-stream")
            assert not any(staff.at.streams.values())
            assert not staff.at.live.streams

    asyncio.run(story())


@pytest.mark.parametrize("path", ["/", "/hall", "/acts/close_day"])
def test_a_method_that_is_none_here_is_refused_with_those_that_are(
    tmp_path: Path, path: str
) -> None:
    """With a session as without one; RFC 9110, 15.5.6, has the answer name them."""

    async def story() -> None:
        async with open_staff(tmp_path) as staff, staff.browser() as browser:
            await staff.comes(browser)
            for method in ("PUT", "DELETE", "OPTIONS", "TRACE", "PROPFIND"):
                answer = await browser.request(method, path)
                assert answer.status_code == 405, method
                assert "GET" in answer.headers["allow"], method
                assert answer.content == b""

    asyncio.run(story())


def test_no_staff_page_is_on_the_peoples_port(tmp_path: Path) -> None:
    """Each of them is as unknown there as any nonsense, with a session's cookie too."""

    async def story() -> None:
        async with open_staff(tmp_path) as staff, staff.browser() as browser:
            await staff.comes(browser)
            cookies = dict(browser.cookies)
            async with httpx.AsyncClient(
                base_url=staff.hall.url, cookies=cookies, verify=NO_TLS
            ) as telephone:
                nonsense = await telephone.get("/no-such-page")
                paths = {path for _, path in routes_of(staff)} | {"/first-use", "/static/staff.css"}
                paths -= SHARED
                for path in paths:
                    for method in ("GET", "POST"):
                        answer = await telephone.request(method, path)
                        assert answer.status_code in {404, 405}, (method, path)
                        if method == "GET" and path.count("/") == 1:
                            assert said(answer) == said(nonsense)
                assert 'name="password"' not in (await telephone.get("/")).text

    asyncio.run(story())


def test_no_ticket_page_is_on_the_staffs_port(tmp_path: Path) -> None:
    """A telephone that finds the port finds a sign-in and no ticket."""

    async def story() -> None:
        async with open_staff(tmp_path) as staff, staff.browser() as browser:
            held = await staff.hall.issue()
            for path in (held.path, f"{held.path}/events", "/events", "/health"):
                assert (await browser.get(path)).status_code == 303

    asyncio.run(story())


@pytest.mark.parametrize("path", ["/", "/first-use", "/hall", "/me", "/no-such-page"])
def test_every_answer_has_strict_headers(tmp_path: Path, path: str) -> None:
    """No foreign script, frame or form; nothing is kept, and no address passed on."""

    async def story() -> httpx.Headers:
        async with open_staff(tmp_path) as staff, staff.browser() as browser:
            await staff.comes(browser)
            if path in {"/", "/first-use"}:
                browser.cookies.clear()
            return (await browser.get(path)).headers

    headers = asyncio.run(story())
    policy = headers["content-security-policy"]
    for part in ("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'"):
        assert part in policy
    assert "unsafe" not in policy
    assert headers["cache-control"] == "no-store"
    assert headers["referrer-policy"] == "no-referrer"


def test_pages_have_no_script_of_their_own() -> None:
    """Scripts and styles are files, or the policy would stop them in silence."""
    pages = Path(staff_application.__file__).parent / "templates"
    for page in pages.glob("*.html"):
        text = page.read_text("utf-8")
        assert "<style" not in text, page
        assert "style=" not in text, page
        assert "<script>" not in text, page
        assert " on" + "click" not in text, page


def test_the_log_names_no_ticket() -> None:
    """The page is enough; which ticket or act it was stands in the audit."""
    assert named("/tickets/J042") == "/tickets/…"
    assert named("/hall") == "/hall"
    assert len(named("/" + "x" * 900)) < 30


def test_every_role_is_in_the_table() -> None:
    """A clerk has no page, a responder the petitions; both others may open all that there are."""
    assert "clerk" not in ROLES
    assert ROLES["responder"].pages == {"petitions"}
    for role in ("supervisor", "administrator"):
        rights = ROLES[role]
        assert {page.page for page in staff_application.PAGES if page.page} <= rights.pages
        assert {act.name for act in staff_application.ACTS} <= rights.acts


def test_two_listeners_never_share_a_port(tmp_path: Path) -> None:
    """The second one to open is refused by the system; the command says so before."""

    async def story() -> None:
        async with open_staff(tmp_path) as staff, AsyncExitStack() as stack:
            port = int(staff.url.rpartition(":")[2])
            with pytest.raises(OSError, match="in use"):
                await listen_web(stack, [staff.hall.room], WebListening(port=port))

    asyncio.run(story())


@pytest.mark.parametrize("is_in", [False, True])
def test_a_fault_is_a_page_in_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, is_in: bool
) -> None:
    """Whatever of ours fails: no traceback and no English of a library, and the log has it."""

    async def story() -> None:
        async with open_staff(tmp_path) as staff, staff.browser() as browser:
            if is_in:
                await staff.comes(browser)

            def fail(*_: object) -> None:
                raise RuntimeError("a secret of the office")

            monkeypatch.setattr(staff_application, "session_in", fail)
            answer = await browser.get("/hall")
            assert answer.status_code == 500
            assert "Algo falló en el servidor" in said(answer)
            assert "secret" not in answer.text

    asyncio.run(story())


def test_a_role_opens_and_does_what_the_table_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No more: a page that it lacks is refused in words and stands in no menu, and so is an act."""
    few = Rights(pages=frozenset({"tickets"}), acts=frozenset({"cancel_ticket"}))
    monkeypatch.setitem(ROLES, "supervisor", few)

    async def story() -> None:
        async with open_staff(tmp_path) as staff, staff.browser() as browser:
            await staff.comes(browser)
            begun = await browser.get("/")
            assert begun.headers["location"] == "./tickets"
            held = await staff.hall.issue()
            page = await browser.get("/tickets")
            assert page.status_code == 200
            assert 'href="../hall"' not in page.text
            for answer in (
                await browser.get("/hall"),
                await browser.get("/hall/events"),
                await browser.get("/acts/close_day"),
                await send(browser, "/acts/close_day", opened="/me"),
            ):
                assert answer.status_code == 403
                assert "Su papel no permite esto" in said(answer)
            assert staff.at.office.tickets[held.id].state.value == "waiting"

    asyncio.run(story())


@pytest.mark.parametrize(
    ("accepted", "language", "word"),
    [
        ("en-GB,en;q=0.9", "en", "Sign in"),
        ("pt-BR", "pt", "Senha"),
        ("es-CL", "es", "Clave"),
        ("arn,xx;q=0.5", "es", "Clave"),
    ],
)
def test_a_page_speaks_the_browsers_language(
    tmp_path: Path, accepted: str, language: str, word: str
) -> None:
    """Or else the office's; a screen reader is told which."""

    async def story() -> None:
        async with open_staff(tmp_path) as staff, staff.browser() as browser:
            page = await browser.get("/", headers={"Accept-Language": accepted})
            assert f'<html lang="{language}">' in page.text
            assert word in said(page)

    asyncio.run(story())
