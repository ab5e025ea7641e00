"""Drawings (SVG): a picture that is a program's text, too, so that one that could act is found before it is published.

In a page a browser shows a drawing as it shows a photograph; at its own address it runs what is in it, in the site's name
(SVG 2, chapter 16, and its section 2.2 on secure modes).
"""

import re
from xml.parsers import expat

from pressgen.model import AssetFault

_ACTIVE = {"script", "foreignobject", "iframe", "object", "embed", "audio", "video", "handler", "listener"}
_MOVING = {"set", "animate", "animatetransform", "animatemotion"}
_INNER = re.compile(r"\s*(?:#|data:image/(?:png|jpe?g|gif|webp|avif)[;,]|\Z)", re.IGNORECASE)
"""Addresses that lead nowhere else: a part of the drawing, or a picture within it."""
_LINK = re.compile(r"\s*(?:https?:|mailto:|#|\Z)", re.IGNORECASE)
_FETCHES = re.compile(
    r"@import|url\(\s*+['\"]?+(?!\s*(?:#|data:image/(?:png|jpe?g|gif|webp|avif)[;,]))|image-set\(|\\", re.IGNORECASE
)
"""Style that fetches something, or hides by a backslash what it does (CSS Syntax 3, section 4.3.7)."""
MOST_BYTES = 10_000_000
"""Of a drawing. It is held in memory while it is read."""


def drawing_fault(data: bytes, *, strict: bool) -> AssetFault | None:
    """What of the drawing could act, the first thing of it; None when it is a picture and nothing else.

    Any other XML, where it is not read as `strict`, need be no drawing.
    """
    if len(data) > MOST_BYTES:
        return AssetFault("large")
    reader = _Reader()
    try:
        reader.parser.Parse(data, True)
    except (expat.ExpatError, ValueError, LookupError) as error:  # the last two by an encoding that is none
        place = (error.lineno, error.offset + 1) if isinstance(error, expat.ExpatError) else (1, 1)
        return reader.found or (AssetFault("unreadable", "", *place) if strict else None)
    return reader.found or (AssetFault("unreadable") if strict and not reader.is_drawing else None)


class _Reader:
    """Notes the first active thing."""

    def __init__(self) -> None:
        self.found: AssetFault | None = None
        self.is_drawing = False
        self._open: list[str] = []
        self._style, self._styled = "", (1, 1)
        self.parser = expat.ParserCreate()
        self.parser.StartElementHandler = self._starts
        self.parser.EndElementHandler = self._ends
        self.parser.CharacterDataHandler = self._says
        self.parser.ProcessingInstructionHandler = self._instructs
        self.parser.EntityDeclHandler = self._declares

    def _place(self) -> tuple[int, int]:
        return self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1

    def _note(self, what: str, place: tuple[int, int] | None = None) -> None:
        if self.found is None:
            self.found = AssetFault("active", what, *(place or self._place()))

    def _starts(self, name: str, attributes: dict[str, str]) -> None:
        element = name.rpartition(":")[2].lower()
        self.is_drawing |= not self._open and element == "svg"
        self._open.append(element)
        if element == "style":
            self._styled = self._place()
        if element in _ACTIVE:
            self._note(f"<{name}>")
        for key, value in attributes.items():
            self._attribute(element, key, value)

    def _attribute(self, element: str, name: str, value: str) -> None:
        bare = name.rpartition(":")[2].lower()
        if bare.startswith("on") or bare == "base":
            self._note(name)
        elif bare in {"href", "src"} and not (_LINK if element == "a" else _INNER).match(value):
            self._note(f"{name}={value[:60]}")
        elif element in _MOVING and bare == "attributename" and value.rpartition(":")[2].lower() in {"href", "src"}:
            self._note(f"{name}={value}")
        elif ":" not in name and ("(" in value or "@" in value) and _FETCHES.search(value):
            self._note(f"{name}={value[:60]}")

    def _says(self, words: str) -> None:
        if self._open[-1:] == ["style"]:
            self._style += words

    def _ends(self, _: str) -> None:
        if self._open.pop() == "style":
            found = _FETCHES.search(self._style)
            if found:
                self._note(self._style[found.start() : found.start() + 60], self._styled)
            self._style = ""

    def _instructs(self, target: str, words: str) -> None:
        if target.lower() == "xml-stylesheet":
            self._note(f"<?{target} {words[:60]}?>")

    def _declares(  # noqa: PLR0917 -- expat gives as many
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
            self._note(f"<!ENTITY {name}>")
