"""The command `antesala`: finds the requested program and hands it the rest of the line."""

import argparse
import gc
import json
import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from types import ModuleType

from antesala import __version__
from antesala.ending import reader_has_gone, told_to_end_is_well
from antesala.enrolment_code import hide_code
from antesala.words.office_language import learn_language
from antesala.words.terminal import Arguments, called, sentence

COMMANDS = {
    "init": "antesala.administration.founding:init",
    "check": "antesala.administration.checking:check",
    "server": "server.command:main",
    "enroll": "antesala.administration.office_command:enroll",
    "office": "antesala.administration.office_command:office",
    "doctor": "antesala.administration.doctor:doctor",
    "voice": "antesala.administration.voice_command:voice",
    "kiosk": "kiosk.app:main",
    "display": "display.app:main",
    "counter": "counter.app:main",
    "sign": "display.led.command:main",
    "demo": "antesala.demo.command:main",
    "simulate": "server.simulate.command:main",
    "seed-history": "antesala.administration.seed_history:seed_history",
    "petition": "antesala.administration.petition:petition",
    "report": "antesala.administration.report_command:report",
    "privacy": "antesala.administration.privacy:privacy",
    "retention": "antesala.administration.retention:retention",
    "backup": "antesala.administration.backup:backup",
    "restore": "antesala.administration.backup:restore",
    "protocol": "antesala.cli:print_protocol",
}
"""Where each command is, as `module:function`. It is loaded when it is asked for: a server has no
need of Qt, nor a kiosk of the server's libraries."""
WITH_OFFICE = "antesala.planning.command:main"
"""`simulate` with an office, which brings the charts."""

PRACTICE = "antesala.practice.command:main"
"""`counter` with `--practice`, which brings a server and people who are made up."""

LASTING = frozenset({"server", "kiosk", "display", "counter", "sign"})
"""The programs that run until they are told to end."""

YIELDING = frozenset({"report", "backup"})
"""Commands that compute for seconds beside a server which serves people meanwhile."""
_LOWEST = 19
"""The least claim to the processor that a system knows."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns the exit status: 0 done, 1 could not, 2 asked wrongly."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    learn_language(given[1:])
    if not given or given[0] not in COMMANDS:
        parser = _parser()
        parser.parse_args(given)
        parser.print_help()
        return 2
    run = command_of(given)
    if arguments is None and given[0] in YIELDING and hasattr(os, "nice"):
        os.nice(_LOWEST)
    if given[0] not in LASTING:
        return _to_its_reader(run, given[1:])
    if arguments is None:
        # What was loaded is used to the end: no search for unused cycles has to visit it.
        gc.freeze()
    if arguments is None and given[0] != "server":
        hide_code(given)
    with told_to_end_is_well():
        return run(given[1:])


def _to_its_reader(run: Callable[[Sequence[str]], int], arguments: Sequence[str]) -> int:
    """Run a command; one whose reader has gone, as `head` does, has done what was asked."""
    try:
        status = run(arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        if not reader_has_gone():
            raise
        # Python would complain of the same at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return status


def command_of(given: Sequence[str]) -> Callable[[Sequence[str]], int]:
    """The function that runs these arguments, of which the first names a command."""
    where = COMMANDS[given[0]]
    if given[0] == "simulate" and any(each.partition("=")[0] == "--office" for each in given):
        where = WITH_OFFICE
    if given[0] == "counter" and any(each.partition("=")[0] == "--practice" for each in given):
        where = PRACTICE
    module, name = where.split(":")
    found: Callable[[Sequence[str]], int] = getattr(_loaded(module), name)
    return found


def _loaded(module: str) -> ModuleType:
    """A module with all that it needs, without searches for unused cycles.

    They would take an eighth of the time, and find nothing.
    """
    gc.disable()
    try:
        return import_module(module)
    finally:
        gc.enable()


def print_protocol(arguments: Sequence[str]) -> int:
    """The command `antesala protocol`: the JSON Schema of all messages."""
    from antesala.messages import schema  # noqa: PLC0415 - no other command asks for it

    Arguments("protocol", "help-protocol").parse_args(arguments)
    print(json.dumps(schema(), indent=2, ensure_ascii=False))  # noqa: T201 - the command's result
    return 0


def _parser() -> argparse.ArgumentParser:
    helps = {name: sentence(f"help-command-{name}") for name in COMMANDS}
    lines = "\n".join(f"  {name:<13}{text}" for name, text in helps.items())
    what = sentence("value-command")
    more = sentence("help-more", command=called())
    parser = Arguments(
        about="help-house",
        epilog=f"{sentence('help-commands')}:\n{lines}\n\n{more}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        usage=f"{called()} [--help] [--version] {what} ...",
    )
    shown = sentence("arguments-version")
    parser.add_argument(
        "--version", action="version", version=f"antesala {__version__}", help=shown
    )
    parser.add_argument("command", choices=list(COMMANDS), metavar=what)
    return parser
