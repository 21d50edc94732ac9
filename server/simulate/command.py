"""The command `antesala simulate`: reads a scenario, plays it and prints its calls as JSON.

Numbers are read exactly, and every fault is named by its field.
"""

import argparse
import json
import re
import sys
from collections.abc import Iterator, Sequence
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, NoReturn

import msgspec

from antesala.words.terminal import Arguments, called, reason_of, sentence
from server.domain.discipline import Discipline, Ranking, Rule
from server.domain.identity import ClassId
from server.simulate import document as d
from server.simulate.document import Scale, ScaleError, ScenarioError, check
from server.simulate.play import (
    Call,
    Counter,
    Played,
    Scenario,
    Summary,
    Ticket,
    play,
    summary,
    uncollected,
)


@uncollected()
def read(text: str) -> tuple[Scenario, Scale]:
    """Read a scenario in whole units, and the scale to convert back. Raises `ScenarioError`."""
    part = _document(text)
    check(part)
    try:
        scale = Scale.of(_numbers(part))
    except ScaleError as error:
        raise ScenarioError(error.field, str(error)) from None
    return _scenario(part, scale), scale


def _document(text: str) -> d.ScenarioPart:
    try:
        raw = json.loads(
            text, parse_float=_exact, parse_constant=_no_number, object_pairs_hook=_once
        )
    except (ValueError, RecursionError) as error:
        raise ScenarioError("scenario", sentence("scenario-not-json", why=_why(error))) from None
    try:
        return msgspec.convert(raw, d.ScenarioPart, builtin_types=(Decimal,))
    except msgspec.ValidationError as error:
        raise ScenarioError(*_where(str(error))) from None


class _ValueError(ValueError):
    """Valid JSON that no scenario may hold; the message is a sentence already."""


def _why(error: ValueError | RecursionError) -> str:
    """What Python's reader found wrong, in the terminal's language."""
    match error:
        case _ValueError():
            return str(error)
        case json.JSONDecodeError():
            return sentence("scenario-json-place", line=error.lineno, column=error.colno)
        case RecursionError():
            return sentence("scenario-too-deep")
        case _:
            # Python reads no whole number of more than 4,300 digits.
            return sentence("scenario-long-number")


def _exact(text: str) -> Decimal:
    try:
        return Decimal(text)
    except InvalidOperation:
        _no_number(text)


def _no_number(text: str) -> NoReturn:
    raise _ValueError(sentence("scenario-no-number", text=text))


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """Build an object and refuse equal names, of which JSON would silently take the last."""
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise _ValueError(sentence("scenario-given-twice", name=repr(twice)))
    return found


def _where(error: str) -> tuple[str, str]:
    """Split msgspec's error into the field and the fault."""
    fault, _, path = error.partition(" - at `$")
    place = path.removesuffix("`").removeprefix(".")
    told = re.fullmatch(
        r"Object (missing required|contains unknown) field `(.*)`", fault, re.DOTALL
    )
    if told is not None:
        place = f"{place}.{told[2]}" if place else told[2]
        is_missing = told[1] == "missing required"
        return place, sentence("scenario-missing" if is_missing else "scenario-unknown")
    return place or "scenario", _in_words(fault.replace("decimal", "number"))


def _in_words(fault: str) -> str:
    """The other faults of msgspec in the terminal's language; a new one stays as it is."""
    expected = re.fullmatch(r"Expected (.+?)(?:, got (.+))?", fault, re.DOTALL)
    if expected is not None and expected[2]:
        return sentence("scenario-expected-not", allowed=expected[1], given=expected[2])
    if expected is not None:
        return sentence("scenario-expected", allowed=expected[1])
    value = re.fullmatch(r"Invalid value (.+)", fault, re.DOTALL)
    return fault if value is None else sentence("scenario-value", value=value[1])


def _numbers(part: d.ScenarioPart) -> Iterator[tuple[str, int | None, d.Number]]:
    """Yield every time in the document, with its field; `{}` stands for the place in its list."""
    if isinstance(part.discipline, d.KThenOldest | d.HeadStart):
        for name, head_start in part.discipline.head_start.items():
            yield f"discipline.head_start.{name}", None, head_start
    for n, counter in enumerate(part.counters):
        for m, window in enumerate(counter.open or ()):
            for time in window:
                yield f"counters[{n}].open[{m}]", None, time
    for n, ticket in enumerate(part.tickets):
        yield "tickets[{}].arrival", n, ticket.arrival
        yield "tickets[{}].duration", n, ticket.duration
        if ticket.leaves_at is not None:
            yield "tickets[{}].leaves_at", n, ticket.leaves_at


def _scenario(part: d.ScenarioPart, scale: Scale) -> Scenario:
    return Scenario(
        rule=_rule(part.discipline),
        ranking=_ranking(part, scale),
        services=part.services,
        counters=tuple(_counter(each, scale) for each in part.counters),
        tickets=[_ticket(each, scale) for each in part.tickets],
    )


def _rule(rule: d.KThenOldest | d.Strict | d.HeadStart | d.FirstCome) -> Rule:
    if isinstance(rule, d.KThenOldest):
        return Rule(Discipline.K_THEN_OLDEST, rule.k)
    names = {d.Strict: Discipline.STRICT, d.HeadStart: Discipline.HEAD_START}
    return Rule(names.get(type(rule), Discipline.FIRST_COME))


def _ranking(part: d.ScenarioPart, scale: Scale) -> Ranking:
    order, rule = tuple(map(ClassId, part.classes)), part.discipline
    if isinstance(rule, d.Strict | d.FirstCome):
        return Ranking(order)
    head_start = {ClassId(name): scale.whole(time) for name, time in rule.head_start.items()}
    if isinstance(rule, d.HeadStart):
        return Ranking(order, head_start=head_start)
    preferential = frozenset(map(ClassId, rule.preferential))
    return Ranking(order, preferential, frozenset(map(ClassId, rule.courtesy)), head_start)


def _counter(part: d.CounterPart, scale: Scale) -> Counter:
    return Counter(
        part.id,
        services=None if part.services is None else frozenset(part.services),
        classes=None if part.classes is None else frozenset(map(ClassId, part.classes)),
        windows=None
        if part.open is None
        else tuple((scale.whole(start), scale.whole(end)) for start, end in part.open),
    )


def _ticket(part: d.TicketPart, scale: Scale) -> Ticket:
    return Ticket(
        part.id,
        ClassId(part.ticket_class),
        part.service,
        scale.whole(part.arrival),
        scale.whole(part.duration),
        None if part.leaves_at is None else scale.whole(part.leaves_at),
    )


_ENCODER = msgspec.json.Encoder(decimal_format="number")
_LARGEST = 2**63
"""msgspec writes an int up to this; beyond it, a `Decimal` is written digit by digit as well."""


@uncollected()
def result(scenario: Scenario, played: Played, scale: Scale) -> dict[str, Any]:
    """Return the document, with times in the scenario's own unit."""
    waits: dict[str, list[int]] = {each: [] for each in scenario.ranking.order}
    for call in played.calls:
        waits[call.ticket.ticket_class].append(call.wait)
    return {
        "order": [call.ticket.id for call in played.calls],
        "tickets": [_played_ticket(call, scenario.counters, scale) for call in played.calls],
        "per_class": {each: _figures(summary(waits[each]), scale) for each in waits},
        "overall": _figures(summary(call.wait for call in played.calls), scale),
        "left": [ticket.id for ticket in played.left],
        "unserved": [ticket.id for ticket in played.unserved],
    }


def encoded(document: dict[str, Any]) -> bytes:
    """Encode the document as JSON."""
    return msgspec.json.format(_ENCODER.encode(document), indent=1)


def _played_ticket(call: Call, counters: Sequence[Counter], scale: Scale) -> dict[str, Any]:
    ticket = call.ticket
    return {
        "id": ticket.id,
        "class": ticket.ticket_class,
        "service": ticket.service,
        "arrival": _number(ticket.arrival, scale),
        "start": _number(call.start, scale),
        "end": _number(call.end, scale),
        "wait": _number(call.wait, scale),
        "counter": counters[call.counter].id,
        "reason": call.reason.basis.value,
    }


def _figures(waits: Summary, scale: Scale) -> dict[str, Any]:
    marks = {"p50": waits.p50, "p90": waits.p90, "p95": waits.p95, "max": waits.max}
    return {
        "n": waits.n,
        "mean": None if waits.mean is None else scale.mean(waits.mean),
        **{name: None if mark is None else _number(mark, scale) for name, mark in marks.items()},
    }


def _number(units: int, scale: Scale) -> int | Decimal:
    number = scale.number(units)
    return number if -_LARGEST < number < _LARGEST else Decimal(number)


ASKED_WRONGLY = 2


def main(arguments: Sequence[str]) -> int:
    """Play a scenario and print the result; return 2 if it cannot be played."""
    asked = _parser().parse_args(arguments)
    try:
        scenario, scale = read(_text(asked.scenario))
    except ScenarioError as error:
        print(f"{called()} simulate: {error}", file=sys.stderr)  # noqa: T201 - for the caller
        return ASKED_WRONGLY
    document = encoded(result(scenario, play(scenario), scale))
    print(document.decode())  # noqa: T201 - the command's result
    return 0


def _parser() -> argparse.ArgumentParser:
    more = sentence("help-simulate-office", command=called())
    parser = Arguments("simulate", "help-simulate", epilog=more)
    parser.add_argument(
        "scenario", metavar=sentence("value-file"), help=sentence("help-simulate-scenario")
    )
    return parser


def _text(place: str) -> str:
    try:
        if place == "-":
            return sys.stdin.buffer.read().decode("utf-8")
        return Path(place).read_text("utf-8")
    except OSError as error:
        raise ScenarioError(
            "scenario", sentence("scenario-unread", place=place, why=reason_of(error))
        ) from None
    except UnicodeDecodeError:
        raise ScenarioError("scenario", sentence("scenario-not-utf8", place=place)) from None
