"""The command `antesala server`: its flags, and the server they describe."""

import argparse
import asyncio
import contextlib
import gc
import logging
import socket
import sys
from collections.abc import Callable, Coroutine, Sequence
from functools import partial
from importlib import import_module
from ipaddress import ip_address
from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, urlsplit

from antesala.words import Figures
from antesala.words.terminal import Arguments, Sentence, called, sentence
from server.database_place import add_database
from server.log_limit import LogLimit, limited_log
from server.office_file import OfficeFileError
from server.service import Addresses, Listening, ServiceError, Told, run
from server.tls import tls_of
from server.web.shared.listening import WebListening

log = logging.getLogger(__name__)

WEB_PORT, STAFF_PORT = 7300, 7302
MOST_PORT = 65535
LEFT_OUT_SECONDS = 60.0
DEVICES, PEOPLE = Sentence("service-for-devices"), Sentence("service-for-people")
STAFF = Sentence("service-for-staff")


def main(arguments: Sequence[str]) -> int:
    """Run a server until it is told to stop; 1 where it cannot run."""
    asked = _parser().parse_args(arguments)
    formatter = _lines_of(asked.log_format)
    limit = limited_log(formatter=formatter)
    complain = _complain if formatter is None else _log_complaint
    # Connects and disconnects are no news in an office of many screens.
    logging.getLogger("websockets").setLevel(logging.WARNING)
    logging.getLogger("alembic").setLevel(logging.WARNING)
    _allow_many_sockets()
    try:
        ready = partial(_ready, is_lan=asked.lan, complain=complain)
        # An office of ten thousand tickets has no unused cycles while it is loaded.
        gc.disable()
        told = Told(_say_devices, ready)
        serving = run(asked.folder, *_listening(asked), told, ends_process=True)
        _run(_counting(limit, serving))
    except (ServiceError, OfficeFileError) as error:
        complain(str(error))
        return 1
    except KeyboardInterrupt:
        return 0
    finally:
        gc.enable()
    return 0


def _complain(said: str) -> None:
    """Say what stands in the way to the person who started the command."""
    print(f"{called()} server: {said}", file=sys.stderr)  # noqa: T201 - as said above


def _log_complaint(said: str) -> None:
    """The same where programs read what is said: as a line of the log."""
    log.error("%s", said)


def _lines_of(log_format: str) -> logging.Formatter | None:
    """What writes the log's lines for programs; None where people read them."""
    if log_format != "json":
        return None
    # Few servers gather logs, and the others start without it.
    from server.log_lines import json_formatter  # noqa: PLC0415 - as said above

    return json_formatter()


def _run(main_coroutine: Coroutine[Any, Any, None]) -> None:
    """On uvloop, which there is everywhere but on Windows."""
    try:
        import uvloop  # noqa: PLC0415 - there is none on Windows
    except ImportError:
        asyncio.run(main_coroutine)
    else:
        uvloop.run(main_coroutine)


async def _counting(limit: LogLimit, running: Coroutine[Any, Any, None]) -> None:
    """Say every minute, and at the end, how many lines the log has left out."""

    async def tell() -> None:
        while True:
            await asyncio.sleep(LEFT_OUT_SECONDS)
            limit.tell()

    telling = asyncio.create_task(tell())
    try:
        await running
    finally:
        telling.cancel()
        limit.tell()


def _allow_many_sockets() -> None:
    """Allow as many open files as the system does: each telephone is one, and 1,024 are few."""
    try:
        resource = import_module("resource")
    except ImportError:
        return  # Windows has no such limit.
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


def _listening(asked: argparse.Namespace) -> tuple[Listening, WebListening, WebListening]:
    """Where devices, people and staff are heard.

    Raises `ServiceError` for one port for two, and for a certificate that does not fit.
    """
    live_host, web_host, staff_host = asked.live_host, asked.web_host, asked.staff_host
    if asked.lan:
        live_host = web_host = staff_host = "0.0.0.0"  # noqa: S104 - asked for by name
    # Port 0 for one listener means that the server is to run beside others.
    web_port, staff_port = (
        (port if asked.live_port else 0) if given is None else given
        for given, port in ((asked.web_port, WEB_PORT), (asked.staff_port, STAFF_PORT))
    )
    if staff_port and staff_port == web_port:
        # Where telephones come in, the staff pages never are, whatever the hosts.
        raise ServiceError(sentence("service-one-port", port=Figures(staff_port)))
    tls = tls_of(asked.certificate, asked.key)
    return (
        Listening(
            live_host,
            asked.live_port,
            tls,
            nodes=tuple(asked.nodes),
            address=asked.node_address or _node_address(live_host, asked),
        ),
        WebListening(web_host, web_port, tls, known_as(web_host)),
        WebListening(staff_host, staff_port, tls),
    )


def _say_devices(live_url: str) -> None:
    """Print the line that devices' programs wait for, as soon as they are answered."""
    print(sentence("service-ready", url=live_url), flush=True)  # noqa: T201 - as said above


def _ready(addresses: Addresses, *, is_lan: bool, complain: Callable[[str], None]) -> None:
    """Say where the server listens; what was loaded by now is left out of searches for cycles.

    A search of the whole office would hold up every answer.
    """
    _say(addresses, is_lan=is_lan)
    if any(_is_this_machine(public or addresses.web) for public in addresses.public):
        complain(sentence("service-unreachable"))
    gc.freeze()
    gc.enable()


def _say(addresses: Addresses, *, is_lan: bool) -> None:
    """Print after the line of devices those of people and staff, then what a person wants to know.

    The words are the office's language. A program knows each line by the form of its one address,
    ws:// or wss:// in the first, http:// or https:// in the second, for people, and in the third,
    for staff.
    """
    lines = [
        sentence("service-web", url=addresses.web),
        sentence("service-staff", url=addresses.staff),
    ]
    if is_lan:
        lines += [
            f"{sentence('service-address', url=_at(name, url))}    {whose}"
            for url, whose in (
                (urlsplit(addresses.live), DEVICES),
                (urlsplit(addresses.web), PEOPLE),
                (urlsplit(addresses.staff), STAFF),
            )
            for name in _own_names()
        ]
    web = urlsplit(addresses.web)
    own = _at(_own_names()[0], web) if is_lan else addresses.web
    lines.append(sentence("service-browser", url=own))
    print("\n".join(lines), flush=True)  # noqa: T201 - what the caller waits for


def _at(name: str, url: SplitResult) -> str:
    return url._replace(netloc=f"{name}:{url.port}").geturl()


def _is_this_machine(url: str) -> bool:
    name = urlsplit(url).hostname or ""
    try:
        return ip_address(name).is_loopback
    except ValueError:
        return name == "localhost"


def known_as(host: str) -> str:
    """The address of a listener for telephones; empty where they cannot reach it."""
    try:
        address = ip_address(host)
    except ValueError:
        return "" if host == "localhost" else host
    if address.is_loopback:
        return ""
    return _own_names()[0] if address.is_unspecified else host


def _own_names() -> list[str]:
    """The addresses under which the local network may know this machine; else its bare name.

    A bare Debian's name does not resolve, or to 127.0.1.1; so the system is also asked which
    address it would send from. Connecting a datagram socket sends no packet (192.0.2.1 is
    reserved, RFC 5737).
    """
    found: set[str] = set()
    with contextlib.suppress(OSError):
        own = socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)
        found.update(str(each[4][0]) for each in own)
    with contextlib.suppress(OSError), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as way_out:
        way_out.connect(("192.0.2.1", 9))
        found.add(str(way_out.getsockname()[0]))
    reachable = sorted(name for name in found if not ip_address(name).is_loopback)
    return reachable or [socket.gethostname()]


def _port(text: str) -> int:
    """A port that can be listened on; 0 for any."""
    if not (text.isascii() and text.isdecimal() and int(text) <= MOST_PORT):
        said = sentence("service-no-port", text=repr(text), most=MOST_PORT)
        raise argparse.ArgumentTypeError(said)
    return int(text)


def _node_address(host: str, asked: argparse.Namespace) -> str:
    """Where devices of the network reach a listener on all addresses; else empty: where it is."""
    if not asked.live_port or known_as(host) in ("", host):
        return ""
    return f"{'wss' if asked.certificate else 'ws'}://{known_as(host)}:{asked.live_port}"


def _node(text: str) -> str:
    """An address under which devices reach a server."""
    parts = urlsplit(text)
    with contextlib.suppress(ValueError):
        is_bare = not (parts.path or parts.query or parts.username)
        if parts.scheme in ("ws", "wss") and parts.hostname and parts.port != 0 and is_bare:
            return text
    raise argparse.ArgumentTypeError(sentence("device-no-address", address=repr(text)))


def _parser() -> argparse.ArgumentParser:
    parser = Arguments("server", "help-server")
    parser.add_argument(
        "folder",
        metavar=sentence("value-folder"),
        type=Path,
        help=sentence("help-server-folder", command=called()),
    )
    add_database(parser, parser)
    parser.add_argument(
        "--live-host",
        metavar=sentence("value-address"),
        default="127.0.0.1",
        help=sentence("help-server-live-host"),
    )
    parser.add_argument(
        "--live-port",
        metavar=sentence("value-port"),
        type=_port,
        default=7301,
        help=sentence("help-server-live-port"),
    )
    parser.add_argument(
        "--web-host",
        metavar=sentence("value-address"),
        default="127.0.0.1",
        help=sentence("help-server-web-host"),
    )
    parser.add_argument(
        "--web-port",
        metavar=sentence("value-port"),
        type=_port,
        help=sentence("help-server-web-port", port=WEB_PORT),
    )
    parser.add_argument(
        "--staff-host",
        metavar=sentence("value-address"),
        default="127.0.0.1",
        help=sentence("help-server-staff-host"),
    )
    parser.add_argument(
        "--staff-port",
        metavar=sentence("value-port"),
        type=_port,
        help=sentence("help-server-staff-port", port=STAFF_PORT),
    )
    parser.add_argument(
        "--node-address",
        metavar=sentence("value-address"),
        type=_node,
        help=sentence("help-server-node-address"),
    )
    parser.add_argument(
        "--nodes",
        metavar=sentence("value-address"),
        type=_node,
        nargs="+",
        default=[],
        help=sentence("help-server-nodes"),
    )
    parser.add_argument(
        "--log-format",
        choices=("text", "json"),
        default="text",
        help=sentence("help-server-log-format"),
    )
    parser.add_argument("--lan", action="store_true", help=sentence("help-server-lan"))
    parser.add_argument(
        "--certificate",
        metavar=sentence("value-file"),
        type=Path,
        help=sentence("help-server-certificate"),
    )
    parser.add_argument(
        "--key", metavar=sentence("value-file"), type=Path, help=sentence("help-server-key")
    )
    return parser
