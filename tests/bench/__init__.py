"""Benches: what the house promises in figures, measured anew. `python -m tests.bench --list`.

A bench is a module here with `options(parser)`, `run(asked)` and a docstring whose first line says
what it measures; nothing else has to know of it.
"""
