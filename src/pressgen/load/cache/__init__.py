"""What earlier runs have read: an index of all files with their records, and a store of the words of releases.

It can be thrown away at any time. Uses what lies on disk and the authoring format; neither knows of it.
"""

from pressgen.load.cache.cache import Cache
from pressgen.load.cache.codec import EncodedSource, encode, encode_words
from pressgen.load.cache.content_digest import digest_content
from pressgen.load.cache.settings import load_settings

__all__ = ["Cache", "EncodedSource", "digest_content", "encode", "encode_words", "load_settings"]
