"""The web listener: plain HTTP for people, who have only the link on their ticket."""
