"""The display: what the waiting room sees and hears."""
