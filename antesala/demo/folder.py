"""The folder that the demo writes to: it removes an earlier demo's files, and no others."""

import json
from pathlib import Path
from typing import Any

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
            raise FolderError(
                f"{folder} holds files that are no earlier demo's, and none is overwritten;"
                " name an empty folder, or one that is not there yet"
            )
        for pattern in OWN:
            for file in folder.glob(pattern):
                file.unlink()
        write_json(folder / SUMMARY, {**MAKER, "finished": False})
    except FileExistsError as fault:
        raise FolderError(f"{folder} is not a folder") from fault
    except OSError as fault:
        raise FolderError(f"cannot write in {folder}: {fault.strerror}") from fault


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
