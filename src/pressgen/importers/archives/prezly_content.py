"""The content of a Prezly story as HTML: the nodes of Prezly's content format (prezly/content-format-js), and what is none of the text.

A node is a map with its `type`, and with `children` when it holds others; a text is a map with `text`, and with a mark such as `bold`.
"""

import json
from collections.abc import Callable, Mapping
from html import escape
from typing import Any

from pressgen.errors import PressgenError
from pressgen.importers.archives.json_reading import list_of, string_of
from pressgen.importers.archives.keys import words_in
from pressgen.importers.archives.prezly_parts import (
    Content,
    contact_of,
    figure,
    link,
    linked,
    marked_text,
    uploaded_file,
)
from pressgen.importers.html_depth import TOO_DEEP
from pressgen.model.foreign import ForeignFile, ForeignPerson, Rest
from pressgen.problems import text

_DEEPEST = 150
_TAGS = {"paragraph": "p", "heading-one": "h2", "heading-two": "h3", "bulleted-list": "ul", "numbered-list": "ol", "list-item": "li", "block-quote": "blockquote", "quote": "blockquote", "callout": "blockquote", "table": "table", "table-row": "tr", "table-cell": "td"}  # fmt: skip
_BARE = ("document", "list-item-text")
_FILMS = ("video", "embed", "coverage", "story-embed")


def read_content(written: Any, stories: Mapping[str, Any] | None = None) -> Content:
    """The content of a story: HTML in old ones, else nodes, as JSON or already read. `stories`: addresses and titles of stories that it names.

    PressgenError when it is nested too deeply.
    """
    document = written
    if isinstance(written, str):
        if not written.lstrip().startswith("{"):
            return Content(written)
        try:
            document = json.loads(written)
        except (ValueError, RecursionError) as error:
            raise PressgenError(
                text("Its content is no JSON: {reason}.", reason=str(error)), text("Save the export anew.")
            ) from None
    if not isinstance(document, dict):
        return Content("")
    return _Reader(stories or {}).read(document)


class _Reader:
    def __init__(self, stories: Mapping[str, Any]) -> None:
        self._stories = stories
        self._pictures: list[ForeignFile] = []
        self._documents: list[ForeignFile] = []
        self._people: list[ForeignPerson] = []
        self._rest: list[Rest] = []
        self._title = self._subtitle = ""
        self._special: dict[str, Callable[[Mapping[str, Any], str], str]] = {
            "heading-one": self._heading,
            "heading-two": self._heading,
            "link": link,
            "divider": lambda _node, _inner: "<hr>",
            "html": lambda node, _inner: string_of(node, "content"),
            "button-block": lambda node, _inner: linked(string_of(node, "href"), string_of(node, "label")),
            "variable": self._variable,
            "placeholder": self._variable,
            "image-block": self._image,
            "gallery": self._gallery,
            "attachment": self._attachment,
            "contact": self._contact,
            "bookmark": self._bookmark,
            "story-bookmark": self._story,
            **dict.fromkeys(_FILMS, self._film),
        }

    def read(self, document: Mapping[str, Any]) -> Content:
        """What the whole content becomes."""
        made = self._node(document, 0)
        files = tuple(self._pictures), tuple(self._documents)
        return Content(made, *files, tuple(self._people), self._title, self._subtitle, tuple(self._rest))

    def _node(self, node: Any, depth: int) -> str:
        if depth > _DEEPEST:
            raise PressgenError(TOO_DEEP)
        if not isinstance(node, dict):
            return ""
        kind = string_of(node, "type")
        if not kind and isinstance(node.get("text"), str):
            return marked_text(node)
        inner = "".join(self._node(one, depth + 1) for one in list_of(node, "children"))
        if kind in self._special:
            return self._special[kind](node, inner)
        if kind in _BARE or kind.startswith("placeholder:"):
            return inner
        return f"<{_TAGS[kind]}>{inner}</{_TAGS[kind]}>" if kind in _TAGS else self._unknown(kind, node, inner)

    def _heading(self, node: Mapping[str, Any], inner: str) -> str:
        """A heading; the one that is the story's title, or what stands below that, goes with the story's own."""
        role = string_of(node, "role")
        if role == "title":
            self._title = inner
        elif role == "subtitle":
            self._subtitle = inner
        else:
            tag = _TAGS[string_of(node, "type")]
            return f"<{tag}>{inner}</{tag}>"
        return ""

    def _variable(self, node: Mapping[str, Any], inner: str) -> str:
        """A word that Prezly fills in, such as the day of publication: what stands for it when it is empty."""
        why = text("Prezly filled it in: {value}", value=string_of(node, "key") or "?")
        self._rest.append(Rest("variable", "", why))
        return inner or escape(string_of(node, "fallback"), quote=False)

    def _image(self, node: Mapping[str, Any], inner: str) -> str:
        found = uploaded_file(node.get("file"))
        if found is None:
            return f"<p>{inner}</p>" if inner.strip() else ""
        self._pictures.append(found)
        return figure(found, inner)

    def _gallery(self, node: Mapping[str, Any], inner: str) -> str:
        made = inner
        for one in list_of(node, "images"):
            found = uploaded_file(one.get("file")) if isinstance(one, dict) else None
            if found:
                self._pictures.append(found)
                made += figure(found, escape(string_of(one, "caption"), quote=False))
        return made

    def _attachment(self, node: Mapping[str, Any], inner: str) -> str:
        file = node.get("file")
        name = string_of(file, "filename") if isinstance(file, dict) else ""
        found = uploaded_file(file, title=string_of(node, "description") or name)
        if found:
            self._documents.append(found)
        return inner

    def _contact(self, node: Mapping[str, Any], inner: str) -> str:
        known = node.get("contact")
        if isinstance(known, dict):
            person, rest = contact_of(known)
            self._people.append(person)
            self._rest += rest
        return inner

    def _bookmark(self, node: Mapping[str, Any], inner: str) -> str:
        embedded = node.get("oembed")
        title = string_of(embedded, "title") if isinstance(embedded, dict) else ""
        return inner + linked(string_of(node, "url"), title)

    def _story(self, node: Mapping[str, Any], inner: str) -> str:
        """A link to another story, which Prezly shows as a card."""
        named = node.get("story")
        known = self._stories.get(string_of(named, "uuid")) if isinstance(named, dict) else None
        return inner + (linked(string_of(known, "url"), string_of(known, "title")) if isinstance(known, dict) else "")

    def _film(self, node: Mapping[str, Any], inner: str) -> str:
        embedded = node.get("oembed")
        known = embedded if isinstance(embedded, dict) else {}
        address = string_of(node, "url") or string_of(known, "url") or "?"
        why = text("It was embedded: {address}", address=address)
        self._rest.append(Rest(string_of(node, "type"), string_of(known, "title"), why))
        return inner

    def _unknown(self, kind: str, node: Mapping[str, Any], inner: str) -> str:
        """A node of a kind that is not known: the text within it stays."""
        own = {key: value for key, value in node.items() if key not in ("type", "children", "uuid")}
        why = text("A block of a kind that is not known: {kind}.", kind=kind or "?")
        self._rest.append(Rest(kind or "node", "\n".join(words_in(own)), why))
        return f"<p>{inner}</p>" if inner.strip() else ""
