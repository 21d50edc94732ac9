"""A kiosk opens, closes and prints by the server's time and never by its own clock."""

from datetime import UTC, datetime, timedelta
from typing import cast

import msgspec

from antesala.link import Link
from antesala.messages.rows import HoursPart
from kiosk.app.controller import Controller
from tests.kiosk.office import NOW, FakeLink, catalogue
from tests.qt.stage import Stage  # noqa: F401 - an application for the machine's timers


def test_the_door_goes_by_the_server() -> None:
    """The clock of the machine that runs this test is months away from the server's."""
    link = FakeLink()
    controller = Controller(cast(Link, link))  # noqa: TC006 - told apart from the fake
    assert abs(datetime.now(UTC) - NOW) > timedelta(days=2)
    controller.start()
    local = NOW.astimezone(controller.moment().zone)
    hours = [HoursPart(days=[local.isoweekday()], opens="00:00", closes="23:59")]
    link.come_online()
    link.tell_office(msgspec.structs.replace(catalogue(), hours=hours))
    assert controller.moment().now == NOW
    assert controller.moment().lobby.opening.is_open
    link.server_time = NOW + timedelta(days=1)
    assert not controller.moment().lobby.opening.is_open
    controller.stop()
