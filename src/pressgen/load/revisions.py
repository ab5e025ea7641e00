"""The newsroom as it was, or as it would be after a move or with a new text: to compare what subscribers get with what they get now,
and to find mistakes before a text is written.
"""

from collections.abc import Mapping

import msgspec

from pressgen.digests import digest
from pressgen.errors import PressgenError
from pressgen.load.format import options_of, parse_file, read_config
from pressgen.model import Source, Sources
from pressgen.problems import text


def revision(files: Mapping[str, bytes], now: Sources) -> Sources:
    """An earlier revision of the newsroom, from its texts by path. Texts that are the same `now` are not parsed again.

    Raises PressgenError when its pressgen.yaml cannot be used.
    """
    config, config_source = read_config(files["pressgen.yaml"])
    if config is None:
        raise PressgenError(text("The earlier pressgen.yaml cannot be used, so there is nothing to compare with."))
    options = options_of(config)
    parsed = {(one.path, one.digest): one for one in now.files} if options == options_of(now.config) else {}
    texts = sorted(path for path in files if path.startswith("content/"))
    return Sources(
        config=config,
        files=tuple(
            parsed.get((path, digest(files[path]))) or parse_file(path, files[path], options) for path in texts
        ),
        assets={},
        templates={},
        config_source=config_source,
        version=now.version,
    )


def parsed(sources: Sources, path: str, data: bytes) -> Source:
    """A text with this content at a path, as the newsroom would read it."""
    return parse_file(path, data, options_of(sources.config))


def moved(sources: Sources, old: str, new: str, data: bytes) -> Sources:
    """The newsroom with the text at the path `old`, whose content is `data`, moved to the path `new`."""
    source = parse_file(new, data, options_of(sources.config))
    files = sorted((source if one.path == old else one for one in sources.files), key=lambda one: one.path)
    return msgspec.structs.replace(sources, files=tuple(files))
