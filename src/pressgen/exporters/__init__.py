"""The newsroom's archive in formats that other systems read, for `pressgen export`. Pure: what the newsroom holds in, files out.

`EXPORTS` is the table of formats.
"""

from typing import NamedTuple

from pressgen.exporters.holdings import ExportedFile, HeldText, Holdings, Make
from pressgen.exporters.hugo import export_hugo
from pressgen.exporters.json_archive import export_json
from pressgen.exporters.wordpress import export_wordpress

__all__ = ["EXPORTS", "Export", "ExportedFile", "HeldText", "Holdings"]


class Export(NamedTuple):
    """One format."""

    make: Make
    is_complete: bool
    """Whether the newsroom can be made again from it, with everything that it holds."""


EXPORTS: dict[str, Export] = {
    "json": Export(export_json, is_complete=True),
    "wordpress": Export(export_wordpress, is_complete=False),
    "hugo": Export(export_hugo, is_complete=False),
}
