"""Foreign files in the output, which pressgen did not write, are never deleted without --force."""

from pressgen.errors import PressgenError
from pressgen.problems import text
from pressgen.state.folder_scan import Tree
from pressgen.state.manifest import Files
from pressgen.write.staging import Staging

_NAMED = 10
"""How many foreign files the message names; the others are counted."""


def refuse_foreign_files(present: Tree, staging: Staging, last: Files | None) -> None:
    """PressgenError when this build would lose a file that pressgen did not write.

    Nothing is lost where the bytes are the same. When the manifest of the last build is unknown (`last` is None), the
    files at the paths that this build writes count as pressgen's own: otherwise a lost state folder would need repair by
    hand.
    """
    own = staging.files.keys() if last is None else last.keys()
    foreign = sorted(
        path for path in present.files if path not in own and (path not in staging.files or path in staging.written)
    )
    if foreign:
        raise PressgenError(
            text(
                "{output} holds files that pressgen did not write: {files}.",
                output=staging.output,
                files=_list(foreign),
            ),
            text("Move them elsewhere, or remove them by building with --force."),
        )


def _list(paths: list[str]) -> str:
    more = f", … (+{len(paths) - _NAMED})" if len(paths) > _NAMED else ""
    return ", ".join(paths[:_NAMED]) + more
