"""What must outlive a power cut: tables, journal and the one transaction that writes them.

SQLAlchemy is used here and nowhere else. `Store.open` is the way in, `Store.turn` the way to write.
"""

from server.store.access import Credential, Device
from server.store.database import Store, Writer
from server.store.errors import LostFilesError, StoreError
from server.store.reading import Reader
from server.store.turn import AuditLine, Known, Turn

__all__ = [
    "AuditLine",
    "Credential",
    "Device",
    "Known",
    "LostFilesError",
    "Reader",
    "Store",
    "StoreError",
    "Turn",
    "Writer",
]
