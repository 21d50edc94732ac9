"""The command `antesala sign`: the server on one side, a sign that takes bytes on the other."""

import argparse
import asyncio
import contextlib
import logging
import sys
import time
import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from antesala import __version__
from antesala.conversation import Conversation, TurnedAwayError
from antesala.enrolment_code import FLAG, FROM_INPUT, VARIABLE, handed_over
from antesala.messages.commands import ReportDisplay
from antesala.messages.rows import CallRow, CatalogueRow, SignRow
from antesala.server_clock import own_time
from antesala.session import Enrolled, Event, NodesTold, TokenSent
from antesala.settings import (
    Settings,
    SettingsError,
    check_room,
    check_server,
    read_file,
    read_settings,
    settings_path,
    write_settings,
)
from antesala.words.terminal import Arguments, called, reason_of, sentence
from display.led.lines import LineError, Way, way_of
from display.led.showing import Seen, Showing, Shown
from display.led.template import SignFile, call_values, filled, frame_of, is_code_page

if TYPE_CHECKING:
    from antesala.messages.kinds import DisplayTrouble

LOOK = 0.25
"""Seconds between two looks at what is shown; a call comes to the sign that much later at most."""
RETRY = 2.0
"""Seconds between two trials of a sign that cannot be reached."""
PACE = 5.0
"""Seconds between two reports of another code alone."""

log = logging.getLogger(__name__)


def main(arguments: Sequence[str]) -> int:
    """Run the sign until it is told to stop; returns the exit status."""
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s: %(message)s")
    asked = _parser().parse_args(arguments)
    try:
        file = read_sign_file(asked.config)
        if asked.check:
            print(example(file))  # noqa: T201 - the command's result
            return 0
        path = asked.settings or settings_path(f"sign-{asked.config.stem}")
        settings = read_settings(path)
        if asked.server:
            check_server(asked.server, "--server")
            settings = replace(settings, server=asked.server)
        code = _code(asked.enroll)
        if code:
            check_room(path)
    except SettingsError as fault:
        sys.exit(f"{called()} sign: {fault}")
    if code is None and settings.token is None:
        sys.exit(f"{called()} sign: {sentence('sign-not-enrolled', command=called())}")
    return asyncio.run(_run(file, Device(settings, path, code)))


@dataclass(slots=True)
class Device:
    """A sign as a device of the office: its settings, their file, and a one-time code."""

    settings: Settings
    path: Path
    code: str | None = None

    talks: Conversation | None = None

    def hear(self, event: Event) -> None:
        """Keep the token and the servers' addresses, so that the next start needs no code."""
        if isinstance(event, TokenSent):
            is_kept = self._keep(replace(self.settings, token=event.token), "device-not-kept")
            if is_kept and self.talks is not None:
                # Not from within the session that tells of it.
                asyncio.get_running_loop().call_soon(self.talks.keep_token, event.token)
        if isinstance(event, Enrolled):
            self._keep(replace(self.settings, token=event.token), "device-not-kept")
        elif isinstance(event, NodesTold):
            settings = replace(self.settings, nodes=list(event.nodes))
            self._keep(settings, "device-nodes-not-kept")

    def _keep(self, settings: Settings, trouble: str) -> bool:
        self.settings = settings
        try:
            write_settings(settings, self.path)
        except SettingsError as fault:
            log.error("%s", sentence(trouble, why=fault))  # noqa: TRY400 - a sentence
            return False
        return True


async def _run(file: SignFile, device: Device) -> int:
    settings = device.settings
    ca_file = Path(settings.ca_file) if settings.ca_file else None
    token = settings.token if device.code is None else None
    try:
        talk = Conversation(
            settings.server,
            token=token,
            code=device.code,
            ca_file=ca_file,
            listener=device.hear,
            nodes=settings.nodes,
        )
    except (OSError, ValueError) as fault:
        why = reason_of(fault) if isinstance(fault, OSError) else str(fault)
        sys.exit(f"{called()} sign: {why}")
    device.talks = talk
    async with talk:
        talk.follow("board")
        talk.follow("signs")
        sign = Sign(file, way_of(file.line), partial(seen_of, talk))
        reports = asyncio.create_task(_report(talk, sign))
        try:
            await sign.run()
        finally:
            reports.cancel()
            await asyncio.gather(reports, return_exceptions=True)
            await sign.end()
    return 0


def seen_of(talk: Conversation) -> Seen:
    """What the server has told by now, by its own clock."""
    welcome, since, now = talk.welcome, talk.since, own_time()
    away = None
    if not talk.is_online or talk.mirror.only("board", CatalogueRow) is None:
        away = (now - since).total_seconds() if since else 0.0
    return Seen(
        talk.mirror.rows("board", CallRow),
        talk.mirror.rows("signs", SignRow),
        talk.mirror.only("board", CatalogueRow),
        welcome.name if welcome else "",
        ZoneInfo(welcome.time_zone if welcome else "UTC"),
        now,
        away,
    )


class Sign:
    """One sign: what it shows now is sent, and sent again after a fault of its line.

    Only the newest is ever sent: a sign that was away for an hour gets no old calls.
    """

    def __init__(
        self,
        file: SignFile,
        way: Way,
        seen: Callable[[], Seen],
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        self._file, self._way, self._seen, self._seconds = file, way, seen, seconds
        self._showing = Showing(file, seconds)
        self._sent: Shown | None = None
        self._sent_at = 0.0
        self.fault = ""
        """Why the sign could not be reached the last time; empty where it was."""

    @property
    def code(self) -> str | None:
        """The code that it shows."""
        return self._sent.code if self._sent else None

    async def run(self) -> None:
        """Look and send, until cancelled."""
        while True:
            is_well = await self.look()
            await asyncio.sleep(LOOK if is_well else RETRY)

    async def look(self) -> bool:
        """Send what is shown now where that is new or has to be repeated; False where it failed."""
        now, refresh = self._showing.now(self._seen()), self._file.pace.refresh
        is_late = refresh and self._seconds() - self._sent_at >= refresh
        if now == self._sent and not is_late:
            return True
        return await self._send(now, self._file.pace.repeat)

    async def end(self) -> None:
        """Blank the sign and let its line go."""
        with contextlib.suppress(LineError):
            await self._way.send(frame_of(self._file.texts.blank, self._file.frame))
        self._way.close()

    async def _send(self, shown: Shown, times: int) -> bool:
        data = frame_of(shown.text, self._file.frame)
        try:
            for time_ in range(times):
                if time_:
                    await asyncio.sleep(self._file.pace.between)
                await self._way.send(data)
        except LineError as fault:
            if self.fault != str(fault):
                log.warning("%s", fault)
            self.fault, self._sent = str(fault), None
            return False
        if self.fault:
            log.info("%s", sentence("sign-again"))
        self.fault, self._sent, self._sent_at = "", shown, self._seconds()
        await asyncio.sleep(self._file.pace.between)
        return True


async def _report(talk: Conversation, sign: Sign) -> None:
    """Tell the staff what the sign shows, and that it cannot be reached."""
    told: tuple[str | None, DisplayTrouble] | None = None
    at = 0.0
    while True:
        trouble: DisplayTrouble = "no_sign" if sign.fault else "none"
        now = (sign.code, trouble)
        if not talk.is_online:
            told = None
        elif told is None or trouble != told[1] or (now != told and time.monotonic() - at > PACE):
            told, at = now, time.monotonic()
            report = ReportDisplay(
                id=str(uuid.uuid4()),
                shown=now[0],
                can_speak=False,
                trouble=trouble,
                version=__version__,
                kind="led",
            )
            with contextlib.suppress(TurnedAwayError):
                await talk.ask(report)
        await asyncio.sleep(LOOK)


def example(file: SignFile) -> str:
    """A call as this sign gets it, to compare with its maker's manual."""
    values = call_values("J042", file.counter or "3")
    text = filled(file.texts.called, **values)
    data = frame_of(text, file.frame).hex(" ").upper()
    return sentence("sign-example", text=text, data=data)


def read_sign_file(path: Path) -> SignFile:
    """A sign's own file. Raises `SettingsError` naming the file, the field and what is allowed."""
    file = read_file(path, SignFile)
    if not is_code_page(file.frame.code_page):
        page = repr(file.frame.code_page)
        raise SettingsError(f"{path}: {sentence('sign-no-code-page', page=page)}")
    is_number = isinstance(file.line.port, int) and 0 < file.line.port < 1 << 16
    if file.line.kind == "serial":
        if not isinstance(file.line.port, str) or not file.line.port:
            raise SettingsError(f"{path}: {sentence('sign-serial-port')}")
    elif not is_number or not file.line.host:
        raise SettingsError(f"{path}: {sentence('sign-network-port')}")
    return file


def _code(given: str | None) -> str | None:
    from antesala.qt.device import read_code  # noqa: PLC0415 - Qt, which a sign does not need

    typed = sys.stdin.readline() if given == FROM_INPUT else given or handed_over() or ""
    return read_code(typed) if typed.strip() else None


def _parser() -> argparse.ArgumentParser:
    parser = Arguments("sign", "help-sign")
    parser.add_argument(
        "--config",
        metavar=sentence("value-file"),
        type=Path,
        required=True,
        help=sentence("help-sign-config"),
    )
    parser.add_argument(
        "--server", metavar=sentence("value-address"), help=sentence("settings-server")
    )
    parser.add_argument(
        FLAG,
        metavar=sentence("value-code"),
        help=sentence("help-device-enroll", variable=VARIABLE),
    )
    parser.add_argument(
        "--settings", metavar=sentence("value-file"), type=Path, help=sentence("help-settings")
    )
    parser.add_argument("--check", action="store_true", help=sentence("help-sign-check"))
    return parser
