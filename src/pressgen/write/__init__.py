"""Room 5: Artifacts -> output/. The site is wholly old or wholly new, whatever happens on the way."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from pressgen.errors import PressgenError
from pressgen.model.output import Artifact, Written
from pressgen.write import built, manifest, place, siblings
from pressgen.write.built import Built
from pressgen.write.failures import told
from pressgen.write.finish import finish, laid
from pressgen.write.lock import only_build
from pressgen.write.manifest import Files
from pressgen.write.origins import Origins, of_any
from pressgen.write.stage import staged
from pressgen.write.standing import Kept, Standing, Stood, remember, stands, stood

__all__ = ["Standing", "Stood", "alone", "came_from", "last_build", "remembered", "stands", "stood", "write"]


def write(
    artifacts: Iterable[Artifact],
    *,
    root: Path,
    output: Path,
    state: Path,
    force: bool = False,
    standing: Standing = Standing(),  # noqa: B008 -- frozen
    last: Stood | None = None,
    part: bool = False,
) -> Written:
    """Make the folder `output` hold exactly the artifacts; what this build did not need to change keeps its time.

    The artifacts are taken one by one; nothing shows before the last of them lies staged and flushed beside the output.
    With `force`, files that pressgen did not write are removed instead of stopping the build. `standing` is remembered,
    so that the next build knows when it has nothing to do; a preview takes no other place than an empty one or another's.
    What stood there when the output began to be kept `alone` need not be looked at again (`last`, see `standing.stood`). With
    `part`, all of it stood, and what no artifact takes the place of stays.
    """
    output = place.checked_output(output, root=root, state=state)
    memory = place.memory(output, root=root, state=state)
    with only_build(output, memory), siblings.sibling(output, memory) as folder:
        preview = standing.showing != "public"
        if preview:
            built.refuse_over_real(output, built.read(memory))
        last = last or Stood(manifest.read(memory))
        with staged(folder, output=output, root=root, last=last, origins=Origins(memory), part=part) as stage:
            for artifact in artifacts:
                stage.add(artifact)
            with told(output):
                done = finish(stage, memory, last, force=force, preview=preview)
        with suppress(PressgenError, OSError):  # the site stands already, and not knowing brings the next build sooner
            if not part:
                stage.origins.save()
            built.save(memory, Built(preview, standing.since))
            remember(Kept(standing, laid(stage, last, done.top)), memory)
    size = sum(entry.size for entry in stage.files.values())
    return Written(len(stage.files), size, len(stage.fresh), done.removed, standing.waiting)


@contextmanager
def alone(*, root: Path, output: Path, state: Path) -> Iterator[None]:
    """Keep other builds from the output: what is found there stays so until it is written. PressgenError when one is at work."""
    output = output.resolve()
    with only_build(output, place.memory(output, root=root, state=state)):
        yield


def remembered(*, root: Path, output: Path, state: Path) -> Files | None:
    """What the last build wrote there, by path, with hashes; None when that is not known."""
    return manifest.read(place.memory(output.resolve(), root=root, state=state))


def came_from(paths: Iterable[str], *, root: Path, output: Path, state: Path) -> tuple[str, ...] | None:
    """What the first of these files that the last build made there came from; None when it made none of them."""
    return of_any(paths, place.memory(output.resolve(), root=root, state=state))


def last_build(*, root: Path, output: Path, state: Path) -> Built | None:
    """What is remembered of the site in a folder; None when there is no site, or nothing is known of it."""
    return built.read(place.memory(output.resolve(), root=root, state=state)) if output.is_dir() else None
