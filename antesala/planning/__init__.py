"""`antesala simulate --office`: an office's days under several settings, as a table and a page.

The numbers are the server's (`server.planning`); what a manager reads of them is made here.
"""

from antesala.planning.command import main

__all__ = ["main"]
