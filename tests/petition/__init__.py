"""What people ask an office in writing or aloud, and until when it has to answer."""
