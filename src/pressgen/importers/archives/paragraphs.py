"""Paragraphs of texts in which a blank line begins one, as the classic editor of WordPress saves them: markup only where it is needed."""

import re

_BLOCK = "address|article|aside|blockquote|caption|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|script|section|style|summary|table|tbody|td|tfoot|th|thead|tr|ul"
_TAG = re.compile(rf"(<!--(?:(?!<!--|-->).)*+-->|</?(?:{_BLOCK})\b[^>]*>)", re.IGNORECASE | re.DOTALL)
_NAME = re.compile(r"</?([a-z][a-z0-9]*)", re.IGNORECASE)
_AS_IT_IS = {"pre", "script", "style", "ul", "ol", "table", "thead", "tbody", "tfoot", "tr", "dl", "figure"}
"""Within these, blank lines are no paragraphs; in the first three, line ends stay, too."""
_LINES = {"p", "li", "td", "th", "dd", "dt", "figcaption", "caption", "h1", "h2", "h3", "h4", "h5", "h6", "summary"}
"""Within these, line ends are line breaks, and blank lines two of them."""


def with_paragraphs(source: str) -> str:
    """The source as HTML with `<p>` around what blank lines divide, and `<br>` at the ends of lines."""
    parts: list[str] = []
    open_: list[str] = []
    for piece in _TAG.split(source.replace("\r\n", "\n")):
        if _TAG.fullmatch(piece):
            _follow(piece, open_)
            parts.append(piece)
        elif piece.strip():
            parts.append(_marked(piece, open_))
        else:
            parts.append(piece if open_ and open_[-1] == "pre" else "\n")
    return "".join(parts)


def _follow(tag: str, open_: list[str]) -> None:
    """Note that an element begins or ends. One that was never closed ends with what is around it."""
    name = _NAME.match(tag)
    if name is None or tag.endswith("/>") or name[1].lower() == "hr":
        return
    element = name[1].lower()
    if not tag.startswith("</"):
        open_.append(element)
    elif element in open_:
        del open_[len(open_) - 1 - open_[::-1].index(element) :]


def _marked(words: str, open_: list[str]) -> str:
    inside = open_[-1] if open_ else ""
    if inside in _AS_IT_IS:
        return words
    if inside in _LINES:
        return words if inside in ("li", "td", "th") and "\n" not in words.strip() else _with_breaks(words)
    return "".join(f"<p>{_with_breaks(one)}</p>\n" for one in re.split(r"\n\s*\n", words) if one.strip())


def _with_breaks(words: str) -> str:
    return re.sub(r"(?:<br\s*+/?>|(?<!\s))\s*\n\s*", "<br>\n", words.strip("\n"))
