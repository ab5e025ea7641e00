"""The site that has been built, for commands that tell others what is new on it."""

from datetime import datetime
from pathlib import Path

from pressgen import load, state
from pressgen.build import examine
from pressgen.errors import PressgenError, stop_at_errors
from pressgen.model import Site
from pressgen.problems import text


def published_site(folders: dict[str, Path], output: Path) -> tuple[Site, datetime]:
    """The newsroom that the site in the output folder shows, and as of when. PressgenError when that is not known.

    `output` is the folder as the user has written it.
    """
    last = state.find_last_build(**folders)
    if last is None or last.now is None:
        raise PressgenError(text("Nothing has been built yet."), text("Run pressgen build first."))
    if last.preview:
        raise PressgenError(
            text("{output} holds a preview.", output=output),
            text("Only what is public can be told to others. Run pressgen build."),
        )
    snapshot = load.take_snapshot(folders["root"], folders["state"])
    if state.built_record(**folders).snapshot_digest != snapshot.digest():
        raise PressgenError(
            text("The newsroom has changed since the site was built."),
            text("Run pressgen build, publish the site, and then this command again."),
        )
    site, problems = examine(folders["root"], last.now, folders["state"], snapshot=snapshot)
    stop_at_errors(problems)
    return site, last.now
