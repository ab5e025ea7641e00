"""Finds active content in drawings (SVG), such as scripts and references to other sites, and embedded pictures with
private data.

Within a page a browser only shows a drawing; opened at its own address, the drawing runs its scripts with the rights of the
site (SVG 2, chapter 16, and section 2.2 on secure modes).
"""

import re
from xml.parsers import expat

from pressgen.model import AssetFault
from pressgen.picture_cleaning import has_private_picture

_ACTIVE = {"script", "foreignobject", "iframe", "object", "embed", "audio", "video", "handler", "listener"}
_ANIMATIONS = {"set", "animate", "animatetransform", "animatemotion"}
_INNER_REFERENCE = re.compile(r"\s*(?:#|data:image/(?:png|jpe?g|gif|webp|avif)[;,]|\Z)", re.IGNORECASE)
"""References that fetch nothing: to a part of the drawing, or to a picture embedded in it."""
_LINK = re.compile(r"\s*(?:https?:|mailto:|#|\Z)", re.IGNORECASE)
_FETCHES = re.compile(
    r"@import|url\(\s*+['\"]?+(?!\s*(?:#|data:image/(?:png|jpe?g|gif|webp|avif)[;,]))|image-set\(|\\", re.IGNORECASE
)
"""CSS that fetches something, or that may hide it behind an escape (CSS Syntax 3, section 4.3.7)."""
MOST_BYTES = 10_000_000
"""Of a drawing, which is held in memory while it is parsed."""


def drawing_fault(data: bytes, *, strict: bool) -> AssetFault | None:
    """The first active content in the drawing; None when there is none.

    If `strict`, it is also a fault when the data is not SVG; otherwise it may be any XML, or none.
    """
    reader = _Reader()
    try:
        reader.parser.Parse(data, True)
    except (expat.ExpatError, ValueError, LookupError) as error:  # the last two for an unknown encoding
        place = (error.lineno, error.offset + 1) if isinstance(error, expat.ExpatError) else (1, 1)
        return reader.found or (AssetFault("unreadable", "", *place) if strict else None)
    return reader.found or (AssetFault("unreadable") if strict and not reader.is_drawing else None)


class _Reader:
    """Parses XML and records the first active content as `found`."""

    def __init__(self) -> None:
        self.found: AssetFault | None = None
        self.is_drawing = False
        self._open: list[str] = []
        self._style, self._style_place = "", (1, 1)
        self.parser = expat.ParserCreate()
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._characters
        self.parser.ProcessingInstructionHandler = self._instruction
        self.parser.EntityDeclHandler = self._entity

    def _place(self) -> tuple[int, int]:
        return self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1

    def _record(self, what: str, place: tuple[int, int] | None = None) -> None:
        if self.found is None:
            self.found = AssetFault("active", what, *(place or self._place()))

    def _embedded(self, value: str) -> None:
        """Look at the pictures that are embedded in the value."""
        if self.found is None and has_private_picture(value):
            self.found = AssetFault("private", "SVG", *self._place())

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        element = name.rpartition(":")[2].lower()
        self.is_drawing |= not self._open and element == "svg"
        self._open.append(element)
        if element == "style":
            self._style_place = self._place()
        if element in _ACTIVE:
            self._record(f"<{name}>")
        for key, value in attributes.items():
            self._attribute(element, key, value)

    def _attribute(self, element: str, name: str, value: str) -> None:
        bare = name.rpartition(":")[2].lower()
        self._embedded(value)
        if bare.startswith("on") or bare == "base":
            self._record(name)
        elif bare in {"href", "src"} and not (_LINK if element == "a" else _INNER_REFERENCE).match(value):
            self._record(f"{name}={value[:60]}")
        elif element in _ANIMATIONS and bare == "attributename" and value.rpartition(":")[2].lower() in {"href", "src"}:
            self._record(f"{name}={value}")
        elif ":" not in name and ("(" in value or "@" in value) and _FETCHES.search(value):
            self._record(f"{name}={value[:60]}")

    def _characters(self, words: str) -> None:
        if self._open[-1:] == ["style"]:
            self._style += words

    def _end(self, _: str) -> None:
        if self._open.pop() == "style":
            self._embedded(self._style)
            found = _FETCHES.search(self._style)
            if found:
                self._record(self._style[found.start() : found.start() + 60], self._style_place)
            self._style = ""

    def _instruction(self, target: str, words: str) -> None:
        if target.lower() == "xml-stylesheet":
            self._record(f"<?{target} {words[:60]}?>")

    def _entity(  # noqa: PLR0917 -- expat passes all of these
        self,
        name: str,
        is_parameter: bool,
        value: str | None,
        base: str | None,
        system: str | None,
        public: str | None,
        notation: str | None,
    ) -> None:
        del is_parameter, value, base, public, notation
        if system:
            self._record(f"<!ENTITY {name}>")
