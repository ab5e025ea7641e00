"""Words within a paragraph as Markdown that every reader of CommonMark takes for the same words (spec.commonmark.org, 0.31)."""

import re
from collections.abc import Iterable

from pressgen.bodies.elements import Element

_MARKS = {"em": "*", "strong": "**", "s": "~~"}
_SIGNS = re.compile(r"[\\`*_\[\]<~]|&(?=#?\w+;)|(?<=\{\{)%")
"""What means something within a line, and what begins a shortcode of Hugo's."""
_START = re.compile(r"\A(?:([#>+=|:-])|(\d{1,9})([.)])(?=\s|\Z))")
"""What means something at the beginning of a line."""
_NOTE = re.compile(r"fnref-\w+-(\d+)")
_CODE = re.compile(r"\{\{([<%])(.*?)([<%>])\}\}", re.DOTALL)
BREAK = "\\\n"
"""A new line that readers see; one without a backslash is only a space to them."""


def unbroken(words: str) -> str:
    """A run of Markdown in one line."""
    return words.replace(BREAK, " ").replace("\n", " ")


def line(words: str) -> str:
    """A run of Markdown, with a backslash before what would mean something at the beginning of a line."""
    lines = words.strip(" \t\n").split("\n")
    return "\n".join(_START.sub(_escaped_start, one.strip(" \t\n"), count=1) for one in lines)


def _escaped_start(found: re.Match[str]) -> str:
    return f"\\{found[1]}" if found[1] else f"{found[2]}\\{found[3]}"


def inline(children: Iterable[Element | str]) -> str:
    """Words and what stands among them, as one run."""
    many, written = [*children], ""
    for at, one in enumerate(many):
        if isinstance(one, str):
            words = _escaped(_without_margins(one))
            written += words.lstrip(" \n") if written.endswith("\n") else words
        elif one.name in _MARKS:
            after = many[at + 1] if at + 1 < len(many) else ""
            written += _marked(written, one, after if isinstance(after, str) else after.words)
        else:
            written += _element(one)
    return written


def _escaped(words: str) -> str:
    return _SIGNS.sub(r"\\\g<0>", words)


def _without_margins(words: str) -> str:
    return re.sub(r"[ \t]*\n[ \t]*", "\n", words)


def _marked(before: str, one: Element, after: str) -> str:
    """Emphasised words; the words alone where the signs would be taken for themselves (section 6.2, flanking delimiter runs)."""
    inner, mark = inline(one.children), _MARKS[one.name]
    core = inner.strip(" \u00a0\n")
    if not core or BREAK in core or before.endswith((mark[0], "\\")) or core[0] == mark[0] or core[-1] == mark[0]:
        return inner
    opens = core[0].isalnum() or not before[-1:].isalnum()
    closes = core[-1].isalnum() or not after[:1].isalnum()
    if not (opens and closes):
        return inner
    begin = inner.index(core)
    return f"{inner[:begin]}{mark}{core}{mark}{inner[begin + len(core) :]}"


def _element(one: Element) -> str:
    match one.name:
        case "br":
            return BREAK
        case "a":
            return _link(one)
        case "img":
            return f"![{_escaped(one.values.get('alt', ''))}]({_address(one.values.get('src', ''))})"
        case "code":
            return _code(one.words)
        case "sup" if found := _NOTE.match(one.values.get("id", "")):
            return f"[^{found[1]}]"
    return inline(one.children)


def _link(one: Element) -> str:
    address, words = one.values.get("href", ""), one.words
    if address in (words, f"mailto:{words}") and not re.search(r"[\s<>]", words):
        return f"<{words}>"
    return f"[{inline(one.children)}]({_address(address)})"


def _address(address: str) -> str:
    return f"<{address}>" if re.search(r"[\s()]", address) else address


def _code(words: str) -> str:
    """Code, between more backticks than stand within it."""
    longest = max(map(len, re.findall(r"`+", words)), default=0)
    fence = "`" * (longest + 1)
    space = " " if longest or words.startswith(" ") else ""
    return f"{fence}{space}{without_shortcodes(words)}{space}{fence}"


def without_shortcodes(code: str) -> str:
    """Code in which no shortcode of Hugo's is run (gohugo.io, "Shortcodes", "Escape")."""
    return _CODE.sub(r"{{\1/*\2*/\3}}", code)
