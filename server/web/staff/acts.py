"""What can be done on the staff pages: a registry of acts, each asked once before it happens.

An act has one address. Opened, it says what it does to the people who wait, and asks; sent, it goes
through the hub as a command of the person, and leads back to where they were with its outcome in a
sentence. A form that was made of another state than the present one asks again, with what changed.
"""

import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from starlette.responses import Response

from antesala.words.typed import tidied
from server.domain.commands import Command
from server.domain.refusals import Refusal
from server.fresh import new_id
from server.hub import Done, Wish
from server.web.staff.page_templates import draw, refused, unknown
from server.web.staff.refusals import refusal_said
from server.web.staff.visit import StaffPage, Visit, safe_back

LONGEST = 200
"""Characters of a field that says nothing else."""
_GIVEN = frozenset({"hidden", "choice"})
"""The kinds of fields in which a page itself has put what they may say."""
Values = Mapping[str, str]
"""What a form says, by the names of its fields."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of an act, in a sentence. One that was not done may be asked again.

    `to` is the page to read it on, where that is not the one that the person came from.
    """

    said: str
    is_done: bool = True
    to: str = ""


@dataclass(frozen=True, slots=True)
class Field:
    """A field of an act's form.

    `label` is the key of its words; `kind` is `text`, `long`, `time`, `number`, `choice` or
    `hidden`. `options` are the values of a choice with their words.
    """

    name: str
    label: str = ""
    kind: str = "text"
    options: Callable[[Visit], Sequence[tuple[str, str]]] | None = None
    hint: str = ""
    """The key of a line under the label; empty for none."""
    longest: int = LONGEST
    is_required: bool = True


@dataclass(frozen=True, slots=True)
class Act:
    """One act, under the wire's name of its command.

    `title` is the question at the head of its page, `effect` what it does to people, in sentences,
    `verb` the key of the words on its button. `stands` describes, for no one to read, the state
    that the page was made from. `do` does it.
    """

    name: str
    title: Callable[[Visit, Values], str]
    effect: Callable[[Visit, Values], Sequence[str]]
    verb: str
    do: Callable[[Visit, Values], Awaitable[Outcome]]
    fields: tuple[Field, ...] = ()
    stands: Callable[[Visit, Values], str] | None = None
    page: str = "hall"
    """Where it leads back to, where the form does not say."""
    bars: Callable[[Visit, Values], str] | None = None
    """Why it cannot be done as things stand; empty if it can. Then nothing is asked."""
    begins: Callable[[Visit, Values], Values] | None = None
    """What its fields hold at first."""


def asking(
    command: Callable[[Visit, Values], Command | Outcome],
    done: Callable[[Visit, Values], str],
    said: Callable[[Visit, Values, Refusal], str] | None = None,
) -> Callable[[Visit, Values], Awaitable[Outcome]]:
    """Do an act by a command to the hub.

    `command` is made of the form, or else the outcome says what is wrong with it. `done` says that
    it was done, `said` why it was refused; without it the words of the refusal and of its
    facts do.
    """

    async def do(visit: Visit, values: Values) -> Outcome:
        made = command(visit, values)
        if isinstance(made, Outcome):
            return made
        result = await ask(visit, made)
        if isinstance(result, Refusal):
            why = said(visit, values, result) if said else refusal_said(visit, result)
            return Outcome(why, is_done=False)
        return Outcome(done(visit, values))

    return do


async def ask(visit: Visit, command: Command) -> Done | Refusal:
    """Ask the hub for a command as the person of this visit."""
    hub = visit.at.room.hub
    return await hub.ask(Wish(new_id(hub.clock()), command, visit.caller))


class Acts:
    """All acts by name, and the two pages that each has."""

    def __init__(self, acts: Sequence[Act]) -> None:
        self._acts = {act.name: act for act in acts}

    @property
    def pages(self) -> tuple[StaffPage, ...]:
        path = "/acts/{act}"
        return StaffPage(path, self.question), StaffPage(path, self.do, is_post=True)

    async def question(self, visit: Visit) -> Response:
        """The page that asks, with what the address or a kept form says already."""
        act = self._acts.get(visit.request.path_params["act"])
        if act is None:
            return unknown(visit)
        if act.name not in visit.rights.acts:
            return refused(visit)
        asked = dict(visit.request.query_params)
        path = visit.request.url.path
        kept = visit.at.held.find(
            asked.pop("held", ""), visit.session.clerk, path, time.monotonic()
        )
        # What is to be compared is the state that the author of a kept form has seen.
        asked, kept = _possible(act, asked), _possible(act, kept)
        first = act.begins(visit, asked) if act.begins else {}
        return _question(visit, act, {**first, **asked, **kept}, kept.get("seen"))

    async def do(self, visit: Visit) -> Response:
        """Do it, and lead back with its outcome."""
        act = self._acts.get(visit.request.path_params["act"])
        if act is None:
            return unknown(visit)
        if act.name not in visit.rights.acts:
            return refused(visit)
        values = _tidied(act, _possible(act, visit.form))
        problem = _problem(visit, act, values)
        if problem:
            return _question(visit, act, values, values.get("seen"), problem)
        if values.get("seen", "") != _seen(visit, act, values):
            changed = visit.words.say("pages-changed")
            return _question(visit, act, values, None, changed, status=409)
        outcome = await act.do(visit, values)
        return visit.to(outcome.to or _back(act, values), outcome.said, is_done=outcome.is_done)


def _possible(act: Act, form: Values) -> dict[str, str]:
    """What was sent, without what no page of ours can have sent: a subject longer than any is.

    Titles and sentences name the subject. What a person has typed too long stays, to be shortened.
    """
    longest = {each.name: each.longest for each in act.fields if each.kind in _GIVEN}
    return {
        name: value if len(value) <= longest.get(name, len(value)) else ""
        for name, value in form.items()
    }


def _tidied(act: Act, form: Values) -> dict[str, str]:
    """What was sent, with typed texts as the wire has them: one line of visible letters."""
    typed = {each.name for each in act.fields if each.kind in {"text", "long"}}
    return {
        name: (tidied(value) if name in typed else value).strip() for name, value in form.items()
    }


def _back(act: Act, values: Values) -> str:
    return safe_back(values.get("back", "")) or f"/{act.page}"


def _question(
    visit: Visit,
    act: Act,
    values: Values,
    seen: str | None,
    problem: str = "",
    status: int | None = None,
) -> Response:
    """The page that asks; `seen` is the state that its author has seen before, if any."""
    now = _seen(visit, act, values)
    if seen is not None and seen != now and not problem:
        problem = visit.words.say("pages-changed")
    barred = act.bars(visit, values) if act.bars else ""
    if barred:
        problem, status = barred, 409
    if status is None:
        status = 422 if problem else 200
    return draw(
        "act.html",
        visit,
        status,
        title=act.title(visit, values),
        effect=() if barred else act.effect(visit, values),
        is_barred=bool(barred),
        act=act,
        values=values,
        seen=now,
        problem=problem,
        back=_back(act, values),
        options={each.name: each.options(visit) for each in act.fields if each.options},
    )


def _seen(visit: Visit, act: Act, values: Values) -> str:
    """The state that an act would change, as a form carries it."""
    state = act.stands(visit, values) if act.stands else ""
    return blake2b(state.encode(), digest_size=8).hexdigest() if state else ""


def _problem(visit: Visit, act: Act, values: Values) -> str:
    """What is wrong with a form, in a sentence; empty where nothing is."""
    for each in act.fields:
        value = values.get(each.name, "")
        label = visit.words.say(each.label) if each.label else each.name
        if each.is_required and not value.strip():
            return visit.words.say("pages-field-missing", field=label)
        if len(value) > each.longest:
            return visit.words.say("pages-field-long", field=label, most=each.longest)
        if value and each.options and value not in dict(each.options(visit)):
            return visit.words.say("pages-field-gone", field=label)
    return ""
