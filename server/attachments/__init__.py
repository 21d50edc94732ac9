"""Files that people send with a petition: checked before they are kept, and named safely.

checking   the server's side: limits, names, and the process that looks
looking    that process: reads a stranger's file, and writes what may be kept
"""
