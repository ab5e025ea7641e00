"""What is told to others when something new is public."""

from datetime import datetime
from typing import Literal, NamedTuple

ChannelKind = Literal["hub", "indexnow"]


class Channel(NamedTuple):
    """Who is told: a WebSub hub by its address, or the search engines of IndexNow by the newsroom's key."""

    kind: ChannelKind
    value: str


class Announcement(NamedTuple):
    """An address that has something new."""

    kind: ChannelKind
    """The channel on which it is told."""
    address: str
    """Of a feed for a hub, of a page for search engines."""
    version: str
    """Changes when the address is to be told again."""
    changed: datetime
    """When the newest of what it shows was published, or changed so that it counts as new."""
