"""What earlier runs have read: an index of all files with their records, and a store with the words of releases.

It can be deleted at any time; the next run then reads every file again. Uses `load.disk` and `load.format`; neither
imports it.
"""

from pressgen.load.cache.cache import Cache
from pressgen.load.cache.codec import EncodedSource, encode, encode_words
from pressgen.load.cache.content_digest import digest_content
from pressgen.load.cache.settings import load_settings

__all__ = ["Cache", "EncodedSource", "digest_content", "encode", "encode_words", "load_settings"]
