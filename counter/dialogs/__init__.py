"""The dialogs of the console: one act each, what it asks and the command that it sends. Pure."""
