"""The command `antesala demo`: windows to be tried, or a morning played without a screen."""

import argparse
import json
import os
import signal
import sys
import time
from collections import Counter as Tally
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from statistics import median
from types import FrameType
from typing import Any
from zoneinfo import ZoneInfo

from antesala.demo.album import Album, Records
from antesala.demo.office import (
    MAKER,
    SUMMARY,
    DemoOffice,
    FolderError,
    office_of,
    prepare,
    write_json,
)
from antesala.demo.plan import Cast, CastError, Plan, cast_of, plan_of
from antesala.demo.processes import Stage, StageError
from antesala.demo.story import Scene, Story, StoryError
from antesala.demo.telephone import Telephone, find_browser
from antesala.demo.windows import show_windows
from antesala.qt.driving import DrivingError
from antesala.scratch import scratch
from antesala.settings import Settings, SettingsError
from antesala.words.terminal import Arguments, called, sentence
from server.domain.attention import Attention
from server.domain.catalogue import Catalogue
from server.domain.identity import TicketId
from server.domain.office import Office
from server.office_file import OfficeFileError
from server.store import Reader, Store


class MorningError(Exception):
    """A program logged an error or crashed although the story went on; the message says which."""


FAULTS = (
    CastError,
    DrivingError,
    FolderError,
    MorningError,
    OfficeFileError,
    SettingsError,
    StageError,
    StoryError,
)
INTERRUPTED = 130
"""The exit status of a program ended by a signal, by a shell's convention."""


def main(arguments: Sequence[str]) -> int:
    """Show the programs until one is closed, or play a morning and save what it looked like."""
    asked = _parser().parse_args(arguments)
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, _end_well)
    is_headless = asked.headless or not _has_screen()
    try:
        office = office_of(asked.office, is_headless=is_headless)
        with scratch("demo") as folder:
            if is_headless:
                play_morning(folder, office, asked.out, asked.seed)
            else:
                show_windows(folder, office)
    except FAULTS as error:
        print(f"{called()} demo: {error}", file=sys.stderr)  # noqa: T201 - the command's result
        return 1
    except KeyboardInterrupt:
        # In windows that is the normal end; a morning must be played to its end.
        return INTERRUPTED if is_headless else 0
    return 0


def _end_well(_number: int, _frame: FrameType | None) -> None:
    """On a signal end the started programs first, however many signals come."""
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, signal.SIG_IGN)
    raise KeyboardInterrupt


def _parser() -> argparse.ArgumentParser:
    parser = Arguments("demo", "help-demo")
    parser.add_argument(
        "--headless",
        action="store_true",
        help=sentence("help-demo-headless"),
    )
    parser.add_argument(
        "--out",
        type=Path,
        default=Path("out"),
        metavar=sentence("value-folder"),
        help=sentence("help-demo-out"),
    )
    parser.add_argument(
        "--seed",
        metavar=sentence("value-number"),
        type=int,
        default=1,
        help=sentence("help-demo-seed"),
    )
    parser.add_argument(
        "--office", type=Path, metavar=sentence("value-file"), help=sentence("help-demo-office")
    )
    return parser


def _has_screen() -> bool:
    if sys.platform in {"win32", "darwin"}:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


Entry = Mapping[str, Any]
"""An entry of the journal: `seq`, `at` in milliseconds since 1970, `type` and `body`."""


def summary_of(office: Office, journal: Iterable[Entry]) -> dict[str, Any]:
    """Tickets by state, class and channel; waits in seconds; happenings; the register."""
    journal = list(journal)
    tickets = list(office.tickets.values())
    registered = [each for each in office.attentions.values() if each.registered_at]
    return {
        "day": str(office.day),
        "tickets": {
            "count": len(tickets),
            "by_state": _counted(each.state for each in tickets),
            "by_class": _counted(each.ticket_class for each in tickets),
            "by_channel": _counted(each.channel for each in tickets),
        },
        "waits_in_seconds": _waits(office, journal),
        "happened": _counted(entry["type"] for entry in journal),
        "registered": {
            "count": len(registered),
            "by_outcome": _counted(str(each.outcome) for each in registered),
            "by_channel": _counted(each.channel for each in registered),
            "attentions": [_registered(office, each) for each in registered],
        },
    }


def _counted(values: Iterable[str]) -> dict[str, int]:
    return dict(sorted(Tally(map(str, values)).items()))


def _waits(office: Office, journal: Iterable[Entry]) -> dict[str, Any]:
    """From the ticket to its first call, on the wall's clock: in all, and by class."""
    issued: dict[str, int] = {}
    waits: dict[str, float] = {}
    for entry in journal:
        ticket = entry["body"].get("ticket")
        if entry["type"] == "ticket_issued":
            issued[ticket] = entry["at"]
        elif entry["type"] == "ticket_called" and ticket not in waits:
            waits[ticket] = (entry["at"] - issued[ticket]) / 1000
    by_class: dict[str, list[float]] = {"all": list(waits.values())}
    for ticket, wait in waits.items():
        by_class.setdefault(office.tickets[TicketId(ticket)].ticket_class, []).append(wait)
    return {name: _spread(some) for name, some in by_class.items() if some}


def _spread(waits: list[float]) -> dict[str, float]:
    return {
        "count": len(waits),
        "shortest": round(min(waits), 1),
        "median": round(median(waits), 1),
        "longest": round(max(waits), 1),
    }


def _registered(office: Office, attention: Attention) -> dict[str, Any]:
    """One line of the register (AUM-010-060): date, hour, kind, service, outcome, and clerk."""
    catalogue = office.catalogue
    assert attention.registered_at is not None  # noqa: S101 - only such are asked for
    local = attention.registered_at.astimezone(ZoneInfo(catalogue.time_zone))
    ticket = office.tickets.get(attention.ticket) if attention.ticket else None
    return {
        "date": local.date().isoformat(),
        "hour": local.strftime("%H:%M:%S"),
        "ticket": ticket.code if ticket else None,
        "channel": str(attention.channel),
        "kind": str(attention.kind),
        "service": _service(catalogue, attention),
        "outcome": str(attention.outcome),
        "clerk": catalogue.clerk[attention.clerk].name,
        "counter": catalogue.counter[attention.counter].number,
        "received_by": (
            catalogue.clerk[attention.received_by].name if attention.received_by else None
        ),
        "unit": catalogue.unit[attention.unit].name if attention.unit else None,
    }


def _service(catalogue: Catalogue, attention: Attention) -> str | None:
    return catalogue.service[attention.service].name if attention.service else None


WINDOWS = {"kiosk": "1080x1920", "display": "1920x1080", "counter": "1280x800"}
"""The screens and the size of their windows, in pixels."""
DATABASE = "office.db"


def play_morning(folder: Path, office: DemoOffice, out: Path, seed: int) -> None:
    """Play it in an office folder of its own; raises the errors of its parts."""
    began = time.monotonic()
    cast = cast_of(office.catalogue)
    plan = plan_of(cast, seed)
    prepare(out)
    browser = find_browser()
    with Stage(folder, is_headless=True) as stage:
        with Telephone(browser, folder / "telephone") as telephone:
            Story(_scene(stage, office, cast, plan, out, telephone)).play()
        _end(stage)
    if browser is None:
        plan.not_played["telephone_pictures"] = sentence("demo-unplayed-telephone")
    told = _records(folder, office, out)
    head = {**MAKER, "finished": True, "seconds": round(time.monotonic() - began, 1)}
    write_json(out / SUMMARY, {**head, "seed": seed, **_setting(office, cast, plan), **told})
    say(sentence("demo-took", seconds=head["seconds"], folder=out))


def say(line: str) -> None:
    print(line, flush=True)  # noqa: T201 - the story, as it is told


def _scene(
    stage: Stage, office: DemoOffice, cast: Cast, plan: Plan, out: Path, telephone: Telephone
) -> Scene:
    stage.open_office(office.text)
    stage.start_server()
    say(sentence("demo-open", office=office.catalogue.name, address=stage.live_url))
    stage.give_pins(seat.clerk.id for seat in cast)
    # No one in this morning declines the paper, and three seconds each would make it long.
    kiosk = Settings(printer={"kind": "file", "path": str(out.absolute()), "paper_waits": 0})
    stage.start_screen("kiosk", WINDOWS["kiosk"], kiosk, office.kiosk_name)
    stage.start_screen("display", WINDOWS["display"], known_as=office.display_name)
    consoles = [f"counter-{place}" for place, _ in enumerate(cast, 1)]
    for console in consoles:
        stage.start_screen(console, WINDOWS["counter"])
    return Scene(
        catalogue=office.catalogue,
        cast=cast,
        plan=plan,
        kiosk=stage.driver("kiosk"),
        display=stage.driver("display"),
        consoles=tuple(map(stage.driver, consoles)),
        album=Album(out, telephone, Records(stage.folder / DATABASE), stage.web_url),
        tell=say,
    )


def _end(stage: Stage) -> None:
    """Raise if a program ended with another status than 0, as after a logged error."""
    wrong = {name: status for name, status in stage.end().items() if status}
    if wrong:
        logs = "\n".join(
            f"{sentence('demo-ended-with', program=name, status=status)}\n{stage.log(name)}"
            for name, status in wrong.items()
        )
        raise MorningError(f"{sentence('demo-not-well')} {logs}")


def _records(folder: Path, office: DemoOffice, out: Path) -> dict[str, Any]:
    """Write database, journal and summary. The server has ended, so its file is whole."""
    with Store.open(folder / DATABASE) as store:
        replayed = store.replay(office.catalogue.office)
    Records(folder / DATABASE).copy_to(out / DATABASE)
    with closing(Reader.open(folder / DATABASE)) as reader:
        journal = [
            {"seq": seq, "at": at, "type": kind, "body": json.loads(body)}
            for seq, at, kind, body in reader.journal(replayed.id, 0, replayed.seq)
        ]
    lines = (json.dumps(entry, ensure_ascii=False) + "\n" for entry in journal)
    (out / "journal.jsonl").write_text("".join(lines), "utf-8")
    return summary_of(replayed, journal)


def _setting(office: DemoOffice, cast: Cast, plan: Plan) -> dict[str, Any]:
    return {
        "office": {
            "id": office.catalogue.office,
            "name": office.catalogue.name,
            "changed_for_the_demo": list(office.changed),
        },
        "counters": [{"number": seat.counter.number, "clerk": seat.clerk.name} for seat in cast],
        "not_played": plan.not_played,
    }
