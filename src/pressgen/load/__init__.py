"""Room 1. Reads pressgen.yaml, content/ and templates/, and gives Sources: every file on its own, nothing linked yet."""

from collections.abc import Iterator
from datetime import date, datetime
from functools import partial
from pathlib import Path

import msgspec

from pressgen.errors import BadContentError, PressgenError
from pressgen.load.cache import Cache, digest_content, load_settings
from pressgen.load.disk import (
    Snapshot,
    Stamp,
    read_lines,
    read_settings,
    read_templates,
    take_snapshot,
    theme_templates,
    version,
)
from pressgen.load.format import Fault, is_text, options_of, parse_day, reading_config
from pressgen.load.reader import Inspect, Reader, read_assets, read_texts
from pressgen.model import Config, MapLike, Source, Sources
from pressgen.problems import Problem

__all__ = ["Snapshot", "day", "instant", "load", "take_snapshot", "version"]


def load(
    root: Path,
    map: MapLike = map,  # noqa: A002 -- it stands in for the built-in
    state: Path | None = None,
    *,
    inspect: Inspect | None = None,
    snapshot: Snapshot | None = None,
) -> Sources:
    """Everything that the newsroom in the folder `root` holds, as it was `surveyed`, or is now. Texts in it that are
    not saved count instead of those on disk, and nothing of them is kept.

    `map` runs the reading of files, in order; the built-in, or a pool's. What was read is kept in the folder `state`,
    if there is one, so that the next run reads only files that have another size or time then; or, when the survey
    distrusts times, another digest. `inspect` looks at each text that is read, and what it finds is kept too.

    Raises PressgenError when `root` holds no newsroom, and BadContentError when pressgen.yaml cannot be used.
    """
    found = snapshot or take_snapshot(root)
    unsaved = found.unsaved
    state = None if "pressgen.yaml" in unsaved else state
    config, config_source = _config(unsaved.get("pressgen.yaml", found.settings), state)
    reader = Reader(root, reading_config(config), inspect)
    cache = Cache(state / "load" if state else None, reader.shape(), reader.again)
    texts = {path: stamp for path, stamp in found.content.stamps.items() if is_text(path)}
    assets = {path: stamp for path, stamp in found.content.stamps.items() if path not in texts}
    unread = tuple(_renew(cache, reader, texts, assets, map, distrust_times=found.distrust_times))
    templates, unreadable = read_templates(root, found.templates.stamps)
    sources = Sources(
        config=config,
        files=tuple(
            reader.parsed(one.path, unsaved[one.path]) if one.path in unsaved else one for one in cache.sources(texts)
        ),
        assets={path: cache.assets[path].asset for path in assets if path in cache.assets},
        templates=templates | theme_templates(),
        config_source=config_source,
        version=version(),
        problems=(
            *config_source.problems,
            *found.content.problems,
            *found.templates.problems,
            *unreadable,
            *unread,
            *cache.notes,
        ),
        lines=partial(read_lines, root, unsaved),
    )
    return msgspec.structs.replace(sources, content_digest=digest_content(sources, cache.seen()))


def _renew(
    cache: Cache,
    reader: Reader,
    texts: dict[str, Stamp],
    assets: dict[str, Stamp],
    map: MapLike,  # noqa: A002
    *,
    distrust_times: bool,
) -> Iterator[Problem]:
    """Brings the cache to what the files hold now; tells of assets that cannot be read."""
    moved_texts = {path: stamp for path, stamp in texts.items() if distrust_times or not cache.knows(path, stamp)}
    moved_assets = {
        path: stamp for path, stamp in assets.items() if distrust_times or not cache.knows_asset(path, stamp)
    }
    if moved_texts or moved_assets or cache.holds_more(texts, assets):
        with cache.renewing(texts, assets):
            read_texts(reader, moved_texts, cache, map)
            yield from read_assets(reader.root, moved_assets, cache, map)


def instant(root: Path, written: str) -> datetime:
    """An instant as people write it on the command line: like `published`, in the newsroom's time zone."""
    config, _ = _config(read_settings(root), None)
    try:
        return options_of(config).setting.gone(written)
    except Fault as fault:
        raise PressgenError(fault.message, fault.hint) from None


def day(written: str) -> date:
    """A day as people write it on the command line: 2026-01-31."""
    try:
        return parse_day(written)
    except Fault as fault:
        raise PressgenError(fault.message, fault.hint) from None


def _config(data: bytes, state: Path | None) -> tuple[Config, Source]:
    config, source = load_settings(data, state / "load" if state else None)
    if config is None:
        raise BadContentError(*source.problems)
    return config, source
