"""The command `antesala server`: its flags, and the server they describe."""

import argparse
import asyncio
import logging
import socket
import sys
from collections.abc import Coroutine, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from server.office_file import OfficeFileError
from server.service import Listening, ServiceError, run


def main(arguments: Sequence[str]) -> int:
    """Run a server until it is told to stop; 1 where it cannot run."""
    asked = _parser().parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    # Who connects and leaves is no news in an office of many screens.
    logging.getLogger("websockets").setLevel(logging.WARNING)
    logging.getLogger("alembic").setLevel(logging.WARNING)
    host = "0.0.0.0" if asked.lan else asked.live_host  # noqa: S104 - asked for by name
    listening = Listening(host, asked.live_port, asked.certificate, asked.key)
    if asked.lan:
        _say_addresses(asked.live_port)
    _raise_file_limit()
    try:
        _run(run(asked.folder, listening))
    except (ServiceError, OfficeFileError) as error:
        print(f"antesala server: {error}", file=sys.stderr)  # noqa: T201 - the command's result
        return 1
    except KeyboardInterrupt:
        return 0
    return 0


def _raise_file_limit() -> None:
    """Every connection is an open file, and the usual limit of 1,024 is soon reached."""
    try:
        resource = import_module("resource")
    except ImportError:  # Windows has no such limit
        return
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))


def _run(main_coroutine: Coroutine[Any, Any, None]) -> None:
    """On uvloop where the extra `fast` is installed."""
    try:
        uvloop = import_module("uvloop")
    except ImportError:
        asyncio.run(main_coroutine)
    else:
        uvloop.run(main_coroutine)


def _say_addresses(port: int) -> None:
    """The addresses under which this machine's own network may know it."""
    names = {address[4][0] for address in socket.getaddrinfo(socket.gethostname(), None)}
    for address in sorted(str(name) for name in names):
        print(f"address ws://{address}:{port}", flush=True)  # noqa: T201 - for who sets up the screens


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="antesala server", description="Run the server of an office folder."
    )
    parser.add_argument("folder", type=Path, help="the folder that `antesala init` made")
    parser.add_argument("--live-host", default="127.0.0.1", help="where devices connect")
    parser.add_argument("--live-port", type=int, default=7301, help="0 for any free port")
    parser.add_argument("--lan", action="store_true", help="listen on the local network")
    parser.add_argument("--certificate", type=Path, help="a certificate, for wss://")
    parser.add_argument("--key", type=Path, help="the certificate's key")
    return parser
