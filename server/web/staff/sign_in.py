"""Coming in and going out: sign-in, the first use with a one-time code, and sign-out."""

import secrets
from urllib.parse import parse_qs, urlsplit

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from server.accounts.password_rules import SHORTEST, Weakness
from server.accounts.sessions import IDLE
from server.domain.identity import ClerkId
from server.domain.refusals import Code, Refusal
from server.web.shared.cookies import cookie_name, set_cookie
from server.web.shared.forms import form_of
from server.web.shared.languages import asked_for
from server.web.shared.page_templates import root_of
from server.web.staff.page_templates import draw_outside
from server.web.staff.visit import (
    DOOR,
    SESSION,
    StaffOffice,
    Visit,
    address_of,
    form_token,
    is_ours,
    safe_back,
    session_of,
)

_STATUS = {Code.LOCKED_OUT: 429, Code.TOO_MANY: 429}
_MINUTE = 60


class SignIn:
    """The two pages that are open without a session."""

    def __init__(self, at: StaffOffice) -> None:
        self._at = at

    async def show(self, request: Request) -> Response:
        """The sign-in; for a person who has signed in already, the page where they begin."""
        back = safe_back(request.query_params.get("back", ""))
        session = session_of(request, self._at)
        if session is not None:
            target = back or self._at.home_of(session.clerk)
            return RedirectResponse(f"{root_of(request.url.path)}{target[1:]}", 303)
        return self._sign_in(request, back=back)

    async def enter(self, request: Request) -> Response:
        """Begin a session with a token that the browser did not have before."""
        form = await form_of(request)
        back, account = safe_back(form.get("back", "")), form.get("account", "").strip()
        if not is_ours(request, form, DOOR):
            return self._sign_in(request, 403, "pages-stale-do", back=back, account=account)
        refused = await self._check(request, account, form.get("password", ""))
        if refused is not None:
            status = _STATUS.get(refused.code, 401)
            said = _said(request, refused)
            return self._sign_in(request, status, said, back=back, account=account, is_wrong=True)
        return await self._begin(request, ClerkId(account), back)

    async def _check(self, request: Request, account: str, password: str) -> Refusal | None:
        at, address = self._at, address_of(request)
        is_known = at.sessions.knows(account, address)
        refused = await at.passwords.check(at.office, account, password, address, is_known=is_known)
        code = None if refused is None else refused.code
        await at.audit(address, self._named(account), "staff_sign_in", code)
        return refused

    def _named(self, account: str) -> ClerkId | None:
        """The clerk of that account, for the audit; what a stranger types is not written down."""
        clerk = ClerkId(account)
        return clerk if clerk in self._at.office.catalogue.clerk else None

    async def _begin(self, request: Request, clerk: ClerkId, back: str) -> Response:
        at = self._at
        former = session_of(request, at)
        if former is not None:
            await at.sessions.end([former])
        browser = browser_of(request.headers.get("user-agent", ""))
        token, _ = await at.sessions.begin(clerk, address_of(request), browser)
        target = back or at.home_of(clerk)
        answer = RedirectResponse(f"{root_of(request.url.path)}{target[1:]}", 303)
        set_cookie(request, answer, SESSION, token)
        set_cookie(request, answer, DOOR, "")
        return answer

    def _sign_in(
        self,
        request: Request,
        status: int = 200,
        said: str = "",
        *,
        back: str,
        account: str = "",
        is_wrong: bool = False,
    ) -> Response:
        words = asked_for(request)
        asked = parse_qs(urlsplit(back).query)
        return self._outside(
            "sign_in.html",
            request,
            status,
            title=words.say("pages-enter"),
            said=words.say(said) if said.startswith("pages-") else said,
            back=back,
            account=account,
            is_wrong=is_wrong,
            has_others=self._at.has_others,
            is_kept="held" in asked,
            idle=int(IDLE.total_seconds()) // _MINUTE,
        )

    async def show_first_use(self, request: Request) -> Response:
        """The page on which a person sets their password."""
        return self._first_use(request)

    async def set_first(self, request: Request) -> Response:
        """Set the password, and begin a session; earlier ones of that person end."""
        form = await form_of(request)
        account = form.get("account", "").strip()
        if not is_ours(request, form, DOOR):
            return self._first_use(request, 403, "pages-stale-do", account)
        password = form.get("password", "")
        if password != form.get("again", ""):
            return self._first_use(request, 422, "pages-not-alike", account, "password")
        at, address = self._at, address_of(request)
        refused = await at.passwords.set_first(
            at.office, account, form.get("code", ""), password, address
        )
        if isinstance(refused, Weakness):
            return self._first_use(request, 422, f"pages-weak-{refused}", account, "password")
        code = None if refused is None else refused.code
        await at.audit(address, self._named(account), "staff_set_password", code)
        if refused is not None:
            status, said = _STATUS.get(refused.code, 401), _said(request, refused)
            return self._first_use(request, status, said, account, "code")
        await at.sessions.end(at.sessions.of(ClerkId(account)))
        return await self._begin(request, ClerkId(account), "")

    def _first_use(
        self, request: Request, status: int = 200, said: str = "", account: str = "", at: str = ""
    ) -> Response:
        """`at` names the field that the sentence is about."""
        words = asked_for(request)
        if said.startswith("pages-"):
            said = words.say(said, least=SHORTEST)
        return self._outside(
            "first_use.html",
            request,
            status,
            title=words.say("pages-first-use"),
            said=said,
            account=account,
            wrong=at,
            least=SHORTEST,
        )

    def _outside(self, template: str, request: Request, status: int, **values: object) -> Response:
        """A page with a form of a browser that has no session yet, and a cookie for that."""
        door = request.cookies.get(cookie_name(request, DOOR), "") or secrets.token_urlsafe(16)
        answer = draw_outside(template, request, self._at, status, token=form_token(door), **values)
        set_cookie(request, answer, DOOR, door)
        return answer


def _said(request: Request, refused: Refusal) -> str:
    """Why a person may not come in, without telling which of the two was wrong."""
    words = asked_for(request)
    if refused.code is Code.LOCKED_OUT:
        minutes = -(-int(refused.facts["seconds"]) // _MINUTE)
        return words.say("pages-locked", minutes=minutes)
    if refused.code is Code.UNKNOWN_CODE:
        return words.say("pages-wrong-code")
    return words.refusal(refused.code)


_BROWSERS = ("Firefox", "Edg", "OPR", "Chrome", "Safari")
_SYSTEMS = ("Android", "iPhone", "iPad", "Windows", "Macintosh", "Linux")
_PROPER = {"Edg": "Edge", "OPR": "Opera", "Macintosh": "macOS"}


def browser_of(agent: str) -> str:
    """A browser and its system as their owner knows them: `Firefox, Windows`; empty if unknown."""
    found = [next((name for name in kind if name in agent), "") for kind in (_BROWSERS, _SYSTEMS)]
    return ", ".join(_PROPER.get(name, name) for name in found if name)


async def sign_out(visit: Visit) -> Response:
    """End the session on the server, and take the cookie."""
    await visit.at.audit(address_of(visit.request), visit.session.clerk, "staff_sign_out", None)
    await visit.at.sessions.end([visit.session])
    answer = RedirectResponse(visit.root, 303)
    set_cookie(visit.request, answer, SESSION, "")
    return answer
