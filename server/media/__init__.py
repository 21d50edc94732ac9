"""Pictures and videos for the displays: checked, re-encoded without sound, kept in a folder.

folder   what is kept, in which order and until when
recode   a program of its own that reads a stranger's file and writes ours
"""
