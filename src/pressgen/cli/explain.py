"""What the command `explain` does: the manual's page of a code, and which codes there are."""

import re
from collections.abc import Iterator

from pressgen.cli import manual
from pressgen.errors import PressgenError
from pressgen.problems import text

_CODE = re.compile(r"\W*(?:PG)?\W*(\d{0,3})\W*", re.IGNORECASE | re.ASCII)
"""A code as people give it: "PG301", "pg 301", "301:"; or only its beginning."""
_ALL = text("pressgen explain lists all codes.")


def explained(asked: str, language: str) -> str:
    """A code's page, or all pages; of several codes, which begin so, a list. PressgenError when there is none."""
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
    """Whether two digits have changed places, or one is the next on the keyboard."""
    if len(written) != len(known):
        return False
    wrong = [(int(one), int(other)) for one, other in zip(written, known, strict=True) if one != other]
    return (len(wrong) == 1 and abs(wrong[0][0] - wrong[0][1]) == 1) or (len(wrong) == 2 and wrong[0] == wrong[1][::-1])
