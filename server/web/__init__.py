"""The web listener: plain HTTP for people, who have only the link on their ticket."""

from server.web.listening import WebListening, listen_web

__all__ = ["WebListening", "listen_web"]
