"""The estimate of waits: plays the office's own rule forward many times, in its own process.

worker     the process                        keeper     runs it, and takes what it says
record     what past days teach               pools      how long one person takes
position   the office as it stands            board      the same as arrays
outlook    sketches of the rest of the day    player     plays them forward
forecast   what comes out, and how sure       waits      as ranges that screens may show
"""
