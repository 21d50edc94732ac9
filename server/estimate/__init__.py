"""How long people will wait: the office's own rule played forward many times, in its own process.

`position` is what is played, `player` plays it, `record` is what past days teach, `level` makes
nine in ten true, `ranges` says it as people do, `worker` is the process, `estimator` its keeper.
"""
