"""Lets another process drive this program, as a screen reader and a keyboard would and no further.

Only where the environment names a socket. A request is a line of JSON, and so is its answer:

    {"do": "tree"}                              {"ok": true, "tree": {...}}
    {"do": "press", "name": "Tomar turno"}      {"ok": true}
    {"do": "key", "key": "Down"}                {"ok": true}
    {"do": "type", "text": "1234"}              {"ok": true}
    {"do": "look"}                              {"ok": true, "still": false}
    {"do": "grab", "path": "kiosk.png"}         {"ok": true}
    anything else, or what cannot be done       {"ok": false, "error": "..."}

`still` says whether the window looks as it did at the last look; `grab` saves that look.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleInterface,
    QImage,
    QKeyEvent,
)
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtQuick import QQuickWindow

from antesala.words.terminal import sentence

Node = dict[str, Any]

STATES = ("focused", "focusable", "disabled", "checked", "pressed", "selected", "readOnly")


class NotDoneError(Exception):
    """A request that could not be met; the message goes back to the caller."""


class DriverServer(QObject):
    """The socket of one window. Only the program's own user may open it."""

    def __init__(self, window: QQuickWindow, path: str) -> None:
        super().__init__(window)
        self._window = window
        self._seen = QImage()
        """What the window looked like last. It is kept as it is: writing a PNG takes far longer."""
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(path)
        if not self._server.listen(path):
            why = self._server.errorString()
            raise OSError(sentence("driving-no-driver", path=path, why=why))
        if Path(path).exists():  # a pipe of Windows is no file
            Path(path).chmod(0o600)
        self._server.newConnection.connect(self._welcome)

    def _welcome(self) -> None:
        while (connection := self._server.nextPendingConnection()) is not None:
            connection.readyRead.connect(self._read)
            connection.disconnected.connect(connection.deleteLater)

    def _read(self) -> None:
        connection = self.sender()
        if isinstance(connection, QLocalSocket):
            while connection.canReadLine():
                answer = self._answer(bytes(connection.readLine().data()))
                connection.write(json.dumps(answer).encode() + b"\n")
                connection.flush()

    def _answer(self, line: bytes) -> Node:
        try:
            return {"ok": True, **self._done(json.loads(line))}
        except (NotDoneError, KeyError, TypeError, ValueError) as fault:
            return {"ok": False, "error": f"{type(fault).__name__}: {fault}"}

    def _done(self, request: Node) -> Node:
        match request["do"]:
            case "tree":
                return {"tree": described(self._root())}
            case "press":
                press(self._root(), str(request["name"]))
            case "key":
                self._key(str(request["key"]))
            case "type":
                for letter in str(request["text"]):
                    self._send(0, letter)
            case "look":
                before, self._seen = self._seen, self._window.grabWindow()
                return {"still": self._seen == before}
            case "grab":
                if not self._seen.save(str(request["path"])):
                    raise NotDoneError(sentence("driving-unwritten", path=request["path"]))
            case other:
                raise NotDoneError(sentence("driving-unknown", act=repr(other)))
        return {}

    def _root(self) -> QAccessibleInterface:
        return QAccessible.queryAccessibleInterface(self._window)

    def _key(self, name: str) -> None:
        *modifiers, key = name.split("+")
        held = Qt.KeyboardModifier.NoModifier
        for modifier in modifiers:
            held |= Qt.KeyboardModifier[f"{modifier}Modifier"]
        text = key.lower() if len(key) == 1 else ""
        if key == "Space":
            text = " "
        self._send(Qt.Key[f"Key_{key}"], text, held)

    def _send(
        self,
        key: int,
        text: str,
        modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, modifiers, text)
            QCoreApplication.sendEvent(self._window, event)


def described(node: QAccessibleInterface) -> Node:
    """What a screen reader is told of a node and of those below it that are shown."""
    state = node.state()
    return {
        "role": node.role().name,
        "name": node.text(QAccessible.Text.Name),
        "description": node.text(QAccessible.Text.Description),
        "value": "" if state.passwordEdit else node.text(QAccessible.Text.Value),
        "states": [name for name in STATES if getattr(state, name)],
        "children": [described(child) for child in shown_children(node)],
    }


def shown_children(node: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    for index in range(node.childCount()):
        child = node.child(index)
        if child.isValid() and not child.state().invisible:
            yield child


def everything(node: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield node
    for child in shown_children(node):
        yield from everything(child)


def press(root: QAccessibleInterface, name: str) -> None:
    """Press the one control of this name that can be pressed; under an open dialog none can."""
    nodes = list(everything(root))
    top = next((node for node in nodes if node.role() == QAccessible.Role.Dialog), root)
    found = [node for node in everything(top) if node.text(QAccessible.Text.Name) == name]
    for node in found:
        # The stubs do not know that this interface is missing where there is no action.
        actions = cast("QAccessibleActionInterface | None", node.actionInterface())
        action = QAccessibleActionInterface.pressAction()
        if actions is not None and action in actions.actionNames():
            if node.state().disabled:
                raise NotDoneError(sentence("driving-no-press", name=repr(name)))
            actions.doAction(action)
            return
    what = "driving-not-pressable" if found else "driving-not-shown"
    raise NotDoneError(sentence(what, name=repr(name)))
