"""PG910: a fault in the newsroom's style sheet.

templates/style.css is added to the end of the theme's style sheets, so that a page needs only one file. It is plain
CSS, and no template. It shows nothing from other websites: their owners would learn who reads your pages. Save pictures
and fonts in templates/static/, and write their addresses from templates/:

    @import url("https://fonts.example/a.css");     write: @font-face { font-family: A; src: url("static/a.woff2") }
    background: url("/static/own/karta.png")        write: background: url("static/karta.png")

A bracket, a comment or a quotation mark without its partner makes browsers leave out rules: close it.
"""

import posixpath
from collections.abc import Collection, Iterator

from pressgen import css_references
from pressgen.check import templates
from pressgen.check.finding import Finding
from pressgen.check.newsroom import Newsroom
from pressgen.css_references import Part
from pressgen.model import Span
from pressgen.paths import OWN_FILES, OWN_STYLE
from pressgen.problems import Text, guess, text

_SYNTAX = {
    "open": text("Nothing closes this, so browsers leave out all rules after it."),
    "closed": text("This bracket closes nothing, so browsers leave out the next rule."),
    "string": text("This quotation mark has no partner on its line."),
}
_TEMPLATE_TAGS = ("{{", "{%")


def own_styles(newsroom: Newsroom) -> Iterator[Finding]:
    """What a style sheet of the newsroom imports, shows from elsewhere or shows although it is missing, and broken syntax."""
    known = {path for path in newsroom.sources.assets if path.startswith(OWN_FILES)}
    for path, sheet in newsroom.sources.styles.items():
        if path == OWN_STYLE or path.startswith(OWN_FILES):
            parts = [*css_references.parts(sheet)]
            yield from _references(path, sheet, parts, known)
            yield from _syntax(path, sheet, parts)


def _references(path: str, sheet: str, parts: list[Part], known: Collection[str]) -> Iterator[Finding]:
    imports = [part for part in parts if part.kind == "import"]
    for part in imports:
        message = text("A style sheet cannot fetch another one.")
        yield Finding(path, _span(sheet, part), message, text("Copy its rules into {path}.", path=OWN_STYLE))
    ends = [_end_of_import(sheet, part) for part in imports]
    for part in parts:
        if part.kind in {"address", "bare address"} and not any(
            one.start < part.start < end for one, end in zip(imports, ends, strict=True)
        ):
            yield from _address(path, sheet, part, known)


def _end_of_import(sheet: str, part: Part) -> int:
    end = sheet.find(";", part.end)
    return end if end >= 0 else len(sheet)


def _address(path: str, sheet: str, part: Part, known: Collection[str]) -> Iterator[Finding]:
    address, span = part.value.partition("#")[0], _span(sheet, part)
    if not part.value or (not address and part.value.startswith("#")):
        return  # nothing is fetched
    folder = posixpath.dirname(path)
    file = posixpath.normpath(f"{folder}/{address}")
    if address.lower().startswith("data:"):
        message = text("A security policy does not let browsers show files that are written into a style sheet.")
        yield Finding(
            path, span, message, text("Save it as a file in {folder}, and write its name here.", folder=OWN_FILES)
        )
    elif "//" in address or ":" in address:
        message = text("The style sheet fetches a file from another website: {address}", address=part.value[:80])
        hint = text(
            "Save the file in {folder}, and write its address from here: {example}.",
            folder=OWN_FILES,
            example=_example(folder, address),
        )
        yield Finding(path, span, message, hint)
    elif file not in known:
        near = _nearest(address, folder, known)
        message = text("There is no file {path}.", path=file.removeprefix("/"))
        hint = text("Did you mean “{id}”?", id=near) if near else text("Save it in {folder}.", folder=OWN_FILES)
        yield Finding(path, span, message, hint, guess(f'"{near}"' if near else ""))


def _example(folder: str, address: str) -> str:
    name = posixpath.basename(address.partition("?")[0]) or "bild.png"
    return posixpath.relpath(OWN_FILES + name, folder)


def _nearest(address: str, folder: str, known: Collection[str]) -> str:
    """The address, from the folder, of the file that is probably meant; empty when there is none."""
    names = {path.removeprefix(OWN_FILES): path for path in known}
    near = templates.closest(address.removeprefix("/static/own/").removeprefix("static/"), [*names])
    return posixpath.relpath(names[near], folder) if near else ""


def _syntax(path: str, sheet: str, parts: list[Part]) -> Iterator[Finding]:
    """The first fault, since others may follow from it."""
    for tag in _TEMPLATE_TAGS:
        if (at := _without_comments(sheet, parts).find(tag)) >= 0:
            message = text("This style sheet is no template: “{tag}” means nothing in it.", tag=tag)
            hint = text("Write plain CSS. The newsroom's colour is var(--accent).")
            yield Finding(path, _span(sheet, Part("open", at, at + len(tag))), message, hint)
            return
    for part in parts:
        if part.kind in _SYNTAX:
            yield Finding(path, _span(sheet, part), _SYNTAX[part.kind], _syntax_hint(part))
            return


def _syntax_hint(part: Part) -> Text:
    if part.kind == "closed":
        return text("Remove it, or write the opening bracket that is missing.")
    return text("Close it: with its partner, or a comment with */.")


def _without_comments(sheet: str, parts: list[Part]) -> str:
    """The sheet with spaces in the place of comments."""
    for part in parts:
        if part.kind == "comment":
            sheet = sheet[: part.start] + " " * (part.end - part.start) + sheet[part.end :]
    return sheet


def _span(sheet: str, part: Part) -> Span:
    return (*_position(sheet, part.start), *_position(sheet, part.end))


def _position(sheet: str, offset: int) -> tuple[int, int]:
    """Line and column, from 1."""
    return sheet.count("\n", 0, offset) + 1, offset - sheet.rfind("\n", 0, offset)
