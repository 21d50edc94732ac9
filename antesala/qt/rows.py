"""A list of like parts for a QML repeater: each field of a part is a role of the model.

A row that changes stays the same row on the screen. A list renewed as a whole would remove the card
from under a touching finger, whenever a number on it changes.
"""

from collections.abc import Sequence
from dataclasses import fields
from typing import Any

import msgspec
from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

AnyIndex = QModelIndex | QPersistentModelIndex
FIRST_ROLE = int(Qt.ItemDataRole.UserRole)


class Rows(QAbstractListModel):
    """Rows of one frozen dataclass."""

    def __init__(self, kind: type, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names = [field.name for field in fields(kind)]
        self._rows: list[Any] = []

    def roleNames(self) -> dict[int, QByteArray]:  # noqa: N802 - Qt's own name
        return {
            FIRST_ROLE + index: QByteArray(name.encode()) for index, name in enumerate(self._names)
        }

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's own
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: AnyIndex, role: int = FIRST_ROLE) -> Any:  # noqa: ANN401 - Qt's own
        if not index.isValid() or not 0 <= role - FIRST_ROLE < len(self._names):
            return None
        value = getattr(self._rows[index.row()], self._names[role - FIRST_ROLE])
        # QML knows lists and objects, but neither tuples nor dataclasses.
        return [msgspec.to_builtins(part) for part in value] if isinstance(value, tuple) else value

    def show(self, rows: Sequence[Any]) -> None:
        """Take other rows, changing only what differs."""
        kept = min(len(rows), len(self._rows))
        for place in range(kept):
            if self._rows[place] != rows[place]:
                self._rows[place] = rows[place]
                self.dataChanged.emit(self.index(place), self.index(place))
        if kept < len(self._rows):
            self.beginRemoveRows(QModelIndex(), kept, len(self._rows) - 1)
            del self._rows[kept:]
            self.endRemoveRows()
        if kept < len(rows):
            self.beginInsertRows(QModelIndex(), kept, len(rows) - 1)
            self._rows.extend(rows[kept:])
            self.endInsertRows()
