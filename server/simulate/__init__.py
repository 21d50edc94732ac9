"""The simulation of a queue: given tickets and counters, the office's own rule, the waits.

Uses no office, clock or store: `play` takes a scenario and returns the calls.
"""

from server.simulate.play import Call, Played, Progress, play
from server.simulate.scenario import Counter, Scenario, Ticket
from server.simulate.summary import Summary, quantile, summary

__all__ = [
    "Call",
    "Counter",
    "Played",
    "Progress",
    "Scenario",
    "Summary",
    "Ticket",
    "play",
    "quantile",
    "summary",
]
