"""The clerk's work as the console knows it: office, desk, drafts, memory. Pure."""
