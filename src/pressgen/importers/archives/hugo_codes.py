"""Shortcodes of Hugo (gohugo.io, "Shortcodes"): `{{< figure src="bron.jpg" >}}`, and `{{% box %}}Words{{% /box %}}`, whose words stay."""

import html
import re
from collections.abc import Callable
from typing import NamedTuple

from pressgen.importers.archives.markdown_html import placed
from pressgen.importers.archives.shown_codes import Code, code_values, shown, told
from pressgen.model.foreign import Rest

_CODE = re.compile(
    r"\{\{([<%])\s*(/\*)?\s*(/?)\s*([\w./-]+)((?:\"(?:\\.|[^\"\\])*\"|`[^`]*`|[^\"`])*?)(/?)\s*(\*/)?\s*[>%]\}\}",
    re.DOTALL,
)
_HIGHLIGHT = re.compile(
    r"\{\{[<%]\s*highlight\s+([\w+-]*)[^>%]*[>%]\}\}\n?(.*?)\{\{[<%]\s*/\s*highlight\s*[>%]\}\}", re.DOTALL
)


class ReadCodes(NamedTuple):
    """A text without codes."""

    text: str
    rest: tuple[Rest, ...]


def read_hugo_codes(source: str, address_of: Callable[[str], str]) -> ReadCodes:
    """The text with its shortcodes as what they show. `address_of`: the address of a page by the path of its file."""
    rest: list[Rest] = []
    plain = _HIGHLIGHT.sub(lambda found: f"```{found[1]}\n{found[2].rstrip()}\n```", source)
    closed = {one[4] for one in _CODE.finditer(plain) if one[3]}
    parts, at = [], 0
    for found in _CODE.finditer(plain):
        parts.append(plain[at : found.start()])
        made = _made(found, closed, address_of, rest)
        parts.append(placed("".join(parts[-2:]), made, plain[found.end() :]) if made.startswith("<") else made)
        at = found.end()
    return ReadCodes("".join([*parts, plain[at:]]), tuple(rest))


def _made(found: re.Match[str], closed: set[str], address_of: Callable[[str], str], rest: list[Rest]) -> str:
    """What stands in the code's place."""
    code = Code(found[0], found[4], code_values(found[5]))
    if found[2]:  # `{{</* figure */>}}` shows the code itself
        return found[0].replace("/*", "", 1).replace("*/", "", 1)
    if code.name in ("ref", "relref"):
        return address_of(code.values.get("path") or code.values.get("0") or "")
    if found[3]:
        return ""
    if code.name == "details":
        return f"\n\n<p><strong>{html.escape(code.values.get('summary', ''))}</strong></p>\n\n"
    if code.name in closed:
        one = told(code)
        rest.append(one)
        return ""
    made, other = shown(code)
    rest += [other] if other else []
    return made
