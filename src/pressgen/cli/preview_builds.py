"""The builder behind `pressgen serve`: builds again when something changes, and puts up what came of it for the server.

The pages of an edited text are made at once, from what the last build has found, and stand in memory. A whole build follows as soon
as nobody saves: it looks at everything, makes what else shows the edit, and writes. So nothing that went unnoticed stays wrong.
"""

import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Lock
from typing import TypedDict

from pressgen import load, paths
from pressgen.build import build, examine
from pressgen.cli.build_keeper import BuildKeeper, UnwantedError
from pressgen.cli.edited_pages import EditedPages, Kept, edited_pages
from pressgen.cli.preview_words import NOW, base_path, problem_texts, showing_sentence
from pressgen.cli.session import Session
from pressgen.errors import BadContentError, PressgenError
from pressgen.model import Config, Showing, Site
from pressgen.plan.server_headers import allowed_forms
from pressgen.problems import Problem, Text, as_builds_tell, text
from pressgen.serve import Board, Preview, ProblemText
from pressgen.state import built_files, built_record, sources_of
from pressgen.worker_pool import WorkerPool, cores, spawning_pool

_LOOK_AFTER = 2.0
"""Seconds after an edit of words alone until a whole build looks at everything and writes: somebody may save again meanwhile."""


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
        self._wishes: SimpleQueue[frozenset[str]] = SimpleQueue()
        self._until: datetime | None = None
        self._kept: Kept | None = None
        """What was found of the newsroom as it is shown."""
        self._look_at: float | None = None
        """When to build as a whole since pages are shown that no build has written; None without any."""

    def ask(self, paths: frozenset[str] = frozenset()) -> None:
        """Have it built again, since the files at these paths have changed; without any, since anything may have."""
        self._wishes.put(paths)

    def made_from(self, address: str) -> tuple[str, ...]:
        """The text that a page was last made from: none for a listing, which is about no text."""
        found = sources_of([paths.output_file(address)], **self._folders) or ()
        return found[:1]

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
            if self._kept is None and not self.board.preview.failed:
                self._prepare()
            paths = self._wait()
            if not (paths and self.show_edited(paths)):
                self.build(is_look=paths is None)

    def _wait(self) -> frozenset[str] | None:
        """Until something has changed: the files, none when it may be anything. None when it is time to look at everything, or an
        instant has come at which the content says that something happens.
        """
        try:
            paths = self._wishes.get(timeout=self._seconds_left())
        except Empty:
            return None
        with suppress(Empty):
            while True:
                more = self._wishes.get_nowait()
                paths = paths | more if paths and more else frozenset()
        return paths

    def _seconds_left(self) -> float:
        """A day at most, since a computer that was asleep counts seconds otherwise than clocks do."""
        day = timedelta(days=1)
        left = day if self._until is None else min(day, self._until - datetime.now(UTC))
        seconds = max(0.0, left.total_seconds()) + 0.01
        return seconds if self._look_at is None else max(0.0, min(seconds, self._look_at - time.monotonic()))

    def show_edited(self, paths: frozenset[str]) -> bool:
        """Show the pages of the texts at these paths at once, and have the rest looked at after them; False when a build must come
        first, since the edit reaches further.
        """
        began, before = time.monotonic(), self.board.preview
        if self._kept is None or before.failed:
            return False
        instant, showing = self._instant(self._moment), self._showing(self._moment)
        with suppress(PressgenError):  # the build says what is wrong
            edited = edited_pages(self._kept, self._session.root, paths, instant, showing)
            if edited and edited.pages.keys() <= before.files.keys():
                self._put_up_pages(edited)
                self._say_built(len(edited.pages), edited.kept.record.run.problems, time.monotonic() - began)
                return True
        return False

    def _put_up_pages(self, edited: EditedPages) -> None:
        preview = self.board.preview.with_made(edited.pages, is_whole=edited.is_whole)
        self._kept = edited.kept
        self._look_at = time.monotonic() + (0 if preview.is_unfinished else _LOOK_AFTER)
        self.board.put_up(preview._replace(problems=self._warnings(edited.kept.record.run.problems)))

    def build(self, open_pool: Callable[[int], WorkerPool] = spawning_pool, *, is_look: bool = False) -> None:
        """Build once, and put up the result. Before the program has threads, workers may be made in another way.

        A look, which only makes what else an edit can reach, is put off when somebody saves meanwhile.
        """
        began, moment = time.monotonic(), self._moment
        keeper = BuildKeeper(lambda: is_look and not self._wishes.empty())
        try:
            with self.busy, open_pool(cores()) as pool:
                instant, showing = self._instant(moment), self._showing(moment)
                written, problems = build(
                    **self._folders, now=instant, showing=showing, force=True, map=pool, observer=keeper
                )
                config = load.settings(self._session.root, self._session.state)
        except UnwantedError:
            return
        except BadContentError as error:
            self._refused(error.problems)
        except PressgenError as error:
            self._stopped(error)
        else:
            has_changed, stays = bool(written.changed or written.removed), is_look and self._has_same_files(keeper.site)
            is_other = self._built(config, moment, problems, has_changed=has_changed, stays=stays)
            self._keep(keeper.site)
            if is_other or not is_look:
                self._say_built(written.changed + written.removed, problems, time.monotonic() - began)
        self._look_at = None

    def _has_same_files(self, site: Site | None) -> bool:
        """Whether no picture and no other file is another one than when the pages of edited texts were shown."""
        return site is not None and self._kept is not None and site.assets == self._kept.site.assets

    def _keep(self, site: Site | None) -> None:
        """Keep what the last build has found; of the newsroom, what an earlier one has when this one had nothing to do."""
        record, site = built_record(**self._folders), site or (self._kept and self._kept.site)
        self._until = record.until if self._moment in ("", NOW) else None
        is_same = site is not None and site.content_digest == record.run.content_digest
        self._kept = Kept(site, record) if site and is_same else None

    def _prepare(self) -> None:
        """Read the newsroom when the last build had nothing to do, so that the first edit is shown as fast as others."""
        with suppress(PressgenError), self.busy:
            run = built_record(**self._folders).run
            self._keep(examine(self._session.root, None, self._session.state, previous=run)[0])

    def _instant(self, moment: str) -> datetime:
        return self._session.instant("" if moment in ("", NOW) else moment)

    def _showing(self, moment: str) -> Showing:
        return "preview" if moment else "drafts"

    def _built(
        self, config: Config, moment: str, problems: Sequence[Problem], *, has_changed: bool, stays: bool
    ) -> bool:
        """Put up what a build has left in the output; whether it is another site than the one that was shown. When a page `stays`
        that was shown ahead of the rest, browsers do not load it again.
        """
        before = self.board.preview
        is_same = bool(before.version) and not has_changed and not before.made
        built = Preview(
            base=base_path(config),
            folder=self._folders["output"].resolve(),
            files=before.files if is_same else built_files(**self._folders),
            forms=allowed_forms(config.feedback.endpoint if config.feedback else ""),
            showing=self._session.printer.text(showing_sentence(moment)),
            problems=self._warnings(problems),
        )
        self.board.put_up(built.after(before, stays=stays))
        return self.board.preview.version != before.version

    def _refused(self, problems: Sequence[Problem]) -> None:
        """The texts have errors: the site stays as it was."""
        self._put_up_failed(problem_texts(problems, "error", self._session.printer))
        self._session.printer.print_problems([problem for problem in problems if problem.level == "error"])
        self._session.printer.print_count(problems)
        sys.stdout.flush()

    def _stopped(self, error: PressgenError) -> None:
        """Something else keeps the site from being built."""
        printer = self._session.printer
        hint = printer.text(error.hint) if error.hint else ""
        self._put_up_failed((ProblemText("error", "", "", printer.text(error.reason), hint),))
        printer.print_error(error)

    def _put_up_failed(self, problems: tuple[ProblemText, ...]) -> None:
        """Show the last pages that could be made, and what is wrong."""
        self._kept = None
        self.board.put_up(self.board.preview._replace(failed=True, problems=problems))

    def _warnings(self, problems: Sequence[Problem]) -> tuple[ProblemText, ...]:
        return problem_texts(as_builds_tell(problems), "warning", self._session.printer)

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
