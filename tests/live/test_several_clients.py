"""A kiosk, consoles, a display and telephones speak with one office, in any order and with cuts.

After each step the answers are those of a small model, every picture is that of a newcomer, the
display shows no call that the model does not have, and no one is told what is not for them.
"""

import re
from typing import Any

import pytest
from hypothesis import settings, strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    precondition,
    rule,
    run_state_machine_as_test,
)

from antesala.messages import commands as m, decode_message
from antesala.messages.frames import Answer, Refusal
from antesala.messages.rows import (
    CallRow,
    CounterRow,
    DeskRow,
    HelpRow,
    ServiceRow,
    SignRow,
    TicketRow,
)
from server.live.wire import tag_of
from tests.domain.builders import examples
from tests.live.clients import HERE, Clients, Phone
from tests.live.expected import ANSWERS_FOR_HALL, CLERKS, IN_HAND, Expected, Turn
from tests.live.foyer import PIN
from tests.world.founding import DEVICES

pytestmark = pytest.mark.timeout(600)  # thousands of conversations, where --full asks for them

CONSOLES = tuple(name for name in HERE if DEVICES[name] == "clerk")
DESK = (
    *("call_next", "call_next", "start_service", "start_service", "finish_service", "recall"),
    *("mark_no_show", "withdraw_offer", "register_attention", "work_in_back_office"),
    *("close_counter", "sign_out"),
)
"""What a clerk asks without another word; the first ones make most of a morning."""
WAYS = (
    ("call_next", "start_service", "finish_service"),
    ("call_next", "start_service"),
    ("call_next", "recall", "mark_no_show"),
    ("call_next", "mark_no_show", "call_next"),
    ("finish_service", "call_next"),
    ("withdraw_offer", "finish_service"),
    ("call_next",),
    ("start_service",),
)
"""How a clerk goes on most of the time."""
OF_A_TICKET = (
    *("call_ticket", "park_ticket", "resume_ticket", "reinstate_ticket", "cancel_ticket"),
    "accept_ticket",
)
SERVICES = ("permit", "tax", "plants", "advice", "no-such-service")
CLASSES = ("general", "general", "first", "oldest", "punctual", "no-such-class")
COUNTERS = ("one", "two", "three", "four", "no-such-counter")
STAFF = (*CLERKS, "no-such-clerk")
NO_TICKET = "0" * 32
MOST_WRONG = 4
"""Wrong numbers of clerks in one morning."""

_NAMES = re.compile(rb'"(ana|bruno|carla|diego|Ana|Bruno|Carla|Diego|escort|low_counter)"')
"""The names of clerks, and what a person needs: the hall is told neither."""
_TICKET = re.compile(rb'"([0-9a-f]{32})"')
_CODE = re.compile(rb'"([A-Z]\d{3,})"')
_TEXT = re.compile(rb"(?:need|note|reason)-\d+")

Wish = tuple[str, m.Command, dict[str, Any]]
"""The one that asks, what, and its fields for the model."""
Way = tuple[str, tuple[str, ...]]
"""What is done at a console, step by step."""


def command(asked: str, command_id: str, fields: dict[str, Any]) -> m.Command:
    """A command of the wire by its name."""
    kind: Any = getattr(m, "".join(part.title() for part in asked.split("_")))
    made: m.Command = kind(id=command_id, **fields)
    return made


class SeveralClients(RuleBasedStateMachine):
    """An office with all who speak with it, and the model of what it must say."""

    @initialize(
        seed=st.integers(0, 2**16),
        ways=st.lists(st.tuples(st.sampled_from(CONSOLES), st.sampled_from(WAYS)), min_size=3),
    )
    def open(self, seed: int, ways: list[Way]) -> None:
        self.clients, self.expected = Clients(seed), Expected()
        self.texts = self.wrong = 0
        self.said: list[tuple[Wish, Answer | Refusal]] = []
        self.late: list[tuple[Wish, Any]] = []
        """What was asked by a device that is away, and will be answered when it is back."""
        self.sat: dict[str, set[str]] = {name: set() for name in CONSOLES}
        """The clerks who were at each console within this step."""
        self.clients.do(self.clients.open())
        for row in self.clients.mirror("console-1").rows("office", TicketRow):
            next(t for t in self.expected.turns if t.code == row.code).id = row.id
        self.sit()
        self.ask("console-3", "sign_in", clerk="carla", is_right=True)
        self.ask("console-3", "open_counter", counter="two")
        for service, ticket_class in (("permit", "first"), ("tax", "general"), ("tax", "oldest")):
            self.ask("kiosk-1", "issue_ticket", service=service, ticket_class=ticket_class)
        self.work(ways[:6])

    def teardown(self) -> None:
        try:
            self.clients.do(self.clients.close())
        finally:
            self.clients.remove()

    # What is asked

    def wish(self, device: str, asked: str, /, **fields: Any) -> Wish:  # noqa: ANN401 - JSON
        """A wish under an id of its own. A text that is not for all is told from all others."""
        for name in ("need", "note", "reason"):
            if fields.get(name) == "":
                self.texts += 1
                fields[name] = f"{name}-{self.texts}"
        said = dict(fields)
        if asked == "sign_in":
            # Five wrong ones would lock the console, of which other tests tell.
            is_right = said.pop("is_right") or self.wrong >= MOST_WRONG
            fields["is_right"] = is_right
            self.wrong += not is_right
            said["pin"] = PIN if is_right else "9731"
        return device, command(asked, self.clients.new_id(), said), fields

    def ask(self, device: str, asked: str, /, **fields: Any) -> None:  # noqa: ANN401 - JSON
        """Ask; what a device asks that is away is answered later."""
        wish = self.wish(device, asked, **fields)
        if device in self.clients.away:
            # A PIN that was typed before a break opens nothing after it.
            if asked != "sign_in":
                self.late.append((wish, self.clients.do(self._begin(wish))))
            return
        self.take(wish, self.clients.do(self.clients.ask(device, wish[1])))

    async def _begin(self, wish: Wish) -> Any:  # noqa: ANN401 - a task
        return self.clients.begin(wish[0], wish[1])

    def take(self, wish: Wish, reply: Answer | Refusal) -> None:
        """Hold an answer against the model, which takes the wish now."""
        device, made, fields = wish
        self.expected.now = self.clients.loop.time()
        known = len(self.expected.turns)
        wanted = self.expected.take(device, tag_of(made), **fields)
        told = reply.code if isinstance(reply, Refusal) else ""
        assert told == (wanted if isinstance(wanted, str) else ""), (wish, reply, wanted)
        if isinstance(reply, Answer) and not isinstance(wanted, str):
            if len(self.expected.turns) > known:
                turn = self.expected.turns[-1]
                turn.id, turn.link = str(reply.ticket), str(reply.link_token)
            for name, value in wanted.items():
                assert getattr(reply, name) == value, (wish, reply, wanted)
        self.said.append((wish, reply))
        self.sit()

    def sit(self) -> None:
        """Note who is at each console."""
        for console, clerk in self.expected.consoles.items():
            self.sat.setdefault(console, set()).add(clerk)

    def free(self, console: str) -> None:
        """Have a clerk come to an end with the person in hand."""
        clerk = self.expected.consoles.get(console)
        turn = self.expected.held_by(clerk)
        ways = {"called": ["mark_no_show"], "offered": ["withdraw_offer", "finish_service"]}
        if turn is not None:
            for act in ways.get(turn.state, ["finish_service"]):
                self.ask(console, act)
        elif clerk in self.expected.walk_ins:
            self.ask(console, "register_attention")

    def some_ticket(self, data: st.DataObject, *states: str) -> str:
        """Mostly one that is in a state where something can be done, now and then any other."""
        fit = [each.id for each in self.expected.turns if each.state in states]
        every = [each.id for each in self.expected.turns]
        return data.draw(st.sampled_from([*fit * 3, *every, NO_TICKET]))

    # The rules

    @rule(
        device=st.sampled_from(("kiosk-1", "kiosk-1", "console-1", "console-3", "display-1")),
        service=st.sampled_from(SERVICES),
        ticket_class=st.sampled_from(CLASSES),
        language=st.sampled_from(("es", "en", "pt")),
    )
    def give(self, device: str, service: str, ticket_class: str, language: str) -> None:
        self.ask(
            device, "issue_ticket", service=service, ticket_class=ticket_class, language=language
        )
        self.look()

    @rule(
        ways=st.lists(
            st.tuples(st.sampled_from(CONSOLES), st.sampled_from(WAYS)), min_size=3, max_size=6
        )
    )
    def work(self, ways: list[Way]) -> None:
        """A quarter of an hour at the counters."""
        for console, way in ways:
            for act in way:
                self.ask(console, act)
        self.look()

    @rule(
        given=st.lists(
            st.tuples(
                st.sampled_from(("kiosk-1", "kiosk-1", "console-1")),
                st.sampled_from(SERVICES[:4]),
                st.sampled_from(CLASSES[:5]),
                st.sampled_from(("es", "en", "pt")),
            ),
            min_size=2,
            max_size=4,
        )
    )
    def arrive(self, given: list[tuple[str, str, str, str]]) -> None:
        """Several people come, each with a language of their own."""
        for device, service, ticket_class, language in given:
            self.ask(
                device,
                "issue_ticket",
                service=service,
                ticket_class=ticket_class,
                language=language,
            )
        self.look()

    @rule(device=st.sampled_from(("kiosk-1", "kiosk-1", "console-2")), data=st.data())
    def give_back(self, device: str, data: st.DataObject) -> None:
        """A person who will not wait gives the ticket back, where it was given or elsewhere."""
        self.ask(device, "cancel_ticket", ticket=self.some_ticket(data, "waiting"))
        self.look()

    @rule(
        consoles=st.permutations(CONSOLES),
        acts=st.lists(st.sampled_from(DESK[:10]), min_size=2, max_size=4),
    )
    def work_at_once(self, consoles: list[str], acts: list[str]) -> None:
        """Several clerks press a key before anyone is told what the others did."""
        for console, act in zip(consoles * 2, acts, strict=False):
            self.ask(console, act)
        self.look()

    @rule(
        console=st.sampled_from(CONSOLES),
        other=st.sampled_from(CONSOLES),
        is_missed=st.booleans(),
        data=st.data(),
    )
    def bring_back(self, console: str, other: str, is_missed: bool, data: st.DataObject) -> None:  # noqa: FBT001
        """A person that a clerk has missed or set aside comes back, and is called by hand."""
        self.free(console)
        self.ask(console, "call_next")
        turn = self.expected.held_by(self.expected.consoles.get(console))
        if is_missed:
            self.ask(console, "mark_no_show")
        else:
            here = NO_TICKET if turn is None else turn.id
            self.ask(console, "park_ticket", ticket=here)
        ticket = self.some_ticket(data, "no_show" if is_missed else "parked")
        self.ask(other, "reinstate_ticket" if is_missed else "resume_ticket", ticket=ticket)
        if data.draw(st.booleans()):
            self.ask(other, "call_ticket", ticket=ticket)
        self.look()

    @rule(
        pair=st.permutations(CONSOLES),
        ending=st.sampled_from(("accept_ticket", "accept_ticket", "decline_ticket", "sign_out")),
        after=st.sampled_from(("call_next", "sign_out", "call_next", "close_counter")),
    )
    def hand_to_colleague(self, pair: list[str], ending: str, after: str) -> None:
        """One clerk asks another to take the person, who does, or not, or goes home."""
        giver, taker = pair[:2]
        self.free(giver)
        self.free(taker)
        self.ask(giver, "call_next")
        self.ask(giver, "start_service")
        self.ask(giver, "save_attention", need="", note="")
        clerk = self.expected.consoles.get(taker, "diego")
        self.ask(giver, "offer_ticket", clerk=clerk, need="")
        turn = self.expected.held_by(self.expected.consoles.get(giver))
        fields = {} if ending == "sign_out" else {"ticket": NO_TICKET if turn is None else turn.id}
        if ending == "decline_ticket":
            fields["reason"] = ""
        self.ask(taker, ending, **fields)
        self.look()
        self.ask(taker, after)
        self.look()

    @rule(device=st.sampled_from((*HERE, *CONSOLES)), act=st.sampled_from(DESK))
    def overstep(self, device: str, act: str) -> None:
        """Also by those whose it is not."""
        self.ask(device, act)
        self.look()

    @rule(
        device=st.sampled_from((*CONSOLES, *CONSOLES, "kiosk-1", "display-1")),
        act=st.sampled_from(OF_A_TICKET),
        data=st.data(),
    )
    def handle(self, device: str, act: str, data: st.DataObject) -> None:
        states = {
            "resume_ticket": ("parked",),
            "reinstate_ticket": ("no_show",),
            "accept_ticket": ("offered",),
        }
        self.ask(device, act, ticket=self.some_ticket(data, *states.get(act, ("waiting",))))
        self.look()

    @rule(
        device=st.sampled_from(("kiosk-1", "kiosk-1", "console-2", "display-1")),
        act=st.sampled_from(("call", "say", "say", "take")),
        data=st.data(),
    )
    def want_help(self, device: str, act: str, data: st.DataObject) -> None:
        """A person calls a clerk to a device, or says what help they want while attended."""
        if act == "call":
            self.ask(device, "call_for_help")
        elif act == "take":
            self.ask(data.draw(st.sampled_from(CONSOLES)), "take_help", device=device)
        else:
            wanted = data.draw(st.sampled_from((["escort"], ["escort", "low_counter"], [])))
            ticket = self.some_ticket(data, "waiting")
            self.ask(device, "set_help_needed", ticket=ticket, help_needed=wanted)
        self.look()

    @rule(device=st.sampled_from(("kiosk-1", "kiosk-1", "console-1", "display-1")), data=st.data())
    def enquire(self, device: str, data: st.DataObject) -> None:
        """How far a ticket has come: a kiosk tells it by its code, and more to who has its link."""
        if device in self.clients.away:
            return
        turn = data.draw(st.sampled_from(self.expected.turns))
        by_link = bool(turn.link) and data.draw(st.booleans())
        by = {"link_token": turn.link} if by_link else {"code": turn.code}
        wish = m.FindTicket(id=self.clients.new_id(), **by)
        reply = self.clients.do(self.clients.ask(device, wish))
        if device != "kiosk-1":
            assert isinstance(reply, Refusal)
            assert reply.code == "forbidden"
            return
        assert isinstance(reply, Answer)
        found = reply.found
        assert found is not None
        assert (found.code, found.state, found.ticket) == (turn.code, turn.state, None)
        assert found.counter == (turn.counter if turn.state in IN_HAND else None)
        assert found.service == (turn.service if by_link else None)
        assert by_link or (found.people_ahead, found.wait) == (None, None)

    @rule(console=st.sampled_from(CONSOLES), ticket_class=st.sampled_from(CLASSES), data=st.data())
    def favour(self, console: str, ticket_class: str, data: st.DataObject) -> None:
        ticket = self.some_ticket(data, "waiting", "parked")
        self.ask(console, "grant_class", ticket=ticket, ticket_class=ticket_class)
        self.look()

    @rule(console=st.sampled_from(CONSOLES), data=st.data())
    def hand_over(self, console: str, data: st.DataObject) -> None:
        """To another service or a colleague, mostly of one who is attended."""
        if data.draw(st.booleans()):
            self.ask(console, "call_next")
            self.ask(console, "start_service")
        if data.draw(st.booleans()):
            self.ask(console, "save_attention", need="", note="")
        kind = data.draw(st.sampled_from(("transfer_ticket", "offer_ticket")))
        if kind == "transfer_ticket":
            self.ask(console, kind, service=data.draw(st.sampled_from(SERVICES)), need="")
        else:
            self.ask(console, kind, clerk=data.draw(st.sampled_from(STAFF)), need="")
        self.look()

    @rule(console=st.sampled_from(CONSOLES), does_accept=st.booleans(), data=st.data())
    def reply(self, console: str, does_accept: bool, data: st.DataObject) -> None:  # noqa: FBT001
        """A colleague takes the person, or says why not."""
        ticket = self.some_ticket(data, "offered")
        if does_accept:
            self.ask(console, "accept_ticket", ticket=ticket)
        else:
            self.ask(console, "decline_ticket", ticket=ticket, reason="")
        self.look()

    @rule(console=st.sampled_from(CONSOLES), is_short=st.sampled_from((True, True, False)))
    def attend(self, console: str, is_short: bool) -> None:  # noqa: FBT001 - drawn
        """A person without a ticket comes to the counter, and mostly leaves soon."""
        self.ask(console, "start_attention", channel="in_person")
        self.ask(console, "save_attention", need="", note="")
        if is_short:
            self.ask(console, "register_attention")
        self.look()

    @rule(
        device=st.sampled_from((*CONSOLES, "kiosk-1")),
        clerk=st.sampled_from(("ana", "bruno", "carla", "carla", "diego", "no-such-clerk")),
        is_right=st.sampled_from((True, True, True, True, False)),
        counter=st.sampled_from(COUNTERS),
    )
    def sit_down(self, device: str, clerk: str, is_right: bool, counter: str) -> None:  # noqa: FBT001
        self.ask(device, "sign_in", clerk=clerk, is_right=is_right)
        self.ask(device, "open_counter", counter=counter)
        self.look()

    @rule(console=st.sampled_from(CONSOLES), reason=st.sampled_from((None, "lunch", "siesta")))
    def pause(self, console: str, reason: str | None) -> None:
        self.ask(console, "pause_counter", reason=reason)
        self.look()

    @rule(console=st.sampled_from(CONSOLES), data=st.data())
    def oversee(self, console: str, data: st.DataObject) -> None:
        """What only a supervisor may; mostly the third console has one by then."""
        if data.draw(st.booleans()) and "carla" not in self.expected.consoles.values():
            self.ask("console-3", "sign_in", clerk="carla", is_right=True)
            console = "console-3"
        service, counter = st.sampled_from(SERVICES), st.sampled_from(COUNTERS)
        act = data.draw(st.sampled_from(("stop", "allow", "move", "free", "out", "kiosk", "look")))
        if act == "look":
            # She reads over a clerk's shoulder, who may not do so with her.
            self.clients.do(self._follow(console, data.draw(counter)))
        elif act == "stop":
            self.ask(console, "stop_tickets", service=data.draw(service), reason="No system")
        elif act == "allow":
            self.ask(console, "allow_tickets", service=data.draw(service))
        elif act == "move":
            ticket = self.some_ticket(data, "waiting")
            self.ask(console, "move_ticket", ticket=ticket, service=data.draw(service))
        elif act == "free":
            self.ask(console, "free_counter", counter=data.draw(counter))
        elif act == "out":
            self.ask(console, "sign_clerk_out", clerk=data.draw(st.sampled_from(STAFF)))
        else:
            kind = data.draw(st.sampled_from(("take_kiosk_out", "bring_kiosk_back")))
            self.ask(console, kind, device="kiosk-1")
        self.look()

    async def _follow(self, console: str, counter: str) -> None:
        self.clients.follow(console, counter)

    # Telephones

    @precondition(lambda self: len(self.clients.phones) < 2)
    @rule(data=st.data())
    def scan(self, data: st.DataObject) -> None:
        """A person opens the link on their paper."""
        linked = [each for each in self.expected.turns if each.link]
        if linked:
            turn = data.draw(st.sampled_from(linked))
            phone = self.clients.do(self._open(turn))
            self.read(phone, turn)
            self.look()

    async def _open(self, turn: Turn) -> Phone:
        return self.clients.phone(turn.id, turn.link)

    @precondition(lambda self: self.clients.phones)
    @rule(
        act=st.sampled_from(("read", "cancel", "cancel", "coming", "arrived", "nonsense")),
        language=st.sampled_from(("", "?lang=en", "?lang=xx")),
        data=st.data(),
    )
    def touch(self, act: str, language: str, data: st.DataObject) -> None:
        """Its buttons do what the ticket's state allows, in whichever language."""
        phone = data.draw(st.sampled_from(self.clients.phones))
        turn = self.expected.turn(phone.ticket)
        if act == "cancel":
            answer = self.clients.do(phone.send("cancel" + language))
            self.expected.give_back(turn)
        elif act != "read":
            answer = self.clients.do(phone.send("ask" + language, act=act))
        if act != "read":
            assert answer.status_code == 303, answer.text
        self.read(phone, turn, language)
        self.look()

    def read(self, phone: Phone, turn: Turn, query: str = "") -> None:
        """The page has the ticket's code and, once it is called, its counter; and nothing else."""
        page = self.clients.do(phone.page(query))
        assert page.status_code == 200
        assert f'<html lang="{turn.language}"' in page.text
        assert f'data-state="{turn.state}"' in page.text
        phone.heard.append(page.content)

    # Lines

    @rule(name=st.sampled_from(HERE))
    def cut(self, name: str) -> None:
        """A line breaks, and is there again by itself."""
        if name not in self.clients.away:
            self.clients.do(self._cut(name))
            self.look()

    async def _cut(self, name: str) -> None:
        self.clients.cut(name)
        await self.clients.quiet_line(name)

    @rule(
        name=st.sampled_from((*CONSOLES, "kiosk-1")),
        act=st.sampled_from(("call_next", "start_service", "finish_service", "issue_ticket")),
    )
    def lose_an_answer(self, name: str, act: str) -> None:
        """The wish arrives, its answer does not; asked again by itself, it is done once."""
        if name in self.clients.away:
            return
        fields = {"service": "permit", "ticket_class": "first"} if act == "issue_ticket" else {}
        wish = self.wish(name, act, **fields)
        self.take(wish, self.clients.do(self._ask_in_vain(wish)))
        self.look()

    async def _ask_in_vain(self, wish: Wish) -> Answer | Refusal:
        self.clients.deafen(wish[0])
        asking = self.clients.begin(wish[0], wish[1])
        await self.clients.decided()
        assert not asking.done()
        self.clients.cut(wish[0])
        return await asking

    @rule(name=st.sampled_from(HERE))
    def leave(self, name: str) -> None:
        """A device reaches the server no more; what is asked there waits."""
        if name not in self.clients.away:
            self.clients.away.add(name)
            self.clients.do(self._leave(name))
            self.look()

    async def _leave(self, name: str) -> None:
        self.clients.cut(name)

    @precondition(lambda self: self.clients.away)
    @rule(data=st.data())
    def come_back(self, data: st.DataObject) -> None:
        """It catches up, and what was asked meanwhile is done in the order in which it was."""
        name = data.draw(st.sampled_from(sorted(self.clients.away)))
        self.clients.away.discard(name)
        late = [each for each in self.late if each[0][0] == name]
        self.late = [each for each in self.late if each[0][0] != name]
        self.clients.do(self._come_back(name, [task for _, task in late]))
        for wish, task in late:
            self.take(wish, task.result())
        self.look()

    async def _come_back(self, name: str, tasks: list[Any]) -> None:
        await self.clients.online(name)
        for each in tasks:
            await each

    # The same wish

    @precondition(lambda self: self.said)
    @rule(data=st.data())
    def repeat(self, data: st.DataObject) -> None:
        """A wish under the same id gets its first answer, whatever has become of the office."""
        (device, asked, _), first = data.draw(st.sampled_from(self.said))
        if device in self.clients.away or isinstance(asked, m.SignIn):
            return
        again = self.clients.do(self.clients.ask(device, asked))
        assert again == first, (asked, first, again)
        self.look()

    @precondition(lambda self: self.said)
    @rule(data=st.data())
    def reuse(self, data: st.DataObject) -> None:
        """Another wish under an id that was used is no wish."""
        (device, asked, _), _ = data.draw(st.sampled_from(self.said))
        if device in self.clients.away or isinstance(asked, m.SignIn | m.Recall):
            return
        reply = self.clients.do(self.clients.ask(device, m.Recall(id=asked.id)))
        assert isinstance(reply, Refusal)
        assert reply.code == "id_reused"
        self.look()

    # What must hold after each step

    def look(self) -> None:
        self.clients.do(self.clients.quiet())
        for name in HERE:
            if name not in self.clients.away:
                self._check_shown(name)
        for phone in self.clients.phones:
            self._check_phone(phone)
        self._check_secrets()
        self.sat = {name: set() for name in CONSOLES}
        self.sit()

    def _check_shown(self, name: str) -> None:
        if name == "display-1":
            self._check_display()
        elif name == "kiosk-1":
            self._check_services(name)
        elif name in self.expected.consoles:
            self._check_staff(name)
            self._check_desk(name)
        else:
            for topic in ("office", "counter"):
                assert not self.clients.mirror(name).has(topic), f"{name} shows {topic} to no one"

    def _check_display(self) -> None:
        """Exactly the calls that the model has, the newest last, and the signs."""
        mirror, expected = self.clients.mirror("display-1"), self.expected
        shown = [
            (row.code, row.counter, row.is_current, row.language)
            for row in mirror.rows("board", CallRow)
        ]
        assert shown == [
            (
                each.turn.code,
                each.counter,
                each.is_current,
                None if each.turn.language == "es" else each.turn.language,
            )
            for each in expected.calls
        ]
        called = {(t.code, t.counter) for t in expected.turns if t.state == "called"}
        assert {(code, counter) for code, counter, is_current, _ in shown if is_current} == called
        at = {counter: (clerk, state) for clerk, (counter, state) in expected.desks.items()}
        for sign in mirror.rows("signs", SignRow):
            clerk, state = at.get(sign.id, (None, "closed"))
            turn = None if clerk is None else expected.held_by(clerk)
            is_called = turn is not None and turn.state == "called"
            assert sign.state == ("called" if is_called and state == "open" else state)
            assert sign.code == (None if turn is None else turn.code)

    def _check_services(self, name: str) -> None:
        for row in self.clients.mirror(name).rows("office", ServiceRow):
            assert row.waiting == self.expected.waiting_for(row.id), row
            assert row.counters == self.expected.serving(row.id), row
        # At the device itself the person sees that a clerk comes.
        told = {row.id: row.is_taken for row in self.clients.mirror(name).rows("office", HelpRow)}
        assert told == {name: clerk is not None for name, clerk in self.expected.helped.items()}

    def _check_staff(self, name: str) -> None:
        mirror, expected = self.clients.mirror(name), self.expected
        assert {
            (row.id, row.code, row.state, row.service, row.ticket_class, row.language)
            for row in mirror.rows("office", TicketRow)
        } == {
            (t.id, t.code, t.state, t.service, t.ticket_class, t.language) for t in expected.live()
        }
        for row in mirror.rows("office", TicketRow):
            turn = expected.turn(row.id)
            assert (row.offered_to, row.reserved_for) == (turn.offered_to, turn.reserved_for), row
            assert row.help_needed == turn.help_needed, row
            if turn.state in IN_HAND | {"waiting"}:
                assert (row.clerk, row.counter) == (turn.clerk, turn.counter), row
        assert {row.id for row in mirror.rows("office", HelpRow) if row.ticket is None} == {
            device for device, clerk in expected.helped.items() if clerk is None
        }
        at = {counter: (clerk, state) for clerk, (counter, state) in expected.desks.items()}
        for counter in mirror.rows("office", CounterRow):
            clerk, state = at.get(counter.id, (None, "closed"))
            assert (counter.clerk, counter.state) == (clerk, state), counter

    def _check_desk(self, name: str) -> None:
        """A clerk's counter has the person in hand, and the next one by the rule."""
        mirror, expected = self.clients.mirror(name), self.expected
        clerk = expected.consoles[name]
        row = mirror.only("counter", DeskRow)
        if row is None or clerk not in expected.desks or row.id != expected.desks[clerk][0]:
            # No counter is open here, or she reads over a colleague's shoulder.
            assert row is None or clerk in ANSWERS_FOR_HALL, row
            return
        turn = expected.held_by(clerk)
        assert (None if row.ticket is None else row.ticket.id) == (
            None if turn is None else turn.id
        )
        following = expected.next_at(clerk) if row.state == "open" else None
        told = None if row.next_call is None else row.next_call.ticket
        assert told == (None if following is None else following[0].id), row
        assert {each.ticket for each in row.offers} == {
            each.id for each in expected.turns if each.offered_to == clerk
        }

    def _check_phone(self, phone: Phone) -> None:
        turn, row = self.expected.turn(phone.ticket), phone.status
        assert (row.code, row.state, row.service) == (turn.code, turn.state, turn.service)
        assert row.counter == (turn.counter if turn.state in IN_HAND else None), row

    def _check_secrets(self) -> None:
        """Go through every byte that was said since the last step."""
        for name, heard in self.clients.heard.items():
            texts, heard[:] = list(heard), []
            for text in texts:
                if name.startswith("console"):
                    self._check_read(name, text)
                else:
                    assert not _TEXT.findall(text), f"{name} hears {text!r}"
                    self._check_hall(name, text)
        for phone in self.clients.phones:
            texts, phone.heard[:] = list(phone.heard), []
            turn = self.expected.turn(phone.ticket)
            for text in texts:
                assert not _TEXT.findall(text)
                assert {each.decode() for each in _TICKET.findall(text)} <= {turn.id}
                assert {each.decode() for each in _CODE.findall(text)} <= {turn.code}

    def _check_read(self, name: str, text: bytes) -> None:
        """A clerk reads what they wrote, and what was passed on to them; who answers reads all."""
        here = self.sat.get(name, set())
        if here & ANSWERS_FOR_HALL:
            return
        for found in _TEXT.findall(text):
            assert here & self.expected.readers[found.decode()], f"{name} reads {text!r}"

    def _check_hall(self, name: str, text: bytes) -> None:
        """No name of a clerk, and no ticket but the one that a kiosk has just given."""
        if isinstance(decode_message(text), Answer | Refusal):
            return
        assert not _NAMES.findall(text), f"{name} hears {text!r}"
        assert not _TICKET.findall(text), f"{name} hears {text!r}"
        # How far a ticket has come a kiosk tells the person alone who asks for it.
        assert not (DEVICES[name] == "kiosk" and _CODE.findall(text)), f"{name} hears {text!r}"


def test_no_order_of_wishes_leads_the_office_astray() -> None:
    """With any wishes of all, and any fate of the lines: the model is right after each step."""
    often = settings(examples(35), stateful_step_count=20)
    run_state_machine_as_test(SeveralClients, settings=often)
