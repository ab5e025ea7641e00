"""Room 5: Artifacts -> output/. The site is wholly old or wholly new, whatever happens on the way."""

from collections.abc import Iterable
from pathlib import Path

from pressgen.model.output import Artifact, Written
from pressgen.write import manifest, place, siblings, swap
from pressgen.write.failures import told
from pressgen.write.lock import only_build
from pressgen.write.owners import check_strangers, listing
from pressgen.write.stage import Stage


def write(artifacts: Iterable[Artifact], *, root: Path, output: Path, state: Path, force: bool = False) -> Written:
    """Make the folder `output` hold exactly the artifacts; what this build did not need to change keeps its time.

    The artifacts are taken one by one; nothing shows before the last of them lies staged and flushed beside the output.
    With `force`, files that pressgen did not write are removed instead of stopping the build.
    """
    output = place.checked_output(output, root=root, state=state)
    memory = place.memory(output, root=root, state=state)
    with only_build(output, memory):
        last = manifest.read(memory)
        with siblings.sibling(output) as folder:
            stage = Stage(folder, output=output, root=root, last=last or {})
            for artifact in artifacts:
                stage.add(artifact)
            with told(output):
                found = listing(output)
                if not force:
                    check_strangers(found, stage, last)
                removed = found - stage.files.keys()
                _finish(stage, memory, last or {}, stale=bool(removed) or not output.exists())
    size = sum(entry.size for entry in stage.files.values())
    return Written(files=len(stage.files), size=size, changed=len(stage.fresh), removed=len(removed))


def _finish(stage: Stage, memory: Path, last: manifest.Files, *, stale: bool) -> None:
    """Put the staged site in its place, when it differs from the one that is there.

    Until the swap both sites' files are claimed as ours, so that a build killed right after it leaves no strangers.
    """
    if stale or stage.fresh:
        stage.link_kept()
        manifest.save(memory, last | stage.files)
        swap.flush(stage.folder)
        swap.exchange(stage.folder, stage.output)
    if last.keys() - stage.files.keys() or last != stage.files:
        manifest.save(memory, stage.files)
