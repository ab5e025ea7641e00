"""Links and pictures in a run of text, found where they stand; nothing of them is left to the Markdown parser."""

import re
from html import unescape
from typing import NamedTuple

from pressgen import addresses
from pressgen.addresses import RefusedError, scheme_of
from pressgen.text import phones


class Found(NamedTuple):
    """A link or picture: its stretch, its words' stretch, and where it leads."""

    start: int
    end: int
    words: tuple[int, int]
    target: str
    image: bool = False
    title: str = ""
    bare: bool = False
    """The address itself is the text."""


class Scan(NamedTuple):
    """What is in a run of text."""

    found: list[Found]
    crowded: bool = False
    """More unmatched brackets than a person writes."""
    taken: tuple[tuple[int, int], ...] = ()
    """What is a link or code, in order: nothing else is looked for there."""


NOTHING = Scan([])
MAX_UNMATCHED = 100
_TOKEN = re.compile(
    r"[\\`!\[\]<](?:(?<=\\)[!-/:-@\[-`{-~]|(?<=`)`*|(?<=!)\[|(?<=[\[\]])|"
    r"(?<=<)((?i:https?|mailto|tel):[^\s<>]+|[\w.+-]+@[\w.-]+)>)"
)
"""Looks for the first sign and back to it, so that other letters cost next to nothing."""
_TARGET = re.compile(
    r"\([ \n]*(?:<([^<>\n]*)>|((?:[^\s()\\]++|\\.|\((?:[^\s()\\]++|\\.)*+\))*+))"
    r"(?:[ \n]+(\"(?:[^\"\\]|\\.)*+\"|'(?:[^'\\]|\\.)*+'|\((?:[^()\\]|\\.)*+\)))?[ \n]*\)"
)
_LABEL = re.compile(r"\[([^\[\]]*)\]")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_WEB = r"[hHwW](?<![\w@./+-].)(?:(?i:(?<=h)ttps?://|(?<=w)ww\.))[^\s<>\"”“»`\\|]+"
"""An address of the web: looks for the first letter and back from it, as looking back from every letter takes long."""
_ADDRESS = re.compile(
    rf"{_WEB}|(?<![\w@./+%\\-])(?<!\w['’&])[\w.+-]{{1,64}}(?:['&][\w.+-]{{1,63}})?@[\w-]{{1,63}}(?:\.[\w-]{{1,63}})+"
)
"""Mail never begins in the middle of a mailbox, or it would go to another one (RFC 5322, section 3.2.3)."""
_WEB_ADDRESS = re.compile(_WEB)
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
"""CommonMark 0.31, section 2.5: with its semicolon, or the parameters of "?a=1&copy=2" would be eaten."""
_CLOSING = re.compile(r"(?<=\S)_(?![^\W_])")
_ENDING = ".,;:!?'’*_…"


def scan(text: str, region: str, definitions: dict[str, str]) -> Scan:
    """All links and pictures of the text."""
    found: list[Found] = []
    code: list[tuple[int, int]] = []
    crowded = False
    if "[" in text or "<" in text or "`" in text:
        found, code, crowded = _brackets(text, definitions)
    taken = [(link.start, link.end) for link in found] + code
    found = sorted(found + _bare(text, region, taken))
    return Scan(found, crowded, tuple(sorted([*((link.start, link.end) for link in found), *code])))


def target_span(text: str, found: Found) -> tuple[int, int]:
    """Where in the text the target of a link is written; the whole link, when that is elsewhere."""
    match = None if found.bare else _TARGET.match(text, found.words[1] + 1)
    if not match:
        return found.start, found.end
    return match.span(2 if match[1] is None else 1)


_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
"""What browsers leave out of an address, so that it may become another."""


class Led(NamedTuple):
    """Where a link leads, in its one form; a path within the newsroom as it is written."""

    target: str
    by_words: bool = False
    """Its own words are the address, since what stands for one is none."""


def led(found: Found, words: str, region: str) -> Led:
    """Where a link leads. RefusedError where no link may."""
    if found.target and not scheme_of(found.target):
        if found.target.startswith("//") or _CONTROL.search(found.target):
            raise RefusedError("scheme")
        return Led(found.target)
    try:
        return Led(_plain(found.target, region))
    except RefusedError:
        own = "" if found.image or _is_more(found.target) else _of_words(words.strip(), scheme_of(found.target), region)
        if not own:
            raise
        return Led(own, by_words=True)


def _is_more(target: str) -> bool:
    """Whether there is more of a web address than its beginning: then nobody meant the words instead."""
    return scheme_of(target) in ("http", "https") and bool(target.partition(":")[2].strip("/ "))


def _plain(target: str, region: str) -> str:
    if scheme_of(target) != "tel":
        return addresses.normalize_url(target)
    number = phones.dialled(target[4:].replace("%20", " "), region)
    if not number:
        raise RefusedError("phone")
    return f"tel:{number}"


def _of_words(words: str, scheme: str, region: str) -> str:
    """The address that a link's words are, when nothing is written for one, or a number or mailbox that is none."""
    if scheme in ("", "mailto") and addresses.is_mailbox(words):
        return addresses.normalize_url(f"mailto:{words}")
    if scheme in ("", "tel") and (number := phones.e164(words, region)):
        return f"tel:{number}"
    if scheme in ("", "http", "https") and _WEB_ADDRESS.fullmatch(words):
        return addresses.normalize_url(_with_scheme(words))
    return ""


def _brackets(text: str, definitions: dict[str, str]) -> tuple[list[Found], list[tuple[int, int]], bool]:
    """The links and pictures, the code spans, and whether there are too many brackets to tell."""
    found: list[Found] = []
    code: list[tuple[int, int]] = []
    openers: list[tuple[int, int, bool]] = []
    at = strays = 0
    closers = _code_closers(text)
    while match := _TOKEN.search(text, at):
        at = match.end()
        sign = match[0][0]
        if sign == "`":
            if end := closers.get(match.start(), 0):
                code.append((match.start(), end))
                at = end
        elif sign == "<":
            found.append(_angled(match))
        elif match[0] in {"[", "!["}:
            openers.append((match.start(), match.end(), True))
        elif match[0] == "]":
            strays += not openers
            if link := _closed(text, openers, match.start(), definitions):
                at = link.end
                _add(found, link)
        if strays + len(openers) > MAX_UNMATCHED:
            return [], code, True
    return found, code, False


def _closed(text: str, openers: list[tuple[int, int, bool]], close: int, definitions: dict[str, str]) -> Found | None:
    """The link that a bracket closes. A link holds no other: the brackets open around it open none."""
    if not openers:
        return None
    start, words, active = openers.pop()
    link = _link(text, start, words, close, definitions) if active else None
    if link and not link.image:
        openers[:] = [(one, its_words, text[one] == "!") for one, its_words, _ in openers]
    return link


def _add(found: list[Found], link: Found) -> None:
    """Notes it; a picture's words are no links, a link's pictures are its words."""
    while found and found[-1].start > link.start:
        found.pop()
    found.append(link)


def _code_closers(text: str) -> dict[int, int]:
    """Where each code span that is closed starts and ends: linear, however many backticks."""
    if "`" not in text:
        return {}
    runs = [(match.start(), match.end()) for match in re.finditer("`+", text)]
    later: dict[int, int] = {}
    closers = {}
    for start, end in reversed(runs):
        if end - start in later:
            closers[start] = later[end - start]
        later[end - start] = end
    return closers


def _angled(match: re.Match[str]) -> Found:
    target = match[1] if ":" in match[1] else f"mailto:{match[1]}"
    return Found(match.start(), match.end(), (match.start() + 1, match.end() - 1), target, bare=True)


def _link(text: str, start: int, words: int, close: int, definitions: dict[str, str]) -> Found | None:
    image = text[start] == "!"
    if match := _TARGET.match(text, close + 1):
        target = unescaped(_ESCAPED.sub(r"\1", match[1] or match[2] or "")).strip()
        title = unescaped(_ESCAPED.sub(r"\1", (match[3] or "")[1:-1]))
        return Found(start, match.end(), (words, close), target, image, title)
    if not definitions:
        return None
    label = _LABEL.match(text, close + 1)
    name = label[1] if label and label[1] else text[words:close]
    target = unescaped(_ESCAPED.sub(r"\1", definitions.get(" ".join(name.lower().split()), "")))
    return Found(start, label.end() if label else close + 1, (words, close), target, image) if target else None


def _bare(text: str, region: str, taken: list[tuple[int, int]]) -> list[Found]:
    found = []
    if "@" in text or "://" in text or "www." in text.lower():
        for match in (_ADDRESS if "@" in text else _WEB_ADDRESS).finditer(text):
            end = match.start() + len(_trimmed(match[0]))
            start = _after_emphasis(text, match.start(), end)
            found.append(Found(start, end, (start, end), _with_scheme(unescaped(text[start:end])), bare=True))
    for start, end, number in phones.find(text, region):
        found.append(Found(start, end, (start, end), f"tel:{number}", bare=True))
    return _apart(sorted(found), sorted(taken))


def _after_emphasis(text: str, start: int, end: int) -> int:
    """Where an address begins: an underscore before it that a later one closes is emphasis, and not of the mailbox."""
    if text[start] != "_" or not _CLOSING.search(text, end - 1):
        return start
    return start + len(text[start:end]) - len(text[start:end].lstrip("_"))


def _apart(found: list[Found], taken: list[tuple[int, int]]) -> list[Found]:
    """Those that overlap with nothing before them nor with what is taken."""
    kept: list[Found] = []
    last, index = 0, 0
    for link in found:
        while index < len(taken) and taken[index][1] <= link.start:
            index += 1
        if link.start >= last and (index == len(taken) or taken[index][0] >= link.end):
            kept.append(link)
            last = link.end
    return kept


def _trimmed(address: str) -> str:
    """The address without the punctuation that ends the sentence."""
    address = address.rstrip(_ENDING)
    while address.endswith(")") and address.count(")") > address.count("("):
        address = address[:-1].rstrip(_ENDING)
    return address


def unescaped(text: str) -> str:
    """With the characters that entities stand for."""
    return _ENTITY.sub(lambda entity: unescape(entity[0]), text) if "&" in text else text


def _with_scheme(address: str) -> str:
    if "://" in address:
        return address
    return f"https://{address}" if address.lower().startswith("www.") else f"mailto:{address}"
