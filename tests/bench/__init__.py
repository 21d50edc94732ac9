"""Benches: measure the promised figures anew. `python -m tests.bench --list`.

A bench is a module here with `options(parser)`, `run(asked)` and a docstring whose first line says
what it measures; no other file lists it.
"""
