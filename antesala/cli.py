"""The command `antesala`: finds the requested program and hands it the rest of the line."""

import argparse
import sys
from collections.abc import Callable, Sequence

from antesala import __version__
from antesala.ending import told_to_end_is_well
from antesala.enrolment_code import hide_code
from antesala.words.office_language import learn_language
from antesala.words.terminal import Arguments, called, sentence


def _server(arguments: Sequence[str]) -> int:
    from server.command import main  # noqa: PLC0415 - a kiosk has no need of the server's libraries

    return main(arguments)


def _kiosk(arguments: Sequence[str]) -> int:
    from kiosk.app import main  # noqa: PLC0415 - a server has no need of Qt

    return main(list(arguments))


def _display(arguments: Sequence[str]) -> int:
    from display.app import main  # noqa: PLC0415 - a server has no need of Qt

    return main(list(arguments))


def _counter(arguments: Sequence[str]) -> int:
    from counter.app import main  # noqa: PLC0415 - a server has no need of Qt

    return main(list(arguments))


def _init(arguments: Sequence[str]) -> int:
    from antesala.administration.founding import init  # noqa: PLC0415 - only who asks for it pays for it

    return init(arguments)


def _check(arguments: Sequence[str]) -> int:
    from antesala.administration.checking import check  # noqa: PLC0415 - only who asks for it pays for it

    return check(arguments)


def _enroll(arguments: Sequence[str]) -> int:
    from antesala.administration.governing import enroll  # noqa: PLC0415 - only who asks for it pays for it

    return enroll(arguments)


def _office(arguments: Sequence[str]) -> int:
    from antesala.administration.governing import office  # noqa: PLC0415 - only who asks for it pays for it

    return office(arguments)


def _doctor(arguments: Sequence[str]) -> int:
    from antesala.administration.doctor import doctor  # noqa: PLC0415 - the same

    return doctor(arguments)


def _demo(arguments: Sequence[str]) -> int:
    from antesala.demo import main  # noqa: PLC0415 - only who asks for it pays for it

    return main(arguments)


def _simulate(arguments: Sequence[str]) -> int:
    if any(each.partition("=")[0] == "--office" for each in arguments):
        from antesala.planning import main as compare  # noqa: PLC0415 - it brings the charts

        return compare(arguments)
    from server.simulate.command import main  # noqa: PLC0415 - only who asks for it pays for it

    return main(arguments)


def _protocol(arguments: Sequence[str]) -> int:
    import json  # noqa: PLC0415 - only who asks for it pays for it

    from antesala.messages import schema  # noqa: PLC0415 - only who asks for it pays for it

    Arguments("protocol", "help-protocol").parse_args(arguments)
    print(json.dumps(schema(), indent=2, ensure_ascii=False))  # noqa: T201 - the command's result
    return 0


COMMANDS: dict[str, Callable[[Sequence[str]], int]] = {
    "init": _init,
    "check": _check,
    "server": _server,
    "enroll": _enroll,
    "office": _office,
    "doctor": _doctor,
    "kiosk": _kiosk,
    "display": _display,
    "counter": _counter,
    "demo": _demo,
    "simulate": _simulate,
    "protocol": _protocol,
}

LASTING = frozenset({"server", "kiosk", "display", "counter"})
"""The programs that run until they are told to end."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns the exit status: 0 done, 1 could not, 2 asked wrongly."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    learn_language(given[1:])
    parser = _parser()
    if not given or given[0] not in COMMANDS:
        parser.parse_args(given)
        parser.print_help()
        return 2
    run = COMMANDS[given[0]]
    if given[0] not in LASTING:
        return run(given[1:])
    if arguments is None and given[0] != "server":
        hide_code(given)
    with told_to_end_is_well():
        return run(given[1:])


def _parser() -> argparse.ArgumentParser:
    helps = {name: sentence(f"help-command-{name}") for name in COMMANDS}
    lines = "\n".join(f"  {name:<10}{text}" for name, text in helps.items())
    more = sentence("help-more", command=called())
    parser = Arguments(
        about="help-house",
        epilog=f"{sentence('help-commands')}:\n{lines}\n\n{more}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        usage=f"{called()} [--help] [--version] COMMAND ...",
    )
    parser.add_argument("--version", action="version", version=f"antesala {__version__}")
    parser.add_argument("command", choices=list(COMMANDS), metavar="COMMAND")
    return parser
