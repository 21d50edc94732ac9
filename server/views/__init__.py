"""What each role may see of an office: one view per topic and role, as rows of the wire.

A view names its rows by type and id, can build any of them from the office as it stands, and says
which of them a turn may have changed. What a role may not know is not in its view.
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
