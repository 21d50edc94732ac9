"""The administrator's commands: to the running server, or inside this process where none runs.

What works inside this process is loaded where it is needed: most commands go to a server.
"""

import asyncio
import os
import secrets
import socket
from collections.abc import Awaitable, Coroutine
from pathlib import Path
from typing import Any, TypeAlias
from urllib.parse import urlsplit
from uuid import uuid4

import msgspec

from antesala.administration.chosen import chosen
from antesala.administration.output import AdministrationError, RefusedError
from antesala.conversation import Conversation, TurnedAwayError
from antesala.messages import commands as m
from antesala.messages.frames import Answer, Message, Refusal
from antesala.words.terminal import reason_of, sentence
from server.office_folder import CONTROL_FILE

Wish: TypeAlias = m.OfficeCommand | m.AccessCommand | m.ListConnected | m.AgeData | m.LoadPunctual
PATIENCE = 10
"""Seconds; a server on this machine answers in a hundredth of one."""
LOOK_SECONDS = 2.0
"""Seconds between two looks whether the server that was asked still runs."""


def fresh_id() -> str:
    """The id of a new wish."""
    return str(uuid4())


def fresh_pin() -> str:
    """A random PIN for a clerk."""
    return f"{secrets.randbelow(10**6):06d}"


async def administer(
    folder: Path, wish: Wish, patience: float = PATIENCE, *, of: str = ""
) -> Answer:
    """The answer to a command for an office of a folder, within seconds of a running server.

    `of` is its id where there are several. Raises `AdministrationError`, `ServiceError`.
    """
    try:
        return await _answered(folder, wish, patience, of)
    except RefusedError as error:
        from antesala.administration.inside import told  # noqa: PLC0415 - most are not refused

        raise AdministrationError(told(error.refusal, folder, wish, of)) from error


async def running_answer(folder: Path, wish: Wish, of: str = "") -> Answer | None:
    """The running server's answer to a query; None where none runs. Raises `ServiceError`."""
    entry = _entry(folder / CONTROL_FILE)
    if entry is None or _is_port_free(entry.url):
        return None
    token = entry.tokens[chosen(entry.tokens, of, folder)]
    try:
        async with (
            asyncio.timeout(PATIENCE),
            Conversation(entry.url, token=token) as talk,
        ):
            return await granted(talk.ask(wish))
    except (TimeoutError, TurnedAwayError, RefusedError):
        return None


async def _answered(folder: Path, wish: Wish, patience: float, of: str) -> Answer:
    entry = _entry(folder / CONTROL_FILE)
    # A killed server leaves its file behind.
    if entry is not None and not _is_port_free(entry.url):
        token = entry.tokens[chosen(entry.tokens, of, folder)]
        try:
            async with (
                asyncio.timeout(patience),
                Conversation(entry.url, token=token) as talk,
            ):
                return await _while_it_runs(entry.url, granted(talk.ask(wish)))
        except TurnedAwayError as error:
            if error.refusal.code == "wrong_protocol":
                raise RefusedError(error.refusal) from error
            # The file is of an earlier server: the lock tells whether one runs.
        except TimeoutError:
            # Another program listens at the address of a killed server; the lock tells.
            pass
    from antesala.administration.inside import answer_inside  # noqa: PLC0415 - no server runs

    return await granted(answer_inside(folder, wish, of))


async def _while_it_runs(url: str, asking: Coroutine[Any, Any, Answer]) -> Answer:
    """The answer; raises `TimeoutError` where the server ends before it has given one.

    The conversation itself would wait for the server to come back, as a device does.
    """
    asked = asyncio.ensure_future(asking)
    try:
        while not (await asyncio.wait([asked], timeout=LOOK_SECONDS))[0]:
            if _is_port_free(url):
                raise TimeoutError
        return asked.result()
    finally:
        asked.cancel()


def _is_port_free(url: str) -> bool:
    """Whether no program of this machine listens at an address: it could be taken."""
    with socket.socket() as probe:
        if os.name == "posix":
            # Connections of the past minute do not matter; on Windows it means another thing.
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((urlsplit(url).hostname, urlsplit(url).port or 0))
        except (OSError, OverflowError, TypeError):
            return False
    return True


class _Entry(msgspec.Struct):
    """What a running server leaves for this machine's administrator: a token for each office."""

    url: str
    tokens: dict[str, str]


def _entry(file: Path) -> _Entry | None:
    """The way to the running server; None where none runs or the file is another one."""
    try:
        return msgspec.json.decode(file.read_bytes(), type=_Entry)
    except (FileNotFoundError, msgspec.DecodeError):
        return None
    except OSError as error:
        said = sentence("office-unread", file=file, why=reason_of(error))
        raise AdministrationError(said) from error


async def granted(answer: Awaitable[Message]) -> Answer:
    """The answer, unless it is a refusal, which is raised as `RefusedError`."""
    given = await answer
    if isinstance(given, Refusal):
        raise RefusedError(given)
    assert isinstance(given, Answer)  # noqa: S101 - a command is answered or refused
    return given
