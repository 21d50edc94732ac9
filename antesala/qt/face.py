"""The facts about the product's face that are known without asking Qt."""

FAMILY = "Antesala Sans"

CAP_HEIGHT = 0.668
"""Height of a capital in em: the font's size is the capital's height divided by it."""
