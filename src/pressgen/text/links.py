"""Finds links, pictures and bare addresses in a run of text, before emphasis is parsed."""

import re
from html import unescape
from typing import NamedTuple

from pressgen import addresses
from pressgen.addresses import RefusedError, scheme_of
from pressgen.text import phones
from pressgen.text.emphasis import code_closers


class FoundLink(NamedTuple):
    """A link or picture: its span, the span of its words, and its target as written."""

    start: int
    end: int
    words: tuple[int, int]
    target: str
    image: bool = False
    title: str = ""
    bare: bool = False
    """An address without brackets, which is its own text."""


class Scan(NamedTuple):
    """The links and code spans in a run of text."""

    found: list[FoundLink]
    crowded: bool = False
    """There are more unmatched brackets than `MAX_UNMATCHED`, so nothing is read."""
    taken: tuple[tuple[int, int], ...] = ()
    """The spans of links and code, in order. Nothing else is searched for there."""


EMPTY_SCAN = Scan([])
MAX_UNMATCHED = 100
_TOKEN = re.compile(
    r"[\\`!\[\]<](?:(?<=\\)[!-/:-@\[-`{-~]|(?<=`)`*|(?<=!)\[|(?<=[\[\]])|"
    r"(?<=<)((?i:https?|mailto|tel):[^\s<>]+|[\w.+-]+@[\w.-]+)>)"
)
"""Begins with a set of characters and looks back at it, which makes the search fast in plain text."""
_TARGET = re.compile(
    r"\([ \n]*(?:<([^<>\n]*)>|((?:[^\s()\\]++|\\.|\((?:[^\s()\\]++|\\.)*+\))*+))"
    r"(?:[ \n]+(\"(?:[^\"\\]|\\.)*+\"|'(?:[^'\\]|\\.)*+'|\((?:[^()\\]|\\.)*+\)))?[ \n]*\)"
)
_LABEL = re.compile(r"\[([^\[\]]*)\]")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_WEB = r"[hHwW](?<![\w@./+-].)(?:(?i:(?<=h)ttps?://|(?<=w)ww\.))(?:[^\s<>\"”“»`\\|\[]|\[(?!\^))+"
"""A web address. Begins with its first letter and looks back from there, since a lookbehind at every letter is slow. "[^" begins a note:
no address has such signs as they are (RFC 3986, appendix A).
"""
_ADDRESS = re.compile(
    rf"{_WEB}|(?<![\w@./+%\\-])(?<!\w['’&])[\w.+-]{{1,64}}(?:['&][\w.+-]{{1,63}})?@[\w-]{{1,63}}(?:\.[\w-]{{1,63}})+"
)
"""A mail address never begins within a mailbox name, or mail would go to another one (RFC 5322, section 3.2.3)."""
_WEB_ADDRESS = re.compile(_WEB)
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
"""CommonMark 0.31, section 2.5. The semicolon is required, or "?a=1&copy=2" would lose a parameter."""
_CLOSING = re.compile(r"(?<=\S)_(?![^\W_])")
_ENDING = ".,;:!?'’*_…"


def scan(text: str, region: str, definitions: dict[str, str]) -> Scan:
    """The links and pictures of a run. `definitions` are the addresses of named links."""
    found: list[FoundLink] = []
    code: list[tuple[int, int]] = []
    crowded = False
    if "[" in text or "<" in text or "`" in text:
        found, code, crowded = _bracketed(text, definitions)
    taken = [(link.start, link.end) for link in found] + code
    found = sorted(found + _bare_addresses(text, region, taken))
    return Scan(found, crowded, tuple(sorted([*((link.start, link.end) for link in found), *code])))


def target_span(text: str, found: FoundLink) -> tuple[int, int]:
    """The span of a link's target; of the whole link, when the target is written elsewhere."""
    match = None if found.bare else _TARGET.match(text, found.words[1] + 1)
    if not match:
        return found.start, found.end
    return match.span(2 if match[1] is None else 1)


_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
"""Characters that browsers remove from an address, which may turn it into another one."""


class Destination(NamedTuple):
    """The target of a link, normalised; a path within the newsroom as it is written."""

    target: str
    from_words: bool = False
    """The link's words are the address, since no usable one is written."""


def destination(found: FoundLink, words: str, region: str) -> Destination:
    """The target of a link with these words. Raises RefusedError where no link may lead."""
    if found.target and not scheme_of(found.target):
        if found.target.startswith("//") or _CONTROL.search(found.target):
            raise RefusedError("scheme")
        return Destination(found.target)
    try:
        return Destination(_plain(found.target, region))
    except RefusedError:
        own = (
            ""
            if found.image or _has_more_than_scheme(found.target)
            else _of_words(words.strip(), scheme_of(found.target), region)
        )
        if not own:
            raise
        return Destination(own, from_words=True)


def _has_more_than_scheme(target: str) -> bool:
    """Whether a web address has more than its scheme, so that the words are not taken instead."""
    return scheme_of(target) in ("http", "https") and bool(target.partition(":")[2].strip("/ "))


def _plain(target: str, region: str) -> str:
    if scheme_of(target) != "tel":
        return addresses.normalize_url(target)
    number = phones.dialled(target[4:].replace("%20", " "), region)
    if not number:
        raise RefusedError("phone")
    return f"tel:{number}"


def _of_words(words: str, scheme: str, region: str) -> str:
    """The words of a link as an address of this scheme ("" for any); "" when they are none."""
    if scheme in ("", "mailto") and addresses.is_mailbox(words):
        return addresses.normalize_url(f"mailto:{words}")
    if scheme in ("", "tel") and (number := phones.e164(words, region)):
        return f"tel:{number}"
    if scheme in ("", "http", "https") and _WEB_ADDRESS.fullmatch(words):
        return addresses.normalize_url(_with_scheme(words))
    return ""


def _bracketed(text: str, definitions: dict[str, str]) -> tuple[list[FoundLink], list[tuple[int, int]], bool]:
    """The links and pictures, the code spans, and whether there are too many unmatched brackets."""
    found: list[FoundLink] = []
    code: list[tuple[int, int]] = []
    openers: list[tuple[int, int, bool]] = []
    at = strays = 0
    closers = code_closers(text)
    while match := _TOKEN.search(text, at):
        at = match.end()
        sign = match[0][0]
        if sign == "`":
            if end := closers.get(match.start(), 0):
                code.append((match.start(), end))
                at = end
        elif sign == "<":
            found.append(_autolink(match))
        elif match[0] in {"[", "!["}:
            openers.append((match.start(), match.end(), True))
        elif match[0] == "]":
            strays += not openers
            if link := _close_link(text, openers, match.start(), definitions):
                at = link.end
                _add_link(found, link)
        if strays + len(openers) > MAX_UNMATCHED:
            return [], code, True
    return found, code, False


def _close_link(
    text: str, openers: list[tuple[int, int, bool]], close: int, definitions: dict[str, str]
) -> FoundLink | None:
    """The link that the bracket at `close` ends. Links do not nest: brackets open around it become inactive."""
    if not openers:
        return None
    start, words, active = openers.pop()
    link = _link(text, start, words, close, definitions) if active else None
    if link and not link.image:
        openers[:] = [(one, its_words, text[one] == "!") for one, its_words, _ in openers]
    return link


def _add_link(found: list[FoundLink], link: FoundLink) -> None:
    """Adds a link, and removes those within it: pictures there are part of its words."""
    while found and found[-1].start > link.start:
        found.pop()
    found.append(link)


def _autolink(match: re.Match[str]) -> FoundLink:
    target = match[1] if ":" in match[1] else f"mailto:{match[1]}"
    return FoundLink(match.start(), match.end(), (match.start() + 1, match.end() - 1), target, bare=True)


def _link(text: str, start: int, words: int, close: int, definitions: dict[str, str]) -> FoundLink | None:
    image = text[start] == "!"
    if match := _TARGET.match(text, close + 1):
        target = unescaped(_ESCAPED.sub(r"\1", match[1] or match[2] or "")).strip()
        title = unescaped(_ESCAPED.sub(r"\1", (match[3] or "")[1:-1]))
        return FoundLink(start, match.end(), (words, close), target, image, title)
    if not definitions:
        return None
    label = _LABEL.match(text, close + 1)
    name = label[1] if label and label[1] else text[words:close]
    target = unescaped(_ESCAPED.sub(r"\1", definitions.get(" ".join(name.lower().split()), "")))
    return FoundLink(start, label.end() if label else close + 1, (words, close), target, image) if target else None


def _bare_addresses(text: str, region: str, taken: list[tuple[int, int]]) -> list[FoundLink]:
    found = []
    if "@" in text or "://" in text or "www." in text.lower():
        for match in (_ADDRESS if "@" in text else _WEB_ADDRESS).finditer(text):
            end = match.start() + len(_without_punctuation(match[0]))
            start = _after_emphasis(text, match.start(), end)
            found.append(FoundLink(start, end, (start, end), _with_scheme(unescaped(text[start:end])), bare=True))
    for start, end, number in phones.find(text, region):
        found.append(FoundLink(start, end, (start, end), f"tel:{number}", bare=True))
    return _without_overlaps(sorted(found), sorted(taken))


def _after_emphasis(text: str, start: int, end: int) -> int:
    """Where an address begins: after underscores that are emphasis, closed by a later one, and not part of the mailbox."""
    if text[start] != "_" or not _CLOSING.search(text, end - 1):
        return start
    return start + len(text[start:end]) - len(text[start:end].lstrip("_"))


def _without_overlaps(found: list[FoundLink], taken: list[tuple[int, int]]) -> list[FoundLink]:
    """The links that overlap neither with one before them nor with a taken span."""
    kept: list[FoundLink] = []
    last, index = 0, 0
    for link in found:
        while index < len(taken) and taken[index][1] <= link.start:
            index += 1
        if link.start >= last and (index == len(taken) or taken[index][0] >= link.end):
            kept.append(link)
            last = link.end
    return kept


def _without_punctuation(address: str) -> str:
    """The address without punctuation that belongs to the sentence."""
    address = address.rstrip(_ENDING)
    while address.endswith(")") and address.count(")") > address.count("("):
        address = address[:-1].rstrip(_ENDING)
    return address


def unescaped(text: str) -> str:
    """The text with entities replaced by their characters."""
    return _ENTITY.sub(lambda entity: unescape(entity[0]), text) if "&" in text else text


def _with_scheme(address: str) -> str:
    if "://" in address:
        return address
    return f"https://{address}" if address.lower().startswith("www.") else f"mailto:{address}"
