"""What-if planning: days like the office's own, drawn and played under different settings.

arrivals   past visits from a table         days       what is usual in them, days drawn like those
settings   changes of rule and counters     figures    all settings on the same days: the results
"""
