"""The simulation of a queue: given tickets and counters, the office's own rule, the waits.

Uses no office, clock or store: `play` takes a scenario and returns the calls.
"""
