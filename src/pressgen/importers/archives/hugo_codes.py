"""Shortcodes of Hugo (gohugo.io, "Shortcodes"): `{{< figure src="bron.jpg" >}}`, and `{{% box %}}Words{{% /box %}}`, whose words stay."""

import html
import re
from collections.abc import Callable
from typing import NamedTuple

from pressgen.importers.archives.hugo_scanner import HugoCode, hugo_codes
from pressgen.importers.archives.markdown_html import placed
from pressgen.importers.archives.shown_codes import Code, code_values, shown, told
from pressgen.model.foreign import Rest

_LANGUAGE = re.compile(r"\s*([\w+-]*)")


class ReadCodes(NamedTuple):
    """A text without codes."""

    text: str
    rest: tuple[Rest, ...]


def read_hugo_codes(source: str, address_of: Callable[[str], str]) -> ReadCodes:
    """The text with its shortcodes as what they show. `address_of`: the address of a page by the path of its file."""
    rest: list[Rest] = []
    codes = list(hugo_codes(source))
    closed = {one.name for one in codes if one.closes}
    ends = [one for one in reversed(codes) if one.closes and one.name == "highlight"]
    parts, at = [], 0
    for one in codes:
        if one.start < at:
            continue
        parts.append(source[at : one.start])
        while ends and ends[-1].start < one.end:
            ends.pop()
        if one.name == "highlight" and ends:
            at = ends[-1].end
            parts.append(_highlighted(one.values, source[one.end : ends[-1].start]))
            continue
        at = one.end
        made = _made(one, source[one.start : one.end], closed, address_of, rest)
        parts.append(placed("".join(parts[-2:]), made, source, at) if made.startswith("<") else made)
    return ReadCodes("".join([*parts, source[at:]]), tuple(rest))


def _highlighted(values: str, code: str) -> str:
    language = _LANGUAGE.match(values)
    body = code.removeprefix("\n").rstrip()
    return f"```{language[1] if language else ''}\n{body}\n```"


def _made(found: HugoCode, written: str, closed: set[str], address_of: Callable[[str], str], rest: list[Rest]) -> str:
    """What stands in the code's place."""
    if found.is_shown:
        return written.replace("/*", "", 1).replace("*/", "", 1)
    if found.closes:
        return ""
    code = Code(written, found.name, code_values(found.values))
    if code.name in ("ref", "relref"):
        return address_of(code.values.get("path") or code.values.get("0") or "")
    if code.name == "details":
        return f"\n\n<p><strong>{html.escape(code.values.get('summary', ''))}</strong></p>\n\n"
    if code.name in closed:
        one = told(code)
        rest.append(one)
        return ""
    made, other = shown(code)
    rest += [other] if other else []
    return made
