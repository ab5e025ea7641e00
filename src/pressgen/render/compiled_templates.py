"""Keeps the theme's compiled templates beside this module's own bytecode, as Python keeps compiled modules.

Who can write there can change pressgen itself. The newsroom's own templates, and folders that come with a newsroom or its
cache, have no part in it: what is read from them is never run as Python.
"""

import sys
from contextlib import suppress
from importlib.util import cache_from_source
from pathlib import Path

from jinja2 import Environment, FileSystemBytecodeCache
from jinja2.bccache import Bucket

THEME = "theme/"
"""Prefix of a built-in template's name. With it, a template gets the built-in one even if the newsroom has its own."""
_FOLDER = Path(cache_from_source(__file__)).parent


class CompiledTemplates(FileSystemBytecodeCache):
    """One file for each language and template of the theme; it holds for one version of pressgen and its libraries."""

    def __init__(self, language: str, version: str) -> None:
        super().__init__(str(_FOLDER), f"%s.{language}.{sys.implementation.cache_tag}.template")
        self._version = version

    def get_bucket(self, environment: Environment, name: str, filename: str | None, source: str) -> Bucket:
        """The compiled template, if there is one. A template of the newsroom gets an empty bucket without a key."""
        if filename and filename.startswith(THEME):
            return super().get_bucket(environment, name, filename, source)
        return Bucket(environment, "", "")

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """A file name: "theme-base.html" for `theme/base.html`."""
        del filename
        return name.replace("/", "-")

    def get_source_checksum(self, source: str) -> str:
        return super().get_source_checksum(self._version + source)

    def load_bytecode(self, bucket: Bucket) -> None:
        """Read the code; a damaged file counts as none."""
        try:
            super().load_bytecode(bucket)
        except Exception:  # noqa: BLE001 -- what is no pickle can raise nearly anything
            bucket.reset()

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code, unless Python is told to keep none, or nothing can be written there."""
        if bucket.key and not sys.dont_write_bytecode:
            with suppress(OSError):
                super().dump_bytecode(bucket)
