"""`antesala simulate --office`: an office's days under several settings, as a table and a page.

The figures come from `server.planning`; this package presents them to a manager.
"""
