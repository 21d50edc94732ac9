"""Office files to begin with."""
