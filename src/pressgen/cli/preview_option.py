"""Which kind of site `pressgen build` makes: the real one or a preview. A preview never replaces the real site."""

from pathlib import Path

from pressgen.errors import PressgenError
from pressgen.model import Showing
from pressgen.problems import text

OUTPUT = Path("output")
"""The output folder of the real site by default."""


def choose_showing(output: Path, *, at: str, drafts: bool) -> Showing:
    """The kind of site that the options ask for; PressgenError when a preview would replace the real site."""
    if not (at or drafts):
        return "public"
    if output.resolve() == OUTPUT.resolve():
        raise PressgenError(
            text("A preview may not take the place of the real site in {output}.", output=output),
            text("Choose a folder for it: --output preview."),
        )
    return "drafts" if drafts else "preview"
