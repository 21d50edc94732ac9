"""What the three programs share of Qt: face, icons, theme, sizes, controls, launch and driver."""
