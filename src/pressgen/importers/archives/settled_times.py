"""When a system changed a text last, without the moment in which it published it itself."""

from datetime import timedelta

from pressgen.importers.archives.archive import Asked
from pressgen.importers.archives.feed_site import Times, read_times
from pressgen.model.foreign import Rest
from pressgen.problems import text

_AT_ONCE = timedelta(minutes=10)
"""Systems write the time of a change while they send a text out, some seconds or minutes after its publication."""


def read_settled_times(published: str, updated: str, asked: Asked) -> Times:
    """The times of a text. A change within ten minutes of its publication is the publication itself, and is told of."""
    times = read_times(published, updated, asked)
    if times.published is None or times.updated is None or times.updated - times.published >= _AT_ONCE:
        return times
    if times.updated <= times.published:
        return times
    why = text("“{written}” is the time of the publication itself.", written=updated)
    return times._replace(
        updated=None,
        assumptions=tuple(one for one in times.assumptions if one.key != "updated"),
        rest=(*times.rest, Rest("updated", "", why)),
    )
