"""Levels of headings without gaps: pages of other systems often begin with the third one, because a page there had headings of its own."""

import msgspec

from pressgen.importers.document import Piece

_FIRST = 2
"""The title of the text is the first level."""


def without_gaps(pieces: list[Piece]) -> list[Piece]:
    """The pieces, with headings as high as they may be: the first ones on level 2, and each at most one level below the one before."""
    levels = [max(_FIRST, one.level) for one in pieces if one.kind == "heading"]
    lift = min(levels, default=_FIRST) - _FIRST
    made, before = [], _FIRST - 1
    for one in pieces:
        if one.kind != "heading":
            made.append(one)
            continue
        before = min(max(_FIRST, one.level) - lift, before + 1)
        made.append(one if before == max(_FIRST, one.level) else msgspec.structs.replace(one, level=before))
    return made
