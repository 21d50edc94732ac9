"""The office that the demo plays in, made fit to be played, and the folder that it writes to.

The office is a sample or the user's own file. From the folder an earlier demo's files are removed,
and no others.
"""

import json
import tomllib
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any

import tomli_w

from antesala.words.terminal import sentence, speak_as, unwritten
from server.domain.catalogue import Catalogue
from server.office_file import OfficeFileError, read_office, text_of

SAMPLE = "la-serena"
PUBLIC_URL = "http://turnos.example"
"""The address for an office without one (reserved by RFC 2606)."""


@dataclass(frozen=True)
class DemoOffice:
    """An office file's text and its content. `changed` says what the demo changed in it."""

    text: str
    catalogue: Catalogue
    changed: tuple[str, ...] = ()

    @property
    def kiosk_name(self) -> str:
        """The name of the office's first kiosk; empty where it has none."""
        return next((each.name for each in self.catalogue.kiosks), "")

    @property
    def display_name(self) -> str:
        """The same of its first display."""
        return next((each.name for each in self.catalogue.displays), "")


def office_of(file: Path | None, *, is_headless: bool) -> DemoOffice:
    """The office of a file, or the sample; raises `OfficeFileError` naming all that is wrong."""
    try:
        text = _sample() if file is None else text_of(file)
        catalogue = read_office(text)
    except OfficeFileError as error:
        raise OfficeFileError(error.findings, str(file or SAMPLE)) from error
    # The sample is named by no argument, from which the terminal could have learnt its language.
    speak_as(catalogue.languages[0], catalogue.country)
    document = tomllib.loads(text.removeprefix("\ufeff"))
    changed = []
    timed = [each for each in (document["office"], *document["service"]) if each.pop("hours", None)]
    if timed:
        changed.append(sentence("demo-without-hours"))
    # Its own dates too: today's could be one on which it is closed.
    dated = [table for table in ("closed", "open") if document.pop(table, None)]
    changed += [sentence("demo-without-dates", table=table) for table in dated]
    # In windows a person may scan the code with a telephone, and it must lead to a page.
    if is_headless and not document["office"].get("public_url"):
        document["office"]["public_url"] = PUBLIC_URL
        changed.append(sentence("demo-public-url", address=PUBLIC_URL))
    if changed:
        text = tomli_w.dumps(document)
    return DemoOffice(text, read_office(text), tuple(changed))


def _sample() -> str:
    return resources.files("antesala.samples").joinpath(f"{SAMPLE}.toml").read_text("utf-8")


SUMMARY = "summary.json"
OWN: tuple[str, ...] = (
    "kiosk-*.png",
    "display-*.png",
    "counter-*.png",
    "phone-*.png",
    "ticket-*.bin",
)
OWN += ("office.db", "office.db-*", "journal.jsonl", SUMMARY)
"""The files that a demo writes, and those that a reader of its database may leave."""
MAKER = {"made_by": "antesala demo"}
"""The first line of a summary; by it the next demo recognizes its own folder."""


class FolderError(Exception):
    """The folder cannot be used; the message says which and why."""


def prepare(folder: Path) -> None:
    """Make the folder, or take an earlier demo's files out of it.

    Write a summary that says that the demo is not finished. Raises `FolderError`.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()) and not _is_own(folder):
            raise FolderError(sentence("demo-folder-others", folder=folder))
        for pattern in OWN:
            for file in folder.glob(pattern):
                file.unlink()
        write_json(folder / SUMMARY, {**MAKER, "finished": False})
    except FileExistsError as fault:
        raise FolderError(sentence("demo-no-folder", folder=folder)) from fault
    except OSError as fault:
        raise FolderError(unwritten(fault, folder)) from fault


def write_json(path: Path, value: Any) -> None:  # noqa: ANN401 - whatever JSON can say
    """Write the whole file or none of it."""
    beside = path.with_name(f"{path.name}.part")
    beside.write_text(json.dumps(value, indent=2, ensure_ascii=False) + "\n", "utf-8")
    beside.replace(path)


def _is_own(folder: Path) -> bool:
    try:
        found = json.loads((folder / SUMMARY).read_text("utf-8"))
    except (OSError, ValueError):
        return False
    return isinstance(found, dict) and MAKER.items() <= found.items()
