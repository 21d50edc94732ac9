"""The views of an office: one per topic and role, as rows of the wire.

A view names its rows by type and id, can build each of them from the present office, and says
which of them a turn may have changed. It leaves out what its role may not know.
"""

from server.views.cache import Once
from server.views.counter import CounterView
from server.views.devices import Devices, DisplayState, Elsewhere
from server.views.hall import BoardView, KioskView, SignsView, StatusView
from server.views.media import MediaView, Shelf
from server.views.rows import RowKey, View, told
from server.views.staff import StaffView

__all__ = [
    "BoardView",
    "CounterView",
    "Devices",
    "DisplayState",
    "Elsewhere",
    "KioskView",
    "MediaView",
    "Once",
    "RowKey",
    "Shelf",
    "SignsView",
    "StaffView",
    "StatusView",
    "View",
    "told",
]
