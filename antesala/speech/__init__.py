"""Says words aloud: phrases become a WAV file, by recordings or by espeak-ng, and are played.

phrases      what is to be said: text, its language, how fast and how loud
saying       how figures and signs are said: codes, prices, hours
waves        sound as numbers: joined, made louder or softer, read from WAV files and written
pack         an office's own recordings of words, letters and digits
engine       espeak-ng, always in a process of its own
espeak       that process, where the engine comes as a library
cache        synthesised speech on the disk, up to a limit
voice        all of these: phrases in, sound or the reason for silence out
speaker      says one thing at a time; the next silences the last
transcript   speech written to a file and not heard

Where a part is missing there is silence and a reason, as values: no screen stops for it.
"""

from antesala.speech.phrases import Phrase, Utterance
from antesala.speech.speaker import Outlet, Speaker
from antesala.speech.voice import Aloud, Lack, Voice, voice_of

__all__ = ["Aloud", "Lack", "Outlet", "Phrase", "Speaker", "Utterance", "Voice", "voice_of"]
