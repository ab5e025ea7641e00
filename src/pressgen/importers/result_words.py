"""The words of a finished release, to be compared with those of its source."""

import re

from pressgen.model import Body, PlainPage, Release
from pressgen.model.draft import Draft

_NOTE = re.compile(r"\u2060?\[\d+\]")


def release_text(release: Release, draft: Draft) -> str:
    """What readers of the release see, with those of pictures that are a comment in a text of an archive, as nobody has described them."""
    images = [f"{one.alt}\n{one.caption}\n{one.credit}" for one in release.images]
    images += [f"{one.caption}\n{one.credit}" for one in draft.pictures if not one.alt and draft.origin]
    documents = [one.title for one in release.attachments]
    title = release.title if draft.title_is_read else ""
    texts = release.texts.words()
    return "\n".join([title, body_text(texts.lead) if texts.lead else "", body_text(texts.body), *images, *documents])


def page_text(page: PlainPage, draft: Draft) -> str:
    """What readers of a plain page see."""
    return "\n".join([page.title if draft.title_is_read else "", body_text(page.body)])


def body_text(body: Body) -> str:
    """The words of a body, without the addresses of links and the numbers of notes, which are not read aloud."""
    words = "\n".join(_NOTE.sub(" ", block.text) for block in body.blocks)
    for link in body.links:
        words = words.replace(f" ({link.target})", "", 1)
    return words
