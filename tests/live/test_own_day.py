"""A clerk's own day is told to that clerk's console, and to no other."""

from datetime import timedelta
from pathlib import Path

from hypothesis import given, strategies as st

from antesala.messages import commands as m
from antesala.messages.frames import Answer, Refusal
from antesala.messages.rows import OwnDayPart
from server.domain import commands as c
from server.live.guests import Guest
from server.views.own_day import Span, _length, _overlap, _union
from tests.domain.builders import ANA, BRUNO, CONSOLES, MORNING, ONE, TWO
from tests.hub.house import issue
from tests.live.foyer import Foyer, tell


async def day_of(foyer: Foyer, guest: Guest) -> OwnDayPart:
    said = await foyer.lobby.ask(guest, m.ShowOwnDay(id=foyer.id()))
    assert isinstance(said, Answer)
    assert said.own_day is not None
    return said.own_day


def minutes(foyer: Foyer, count: int) -> None:
    foyer.house.pass_time(timedelta(minutes=count))


async def morning(foyer: Foyer) -> None:
    """Ana idles 10 minutes, serves for 5, is on a break for 3; Bruno has attended no one."""
    await foyer.house.sits(ANA, ONE)
    await foyer.house.grant(*issue())
    minutes(foyer, 10)
    caller = CONSOLES[ANA]
    await foyer.house.grant(caller, c.CallNext())
    await foyer.house.grant(caller, c.StartService())
    minutes(foyer, 5)
    await foyer.house.grant(caller, c.FinishService())
    await foyer.house.grant(caller, c.PauseCounter())
    minutes(foyer, 3)
    await foyer.house.grant(caller, c.OpenCounter(ONE))
    await foyer.house.sits(BRUNO, TWO)


def test_a_clerk_reads_their_own_day(tmp_path: Path) -> None:
    """Attended, waits, service times, idle while a person waited, pauses: in seconds."""

    async def story(foyer: Foyer) -> None:
        await morning(foyer)
        guest, _ = foyer.console(ANA)
        day = await day_of(foyer, guest)
        assert (day.attended, day.waits, day.served) == (1, [600, 600], [300, 300])
        assert day.idle == 600
        assert [each.seconds for each in day.pauses] == [180]

    tell(tmp_path, story)


def test_no_other_console_gets_it(tmp_path: Path) -> None:
    """A colleague's console gets the colleague's own; no frame tells anyone of it."""

    async def story(foyer: Foyer) -> None:
        await morning(foyer)
        ana, hers = foyer.console(ANA)
        bruno, his = foyer.console(BRUNO)
        for guest in (ana, bruno):
            foyer.follow(guest, "office")
        day, other = await day_of(foyer, ana), await day_of(foyer, bruno)
        assert (day.attended, other.attended) == (1, 0)
        assert (other.waits, other.served, other.pauses) == ([], [], [])
        told = [str(each) for ear in (hers, his) for each in vars(ear).values()]
        assert not any("own_day" in each or "OwnDay" in each for each in told)

    tell(tmp_path, story)


def test_a_screen_without_a_clerk_is_refused(tmp_path: Path) -> None:
    async def story(foyer: Foyer) -> None:
        await morning(foyer)
        await foyer.house.grant(CONSOLES[BRUNO], c.SignOut())
        console, _ = foyer.console(BRUNO)
        kiosk, _ = foyer.comes("kiosk", "kiosk-1")
        for guest, code in ((console, "not_signed_in"), (kiosk, "forbidden")):
            said = await foyer.lobby.ask(guest, m.ShowOwnDay(id=foyer.id()))
            assert isinstance(said, Refusal)
            assert said.code == code

    tell(tmp_path, story)


MINUTES = st.integers(0, 60)
SPANS = st.lists(st.tuples(MINUTES, MINUTES).map(sorted), max_size=8)


@given(SPANS, SPANS)
def test_times_in_common_are_counted_once(first: list[list[int]], second: list[list[int]]) -> None:
    """As minute by minute: what both have, however the spans lie over one another."""

    def spans(many: list[list[int]]) -> list[Span]:
        return [(MORNING + timedelta(minutes=a), MORNING + timedelta(minutes=b)) for a, b in many]

    def each_minute(many: list[list[int]]) -> set[int]:
        return {minute for begin, end in many for minute in range(begin, end)}

    found = _length(_overlap(_union(spans(first)), _union(spans(second))))
    assert found == timedelta(minutes=len(each_minute(first) & each_minute(second)))
