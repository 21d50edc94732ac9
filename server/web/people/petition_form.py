"""A new petition: the form at `/petitions/new`, and the receipt that follows it.

The form is filled on a telephone, without a script where need be; what stands in the way is said
beside its field, and what was typed stays.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import Response

from antesala.words import Words
from server.attachments.checking import MOST_FILES
from server.attachments.looking import MOST_BYTES
from server.domain.catalogue import Catalogue, ComplaintBook, local_time
from server.domain.identity import ServiceId
from server.domain.petition.register import (
    MOST_OF_PERSON,
    MOST_WORDS,
    Incoming,
    Person,
    PetitionChannel,
    Receipt,
    Reply,
)
from server.domain.petition.terms import PetitionKind, Right, Term
from server.domain.refusals import Code, Refusal
from server.fresh import new_token
from server.petitions import term_for
from server.store import StoreError
from server.web.people.page_templates import draw, notice, too_many, unknown
from server.web.people.petition_doors import PetitionDoors
from server.web.people.petition_sending import MEGABYTE, Desk, Sending
from server.web.people.petition_words import said_date
from server.web.people.services import INDEXED, chosen_language, tongues_of
from server.web.shared.languages import asked_for
from server.web.shared.manners import is_same_origin
from server.web.shared.page_templates import root_of
from server.web.shared.rooms import Room

KINDS = tuple(each for each in PetitionKind if each is not PetitionKind.SEGUIMIENTO)
PERSON = ("name", "identity", "contact", "address")
AUTOCOMPLETE = {"name": "name", "identity": "off", "contact": "on", "address": "street-address"}
MOST_REQUEST = 64


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several: its value, what it is called, and what it means."""

    value: str
    name: str
    about: str
    is_chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """A form as it was filled."""

    request_id: str
    kind: str = ""
    right: str = ""
    story: str = ""
    service: str = ""
    is_denied: bool = False
    reply: str = Reply.PAGE
    person: Person = field(default_factory=Person)

    @classmethod
    def of(cls, sending: Sending) -> "Typed":
        """What a browser sent; what is no field of the form is left out."""
        return cls(
            request_id=sending.line("request_id")[:MOST_REQUEST] or new_token(),
            kind=sending.line("kind"),
            right=sending.line("right"),
            story=sending.text("story"),
            service=sending.line("service"),
            is_denied=sending.line("denied") == "yes",
            reply=sending.line("reply") or Reply.PAGE,
            person=Person(**{each: sending.line(each)[:MOST_OF_PERSON] for each in PERSON}),
        )


class PetitionForm:
    """The form and the receipt of an office: the first of those at the doors."""

    def __init__(self, doors: PetitionDoors, desk: Desk) -> None:
        self._doors, self._desk = doors, desk
        self._room = doors.rooms[0]

    async def show(self, request: Request) -> Response:
        """The form, about a service where the address names one."""
        if not self._doors.allows(request):
            return too_many(request)
        if not self._room.hub.published.catalogue.petitions_online:
            return self._elsewhere(request)
        asked = request.query_params
        typed = Typed(
            request_id=new_token(),
            service=asked.get("service", ""),
            kind=asked.get("kind", ""),
        )
        page = self._form(request, typed, {})
        page.headers.update(INDEXED)
        return page

    async def take(self, request: Request) -> Response:
        """Take a petition in; the form again where something is missing."""
        if not self._doors.allows(request) or not self._doors.allows_sending(request):
            await self._desk.uploads.drop(request)
            return too_many(request)
        if not is_same_origin(request):
            return unknown(request)
        catalogue, words = self._room.hub.published.catalogue, asked_for(request)
        if not catalogue.petitions_online:
            await self._desk.uploads.drop(request)
            return self._elsewhere(request)
        sending = await self._desk.take(request, words)
        typed = Typed.of(sending)
        faults = dict(_faults(typed, catalogue, words))
        if sending.fault:
            faults["files"] = sending.fault
        if faults:
            return self._form(request, typed, faults, sending)
        try:
            receipt = await self._receive(_incoming(typed, sending, catalogue))
        except StoreError:
            receipt = None
        if receipt is None:
            faults = {"form": words.say("petition-page-failed")}
            return self._form(request, typed, faults, replace(sending, status=503))
        return draw_receipt(request, self._room, typed.kind, receipt, words)

    def _elsewhere(self, request: Request) -> Response:
        """Where petitions are handed in, of an office that takes none on its page."""
        words, catalogue = asked_for(request), self._room.hub.published.catalogue
        book = catalogue.complaint_book
        said = [words.say("petition-page-elsewhere"), words.say("petition-page-elsewhere-do")]
        if catalogue.phone:
            said.append(words.say("petition-page-elsewhere-phone", phone=catalogue.phone))
        back = (f"{root_of(request.url.path)}p", words.say("petition-page-find"))
        if book is not None and book.link:
            back = (book.link, words.say("petition-page-book-open"))
        return notice(request, words, 200, said, back, catalogue)

    async def _receive(self, incoming: Incoming) -> Receipt | None:
        """The receipt; None where the register does not take it now. Raises `StoreError`."""
        office = self._room.hub.published
        receipt = await self._room.petitions.receive(office, incoming)
        if isinstance(receipt, Refusal) and receipt.code is Code.ID_REUSED:
            # Changed after it was sent, with the browser's own way back: it is another petition.
            again = replace(incoming, request_id=new_token())
            receipt = await self._room.petitions.receive(office, again)
        return receipt if isinstance(receipt, Receipt) else None

    def _form(
        self,
        request: Request,
        typed: Typed,
        faults: dict[str, str],
        sending: Sending | None = None,
    ) -> Response:
        words, catalogue = asked_for(request), self._room.hub.published.catalogue
        if sending is not None and sending.files and faults:
            faults.setdefault("files", words.say("petition-page-again"))
        return draw(
            "petition_new.html",
            request,
            words,
            422 if sending is None and faults else sending.status if sending else 200,
            catalogue,
            title=words.say("petition-page-new"),
            say=words.say,
            typed=typed,
            faults=faults,
            kinds=_kinds(typed, catalogue, words),
            book=_book(catalogue, words),
            rights=_rights(typed, catalogue, words),
            replies=_replies(typed, words),
            person=[
                (each, words.say(f"petition-page-{each}"), getattr(typed.person, each))
                for each in PERSON
            ],
            autocomplete=AUTOCOMPLETE,
            services=catalogue.services,
            most=MOST_WORDS,
            most_of_person=MOST_OF_PERSON,
            file_limits={"count": str(MOST_FILES), "size": str(MOST_BYTES // MEGABYTE)},
            tongues=tongues_of(request, catalogue, words),
        )


def draw_receipt(
    request: Request, room: Room, kind: str, receipt: Receipt, words: Words
) -> Response:
    """The receipt of a petition that has come, as it is shown once."""
    catalogue = room.hub.published.catalogue
    today = local_time(room.hub.clock(), catalogue.time_zone).date()
    root, chosen = root_of(request.url.path), chosen_language(request)
    term, due = receipt.term, receipt.due
    return draw(
        "petition_receipt.html",
        request,
        words,
        catalogue=catalogue,
        title=words.say("petition-page-received", kind=kind),
        say=words.say,
        receipt=receipt,
        key=f"{receipt.key[:4]}-{receipt.key[4:]}",
        due=said_date(due.day, today, words),
        days=""
        if term is None
        else words.say("petition-page-days", counted=term.counted, days=due.days),
        law="" if term is None else term.law,
        to_page=f"{root}p/{receipt.token}{chosen}",
        address=f"{_address(request, catalogue)}/p/{receipt.token}",
        by_folio=f"{_address(request, catalogue)}/p",
    )


def _address(request: Request, catalogue: Catalogue) -> str:
    """Where people reach the office's pages: as the office file says, else as this person did."""
    if catalogue.public_url:
        return catalogue.public_url
    here = urlsplit(str(request.url))
    return f"{here.scheme}://{here.netloc}"


def _kinds(typed: Typed, catalogue: Catalogue, words: Words) -> list[Choice]:
    """What can be handed in here, with the law's time for its answer."""
    book = catalogue.complaint_book
    found = []
    for kind in KINDS:
        term = term_for(catalogue, kind)
        if term is None or (book is not None and kind in book.kinds):
            continue
        about = f"{words.say('petition-page-about', kind=kind)}. {_within(term, words)}"
        name = words.say("petition-page-kind", kind=kind)
        found.append(Choice(kind, name, about, kind == typed.kind))
    return found


def _rights(typed: Typed, catalogue: Catalogue, words: Words) -> list[Choice]:
    """What may be asked about one's own data, with the law's time where it differs by right."""
    kind = PetitionKind.DERECHOS
    usual, found = term_for(catalogue, kind), []
    for right in Right:
        term = term_for(catalogue, kind, right)
        about = "" if term is None or term == usual else _within(term, words)
        name = words.say(f"petition-page-right-{right}")
        found.append(Choice(right, name, about, right == typed.right))
    return found


def _replies(typed: Typed, words: Words) -> list[Choice]:
    named = [(each, words.say(f"petition-page-reply-{each}")) for each in Reply]
    return [Choice(each, name, "", each == typed.reply) for each, name in named]


def _within(term: Term, words: Words) -> str:
    return words.say("petition-page-within", counted=term.counted, days=term.days)


@dataclass(frozen=True, slots=True)
class BookPart:
    """The official book, in words, with its address."""

    name: str
    about: str
    link: str
    code: str


def _book(catalogue: Catalogue, words: Words) -> BookPart | None:
    """Where the kinds are handed in that belong in no form of ours."""
    book: ComplaintBook | None = catalogue.complaint_book
    if book is None:
        return None
    kinds = words.say("petition-page-book-and").join(
        words.say("petition-page-book-kind", kind=each) for each in book.kinds
    )
    return BookPart(
        name=book.name,
        about=words.say("petition-page-book-about", kinds=kinds),
        link=book.link,
        code=words.say("petition-page-book-code", code=book.code) if book.code else "",
    )


def _faults(typed: Typed, catalogue: Catalogue, words: Words) -> Iterator[tuple[str, str]]:
    """What stands in the way, by field."""
    say = words.say
    if typed.kind not in {each.value for each in _kinds(typed, catalogue, words)}:
        yield "kind", say("petition-page-no-kind")
    elif typed.kind == PetitionKind.DERECHOS and typed.right not in set(Right):
        yield "right", say("petition-page-no-right")
    if not typed.story:
        yield "story", say("petition-page-no-story")
    elif len(typed.story) > MOST_WORDS:
        yield "story", say("petition-page-long", count=len(typed.story), most=MOST_WORDS)
    if typed.reply in {Reply.EMAIL, Reply.TELEPHONE} and not typed.person.contact:
        yield "contact", say("petition-page-no-contact")
    if typed.reply == Reply.PAPER and not typed.person.address:
        yield "address", say("petition-page-no-address")


def _incoming(typed: Typed, sending: Sending, catalogue: Catalogue) -> Incoming:
    service = catalogue.service.get(ServiceId(typed.service))
    kind = PetitionKind(typed.kind)
    return Incoming(
        request_id=typed.request_id,
        kind=kind,
        channel=PetitionChannel.PAGE,
        story=typed.story,
        service=None if service is None else service.id,
        person=typed.person,
        is_denied_preference=typed.is_denied,
        right=Right(typed.right) if kind is PetitionKind.DERECHOS else None,
        reply=Reply(typed.reply) if typed.reply in set(Reply) else Reply.PAGE,
        files=sending.files,
    )
