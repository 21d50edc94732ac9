"""What would happen if: an office's own days, drawn anew and played under different settings.

arrivals   past visits from a table         pattern    what is usual in them
settings   the rule, the counters, changed  days       days like those
playing    all settings on the same days    figures    what came of it
"""
