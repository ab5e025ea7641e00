"""`pressgen explain`: the manual's page of a problem code, or a list of codes."""

import re
from collections.abc import Iterator

from pressgen.cli import manual
from pressgen.errors import PressgenError
from pressgen.problems import text

_CODE = re.compile(r"\W*(?:PG)?\W*(\d{0,3})\W*", re.IGNORECASE | re.ASCII)
"""A code as people write it: "PG301", "pg 301", "301:"; or only its beginning."""
_ALL = text("pressgen explain lists all codes.")


def explanation(asked: str, language: str) -> str:
    """The page of a code, or all pages for "all", or a list of the codes with that prefix. PressgenError when there is none."""
    if asked.strip().lower() == "all":
        return manual.book(language)
    found = _CODE.fullmatch(asked)
    codes = [code for code in manual.pages() if found and code.startswith(f"PG{found[1]}")]
    if not codes:
        raise _unknown(asked, found[1] if found else "")
    return str(manual.page(codes[0], language)) if found and len(found[1]) == 3 else "".join(_lines(codes, language))


def _lines(codes: list[str], language: str) -> Iterator[str]:
    return (f"{one.code}: {one.title}\n" for one in (manual.page(code, language) for code in codes))


def _unknown(asked: str, digits: str) -> PressgenError:
    near = [code for code in manual.pages() if _is_near(digits, code.removeprefix("PG"))]
    hint = text("Did you mean {codes}? pressgen explain lists all codes.", codes=", ".join(near)) if near else _ALL
    return PressgenError(text("There is no code {code}.", code=asked), hint)


def _is_near(written: str, known: str) -> bool:
    """Whether two digits are swapped, or one is off by one, as by the neighbouring key."""
    if len(written) != len(known):
        return False
    differing = [(int(one), int(other)) for one, other in zip(written, known, strict=True) if one != other]
    return (len(differing) == 1 and abs(differing[0][0] - differing[0][1]) == 1) or (
        len(differing) == 2 and differing[0] == differing[1][::-1]
    )
