"""A server at work: database, hubs and listeners opened in order, and closed in reverse."""

import asyncio
import contextlib
import logging
import os
import shutil
import sys
from collections.abc import AsyncIterator, Callable, Coroutine, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, closing
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import Any

from antesala.words import load_engine
from antesala.words.terminal import (
    Sentence,
    Surroundings,
    called,
    refusal_lines,
    sentence,
    terminal_words,
    unwritten,
)
from server.backup.schedule import Schedule
from server.database_place import database_of, file_of_database, refuse_within
from server.domain.catalogue import Catalogue, midnight_before
from server.domain.commands import SYSTEM, Caller, EndDay, ExpireAnnounced, LoadCatalogue
from server.domain.decide.announcing import late_tickets
from server.domain.decide.day_end import is_end_due
from server.domain.identity import DeviceId, OfficeId
from server.domain.office import Office
from server.domain.refusals import Refusal
from server.estimate.keeper import Keeper, command_of
from server.fresh import new_id
from server.gauges import Gauges
from server.hub import Hub, Wish, wall_clock
from server.live.access import Gate
from server.live.guests import HEARTBEAT_SECONDS, PULSE_SECONDS, Lobby
from server.live.listening import Listening, listen_control, listen_live
from server.nodes import Nodes
from server.office_file import OfficeFileError, read_office_file
from server.office_folder import (
    CONTROL_FILE,
    DATABASE,
    OFFICE_FILE,
    OFFICES,
    RESTORING,
    ServiceError,
    media_folder,
    own_folder,
    take_lock,
)
from server.operation.certificate import end_of
from server.operation.ending import finish, on_hangup, on_signals
from server.operation.health import Health
from server.operation.metrics import Metrics, token_in
from server.operation.notify import Notifier
from server.pages import Pages, heard_at
from server.proofs.seal import keys_later
from server.punctual.lookup import PunctualList
from server.store import Reader, Store, StoreError, Writer
from server.store.nodes import shared_seed
from server.store.soundness import assert_undamaged
from server.surveys import key_in
from server.tls import Tls
from server.web.shared.listening import WebListening

__all__ = [
    "CONTROL_FILE",
    "DATABASE",
    "OFFICE_FILE",
    "Addresses",
    "Listening",
    "ServiceError",
    "edited_file",
    "lobby_of",
    "look_through",
    "run",
    "settle",
]

MEDIA_SECONDS = 20.0
"""Seconds between two looks at what is put into the folder of pictures and videos."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where a server listens, and the public address of each office, empty where it has none."""

    live: str
    web: str
    staff: str
    public: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """What is called as a start goes on."""

    devices: Callable[[str], None]
    """Devices are served, at this address; people and staff wait at open sockets."""
    all: Callable[[Addresses], None] = lambda _: None
    """All are served."""


@asynccontextmanager
async def lobby_of(folder: Path) -> AsyncIterator[Lobby]:
    """Open an office folder alone: no second process writes to its database.

    Raises `ServiceError` where it is missing, in use, or cannot be kept durably.
    """
    if not folder.is_dir():  # noqa: ASYNC240 - once, before anybody is served
        raise ServiceError(sentence("service-no-folder", folder=folder, command=called()))
    async with AsyncExitStack() as stack:
        try:
            yield await _opened(stack, folder)
        except StoreError as error:
            raise ServiceError(str(error)) from error


async def _opened(stack: AsyncExitStack, folder: Path) -> Lobby:
    try:
        return await _open_lobby(stack, folder)
    except OSError as error:
        raise ServiceError(unwritten(error, folder)) from error


async def _open_lobby(stack: AsyncExitStack, folder: Path) -> Lobby:
    refuse_within(folder)
    database = database_of(folder)
    take_lock(stack, folder)
    if (folder / RESTORING).exists():
        raise ServiceError(sentence("service-restoring", folder=folder))
    if isinstance(database, Path):
        # Personal data: only the server's own user reads it. WAL files inherit its mode.
        database.touch(mode=0o600)
    store = Store.open(database)
    stack.callback(store.close)
    writer = Writer()
    stack.callback(writer.close)
    gate = Gate(store, writer, wall_clock)
    gate.surveys.key = key_in(folder)
    gate.proof_keys = keys_later(folder)
    lobby = Lobby(gate, wall_clock)
    lobby.owes_look = not store.is_looked_through
    # Read once, although both that there is an office and what it is are taken from it.
    in_file = cache(partial(_in_file, folder / OFFICE_FILE))
    offices = _offices(store, in_file)
    for office in offices:
        hub = Hub(office, store, writer)
        hub.presence_seed = shared_seed(store.engine, office, hub.presence_seed)
        await hub.start()
        stack.push_async_callback(hub.stop)
        await end_day(hub)
        lobby.open(office, hub, store.access.devices(office))
        room = lobby.rooms[office]
        room.disk = partial(_bytes_free, folder)
        room.database_size = partial(_bytes_of, folder / DATABASE)
        room.punctual = PunctualList(hub.published.id, hub.reader, folder)
        room.begin_media(media_folder(folder, office, offices))
        today = midnight_before(hub.clock(), hub.published.catalogue.time_zone)
        room.oversight.begin(hub.published, store.counter_steps(office, today))
        await _load_first(hub, folder, in_file)
        await room.petitions.load()
        if room.equipment is not None:
            await room.equipment.begin()
        await room.corrective_actions.load()
    if not lobby.rooms:
        raise ServiceError(sentence("service-no-office", folder=folder, file=OFFICE_FILE))
    return lobby


def _bytes_free(folder: Path) -> int | None:
    """The room on the database's disk; None where the system does not tell."""
    try:
        return shutil.disk_usage(folder).free
    except OSError:
        return None


def _bytes_of(database: Path) -> int | None:
    """What the database takes with its log; None where the system does not tell."""
    files = (database, database.with_name(f"{database.name}-wal"))
    try:
        return sum(each.stat().st_size for each in files if each.exists())
    except OSError:
        return None


def _in_file(file: Path) -> Catalogue | None:
    """The office of the folder's file, where there is one."""
    return read_office_file(file) if file.exists() else None


def _offices(store: Store, in_file: Callable[[], Catalogue | None]) -> list[OfficeId]:
    """The offices of the database; on the first day that of the folder's file."""
    found = store.offices()
    if found:
        return found
    catalogue = in_file()
    return [] if catalogue is None else [catalogue.office]


async def _load_first(hub: Hub, folder: Path, in_file: Callable[[], Catalogue | None]) -> None:
    """On the first day the office file makes the office; later it is loaded on request."""
    if hub.published.seq:
        return
    read = in_file()
    if read is None:
        return
    caller = Caller(DeviceId("control"), "administrator")
    command = LoadCatalogue(read)
    # A new id each time: a file that was refused may have been mended since.
    result = await hub.ask(Wish(new_id(wall_clock()), command, caller))
    if isinstance(result, Refusal):
        catalogue = command.catalogue
        words = terminal_words(catalogue.languages, catalogue.country)
        around = Surroundings(str(folder), hub.published.id)
        said = refusal_lines(result.code, result.facts, words, around)
        raise ServiceError(f"{folder / OFFICE_FILE}: {' '.join(said)}")


async def settle(lobby: Lobby, folder: Path) -> None:
    """Do beside the first answers what none of them waits for.

    Log where the folder's office file differs from the office's, since it is read only once; load
    what the first page of a telephone needs, and the keys of proofs; compare the notice of privacy
    with its last version.
    """
    for room in lobby.rooms.values():
        said = await asyncio.to_thread(edited_file, room.hub.published, folder)
        if said:
            log.warning("%s", said)
    await asyncio.to_thread(load_engine)
    await asyncio.to_thread(lobby.gate.proof_keys)
    for room in lobby.rooms.values():
        # Of this day, even where it is read on a later one: a new program may say other things.
        with contextlib.suppress(StoreError):
            await room.privacy.notices(room.hub.published)


async def watch_media(lobby: Lobby) -> None:
    """Take in what is put into the folders of pictures and videos, for as long as we run."""
    while True:
        for room in lobby.rooms.values():
            if room.media is not None:
                with contextlib.suppress(OSError):
                    # A folder that cannot be read now is looked at again.
                    await room.media.look()
        await asyncio.sleep(MEDIA_SECONDS)


async def look_through(lobby: Lobby, folder: Path, health: Health | None = None) -> None:
    """Look through what the start has not of a large database. Raises `StoreError` for damage."""
    if lobby.owes_look:
        # A thread of its own, for which a server that is told to stop does not wait.
        looker = Writer()
        await looker.run(partial(_look_through, database_of(folder)))
        looker.close()
    if health is not None:
        health.owes_look = False


def _look_through(database: Path | str) -> None:
    try:
        with closing(Reader.open(database)) as reader:
            found = reader.damage()
    except StoreError as error:
        log.warning("%s", error)
    else:
        assert_undamaged(found)


def edited_file(office: Office, folder: Path) -> str:
    """How an office's file in the folder differs from the office's; empty where it does not."""
    file = own_folder(folder, office.id) / OFFICE_FILE
    works = sentence("service-works-with", office=office.id)
    which = f" --of {office.id}" if (folder / OFFICES).is_dir() else ""
    load = sentence("service-loads-it", command=f"{called()} office load {folder} {file}{which}")
    if not file.exists():
        return sentence("service-file-missing", works=works, file=file)
    try:
        differs = read_office_file(file) != office.catalogue
    except OfficeFileError as error:
        first = str(error).partition("\n")[0]
        return sentence("service-file-broken", works=works, fault=first, load=load)
    return sentence("service-file-differs", works=works, file=file, load=load) if differs else ""


async def end_day(hub: Hub) -> None:
    """End the office's day where its end has come, even on an earlier day while no server ran.

    Announced tickets expire here too.

    It runs at the start, before a screen shows data, and with each beat: a screen must not wait
    for the next command.
    """
    if is_end_due(hub.published, hub.clock()):
        result = await hub.ask(Wish(new_id(hub.clock()), EndDay(), SYSTEM))
        if isinstance(result, Refusal):
            said = Sentence("service-day-not-ended", office=hub.published.id, code=result.code)
            log.error("%s", said)
    if late_tickets(hub.published, hub.clock()):
        await hub.ask(Wish(new_id(hub.clock()), ExpireAnnounced(), SYSTEM))


async def run(
    folder: Path,
    listening: Listening,
    web: WebListening,
    staff: WebListening,
    told: Told,
    *,
    ends_process: bool = False,
) -> None:
    """Serve until SIGINT or SIGTERM, and tell meanwhile how far it has come.

    With `ends_process` a second signal, or an end that takes too long, ends the whole process.
    Raises `ServiceError` where it cannot start or can no longer run.
    """
    stop = asyncio.Event()
    on_signals(stop, ends_process=ends_process)
    notifier = Notifier.of(os.environ, os.getpid())
    async with lobby_of(folder) as lobby, AsyncExitStack() as stack:
        hubs = [room.hub for room in lobby.rooms.values()]
        health = Health(lambda: hubs)
        health.owes_look = lobby.owes_look
        certificate = listening.tls.certificate if listening.tls else None
        for room in lobby.rooms.values():
            room.certificate = partial(end_of, certificate)
        gauges = Gauges(folder, lobby, health, certificate)
        metrics = Metrics(token_in(folder), gauges.read, gauges.measure)
        pages = Pages(web, staff)
        web_url, staff_url = pages.open(stack)
        listeners = [AsyncExitStack(), *pages.stacks]
        stack.push_async_callback(_close_all, listeners)
        # Before the first device is greeted, which is told of it.
        lobby.web_url = pages.url_for_telephones
        lobby.tell_nodes(listening.nodes)
        with heard_at(listening.host, listening.port):
            live_url = await listen_live(listeners[0], lobby, listening)
        try:
            await listen_control(stack, lobby, folder / CONTROL_FILE)
        except OSError as error:
            raise ServiceError(unwritten(error, folder)) from error
        told.devices(live_url)
        _take_part(stack, lobby, listening, live_url)
        for hub in hubs:
            await asyncio.to_thread(hub.read_calendar)
        serving, attending = await pages.serve(lobby, folder, health, gauges, metrics)
        told.all(Addresses(live_url, web_url, staff_url, _public_of(lobby)))
        _estimate(stack, lobby, file_of_database(folder))
        _renew_certificate(stack, listening.tls, notifier)
        _go_on(stack, lobby, folder, pages)
        looking = _beside(stack, look_through(lobby, folder, health), "looking for damage")
        watched = _beside(stack, _all_well(serving, attending, looking), "watching")
        _beside(stack, notifier.show_life(lambda: not health.hangs), "showing life")
        notifier.ready(sentence("service-status-ready"))
        await until_told(stop, lobby, watched)
        health.is_stopping = True
        notifier.stopping()
        await finish(hubs)


def _take_part(stack: AsyncExitStack, lobby: Lobby, listening: Listening, live_url: str) -> None:
    """Take part among the other servers of the database, where it may have several."""
    if lobby.gate.database:
        nodes = Nodes(lobby, lobby.gate.database, listening.nodes)
        _beside(stack, nodes.run(listening.address or live_url), "other nodes")


def _public_of(lobby: Lobby) -> tuple[str, ...]:
    return tuple(room.hub.published.catalogue.public_url for room in lobby.rooms.values())


def _go_on(stack: AsyncExitStack, lobby: Lobby, folder: Path, pages: Pages) -> None:
    """Begin all that is done beside the listeners for as long as they are open."""
    _beside(stack, settle(lobby, folder), "settling")
    _beside(stack, watch_media(lobby), "watching media")
    _beside(stack, _pulse(lobby), "pulse")
    _beside(stack, _renew_tokens(lobby), "tokens")
    _beside(stack, _watch_machine(lobby), "watching the machine")
    offices = [room.hub for room in lobby.rooms.values()]
    schedule = Schedule(folder, lambda: [hub.published for hub in offices])
    _beside(stack, schedule.run(), "backups")
    for room in lobby.rooms.values():
        room.backups = lambda: schedule.known
    for room in lobby.rooms.values():
        _beside(stack, room.ageing.run_nightly(lobby.is_first), "ageing")
        if room.equipment is not None:
            # Once more at the end, after the last of its minutes.
            stack.push_async_callback(room.equipment.keep)
            _beside(stack, room.equipment.run(), "equipment")
        _beside(stack, room.corrective_actions.run_nightly(lobby.is_first), "checking targets")
    _beside(stack, pages.work_figures_out(), "working figures out")


def _renew_certificate(stack: AsyncExitStack, tls: Tls | None, notifier: Notifier) -> None:
    """Take over a renewed certificate, at SIGHUP at once."""
    if tls is not None:
        _beside(stack, tls.watch(), "watching the certificate")

    def reread() -> None:
        notifier.reloading()
        if tls is not None:
            tls.look()
        notifier.ready(sentence("service-status-ready"))

    on_hangup(reread, is_terminal=sys.stdout.isatty())


async def _watch_machine(lobby: Lobby) -> None:
    """Look at disk and certificate for each beat, which tells of them; no slow disk delays it."""
    while True:
        for room in lobby.rooms.values():
            await asyncio.to_thread(room.measure_machine)
        await asyncio.sleep(HEARTBEAT_SECONDS)


async def _close_all(listeners: Sequence[AsyncExitStack]) -> None:
    """Close all listeners at once: what each has under way may take its time."""
    await asyncio.gather(*(each.aclose() for each in listeners))


def _beside(
    stack: AsyncExitStack, work: Coroutine[Any, Any, None], name: str
) -> asyncio.Task[None]:
    """Begin work that goes on beside the listeners, and ends before them."""
    task = asyncio.create_task(work, name=name)
    stack.push_async_callback(_end, task)
    return task


def _estimate(stack: AsyncExitStack, lobby: Lobby, database: Path) -> None:
    """Run a process for each office that estimates waits; without it no wait is shown."""
    for office, room in lobby.rooms.items():
        command = command_of(str(database.resolve()), office)
        keeper = Keeper(room.hub, room.waits, room.fanout.renew_all, command)
        task = asyncio.create_task(keeper.run(), name=f"waits of {office}")
        stack.push_async_callback(_end, task)


async def _end(task: asyncio.Task[None]) -> None:
    task.cancel()
    await asyncio.wait([task])


async def _all_well(
    serving: asyncio.Task[None], attending: asyncio.Task[None], looking: asyncio.Task[None]
) -> None:
    """Wait for the end of either web listener.

    Raises what it raises, or at once the damage that is found.
    """
    listeners = [serving, attending]
    done, _ = await asyncio.wait([*listeners, looking], return_when=asyncio.FIRST_COMPLETED)
    for task in done:
        task.result()
    if looking in done:
        done, _ = await asyncio.wait(listeners, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            task.result()


async def until_told(stop: asyncio.Event, lobby: Lobby, serving: asyncio.Task[None]) -> None:
    """Wait until told to stop; raises where a hub or a listener has failed."""
    hubs = [room.hub.until_it_fails() for room in lobby.rooms.values()]
    work = [_beat(lobby), _until_it_fails(serving), *hubs]
    watched = [asyncio.create_task(each) for each in (stop.wait(), *work)]
    done, _ = await asyncio.wait(watched, return_when=asyncio.FIRST_COMPLETED)
    for task in watched:
        task.cancel()
    for task in done:
        fault = task.exception()
        if fault is not None:
            log.critical("the server stops after a fault", exc_info=fault)
            if isinstance(fault, StoreError):
                raise ServiceError(str(fault)) from fault
            raise ServiceError(sentence("service-fault", fault=repr(fault)))


async def _until_it_fails(serving: asyncio.Task[None]) -> None:
    await asyncio.shield(serving)


async def _pulse(lobby: Lobby) -> None:
    while True:
        await asyncio.sleep(PULSE_SECONDS)
        lobby.pulse()


RENEW_SECONDS = 60.0
"""Seconds between two looks for devices whose tokens are old."""


async def _renew_tokens(lobby: Lobby) -> None:
    while True:
        await asyncio.sleep(RENEW_SECONDS)
        try:
            await lobby.renew_tokens()
        except StoreError:
            # The hub says so; a token may be renewed a minute later.
            continue


async def _beat(lobby: Lobby) -> None:
    while True:
        await asyncio.sleep(HEARTBEAT_SECONDS)
        lobby.beat()
        for room in lobby.rooms.values():
            await room.hub.look_after()
            await end_day(room.hub)
