"""Whose is a file in the output? A stranger's is never deleted unasked."""

from pressgen.errors import PressgenError
from pressgen.problems import text
from pressgen.state.manifest import Files
from pressgen.state.tree import Tree
from pressgen.write.staging import Staging

_NAMED = 10


def refuse_foreign_files(found: Tree, staging: Staging, last: Files | None) -> None:
    """PressgenError when this build would lose a file that pressgen did not write.

    Nothing is lost where the bytes are the same. When it is not known what the last build wrote, the files that this
    one writes are taken over: else a lost state folder would need repair by hand.
    """
    ours = staging.files.keys() if last is None else last.keys()
    strange = (
        path for path in found.files if path not in ours and (path not in staging.files or path in staging.fresh)
    )
    if strangers := sorted(strange):
        raise PressgenError(
            text(
                "{output} holds files that pressgen did not write: {files}.",
                output=staging.output,
                files=_named(strangers),
            ),
            text("Move them elsewhere, or remove them by building with --force."),
        )


def _named(paths: list[str]) -> str:
    more = f", … (+{len(paths) - _NAMED})" if len(paths) > _NAMED else ""
    return ", ".join(paths[:_NAMED]) + more
