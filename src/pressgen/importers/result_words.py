"""The words of a finished release, to be compared with those of its source."""

import re

from pressgen.languages import catalogue
from pressgen.model import Block, Body, PlainPage, Release
from pressgen.model.draft import Draft

_REFERENCE = re.compile(r"\u2060\[\d+\]")
_NUMBER_OF_NOTE = re.compile(r"^\[\d+\]", re.MULTILINE)


def release_text(release: Release, draft: Draft) -> str:
    """What readers of the release see, with those of pictures that are a comment in a text of an archive, as nobody has described them."""
    images = [f"{one.alt}\n{one.caption}\n{one.credit}" for one in release.images]
    images += [f"{one.caption}\n{one.credit}" for one in draft.pictures if not one.alt and draft.origin]
    documents = [one.title for one in release.attachments]
    title = release.title if draft.title_is_read else ""
    texts = release.texts.words()
    return "\n".join(
        [
            title,
            body_text(texts.lead, release.language) if texts.lead else "",
            body_text(texts.body, release.language),
            *images,
            *documents,
        ]
    )


def page_text(page: PlainPage, draft: Draft) -> str:
    """What readers of a plain page see."""
    images = [f"{one.caption}\n{one.credit}" for one in draft.pictures if not one.alt]  # in a comment
    title = page.title if draft.title_is_read else ""
    return "\n".join([title, body_text(page.body, page.language), *images])


def body_text(body: Body, language: str = "") -> str:
    """The words of a body in a language, without what its plain text adds: the addresses of links, the numbers of notes, and the mark of
    words that are struck out.
    """
    words = "\n".join(map(_block_text, body.blocks))
    if "[" in words:
        words = words.replace(f"[{catalogue(language or 'en').pgettext('text', 'struck')}: ", "[")
    for link in body.links:
        words = words.replace(f" ({link.target.removeprefix('mailto:')})", "", 1)
    return words


def _block_text(block: Block) -> str:
    words = _REFERENCE.sub(" ", block.text)
    return _NUMBER_OF_NOTE.sub(" ", words) if block.kind == "notes" else words
