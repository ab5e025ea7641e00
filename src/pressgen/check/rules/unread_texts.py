"""PG126: a text that pressgen does not read.

    content/releases/2026/bro.txt          write: content/releases/2026/bro.md

Releases are files that end in .md, .yaml or .yml. A Word file, a web page or a plain text among them is shown nowhere, unless a
release has it among its `attachments` or links to it. Copy its text into a file that ends in .md, with the keys above it, or move
the file out of content. People, organisations, vocabularies and notices are .yaml files. The original that lies beside the release
made of it, under the same name, is let be.
"""

import posixpath
import re
from collections.abc import Iterator

from pressgen.check.finding import Finding, of_file
from pressgen.check.images import images
from pressgen.check.newsroom import Newsroom
from pressgen.model import Release
from pressgen.problems import Text, text

_TEXT = re.compile(
    r"(?:/[^/.]+|\.(?:txt|text|docx?|docm|odt|rtf|pages|html?|mdown|mkd|mdx|rst|adoc|eml|msg|json))\Z", re.IGNORECASE
)
_PASSED_OVER = re.compile(
    r"(?:~\$|#|readme|l[aä]s.?mig|licen[sc]e|makefile\Z|codeowners\Z|authors\Z|notice\Z)", re.IGNORECASE
)
"""What programs leave behind, and notes for colleagues."""
_KEYS_ALONE = ("contacts", "organisations", "vocabularies", "banners")
"""Folders of files that hold keys alone."""
_ENDINGS = re.compile(r"\.(?:md|ya?ml)\Z")
_NAMED_YAML = re.compile(r"\.ya?ml\.[^/]+\Z")


def unread_texts(newsroom: Newsroom) -> Iterator[Finding]:
    """A text of another kind than those that are read, which nothing shows."""
    found = [path for path in newsroom.sources.assets if _TEXT.search(path) and not _is_passed_over(path)]
    if not found or any(source.has_unread("attachments", "image", "images") for source in newsroom.sources.files):
        return
    shown = set(_shown(newsroom)) | set(_stems(newsroom))
    for path in found:
        if path not in shown and _stem(path) not in shown:
            yield of_file(path, _message(path), _hint(path))


def _message(path: str) -> Text:
    ending = posixpath.splitext(path)[1]
    if not ending:
        return text("Files whose names have no ending are not read: nothing of this one is shown.")
    return text("Files that end in {ending} are not read: nothing of this one is shown.", ending=ending)


def _hint(path: str) -> Text:
    """What to name it instead, by the folder that it lies in, and by an ending that was meant to be the last."""
    name, (_, kind, *_) = posixpath.basename(_stem(path)), [*path.split("/"), ""]
    if kind in _KEYS_ALONE:
        return text("Write it as lines of the form “key: value” in a file named {name}.", name=f"{name}.yaml")
    if kind in ("pages", "boilerplates"):
        return text("Copy its text into a file named {name}, with the keys above it.", name=f"{name}.md")
    ending = ".yaml" if _NAMED_YAML.search(path) else ".md"
    if kind != "releases":
        return text(
            "If it is a release, copy its text into {path}, with the keys above it.",
            path=f"content/releases/{name}{ending}",
        )
    return text(
        "Copy its text into a file named {name}, with the keys above it; or attach it to a release.",
        name=f"{name}{ending}",
    )


def _is_passed_over(path: str) -> bool:
    return _PASSED_OVER.match(posixpath.basename(path)) is not None


def _stem(path: str) -> str:
    return _ENDINGS.sub("", posixpath.splitext(path)[0])


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
