"""The commands that set an office up: `init`, `check`, `enroll`, `office`.

They speak to the running server through its control listener; where none runs, they open the
office folder themselves, under the same lock, so that there is never a second writer.
Each command is imported from its own room, so that it loads no libraries of the others'.
"""
