"""A clerk's last line of the register, whatever order the attentions stand in."""

from server.domain import commands as c
from server.domain.attention import Channel
from server.views.cache import Once
from tests.domain.builders import ANA, ONE, Hall


def test_the_newest_line_is_the_last_in_time() -> None:
    """Read back from the disk in another order, the newest of any kind is still the last."""
    hall = Hall()
    hall.sits(ANA, ONE)
    for channel in (Channel.TELEPHONE, Channel.WRITTEN):
        hall.later(minutes=5)
        hall.does(ANA, c.StartAttention(channel), c.RegisterAttention())
    office = hall.office
    lines = dict(office.attentions)
    office.attentions.clear()
    office.attentions.update(reversed(lines.items()))
    last = Once().registered_last(office, ANA)
    assert last is not None
    assert last.channel is Channel.WRITTEN


def test_the_last_line_is_not_the_latest_hour() -> None:
    """A clock that was fast and has been set right does not reorder the register."""
    hall = Hall()
    hall.sits(ANA, ONE)
    for hours, channel in ((4, Channel.TELEPHONE), (-3, Channel.WRITTEN)):
        hall.later(hours=hours)
        hall.does(ANA, c.StartAttention(channel), c.RegisterAttention())
    last = Once().registered_last(hall.office, ANA)
    assert last is not None
    assert last.channel is Channel.WRITTEN
