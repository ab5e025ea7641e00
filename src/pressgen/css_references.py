"""What a newsroom's own style sheet refers to, and what in it cannot be read.

Only comments, strings, addresses, brackets and a few names are looked at (CSS Syntax 3, section 4.3): the rest of a sheet can
fetch nothing.
"""

import re
from collections.abc import Callable, Iterator
from typing import Literal, NamedTuple

_ESCAPE = r"\\(?:[0-9a-f]{1,6}[ \t\n]?|[^\n0-9a-f])"
_NAME = rf"@?(?:[-\w]|[^\x00-\x7f]|{_ESCAPE})+"
_STRING = r""""(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'"""
_TOKEN = re.compile(
    rf"""(?P<comment>/\*.*?(?:\*/|(?P<endless>\Z)))|(?P<string>{_STRING})|(?P<quote>["'])
    |(?P<name>{_NAME})(?P<call>\(\s*(?:(?P<address>{_STRING}|(?:[^\s"'()\\]|{_ESCAPE})*)\s*\))?)?
    |(?P<bracket>[][(){{}}])""",
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
_ESCAPED = re.compile(r"\\(?:([0-9a-f]{1,6})[ \t\n]?|\n|(.))", re.IGNORECASE | re.DOTALL)
_PAIRS = {")": "(", "]": "[", "}": "{"}
_ADDRESSING = ("url", "src")
"""Functions whose argument is an address (CSS Values 4, section 4.5)."""
_CHOOSING = ("image-set", "-webkit-image-set", "image")
"""Functions in which a bare string is an address (CSS Images 4, sections 2.2 and 2.4)."""

Kind = Literal["address", "bare address", "import", "comment", "open", "closed", "string"]


class Part(NamedTuple):
    """A part of a style sheet, from the offset `start` to the offset `end`.

    An `address` is that of url(), a `bare address` a string in image-set(), `import` is the name @import, a `comment` is whole.
    `open` is a bracket, a comment or a url( that nothing closes, `closed` a bracket that closes nothing, `string` a quotation mark
    without its partner on the line.
    """

    kind: Kind
    start: int
    end: int
    value: str = ""
    """The address, without quotation marks and escapes."""


def parts(sheet: str) -> Iterator[Part]:
    """The parts that matter, in the order of the sheet; a bracket that is never closed comes last."""
    opened: list[tuple[str, str, int]] = []
    for token in _TOKEN.finditer(sheet):
        if token["comment"] is not None:
            yield Part("open" if token["endless"] is not None else "comment", *token.span())
        elif token["quote"]:
            yield Part("string", *token.span())
        elif token["string"]:
            if opened and opened[-1][1] in _CHOOSING:
                yield Part("bare address", *token.span(), _plain(token["string"]))
        elif token["name"]:
            yield from _named(token, opened)
        elif token["bracket"] in _PAIRS:
            if opened and opened[-1][0] == _PAIRS[token["bracket"]]:
                opened.pop()
            else:
                yield Part("closed", *token.span())
        else:
            opened.append((token["bracket"], "", token.start()))
    yield from (Part("open", start, start + 1) for _, name, start in opened if name not in _ADDRESSING)


def _named(token: re.Match[str], opened: list[tuple[str, str, int]]) -> Iterator[Part]:
    """What a name is, with the bracket after it."""
    name = _plain(token["name"]).lower()
    if name == "@import":
        yield Part("import", *token.span("name"))
    if token["call"] is None:
        return
    bracket = token.start("call")
    if name in _ADDRESSING:
        if token["address"] is None:
            yield Part("open", token.start(), bracket + 1)
            opened.append(("(", name, bracket))
        else:
            yield Part("address", *token.span("address"), _plain(token["address"]))
    elif token["address"] is None:
        opened.append(("(", name, bracket))
    elif name in _CHOOSING and token["address"][:1] in {'"', "'"}:
        yield Part("bare address", *token.span("address"), _plain(token["address"]))


def _plain(written: str) -> str:
    """A name or an address without its quotation marks and escapes."""
    inner = written[1:-1] if written[:1] in {'"', "'"} else written
    return _ESCAPED.sub(_unescaped, inner).strip()


def _unescaped(escape: re.Match[str]) -> str:
    number = int(escape[1], 16) if escape[1] else 0
    valid = 0 < number <= 0x10FFFF and not 0xD800 <= number <= 0xDFFF
    return (chr(number) if valid else "\ufffd") if escape[1] else escape[2] or ""


def rewritten(sheet: str, address: Callable[[str], str]) -> str:
    """The sheet without comments and empty lines, and with the address that `address` gives in the place of each."""
    written, end = [], 0
    for part in parts(sheet):
        if part.kind == "comment":
            written += [sheet[end : part.start], " "]
            end = part.end
        elif part.kind in {"address", "bare address"}:
            written += [sheet[end : part.start], _quoted(address(part.value))]
            end = part.end
    lines = "".join([*written, sheet[end:]]).splitlines()
    return "\n".join(line.rstrip() for line in lines if line.strip())


def _quoted(address: str) -> str:
    """The address as a string (CSSOM, section 2.1)."""
    escaped = re.sub(r'["\\]', r"\\\g<0>", address)
    return '"' + re.sub(r"[\x00-\x1f\x7f]", lambda sign: f"\\{ord(sign[0]):x} ", escaped) + '"'
