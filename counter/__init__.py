"""The counter: the console with which a clerk calls, attends and registers."""
