"""The arguments of the command line: help and faults, in the language of the terminal.

`argparse` takes its own sentences from gettext, which has no catalogue of it on any system. Here
they come from the terminal's; a sentence that a newer Python words otherwise stays in English.
"""

import argparse

from antesala.words.terminal import called, sentence

_MESSAGES = {
    "usage: ": "arguments-usage",
    "positional arguments": "arguments-positional",
    "options": "arguments-options",
    "show this help message and exit": "arguments-help",
    "show program's version number and exit": "arguments-version",
    "%(prog)s: error: %(message)s\n": "arguments-error",
    "argument %(argument_name)s: %(message)s": "arguments-argument",
    "the following arguments are required: %s": "arguments-required",
    "unrecognized arguments: %s": "arguments-unrecognized",
    "expected one argument": "arguments-expected-one",
    "expected at most one argument": "arguments-expected-at-most-one",
    "expected at least one argument": "arguments-expected-at-least-one",
    "invalid choice: %(value)r (choose from %(choices)s)": "arguments-choice",
    "invalid %(type)s value: %(value)r": "arguments-value",
    "not allowed with argument %s": "arguments-not-with",
    "one of the arguments %s is required": "arguments-one-required",
    "ambiguous option: %(option)s could match %(matches)s": "arguments-ambiguous",
    "ignored explicit argument %r": "arguments-ignored",
}
"""A message of ours for each of `argparse`, which fills in its own values by %."""


def _translated(text: str) -> str:
    key = _MESSAGES.get(text)
    if key is None:
        return text
    # A catalogue keeps no space and no line end at the end of a message.
    return sentence(key) + text[len(text.rstrip()) :]


class Arguments(argparse.ArgumentParser):
    """A parser of one command's arguments, `command` being empty for those of all of them.

    `about` is the message that the help begins with. Parsers of acts within it are made as
    `argparse` makes them, with a `prog` of their own.
    """

    def __init__(self, command: str = "", about: str = "", **own: object) -> None:
        setattr(argparse, "_", _translated)  # noqa: B010 - the module's own name for gettext
        own.setdefault("prog", f"{called()} {command}".strip())
        if about:
            own["description"] = sentence(about)
        super().__init__(**own)  # type: ignore[arg-type]
