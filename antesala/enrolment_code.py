"""The one-time code of a device on its way from a command line to the program.

The command line of a process is in `/proc`, where every user of the machine can read it. So the
program restarts itself without the code, which comes through a pipe.
"""

import os
import sys
from collections.abc import Sequence

FLAG = "--enroll"
FROM_INPUT = "-"
VARIABLE = "ANTESALA_ENROLL"
"""The variable of the environment that may hold the code."""
HANDLE = "ANTESALA_ENROLL_PIPE"
"""The variable with the number of the pipe for the code; it is no secret."""
MOST_BYTES = 4096
"""Bytes that fit into a pipe before it is read; a code has twelve."""


def hide_code(arguments: Sequence[str]) -> None:
    """Restart this program without its code where its line or its environment holds one.

    `arguments` are the last words of this process's own line. Returns where there is no code,
    or no way to hide it: Windows cannot replace a process.
    """
    rest, typed = without_code(arguments)
    secret = os.fsencode(typed or os.environ.get(VARIABLE, ""))
    is_hidden = rest == list(arguments) and VARIABLE not in os.environ
    if is_hidden or os.name != "posix" or len(secret) > MOST_BYTES:
        return
    before = sys.orig_argv[: len(sys.orig_argv) - len(arguments)]
    around = {name: value for name, value in os.environ.items() if name != VARIABLE}
    reading, writing = os.pipe()
    os.write(writing, secret)
    os.close(writing)
    os.set_inheritable(reading, True)  # noqa: FBT003 - the function's own form
    around[HANDLE] = str(reading)
    os.execve(sys.executable, [*before, *rest], around)  # noqa: S606 - this very program


def without_code(arguments: Sequence[str]) -> tuple[list[str], str]:
    """A command line without its code, and the code; empty where there is none.

    A flag may be shortened, or end in `=` and its value, as argparse has it. The last one counts.
    """
    rest: list[str] = []
    code = ""
    words = iter(arguments)
    for word in words:
        name, equals, value = word.partition("=")
        if not _is_flag(name):
            rest.append(word)
            continue
        if not equals:
            value = next(words, "")
        if value not in {"", FROM_INPUT}:
            code = value
            continue
        code = ""
        rest.append(word)
        if value and not equals:
            rest.append(value)
    return rest, code


def _is_flag(word: str) -> bool:
    return len(word) > len("--") and FLAG.startswith(word)


def handed_over() -> str | None:
    """The code that came through the pipe or the environment, once; None where none came."""
    number = os.environ.pop(HANDLE, "")
    code = os.environ.pop(VARIABLE, "")
    if number.isdecimal():
        with open(int(number), encoding="utf-8") as pipe:  # noqa: PTH123 - a pipe has no path
            code = pipe.read()
    return code or None
