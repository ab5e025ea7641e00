"""A text made again from its keys, its body and its comments, as an export of the newsroom has them."""

from pressgen.edit.yaml_scalars import block_header, block_lines, fits_block, scalar
from pressgen.edit.yaml_values import in_flow, written_pair
from pressgen.model.archived import RawText
from pressgen.model.layout import Data, KeyRules

_STEP = 2


def restored(path: str, raw: RawText, rules: KeyRules) -> bytes:
    """The file at `path` with exactly these values, in the form of the house. Its comments stand above its keys."""
    if raw.written:
        return raw.written.encode()
    is_markdown = path.endswith(".md")
    keys = raw.keys if is_markdown or not raw.body else raw.keys | {"body": raw.body}
    lines = [*raw.comments, *(_pair(key, value, rules) for key, value in keys.items())]
    yaml = "".join(f"{line}\n" for line in lines)
    return (f"---\n{yaml}---\n{raw.body}" if is_markdown else yaml).encode()


def _pair(key: str, value: Data, rules: KeyRules) -> str:
    if isinstance(value, str) and "\n" in value:
        return f"{scalar(key)}: {_long_text(value)}"
    if not _keeps_line_ends(value):
        return f"{scalar(key)}: {in_flow(value, (key,), lambda place: place in rules.typed)}"
    return written_pair(key, value, (), 0, lambda place: place in rules.typed)


def _keeps_line_ends(value: Data) -> bool:
    """Whether every text of several lines in it may stand in lines that end in one line end."""
    if isinstance(value, str):
        return "\n" not in value or (fits_block(value) and value.endswith("\n") and not value.endswith("\n\n"))
    return all(map(_keeps_line_ends, value.values() if isinstance(value, dict) else value))


def _long_text(value: str) -> str:
    """Lines below the key, where they keep every line end (YAML 1.1, section 9.2), else one line in quotation marks."""
    if not fits_block(value) or value.endswith("\n\n"):
        return scalar(value)
    sign = block_header(value, _STEP) + ("" if value.endswith("\n") else "-")
    return f"{sign}\n{block_lines(value, _STEP)}"
