"""Makes the heading face of the theme, with the letters of Europe's Latin alphabets and nothing else, in three files.

Pictures are drawn with the whole. Browsers load the part with the letters of western and northern Europe, and the other one only for a
heading that needs it.

    npm pack @fontsource/schibsted-grotesk@5.3.0 && tar xzf fontsource-schibsted-grotesk-5.3.0.tgz
    pip install fonttools==4.68.0 brotli==1.2.1
    python docs/subset_font.py package/files src/pressgen/theme/static

Run by hand when the face changes: neither pressgen nor its tests need fonttools.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from fontTools.merge import Merger
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

NAME = "schibsted-grotesk"
_LETTERS = [*range(0x20, 0x7F), *range(0xA0, 0x100)]
"""ASCII and Latin-1."""
_MORE_LETTERS = [*range(0x100, 0x180), *range(0x218, 0x21C), 0x1E9E]
"""Latin Extended-A, the Romanian letters with a comma below, and the capital ß."""
_SIGNS = "\u2013\u2014\u2018\u2019\u201a\u201c\u201d\u201e\u2022\u2026\u2032\u2033\u2039\u203a\u20ac\u2122\u2212"
_ALIASES = {0xAD: 0x2D, 0x2009: 0x20, 0x2010: 0x2D, 0x2011: 0x2D, 0x202F: 0xA0}
"""Hyphens and spaces that the face lacks, and those that stand in for them."""


def main(files: Path, target: Path) -> None:
    """Write the face to the folder `target`."""
    with TemporaryDirectory() as folder:
        parts = [_prepared(files, part, Path(folder)) for part in ("latin", "latin-ext")]
        face = Merger().merge(parts)
    face.recalcTimestamp = False
    face["head"].created = face["head"].modified = 0  # the merger sets the clock's time
    for table in face["cmap"].tables:
        table.cmap |= {code: table.cmap[stand_in] for code, stand_in in _ALIASES.items()}
    letters = [*_LETTERS, *map(ord, _SIGNS), *_ALIASES]
    _save(face, [*letters, *_MORE_LETTERS], whole := target / f"{NAME}.woff2")
    _save(TTFont(whole, recalcTimestamp=False), letters, target / f"{NAME}-latin.woff2")
    _save(TTFont(whole, recalcTimestamp=False), _MORE_LETTERS, target / f"{NAME}-latin-ext.woff2")


def _prepared(files: Path, part: str, folder: Path) -> str:
    """One of the two files, unpacked. Only the first keeps its kerning: that of both would be a third of the face."""
    face = TTFont(files / f"{NAME}-{part}-700-normal.woff2", recalcTimestamp=False)
    face.flavor = None
    if part == "latin-ext":
        del face["GPOS"]
    path = folder / f"{part}.ttf"
    face.save(path)
    return str(path)


def _save(face: TTFont, letters: list[int], file: Path) -> None:
    options = Options()
    options.layout_features = ["kern", "ccmp"]
    options.hinting = False
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.notdef_outline = True
    options.drop_tables += ["STAT", "DSIG", "gasp", "meta"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=letters)
    subsetter.subset(face)
    face.flavor = "woff2"
    face.save(file)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
