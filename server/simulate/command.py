"""The command `antesala simulate`: reads a scenario and prints its calls."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from antesala.words.terminal import called
from server.simulate.faults import ScenarioError
from server.simulate.play import play
from server.simulate.reading import read
from server.simulate.result import encoded, result

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
    parser = argparse.ArgumentParser(
        prog=f"{called()} simulate",
        description="Play tickets at counters by a rule of calling; docs/queue.md has the format.",
    )
    parser.add_argument("scenario", help="a JSON file; - reads it from standard input")
    return parser


def _text(place: str) -> str:
    try:
        if place == "-":
            return sys.stdin.buffer.read().decode("utf-8")
        return Path(place).read_text("utf-8")
    except OSError as error:
        raise ScenarioError("scenario", f"{place}: {error.strerror}") from None
    except UnicodeDecodeError:
        raise ScenarioError("scenario", f"{place}: is not UTF-8") from None
