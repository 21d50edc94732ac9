"""How an office follows its events. Nothing is decided here."""
