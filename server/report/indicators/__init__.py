"""The indicators: each is a function of one cell of sums, and its docstring is its definition."""
