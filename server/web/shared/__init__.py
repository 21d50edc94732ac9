"""What every web listener is made of: sockets, pace, streams, files, languages. No page."""
