"""Backups of an office's folder: made beside the server, looked through, and put back.

manifest   what a backup says of itself   parts     which files of the folder it has
making     one backup, checked            shelf     the backups of an office in one place
restoring  a folder from a backup         unpacking  its files, each compared with the manifest
files      private files, on the disk     schedule  the server's own backups
"""
