"""The newsroom's files on disk: listing them, their stamps, metadata of pictures; and the version of pressgen itself.

Uses `load.format` to report problems; does not import `load.cache`.
"""

from typing import TYPE_CHECKING

from pressgen.lazy_names import lazy_names
from pressgen.load.disk.files import Stamp, is_plain_file, read_bytes, read_lines
from pressgen.load.disk.snapshot import Snapshot, read_settings, take_snapshot
from pressgen.load.disk.templates import is_own_file, read_styles, read_templates
from pressgen.load.disk.versions import theme_styles, theme_templates, theme_version, version

if TYPE_CHECKING:
    from pressgen.load.disk.assets import read_asset
    from pressgen.load.disk.pictures import is_picture

__all__ = [
    "Snapshot",
    "Stamp",
    "is_own_file",
    "is_picture",
    "is_plain_file",
    "read_asset",
    "read_bytes",
    "read_lines",
    "read_settings",
    "read_styles",
    "read_templates",
    "take_snapshot",
    "theme_styles",
    "theme_templates",
    "theme_version",
    "version",
]
__getattr__ = lazy_names(read_asset="pressgen.load.disk.assets", is_picture="pressgen.load.disk.pictures")
