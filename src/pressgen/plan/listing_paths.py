"""Site paths of what has no path of its own in the content: listings, overviews, feeds, files."""

from pathlib import PurePosixPath

from pressgen import languages, paths
from pressgen.model import Asset, Config

FEEDS = {
    "rss.xml": ("rss", "application/rss+xml"),
    "atom.xml": ("atom", "application/atom+xml"),
    "feed.json": ("json", "application/feed+json"),
}
"""Format and media type by file name: the feeds beside every listing."""


class ListingPaths:
    """Site paths with the path words of the newsroom's settings, or else of its language."""

    def __init__(self, config: Config) -> None:
        self._config = config

    def word(self, name: str) -> str:
        """A path word, such as "arkiv" for "archive"."""
        return self._config.paths.get(name) or languages.path_word(self._config.language, name)

    def overview(self, kind: str) -> str:
        """The overview of all listings of a kind: "amnen/"."""
        return paths.site_path(self.word(kind))

    def listing(self, kind: str, name: str) -> str:
        """A listing: "amnen/tillsyn/"; of a year or a month, "arkiv/2021/06/"."""
        word = self.word("archive" if kind in ("years", "months") else kind)
        segments = name.split("/")
        return paths.site_path(word, *(one if paths.SEGMENT.match(one) else paths.slug(one) for one in segments))

    def numbered(self, listing: str, number: int) -> str:
        """Page `number` of a listing; 0 is the listing itself, page 1 has the oldest releases."""
        return paths.site_path(listing, self.word("page"), str(number)) if number else listing


def file_name(asset: Asset) -> str:
    """The name of a file in the output: its own when that is a safe path segment, else a slug and some of its digest.

    So has a file that could have the name of one which pressgen makes itself.
    """
    name = PurePosixPath(asset.path).name
    is_made = name.endswith(paths.MADE_SUFFIXES) or name.startswith("index.")
    if paths.SEGMENT.match(name) and not is_made:
        return name
    path = PurePosixPath(name)
    return f"{paths.slug(path.stem) or 'fil'}-{asset.digest[:6]}{path.suffix.lower()}"
