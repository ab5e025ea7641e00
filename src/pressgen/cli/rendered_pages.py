"""Renders pages to compare them: keeps their digests, and the bytes of feeds, but writes no file of a site."""

from pathlib import Path

from pressgen.compare import FEEDS, Rendered
from pressgen.model import MapLike, Plan
from pressgen.picture_making import make_pictures
from pressgen.render import render
from pressgen.state.picture_store import PictureStore
from pressgen.write.artifact_bytes import digest


def rendered(plan: Plan, root: Path, state: Path, map: MapLike = map) -> Rendered:  # noqa: A002 -- replaces the built-in
    """The files of the plan of the newsroom in the folder `root`, with pictures from and for the store in `state`.

    BadContentError when a template fails, other PressgenErrors when a picture cannot be made.
    """
    make_pictures(plan, plan, root, state, map=map)
    store, found = PictureStore(state), Rendered({}, {})
    formats = {page.path: page.format for page in plan.pages}
    for artifact in render(plan, map):
        found.digests[artifact.path] = digest(artifact, root, store)
        if formats[artifact.path] in FEEDS:
            found.feeds[artifact.path] = artifact.data
    return found
