"""The dialogs of the console: one act each, what it asks and which command comes of it. Pure."""
