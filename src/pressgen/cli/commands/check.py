"""`pressgen check`: prints the problems in the content, and fixes what can be fixed safely."""

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
from pressgen.problems import Problem, Text, text


class Format(StrEnum):
    """How problems are printed: `text` for people, the others for programs."""

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
        self._wanted = [newsroom_path(root, file) for file in files]
        self._reported: set[str] = set()

    def problems(self, unsaved: Mapping[str, bytes] | None = None) -> tuple[Problem, ...]:
        """The problems of the files that were asked for. Texts in `unsaved`, by path, replace those on disk."""
        snapshot = take_snapshot(self._root)._replace(unsaved=unsaved or {})
        self._report_unknown((*snapshot.content.stamps, *snapshot.templates.stamps, "pressgen.yaml"))
        try:
            _, found = examine(self._root, self._now, self._root / ".pressgen", snapshot=snapshot)
        except BadContentError as error:
            found = error.problems
        return tuple(problem for problem in found if self._is_wanted(problem.path))

    def _report_unknown(self, paths: Iterable[str]) -> None:
        """Report, once each, arguments that are neither one of `paths`, which pressgen reads, nor a folder around one."""
        known = set(paths)
        for wanted in self._wanted:
            inside = f"{wanted}/" if wanted != "." else ""
            if (
                wanted not in self._reported
                and wanted not in known
                and not any(path.startswith(inside) for path in known)
            ):
                self._reported.add(wanted)
                self._printer.say(
                    text("{path} is no part of the newsroom's content: it was not checked.", path=wanted), sys.stderr
                )

    def _is_wanted(self, path: str) -> bool:
        return not self._wanted or any(path == one or path.startswith(f"{one}/") for one in self._wanted)

    def fix(self) -> None:
        """Fix what can be fixed safely."""
        for file in edit.fix_files(self._root, self.problems):
            edit.write(self._root, file)
            self._printer.say(_mended(file.path, file.fixes), sys.stderr)

    def print_changes(self) -> None:
        """Print what --fix would change, as a unified diff."""
        for file in edit.fix_files(self._root, self.problems):
            before, after = (list(StringIO(data.decode(), newline="")) for data in (file.before, file.after))
            sys.stdout.writelines(_diff(before, after, file.path))

    def print_problems(self, problems: Sequence[Problem], format_: Format) -> None:
        """Print the problems in a format, and one line that counts them; with a format for programs, on standard error.

        In text, errors come first, then warnings, then notes; within a level in the order of the files.
        """
        if format_ is Format.text:
            self._printer.print_problems(sorted(problems, key=_severity))
            fixable = sum(problem.fix is not None and problem.fix.safe for problem in problems)
            if fixable:
                self._printer.say(_fixable(fixable, len(problems)))
            self._printer.print_count(problems)
            return
        from pressgen.cli.problem_formats import MACHINE_FORMATS  # noqa: PLC0415 -- only for programs

        sys.stdout.write(MACHINE_FORMATS[format_.value](problems, self._printer))
        self._printer.print_count(problems, sys.stderr)


def _mended(path: str, count: int) -> Text:
    if count == 1:
        return text("{path}: 1 mended.", path=path)
    return text("{path}: {count} mended.", path=path, count=count)


def _fixable(count: int, of: int) -> Text:
    """How many of the printed problems --fix mends: at least one."""
    if of == 1:
        return text("pressgen check --fix mends it.")
    if count == 1:
        return text("pressgen check --fix mends one of these.")
    return text("pressgen check --fix mends {count} of these.", count=count)


def _severity(problem: Problem) -> int:
    return ("error", "warning", "note").index(problem.level)


def newsroom_path(root: Path, file: Path) -> str:
    """The path relative to the newsroom, as in problems. PressgenError when there is no such file in the newsroom."""
    path = root / file
    if not path.exists():
        raise PressgenError(text("There is no file {path}.", path=file))
    if not path.resolve().is_relative_to(root.resolve()):
        raise PressgenError(text("{path} is not in the newsroom {folder}.", path=file, folder=root))
    return path.resolve().relative_to(root.resolve()).as_posix()


def _diff(before: list[str], after: list[str], path: str) -> Iterable[str]:
    for line in difflib.unified_diff(before, after, f"a/{path}", f"b/{path}"):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
