"""The exceptions of the store."""


class StoreError(Exception):
    """The database cannot be used; the message says what was asked and what stood in the way."""


class LostFilesError(StoreError):
    """The database's files are no longer those that were opened."""
