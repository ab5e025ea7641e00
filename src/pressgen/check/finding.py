"""Makes a problem of a value in a file."""

from difflib import get_close_matches

from pressgen.model import Source
from pressgen.problems import Fix, Level, Problem, Text, guess, text


def finding(
    source: Source,
    place: tuple[str | int, ...],
    code: str,
    message: Text,
    hint: Text | None = None,
    *,
    fix: Fix | None = None,
    level: Level = "error",
) -> Problem:
    """A problem at the value that stands at `place` in `source`."""
    line, column, end_line, end_column = source.span(*place)
    return Problem(
        path=source.path,
        code=code,
        level=level,
        message=message,
        line=line,
        column=column,
        end_line=end_line,
        end_column=end_column,
        hint=hint,
        fix=fix,
    )


def unknown(source: Source, place: tuple[str | int, ...], kind: str, name: str, known: list[str]) -> Problem:
    """An id that nothing has, with the nearest one that something has. `kind` is the key it stands for, in the file's terms."""
    near = get_close_matches(name, known, n=1, cutoff=0.6)
    if near:
        hint = text("Did you mean “{id}”?", id=near[0])
    elif known:
        hint = text("These exist: {ids}.", ids=", ".join(sorted(known)[:12]) + (", …" if len(known) > 12 else ""))
    else:
        hint = text("There are none yet.")
    message = text("There is no “{id}” among {kind}.", id=name, kind=kind)
    return finding(source, place, "PG201", message, hint, fix=guess(near[0] if near else ""))
