"""Converts pasted HTML to Markdown, for fixes. The words stay."""

import re
from collections import Counter
from html import unescape

_TAG = re.compile(r"<(/?)([A-Za-z][\w:]*)([^<>]*)>|<[!?][^<>]*>|&amp;(?=#?\w+;)|&(?:nbsp\b;? ?|[a-z]+\b;?)")
_ADDRESS = re.compile(r"(?:href|src)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|[”“]?([^\s”“>]+))", re.IGNORECASE)
_ALT = re.compile(r"alt\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)
_MARKERS = {
    "b": "**",
    "strong": "**",
    "i": "*",
    "em": "*",
    "s": "~~",
    "strike": "~~",
    "del": "~~",
    "code": "`",
    "tt": "`",
}
_BLOCKS = frozenset(
    [
        "p",
        "div",
        "section",
        "article",
        "header",
        "footer",
        "main",
        "aside",
        "ul",
        "ol",
        "dl",
        "dt",
        "dd",
        "figure",
        "figcaption",
        "center",
        "address",
        "body",
        "html",
    ]
)
_LOST = frozenset(
    [
        "script",
        "style",
        "iframe",
        "object",
        "embed",
        "form",
        "input",
        "button",
        "select",
        "textarea",
        "video",
        "audio",
        "svg",
        "table",
        "tr",
        "td",
        "th",
        "thead",
        "tbody",
        "math",
        "pre",
        "applet",
        "template",
        "canvas",
        "blockquote",
        "sub",
        "sup",
        "xml",
        "link",
        "meta",
        "title",
        "head",
    ]
)
"""Their content is no text, or needs a person to convert it."""
_SPACED = re.compile(r"(\*\*|\*|~~|`)([ \t\n]*)((?:(?!\1)[^\n])*?)([ \t\n]*)\1")
_NEXT_BREAK = re.compile(r"\s*<br\s*/?>", re.IGNORECASE)
_LAST_BREAK = re.compile(r"<br\s*/?>\s*\Z", re.IGNORECASE)
_NO_BREAK = re.compile(r"\s*(?:</(?:p|div|li|h\d)>|\Z|\n[ \t]*\n)", re.IGNORECASE)
_LINK, _PICTURE = "a", "img"
_SMALL = re.compile(r"<(sup|sub)>([0-9+−-]{1,12})</\1>", re.IGNORECASE)
_RAISED, _LOWERED = str.maketrans("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻"), str.maketrans("0123456789+-−", "₀₁₂₃₄₅₆₇₈₉₊₋₋")
"""Unicode 16.0, block Superscripts and Subscripts. Without them 10⁶ would become 106."""


def without_tags(text: str, start: int, end: int) -> str | None:
    """The text from `start` up to `end` as Markdown; None when more than tags would be lost."""
    if "<su" in text[start:end].lower():
        small = _SMALL.sub(_small_figures, text[start:end])
        text, end = f"{text[:start]}{small}{text[end:]}", start + len(small)
    found = list(_TAG.finditer(text, start, end))
    if any(match[2] and match[2].lower() in _LOST for match in found):
        return None
    unpaired = _unpaired(found)
    addresses: list[str] = []
    numbered: list[bool] = []
    parts, at = [], start
    for match in found:
        is_unpaired = (match[2] or "").lower() in unpaired
        parts += [text[at : match.start()], "" if is_unpaired else _markdown_for(match, addresses, numbered)]
        at = match.end()
    marked = _SPACED.sub(_with_spaces_outside, "".join([*parts, text[at:end]]))
    return _with_divisions(marked) if "\x1e" in marked or "\x1f" in marked else marked


def _with_spaces_outside(match: re.Match[str]) -> str:
    """Emphasis with the spaces at its edges moved out of it; nothing where it has no words."""
    return f"{match[2]}{match[1]}{match[3]}{match[1]}{match[4]}" if match[3] else ""


def _with_divisions(marked: str) -> str:
    """The Markdown with paragraphs and list items for \\x1e, \\x1f and \\x1d."""
    lines = re.sub(r"[ \t]*\n[ \t]*", "\n", marked)
    lines = re.sub(r"\\?\n*\x1e[ \n\x1e]*", "\n\n", lines)
    return re.sub(r"\n*\x1f\n*", "\n", lines).replace("\x1d", "*")


def _small_figures(match: re.Match[str]) -> str:
    """Superscript and subscript digits as Unicode characters."""
    return match[2].translate(_RAISED if match[1].lower() == "sup" else _LOWERED)


def _unpaired(found: list[re.Match[str]]) -> frozenset[str]:
    """The names of emphasis tags whose opening and closing tags differ in number: they are left out of the Markdown."""
    halves = Counter((match[2].lower(), match[1]) for match in found if match[2] and match[2].lower() in _MARKERS)
    return frozenset(name for name, _ in halves if halves[name, "/"] != halves[name, ""])


def has_unpaired(text: str, start: int, end: int) -> bool:
    """Whether the text has tags without a partner, such as the key in "Ctrl+<S>", so that its fix is a guess."""
    return bool(_unpaired(list(_TAG.finditer(text, start, end))))


def _markdown_for(match: re.Match[str], addresses: list[str], numbered: list[bool]) -> str:
    """The Markdown for a tag or entity. \\x1e divides paragraphs, \\x1f list items; \\x1d is a bullet."""
    closing, name = match[1], (match[2] or "").lower()
    if not name:
        return "&" if match[0] == "&amp;" else "" if match[0][0] == "<" else _character(match[0])
    if name == _LINK:
        return _link(closing, match[3], addresses)
    if name in {"ul", "ol"}:
        numbered.append(name == "ol") if not closing else numbered and numbered.pop()
    if name == "li":
        return "" if closing else "\x1f1. " if numbered and numbered[-1] else "\x1f\x1d "
    if re.fullmatch("h[1-6]", name):
        return "\x1e" if closing else f"\x1e{'#' * max(2, int(name[1]))} "
    if name == "br":
        return _break(match)
    if name == _PICTURE:
        return _picture(match[3])
    return "\x1e___\x1e" if name == "hr" else "\x1e" if name in _BLOCKS else _MARKERS.get(name, "")


def _character(entity: str) -> str:
    return " " if entity.startswith("&nbsp") else unescape(entity.removesuffix(";") + ";")


def _break(match: re.Match[str]) -> str:
    """The Markdown for `<br>`: a hard break; two in a row divide paragraphs, and one at the end of a paragraph is nothing."""
    text, start, end = match.string, match.start(), match.end()
    before = text[max(0, start - 20) : start].rstrip(" \t")
    if _NEXT_BREAK.match(text, end):
        return "\x1e"
    if _LAST_BREAK.search(before) or _NO_BREAK.match(text, end):
        return ""
    if before.endswith("\n"):
        return "\n"
    return "\\" if text.startswith("\n", end) else "\\\n"


def _link(closing: str, attributes: str, addresses: list[str]) -> str:
    if closing:
        address = addresses.pop() if addresses else ""
        return f"]({address})" if address else ""
    found = _ADDRESS.search(attributes)
    address = unescape(next(one for one in found.groups() if one is not None)) if found else ""
    addresses.append("" if re.search(r"[\s()]", address) else address)
    return "[" if addresses[-1] else ""


def _picture(attributes: str) -> str:
    found, alt = _ADDRESS.search(attributes), _ALT.search(attributes)
    address = next(one for one in found.groups() if one is not None) if found else ""
    return f"![{(alt[1] or alt[2]) if alt else ''}]({address})"
