"""The clerk's work as the console knows it: office, desk, drafts, what is remembered. Pure."""
