"""Writes a new template into the newsroom's templates/."""

from pathlib import Path

from pressgen.errors import PressgenError
from pressgen.problems import text


def write_template(root: Path, name: str, source: str) -> str:
    """Writes the template `name` and returns its path in the newsroom. PressgenError when the file exists or cannot be written."""
    path = f"templates/{name}"
    file = root / path
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("x", encoding="utf-8", newline="\n") as opened:
            opened.write(source)
    except FileExistsError:
        raise PressgenError(
            text("There is a file {path} already.", path=path),
            text(
                "It was left as it is. Put what you want to change into it: pressgen templates show {name}.", name=name
            ),
        ) from None
    except OSError as error:
        reason = text("{path} cannot be written: {reason}.", path=path, reason=error.strerror or error)
        raise PressgenError(reason) from error
    return path
