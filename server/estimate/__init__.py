"""The estimate of waits: plays the office's own rule forward many times, in its own process.

worker          the process                      keeper           runs it, and takes what it says
learning        which days are known             notebook         the file that keeps them
lessons         what one day teaches             record           its people, counters and times
rest_of_day     sketches of what may come        service_times    how long one person takes
position        the office as it stands          position_arrays  the same as arrays
player          plays it forward                 forecast         what comes out, and how sure
waits           as ranges for screens
"""
