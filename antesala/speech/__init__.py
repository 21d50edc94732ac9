"""Says words aloud: phrases become a WAV file, by recordings or by espeak-ng, and are played.

phrases      what is to be said, how figures and signs are said, how fast and how loud
numerals     letters, digits and numbers as they are called out in a hall
waves        sound as numbers: joined, made louder or softer, read from WAV files and written
engine       espeak-ng, always in a process of its own
kept_process a program that answers questions, kept between them
espeak       that process, where the engine comes as a library
voice        phrases in, sound or the reason for silence out: recordings, and a cache on the disk
recordings   what an office records for its displays, and what is wrong with it
chime        the chime before a call
hall_voice   the sentences of calls, prepared ahead, after the chime
speaker      says one thing at a time; the next silences the last; or writes it into a file

Where a part is missing there is silence and a reason, as values: no screen stops for it.
"""
