"""Tells hubs and search engines over HTTP what is new. Nothing but `pressgen announce` uses it: a build opens no connection."""

from pressgen.announce.requests import Told, tell

__all__ = ["Told", "tell"]
