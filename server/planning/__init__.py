"""What-if planning: days like the office's own, drawn and played under different settings.

arrivals   past visits from a table         pattern    what is usual in them
settings   changes of rule and counters     days       days drawn like those
playing    all settings on the same days    figures    the results
"""
