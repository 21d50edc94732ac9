"""The Qt parts that the three programs share: face, icons, theme, sizes, controls, driver."""
