"""Data that must survive a power cut: tables, journal and the one transaction that writes them.

Only this package uses SQLAlchemy. `Store.open` opens a database, `Store.turn` writes to it.
"""

from server.store.access import Credential, Device
from server.store.database import Store
from server.store.loading import Unseen
from server.store.place import LostFilesError, StoreError
from server.store.reading import Reader
from server.store.staff_access import GuessRow, SessionRow, StaffAccess
from server.store.turn import AuditLine, Known, Turn
from server.store.writer import Writer

__all__ = [
    "AuditLine",
    "Credential",
    "Device",
    "GuessRow",
    "Known",
    "LostFilesError",
    "Reader",
    "SessionRow",
    "StaffAccess",
    "Store",
    "StoreError",
    "Turn",
    "Unseen",
    "Writer",
]
