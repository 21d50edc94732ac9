"""How a browser becomes a display: by a one-time code in its first address, then by its cookie."""

from collections.abc import Callable
from dataclasses import dataclass, field

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from antesala.words import Words
from antesala.words.terminal import called
from server.domain.catalogue import Catalogue
from server.domain.refusals import Code, Refusal
from server.store import Device
from server.web.hall.door import Door
from server.web.hall.markup import notice
from server.web.hall.screen import address_name, address_of, cookie_of, theme_of
from server.web.shared.cookies import LONGEST, cookie_name, set_cookie
from server.web.shared.languages import words_of
from server.web.shared.page_templates import root_of

CODES = 64
"""Codes whose tokens are on their way to browsers; as many as an office has displays."""


@dataclass(slots=True)
class Entry:
    """The way in. `catalogue` is the office's, as it is now."""

    door: Door
    catalogue: Callable[[], Catalogue]
    codes: dict[str, str] = field(default_factory=dict)
    """By token: the code for which it was handed out, until a browser comes with it."""

    @property
    def words(self) -> Words:
        """A hall's screen speaks the office's first language."""
        catalogue = self.catalogue()
        return words_of(catalogue.languages[0], catalogue.country)

    def token(self, request: Request) -> str:
        """The token that a browser has for the display of its address."""
        name = cookie_name(request, cookie_of(request.path_params["name"]))
        return request.cookies.get(name, "")

    async def enrol(self, request: Request, code: str) -> Response:
        """Spend a code, and lead to the address without it."""
        # What only looks ahead spends nothing.
        if request.method == "HEAD" or "prefetch" in request.headers.get("sec-purpose", ""):
            return self.stopped(request, 403, "browser-no-code", "browser-no-code-do")
        found = await self.door.enrol(code)
        if isinstance(found, Refusal):
            return await self._not_enrolled(request, found)
        device, token = found
        while len(self.codes) >= CODES:
            del self.codes[next(iter(self.codes))]
        self.codes[token] = code
        address = root_of(request.url.path) + address_of(device.name, request.query_params)
        answer = RedirectResponse(address, 303)
        self.remember(request, answer, device.name, token)
        return answer

    async def _not_enrolled(self, request: Request, refused: Refusal) -> Response:
        """The code is no good; a browser that is a display already needs none."""
        if refused.code is not Code.UNKNOWN_CODE:
            return self.stopped(request, 503, "browser-later", "browser-later-do")
        known = await self.known(request)
        if isinstance(known, Device):
            address = address_of(known.name, request.query_params)
            return RedirectResponse(root_of(request.url.path) + address, 303)
        return self.stopped(request, 403, "browser-bad-code", "browser-bad-code-do")

    async def known(self, request: Request) -> Device | Refusal | None:
        """The display of this browser; None where it has no cookie of it."""
        token = self.token(request)
        if not token:
            return None
        found = await self.door.known(token)
        code = self.codes.pop(token, None)
        if code is not None:
            self.door.received(code)
        return found

    async def device(self, request: Request) -> Device | Response:
        """The display of this browser, or the page that says what to do."""
        found = await self.known(request)
        if isinstance(found, Device):
            return found
        if found is None:
            return self.stopped(request, 403, "browser-no-code", "browser-no-code-do")
        if found.code is Code.UNKNOWN_TOKEN:
            return self.stopped(request, 403, "browser-revoked", "browser-no-code-do")
        return self.stopped(request, 503, "browser-later", "browser-later-do")

    def remember(self, request: Request, answer: Response, name: str, token: str) -> None:
        """Let the browser keep its token as long as browsers do, from now on."""
        set_cookie(request, answer, cookie_of(name), token, LONGEST)

    def stopped(self, request: Request, status: int, heading: str, *lines: str) -> Response:
        """A page that says what stands in the way, and what to do."""
        name = address_name(request.path_params["name"])
        sentences = [self.words.say(key, command=called(), name=name) for key in (heading, *lines)]
        theme = theme_of(request.query_params)
        return notice(request, self.words, self.catalogue(), theme, status, sentences)
