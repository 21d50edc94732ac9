"""The list of punctual taxpayers: the key of its marks, and the file that it is read from."""
