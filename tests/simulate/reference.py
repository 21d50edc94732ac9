"""The simulator once more, as plainly as it can be written: no line of it is the house's own.

Everybody is looked at in every instant, in exact fractions. A test compares the two.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from math import ceil
from typing import Any

Json = dict[str, Any]


@dataclass
class Reference:
    """One scenario, played."""

    scenario: Json
    waiting: list[tuple[Fraction, int, Json]] = field(default_factory=list)
    pointers: dict[tuple[frozenset[str], frozenset[str]], int] = field(default_factory=dict)
    rows: list[Json] = field(default_factory=list)

    def run(self) -> Json:
        people = list(enumerate(self.scenario["tickets"]))
        busy: dict[str, Fraction] = {}
        for now in self.instants():
            again = True
            while again:
                busy = {counter: end for counter, end in busy.items() if end > now}
                here = {seq for _, seq, _ in self.waiting}
                called = {row["id"] for row in self.rows}
                self.waiting += [
                    (time(ticket["arrival"]), seq, ticket)
                    for seq, ticket in people
                    if time(ticket["arrival"]) == now
                    and seq not in here
                    and ticket["id"] not in called
                ]
                self.waiting = [w for w in self.waiting if not gone(w[2], now)]
                ready = [c for c in self.scenario["counters"] if c["id"] not in busy]
                before = len(self.rows)
                for counter in [c for c in ready if is_open(c, now)]:
                    self.pick(counter, now, busy)
                again = any(row["end"] == now for row in self.rows[before:])
        return self.told()

    def instants(self) -> Iterator[Fraction]:
        """Every instant with an event; ends are known only once a service begins."""
        ahead = {time(ticket["arrival"]) for ticket in self.scenario["tickets"]}
        ahead |= {time(t["leaves_at"]) for t in self.scenario["tickets"] if "leaves_at" in t}
        for counter in self.scenario["counters"]:
            ahead |= {time(edge) for window in counter.get("open", []) for edge in window}
        now = None
        while True:
            ahead |= {row["end"] for row in self.rows}
            later = [each for each in ahead if now is None or each > now]
            if not later:
                return
            now = min(later)
            yield now

    def pick(self, counter: Json, now: Fraction, busy: dict[str, Fraction]) -> None:
        everything: Json = {each: self.scenario[each] for each in ("services", "classes")}
        own: Json = everything | counter
        services, classes = frozenset(own["services"]), frozenset(own["classes"])
        mine = [w for w in self.waiting if w[2]["service"] in services and w[2]["class"] in classes]
        if not mine:
            return
        (arrival, seq, ticket), reason = self.choose(mine, (services, classes))
        self.waiting.remove((arrival, seq, ticket))
        end = now + time(ticket["duration"])
        busy[counter["id"]] = end
        row = {"id": ticket["id"], "class": ticket["class"], "service": ticket["service"]}
        row |= {"arrival": arrival, "start": now, "end": end, "wait": now - arrival}
        self.rows.append(row | {"counter": counter["id"], "reason": reason})

    def choose(
        self,
        mine: list[tuple[Fraction, int, Json]],
        profile: tuple[frozenset[str], frozenset[str]],
    ) -> tuple[tuple[Fraction, int, Json], str]:
        rule = self.scenario["discipline"]
        starts = {name: time(value) for name, value in rule.get("head_start", {}).items()}
        advanced = sorted(
            mine, key=lambda w: (w[0] - starts.get(w[2]["class"], Fraction(0)), w[0], w[1])
        )
        as_they_came = sorted(mine, key=lambda w: w[:2])
        if rule["name"] == "first-come":
            return as_they_came[0], "first_come"
        if rule["name"] == "head-start":
            return advanced[0], "head_start"
        if rule["name"] == "strict":
            ranks = self.scenario["classes"]
            return min(as_they_came, key=lambda w: ranks.index(w[2]["class"])), "class_head"
        legal = [w for w in advanced if w[2]["class"] in rule["preferential"]]
        courtesy = [w for w in advanced if w[2]["class"] in rule.get("courtesy", [])]
        anybody = [w for w in as_they_came if not legal or w not in courtesy]
        slots = [legal or courtesy] * rule["k"] + [anybody]
        slot = self.pointers.get(profile, 0)
        while not slots[slot]:
            slot = (slot + 1) % len(slots)
        self.pointers[profile] = (slot + 1) % len(slots)
        return slots[slot][0], "oldest_slot" if slot == rule["k"] else "preferential_slot"

    def told(self) -> Json:
        called = [row["id"] for row in self.rows]
        missing = [t for t in self.scenario["tickets"] if t["id"] not in called]
        waits: dict[str, list[Fraction]] = {each: [] for each in self.scenario["classes"]}
        for row in self.rows:
            waits[row["class"]].append(row["wait"])
        return {
            "order": called,
            "tickets": self.rows,
            "per_class": {each: figures(sorted(waits[each])) for each in waits},
            "overall": figures(sorted(row["wait"] for row in self.rows)),
            "left": [t["id"] for t in missing if "leaves_at" in t],
            "unserved": [t["id"] for t in missing if "leaves_at" not in t],
        }


def figures(waits: list[Fraction]) -> Json:
    n = len(waits)
    if not n:
        return {"n": 0} | dict.fromkeys(("mean", "p50", "p90", "p95", "max"))
    marks = {f"p{p}": waits[ceil(Fraction(p, 100) * n) - 1] for p in (50, 90, 95)}
    return {"n": n, "mean": sum(waits, Fraction()) / n, **marks, "max": waits[-1]}


def time(number: object) -> Fraction:
    """A number of the document: an integer, or a decimal as it is written."""
    return Fraction(str(number))


def gone(ticket: Json, now: Fraction) -> bool:
    return "leaves_at" in ticket and time(ticket["leaves_at"]) <= now


def is_open(counter: Json, now: Fraction) -> bool:
    windows = counter.get("open")
    return windows is None or any(time(start) <= now < time(end) for start, end in windows)
