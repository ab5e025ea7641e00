"""The authoring format: from the bytes of a text to its record, with the place of every value. Pure: no file is opened.

What is heavy (YAML, pydantic, press text) is imported when the first text is read; most runs read hardly anything anew.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from pressgen.load.format.characters import is_name, name_fault
from pressgen.load.format.dates import parse_day
from pressgen.load.format.decode import MOST_BYTES, decode_text, editor_lines
from pressgen.load.format.faults import Fault, unreadable
from pressgen.load.format.file_kinds import is_text
from pressgen.load.format.read_options import ReadOptions, options_of, reading_config
from pressgen.model import Config, Source
from pressgen.problems import Text

__all__ = [
    "MOST_BYTES",
    "Fault",
    "ReadOptions",
    "decode_text",
    "editor_lines",
    "import_parser",
    "is_name",
    "is_text",
    "make_editor_schemas",
    "name_fault",
    "options_of",
    "parse_day",
    "parse_file",
    "read_config",
    "reading_config",
    "unreadable",
]


def import_parser() -> None:
    """Imports what reading texts takes: once, before a pool is forked from this process."""
    from pressgen.load.format import parse  # noqa: F401, PLC0415 -- heavy, see above


def parse_file(path: str, data: bytes, options: ReadOptions) -> Source:
    """The file at `path` with the content `data`. Never raises for what an author can write."""
    from pressgen.load.format import parse  # noqa: PLC0415 -- heavy, see above

    return parse.parse_file(path, data, options)


def read_config(data: bytes) -> tuple[Config | None, Source]:
    """The settings in the bytes of pressgen.yaml (None when they are too broken), and the file as a source."""
    from pressgen.load.format import config  # noqa: PLC0415 -- heavy, see above

    return config.read_config(data)


def make_editor_schemas(ids: Mapping[str, Sequence[str]], say: Callable[[Text], str]) -> dict[str, Any]:
    """JSON Schemas of all kinds of files, by kind: for editors, with the newsroom's own `ids` to choose from."""
    from pressgen.load.format import editor_schemas  # noqa: PLC0415 -- heavy, see above

    return editor_schemas.schemas(ids, say)
