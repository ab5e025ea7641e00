"""`pressgen why PATH`: which texts a file of the site was made from. What the last build took note of answers."""

from pathlib import Path
from urllib.parse import urlsplit

from pressgen import paths
from pressgen.errors import PressgenError
from pressgen.problems import text
from pressgen.state import find_last_build, sources_of


def sources(root: Path, output: Path, asked: str) -> tuple[str, ...]:
    """The texts and files in the newsroom that the output file was made from, its own first."""
    places = {"root": root, "output": root / output, "state": root / ".pressgen"}
    if find_last_build(**places) is None:
        raise PressgenError(text("Nothing has been built yet."), text("Run pressgen build first."))
    found = sources_of(_names(asked, output), **places)
    if found is None:
        raise PressgenError(
            text("The last build made no file {path}.", path=asked),
            text("Write its path in the output folder, such as index.html, or its address."),
        )
    return found


def _names(asked: str, output: Path) -> list[str]:
    """The output files that may be meant: by path with or without the output folder, or by address."""
    path = urlsplit(asked).path.removeprefix("./").lstrip("/")
    plain = path.removeprefix(f"{output.as_posix()}/")
    return [name for one in (path, plain) for name in (one, paths.output_file(one), f"{one}/index.html")]
