"""Room 1. Reads pressgen.yaml, content/ and templates/, and gives Sources: every file on its own, nothing linked yet."""

from datetime import datetime
from functools import partial
from pathlib import Path

from pressgen.errors import BadContentError, PressgenError
from pressgen.load import files
from pressgen.load.assets import read_asset
from pressgen.load.config import read_config, shaping
from pressgen.load.faults import Fault
from pressgen.load.parse import Shaping, parse_file
from pressgen.load.places import is_text
from pressgen.model import Asset, Config, MapLike, Source, Sources
from pressgen.problems import text


def load(root: Path, map: MapLike = map) -> Sources:  # noqa: A002 -- it stands in for the built-in
    """Everything that the newsroom in the folder `root` holds.

    `map` runs the reading of files, in order; the built-in, or a pool's. Raises PressgenError when `root` holds no
    newsroom, and BadContentError when pressgen.yaml cannot be used.
    """
    config, config_source = _config(root)
    listing = files.walk(root, "content")
    texts = [path for path in listing.paths if is_text(path)]
    others = [path for path in listing.paths if not is_text(path)]
    parsed = map(partial(_read_text, root, shaping(config)), texts)
    assets = map(partial(_read_other, root), others)
    templates = files.walk(root, "templates")
    return Sources(
        config=config,
        files=tuple(parsed),
        assets={asset.path: asset for asset in assets},
        templates=files.read_templates(root, templates.paths),
        config_marks=config_source,
        problems=(*config_source.problems, *listing.problems, *templates.problems),
    )


def instant(root: Path, written: str) -> datetime:
    """An instant as people write it on the command line: like `published`, in the newsroom's time zone."""
    config, _ = _config(root)
    try:
        return shaping(config).setting.moment(written)
    except Fault as fault:
        raise PressgenError(fault.message, fault.hint) from None


def _config(root: Path) -> tuple[Config, Source]:
    config_file = root / "pressgen.yaml"
    _refuse_no_newsroom(root, config_file)
    config, source = read_config(config_file.read_bytes())
    if config is None:
        raise BadContentError(*source.problems)
    return config, source


def _refuse_no_newsroom(root: Path, config_file: Path) -> None:
    if not config_file.is_file():
        raise PressgenError(
            text("There is no newsroom in {folder}: pressgen.yaml is missing.", folder=root),
            text("Go to the newsroom's folder, or name it: pressgen -C FOLDER build."),
        )
    if not (root / "content").is_dir():
        raise PressgenError(
            text("There is no folder content in {folder}.", folder=root),
            text("Make it, and put a release in content/releases."),
        )


def _read_text(root: Path, shaping: Shaping, path: str) -> Source:
    return parse_file(path, (root / path).read_bytes(), shaping)


def _read_other(root: Path, path: str) -> Asset:
    return read_asset(path, (root / path).read_bytes())
