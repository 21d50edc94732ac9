"""Fluent's own engine, for the messages that choose by a value, count, or write a long number.

Nothing imports this file at a program's start: with Babel, which Fluent takes its rules of plurals
from, it is 60 ms of a current PC's time, and a command line says only plain sentences.
"""

from collections.abc import Mapping, Sequence

from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.types import fluent_number

from antesala.words import Figures, Value


class Engine:
    """The messages of one language that had to be parsed, each when it was first asked for."""

    def __init__(self, locales: Sequence[str]) -> None:
        # Marks that isolate a value from its sentence would print as empty boxes on paper.
        self._bundle = FluentBundle(list(locales), use_isolating=False)

    def take(self, text: str) -> None:
        """Take these entries, written as in a catalogue."""
        self._bundle.add_resource(FluentResource(text), allow_overrides=True)

    def text(self, key: str, values: Mapping[str, Value]) -> tuple[str, list[Exception]] | None:
        """The message with its values, and what is wrong with it; None where it has no text."""
        if not self._bundle.has_message(key):
            return None
        pattern = self._bundle.get_message(key).value
        if pattern is None:
            return None
        given = {name: _of_fluent(value) for name, value in values.items()}
        text, errors = self._bundle.format_pattern(pattern, given)
        return str(text), errors


def _of_fluent(value: Value) -> object:
    return fluent_number(int(value), useGrouping=False) if type(value) is Figures else value
