"""The staff: who they are and where they sit, new PINs and one-time codes, suspended and restored.

A new secret is shown once, to the person who asked for it, on a page that can be printed. Adding
people stays in the office file.
"""

import asyncio
import secrets
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from starlette.responses import Response

from antesala.words import hour
from server.accounts.passwords import CODE_LASTS
from server.accounts.pins import is_weak
from server.accounts.roles import ROLES
from server.domain import commands as c
from server.domain.catalogue import Clerk
from server.domain.identity import ClerkId
from server.domain.refusals import Refusal
from server.hub import News
from server.store.audit_search import last_sign_ins
from server.views.touching import CLERK, DESK, SUSPENSION, is_anew
from server.web.shared.dates import said_day
from server.web.staff.acts import Act, Field, Outcome, Values, asking
from server.web.staff.live_pages import Ease, Edition, OnePart, Pace
from server.web.staff.page_templates import draw, draw_at_ease, fragment
from server.web.staff.visit import StaffPage, Visit, address_of, listening, page_key

PIN_DIGITS = 6
_LABELS = {
    "set_pin": "clerks-pin",
    "new_password_code": "clerks-code",
    "sign_clerk_out": "clerks-out",
    "suspend_clerk": "clerks-suspend",
    "restore_clerk": "clerks-restore",
}
MOST_SHOWN = 100
"""Secrets that wait to be shown; past them the oldest is let go."""
_ADMINISTRATOR = "administrator"


@dataclass(frozen=True, slots=True)
class Row:
    """A member of staff in the list."""

    id: str
    name: str
    role: str
    unit: str
    services: str
    now: str
    icon: str
    last: str
    acts: Sequence[tuple[str, str, str]]
    """Name, drawing and address of each act that is possible."""
    is_own: bool


async def show(visit: Visit) -> Response:
    """The list, in the order of the office file."""
    ease = Ease()
    values = {"title": visit.words.say("clerks-title"), **await _list(visit, ease)}
    return await draw_at_ease("clerks.html", visit, ease, 200, **values)


async def listen(visit: Visit) -> Response:
    """The list as it changes."""

    async def drawn(ease: Ease) -> str:
        values = await _list(visit, ease)
        return await fragment("clerks_part.html", visit.words, ease, root=visit.root, **values)

    # What may be done with a colleague depends on who looks.
    key = page_key(visit, visit.clerk.id, visit.clerk.role)
    return await listening(visit, key, lambda: Edition(OnePart(drawn), Pace(_hears)))


def _hears(news: News) -> bool:
    return is_anew(news) or not (DESK | CLERK | SUSPENSION).isdisjoint(news.kinds)


async def _list(visit: Visit, ease: Ease) -> dict[str, object]:
    clerks = visit.office.catalogue.clerks
    names = [each.id for each in clerks]
    reader, office = visit.at.room.hub.reader, visit.office.id
    last = await asyncio.to_thread(last_sign_ins, reader, office, names)
    rows = await ease.all(_row(visit, clerk, last.get(clerk.id)) for clerk in clerks)
    return {"rows": rows, "labels": _LABELS}


def _row(visit: Visit, clerk: Clerk, last: datetime | None) -> Row:
    catalogue, say = visit.office.catalogue, visit.words.say
    served = [catalogue.service[each].name for each in clerk.services if each in catalogue.service]
    unit = catalogue.unit.get(clerk.unit)
    icon, now = _now(visit, clerk)
    return Row(
        id=clerk.id,
        name=clerk.name,
        role=_role_said(visit, clerk),
        unit=unit.name if unit else clerk.unit,
        services=", ".join(served) or say("clerks-services-all"),
        now=now,
        icon=icon,
        last=say("clerks-never") if last is None else _moment(visit, last),
        acts=_acts_on(visit, clerk),
        is_own=clerk.id == visit.clerk.id,
    )


def _role_said(visit: Visit, clerk: Clerk) -> str:
    known = {"clerk", *ROLES}
    return visit.words.say(f"clerks-role-{clerk.role if clerk.role in known else 'other'}")


def _now(visit: Visit, clerk: Clerk) -> tuple[str, str]:
    """Where a person is now: a drawing, and the words."""
    office, say = visit.office, visit.words.say
    if clerk.id in office.suspended:
        return "user-x", say("clerks-is-suspended")
    counter = office.desk_of(clerk.id)
    if counter is not None:
        known = office.catalogue.counter.get(counter)
        return "user-check", say("clerks-at", number=known.number if known else counter)
    if clerk.id in office.consoles:
        return "user-check", say("clerks-at-console")
    if visit.at.sessions.of(clerk.id):
        return "monitor", say("clerks-on-pages")
    return "", say("clerks-away")


def _moment(visit: Visit, at: datetime) -> str:
    zone = ZoneInfo(visit.office.catalogue.time_zone)
    local, today = at.astimezone(zone).date(), visit.at.room.hub.clock().astimezone(zone).date()
    if local == today:
        return visit.words.say("clerks-today", hour=hour(at, zone))
    return visit.words.say("clerks-on-day", date=said_day(local, visit.words), hour=hour(at, zone))


def _acts_on(visit: Visit, clerk: Clerk) -> list[tuple[str, str, str]]:
    """What the person may do with a colleague, or with their own account."""
    office = visit.office
    if _is_above(visit, clerk):
        return []
    is_own, is_out = clerk.id == visit.clerk.id, clerk.id in office.suspended
    possible = {
        "set_pin": ("key-round", True),
        "new_password_code": ("key-round", clerk.role in ROLES and not is_out),
        "sign_clerk_out": ("log-out", clerk.id in office.consoles and not is_own),
        "suspend_clerk": ("user-x", not is_out and not is_own),
        "restore_clerk": ("user-check", is_out),
    }
    asked = urlencode({"clerk": clerk.id, "back": "/clerks"})
    return [
        (name, icon, f"acts/{name}?{asked}")
        for name, (icon, is_possible) in possible.items()
        if is_possible and name in visit.rights.acts
    ]


def _is_above(visit: Visit, clerk: Clerk) -> bool:
    """Whether a person administers the office, and the one who asks does not."""
    return clerk.role == _ADMINISTRATOR and visit.clerk.role != _ADMINISTRATOR


@dataclass(frozen=True, slots=True)
class Secret:
    """A new PIN or code, as it is to be shown."""

    clerk: str
    name: str
    kind: str
    secret: str
    until: str = ""


def _clerk(visit: Visit, values: Values) -> Clerk | None:
    return visit.office.catalogue.clerk.get(ClerkId(values.get("clerk", "")))


def _named(visit: Visit, values: Values) -> str:
    clerk = _clerk(visit, values)
    return values.get("clerk", "")[:64] if clerk is None else clerk.name


def _wrong(visit: Visit, values: Values) -> str:
    """Why a secret may not be given to a person; empty where it may."""
    clerk = _clerk(visit, values)
    if clerk is None:
        return visit.words.say("clerks-not-clerk")
    return visit.words.say("clerks-above", name=clerk.name) if _is_above(visit, clerk) else ""


async def _set_pin(visit: Visit, values: Values) -> Outcome:
    wrong, clerk = _wrong(visit, values), _clerk(visit, values)
    if wrong or clerk is None:
        return Outcome(wrong, is_done=False)
    pin = new_pin()
    await visit.at.pins.set(visit.office.id, clerk.id, pin)
    return await _given(visit, clerk, "set_pin", Secret(clerk.id, clerk.name, "pin", pin))


def new_pin() -> str:
    """Six digits by chance, none of those that are guessed first."""
    while is_weak(pin := f"{secrets.randbelow(10**PIN_DIGITS):0{PIN_DIGITS}d}"):
        pass
    return pin


async def _new_code(visit: Visit, values: Values) -> Outcome:
    wrong, clerk = _wrong(visit, values), _clerk(visit, values)
    if wrong or clerk is None:
        return Outcome(wrong, is_done=False)
    code = await visit.at.passwords.new_code(visit.office, clerk.id)
    if isinstance(code, Refusal):
        return Outcome(visit.words.say("clerks-no-role", name=clerk.name), is_done=False)
    zone = ZoneInfo(visit.office.catalogue.time_zone)
    until = hour(visit.at.room.hub.clock() + CODE_LASTS, zone)
    secret = Secret(clerk.id, clerk.name, "code", code, until)
    return await _given(visit, clerk, "new_password_code", secret)


async def _given(visit: Visit, clerk: Clerk, asked: str, secret: Secret) -> Outcome:
    """Note who gave it, and lead to the page that shows it once."""
    about = f"clerk:{clerk.id}"
    await visit.at.audit(address_of(visit.request), visit.clerk.id, asked, None, about)
    kept = visit.at.shown_once
    if len(kept) >= MOST_SHOWN:
        del kept[next(iter(kept))]
    key = secrets.token_urlsafe(12)
    kept[key] = (visit.session.id, secret)
    return Outcome("", to=f"/clerks/shown/{key}")


async def show_secret(visit: Visit) -> Response:
    """A new PIN or code, once and to the one who asked for it."""
    key = visit.request.path_params["key"]
    session, secret = visit.at.shown_once.get(key, ("", None))
    if session != visit.session.id or not isinstance(secret, Secret):
        said = visit.words.say("clerks-gone")
        return draw("secret_gone.html", visit, 410, title=said)
    del visit.at.shown_once[key]
    title = visit.words.say(f"clerks-{secret.kind}-shown", name=secret.name)
    return draw("secret.html", visit, title=title, secret=secret)


def _told(name: str) -> tuple[Callable[[Visit, Values], str], Callable[[Visit, Values], list[str]]]:
    """The question and the effect of an act on a person."""

    def title(visit: Visit, values: Values) -> str:
        return visit.words.say(f"clerks-{name}-ask", name=_named(visit, values))

    def effect(visit: Visit, _values: Values) -> list[str]:
        return [visit.words.say(f"clerks-{name}-effect")]

    return title, effect


def _asking(
    command: Callable[[ClerkId], c.Command], name: str
) -> Callable[[Visit, Values], Awaitable[Outcome]]:
    def made(_visit: Visit, values: Values) -> c.Command:
        return command(ClerkId(values["clerk"]))

    def done(visit: Visit, values: Values) -> str:
        return visit.words.say(f"clerks-{name}-done", name=_named(visit, values))

    return asking(made, done)


def _stands(visit: Visit, values: Values) -> str:
    """Where the person sits, and whether they are suspended."""
    office, name = visit.office, ClerkId(values.get("clerk", ""))
    return f"{name} {office.consoles.get(name)} {office.desk_of(name)} {name in office.suspended}"


_WHICH = (Field("clerk", kind="hidden"),)
ACTS = (
    Act("set_pin", *_told("pin"), "clerks-pin-do", _set_pin, _WHICH, page="clerks", bars=_wrong),
    Act(
        "new_password_code",
        *_told("code"),
        "clerks-code-do",
        _new_code,
        _WHICH,
        page="clerks",
        bars=_wrong,
    ),
    Act(
        "suspend_clerk",
        *_told("suspend"),
        "clerks-suspend",
        _asking(c.SuspendClerk, "suspend"),
        _WHICH,
        _stands,
        "clerks",
        _wrong,
    ),
    Act(
        "restore_clerk",
        *_told("restore"),
        "clerks-restore",
        _asking(c.RestoreClerk, "restore"),
        _WHICH,
        _stands,
        "clerks",
        _wrong,
    ),
    Act(
        "sign_clerk_out",
        *_told("out"),
        "clerks-out",
        _asking(c.SignClerkOut, "out"),
        _WHICH,
        _stands,
        "clerks",
        _wrong,
    ),
)
PAGES = (
    StaffPage("/clerks", show, page="clerks", tab="users"),
    StaffPage("/clerks/events", listen, page="clerks"),
    StaffPage("/clerks/shown/{key}", show_secret, page="clerks"),
)
