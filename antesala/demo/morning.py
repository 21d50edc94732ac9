"""A morning without a screen: start the programs, play the story, write its results."""

import json
import time
from pathlib import Path
from typing import Any

from antesala.demo.album import Album
from antesala.demo.cast import Cast, cast_of
from antesala.demo.folder import MAKER, SUMMARY, prepare, write_json
from antesala.demo.office import DemoOffice
from antesala.demo.plan import Plan, plan_of
from antesala.demo.records import Records
from antesala.demo.scene import Scene
from antesala.demo.stage import Stage
from antesala.demo.story import Story
from antesala.demo.summary import summary_of
from antesala.demo.telephone import Telephone, find_browser
from antesala.settings import Settings
from server.store import Store

WINDOWS = {"kiosk": "1080x1920", "display": "1920x1080", "counter": "1280x800"}
"""The screens and the size of their windows, in pixels."""
DATABASE = "office.db"


class MorningError(Exception):
    """A program logged an error or crashed although the story went on; the message says which."""


def play_morning(folder: Path, office: DemoOffice, out: Path, seed: int) -> None:
    """Play it in an office folder of its own; raises the errors of its parts."""
    began = time.monotonic()
    cast = cast_of(office.catalogue)
    plan = plan_of(cast, seed)
    prepare(out)
    browser = find_browser()
    with Stage(folder, is_headless=True) as stage:
        scene = _scene(stage, office, cast, plan, out, Telephone(browser, folder / "telephone"))
        Story(scene).play()
        _end(stage)
    if browser is None:
        plan.not_played["telephone_pictures"] = "Chromium was not found on this machine"
    told = _records(folder, office, out)
    head = {**MAKER, "finished": True, "seconds": round(time.monotonic() - began, 1)}
    write_json(out / SUMMARY, {**head, "seed": seed, **_setting(office, cast, plan), **told})
    say(f"It took {head['seconds']} s. Pictures, tickets and records are in {out}.")


def say(line: str) -> None:
    print(line, flush=True)  # noqa: T201 - the story, as it is told


def _scene(
    stage: Stage, office: DemoOffice, cast: Cast, plan: Plan, out: Path, telephone: Telephone
) -> Scene:
    stage.open_office(office.text)
    stage.start_server()
    say(f"{office.catalogue.name} is open at {stage.live_url}.")
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
            f"{name} ended with {status}:\n{stage.log(name)}" for name, status in wrong.items()
        )
        raise MorningError(f"the story was played, but not all went well: {logs}")


def _records(folder: Path, office: DemoOffice, out: Path) -> dict[str, Any]:
    """Write database, journal and summary. The server has ended, so its file is whole."""
    with Store.open(folder / DATABASE) as store:
        replayed = store.replay(office.catalogue.office)
    records = Records(folder / DATABASE)
    records.copy_to(out / DATABASE)
    journal = list(records.journal())
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
