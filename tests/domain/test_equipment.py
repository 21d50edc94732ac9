"""What is observed of devices and alarms: counted by the seconds that passed, within hours."""

from datetime import UTC, date, datetime, timedelta

from server.domain.equipment import (
    SETTLE,
    AlarmEnd,
    AlarmKey,
    DeviceSeen,
    Look,
    Observed,
    Standing,
    Watch,
)

DAY = date(2026, 3, 2)
NOON = datetime(2026, 3, 2, 15, tzinfo=UTC)
LONG = ("above-target", "permit")
SILENT = ("kiosk-silent", "one")


class Watching:
    """A watch that has settled, and one look after the other, ten seconds apart."""

    def __init__(self, watch: Watch | None = None) -> None:
        self.watch = watch or Watch(0.0)
        self.running, self.now = SETTLE, NOON
        self.watch.skip(self.running)

    def see(
        self,
        *devices: DeviceSeen,
        times: int = 1,
        apart: float = 10.0,
        is_open: bool = True,
        day: date = DAY,
        alarms: dict[AlarmKey, datetime] | None = None,
    ) -> None:
        for _ in range(times):
            self.running += apart
            self.now += timedelta(seconds=apart)
            look = Look(self.now, day, is_open, devices, alarms or {})
            self.watch.look(look, self.running)

    def write(self) -> Observed:
        owed = self.watch.owed()
        self.watch.is_written(owed)
        return owed


def kiosk(name: str = "one", *, up: bool = True, out: bool = False) -> DeviceSeen:
    return DeviceSeen(name, "kiosk", "Entrada", up, out)


def seconds(observed: Observed) -> dict[str, tuple[int, int, int]]:
    return {each.device: (each.up, each.expected, each.out) for each in observed.devices}


def test_a_device_is_up_while_it_is_connected() -> None:
    """Of a minute in which it was away for twenty seconds it was up for forty."""
    hall = Watching()
    hall.see(kiosk(), times=3)
    hall.see(kiosk(up=False), times=2)
    hall.see(kiosk())
    assert seconds(hall.write()) == {"one": (40, 60, 0)}


def test_closed_hours_count_for_nothing() -> None:
    """A kiosk that is switched off at night is not down."""
    hall = Watching()
    hall.see(kiosk(up=False), times=9, is_open=False)
    assert hall.write().is_nothing


def test_a_kiosk_out_of_service_is_not_up() -> None:
    """People get no ticket there, though it is connected; it is told apart from a fault."""
    hall = Watching()
    hall.see(kiosk(out=True), kiosk("two"), times=3)
    assert seconds(hall.write()) == {"one": (0, 30, 30), "two": (30, 30, 0)}


def test_two_devices_of_one_name_are_two() -> None:
    """They are told apart by their ids, on every day."""
    hall = Watching()
    hall.see(kiosk("one"), kiosk("two", up=False), times=2)
    hall.see(kiosk("one"), kiosk("two"), day=DAY + timedelta(days=1))
    found = [(each.day, each.device, each.up) for each in hall.write().devices]
    tomorrow = DAY + timedelta(days=1)
    assert found == [
        (DAY, "one", 20),
        (DAY, "two", 0),
        (tomorrow, "one", 10),
        (tomorrow, "two", 10),
    ]


def test_the_first_minute_counts_for_nothing() -> None:
    """After a start the devices are still coming back."""
    watch = Watch(0.0)
    for second in range(10, 70, 10):
        late = kiosk(up=second > 50)
        watch.look(Look(NOON, DAY, is_open=True, devices=[late]), float(second))
    assert seconds(watch.owed()) == {"one": (10, 10, 0)}


def test_a_gap_counts_for_nothing() -> None:
    """A machine that stood still for an hour saw nothing of it, whatever is there afterwards."""
    hall = Watching()
    hall.see(kiosk())
    hall.see(kiosk(up=False), apart=3600.0)
    hall.see(kiosk())
    hall.running += 10
    hall.watch.skip(hall.running)
    hall.see(kiosk())
    assert seconds(hall.write()) == {"one": (30, 30, 0)}


def test_parts_of_a_second_are_not_lost() -> None:
    """Beats are not ten seconds apart to the millisecond; an hour of them is an hour."""
    hall = Watching()
    hall.see(kiosk(), times=350, apart=10.2857)
    [(up, expected, _)] = seconds(hall.write()).values()
    assert up == expected
    assert 3599 <= up <= 3600


def test_what_is_written_is_owed_no_more() -> None:
    """What comes while it is being written is owed still, and today's sum has all of it."""
    hall = Watching()
    hall.see(kiosk(), alarms={LONG: NOON})
    hall.watch.used(DAY, {"all": 2, "voice": 1, "low": 0})
    owed = hall.watch.owed()
    hall.see(kiosk(), alarms={LONG: NOON})
    hall.watch.used(DAY, {"all": 1})
    hall.watch.is_written(owed)
    rest = hall.write()
    assert seconds(owed) == seconds(rest) == {"one": (10, 10, 0)}
    assert [each.seconds for each in (*owed.alarms, *rest.alarms)] == [10, 10]
    assert owed.uses == {(DAY, "all"): 2, (DAY, "voice"): 1}
    assert rest.uses == {(DAY, "all"): 1}
    assert hall.write().is_nothing
    assert hall.watch.today(DAY)["one"].expected == 20
    assert not hall.watch.today(DAY + timedelta(days=1))


def test_an_alarm_has_a_begin_and_an_end() -> None:
    """It begins with its cause and ends when it is seen no more; two of one cause are two."""
    hall = Watching()
    since = NOON - timedelta(minutes=2)
    hall.see(times=3, alarms={LONG: since, SILENT: NOON})
    hall.see(alarms={SILENT: NOON})
    ended = hall.now
    hall.see(alarms={LONG: hall.now, SILENT: NOON})
    found = hall.write()
    lengths = [(each.cause, each.began_at, each.seconds) for each in found.alarms]
    assert lengths == [
        ("above-target", since, 30),
        ("kiosk-silent", NOON, 50),
        ("above-target", ended, 10),
    ]
    assert found.ends == (AlarmEnd(*LONG, since, ended),)


def test_an_alarm_outside_the_hours_is_none() -> None:
    """One that goes on into the hours counts from their beginning, under its own."""
    hall = Watching()
    hall.see(times=3, is_open=False, alarms={LONG: NOON, SILENT: NOON})
    hall.see(times=2, alarms={SILENT: NOON})
    found = hall.write()
    assert [(each.cause, each.began_at, each.seconds) for each in found.alarms] == [
        ("kiosk-silent", NOON, 20)
    ]
    assert not found.ends


def restarted(after: timedelta) -> Watching:
    """A server that was off for a while, with an alarm that stood when it went."""
    last = Standing(NOON - after - timedelta(hours=1), NOON - after, is_kept=True)
    return Watching(Watch(0.0, [(SILENT, last)]))


def test_a_restart_does_not_make_two_of_an_alarm() -> None:
    """What is still there a moment later is the same alarm, which keeps its beginning."""
    hall = restarted(timedelta(minutes=2))
    hall.see(alarms={SILENT: NOON})
    found = hall.write()
    assert [each.began_at for each in found.alarms] == [NOON - timedelta(minutes=62)]
    assert not found.ends


def test_after_a_long_silence_an_alarm_is_another() -> None:
    """The first ended when it was seen last: in between no one saw it."""
    hall = restarted(timedelta(hours=3))
    hall.see(alarms={SILENT: NOON})
    found = hall.write()
    assert [each.began_at for each in found.alarms] == [NOON]
    [end] = found.ends
    assert (end.began_at, end.ended_at) == (
        NOON - timedelta(hours=4),
        NOON - timedelta(hours=3),
    )


def test_an_alarm_that_does_not_come_back_has_ended() -> None:
    """After the time in which every alarm is found again, not before."""
    hall = restarted(timedelta(minutes=2))
    hall.see(times=10)
    assert not hall.write().ends
    hall.see(times=10)
    [end] = hall.write().ends
    assert end.ended_at == NOON - timedelta(minutes=2)


def test_no_alarm_ends_before_it_began() -> None:
    """Not even where the clock was set back meanwhile."""
    hall = Watching()
    hall.see(alarms={LONG: NOON})
    hall.now = NOON - timedelta(hours=2)
    hall.see()
    [end] = hall.write().ends
    assert end.ended_at == end.began_at
