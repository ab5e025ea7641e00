"""The words of a finished release, to be compared with those of its source."""

import html
import re

from pressgen.model import Block, Body, PlainPage, Release
from pressgen.model.body import CHOICES, CHOSEN, CLOSES, OPENS, SHOWS
from pressgen.model.draft import Draft

_MARKER = re.compile(rf"([{OPENS}{CLOSES}{SHOWS}{CHOICES}{CHOSEN}])[0-9]+\1")
_LINK = re.compile(rf"{OPENS}([0-9]+){OPENS}(.*?){CLOSES}\1{CLOSES}", re.DOTALL)
_NOTE_MARK = re.compile(r'<sup class="note-mark".*?</sup>', re.DOTALL)
_BACK = "#fnref-"
_ALT = re.compile(r'<img[^>]*? alt="([^"]*)"[^>]*>')
_INLINE = re.compile(r"</?(?:a|code|em|s|span|strong|sup|wbr)\b[^>]*>")
"""Tags that stand within words; all others divide them."""
_LETTER = re.compile(r"^\s*\(?([A-Za-z]{1,4})[.)]", re.MULTILINE)
"""Of an item: pages show it, and their HTML does not hold it."""
_TAG = re.compile(r"<[^>]*>")


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
            body_text(texts.lead) if texts.lead else "",
            body_text(texts.body),
            *images,
            *documents,
        ]
    )


def page_text(page: PlainPage, draft: Draft) -> str:
    """What readers of a plain page see."""
    images = [f"{one.caption}\n{one.credit}" for one in draft.pictures if not one.alt]  # in a comment
    title = page.title if draft.title_is_read else ""
    return "\n".join([title, body_text(page.body), *images])


def body_text(body: Body) -> str:
    """The words of a body as a page shows them, without what a site adds: the numbers of notes, and the links back from them."""
    return "\n".join(_block_text(block, body) for block in body.blocks)


def _block_text(block: Block, body: Body) -> str:
    words = _ALT.sub(r"\n\1\n", _NOTE_MARK.sub("", block.html))
    if block.kind == "notes":
        words = _LINK.sub(lambda found: "" if body.links[int(found[1])].target.startswith(_BACK) else found[2], words)
    letters = _LETTER.findall(block.text) if "<ol type=" in block.html else ()
    words = "\n".join([*letters, words])
    return html.unescape(_TAG.sub("\n", _INLINE.sub("", _MARKER.sub("", words))))
