"""What stands for all that the plan can see, so that nobody need look when nothing has changed."""

from collections.abc import Mapping
from hashlib import blake2b

import msgspec

from pressgen.load.disk import theme_version
from pressgen.model import ContentDigest, Sources


def digest_content(sources: Sources, seen: Mapping[str, bytes]) -> ContentDigest:
    """The newsroom's, from what has been read; `seen` is what stands for each text."""
    settled = (sources.config, sources.assets, sources.templates, sources.version, theme_version())
    total = blake2b(msgspec.msgpack.encode(settled), digest_size=16)
    total.update(msgspec.msgpack.encode([(source.path, seen[source.path]) for source in sources.files]))
    return ContentDigest(total.hexdigest(), {one.path: one.digest for one in (*sources.files, sources.config_source)})
