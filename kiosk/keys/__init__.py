"""Keypads and scanners: what their keys mean, and which strokes count. No Qt."""
