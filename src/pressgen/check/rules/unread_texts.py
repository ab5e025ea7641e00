"""PG126: a text that pressgen does not read.

    content/releases/2026/bro.txt          write: content/releases/2026/bro.md

Releases are files that end in .md, .yaml or .yml. A Word file, a web page or a plain text among them is shown nowhere, unless a
release has it among its `attachments` or links to it. Copy its text into a file that ends in .md, with the keys above it, or move
the file out of content. The original that lies beside the release made of it, under the same name, is let be.
"""

import posixpath
import re
from collections.abc import Iterator

from pressgen.check.finding import Finding, of_file
from pressgen.check.images import images
from pressgen.check.newsroom import Newsroom
from pressgen.model import Release
from pressgen.problems import text

_TEXT = re.compile(
    r"\.(?:txt|text|docx?|docm|odt|rtf|pages|html?|mdown|mkd|mdx|rst|adoc|eml|msg|json)\Z", re.IGNORECASE
)
_PASSED_OVER = re.compile(r"(?:~\$|#|readme|l[aä]s.?mig|licen[sc]e)", re.IGNORECASE)
"""What programs leave behind, and notes for colleagues."""


def unread_texts(newsroom: Newsroom) -> Iterator[Finding]:
    """A text of another kind than those that are read, which nothing shows."""
    found = [path for path in newsroom.sources.assets if _TEXT.search(path) and not _is_passed_over(path)]
    if not found or any(source.lacks("attachments", "image", "images") for source in newsroom.sources.files):
        return
    shown = set(_shown(newsroom)) | set(_stems(newsroom))
    for path in found:
        if path not in shown and _stem(path) not in shown:
            message = text(
                "Files that end in {ending} are not read: nothing of this one is shown.",
                ending=posixpath.splitext(path)[1],
            )
            hint = text(
                "Copy its text into a file named {name}, with the keys above it; or attach it to a release.",
                name=_name(path),
            )
            yield of_file(path, message, hint)


def _is_passed_over(path: str) -> bool:
    return _PASSED_OVER.match(posixpath.basename(path)) is not None


def _stem(path: str) -> str:
    return posixpath.splitext(path)[0].removesuffix(".md")


def _name(path: str) -> str:
    return f"{posixpath.basename(_stem(path))}.md"


def _stems(newsroom: Newsroom) -> Iterator[str]:
    """Of texts that are read: beside them may lie what they were made of."""
    return (_stem(source.path) for source in newsroom.sources.files)


def _shown(newsroom: Newsroom) -> Iterator[str]:
    """The paths of all files that texts name."""
    yield from (target.value for target in newsroom.site.targets.values() if target.kind == "asset")
    for source, release in newsroom.each(Release):
        folder = posixpath.dirname(source.path)
        named = (*(image.src for _, image in images(source)), *(one.src for one in release.attachments))
        yield from (posixpath.normpath(f"{folder}/{src}") for src in named)
