"""A small newsroom folder to write into, and what a test asks about it."""

import os
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path
from unittest.mock import patch

from pressgen.model.output import Artifact, Written
from pressgen.state import OutputState, read_output_state
from pressgen.write import atomic_swap, write


class Newsroom:
    """A newsroom in a temporary folder."""

    def __init__(self, root: Path, *, flushes: bool = False) -> None:
        self.root = root
        self.flushes = flushes
        self.output = root / "output"
        self.state = root / ".pressgen"

    def build(self, site: dict[str, str], *, force: bool = False, is_part: bool = False) -> Written:
        """Write a site given as path: text; with `is_part`, only what is to be changed of it."""
        artifacts = (Artifact(path=path, data=text.encode(), fingerprint=text) for path, text in site.items())
        return self.write(artifacts, force=force, is_part=is_part)

    def write(
        self,
        artifacts: Iterable[Artifact],
        *,
        force: bool = False,
        is_part: bool = False,
        last: OutputState | None = None,
    ) -> Written:
        """Write the artifacts. Flushing is for power cuts, which no test has, and slow on a busy disk."""
        with ExitStack() as stack:
            if not self.flushes:
                stack.enter_context(patch.object(os, "fsync"))
                stack.enter_context(patch.object(atomic_swap, "flush"))
            last = last or self.output_state()
            root, output, state = self.root, self.output, self.state
            return write(artifacts, root=root, output=output, state=state, force=force, is_part=is_part, last=last)

    def output_state(self) -> OutputState:
        """How much of the output is as it was written."""
        return read_output_state(root=self.root, output=self.output, state=self.state)

    def site(self) -> dict[str, str]:
        """The output as path: text."""
        files = (file for file in self.output.rglob("*") if file.is_file())
        return {file.relative_to(self.output).as_posix(): file.read_text() for file in files}

    def names(self) -> list[str]:
        """The names in the newsroom's folder, with hidden siblings of the output."""
        return sorted(path.name for path in self.root.iterdir())

    def put(self, path: str, data: str = "") -> Path:
        """Write a file in the newsroom's folder."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(data)
        return file
