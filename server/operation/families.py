"""A reading of the server as figures of Prometheus: each with its name, help and labels."""

from collections.abc import Iterable, Iterator, Mapping

from prometheus_client.core import (
    CounterMetricFamily,
    GaugeMetricFamily,
    HistogramMetricFamily,
    Metric,
)
from prometheus_client.registry import Collector

from server.operation.counts import Histogram
from server.operation.metrics import OfficeReading, Reading

Values = Iterable[tuple[tuple[str, ...], float | None]]
"""Figures by the values of their labels; None is not told."""


class Families(Collector):
    """The figures of one reading, for one scrape."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def describe(self) -> Iterable[Metric]:
        """No figure beforehand: the registry would have all of them drawn once for that."""
        return ()

    def collect(self) -> Iterator[Metric]:
        """All figures."""
        yield from _of_server(self._reading)
        yield from _of_offices(self._reading.offices)


def _of_server(reading: Reading) -> Iterator[Metric]:
    yield _gauge("info", "The version that runs.", ["version"], [((reading.version,), 1)])
    is_ready = 0 if reading.trouble else 1
    yield _gauge("ready", "1 where /health/ready says so.", [], [((), is_ready)])
    pages = "Open pages that are told of changes."
    yield _gauge("pages_open", pages, ["kind"], _each(reading.pages))
    for name, said, value in (
        ("disk_free_bytes", "Room on the database's disk.", reading.disk_free),
        ("database_bytes", "Size of the database.", reading.database_bytes),
        ("database_log_bytes", "Size of its write-ahead log.", reading.log_bytes),
        ("backup_age_seconds", "Time since the last backup.", reading.backup_age),
        ("certificate_seconds", "Time until the certificate ends.", reading.certificate_seconds),
    ):
        yield _gauge(name, said, [], [((), value)])


def _of_offices(offices: Iterable[OfficeReading]) -> Iterator[Metric]:
    listed = list(offices)
    commands = CounterMetricFamily(
        "antesala_commands",
        "Commands by kind and by what became of them.",
        labels=["office", "kind", "outcome"],
    )
    for each in listed:
        for (kind, outcome), count in sorted(each.counts.commands.items()):
            commands.add_metric([each.office, kind, outcome], count)
    yield commands
    for name, said in (
        ("answers", "Seconds from a command to its answer."),
        ("turns", "Seconds of a turn: decided, written and on the disk."),
        ("commits", "Seconds of a turn's writing alone."),
    ):
        yield _histogram(name, said, {each.office: getattr(each.counts, name) for each in listed})
    yield from _gauges_of(listed)


def _gauges_of(offices: list[OfficeReading]) -> Iterator[Metric]:
    for name, said in (
        ("waiting_commands", "Commands that wait for their turn."),
        ("waiting_frames", "Frames that wait to be sent."),
        ("clock_offset_seconds", "How far ahead the server's clock seems to be."),
        ("estimate_age_seconds", "Time since waits were estimated last."),
    ):
        field = name.removesuffix("_seconds")
        yield _gauge(name, said, ["office"], [((e.office,), getattr(e, field)) for e in offices])
    for name, said, label in (
        ("connections", "Devices that are connected.", "role"),
        ("followers", "Those who are told of changes.", "topic"),
        ("alarms", "Alarms of the hall that stand now.", "cause"),
    ):
        values = [
            ((each.office, key), count)
            for each in offices
            for key, count in sorted(getattr(each, name).items())
        ]
        yield _gauge(name, said, ["office", label], values)


def _each(counted: Mapping[str, int]) -> Values:
    return [((key,), count) for key, count in sorted(counted.items())]


def _gauge(name: str, said: str, labels: list[str], values: Values) -> Metric:
    family = GaugeMetricFamily(f"antesala_{name}", said, labels=labels)
    for of, value in values:
        if value is not None:
            family.add_metric(list(of), value)
    return family


def _histogram(name: str, said: str, of: Mapping[str, Histogram]) -> Metric:
    seconds = f"antesala_{name.removesuffix('s')}_seconds"
    family = HistogramMetricFamily(seconds, said, labels=["office"])
    for office, histogram in of.items():
        buckets = [(_bound(bound), count) for bound, count in histogram.upto()]
        family.add_metric([office], buckets, histogram.seconds)
    return family


def _bound(seconds: float) -> str:
    return "+Inf" if seconds == float("inf") else repr(seconds)
