"""PG328: a picture's file names who made it, and the text does not.

Photographers and picture agencies write their name into the file. pressgen takes it out of the site together with everything else
that the file holds beside the picture. So when readers and newspapers are to see whom to credit, write it:

    image:
      src: bro.jpg
      alt: Två barn på en bro
      credit: Ada Ek

The message also says what the file allows others to do with the picture, if it says so. Look at both before you publish them: the name may be
that of the camera's owner.
"""

import posixpath
import re
from collections.abc import Iterator, Sequence

from pressgen.check.content_images import images
from pressgen.check.finding import Finding, Place, finding
from pressgen.check.newsroom import Newsroom
from pressgen.model import PictureCredit, Source
from pressgen.problems import Fix, text

_KEY = re.compile(r"([ ]*(?:- +)?)[\"']?src[\"']?[ ]*:[ ]+")
"""What stands before the value of `src` when its mapping is written in lines."""
_PLAIN = re.compile(r"[^\W\d_][\w.()/+-]*(?: [\w.&()/+-]+)*")
"""Values that need no quotation marks in YAML (version 1.1, section 9.1)."""


def credit_in_file(newsroom: Newsroom) -> Iterator[Finding]:
    """An image without a credit, whose file names one."""
    for source in newsroom.sources.files:
        for place, image in images(source):
            path = posixpath.normpath(f"{posixpath.dirname(source.path)}/{image.src}")
            asset = newsroom.sources.assets.get(path)
            unread = ".".join(map(str, (*place, "credit"))) in source.unread_keys
            if asset and asset.credit and not image.credit and not unread:
                yield _finding(source, place, image.src, asset.credit, newsroom.sources.lines(source.path))


def _finding(source: Source, place: Place, name: str, credit: PictureCredit, lines: Sequence[str]) -> Finding:
    if credit.terms:
        message = text(
            "The file {name} names who made the picture, {credit}, and its terms: {terms}.",
            name=name,
            credit=credit.credit,
            terms=credit.terms.rstrip("."),
        )
    else:
        message = text("The file {name} names who made the picture: {credit}.", name=name, credit=credit.credit)
    written = f"credit: {_value(credit.credit)}"
    hint = text("If that is right, write it: “{line}”.", line=written)
    return finding(source, (*place, "src"), message, hint, _fix(source, place, written, lines))


def _value(words: str) -> str:
    """The words as a value of YAML."""
    return words if _PLAIN.fullmatch(words) else "'" + words.replace("'", "''") + "'"


def _fix(source: Source, place: Place, written: str, lines: Sequence[str]) -> Fix | None:
    """The value of `src` with the credit after it. Only suggested: somebody must know that the name may be published."""
    line, column, end_line, end_column = source.span(*place, "src")
    has_empty_key = source.has(".".join(map(str, (*place, "credit"))))
    if line != end_line or not lines or not source.is_mendable or has_empty_key:
        return None
    value = lines[line - 1][column - 1 : end_column - 1]
    first_line, first_column, *_ = source.span(*place)
    if lines[first_line - 1][first_column - 1 : first_column] == "{":
        return Fix(text=f"{value}, {written}", safe=False)
    before = _KEY.fullmatch(lines[line - 1][: column - 1])
    return Fix(text=f"{value}\n{' ' * len(before[1])}{written}", safe=False) if before else None
