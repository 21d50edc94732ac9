"""Charts as SVG, for pages: plain marks with class names, coloured by the page's own style."""
