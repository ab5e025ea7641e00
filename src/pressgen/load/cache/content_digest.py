"""The digest of everything that the plan reads. When it has not changed, neither has the plan."""

from collections.abc import Mapping
from hashlib import blake2b

import msgspec

from pressgen.load.disk import theme_version
from pressgen.model import ContentDigest, Sources


def digest_content(sources: Sources, plan_digests: Mapping[str, bytes]) -> ContentDigest:
    """The digest of the newsroom's content; `plan_digests` holds the digest of each text by path."""
    versions = (sources.version, sources.picture_libraries, theme_version())
    shared = (sources.config, sources.assets, sources.templates, versions)
    total = blake2b(msgspec.msgpack.encode(shared), digest_size=16)
    total.update(msgspec.msgpack.encode([(source.path, plan_digests[source.path]) for source in sources.files]))
    return ContentDigest(total.hexdigest(), {one.path: one.digest for one in (*sources.files, sources.config_source)})
