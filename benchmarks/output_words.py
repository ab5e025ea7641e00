"""Compares the words of each text of a newsroom with those of its index.txt and of its full text in feeds.

That a text as it was read has the words of its source is for `words.py` to say.

    python benchmarks/output_words.py NEWSROOM

The words of the body must stand there whole and in order, between what surrounds them (title, contacts, boilerplate).
"""

import re
import sys
from datetime import UTC, datetime
from pathlib import Path

from words import page_words, words

from pressgen.build import examine
from pressgen.model import Page
from pressgen.plan import plan
from pressgen.render import render_page
from pressgen.render.environment import Templates
from pressgen.render.feed_text import full_text

_FEED = "feed-content.html"


def holds(found: list[str], wanted: list[str]) -> bool:
    """Whether the wanted words stand among those found, together and in order."""
    return f" {' '.join(wanted)} " in f" {' '.join(found)} "


def main() -> None:
    root = Path(sys.argv[1])
    site, _ = examine(root)
    planned = plan(site, datetime.now(UTC))
    templates = Templates(tuple(sorted(planned.templates.items())))
    texts = [page for page in planned.pages if page.format == "text"]
    lost = [page.source for page in texts if not _whole(planned.fill(page), templates)]
    print(f"{len(texts) - len(lost)} of {len(texts)} releases keep every word in index.txt and in feeds")
    print("\n".join(lost[:20]))


def _whole(page: Page, templates: Templates) -> bool:
    assert page.context
    assert page.context.release
    release, site = page.context.release, page.context.site
    plain = words(render_page(page, templates).data.decode())
    feed = page_words(full_text(release, site, _FEED, templates))
    html = page_words(re.sub("[\x02\x03]\\d+[\x02\x03]", "", release.body.html))
    return holds(plain, words(release.body.text)) and holds(feed, html)


if __name__ == "__main__":
    main()
