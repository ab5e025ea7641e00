"""Which site a build makes: the real one, or a preview, which never goes where the real one does."""

from pathlib import Path

from pressgen.errors import PressgenError
from pressgen.model import Showing
from pressgen.problems import text

OUTPUT = Path("output")
"""Where the real site goes when nothing else is said."""


def showing(output: Path, *, at: str, drafts: bool) -> Showing:
    """What is built; PressgenError when a preview would go where the real site goes."""
    if not (at or drafts):
        return "public"
    if output.resolve() == OUTPUT.resolve():
        raise PressgenError(
            text("A preview may not take the place of the real site in {output}.", output=output),
            text("Choose a folder for it: --output preview."),
        )
    return "drafts" if drafts else "preview"
