"""The web listeners: plain HTTP for people with a ticket's link. `shared` knows no page."""
