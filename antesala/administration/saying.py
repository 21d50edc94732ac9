"""A command's output and exit: results on standard output, failures on standard error."""

import asyncio
import sys
from collections.abc import Coroutine
from typing import Any

from antesala.administration.control import AdministrationError, RefusedError
from antesala.words.terminal import Surroundings, called, refusal_lines, terminal_words
from server.office_file import OfficeFileError
from server.service import ServiceError

__all__ = ["ASKED_WRONGLY", "COULD_NOT", "DONE", "called", "fail", "run", "say"]

DONE, COULD_NOT, ASKED_WRONGLY = 0, 1, 2


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
    try:
        asyncio.run(work)
    except RefusedError as error:
        given = error.refusal
        said = refusal_lines(
            given.code, given.facts, terminal_words(), Surroundings(), given.detail
        )
        return fail("\n".join(said))
    except (AdministrationError, ServiceError, OfficeFileError, OSError) as error:
        return fail(str(error))
    return DONE
