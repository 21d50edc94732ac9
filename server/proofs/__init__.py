"""The proof of wait: its keys, its signature, and whether one is genuine."""
