"""A command's output and end: results on standard output, failures on standard error.

It loads neither the database nor a socket: `check` and others have no need of them.
"""

import sys
from collections.abc import Coroutine
from typing import Any

from antesala.ending import reader_has_gone
from antesala.messages.frames import Refusal
from antesala.words.terminal import Surroundings, called, refusal_lines, terminal_words, told
from server.office_file import OfficeFileError
from server.office_folder import ServiceError

__all__ = [
    "ASKED_WRONGLY",
    "COULD_NOT",
    "DONE",
    "AdministrationError",
    "RefusedError",
    "called",
    "fail",
    "run",
    "say",
]

DONE, COULD_NOT, ASKED_WRONGLY = 0, 1, 2


class AdministrationError(Exception):
    """The command was not done; the message says why, and what to do."""


class RefusedError(Exception):
    """The server refused; `refusal` has its reason."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.code)
        self.refusal = refusal


def say(*lines: str) -> None:
    """Print the result. A letter that the terminal lacks is written by its number."""
    encoding = sys.stdout.encoding or "utf-8"
    for line in lines:
        print(line.encode(encoding, "backslashreplace").decode(encoding))  # noqa: T201 - the result


def fail(message: str, status: int = COULD_NOT) -> int:
    """Print the failure."""
    print(f"{called()}: {message}", file=sys.stderr)  # noqa: T201 - the command's result
    return status


def run(work: Coroutine[Any, Any, None]) -> int:
    """Run it; print its failure."""
    import asyncio  # noqa: PLC0415 - a check of a file runs nothing, and starts 25 ms sooner

    try:
        asyncio.run(work)
    except RefusedError as error:
        given = error.refusal
        said = refusal_lines(
            given.code, given.facts, terminal_words(), Surroundings(), given.detail
        )
        return fail("\n".join(said))
    except (AdministrationError, ServiceError, OfficeFileError, OSError) as error:
        if isinstance(error, BrokenPipeError) and reader_has_gone():
            raise
        return fail(told(error))
    return DONE
