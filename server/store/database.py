"""Opens the database, and runs its turns."""

import logging
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from sqlalchemy import Connection, Engine, select

from antesala.words.terminal import Sentence, sentence
from server.domain.events import Event
from server.domain.identity import OfficeId
from server.domain.office import Office
from server.store import tables as t
from server.store.access import Access
from server.store.corrective_actions import CorrectiveActionRows
from server.store.data_requests import DataRequestRows
from server.store.engine import BUSY_SECONDS, DatabasePlace, engine_of, shown
from server.store.equipment import EquipmentRows
from server.store.faults import faults
from server.store.held import TO_REWRITE, HeldConnection, driver_of
from server.store.loading import Unseen, catch_up, load_office, replay_office
from server.store.past import counter_steps, pack
from server.store.petitions import PetitionRows
from server.store.place import LostFilesError, Place, StoreError
from server.store.privacy import PrivacyRows
from server.store.soundness import assert_durable, looks_sound, migrate
from server.store.staff_access import StaffAccess
from server.store.statements import Statements
from server.store.surveys import SurveyAnswers
from server.store.turn import Asked, Turn

log = logging.getLogger(__name__)

Result = TypeVar("Result")

ALONE = "SERIALIZABLE"
"""The isolation of transactions that would be wrong beside another one: that one fails then."""
PACK_SECONDS = 0.02
"""Seconds after which no further lines are packed in one go: a turn may be waiting."""


class Store:
    """One database, used only from the writer's thread."""

    def __init__(self, engine: Engine, place: Place | None = None) -> None:
        """Use `engine`; `place` is watched if the database is a file."""
        self._engine = engine
        self._place = place
        self._is_sqlite = engine.dialect.name == "sqlite"
        self.is_shared = not self._is_sqlite
        """Whether other nodes may write here too."""
        self.is_looked_through = True
        """Whether the start has looked through the whole file for damage."""
        self.owes_wipe = place is not None or not self._is_sqlite
        """Whether deleted data may still be in the write-ahead log, even from an earlier run."""
        self._to_rewrite = set() if self._is_sqlite else {t.PRIVATE_OF_DAY.name}
        self._unpacked_for = ""
        self._held = HeldConnection(engine)
        self._statements = Statements.of(engine.dialect)
        writing = alone = engine
        if not self._is_sqlite:
            from server.store import postgresql  # noqa: PLC0415 - loaded by now

            writing = postgresql.for_writing(engine)
            # They write what follows from what they have read, while another node may do so too.
            alone = writing.execution_options(isolation_level=ALONE)
        self.access = Access(writing)
        self.staff = StaffAccess(writing)
        self.surveys = SurveyAnswers(writing)
        self.petitions = PetitionRows(alone)
        self.privacy = PrivacyRows(alone)
        self.corrective_actions = CorrectiveActionRows(alone)
        self.data_requests = DataRequestRows(alone)
        self.equipment = EquipmentRows(writing)

    @classmethod
    def open(cls, place: DatabasePlace) -> Self:
        """Open a SQLite file, or a PostgreSQL database by its URL, and bring it up to date.

        Raises `StoreError` if it cannot be opened or migrated, or would not be durable.
        """
        engine = engine_of(place)
        trouble = sentence("store-cannot-open", place=shown(place))
        try:
            with faults(engine, trouble), engine.connect() as opened:
                assert_durable(opened)
                migrate(opened, trouble)
                is_looked_through = not isinstance(place, Path) or looks_sound(opened)
        except StoreError:
            engine.dispose()
            raise
        store = cls(engine, Place(place) if isinstance(place, Path) else None)
        store.is_looked_through = is_looked_through
        store.wipe_log()
        return store

    @property
    def engine(self) -> Engine:
        """Where to read beside the writer, on connections of one's own."""
        return self._engine

    def close(self) -> None:
        """Close the database."""
        self._held.close()
        self._engine.dispose()
        if self._place is not None:
            self._place.close()

    def __enter__(self) -> Self:
        """The store itself; it closes at the end of the block."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close."""
        self.close()

    def offices(self) -> list[OfficeId]:
        """The offices in this database."""
        with self._reading(sentence("store-offices-unread")) as connection:
            rows = connection.execute(select(t.OFFICE.c.id).order_by(t.OFFICE.c.id))
            return [OfficeId(row[0]) for row in rows]

    def load(self, office: OfficeId) -> Office:
        """Load an office from its tables."""
        with self._reading(sentence("store-office-unloaded", office=office)) as connection:
            return load_office(connection, office)

    def replay(self, office: OfficeId) -> Office:
        """Replay an office from its journal."""
        with self._reading(sentence("store-journal-unread", office=office)) as connection:
            return replay_office(connection, office)

    def catch_up(self, working: Office) -> Unseen:
        """Let the working office follow what other nodes have committed; see `turn`.

        Raises `StoreError` where it cannot be read, and leaves the office as it was.
        """
        trouble = sentence("store-journal-unread", office=working.id)
        unseen = None if self._is_sqlite else self._news(working, trouble)
        if unseen is None:
            with self._reading(trouble) as connection:
                unseen = catch_up(connection, working)
        # Their rows are already written.
        working.touched.clear()
        return unseen

    def _news(self, working: Office, trouble: object) -> Unseen | None:
        """What other nodes have committed, in one round trip; None where some of it is packed."""
        # Its driver is an extra, and loaded by now.
        from server.store import following  # noqa: PLC0415 - as said above

        def read(connection: Connection) -> list[following.Found]:
            return following.read(driver_of(connection), working)

        with faults(self._engine, trouble), self._held.begun(read) as found:
            return following.unseen_of(found, working)

    def counter_steps(self, office: OfficeId, since: datetime) -> list[Event]:
        """Every opening, pause and closing of a counter since a moment, in order."""
        with self._reading(sentence("store-journal-unread", office=office)) as connection:
            return counter_steps(connection, office, since)

    def check_place(self) -> None:
        """Raise `LostFilesError` if the open files are no longer those at their path.

        Of a database without files, raise `StoreError` if it does not answer.
        """
        if self._is_sqlite:
            self._check_files()
            return
        with faults(self._engine, Sentence("store-unanswered")):
            self._held.ping()

    def _check_files(self) -> None:
        fault = self._place.fault() if self._place else ""
        if fault:
            raise LostFilesError(fault)

    def wipe_log(self) -> None:
        """Empty the write-ahead log, which still has deleted data; later, if it is in use.

        On PostgreSQL tables are written anew instead; its log is the database's own.

        The deletion itself is already durable, so a failure here is harmless and tried again.
        """
        if not self.owes_wipe:
            return
        try:
            self.owes_wipe = self._empty_log() if self._is_sqlite else self._rewrite()
        except StoreError as error:
            log.warning("%s", sentence("store-again", fault=error))

    def _empty_log(self) -> bool:
        """Whether the log is in use."""
        with self._reading(Sentence("store-log-unwiped")) as connection:
            # A reader, such as a backup, may hold it for long; no turn waits for that.
            connection.exec_driver_sql("PRAGMA busy_timeout = 0")
            try:
                row = connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").one()
            finally:
                connection.exec_driver_sql(f"PRAGMA busy_timeout = {BUSY_SECONDS * 1000}")
        return bool(row[0])

    def _rewrite(self) -> bool:
        """Whether a table is in use."""
        from server.store import postgresql  # noqa: PLC0415 - loaded by now

        with (
            faults(self._engine, Sentence("store-log-unwiped")),
            self._held.undone_on_error() as connection,
        ):
            left = postgresql.rewrite(driver_of(connection), sorted(self._to_rewrite))
        self._to_rewrite = set(left)
        return bool(left)

    def pack(self, office: OfficeId, now: datetime) -> None:
        """Pack some lines of the past, as many as take a few hundredths of a second.

        It is put off where it fails: the lines are safe as they are. Each cause is logged once,
        since a full disk may last for days.
        """
        until, has_more, trouble = time.monotonic() + PACK_SECONDS, True, ""
        try:
            while has_more:
                with (
                    faults(self._engine, sentence("store-unpacked")),
                    self._held.transaction() as connection,
                ):
                    has_more = pack(connection, office, now)
                has_more &= time.monotonic() < until
        except StoreError as error:
            trouble = sentence("store-again", fault=error)
        if trouble and trouble != self._unpacked_for:
            log.warning("%s", trouble)
        self._unpacked_for = trouble

    def age(self, work: Callable[[Connection], Result]) -> Result:
        """Do a slice of wiping or counting in one transaction; its log is wiped with a beat.

        Raises `StoreError` where it could not be kept; nothing is changed then.
        """
        if self._is_sqlite:
            self._check_files()
        trouble = Sentence("store-unaged")
        with faults(self._engine, trouble), self._held.transaction() as connection:
            result = work(connection)
            self._to_rewrite |= connection.info.pop(TO_REWRITE, set())
        self.owes_wipe |= self._place is not None or bool(self._to_rewrite)
        return result

    @contextmanager
    def _reading(self, trouble: object) -> Iterator[Connection]:
        """Read; on PostgreSQL one snapshot, since other nodes write meanwhile."""
        with faults(self._engine, trouble), self._engine.connect() as connection:
            if not self._is_sqlite:
                connection.execution_options(isolation_level="REPEATABLE READ")
            yield connection

    @contextmanager
    def turn(self, working: Office, asked: Sequence[Asked] = ()) -> Iterator[Turn]:
        """Run one transaction on the working office: durable when the block ends, or undone.

        `asked` are the devices and ids of the commands to come, whose first answers may be looked
        for together.

        Raises `StoreError` if it could not be stored; then `working` is invalid and must be rebuilt
        from what was published.
        """
        with faults(self._engine, Sentence("store-turn-unkept")):
            turns = self._turn_of_file if self._is_sqlite else self._turn_of_node
            with turns(working, asked) as turn:
                yield turn
        if turn.has_wiped:
            self.wipe_log()

    @contextmanager
    def _turn_of_file(self, working: Office, _asked: Sequence[Asked]) -> Iterator[Turn]:
        self._check_files()
        with self._held.transaction() as connection:
            turn = Turn(connection, self._statements, working)
            yield turn
            turn.write()
        # Before anything else can fail: what is deleted now is still in the log.
        self.owes_wipe |= turn.has_wiped and self._place is not None
        # Check again before answering: the files may have disappeared meanwhile.
        self._check_files()

    @contextmanager
    def _turn_of_node(self, working: Office, asked: Sequence[Asked]) -> Iterator[Turn]:
        # Its driver is an extra, and loaded by now.
        from server.store.node_turn import NodeTurn  # noqa: PLC0415 - as said above

        def begin(connection: Connection) -> NodeTurn:
            return NodeTurn(connection, self._statements, working, asked)

        with self._held.begun(begin) as turn:
            yield turn
            turn.write()
        if turn.has_wiped:
            self._to_rewrite.add(t.PRIVATE_OF_DAY.name)
            self.owes_wipe = True
