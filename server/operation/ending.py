"""How the server ends when it is told to: what waits is decided and answered first, within a bound.

The second signal ends it at once, as does the bound: what was answered is on the disk by then.
"""

import asyncio
import contextlib
import logging
import os
import signal
import threading
from collections.abc import Callable, Iterable
from functools import partial

from antesala.words.terminal import Sentence
from server.hub import Hub

log = logging.getLogger(__name__)

FINISH_SECONDS = 2.0
"""Seconds that commands which wait may take; later ones are refused, and their senders resend."""
END_SECONDS = 5.0
"""Seconds from the signal until the process ends, whatever hangs: a disk that does not answer."""
SIGNALS = (signal.SIGINT, signal.SIGTERM)


def on_signals(stop: asyncio.Event, *, ends_process: bool) -> None:
    """Set `stop` at the first signal.

    From then on the next one ends the process, and so does time, where the server is all that the
    process is for (`ends_process`).
    """
    loop = asyncio.get_running_loop()

    def told() -> None:
        stop.set()
        for number in SIGNALS:
            loop.remove_signal_handler(number)
            if ends_process:
                # The loop's own default for Ctrl-C would be an exception in the middle of the end.
                signal.signal(number, signal.SIG_DFL)
        if ends_process:
            late = threading.Timer(END_SECONDS, _end_now)
            late.daemon = True
            late.start()

    for number in SIGNALS:
        # Windows has no such handlers; there Ctrl-C ends the loop by itself.
        with contextlib.suppress(NotImplementedError):
            loop.add_signal_handler(number, told)


def on_hangup(reread: Callable[[], object], *, is_terminal: bool) -> None:
    """At SIGHUP end as at SIGTERM where a terminal was closed; else read files anew."""
    loop = asyncio.get_running_loop()
    hangup = getattr(signal, "SIGHUP", None)
    if hangup is None:
        return  # Windows has no such signal.
    with contextlib.suppress(NotImplementedError):
        # By that signal itself, so that the end has the same bound, and a second one no patience.
        end = partial(signal.raise_signal, signal.SIGTERM)
        loop.add_signal_handler(hangup, end if is_terminal else reread)


def _end_now() -> None:
    log.error("%s", Sentence("service-ended-late", seconds=round(END_SECONDS)))
    logging.shutdown()
    os._exit(1)


async def finish(hubs: Iterable[Hub]) -> None:
    """Let no new command in; what waits is decided, kept and answered, as far as time allows."""
    await asyncio.gather(*(hub.finish(FINISH_SECONDS) for hub in hubs))
