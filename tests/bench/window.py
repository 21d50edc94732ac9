"""The kiosk of `tests.bench.watched`, started as `antesala kiosk` is.

`python -m tests.bench.window FILE COUNT`: by its settings file, with so many tickets to give.
"""

import sys

from antesala.cli import command_of


def kiosk(settings: str, tickets: int) -> int:
    """The kiosk itself, with the controller that is watched in the place of its own."""
    run = command_of(["kiosk"])
    from kiosk import app  # noqa: PLC0415 - the command has loaded it, without a search of its memory
    from tests.bench.watched import Watched  # noqa: PLC0415

    Watched.tickets = tickets
    vars(app)["Controller"] = Watched
    return run(["--settings", settings, "--window", "1080x1920"])


if __name__ == "__main__":
    sys.exit(kiosk(sys.argv[1], int(sys.argv[2])))
