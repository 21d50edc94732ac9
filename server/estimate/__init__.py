"""The estimate of waits: plays the office's own rule forward many times, in its own process.

worker          the process                      keeper           runs it, and takes what it says
record          what past days teach             service_times    how long one person takes
position        the office as it stands          position_arrays  the same as arrays
rest_of_day     sketches of what may come        player           plays them forward
forecast        what comes out, and how sure     waits            as ranges for screens
"""
