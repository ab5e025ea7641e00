"""`pressgen why PATH`: which texts a file of the site was made from, as the last build recorded."""

from pathlib import Path
from urllib.parse import urlsplit

from pressgen import paths
from pressgen.errors import PressgenError
from pressgen.problems import text
from pressgen.state import find_last_build, sources_of


def find_sources(root: Path, output: Path, asked: str) -> tuple[str, ...]:
    """The texts and files of the newsroom that an output file was made from; the text that it is about comes first."""
    folders = {"root": root, "output": root / output, "state": root / ".pressgen"}
    if find_last_build(**folders) is None:
        raise PressgenError(text("Nothing has been built yet."), text("Run pressgen build first."))
    sources = sources_of(_candidates(asked, output), **folders)
    if sources is None:
        raise PressgenError(
            text("The last build made no file {path}.", path=asked),
            text("Write its path in the output folder, such as index.html, or its address."),
        )
    return sources


def _candidates(asked: str, output: Path) -> list[str]:
    """The output paths that `asked` can mean: a path with or without the output folder, or an address."""
    path = urlsplit(asked).path.removeprefix("./").lstrip("/")
    plain = path.removeprefix(f"{output.as_posix()}/")
    return [name for one in (path, plain) for name in (one, paths.output_file(one), f"{one}/index.html")]
