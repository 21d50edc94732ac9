"""A server that estimates no waits: `python -m tests.stories.plain_server FOLDER ARGS`.

Stories of a rush and of kills look at no wait, and the process that estimates them takes as much
CPU at each start as the server itself. The stories of the hall have it.
"""

import sys
from unittest import mock

from antesala.cli import main
from server import service

PLAIN = ("tests.stories.plain_server",)
"""The module, as a town is told which program serves it."""

if __name__ == "__main__":
    with mock.patch.object(service, "_estimate"):
        sys.exit(main(["server", *sys.argv[1:]]))
