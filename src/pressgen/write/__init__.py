"""Room 5: Artifacts -> output/. The site is wholly old or wholly new, whatever happens on the way."""

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from pressgen.errors import PressgenError
from pressgen.model.output import Artifact, Written
from pressgen.write import built, manifest, place, siblings, swap
from pressgen.write.built import Built
from pressgen.write.failures import told
from pressgen.write.lock import only_build
from pressgen.write.manifest import Files
from pressgen.write.origins import Origins, of_any
from pressgen.write.owners import check_strangers
from pressgen.write.stage import Stage, staged
from pressgen.write.standing import Standing, remember
from pressgen.write.tree import Tree, tree


def write(
    artifacts: Iterable[Artifact],
    *,
    root: Path,
    output: Path,
    state: Path,
    force: bool = False,
    standing: Standing = Standing(),  # noqa: B008 -- frozen
) -> Written:
    """Make the folder `output` hold exactly the artifacts; what this build did not need to change keeps its time.

    The artifacts are taken one by one; nothing shows before the last of them lies staged and flushed beside the output.
    With `force`, files that pressgen did not write are removed instead of stopping the build. `standing` is remembered,
    so that the next build knows when it has nothing to do; a preview takes no other place than an empty one or another's.
    """
    output = place.checked_output(output, root=root, state=state)
    memory = place.memory(output, root=root, state=state)
    with only_build(output, memory), siblings.sibling(output, memory) as folder:
        preview = standing.showing != "public"
        if preview:
            built.refuse_over_real(output, built.read(memory))
        last = manifest.read(memory)
        with staged(folder, output=output, root=root, last=last or {}, origins=Origins(memory)) as stage:
            for artifact in artifacts:
                stage.add(artifact)
            with told(output):
                present = tree(output)
                if not force:
                    check_strangers(present, stage, last)
                _finish(stage, present, memory, last or {}, preview=preview)
        with suppress(
            PressgenError, OSError
        ):  # the site stands already, and not knowing makes the next build come sooner
            stage.origins.save()
            built.save(memory, Built(preview, standing.since))
            remember(standing, memory, output, stage.files, stage.folders)
    size = sum(entry.size for entry in stage.files.values())
    removed = len(present.files.keys() - stage.files.keys())
    return Written(files=len(stage.files), size=size, changed=len(stage.fresh), removed=removed)


def remembered(*, root: Path, output: Path, state: Path) -> Files | None:
    """What the last build wrote there, by path, with hashes; None when that is not known."""
    return manifest.read(place.memory(output.resolve(), root=root, state=state))


def came_from(paths: Iterable[str], *, root: Path, output: Path, state: Path) -> tuple[str, ...] | None:
    """What the first of these files that the last build made there came from; None when it made none of them."""
    return of_any(paths, place.memory(output.resolve(), root=root, state=state))


def last_build(*, root: Path, output: Path, state: Path) -> Built | None:
    """What is remembered of the site in a folder; None when there is no site, or nothing is known of it."""
    return built.read(place.memory(output.resolve(), root=root, state=state)) if output.is_dir() else None


def _finish(stage: Stage, present: Tree, memory: Path, last: Files, *, preview: bool) -> None:
    """Put the staged site in its place, when it differs from what is `present` there.

    Until the swap the files of both are remembered as ours, so that a build killed right after it leaves no strangers.
    """
    known = last
    if stage.fresh or present.files.keys() != stage.files.keys() or present.folders != stage.folders:
        stage.complete(present)
        known = last | stage.files
        manifest.save(memory, known)
        built.save(memory, Built(preview))
        swap.flush(stage.folder)
        swap.exchange(stage.folder, stage.output)
    if known != stage.files:
        with suppress(PressgenError):  # the site stands already, and the next build sets it right
            manifest.save(memory, stage.files)
