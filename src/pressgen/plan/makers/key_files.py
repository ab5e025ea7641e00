"""The file that shows search engines that who sends them addresses owns the site (IndexNow, "Verifying ownership")."""

from collections.abc import Iterator

from pressgen import paths
from pressgen.model import Page
from pressgen.plan.makers.page_builder import PageBuilder


def key_files(builder: PageBuilder) -> Iterator[Page]:
    """KEY.txt, which holds its own name, for a newsroom that has a key."""
    key = builder.context.config.announce.indexnow
    if key:
        yield Page(path=paths.site_path(f"{key}.txt", folder=False), format="key-file")
