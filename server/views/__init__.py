"""The views of an office: one per topic and role, as rows of the wire.

A view names its rows by type and id, can build each of them from the present office, and says
which of them a turn may have changed. It leaves out what its role may not know.
"""

from server.views.board import BoardView
from server.views.cache import Once
from server.views.counter import CounterView
from server.views.devices import Devices
from server.views.happening import told
from server.views.kiosk import LobbyView
from server.views.rows import RowKey, View
from server.views.staff import StaffView
from server.views.status import StatusView

__all__ = [
    "BoardView",
    "CounterView",
    "Devices",
    "LobbyView",
    "Once",
    "RowKey",
    "StaffView",
    "StatusView",
    "View",
    "told",
]
