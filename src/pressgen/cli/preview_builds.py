"""The builder behind `pressgen serve`: builds again when something changes, and puts up what came of it for the server."""

import sys
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Lock
from typing import TypedDict
from urllib.parse import quote, unquote, urlsplit

from pressgen import load
from pressgen.build import build
from pressgen.cli.progress import ProgressBar
from pressgen.cli.session import Session
from pressgen.errors import BadContentError, PressgenError
from pressgen.model import Config, Showing
from pressgen.plan.server_headers import allowed_forms
from pressgen.problems import Problem, Text, as_builds_tell, text
from pressgen.serve import Board, Preview, ProblemText
from pressgen.state import built_files, built_until
from pressgen.worker_pool import WorkerPool, cores, spawning_pool

NOW = "now"
"""The moment at which readers are; "" stands for no moment: everything is shown, with drafts."""
_MOST_PROBLEMS = 50
"""More are only counted."""


class _Folders(TypedDict):
    root: Path
    output: Path
    state: Path


class PreviewBuilds:
    """Builds the newsroom into `output`, in the thread that calls `run`. Other threads ask for another moment, or for another build."""

    def __init__(self, session: Session, output: Path, board: Board, moment: str) -> None:
        self.board = board
        self.busy = Lock()
        """Held while a build is at work."""
        self._session = session
        self._folders: _Folders = {"root": session.root, "output": output, "state": session.state}
        self._moment = moment
        self._wishes: SimpleQueue[None] = SimpleQueue()
        self._until: datetime | None = None

    def ask(self) -> None:
        """Have it built again, since something has changed."""
        self._wishes.put(None)

    def travel(self, written: str) -> Text | None:
        """Show another moment; a sentence when it cannot be understood."""
        if written not in ("", NOW):
            try:
                load.instant(self._session.root, written)
            except PressgenError as error:
                return error.reason
        self._moment = written
        self.ask()
        return None

    def run(self) -> None:
        """Build whenever there is a reason to, until the program is ended."""
        while True:
            self._wait()
            self.build()

    def _wait(self) -> None:
        """Until something has changed, or an instant has come at which the content says that something happens."""
        try:
            self._wishes.get(timeout=self._seconds_left())
            while True:
                self._wishes.get_nowait()
        except Empty:
            return

    def _seconds_left(self) -> float:
        """A day at most, since a computer that was asleep counts seconds otherwise than clocks do."""
        day = timedelta(days=1)
        left = day if self._until is None else min(day, self._until - datetime.now(UTC))
        return max(0.0, left.total_seconds()) + 0.01

    def build(self, open_pool: Callable[[int], WorkerPool] = spawning_pool) -> None:
        """Build once, and put up the result. Before the program has threads, workers may be made in another way."""
        began, moment = time.monotonic(), self._moment
        try:
            with self.busy, open_pool(cores()) as pool:
                instant, showing = self._instant(moment), self._showing(moment)
                written, problems = build(
                    **self._folders, now=instant, showing=showing, force=True, map=pool, observer=ProgressBar()
                )
                config = load.settings(self._session.root, self._session.state)
        except BadContentError as error:
            self._refused(error.problems)
        except PressgenError as error:
            self._stopped(error)
        else:
            self._built(config, moment, problems, is_other=bool(written.changed or written.removed))
            self._say_built(written.changed + written.removed, problems, time.monotonic() - began)
        self._until = built_until(**self._folders) if moment in ("", NOW) else None

    def _instant(self, moment: str) -> datetime:
        return self._session.instant("" if moment in ("", NOW) else moment)

    def _showing(self, moment: str) -> Showing:
        return "preview" if moment else "drafts"

    def _built(self, config: Config, moment: str, problems: Sequence[Problem], *, is_other: bool) -> None:
        before = self.board.preview
        warnings = [problem for problem in as_builds_tell(problems) if problem.level == "warning"]
        self.board.put_up(
            Preview(
                version=before.version + (is_other or not before.version),
                base=base_path(config),
                folder=self._folders["output"].resolve(),
                files=built_files(**self._folders) if is_other or not before.version else before.files,
                forms=allowed_forms(config.feedback.endpoint if config.feedback else ""),
                showing=self._session.printer.text(_showing_sentence(moment)),
                problems=self._in_words(warnings),
            )
        )

    def _refused(self, problems: Sequence[Problem]) -> None:
        """The texts have errors: the site stays as it was."""
        errors = [problem for problem in problems if problem.level == "error"]
        self.board.put_up(self.board.preview._replace(failed=True, problems=self._in_words(errors)))
        self._session.printer.print_problems(errors)
        self._session.printer.print_count(problems)
        sys.stdout.flush()

    def _stopped(self, error: PressgenError) -> None:
        """Something else keeps the site from being built."""
        printer = self._session.printer
        hint = printer.text(error.hint) if error.hint else ""
        problem = ProblemText("error", "", "", printer.text(error.reason), hint)
        self.board.put_up(self.board.preview._replace(failed=True, problems=(problem,)))
        printer.print_error(error)

    def _in_words(self, problems: Sequence[Problem]) -> tuple[ProblemText, ...]:
        say = self._session.printer.text
        return tuple(
            ProblemText(
                problem.level,
                f"{problem.path}:{problem.line}:{problem.column}",
                problem.code,
                say(problem.message),
                " ".join(self._session.printer.hints(problem)),
            )
            for problem in problems[:_MOST_PROBLEMS]
        )

    def _say_built(self, changed: int, problems: Sequence[Problem], seconds: float) -> None:
        warnings = sum(problem.level == "warning" for problem in as_builds_tell(problems))
        self._session.printer.say(
            text(
                "Built in {seconds} s: {changed} files changed. Warnings: {warnings}.",
                seconds=self._session.printer.decimal(seconds, 2),
                changed=changed,
                warnings=warnings,
            )
        )
        sys.stdout.flush()


def base_path(config: Config) -> str:
    """The path of the newsroom on its host, as browsers ask for it: "/press/"."""
    path = quote(unquote(urlsplit(config.url).path), safe="/~")
    return path if path.endswith("/") else f"{path}/"


def _showing_sentence(moment: str) -> Text:
    if not moment:
        return text("Everything is shown, also drafts and what is not published yet.")
    if moment == NOW:
        return text("Shown as readers see it now.")
    return text("Shown as readers will see it at {instant}.", instant=moment)
