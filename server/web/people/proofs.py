"""The proof of wait: its page and document behind a ticket's link, and `/verify`, which checks one.

A check looks nothing up. It is made from the long code of a square code, or from what a person
types of the paper with its short code; either says what this office has signed.
"""

import time
from collections.abc import Mapping, Sequence

from starlette.requests import Request
from starlette.responses import Response

from antesala.words import Words
from server.domain.catalogue import Catalogue
from server.domain.ticket import State
from server.domain.wait_proof import Outcome, proof_of
from server.privacy.requests import in_a_thread
from server.proofs.seal import Sealed
from server.report.typesetting import can_typeset, typeset
from server.web.people.page_templates import draw, notice, too_many, unknown
from server.web.people.phone import Phone, Visit
from server.web.people.proof_words import Fact, Form, facts_of, facts_typed, in_parts, read_form
from server.web.people.services import tongues_of
from server.web.people.squares import square, square_file
from server.web.shared.forms import form_of
from server.web.shared.languages import asked_for
from server.web.shared.page_templates import root_of
from server.web.shared.rate_limits import Doors
from server.web.shared.rooms import Room


class ProofPages:
    """The proof of a ticket's wait, for its holder to print or keep."""

    def __init__(self, phone: Phone, doors: Doors) -> None:
        self._phone, self._doors = phone, doors

    async def show(self, request: Request) -> Response:
        """The proof as a page."""
        visit = await self._phone.visit(request)
        if isinstance(visit, Response):
            return visit
        sealed = _sealed(visit)
        if sealed is None:
            return _none(request, visit)
        catalogue, address = _catalogue(visit), _address(request, _catalogue(visit))
        link = f"{address}?proof={sealed.long}"
        return draw(
            "proof.html",
            request,
            visit.words,
            catalogue=catalogue,
            title=visit.words.say("proof-title"),
            say=visit.words.say,
            facts=facts_of(sealed.proof, visit.words),
            code=in_parts(sealed.short),
            square=square(link),
            link=link,
            address=_said(address),
            waits=sealed.proof.outcome is Outcome.WAITING,
            has_pdf=can_typeset(),
            base=f"../{visit.token}",
            query=visit.query,
            tongues=tongues_of(request, catalogue, visit.words),
        )

    async def document(self, request: Request) -> Response:
        """The proof as a PDF."""
        visit = await self._phone.visit(request)
        if isinstance(visit, Response):
            return visit
        sealed = _sealed(visit)
        if sealed is None:
            return _none(request, visit)
        if not can_typeset():
            return unknown(request)
        if not self._doors.allow_document(visit.holding.ticket, time.monotonic()):
            return too_many(request)
        address = _address(request, _catalogue(visit))
        values = _values(sealed, _catalogue(visit), address, visit.words)
        language = visit.words.language
        body = await in_a_thread(lambda: typeset("wait_proof", values, language))
        headers = {"Content-Disposition": f'attachment; filename="{sealed.proof.code}.pdf"'}
        return Response(body, media_type="application/pdf", headers=headers)


def _sealed(visit: Visit) -> Sealed | None:
    hub = visit.holding.room.hub
    ticket = hub.published.tickets[visit.holding.ticket]
    proof = proof_of(ticket, hub.published.catalogue, hub.clock())
    return visit.holding.room.proofs.seal(proof) if proof is not None else None


def _none(request: Request, visit: Visit) -> Response:
    """Why there is no proof, and what to do."""
    state = visit.row.state
    key = {State.ANNOUNCED: "proof-none", State.EXPIRED: "proof-expired"}.get(
        State(state), "proof-unavailable"
    )
    said = (visit.words.say(key), visit.words.say(f"{key}-why"))
    back = (f"../{visit.token}{visit.query}", visit.words.say("proof-back"))
    return notice(request, visit.words, 409, said, back, _catalogue(visit))


def _catalogue(visit: Visit) -> Catalogue:
    return visit.holding.room.hub.published.catalogue


def _address(request: Request, catalogue: Catalogue) -> str:
    """Where a proof is checked: at the office's own address, else at the one that was asked."""
    return f"{(catalogue.public_url or str(request.base_url)).rstrip('/')}/verify"


def _said(address: str) -> str:
    """An address as people type it."""
    return address.partition("://")[2]


def _values(
    sealed: Sealed, catalogue: Catalogue, address: str, words: Words
) -> Mapping[str, object]:
    """What the document shows."""
    say, link = words.say, f"{address}?proof={sealed.long}"
    return {
        "title": say("proof-title"),
        "office": catalogue.name,
        "states": say("proof-states", office=catalogue.name),
        "facts": [
            {"label": fact.label, "value": fact.value, "large": fact.is_large}
            for fact in facts_of(sealed.proof, words)
        ],
        "code_label": say("proof-code"),
        "code": in_parts(sealed.short),
        "check": say("proof-check"),
        "address": _said(address),
        "square": square_file(link),
        "square_alt": say("proof-square"),
        "link": link,
        "foot": f"{catalogue.name} · {say('proof-title')} · {sealed.proof.code}",
    }


class Checking:
    """`/verify`: whether one of the offices has issued a proof."""

    def __init__(self, rooms: Sequence[Room], doors: Doors) -> None:
        self._rooms, self._doors = rooms, doors

    async def show(self, request: Request) -> Response:
        """The form; with a long code in the address, what it proves."""
        if not self._doors.allow(_client(request), time.monotonic()):
            return too_many(request)
        long = request.query_params.get("proof")
        if long is None:
            return self._form(request, Form())
        for room in self._rooms:
            proof = room.proofs.check(long)
            if proof is not None:
                words, office = asked_for(request), room.hub.published.catalogue
                facts = facts_of(proof, words)
                return self._genuine(request, office, facts, "verify-good-line")
        if not self._doors.allow_miss(_client(request), time.monotonic()):
            return too_many(request)
        return self._spoilt(request)

    async def check(self, request: Request) -> Response:
        """What the short code says of the facts that were typed."""
        now = time.monotonic()
        # Each try counts, right or wrong: a code of 79 bits is not to be guessed at leisure.
        if not self._doors.allow(_client(request), now) or not self._doors.allow_miss(
            _client(request), now
        ):
            return too_many(request)
        offices = [room.hub.published.id for room in self._rooms]
        form = read_form(await form_of(request), offices)
        if form.typed is None:
            return self._form(request, form, status=422)
        room = next(room for room in self._rooms if room.hub.published.id == form.typed.office)
        if not room.proofs.vouches(form.typed, form.code):
            return self._form(request, form, status=422)
        words, catalogue = asked_for(request), room.hub.published.catalogue
        facts = facts_typed(form.typed, words)
        return self._genuine(request, catalogue, facts, "verify-good-typed")

    async def key(self, request: Request) -> Response:
        """The public key, for those who check a signature by themselves."""
        if not self._doors.allow(_client(request), time.monotonic()):
            return too_many(request)
        return Response(self._rooms[0].proofs.keys.pem, media_type="application/x-pem-file")

    def _genuine(
        self, request: Request, office: Catalogue, facts: Sequence[Fact], key: str
    ) -> Response:
        words = asked_for(request)
        return self._page(
            request,
            "verified.html",
            200,
            office,
            title=words.say("verify-good"),
            lines=(words.say(key, office=office.name),),
            facts=facts,
            is_good=True,
        )

    def _spoilt(self, request: Request) -> Response:
        words, office = asked_for(request), self._office
        return self._page(
            request,
            "verified.html",
            422,
            office,
            title=words.say("verify-bad"),
            lines=(
                words.say("verify-bad-line", office=office.name),
                words.say("verify-bad-do"),
            ),
            facts=(),
            is_good=False,
        )

    def _form(self, request: Request, form: Form, status: int = 200) -> Response:
        """The form as it was filled; where all is there and the code is not of it, that is said."""
        words = asked_for(request)
        is_wrong = form.typed is not None
        return self._page(
            request,
            "verify.html",
            status,
            self._office,
            title=words.say("verify-bad" if is_wrong else "verify-title"),
            form=form,
            is_wrong=is_wrong,
            offices=[room.hub.published.catalogue for room in self._rooms],
            services=_services(self._office),
            outcomes=[outcome.value for outcome in Outcome],
        )

    @property
    def _office(self) -> Catalogue:
        return self._rooms[0].hub.published.catalogue

    def _page(
        self, request: Request, template: str, status: int, office: Catalogue, **values: object
    ) -> Response:
        words = asked_for(request)
        return draw(
            template,
            request,
            words,
            status,
            office,
            say=words.say,
            here=f"{root_of(request.url.path)}verify",
            tongues=tongues_of(request, office, words),
            **values,
        )


def _services(catalogue: Catalogue) -> list[str]:
    """The names that the form proposes; a former one is typed."""
    return sorted({service.name for service in catalogue.services})


def _client(request: Request) -> str:
    return request.client.host if request.client else ""
