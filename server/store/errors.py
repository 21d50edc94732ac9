"""The faults of the store. Nothing else lives here."""


class StoreError(Exception):
    """The database cannot be used; the message says what was asked and what stood in the way."""


class LostFilesError(StoreError):
    """The files of the database are no longer those that were opened."""
