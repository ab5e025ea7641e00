"""PG126: a text that pressgen does not read.

    content/releases/2026/bro.txt          write: content/releases/2026/bro.md

pressgen reads files that end in .md, .yaml or .yml. A Word file, a web page or a plain text among them does not get
onto the site, unless a release lists it under `attachments` or links to it. Copy its text into a file that ends in .md,
with the keys at the top, or move the file out of content. Contacts, organisations, vocabularies and banners are .yaml
files. An original may stay beside the release that was made from it, if the two have the same name.
"""

import posixpath
import re
from collections.abc import Iterator

from pressgen.check.content_images import images
from pressgen.check.finding import Finding, file_finding
from pressgen.check.newsroom import Newsroom
from pressgen.model import Release
from pressgen.paths import OWN_FILES
from pressgen.problems import Text, text

_TEXT = re.compile(
    r"(?:/[^/.]+|\.(?:txt|text|docx?|docm|odt|rtf|pages|html?|mdown|mkd|mdx|rst|adoc|eml|msg|json))\Z", re.IGNORECASE
)
_IGNORED = re.compile(
    r"(?:~\$|#|readme|l[aä]s.?mig|licen[sc]e|makefile\Z|codeowners\Z|authors\Z|notice\Z)", re.IGNORECASE
)
"""Temporary files, and notes for colleagues."""
_YAML_FOLDERS = ("contacts", "organisations", "vocabularies", "banners")
"""Folders of files that have keys and no text."""
_ENDINGS = re.compile(r"\.(?:md|ya?ml)\Z")
_NAMED_YAML = re.compile(r"\.ya?ml\.[^/]+\Z")


def unread_texts(newsroom: Newsroom) -> Iterator[Finding]:
    """A text in a format that is not read, and that no other text shows."""
    beside_texts = (path for path in newsroom.sources.assets if not path.startswith(OWN_FILES))
    found = [path for path in beside_texts if _TEXT.search(path) and not _is_ignored(path)]
    if not found or any(source.has_unread("attachments", "image", "images") for source in newsroom.sources.files):
        return
    shown = set(_shown(newsroom)) | set(_stems(newsroom))
    for path in found:
        if path not in shown and _stem(path) not in shown:
            yield file_finding(path, _message(path), _hint(path))


def _message(path: str) -> Text:
    ending = posixpath.splitext(path)[1]
    if not ending:
        return text("Files whose names have no ending are not read: nothing of this one is shown.")
    return text("Files that end in {ending} are not read: nothing of this one is shown.", ending=ending)


def _hint(path: str) -> Text:
    """The name that it should have, by its folder, and by the ending before the last one (`name.yaml.txt`)."""
    name, (_, kind, *_) = posixpath.basename(_stem(path)), [*path.split("/"), ""]
    if kind in _YAML_FOLDERS:
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


def _is_ignored(path: str) -> bool:
    return _IGNORED.match(posixpath.basename(path)) is not None


def _stem(path: str) -> str:
    return _ENDINGS.sub("", posixpath.splitext(path)[0])


def _stems(newsroom: Newsroom) -> Iterator[str]:
    """The paths of all read texts without endings: their originals may lie beside them."""
    return (_stem(source.path) for source in newsroom.sources.files)


def _shown(newsroom: Newsroom) -> Iterator[str]:
    """The paths of all files that a text names."""
    yield from (target.value for target in newsroom.site.targets.values() if target.kind == "asset")
    for source in newsroom.sources.files:
        folder = posixpath.dirname(source.path)
        attachments = source.record.attachments if isinstance(source.record, Release) else ()
        named = (*(image.src for _, image in images(source)), *(one.src for one in attachments))
        yield from (posixpath.normpath(f"{folder}/{src}") for src in named)
