"""Which entry of which export a text of the newsroom came from: a comment among its keys, which goes where the text goes."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote, unquote

_LINE = re.compile(rb"^# imported: (\S+) (\S+) ([0-9a-f]+)[ \t\r]*$", re.MULTILINE)
_SAFE = "/:?=&;,@+~()[]!*'"
_COMMENT = re.compile(r"^[ \t]*#.*\n", re.MULTILINE)
_TRAILING = re.compile(r"^(status: draft) #.*$", re.MULTILINE)


class Origin(NamedTuple):
    """An entry of an export, as it was when it was imported."""

    system: str
    source_id: str
    digest: str
    """Of all that the export said."""

    @property
    def comment(self) -> str:
        """As it stands in the file, behind the number sign."""
        return f"imported: {self.system} {quote(self.source_id, safe=_SAFE)} {self.digest}"


def read_origin(data: bytes) -> Origin | None:
    """The origin that a text names; None for one that was written here."""
    found = _LINE.search(data)
    return Origin(found[1].decode(), unquote(found[2].decode()), found[3].decode()) if found else None


def origins(root: Path) -> Iterator[tuple[str, Origin]]:
    """The paths of all imported texts, with where they came from."""
    for kind in ("releases", "pages"):
        for path in sorted((root / "content" / kind).rglob("*")):
            if path.suffix in (".md", ".yaml") and path.is_file():
                found = read_origin(path.read_bytes())
                if found:
                    yield path.relative_to(root).as_posix(), found


def same_text(one: bytes, other: bytes) -> bool:
    """Whether two files are the same but for comments, which are in the language of whoever imports."""
    return _plain(one) == _plain(other)


def _plain(data: bytes) -> str:
    front, mark, body = (
        data.decode("utf-8", errors="replace").replace("\r\n", "\n").removeprefix("---\n").partition("\n---\n")
    )
    return _TRAILING.sub(r"\1", _COMMENT.sub("", front + "\n")) + mark + body
