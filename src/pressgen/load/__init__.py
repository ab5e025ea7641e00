"""Room 1. Reads pressgen.yaml, content/ and templates/, and gives Sources: every file on its own, nothing linked yet."""

from collections.abc import Mapping
from datetime import datetime
from functools import partial
from pathlib import Path

import msgspec

from pressgen.errors import BadContentError, PressgenError
from pressgen.load import files
from pressgen.load.assets import read_asset
from pressgen.load.config import read_config, shaping
from pressgen.load.decode import MOST_BYTES
from pressgen.load.faults import Fault
from pressgen.load.parse import Shaping, digest, parse_file, unreadable
from pressgen.load.places import is_text
from pressgen.load.versions import theme_templates, version
from pressgen.model import Asset, Config, MapLike, Source, Sources
from pressgen.problems import Problem, text


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
    assets = tuple(map(partial(_read_other, root), others))
    templates = files.walk(root, "templates")
    return Sources(
        config=config,
        files=tuple(parsed),
        assets={asset.path: asset for asset in assets if isinstance(asset, Asset)},
        templates=files.read_templates(root, templates.paths) | theme_templates(),
        config_marks=config_source,
        version=version(),
        problems=(
            *config_source.problems,
            *listing.problems,
            *templates.problems,
            *(problem for problem in assets if isinstance(problem, Problem)),
        ),
    )


def revision(files: Mapping[str, bytes], now: Sources) -> Sources:
    """An earlier state of the newsroom, from its texts by path. What is as it is `now` is not read again."""
    config, config_source = read_config(files["pressgen.yaml"])
    if config is None:
        raise PressgenError(text("The earlier pressgen.yaml cannot be used, so there is nothing to compare with."))
    shape = shaping(config)
    known = {(one.path, one.digest): one for one in now.files} if shape == shaping(now.config) else {}
    texts = sorted(path for path in files if path.startswith("content/"))
    return Sources(
        config=config,
        files=tuple(known.get((path, digest(files[path]))) or parse_file(path, files[path], shape) for path in texts),
        assets={},
        templates={},
        config_marks=config_source,
        version=now.version,
    )


def moved(sources: Sources, old: str, new: str, data: bytes) -> Sources:
    """The newsroom as it would be with one of its texts, whose bytes are `data`, at another path."""
    made = parse_file(new, data, shaping(sources.config))
    files = sorted((made if one.path == old else one for one in sources.files), key=lambda one: one.path)
    return msgspec.structs.replace(sources, files=tuple(files))


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
    config, source = read_config(_bounded(config_file))
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
    try:
        with (root / path).open("rb") as file:
            return parse_file(path, file.read(MOST_BYTES + 1), shaping)
    except OSError as error:
        return unreadable(path, error)


def _read_other(root: Path, path: str) -> Asset | Problem:
    try:
        with (root / path).open("rb") as file:
            return read_asset(path, file)
    except OSError as error:
        return files.unreadable(path, error)


def _bounded(file: Path) -> bytes:
    with file.open("rb") as opened:
        return opened.read(MOST_BYTES + 1)
