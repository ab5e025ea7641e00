"""Reads a whole newsroom, or some of its texts, or only its settings."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from functools import partial
from pathlib import Path

import msgspec

from pressgen.errors import BadContentError, PressgenError
from pressgen.load.cache import Cache, digest_content, load_settings
from pressgen.load.disk import (
    Snapshot,
    Stamp,
    is_own_file,
    is_plain_file,
    read_lines,
    read_settings,
    read_styles,
    read_templates,
    take_snapshot,
    theme_styles,
    theme_templates,
    version,
)
from pressgen.load.format import Fault, is_text, options_of, parse_day, reading_config
from pressgen.load.reader import Inspect, Reader, read_assets, read_texts
from pressgen.model import Config, MapLike, Source, Sources
from pressgen.problems import Problem


def load(
    root: Path,
    map: MapLike = map,  # noqa: A002 -- replaces the built-in
    state: Path | None = None,
    *,
    inspect: Inspect | None = None,
    snapshot: Snapshot | None = None,
) -> Sources:
    """All files of the newsroom in the folder `root`.

    `snapshot` lists the files to read; without one, those on disk now. Its unsaved texts replace those on disk, and are
    not cached. `map` calls the functions that read files, in order: the built-in one, or a pool's. `state` is the
    folder of the cache, if any: files whose size and times have not changed since they were cached are not read again;
    if the snapshot distrusts times, files whose digest has not changed. `inspect` finds problems in each text that is
    read; they are cached with it.

    Raises PressgenError when `root` is not a newsroom, and BadContentError when pressgen.yaml cannot be used.
    """
    snapshot = snapshot or take_snapshot(root)
    state = None if "pressgen.yaml" in snapshot.unsaved else state
    config, config_source = _config(snapshot.unsaved.get("pressgen.yaml", snapshot.settings), state)
    reader = Reader(root, reading_config(config), inspect)
    cache = Cache(state / "load" if state else None, reader.options_digest(), reader.reread_words)
    texts = {path: stamp for path, stamp in snapshot.content.stamps.items() if is_text(path)}
    assets = {path: stamp for path, stamp in snapshot.content.stamps.items() if path not in texts}
    assets |= {path: stamp for path, stamp in snapshot.templates.stamps.items() if is_own_file(path)}
    asset_problems = tuple(_update(cache, reader, texts, assets, map, distrust_times=snapshot.distrust_times))
    templates, template_problems = read_templates(root, snapshot.templates.stamps)
    styles, style_problems = read_styles(root, snapshot.templates.stamps)
    sources = Sources(
        config=config,
        files=_with_unsaved(cache.sources(texts), snapshot.unsaved, reader),
        assets={path: cache.assets[path].asset for path in assets if path in cache.assets},
        templates=templates | theme_templates(),
        styles=theme_styles() | styles,
        config_source=config_source,
        version=version(),
        picture_libraries=snapshot.picture_libraries(),
        problems=(
            *config_source.problems,
            *snapshot.content.problems,
            *snapshot.templates.problems,
            *template_problems,
            *style_problems,
            *asset_problems,
            *cache.notes,
        ),
        lines=partial(read_lines, root, snapshot.unsaved),
    )
    return msgspec.structs.replace(sources, content_digest=digest_content(sources, cache.plan_digests()))


def _with_unsaved(files: Iterable[Source], unsaved: Mapping[str, bytes], reader: Reader) -> tuple[Source, ...]:
    return tuple(reader.parse(one.path, unsaved[one.path]) if one.path in unsaved else one for one in files)


def _update(
    cache: Cache,
    reader: Reader,
    texts: dict[str, Stamp],
    assets: dict[str, Stamp],
    map: MapLike,  # noqa: A002
    *,
    distrust_times: bool,
) -> Iterator[Problem]:
    """Reads changed files into the cache. Yields a problem for each asset that cannot be read."""
    changed_texts = {path: stamp for path, stamp in texts.items() if distrust_times or not cache.has_text(path, stamp)}
    changed_assets = {
        path: stamp for path, stamp in assets.items() if distrust_times or not cache.has_asset(path, stamp)
    }
    if changed_texts or changed_assets or cache.has_deleted_files(texts, assets):
        with cache.update(texts, assets):
            read_texts(reader, changed_texts, cache, map)
            yield from read_assets(reader.root, changed_assets, cache, map)


def reread(root: Path, config: Config, paths: Iterable[str], *, inspect: Inspect) -> tuple[Source, ...] | None:
    """The texts at these paths as they are now, each on its own, without the cache; `config` is the newsroom's settings.

    None when one of them is no plain file within the newsroom (see `load.disk.files`).
    """
    reader, paths = Reader(root, reading_config(config), inspect), [*paths]
    return tuple(map(reader.source, paths)) if all(is_plain_file(root, path) for path in paths) else None


def settings(root: Path, state: Path | None = None) -> Config:
    """The settings of the newsroom in the folder `root`, from the cache in `state` while they are unchanged.

    PressgenError when there is no newsroom, and BadContentError when pressgen.yaml cannot be used.
    """
    return _config(read_settings(root), state)[0]


def instant(root: Path, written: str) -> datetime:
    """An instant as written on the command line: in the form of the key `published`, and in the newsroom's time zone."""
    config, _ = _config(read_settings(root), None)
    try:
        return options_of(config).context.instant_rounded_down(written)
    except Fault as fault:
        raise PressgenError(fault.message, fault.hint) from None


def day(written: str) -> date:
    """A day as written on the command line: 2026-01-31."""
    try:
        return parse_day(written)
    except Fault as fault:
        raise PressgenError(fault.message, fault.hint) from None


def _config(data: bytes, state: Path | None) -> tuple[Config, Source]:
    config, source = load_settings(data, state / "load" if state else None)
    if config is None:
        raise BadContentError(*source.problems)
    return config, source
