"""What the command `check` does."""

import difflib
import sys
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from io import StringIO
from pathlib import Path

from pressgen import edit
from pressgen.build import examine
from pressgen.cli.printer import Printer
from pressgen.errors import BadContentError, PressgenError
from pressgen.load import take_snapshot
from pressgen.problems import Problem, text


class Format(StrEnum):
    """How problems are printed: for people, or for a program."""

    text = "text"
    json = "json"
    github = "github"
    gitlab = "gitlab"
    sarif = "sarif"


class CheckRun:
    """One run of `pressgen check`."""

    def __init__(self, root: Path, printer: Printer, now: datetime, files: Iterable[Path]) -> None:
        self._root = root
        self._printer = printer
        self._now = now
        self._wanted = [_within(root, file) for file in files]
        self._told: set[str] = set()

    def problems(self, unsaved: Mapping[str, bytes] | None = None) -> tuple[Problem, ...]:
        """What is wrong with the files that were asked for; texts that are `unsaved` count instead of those on disk."""
        snapshot = take_snapshot(self._root)._replace(unsaved=unsaved or {})
        self._report_unread((*snapshot.content.stamps, *snapshot.templates.stamps, "pressgen.yaml"))
        try:
            _, found = examine(self._root, self._now, self._root / ".pressgen", snapshot=snapshot)
        except BadContentError as error:
            found = error.problems
        return tuple(problem for problem in found if self._is_wanted(problem.path))

    def _report_unread(self, paths: Iterable[str]) -> None:
        """What was asked for is not always something that is read."""
        known = set(paths)
        for one in self._wanted:
            inside = f"{one}/" if one != "." else ""
            if one not in self._told and one not in known and not any(path.startswith(inside) for path in known):
                self._told.add(one)
                self._printer.say(
                    text("{path} is no part of the newsroom's content: it was not checked.", path=one), sys.stderr
                )

    def _is_wanted(self, path: str) -> bool:
        return not self._wanted or any(path == one or path.startswith(f"{one}/") for one in self._wanted)

    def mend(self) -> None:
        """Mends what can be mended safely."""
        for file in edit.fix_files(self._root, self.problems):
            edit.write(self._root, file)
            self._printer.say(text("{path}: {count} mended.", path=file.path, count=file.fixes), sys.stderr)

    def show_changes(self) -> None:
        """What mending would change, as a unified diff."""
        for file in edit.fix_files(self._root, self.problems):
            before, after = (list(StringIO(data.decode(), newline="")) for data in (file.before, file.after))
            sys.stdout.writelines(_diff(before, after, file.path))

    def show(self, problems: Sequence[Problem], form: Format) -> None:
        """The problems in a form, and one line that counts them; a machine's form is alone on standard output.

        For people errors come last, where the eye is when the lines have gone by; each level in the order of the files.
        """
        if form is Format.text:
            self._printer.problems(sorted(problems, key=_gravity))
            mendable = sum(problem.fix is not None and problem.fix.safe for problem in problems)
            if mendable:
                self._printer.say(text("pressgen check --fix mends {count} of these.", count=mendable))
            self._printer.count(problems)
            return
        from pressgen.cli.formats import MACHINE_FORMS  # noqa: PLC0415 -- only for machines

        sys.stdout.write(MACHINE_FORMS[form.value](problems, self._printer))
        self._printer.count(problems, sys.stderr)


def _gravity(problem: Problem) -> int:
    return ("note", "warning", "error").index(problem.level)


def _within(root: Path, file: Path) -> str:
    """The path as problems have it. PressgenError when there is no such file in the newsroom."""
    path = root / file
    if not path.exists():
        raise PressgenError(text("There is no file {path}.", path=file))
    if not path.resolve().is_relative_to(root.resolve()):
        raise PressgenError(text("{path} is not in the newsroom {folder}.", path=file, folder=root))
    return path.resolve().relative_to(root.resolve()).as_posix()


def _diff(before: list[str], after: list[str], path: str) -> Iterable[str]:
    for line in difflib.unified_diff(before, after, f"a/{path}", f"b/{path}"):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
