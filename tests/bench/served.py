"""A server whose commits take longer, as on a slow disk: `python -m tests.bench.served MS ARGS`.

A device may greet as often as it likes: a crowd shares one token.
"""

import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from unittest import mock

from antesala.cli import main
from server import service
from server.domain.office import Office
from server.live import access
from server.store import Store, Turn
from server.store.turn import Asked


class SlowStore(Store):
    """Every turn waits before its commit."""

    seconds = 0.0

    @contextmanager
    def turn(self, working: Office, asked: Sequence[Asked] = ()) -> Iterator[Turn]:
        with super().turn(working, asked) as turn:
            yield turn
            time.sleep(self.seconds)


if __name__ == "__main__":
    SlowStore.seconds = float(sys.argv[1]) / 1000
    with (
        mock.patch.object(service, "Store", SlowStore),
        mock.patch.object(access, "GREETING_BURST", 1e9),
    ):
        sys.exit(main(["server", *sys.argv[2:]]))
