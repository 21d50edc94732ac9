"""`office add`: founds a further office in the database of a folder, whole or not at all.

Its office file goes to `offices/ID` of the folder, where its media will be too. The office is there
from the one turn that loads its file; what is written before is taken back where that turn fails.
"""

import shutil
import sys
from contextlib import AsyncExitStack, suppress
from functools import partial
from pathlib import Path, PurePath

from antesala.administration.checking import look_at
from antesala.administration.control import fresh_pin
from antesala.administration.founding import next_steps, pin_line
from antesala.administration.output import AdministrationError, called, fail, run, say
from antesala.messages import commands as m
from antesala.words.terminal import (
    Surroundings,
    refusal_lines,
    sentence,
    terminal_words,
    unwritten,
)
from server.backup.parts import named_in
from server.database_place import database_of, has_database
from server.domain.catalogue import Catalogue
from server.domain.commands import Caller, LoadCatalogue
from server.domain.identity import DeviceId
from server.domain.refusals import Refusal
from server.fresh import new_id, wall_clock
from server.hub import Hub, Wish
from server.live.access import Gate
from server.live.wire import tag_of
from server.office_folder import (
    OFFICE_FILE,
    OFFICES,
    RESTORING,
    ServiceError,
    own_folder,
    take_lock,
)
from server.store import Store, StoreError, Writer

CONTROL = "control"
"""The device that the administrator's commands come from."""


def add_office(folder: Path, file: Path) -> int:
    """Found the office of a file in a folder's database: 0 done, 1 could not."""
    look = look_at(file)
    for finding in look.findings:
        print(finding.in_file(str(file)), file=sys.stderr)  # noqa: T201 - for who asked
    if look.examined is None:
        return fail(sentence("office-not-loaded", file=file))
    return run(_add(folder, file, look.examined.catalogue))


async def _add(folder: Path, file: Path, catalogue: Catalogue) -> None:
    words = terminal_words(catalogue.languages, catalogue.country)
    if not has_database(folder):
        raise ServiceError(sentence("service-no-database", folder=folder))
    async with AsyncExitStack() as stack:
        try:
            take_lock(stack, folder)
        except ServiceError as error:
            raise AdministrationError(sentence("office-add-running", folder=folder)) from error
        if (folder / RESTORING).exists():
            raise ServiceError(sentence("service-restoring", folder=folder))
        try:
            pins = await _found(stack, folder, file, catalogue)
        except StoreError as error:
            raise AdministrationError(str(error)) from error
        except OSError as error:
            raise AdministrationError(unwritten(error, folder)) from error
    of, own = catalogue.office, own_folder(folder, catalogue.office) / OFFICE_FILE
    said = [pin_line(pins[clerk.id], clerk, words) for clerk in catalogue.clerks]
    say(words.say("office-add-done", office=catalogue.name, folder=str(folder), of=of))
    say(words.say("office-add-file", file=str(own)), "")
    say(words.say("terminal-init-pins"), *said, "", *next_steps(folder, catalogue, words, of))


async def _found(
    stack: AsyncExitStack, folder: Path, file: Path, catalogue: Catalogue
) -> dict[str, str]:
    """Found the office in the database of a locked folder; returns the PINs by clerk."""
    store, office = Store.open(database_of(folder)), catalogue.office
    stack.callback(store.close)
    offices = store.offices()
    if not offices:
        raise ServiceError(sentence("service-empty", folder=folder))
    if office in offices:
        facts = {"of": office, "folder": folder, "file": file, "command": called()}
        raise AdministrationError(sentence("office-add-exists", **facts))
    writer = Writer()
    stack.callback(writer.close)
    async with AsyncExitStack() as undo:
        _put_files(undo, folder, file, catalogue)
        gate = Gate(store, writer, wall_clock)
        pins = {clerk.id: fresh_pin() for clerk in catalogue.clerks}
        # Before the office is there: it is never seen without its PINs.
        undo.callback(partial(_forget_pins, store, office))
        for clerk, pin in pins.items():
            await gate.pins.set(office, clerk, pin)
        await _load(store, writer, folder, catalogue)
        undo.pop_all()
    # The office is there by now: its PINs are told whatever becomes of these lines.
    with suppress(StoreError):
        for clerk in pins:
            asked = tag_of(m.SetPin(id="", clerk=clerk, pin=""))
            await gate.audit(office, CONTROL, clerk, asked, None)
    return {str(clerk): pin for clerk, pin in pins.items()}


def _forget_pins(store: Store, office: str) -> None:
    # Where the database is away, no office has them: they are replaced by the next attempt.
    with suppress(StoreError):
        store.access.forget_pins(office)


async def _load(store: Store, writer: Writer, folder: Path, catalogue: Catalogue) -> None:
    """Load the file of an office that is not there yet, in one turn."""
    hub = Hub(catalogue.office, store, writer)
    await hub.start()
    try:
        caller = Caller(DeviceId(CONTROL), "administrator")
        result = await hub.ask(Wish(new_id(wall_clock()), LoadCatalogue(catalogue), caller))
    finally:
        await hub.stop()
    if isinstance(result, Refusal):
        words = terminal_words(catalogue.languages, catalogue.country)
        around = Surroundings(str(folder), catalogue.office)
        raise AdministrationError(
            "\n".join(refusal_lines(result.code, result.facts, words, around))
        )


def _put_files(undo: AsyncExitStack, folder: Path, file: Path, catalogue: Catalogue) -> None:
    """Have the office file in the office's own folder, with what it names beside it.

    A file like it that is there already is of an attempt that was cut off, and taken up again.
    """
    own = folder / OFFICES / catalogue.office
    target = own / OFFICE_FILE
    was_cut_off = target.exists()
    if was_cut_off:
        if target.samefile(file):
            return
        if target.read_bytes() != file.read_bytes():
            raise AdministrationError(sentence("office-add-file-there", there=target))
    if not own.exists():
        (folder / OFFICES).mkdir(mode=0o700, exist_ok=True)
        own.mkdir(mode=0o700)
        undo.callback(partial(shutil.rmtree, own, ignore_errors=True))
    undo.callback(partial(target.unlink, missing_ok=True))
    shutil.copyfile(file, target)
    for name in map(PurePath, named_in(file)):
        source, copy = file.parent / name, own / name
        is_ours = was_cut_off and ".." not in name.parts
        # Voices with a whole address are where they are for every office.
        if name.is_absolute() or (copy.exists() and not is_ours):
            continue
        _copy(source, copy)


def _copy(source: Path, copy: Path) -> None:
    """Copy a file or a folder; `shutil.copytree` would go on after a full disk, and tell a list."""
    if source.is_dir():
        copy.mkdir(exist_ok=True)
        for each in sorted(source.iterdir()):
            _copy(each, copy / each.name)
    elif source.is_file():
        shutil.copyfile(source, copy)
