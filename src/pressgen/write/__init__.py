"""Room 5: Artifacts -> output/. Readers see the old site or the new one, never a mix, whatever goes wrong on the way."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from pressgen.lazy_names import lazy_names
from pressgen.state.state_folder import locate_state_folder
from pressgen.write.lock import output_lock

if TYPE_CHECKING:
    from pressgen.write.site import write

__all__ = ["lock_output", "write"]
__getattr__ = lazy_names(write="pressgen.write.site")


@contextmanager
def lock_output(*, root: Path, output: Path, state: Path) -> Iterator[None]:
    """Keep other builds from the output while it is examined and written. PressgenError when another build is running."""
    output = output.resolve()
    with output_lock(output, locate_state_folder(output, root=root, state=state)):
        yield
