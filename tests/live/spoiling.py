"""Every command of the wire, sound and spoilt, made from the message types themselves.

A new command is spoilt like all others without a word here; only a text of a new shape wants an
example in `TEXTS`.
"""

import re
from collections.abc import Iterator
from typing import Any, get_args

import msgspec
from msgspec import inspect

from antesala.messages.commands import ClientMessage

Fields = dict[str, Any]

TEXTS = (
    "00000000-0000-4000-8000-000000000001",
    "0123456789abcdef0123456789abcdef",
    "consult-1",
    "12345678",
    "A001",
    "es",
    "2026-000123",
)
"""A sound example of each shape that the wire's texts have."""
TIMES: dict[type[inspect.Type], str] = {
    inspect.DateType: "2026-03-02",
    inspect.TimeType: "11:30:00",
    inspect.DateTimeType: "2026-03-02T15:30:00Z",
}
COMMANDS: dict[str, type[msgspec.Struct]] = {
    str(kind.__struct_config__.tag): kind for kind in get_args(ClientMessage)
}


def sound(command: str, command_id: str) -> Fields:
    """A command with all its fields, each as the wire allows it."""
    fields = {each.encode_name: _good(each.type) for each in _fields(command)}
    return {"type": command, **fields, "id": command_id}


def spoilt(command: str, command_id: str) -> Iterator[tuple[str, Fields]]:
    """The same, spoilt in one way at a time: how, and the frame."""
    good = sound(command, command_id)
    yield "extra field", {**good, "colour": "red"}
    yield "field of another case", {**good, "Service": "consult"}
    for each in _fields(command):
        name = each.encode_name
        if each.required:
            yield f"{name} missing", {key: good[key] for key in good if key != name}
        for bad in _bad(each.type):
            yield f"{name} = {str(bad)[:40]!r}", {**good, name: bad}


def _fields(command: str) -> tuple[inspect.Field, ...]:
    shape = inspect.type_info(COMMANDS[command])
    assert isinstance(shape, inspect.StructType)
    return shape.fields


def _bare(shape: inspect.Type) -> inspect.Type:
    """A field's type, without the option to leave it out."""
    if isinstance(shape, inspect.Metadata):
        return _bare(shape.type)
    if isinstance(shape, inspect.UnionType):
        (choice,) = (each for each in shape.types if not isinstance(each, inspect.NoneType))
        return _bare(choice)
    return shape


def _may_be_null(shape: inspect.Type) -> bool:
    if isinstance(shape, inspect.Metadata):
        return _may_be_null(shape.type)
    return isinstance(shape, inspect.UnionType) and shape.includes_none


def _good(shape: inspect.Type) -> object:
    choice = _bare(shape)
    if isinstance(choice, inspect.LiteralType):
        return choice.values[0]
    if isinstance(choice, inspect.IntType):
        return choice.ge or 1
    if isinstance(choice, inspect.ListType):
        return [_good(choice.item_type)]
    if type(choice) in TIMES:
        return TIMES[type(choice)]
    if isinstance(choice, inspect.BoolType):
        return True
    return _good_part(choice) if isinstance(choice, inspect.StructType) else _good_text(choice)


def _good_part(choice: inspect.StructType) -> Fields:
    return {each.encode_name: _good(each.type) for each in choice.fields}


def _good_text(choice: inspect.Type) -> str:
    assert isinstance(choice, inspect.StrType), choice
    shapes = re.compile(choice.pattern or "")
    return next(text for text in TEXTS if shapes.search(text))


def _bad(shape: inspect.Type) -> Iterator[object]:
    """Values that a field may not have: of every other type, and too large."""
    choice = _bare(shape)
    values: list[object] = ["\N{PILE OF POO}", 7.5, True, [[]], {"a": 1}, 10**40]
    kinds = {inspect.StrType: str, inspect.LiteralType: object, inspect.IntType: int}
    own = kinds.get(type(choice), list)
    is_switch = isinstance(choice, inspect.BoolType)
    for value in values:
        if not (is_switch if isinstance(value, bool) else isinstance(value, own)):
            yield value
    if not _may_be_null(shape):
        yield None
    yield from _too_large(choice)


def _too_large(choice: inspect.Type) -> Iterator[object]:
    if isinstance(choice, inspect.StrType):
        # The office file alone may be longer than a frame of the live listener.
        yield "a" * ((choice.max_length or 5000) + 1)
    elif isinstance(choice, inspect.LiteralType):
        yield from ("a" * 5000, "no-such-word")
    elif isinstance(choice, inspect.IntType):
        yield from (bound for bound in _beyond(choice) if bound is not None)
    elif isinstance(choice, inspect.StructType):
        yield from _spoilt_part(choice)
    elif isinstance(choice, inspect.ListType):
        yield [_good(choice.item_type)] * ((choice.max_length or 1000) + 1)


def _spoilt_part(choice: inspect.StructType) -> Iterator[Fields]:
    """A part within a command, spoilt in one way at a time."""
    good = _good_part(choice)
    yield {**good, "colour": "red"}
    for each in choice.fields:
        yield {key: good[key] for key in good if key != each.encode_name}
        for bad in _bad(each.type):
            yield {**good, each.encode_name: bad}


def _beyond(choice: inspect.IntType) -> Iterator[int | None]:
    yield None if choice.ge is None else choice.ge - 1
    yield None if choice.le is None else choice.le + 1
