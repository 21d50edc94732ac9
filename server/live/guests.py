"""The greeted connections of all offices: greet devices, let them follow and ask."""

import asyncio
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Iterable, Mapping, Set as AbstractSet
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import Protocol

import msgspec

from antesala.messages import commands as m, encode, frames as f, kinds as k, rows as r
from server.domain import events as e
from server.domain.commands import BringKioskBack, Caller, Command, IssueTicket, TakeKioskOut
from server.domain.daybook import last_number, today
from server.domain.identity import DeviceId, Letter
from server.domain.office import Office
from server.domain.refusals import Code, Refusal, refuse
from server.fresh import hash_of
from server.hub import Hub, News, Wish
from server.live import wire
from server.live.access import Gate, check_pin, grant
from server.live.fanout import ChannelKey
from server.live.finding import find
from server.live.following import STAFF, channel_for, may_follow, role_of
from server.live.hearing import hear
from server.live.office_room import Room
from server.live.outbox import Subscriber
from server.live.papers import job_of, list_job_of, proof_job_of
from server.live.punctual import check_taxpayer, take_list
from server.live.rating import rate
from server.proofs.seal import Proofs
from server.store import Device, StoreError
from server.views import DisplayState, Elsewhere
from server.views.own_day import own_day
from server.views.rows import iso
from server.views.staff import clerk_row
from server.views.touching import SUSPENSION, is_reloaded

HEARTBEAT_SECONDS = 10.0
TOKENS_AT_ONCE = 50
"""Devices that get new tokens in one look: after 90 days all of an office may be due."""
NEW_SECONDS = 2.0
"""Seconds after its greeting in which a device may be newer than the list of those enrolled."""
PULSE_SECONDS = 2.0
"""The same where there are several servers: a device that can go to another one is told of a dead
connection sooner. It costs 0.4 % of a processor for each thousand devices."""

_LEAVING = (e.ClerkSignedOut, e.ClerkSignedIn, e.CounterClosed, e.CatalogueLoaded)
"""Events after which a connection may have to stop following."""


class Outlet(Subscriber, Protocol):
    """A connection as the guests' register uses it."""

    def say(self, message: f.Message) -> None:
        """Send a message."""

    def shut(self) -> None:
        """End the connection."""


@dataclass(eq=False)
class Guest:
    """A greeted connection, and the one channel it follows for each topic; known until revoked."""

    device: Device
    outlet: Outlet
    since: str = ""
    """When it was greeted, UTC, as the wire writes it."""
    version: str = ""
    follows: dict[str, ChannelKey] = field(default_factory=dict)
    is_known: bool = True
    code: str = ""
    """The one-time code that it came with, until it says anything and so has its token."""
    token_hash: str = ""
    """Of the token that it came by, or has told since; empty for the administrator."""
    is_page: bool = False
    """Whether it is a page of a browser, which gets another token with an answer."""
    greeted_at: float = field(default_factory=time.monotonic)
    """When it was greeted, in seconds of running time."""


class Lobby:
    """All offices of a server, and every connected device."""

    def __init__(self, gate: Gate, clock: Callable[[], datetime]) -> None:
        self._gate = gate
        self._clock = clock
        self.web_url = ""
        """The address for telephones of the local network; empty where there is none."""
        self._nodes: tuple[str, ...] = ()
        self._enrolled: frozenset[str] | None = None
        self.is_first: Callable[[], bool] = lambda: True
        """Whether this server does what is to be done once for all servers of a database."""
        self._readers: list[Callable[[], Awaitable[None]]] = []
        self._petition_marks: dict[str, tuple[int, ...]] = {}
        """What was told of the offices' petitions when they were read last."""
        self.is_cut = False
        """Whether this server has lost the database, which others may have."""
        self.owes_look = False
        """Whether the rest of the database is still to be looked through for damage."""
        self._rooms: dict[str, Room] = {}
        self._guests: set[Guest] = set()

    @property
    def gate(self) -> Gate:
        """The doors, and with them all that is known of people's secrets."""
        return self._gate

    @property
    def nodes(self) -> tuple[str, ...]:
        """The addresses of all servers of this database; empty where there is no other."""
        return self._nodes

    def tell_nodes(self, nodes: Iterable[str]) -> None:
        """Have devices know these servers, those that are here as well."""
        before, self._nodes = self._nodes, tuple(nodes)
        if self._nodes != before:
            for guest in list(self._guests):
                office = self._rooms[guest.device.office].hub.published
                guest.outlet.say(self._words("", guest.device, office, None))

    def hang_up(self) -> None:
        """Send all devices away, since this server has lost the database and others may have it.

        Their screens would show what is past, and a heartbeat would say that all is well.
        """
        for guest in list(self._guests):
            self.leave(guest)
            guest.outlet.shut()

    def on_reread(self, reader: Callable[[], Awaitable[None]]) -> None:
        """Register what reads anew from the database what other servers may have written there."""
        self._readers.append(reader)

    async def reread(self) -> None:
        """Read anew what is kept in memory beside the offices. Raises `StoreError`."""
        if not self._has_others:
            return
        marks = await self._gate.petition_marks()
        for office, room in self._rooms.items():
            room.corrective_actions.doubt()
            if marks.get(office) != self._petition_marks.get(office):
                await room.petitions.load()
        self._petition_marks = marks
        for reader in self._readers:
            await reader()

    def here(self) -> list[Elsewhere]:
        """What other servers are told of the devices that are connected to this one."""
        return [each for room in self._rooms.values() for each in room.devices.here()]

    def hear_of(self, server: str, told: list[Elsewhere]) -> None:
        """Take what another server says of the devices that are connected to it."""
        for office, room in self._rooms.items():
            room.hear_of(server, [each for each in told if each.office == office])

    def keep_enrolled(self, enrolled: frozenset[str] | None) -> None:
        """End the connections of devices that another server has revoked; None: as before.

        `enrolled` has the ids of all devices, and the hashes of their tokens.
        A device that has just come may have enrolled after the list was read.
        """
        self._enrolled = enrolled if enrolled is not None else self._enrolled
        if self._enrolled is None:
            return
        old = time.monotonic() - NEW_SECONDS
        for guest in list(self._guests):
            is_old = guest.greeted_at < old and guest.device.role != "administrator"
            is_good = not guest.token_hash or guest.token_hash in self._enrolled
            if is_old and guest.device.id in self._enrolled and not is_good:
                # It came by a token that its device has replaced at another server.
                self._see_off_one(guest)
            elif is_old and guest.device.id not in self._enrolled:
                self._see_off(guest.device.id)
                self._rooms[guest.device.office].forget(guest.device.id)

    def _see_off(self, device: str, but: Guest | None = None) -> None:
        """End the connections of a device that was revoked, or those beside its new one."""
        for known in [each for each in self._guests if each.device.id == device]:
            if known is not but:
                self._see_off_one(known)

    def _see_off_one(self, known: Guest) -> None:
        known.is_known = False
        self.leave(known)
        known.outlet.shut()

    def end_former(self, device: str, token: str) -> None:
        """End what has come by another token of a device than by the one that it uses now."""
        for known in [each for each in self._guests if each.device.id == device]:
            if known.token_hash != hash_of(token):
                self._see_off_one(known)

    @property
    def rooms(self) -> Mapping[str, Room]:
        """The offices by id."""
        return self._rooms

    def connected(self, office: str) -> Counter[str]:
        """How many devices of an office are connected, by role."""
        return Counter(each.device.role for each in self._guests if each.device.office == office)

    def open(self, office: str, hub: Hub, enrolled: Iterable[Device] = ()) -> None:
        """Let guests into an office. Of its enrolled devices staff hear also if none ever comes."""
        petitions = self._gate.petitions_of(hub.published.id, lambda: hub.clock())  # noqa: PLW0108 - tests set it
        room = Room(hub, self._gate.surveys, petitions, partial(self._gate.ageing_of, hub))
        room.equipment = self._gate.equipment_of(hub)
        room.keep_privacy(self._gate.privacy_of(hub.published.id, petitions))
        room.proofs = Proofs(hub.published.id, self._gate.proof_keys)
        room.keep_corrective_actions(self._gate.corrective_actions_of(hub))
        room.outlet_of = partial(self._kiosk, room)
        for device in enrolled:
            room.devices.expect(device, iso(self._clock()))
        self._rooms[office] = room
        # A counter may have changed hands within the turn: not even its frame may go to the
        # former clerk. The office's may, and shows at a console that its clerk has left.
        room.fanout.before(lambda news: self._see_out(room, news, {"counter"}))
        room.fanout.after(lambda news: self._see_out(room, news, {"office", "ticket"}))
        room.fanout.after(lambda news: self._greet_anew(room, news))

    async def welcome(self, hello: m.Hello, outlet: Outlet) -> tuple[Guest, f.Welcome] | Refusal:
        """Greet a device by its token, or enrol one by its code."""
        if self.is_cut:
            return refuse(Code.STORE_UNAVAILABLE)
        token: str | None = None
        if hello.token is not None:
            found = await self._gate.by_token(hello.token)
        elif hello.code is not None:
            enrolled = await self._gate.by_code(hello.code)
            if isinstance(enrolled, Refusal):
                return enrolled
            found, token = enrolled
        else:
            return refuse(Code.UNKNOWN_TOKEN)
        if isinstance(found, Refusal):
            return found
        version, clock = hello.version or "", hello.clock
        greeted = self.admit(hello.id, found, outlet, token, version, clock)
        if not isinstance(greeted, Refusal):
            self._note_token(greeted[0], hello.token or token or "")
            greeted[0].code = hello.code or ""
        return greeted

    def _note_token(self, guest: Guest, token: str) -> None:
        """Note by which token a device has come; one that came by an earlier one must go."""
        guest.token_hash = hash_of(token)
        if self._gate.renewals.is_first_use(guest.device.id):
            self._see_off(guest.device.id, but=guest)

    async def renew_tokens(self) -> None:
        """Send connected devices new tokens where theirs are old. Raises `StoreError`."""
        await self._gate.renewals.look()
        await self._send_tokens()

    async def _send_tokens(self) -> None:
        """To one connection of each: a second one may be of a thief, and is seldom the older."""
        due: dict[str, Guest] = {}
        for guest in sorted(self._guests, key=lambda each: each.greeted_at):
            is_own = guest.token_hash and not guest.is_page
            if is_own and self._gate.renewals.is_due(guest.device.id):
                due.setdefault(guest.device.id, guest)
        for guest in list(due.values())[:TOKENS_AT_ONCE]:
            token = await self._gate.renewals.offer(guest.device)
            if token is not None and guest in self._guests:
                office = self._rooms[guest.device.office].hub.published
                guest.outlet.say(self._words("", guest.device, office, token))

    def admit(
        self,
        hello_id: str,
        device: Device,
        outlet: Outlet,
        token: str | None = None,
        version: str = "",
        clock: int | None = None,
    ) -> tuple[Guest, f.Welcome] | Refusal:
        """Register a known device as a guest; `clock` is its own, in ms since 1970."""
        room = self._rooms.get(device.office)
        if room is None:
            # Founded since this server began, which serves it from its next start on.
            return refuse(Code.STORE_UNAVAILABLE)
        guest = Guest(device, outlet, iso(self._clock()), version)
        self._guests.add(guest)
        if device.role != "administrator":
            room.arrive(device, guest.since, version, clock)
        return guest, self._words(hello_id, device, room.hub.published, token)

    def _words(self, hello_id: str, device: Device, office: Office, token: str | None) -> f.Welcome:
        """The `welcome` for a device."""
        clerk = office.clerk_at(DeviceId(device.id))
        catalogue = office.catalogue
        # A console shows who may sign in at it.
        listed = catalogue.clerks if device.role in STAFF else ()
        listed = tuple(each for each in listed if each.id not in office.suspended)
        return f.Welcome(
            id=hello_id,
            protocol=k.PROTOCOL,
            role=role_of(office, device),
            device=device.id,
            name=device.name,
            office=office.id,
            office_name=catalogue.name,
            country=catalogue.country,
            time_zone=catalogue.time_zone,
            languages=list(catalogue.languages),
            accent=catalogue.accent,
            divided=list(catalogue.divided),
            at=iso(self._clock()),
            heartbeat=PULSE_SECONDS if self._has_others else HEARTBEAT_SECONDS,
            web_url=self._web_url_of(office),
            nodes=list(self._nodes),
            token=token,
            clerk=clerk,
            counter=None if clerk is None else office.desk_of(clerk),
            clerks=[clerk_row(office, each) for each in listed],
            emergency=self._emergency(device, office),
        )

    def _web_url_of(self, office: Office) -> str:
        """The address of an office's pages for telephones: of several, each is under its own."""
        is_alone = len(self._rooms) == 1 or not self.web_url
        return self.web_url if is_alone else f"{self.web_url}/o/{office.id}"

    def _emergency(self, device: Device, office: Office) -> f.EmergencyPart | None:
        """What a kiosk needs to give tickets without the server; of two of one name, the newest."""
        named = [each for each in office.catalogue.kiosks if each.name == device.name]
        letter = named[0].emergency_letter if named and device.role == "kiosk" else ""
        room = self._rooms[office.id]
        if not letter or room.devices.newest_kiosk(device.name) != device.id:
            return None
        now = self._clock()
        last = last_number(office, Letter(letter), now)
        return f.EmergencyPart(letter=letter, day=today(office, now).isoformat(), last=last)

    def _greet_anew(self, room: Room, news: News) -> None:
        """Send the greeting's content anew: a file may have changed name, accent or clerks.

        A clerk who is suspended or restored concerns the consoles alone.
        """
        office = room.hub.published
        is_for_all = is_reloaded(news)
        if not is_for_all and SUSPENSION.isdisjoint(news.kinds):
            return
        for guest in [each for each in self._guests if each.device.office == office.id]:
            if is_for_all or guest.device.role in STAFF:
                guest.outlet.say(self._words("", guest.device, office, None))

    def _hear(self, guest: Guest) -> None:
        """A guest says something: it has its token, and the code that it came with is spent."""
        if guest.code:
            self._gate.received(guest.code)
            guest.code = ""

    def leave(self, guest: Guest) -> None:
        """Forget an ended connection."""
        if guest.code:
            self._gate.let_go(guest.code)
        if guest not in self._guests:
            # A revoked device was shown out, and now its connection has ended too.
            return
        self._guests.discard(guest)
        room = self._rooms[guest.device.office]
        room.leave(guest.device, iso(self._clock()))
        for key in list(guest.follows.values()):
            room.fanout.leave(key, guest.outlet)

    def follow(self, guest: Guest, message: m.Subscribe) -> None:
        """Subscribe to a topic; the refusal says why not."""
        self._hear(guest)
        room = self._rooms[guest.device.office]
        office = room.hub.published
        found = channel_for(office, room, guest.device, message.topic, message.key)
        if isinstance(found, Refusal):
            guest.outlet.say(wire.refusal(found, message.id, "subscribe"))
            return
        key, view = found
        former = guest.follows.get(message.topic)
        guest.follows[message.topic] = key
        # Before the former one is left: the same again finds its rows as they are.
        room.fanout.follow(message.id, key, view, guest.outlet)
        if former is not None and former != key:
            room.fanout.leave(former, guest.outlet)

    def unfollow(self, guest: Guest, message: m.Unsubscribe) -> f.Message:
        """End a subscription; a missing one counts as ended."""
        self._hear(guest)
        room = self._rooms[guest.device.office]
        key = guest.follows.pop(message.topic, None)
        if key is not None:
            room.fanout.leave(key, guest.outlet)
        return wire.plain_answer(message.id, self._clock(), room.hub.published.seq)

    async def ask(self, guest: Guest, message: m.AnsweredCommand) -> f.Message:
        """The answer to a command, or its refusal."""
        self._hear(guest)
        message = wire.tidied(message)
        return wire.unseen(message) or await self._ask(guest, message)

    async def _ask(self, guest: Guest, message: m.AnsweredCommand) -> f.Message:
        asked = wire.tag_of(message)
        room = self._rooms[guest.device.office]
        if not isinstance(message, m.OfficeCommand):
            return await self._without_hub(guest, room, message)
        refused = await self._of_secret(guest, room, message)
        if refused is not None:
            return wire.refusal(refused, message.id, asked)
        command = await _command_of(guest, message)
        if isinstance(command, TakeKioskOut) and _may(guest, room, command):
            # The office knows no devices; one that is no kiosk would stay out for ever.
            is_kiosk = room.devices.has_kiosk(command.device)
            command = command if is_kiosk else refuse(Code.UNKNOWN_DEVICE, device=command.device)
        if isinstance(command, Refusal):
            return wire.refusal(command, message.id, asked)
        if not guest.is_known:
            # Revoked while its PIN was checked.
            return wire.refusal(refuse(Code.UNKNOWN_TOKEN), message.id, asked)
        caller = Caller(DeviceId(guest.device.id), guest.device.role, name=guest.device.name)
        result = await room.hub.ask(Wish(message.id, command, caller))
        alone = command.issued_alone if isinstance(command, IssueTicket) else None
        # Of another device no person has such a paper in hand.
        if alone is not None and caller.role == "kiosk":
            refused = result if isinstance(result, Refusal) else None
            room.note_paper(guest.device.id, alone, refused)
        if isinstance(result, Refusal):
            return wire.refusal(result, message.id, asked)
        return wire.answer(message.id, result)

    async def _of_secret(
        self, guest: Guest, room: Room, message: m.OfficeCommand
    ) -> Refusal | None:
        """Why a command is refused for what it has beyond what the office decides by.

        That is a PIN, or the number of a person: neither goes further than here.
        """
        if isinstance(message, m.SignIn):
            return await check_pin(self._gate, room.hub.published, guest.device, message)
        if isinstance(message, m.GrantPunctual):
            return await check_taxpayer(self._gate, room, guest.device, message)
        return None

    async def _without_hub(
        self,
        guest: Guest,
        room: Room,
        message: m.AccessCommand | m.DeviceCommand | m.HeardCommand | m.Opinion | m.Question,
    ) -> f.Message:
        """Answer a command that is no event of the office."""
        if isinstance(message, m.HeardCommand | m.Opinion):
            return await self._heard(guest, room, message)
        if isinstance(message, m.DeviceCommand):
            return self._report(guest, room, message)
        if isinstance(message, m.PrintTicket | m.PrintList | m.PrintProof):
            return await self._print(guest, room, message)
        if isinstance(message, m.FindTicket | m.ListConnected | m.ShowOwnDay):
            return self._told(guest, room, message)
        if isinstance(message, m.AgeData | m.LoadPunctual):
            return await self._by_administrator(guest, room, message)
        return await self._grant(guest, room, message)

    async def _by_administrator(
        self, guest: Guest, room: Room, message: m.AgeData | m.LoadPunctual
    ) -> f.Message:
        """Wipe what is old, or take a list of taxpayers; the answer comes once all of it is done.

        It tells how much was wiped: of a list, how many taxpayers were on the one before.
        """
        office, asked = room.hub.published, wire.tag_of(message)
        if guest.device.role != "administrator":
            refused = refuse(Code.FORBIDDEN, role=role_of(office, guest.device))
            return wire.refusal(refused, message.id, asked)
        try:
            await self._gate.audit(office.id, guest.device.id, None, asked, None)
            is_list = isinstance(message, m.LoadPunctual)
            wiped = await (take_list(self._gate, room) if is_list else room.ageing.age())
        except StoreError:
            return wire.refusal(refuse(Code.STORE_UNAVAILABLE), message.id, asked)
        if isinstance(wiped, Refusal):
            return wire.refusal(wiped, message.id, asked)
        answer = wire.plain_answer(message.id, self._clock(), room.hub.published.seq)
        return msgspec.structs.replace(answer, wiped=wiped)

    def _report(self, guest: Guest, room: Room, message: m.DeviceCommand) -> f.Message:
        """Take what a device reports of itself, of a paper, of its use, or of its clerks' notes."""
        if isinstance(message, m.ReportPrinted):
            return self._printed(guest, room, message)
        role = {m.ReportDisplay: "display", m.ReportNoted: "clerk"}.get(type(message), "kiosk")
        if guest.device.role != role or not guest.is_known:
            refused = refuse(Code.FORBIDDEN, role=role_of(room.hub.published, guest.device))
            return wire.refusal(refused, message.id, wire.tag_of(message))
        if isinstance(message, m.ReportDevice):
            room.report(guest.device, message.printer)
        elif isinstance(message, m.ReportUse):
            room.report_use(guest.device.id, message)
        elif isinstance(message, m.ReportNoted):
            room.report_noted(guest.device.id, message.refused)
        else:
            state = DisplayState(message.shown, message.can_speak, message.trouble, message.kind)
            room.report_display(guest.device, state, message.version or "")
        return wire.plain_answer(message.id, self._clock(), room.hub.published.seq)

    async def _heard(
        self, guest: Guest, room: Room, message: m.HeardCommand | m.Opinion
    ) -> f.Message:
        """Keep what a clerk has written down for the person in hand, or a person says."""
        if isinstance(message, m.AnswerSurvey):
            return await self._rate(guest, room, message)
        said = await hear(room, guest.device, message)
        if isinstance(said, Refusal):
            return wire.refusal(said, message.id, wire.tag_of(message))
        return said

    def _find(self, guest: Guest, room: Room, message: m.FindTicket) -> f.Message:
        """Tell a kiosk how far a ticket has come."""
        office, asked = room.hub.published, wire.tag_of(message)
        if guest.device.role != "kiosk" or not guest.is_known:
            refused = refuse(Code.FORBIDDEN, role=role_of(office, guest.device))
            return wire.refusal(refused, message.id, asked)
        if not room.searches.allow(guest.device.id, time.monotonic()):
            return wire.refusal(refuse(Code.TOO_MANY), message.id, asked)
        found = find(office, room.once, message)
        if isinstance(found, Refusal):
            return wire.refusal(found, message.id, asked)
        return wire.plain_answer(message.id, self._clock(), office.seq, found=found)

    async def _rate(self, guest: Guest, room: Room, message: m.AnswerSurvey) -> f.Message:
        """Keep what a person says on a screen of faces."""
        office, asked = room.hub.published, wire.tag_of(message)
        if guest.device.role != "kiosk" or not guest.is_known:
            refused = refuse(Code.FORBIDDEN, role=role_of(office, guest.device))
            return wire.refusal(refused, message.id, asked)
        if not room.faces.allow(guest.device.id, time.monotonic()):
            return wire.refusal(refuse(Code.TOO_MANY), message.id, asked)
        await rate(room.surveys, office, guest.device.id, message, self._clock())
        return wire.plain_answer(message.id, self._clock(), office.seq)

    def _told(
        self, guest: Guest, room: Room, message: m.FindTicket | m.ListConnected | m.ShowOwnDay
    ) -> f.Message:
        """Answer a question about a ticket, who is connected, or the asker's own day."""
        if isinstance(message, m.FindTicket):
            return self._find(guest, room, message)
        if isinstance(message, m.ShowOwnDay):
            return self._own_day(guest, room, message)
        return self._connected(guest, room, message)

    def _own_day(self, guest: Guest, room: Room, message: m.ShowOwnDay) -> f.Message:
        """Tell a console the day of the clerk who is signed in there, and of no other."""
        office, asked = room.hub.published, wire.tag_of(message)
        clerk = office.clerk_at(DeviceId(guest.device.id))
        if guest.device.role != "clerk" or not guest.is_known:
            refused = refuse(Code.FORBIDDEN, role=role_of(office, guest.device))
            return wire.refusal(refused, message.id, asked)
        if clerk is None:
            return wire.refusal(refuse(Code.NOT_SIGNED_IN), message.id, asked)
        now = self._clock()
        day = own_day(office, clerk, room.oversight.desks, now)
        return msgspec.structs.replace(wire.plain_answer(message.id, now, office.seq), own_day=day)

    def _printed(self, guest: Guest, room: Room, message: m.ReportPrinted) -> f.Message:
        """Take a kiosk's word on a paper that a console had asked for."""
        office = room.hub.published
        if guest.device.role != "kiosk" or not guest.is_known:
            refused = refuse(Code.FORBIDDEN, role=role_of(office, guest.device))
            return wire.refusal(refused, message.id, wire.tag_of(message))
        room.papers.told(guest.device.id, message)
        return wire.plain_answer(message.id, self._clock(), office.seq)

    async def _print(
        self, guest: Guest, room: Room, message: m.PrintTicket | m.PrintList | m.PrintProof
    ) -> f.Message:
        """Have a kiosk print a ticket, a list or a proof, and tell how that went."""
        asked = wire.tag_of(message)
        job = self._job(guest, room, message)
        if isinstance(job, Refusal):
            return wire.refusal(job, message.id, asked)
        if message.device is None:
            answer = wire.plain_answer(message.id, self._clock(), room.hub.published.seq)
            proof = job.proof if isinstance(job, f.ProofJob) else None
            return msgspec.structs.replace(answer, proof=proof)
        kiosk = self._kiosk(room, message.device)
        if kiosk is None:
            refused = refuse(Code.DEVICE_AWAY, device=message.device)
            return wire.refusal(refused, message.id, asked)
        kiosk.say(job)
        refused_by = await room.papers.outcome(message.device, job.id)
        if refused_by is not None:
            return wire.refusal(refused_by, message.id, asked)
        return wire.plain_answer(message.id, self._clock(), room.hub.published.seq)

    def _job(
        self, guest: Guest, room: Room, message: m.PrintTicket | m.PrintList | m.PrintProof
    ) -> f.PrintJob | f.ListJob | f.ProofJob | Refusal:
        """What is to be printed; or why not."""
        office = room.hub.published
        if isinstance(message, m.PrintList):
            return list_job_of(office, guest.device, message)
        if isinstance(message, m.PrintProof):
            now = room.hub.clock()
            return proof_job_of(office, room.proofs, guest.device, message, now)
        return job_of(office, room.once, guest.device, message)

    def _kiosk(self, room: Room, device: str) -> Outlet | None:
        """The newest connection of a kiosk of an office; None where it has none."""
        ours = [
            each
            for each in self._guests
            if (each.device.id, each.device.role) == (device, "kiosk")
            and each.device.office == room.hub.published.id
        ]
        newest = max(ours, key=lambda each: each.since, default=None)
        return None if newest is None else newest.outlet

    def _connected(self, guest: Guest, room: Room, message: m.ListConnected) -> f.Message:
        """Tell the administrator of each device since when it is here, or is not.

        One that connects twice is here once.
        """
        office = room.hub.published
        if guest.device.role != "administrator":
            refused = refuse(Code.FORBIDDEN, role=role_of(office, guest.device))
            return wire.refusal(refused, message.id, wire.tag_of(message))
        here: dict[str, r.ConnectedPart] = {}
        for each in sorted(self._guests, key=lambda one: one.since):
            device = each.device
            if device.office == office.id and device.role != "administrator":
                here.setdefault(
                    device.id,
                    r.ConnectedPart(device=device.id, since=each.since, version=each.version),
                )
        for name, since in room.devices.away().items():
            here.setdefault(name, r.ConnectedPart(device=name, since=since, is_connected=False))
        return wire.plain_answer(
            message.id, self._clock(), office.seq, connected=list(here.values())
        )

    async def _grant(self, guest: Guest, room: Room, message: m.AccessCommand) -> f.Message:
        """Let access decide, and disconnect a device that was revoked."""
        if isinstance(message, m.UseToken) and not (guest.token_hash and guest.is_known):
            refused = refuse(Code.FORBIDDEN, role=role_of(room.hub.published, guest.device))
            return wire.refusal(refused, message.id, wire.tag_of(message))
        granted = await grant(self._gate, room.hub.published, guest.device, message)
        if isinstance(granted, Refusal):
            return wire.refusal(granted, message.id, wire.tag_of(message))
        if isinstance(message, m.RevokeDevice):
            self._see_off(message.device)
            room.forget(message.device)
            await self._forget_out(guest, room, message)
        elif isinstance(message, m.UseToken):
            guest.token_hash = hash_of(message.token)
            self._see_off(guest.device.id, but=guest)
        elif isinstance(message, m.RenewToken):
            await self._send_tokens()
        seq = room.hub.published.seq
        answer = wire.plain_answer(message.id, self._clock(), seq, granted.code)
        return msgspec.structs.replace(answer, password_code=granted.password_code)

    async def _forget_out(self, guest: Guest, room: Room, message: m.RevokeDevice) -> None:
        """A revoked kiosk is no longer out of service: under its id none will ever come back."""
        if DeviceId(message.device) in room.hub.published.kiosks_out:
            caller = Caller(DeviceId(guest.device.id), guest.device.role, name=guest.device.name)
            back = BringKioskBack(DeviceId(message.device))
            await room.hub.ask(Wish(message.id, back, caller))

    def count_refusal(self, guest: Guest, code: str) -> float:
        """Seconds for which a device is not read, by the number of its refusals."""
        refusals, device = self._rooms[guest.device.office].refusals, guest.device
        return refusals.count(device.id, device.role, code, time.monotonic())

    def debt_of(self, guest: Guest) -> float:
        """The same seconds, without counting a refusal."""
        refusals = self._rooms[guest.device.office].refusals
        return refusals.debt(guest.device.id, time.monotonic())

    @property
    def _has_others(self) -> bool:
        return len(self._nodes) > 1

    def pulse(self) -> None:
        """Between two beats: a heartbeat for devices that have another server to go to."""
        if self._has_others:
            self._say_heartbeat()

    def _say_heartbeat(self) -> None:
        frame = encode(f.Heartbeat(at=iso(self._clock())))
        for guest in list(self._guests):
            guest.outlet.take(frame)

    def beat(self) -> None:
        """Send the heartbeat to every guest, and tell staff which device is away."""
        self._say_heartbeat()
        for room in self._rooms.values():
            room.beat(is_first=self.is_first())

    def _see_out(self, room: Room, news: News, topics: AbstractSet[str]) -> None:
        """End what a guest may no longer follow: a console without its clerk, a former counter."""
        if not any(isinstance(event, _LEAVING) for event in news.events):
            return
        office = room.hub.published
        for guest in [g for g in self._guests if g.device.office == office.id]:
            for topic in topics & guest.follows.keys():
                key = guest.follows[topic]
                refused = may_follow(office, guest.device, key[0], key[1])
                if refused is not None:
                    del guest.follows[topic]
                    if topic == "counter":
                        room.fanout.take_back(key, guest.outlet, news)
                    room.fanout.leave(key, guest.outlet)
                    ended = Refusal(refused.code, {**refused.facts, "topic": topic})
                    guest.outlet.say(wire.refusal(ended, None, "subscribe"))


def _may(guest: Guest, room: Room, command: Command) -> bool:
    """Whether a guest's role may ask a command; the office refuses the others."""
    return role_of(room.hub.published, guest.device) in command.roles


async def _command_of(guest: Guest, message: m.OfficeCommand) -> Command | Refusal:
    """The domain's command. A long office file is read in a thread, so that no one waits for it."""
    if not isinstance(message, m.LoadCatalogue):
        return wire.to_domain(message)
    if guest.device.role != "administrator":
        return refuse(Code.FORBIDDEN, role=guest.device.role)
    return await asyncio.to_thread(wire.to_domain, message)
