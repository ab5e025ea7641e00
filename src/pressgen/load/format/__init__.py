"""The authoring format: parses the bytes of a text into its record, with the span of every value. Opens no files.

YAML, pydantic and the parser of press text are slow to import. They are imported when the first text is parsed, since most
runs parse few texts or none.
"""

from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from typing import Any

from pressgen.load.format.characters import is_name, name_fault, normalize
from pressgen.load.format.dates import parse_day
from pressgen.load.format.decode import MOST_BYTES, decode_text, editor_lines
from pressgen.load.format.faults import Fault, unreadable
from pressgen.load.format.file_kinds import is_text
from pressgen.load.format.read_options import ReadOptions, options_of, reading_config
from pressgen.model import Config, Source
from pressgen.model.layout import Layout
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
    "normalize",
    "options_of",
    "parse_day",
    "parse_file",
    "read_config",
    "read_layout",
    "reading_config",
    "unreadable",
]


def import_parser() -> None:
    """Imports what parsing texts needs: call it before a pool is forked, so that its workers need not."""
    import_module("pressgen.load.format.parse")


def parse_file(path: str, data: bytes, options: ReadOptions) -> Source:
    """The file at `path` with the content `data`. Never raises for what an author can write."""
    from pressgen.load.format import parse  # noqa: PLC0415 -- heavy, see above

    return parse.parse_file(path, data, options)


def read_config(data: bytes) -> tuple[Config | None, Source]:
    """The settings in the content of pressgen.yaml (None when they are too broken), and the file as a source."""
    from pressgen.load.format import config  # noqa: PLC0415 -- heavy, see above

    return config.read_config(data)


def read_layout(path: str, data: bytes) -> Layout:
    """The data of the text at `path` as written, and where each value stands, for editing. Never raises."""
    from pressgen.load.format import layout  # noqa: PLC0415 -- heavy, see above

    return layout.read_layout(path, data)


def make_editor_schemas(ids: Mapping[str, Sequence[str]], translate: Callable[[Text], str]) -> dict[str, Any]:
    """JSON Schemas for editors, by kind of file. `ids` are the newsroom's own, by kind; `translate` renders help texts."""
    from pressgen.load.format import editor_schemas  # noqa: PLC0415 -- heavy, see above

    return editor_schemas.schemas(ids, translate)
