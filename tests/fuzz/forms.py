"""Forms filled at random, over every address of people's and staff's pages that takes one.

The addresses are those of the applications' own routes, and what each asks is read of its page: a
new form joins without a word here, unless a part of its address has a name that is not in `NAMED`.
"""

import random
import re
import sqlite3
from collections import Counter
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

import httpx
from starlette.applications import Starlette
from starlette.routing import Route
from starlette.types import ASGIApp

from server.domain import commands as c
from server.domain.identity import ClassId, DeviceId, ServiceId
from server.domain.petition.states import StepKind
from server.domain.ticket import IN_HAND
from server.office_folder import DATABASE
from server.pages import staff_office
from server.web.people import application as people, petition_sending
from server.web.people.switchboard import Switchboard
from server.web.shared.manners import Manners
from server.web.staff import application as staff, media, petition_steps, roll
from server.web.staff.visit import DOOR, SESSION, StaffOffice, form_token
from tests.domain.checks import check_office
from tests.fuzz.blanks import Blank, Question, blanks_of
from tests.fuzz.feeding import Faults
from tests.live.foyer import cheaply_hashed
from tests.web.hall import KIOSK, Hall, Held, open_hall
from tests.web.petitions import AT, Handed, hand_in
from tests.web.staff.office import ANDRES, INES
from tests.web.test_announced import PHONE

RENEW = "licencia-renovar"
HOSTILE = (
    "<script>alert(1)</script>",
    "\"'><img src=x onerror=alert(1)>",
    "</textarea></form><form action=http://x.example>",
    "a\r\nSet-Cookie: antesala=1\r\n\r\n<p>",
    "{{ 7*7 }} ${7*7} %3Cscript%3E",
)
"""What must never be obeyed."""
UNESCAPED = (
    *("<script>alert", "<img src=x", "</textarea></form><form action=http", "onerror=alert(1)>"),
)
TURN = "\u202e"
"""From it on, text runs from right to left: no text that is kept has it."""
VALUES = (
    *HOSTILE,
    *("", " ", "0", "-1", "1", "007", "9" * 400, "1e999", "NaN", "true", "null", "[]", "{}"),
    *("a" * 201, "a" * 9000, "ñandú", "\N{PILE OF POO}", f"{TURN}abc", "\u200b", "\x00", "\x1b[2J"),
    *("\ud800", "é" * 130, "\ufeff", "١٢٣", "\uff12\uff10\uff12\uff16-09-21", "ﬁ", "İ", "ß"),
    *("2026-09-21", "2026-02-30", "0000-00-00", "9999-12-31", "+002026-01-01", "2026-W39-1"),
    *("09:00", "25:61", "24:00", "11:32:00.5", "2026-09-21T09:00", "2026-09-21T09:00:00+99:00"),
    *(
        "J001",
        "M001",
        "no-such-thing",
        "../..",
        "/etc/passwd",
        "//x.example",
        "javascript:alert(1)",
    ),
    *(
        "' OR 1=1 --",
        "=1+1",
        "@SUM(1)",
        "%",
        "a&b=c",
        "a;b",
        RENEW,
        "general",
        INES,
        "m3",
        "others",
    ),
)
"""What stands in a field instead of what belongs there."""
SOUND = {
    "text": ("Una razón", "Una razón", "12:30", "5", "101"),
    "time": ("12:30", "16:00", "09:15"),
    "date": ("2026-09-21", "2026-09-20", "2026-12-31"),
    "number": ("5", "15"),
    "email": ("ana@example.org",),
}
"""What a person would say, by the kind of a field."""
BODIES = (b"", b"&&&", b"=", b"a", b"\xff\xfe", b"a=%ff%fe", b"a=%", b"a=%u0041", b"\x00" * 99)
TYPES = (
    *("application/x-www-form-urlencoded", "application/x-www-form-urlencoded; charset=utf-16"),
    *("multipart/form-data; boundary=b", "multipart/form-data", "application/json", "text/plain"),
    *("", "multipart/form-data; boundary=" + "b" * 99),
)
PARTS = (
    b"--b--",
    b"--b\r\n\r\n\r\n--b--",
    b'--b\r\nContent-Disposition: form-data; name="token"\r\n\r\nx',
    b'--b\r\nContent-Disposition: form-data; name="words"\r\n\r\nx\r\n' * 40 + b"--b--",
    b'--b\r\nContent-Disposition: form-data; name="file"; filename="../a\\"b.pdf"\r\n\r\n\r\n--b--',
    b"--b\r\nX: " + b"a" * 9000 + b"\r\n\r\n\r\n--b--",
)
"""Bodies in parts that are none."""
TOO_LARGE = 70_000
"""Bytes of a form that is larger than any may be; the limits of those with files are lowered."""
SMALL = 60_000

NAMED = {
    "act": tuple(act.name for act in staff.ACTS),
    "step": (*map(str, StepKind), "attach"),
    "path:path": ("x/y",),
    "office": ("la-serena",),
    "service": (RENEW, "permiso-circulacion", "no-such-service"),
}
"""What may stand in the place of a name in an address, besides what is there at the moment."""
SUBJECTS = ("ticket", "code", "counter", "clerk", "service", "device", "folio", "indicator")
"""What an act may be about, by the names in its address."""
OF_THE_DOOR = frozenset({"audit", "guess", "command", "staff_session"})
"""Tables that say what was tried, and who was here; all others change by what was done."""
SECRETS = frozenset({"password", "again"})
PERSON = ("Rosa Ñancupil", "rosa@example.org", "12.345.678-5")
"""What is known of the person whose petition stands in the register."""


@dataclass
class Tally:
    """Answers by their status, and by the address as the application has it."""

    answers: Counter[int] = field(default_factory=Counter)
    routes: Counter[str] = field(default_factory=Counter)
    done: Counter[str] = field(default_factory=Counter)
    """Forms after which something in the database was another, by their address."""


@dataclass(frozen=True)
class Right:
    """How far a form's sender has the right to send it."""

    session: str
    """`own`, `none`, `ended`, `nonsense`."""
    proof: str
    """The form's token: `own`, `none`, `nonsense`, `of another`, `of the door`, `twice`."""
    site: Mapping[str, str]
    link: str
    """`own` or `nonsense`: the token in the address of a ticket or a petition."""

    @property
    def is_ours(self) -> bool:
        """Whether a form comes from our own page, in the browser that got it."""
        return self.site in OURS


@dataclass(frozen=True)
class Spoiling:
    """One way in which a form is not as its page wants it: by what means, where, with what."""

    means: int
    at: int
    value: str


MEANS, REPLACED = 6, 4


@dataclass(frozen=True)
class Filling:
    """How a form is filled in; what there is to choose from is chosen by the seed."""

    seed: int
    right: Right
    spoilings: tuple[Spoiling, ...] = ()
    is_odd: bool = False
    """Whether the body is no form at all."""


OURS: tuple[Mapping[str, str], ...] = ({}, {"Sec-Fetch-Site": "same-origin"}, {"Origin": "null"})
OTHERS: tuple[Mapping[str, str], ...] = (
    {"Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "same-site"},
    {"Origin": "https://x.example"},
)


WHOLE = Right("own", "own", OURS[0], "own")
WRONG = (
    *(replace(WHOLE, session=session) for session in ("none", "ended", "nonsense")),
    *(replace(WHOLE, proof=each) for each in ("none", "nonsense", "of another", "of the door")),
    *(replace(WHOLE, proof="twice"), replace(WHOLE, link="nonsense")),
    *(replace(WHOLE, site=site) for site in OTHERS),
)
"""One thing of each is wrong."""
RIGHTS = (*(replace(WHOLE, site=site) for site in OURS * 8), *WRONG)
"""Mostly whole, or nothing would ever be done."""


def filled_by(chance: random.Random) -> Filling:
    """A filling at random."""
    spoilings = []
    for _ in range(chance.choice((0, 0, 1, 1, 2, 5))):
        value = chance.choice(VALUES)
        if chance.randrange(3) == 0:
            value = "".join(chr(chance.randrange(1, 0x2FFF)) for _ in range(chance.randrange(40)))
        spoilings.append(Spoiling(chance.randrange(MEANS), chance.randrange(10), value))
    is_odd = chance.randrange(12) == 0
    return Filling(chance.getrandbits(32), chance.choice(RIGHTS), tuple(spoilings), is_odd)


def _spoilt(fields: list[tuple[str, str]], spoiling: Spoiling) -> list[tuple[str, str]]:
    names = [name for name, _ in fields if name != "token"] or ["x"]
    name, value = names[spoiling.at % len(names)], spoiling.value
    if spoiling.means == 0:
        return [each for each in fields if each[0] != name]
    if spoiling.means == 1:
        return [*fields, (name, value)]
    if spoiling.means == 2:
        return [*fields, (value[:300] or "x", "red")]
    if spoiling.means == 3 and spoiling.at == 0:
        # More than any form has.
        return [*fields, *[(name, "a")] * 80]
    return [(each, value if each == name else old) for each, old in fields]


_TEXT = ("utf-8", "surrogatepass")


def routes_of(app: ASGIApp) -> Iterator[str]:
    """Every address of an application that takes a form."""
    assert isinstance(app, Manners)
    inner = app._app  # noqa: SLF001 - the routes within the middleware
    assert isinstance(inner, Starlette)
    for route in inner.routes:
        assert isinstance(route, Route)
        if "POST" in (route.methods or ()):
            yield route.path


class Forms:
    """The office of La Serena, with both applications and people who send forms there."""

    def __init__(self, hall: Hall, at: StaffOffice) -> None:
        self.hall, self.at, self.chance = hall, at, random.Random(0)  # noqa: S311 - no secret
        rooms = [hall.room]
        common = people.Common(rooms, Switchboard(), lambda: None)
        self._people = people.application(rooms, common, hall.displays.routes)
        self._staff = staff.application(at)
        self.addresses = [
            *((False, path) for path in routes_of(self._people)),
            *((True, path) for path in routes_of(self._staff)),
            # One address of many acts.
            *[(True, "/acts/{act}")] * 5,
        ]
        """Each with whether it is the staff's."""
        self.tally, self.faults = Tally(), Faults()
        self.own = self.another = ""
        """The session of the one who sends, and the form's token of another person."""
        self.files: tuple[bytes, ...] = (b"", b"", bytes(TOO_LARGE))
        """What is sent where a file is asked for: one that must be read costs a process each."""
        self._visitors = 0
        self._database = hall.folder / DATABASE
        self.tickets: dict[str, Held] = {}
        self.petition: Handed

    async def begin(self) -> None:
        """Fill the office: a petition, and a ticket in each state that a form asks for."""
        self.petition = await hand_in(self.hall)
        await self.hall.open_counter()
        for state in ("served", "no_show", "called"):
            held = self.tickets[state] = await self.hall.issue()
            await self.hall.ask(c.CallTicket(held.id))
            if state == "served":
                await self.hall.ask(c.StartService())
                await self.hall.ask(c.FinishService())
            elif state == "no_show":
                await self.hall.ask(c.MarkNoShow())
        announce = c.AnnounceTicket(ServiceId(RENEW), ClassId("general"), phone="p" * 32)
        done = await self.hall.ask(announce, c.Caller(DeviceId("phone"), "citizen"))
        assert done.answer.ticket is not None
        assert done.answer.code is not None
        assert done.link_token is not None
        self.tickets["announced"] = Held(done.answer.ticket, done.answer.code, done.link_token)

    # One form

    async def send(self, address: tuple[bool, str], filling: Filling) -> None:
        """Fill in a form of an address, send it, and look at all that came of it."""
        (is_staff, route), right = address, filling.right
        self.chance = random.Random(filling.seed)  # noqa: S311 - as above
        self.faults.lines.clear()
        path = await self._path(route, right)
        async with await self._browser(is_staff, right) as browser:
            blank = await self._blank(browser, path, is_staff=is_staff)
            sent = self._filled(blank, filling, browser, is_staff=is_staff)
            await self._sign(browser, right, is_staff=is_staff)
            before = self._state()
            headers = {**right.site, **sent.pop("headers", {})}
            answer = await browser.post(**sent, headers=headers)
        told = (route, path, right, sent, answer.status_code)
        assert not self.faults.lines, (told, self.faults.lines[0])
        self._check_answer(answer, told, is_staff=is_staff)
        if not self._may_change(right, route, is_staff=is_staff):
            assert answer.status_code in self._refusals(right, route, is_staff=is_staff), told
        is_changed = self._state() != before
        if is_changed:
            self.tally.done[route] += 1
            assert self._may_change(right, route, is_staff=is_staff), (told, "changed the office")
        if (
            is_staff
            and right.session == "own"
            and not self._may_change(right, route, is_staff=True)
        ):
            assert self.at.sessions.find(self.own) is not None, (told, "ended the session")
        self.tally.answers[answer.status_code] += 1
        self.tally.routes[route] += 1
        check_office(self.hall.room.hub.published)

    def _may_change(self, right: Right, route: str, *, is_staff: bool) -> bool:
        if not right.is_ours:
            return False
        if not is_staff:
            return right.link == "own" or "{token}" not in route
        is_door = route in {"/", "/first-use"}
        return right.proof == "own" and (is_door or right.session == "own")

    def _refusals(self, right: Right, route: str, *, is_staff: bool) -> set[int]:
        """How a form is refused of which its sender has no right: before its fields are looked at.

        A check of a proof of wait does nothing, and is for anyone.
        """
        if not is_staff:
            return set(range(200, 500)) if route == "/verify" else {404, 429}
        is_door = route in {"/", "/first-use"}
        # The sign-in, or the page that says that this form is not ours, or not any more.
        return {303} if right.session != "own" and not is_door else {403}

    async def _path(self, route: str, right: Right) -> str:
        """The address with something in the place of each name."""
        chance = self.chance

        def part(found: re.Match[str]) -> str:
            name = found[1]
            if name == "token" and right.link != "own":
                return "".join(chance.choice("abcXYZ019-_") for _ in range(chance.choice((1, 22))))
            if name == "token" and route.startswith("/p/"):
                return self.petition.token
            if name == "token":
                return chance.choice(list(self.tickets.values())).token
            if name == "folio":
                return chance.choice((self.petition.folio, self.petition.folio, "2026-000999"))
            return quote(chance.choice(NAMED[name]), safe="/")

        if route == "/t/{token}/cancel":
            self.tickets["waiting"] = await self.hall.issue()
            if right.link == "own":
                return f"{self.tickets['waiting'].path}/cancel"
        return re.sub(r"\{([^}]+)\}", part, route)

    @asynccontextmanager
    async def _open(self, app: Any) -> AsyncIterator[httpx.AsyncClient]:  # noqa: ANN401 - ASGI's own types differ
        self._visitors += 1
        # Each from an address of its own: how often one may come is a test of its own.
        client = (
            f"10.{self._visitors >> 16}.{self._visitors >> 8 & 255}.{self._visitors & 255}",
            1,
        )
        transport = httpx.ASGITransport(app=app, client=client)
        async with httpx.AsyncClient(transport=transport, base_url="http://office") as browser:
            yield browser

    async def _browser(self, is_staff: bool, right: Right) -> Any:  # noqa: ANN401, FBT001
        """A browser, signed in where it needs to be."""
        if is_staff:
            self.own = await self._session(INES)
            self.another = (
                form_token(await self._session(ANDRES)) if right.proof[:2] == "of" else ""
            )
        return self._open(self._staff if is_staff else self._people)

    async def _session(self, clerk: str) -> str:
        at = self.at
        for old in at.sessions.of(at.office.catalogue.clerk[clerk].id):  # type: ignore[index] # by name
            await at.sessions.end([old])
        token, _ = await at.sessions.begin(clerk, "10.0.0.1", "Firefox")  # type: ignore[arg-type]
        return token

    async def _sign(self, browser: httpx.AsyncClient, right: Right, *, is_staff: bool) -> None:
        """Give the browser the cookies with which it sends."""
        if not is_staff or right.session == "own":
            return
        if right.session == "ended":
            await self._session(INES)
            return
        browser.cookies.delete(SESSION)
        if right.session == "nonsense":
            browser.cookies.set(SESSION, "x" * 43)

    async def _blank(self, browser: httpx.AsyncClient, path: str, *, is_staff: bool) -> Blank:
        """The form of an address, as a page above it shows it; a bare one where none does."""
        if is_staff and path not in {"/", "/first-use"}:
            browser.cookies.set(SESSION, self.own)
        asked = f"?{urlencode(await self._subjects())}" if path.startswith("/acts/") else ""
        above = [path.rpartition("/")[0], "/me"] if is_staff else [path.rpartition("/")[0]]
        for at in (path + asked, *above):
            page = await browser.get(at or "/")
            for mark in (*UNESCAPED, TURN):
                assert mark not in page.text, (at, "what was sent before", mark)
            if page.status_code != 200 or "html" not in page.headers.get("content-type", ""):
                continue
            for blank in blanks_of(str(page.request.url), page.text):
                if blank.path.partition("?")[0] == path:
                    return blank
        names = self.chance.sample(sorted({"name", "act", "words", "session", "day"}), 2)
        return Blank(path, is_multipart=False, questions={each: Question(each) for each in names})

    async def _subjects(self) -> dict[str, str]:
        """Something that is there for each name that an act's address may have."""
        chance, office = self.chance, self.hall.room.hub.published
        if not office.tickets.live():
            # The day has been closed meanwhile.
            await self.hall.issue()
        live = list(office.tickets.live().values())
        held = [each for each in live if each.state in IN_HAND]
        ticket = chance.choice([*live, *held])
        clerks = [each.id for each in office.catalogue.clerks]
        subjects = {
            "ticket": ticket.id,
            "code": ticket.code,
            "counter": chance.choice(["m3", *(each.id for each in office.catalogue.counters)]),
            "clerk": chance.choice([each for each in clerks if each not in {INES, ANDRES}]),
            "service": chance.choice([str(each.id) for each in office.catalogue.services]),
            "device": str(KIOSK.device),
            "folio": self.petition.folio,
            "indicator": "issued",
        }
        assert set(subjects) == set(SUBJECTS)
        return subjects

    # What is sent

    def _filled(
        self, blank: Blank, filling: Filling, browser: httpx.AsyncClient, *, is_staff: bool
    ) -> dict[str, Any]:
        """What a request has besides its address; fields are left out, repeated, and spoilt."""
        fields = [(each.name, self._sound(each)) for each in blank.questions.values()]
        fields = [each for each in fields if not blank.questions[each[0]].is_file]
        for spoiling in filling.spoilings:
            fields = _spoilt(fields, spoiling)
        path = blank.path
        if is_staff:
            path, fields = self._with_token(path, fields, filling.right, browser)
        if filling.is_odd:
            return {"url": path, **self._odd_body(blank)}
        told = [(k.encode(*_TEXT), v.encode(*_TEXT)) for k, v in fields]
        if not blank.is_multipart:
            kind = "application/x-www-form-urlencoded"
            return {
                "url": path,
                "content": urlencode(told).encode(),
                "headers": {"Content-Type": kind},
            }
        parts = [(k.decode("utf-8", "replace"), (None, v)) for k, v in told]
        files = [(each.name, self._file()) for each in blank.questions.values() if each.is_file]
        return {"url": path, "files": [*parts, *files]}

    def _sound(self, question: Question) -> str:
        """What a person would say there."""
        chance = self.chance
        if question.kind == "hidden":
            return question.value
        if question.options:
            return chance.choice(question.options)
        usual = SOUND.get(question.kind, SOUND["text"])
        return question.value or chance.choice(usual)

    def _with_token(
        self,
        path: str,
        fields: list[tuple[str, str]],
        right: Right,
        browser: httpx.AsyncClient,
    ) -> tuple[str, list[tuple[str, str]]]:
        """The form's token as its sender has it: in a field, or in the address of an upload."""
        door = browser.cookies.get(DOOR) or "x"
        own = form_token(self.own if path not in {"/", "/first-use"} else door)
        token = {
            "own": own,
            "none": None,
            "nonsense": "0" * 32,
            "of another": self.another,
            "of the door": form_token(door),
            "twice": own,
        }[right.proof]
        is_door = path in {"/", "/first-use"}
        if is_door and right.proof == "of the door":
            token = "0" * 32
        if "?token=" in path:
            bare = path.partition("?")[0]
            # Of an address that says it twice, the last one is meant.
            twice = "&token=x" if right.proof == "twice" else ""
            return (bare if token is None else f"{bare}?token={token}{twice}"), fields
        others = [each for each in fields if each[0] != "token"]
        if token is None:
            return path, others
        again = [("token", "x")] if right.proof == "twice" else []
        return path, [*others, ("token", token), *again]

    def _odd_body(self, blank: Blank) -> dict[str, Any]:
        """What is no form, or larger than one may be."""
        chance = self.chance
        kind = chance.choice(TYPES)
        if chance.randrange(3) == 0:
            return {"content": b"token=" + b"x" * TOO_LARGE, "headers": {"Content-Type": kind}}
        body = chance.choice(PARTS if blank.is_multipart else BODIES)
        return {"content": body, "headers": {"Content-Type": kind} if kind else {}}

    def _file(self) -> tuple[str, bytes]:
        """A file under any name."""
        name = self.chance.choice(
            ("", "a.pdf", "../../a.pdf", "<script>alert(1)</script>.pdf", "\x00")
        )
        return name, self.chance.choice(self.files)

    # What must hold

    def _state(self) -> str:
        """A digest of all that is kept, but for what says what was tried."""
        digest = blake2b(digest_size=16)
        with closing(sqlite3.connect(self._database)) as database:
            listed = "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
            for (name,) in database.execute(listed).fetchall():
                if name not in OF_THE_DOOR:
                    rows = database.execute(f'SELECT * FROM "{name}"').fetchall()  # noqa: S608 - ours
                    digest.update(repr((name, rows)).encode("utf-8", "surrogatepass"))
        shelf = self.hall.room.media
        digest.update(repr(None if shelf is None else shelf.shelf).encode())
        return digest.hexdigest()

    def _check_answer(self, answer: httpx.Response, told: object, *, is_staff: bool) -> None:
        assert answer.status_code < 500, told
        assert "content-security-policy" in answer.headers, told
        location = answer.headers.get("location", ".")
        assert location[:1] in {".", "p", "?"}, told
        assert "://" not in location.partition("?")[0], told
        for name, value in answer.headers.multi_items():
            assert "antesala=1" not in value, (told, name)
        for mark in UNESCAPED:
            assert mark not in answer.text, (told, mark)
        if is_staff:
            assert self.own not in answer.text, (told, "the session's own token")
        text = unescape(answer.text)
        for each in PERSON:
            assert each not in text or self._may_read(answer, is_staff=is_staff), (told, each)
        for held in self.tickets.values():
            is_own = held.token in str(answer.request.url)
            assert is_own or held.token not in answer.text, (told, "another's link")

    def _may_read(self, answer: httpx.Response, *, is_staff: bool) -> bool:
        """Whether an answer may have what is known of the person with the petition."""
        if is_staff:
            return f"antesala={self.own}" in answer.request.headers.get("cookie", "")
        return self.petition.token in answer.request.url.path


@asynccontextmanager
async def open_forms(folder: Path) -> AsyncIterator[Forms]:
    """The office, open. Its uploads have lower limits, so that a small body is too large."""
    limits = {each: each.limits for each in (media.UPLOADS, roll.UPLOADS, petition_steps.UPLOADS)}
    of_people = petition_sending.LIMITS
    try:
        for each, limit in limits.items():
            each.limits = replace(limit, body=SMALL, read=4 * SMALL)
        petition_sending.LIMITS = replace(of_people, body=SMALL, read=4 * SMALL)
        with cheaply_hashed():
            async with open_hall(folder, AT, PHONE) as hall:
                at = await staff_office(hall.lobby, *hall.lobby.rooms)
                forms = Forms(hall, at)
                with forms.faults.on():
                    await forms.begin()
                    yield forms
    finally:
        for each, limit in limits.items():
            each.limits = limit
        petition_sending.LIMITS = of_people
