"""PG909: a file in templates/static/ that cannot be published.

The pictures, fonts, style sheets and texts in this folder are published at /static/own/, so that templates and
templates/style.css can show them. Their names become addresses:

    templates/static/Vår karta.png        write: templates/static/var-karta.png

Scripts, web pages and programs are refused: the pages work without scripts, and the recommended security policy lets
browsers run none. Save documents beside the text that links to them.
"""

import posixpath
from collections.abc import Iterator

from pressgen import paths
from pressgen.check.finding import Finding, file_finding
from pressgen.check.newsroom import Newsroom
from pressgen.check.published_files import OWN_KINDS, own_files
from pressgen.problems import Text, text

_SCRIPTS = (".js", ".mjs", ".cjs", ".ts", ".wasm")
_ENDINGS = [ending for endings in OWN_KINDS.values() for ending in endings]


def unpublishable_own_files(newsroom: Newsroom) -> Iterator[Finding]:
    """A file in templates/static/ of another kind than those that are published, or whose name cannot be an address."""
    for asset in own_files(newsroom.sources.assets):
        name = asset.path.removeprefix(paths.OWN_FILES)
        ending = posixpath.splitext(name)[1]
        if ending.lower() not in _ENDINGS:
            message = text("Files of this kind are not published from templates/static/: {name}.", name=name)
            yield file_finding(asset.path, message, _other_kind(ending.lower()))
        elif not all(map(paths.SEGMENT.match, name.split("/"))):
            message = text("The name of this file cannot be a web address: {name}.", name=name)
            hint = text("Rename it to {path}.", path=paths.OWN_FILES + _plain(name))
            yield file_finding(asset.path, message, hint)


def _other_kind(ending: str) -> Text:
    if ending in _SCRIPTS:
        return text("The pages work without scripts, and browsers are told to run none. Remove the file.")
    if ending in {".scss", ".sass", ".less"}:
        return text("Make a file of plain CSS of it: templates/style.css.")
    return text(
        "Here can be {endings}. Save a document beside the text that links to it.", endings=", ".join(sorted(_ENDINGS))
    )


def _plain(name: str) -> str:
    """The nearest name that can be an address."""
    stem, ending = posixpath.splitext(name)
    return "/".join(paths.slug(part) or "fil" for part in stem.split("/")) + ending.lower()
