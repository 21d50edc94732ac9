"""The estimate of waits: plays the office's own rule forward many times, in its own process.

`position` sets up the state, `player` plays it, `record` holds what past days teach, `level` makes
nine in ten true, `ranges` rounds for people, `worker` is the process, `keeper` runs it.
"""
