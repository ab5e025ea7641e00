"""The newsroom as it was, or as it would be: for those who ask what a change does to subscribers."""

from collections.abc import Mapping

import msgspec

from pressgen.digests import digest
from pressgen.errors import PressgenError
from pressgen.load.format import options_of, parse_file, read_config
from pressgen.model import Sources
from pressgen.problems import text


def revision(files: Mapping[str, bytes], now: Sources) -> Sources:
    """An earlier state of the newsroom, from its texts by path. What is as it is `now` is not read again."""
    config, config_source = read_config(files["pressgen.yaml"])
    if config is None:
        raise PressgenError(text("The earlier pressgen.yaml cannot be used, so there is nothing to compare with."))
    shape = options_of(config)
    known = {(one.path, one.digest): one for one in now.files} if shape == options_of(now.config) else {}
    texts = sorted(path for path in files if path.startswith("content/"))
    return Sources(
        config=config,
        files=tuple(known.get((path, digest(files[path]))) or parse_file(path, files[path], shape) for path in texts),
        assets={},
        templates={},
        config_source=config_source,
        version=now.version,
    )


def moved(sources: Sources, old: str, new: str, data: bytes) -> Sources:
    """The newsroom as it would be with one of its texts, whose bytes are `data`, at another path."""
    made = parse_file(new, data, options_of(sources.config))
    files = sorted((made if one.path == old else one for one in sources.files), key=lambda one: one.path)
    return msgspec.structs.replace(sources, files=tuple(files))
