"""The panes of the console: the words and marks that each shows at one moment. Pure."""
