"""Whether only words have changed since the last build: then most of the site need not be planned to know that it stands."""

from collections.abc import Collection

from pressgen.model import Sight


def retold(before: Sight, now: Sight) -> Collection[str] | None:
    """The files of the releases whose words are others than before; None when something else may be, too."""
    if not now.all or before.all != now.all:
        return None
    return {path for path, words in now.words.items() if before.words.get(path) != words}
