"""A newsroom at work: people edit, time goes by, things get lost, and in between the site is built. See test_machine.py."""

import os
import shutil
import tempfile
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import datetime
from pathlib import Path
from time import sleep
from typing import Any, Literal, TypedDict, TypeVar, Unpack

import choices
import msgspec
from build_process import KILLED, BuildRequest, Outcome, build_process, run_here
from comparing import compare, differ
from editing import Content, Folder, How, damage, damage_pictures, snapshot
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from pressgen.model import MapLike, Showing

T = TypeVar("T")
Subject = tuple[str, str]
"""A path, and a key of its text; the key is empty where the whole file is replaced."""
Edit = tuple[str, str, Any]
SHOWINGS = st.sampled_from(["public", "drafts"])
HOWS = st.sampled_from(["in place", "another file", "times kept"])
MEMORY_FOLDER = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
"""A folder in memory, where the system has one, so that builds need not wait for the disk."""
TICK = 0.02
"""Seconds in which two changes of a file may get one time, on systems whose clock for files goes in steps."""
MOST_REFUSED = 2
"""Builds that may be refused in a row before the edits since the last good build are undone."""
EXPECTED = {"pressgen.yaml", "content", "templates", "borta", ".pressgen", "output", "preview"}
Builder = Literal["here", "backwards", "elsewhere", "two processes"]
"""What builds: this process, which has built before; this process in reverse order of pages; a new process; several."""


def one_of(values: Sequence[T]) -> st.SearchStrategy[T]:
    """Like sampled_from, whose repr would list thousands of values."""
    return st.integers(0, len(values) - 1).map(lambda number: values[number])


SUBJECT = st.one_of(*map(one_of, choices.SUBJECTS))


def edit(subject: Subject) -> st.SearchStrategy[Edit]:
    return one_of(choices.values(*subject)).map(lambda value: (*subject, value))


class More(TypedDict, total=False):
    """More of an `BuildRequest`."""

    distrust_times: bool
    dies_at: int


class Machine(RuleBasedStateMachine):
    """After every build, the site is the same as that of a clean build of the same files."""

    def __init__(self) -> None:
        super().__init__()
        self.place = Path(tempfile.mkdtemp(dir=MEMORY_FOLDER))
        self.now = choices.NOON
        self.folder = Folder(self.place / "rum", {})
        self.usual: Sequence[Subject] = ()
        """Subjects that are edited again and again."""
        self.built: dict[str, Content] = {}
        """What the newsroom held when it was last built without an error."""
        self.forgotten = False
        """Whether the manifest is lost, so that the next build needs --force."""
        self.killed = False
        """Whether what a killed build left may still be there."""
        self.releases, self.refused = 0, 0

    @initialize(usual=st.lists(SUBJECT, min_size=2, max_size=4), old=st.sampled_from([0] * 19 + [36]))
    def begin(self, usual: Sequence[Subject] = (), old: int = 0) -> None:
        self.usual = usual
        self.folder.restore(choices.start(old))
        self.releases = 5
        self.build()

    @rule(data=st.data(), how=HOWS, builder=st.sampled_from(["here", "here", "here", "elsewhere"]))
    def edit_and_build_as_usual(self, data: st.DataObject, how: How, builder: Builder) -> None:
        for subject in data.draw(st.lists(st.sampled_from(self.usual), min_size=1, max_size=2)):
            self._edit(data.draw(edit(subject)), how)
        self.build(builder=builder)

    @rule(edits=st.lists(SUBJECT.flatmap(edit), min_size=1, max_size=3), how=HOWS)
    def edit_anything(self, edits: list[Edit], how: How) -> None:
        for one in edits:
            self._edit(one, how)

    def _edit(self, edit: Edit, how: How) -> None:
        path, key, value = edit
        if not key:
            self.folder.write(path, value, how)
            return
        if path not in self.folder.files:
            self.releases += choices.kind(path) == "releases"
            self.folder.write(path, choices.new(path, self.releases))
        self.folder.set_value(path, key, value, how)

    @rule(path=one_of([*choices.RELEASES, *choices.OTHERS, *choices.TEMPLATES, *choices.FILES]))
    def remove_a_file(self, path: str) -> None:
        if path in self.folder.files:
            self.folder.remove(path)

    @rule(
        names=one_of(
            [*choices.swaps(choices.RELEASES), *choices.swaps(choices.OTHERS), *choices.swaps([*choices.FILES])]
            + choices.FOLDERS * 4
        )
    )
    def rename(self, names: tuple[str, str]) -> None:
        self.folder.swap(*names)

    @rule(path=one_of([*choices.RELEASES, *choices.OTHERS, *choices.FILES]), time=st.sampled_from([None, 10**18]))
    def touch(self, path: str, time: int | None) -> None:
        if path in self.folder.files:
            self.folder.touch(path, time)

    @precondition(lambda self: self.refused)
    @rule()
    def go_back_to_what_was_built_last(self) -> None:
        self.folder.restore(self.built)

    @rule(now=st.sampled_from(choices.CLOCKS))
    def go_to_another_time(self, now: datetime) -> None:
        self.now = now

    @rule(
        what=st.sampled_from(
            ["output lost", "page lost", "page changed", "page touched", "folder added", "cache lost", "spare lost"]
        ),
        showing=SHOWINGS,
    )
    def lose_something(self, what: str, showing: Showing) -> None:
        damage(self.output(showing), self.state, what)

    @rule(what=st.sampled_from(["pictures lost", "pictures cut"]), with_output=st.booleans())
    def lose_pictures(self, what: str, with_output: bool) -> None:
        damage_pictures(self.state, what)
        if with_output:
            damage(self.output("public"), self.state, "output lost")

    @rule()
    def lose_all_state(self) -> None:
        shutil.rmtree(self.state, ignore_errors=True)
        shutil.rmtree(self.output("drafts"), ignore_errors=True)  # it would be taken for a real site
        self.forgotten = True

    @rule(
        builder=st.sampled_from(["here", "here", "backwards", "elsewhere", "two processes"]),
        hurried=st.booleans(),
        distrust_times=st.booleans(),
    )
    def build_the_site(self, builder: Builder, hurried: bool, distrust_times: bool) -> None:
        self.build(builder=builder, hurried=hurried, distrust_times=distrust_times)

    @rule(showing=st.sampled_from(["drafts", "preview"]))
    def build_a_preview(self, showing: Showing) -> None:
        self.build(showing)

    @rule(dies_at=st.integers(200, 600))
    def kill_a_build(self, dies_at: int) -> None:
        self.build(builder="elsewhere", dies_at=dies_at)

    @rule(times=st.lists(st.sampled_from(choices.CLOCKS), min_size=1, max_size=2), showing=SHOWINGS)
    def build_by_the_clock(self, times: list[datetime], showing: Showing) -> None:
        for self.now in times:
            self.build(showing)

    @property
    def state(self) -> Path:
        return self.folder.root / ".pressgen"

    def output(self, showing: Showing) -> Path:
        return self.folder.root / ("output" if showing == "public" else "preview")

    def request(self, showing: Showing = "public", *, distrust_times: bool = False, dies_at: int = 0) -> BuildRequest:
        """The next build, in the same output as the last one."""
        root, output, state = str(self.folder.root), str(self.output(showing)), str(self.state)
        force = self.forgotten and showing == "public"
        return BuildRequest(root, output, state, self.now, showing, force, distrust_times, dies_at)

    def build(
        self, showing: Showing = "public", builder: Builder = "here", *, hurried: bool = False, **more: Unpack[More]
    ) -> None:
        """Build, and compare the site with that of a clean build; no other files may be left.

        Unless it is hurried, the build knows by their times that no file can change after it has looked.
        """
        if not hurried:
            sleep(TICK)
        output, request = self.output(showing), self.request(showing, **more)
        before, outcome = snapshot(output), _build_with(builder, request)
        clean = self._clean_copy()
        same_elsewhere = {"root": str(clean), "output": str(clean / "site"), "state": str(clean / "state")}
        expected = build_process().build(msgspec.structs.replace(request, **same_elsewhere, dies_at=0))
        compare(outcome, expected, before, snapshot(output), snapshot(clean / "site"), in_order=builder != "backwards")
        shutil.rmtree(clean)
        self._record(outcome, is_public=showing == "public")
        differ("left lying about", [path for path in _names(self.place) if path != "rum"])
        differ("left beside the output", [path for path in _names(self.folder.root) if not self._is_expected(path)])
        if self.refused > MOST_REFUSED:
            self.go_back_to_what_was_built_last()

    def _record(self, outcome: Outcome, *, is_public: bool) -> None:
        if outcome.refused == KILLED:
            self.killed = True
            return
        self.refused = self.refused + 1 if outcome.refused else 0
        if not outcome.refused:
            self.built = dict(self.folder.files)
            self.forgotten = self.forgotten and not is_public
            self.killed = self.killed and not (is_public and outcome.changed)

    def _is_expected(self, name: str) -> bool:
        """Whether the newsroom's folder may hold it: what a killed build left may wait for the next one that writes."""
        return name in EXPECTED or (self.killed and name.startswith(".output.pressgen-"))

    def _clean_copy(self) -> Path:
        clean = self.place / "clean"
        shutil.copytree(self.folder.root, clean, ignore=lambda *_: {".pressgen", "output", "preview"})
        return clean

    def teardown(self) -> None:
        shutil.rmtree(self.place)


def _build_with(builder: Builder, request: BuildRequest) -> Outcome:
    if builder == "elsewhere":
        return build_process().build(request)
    if builder == "two processes":
        with ProcessPoolExecutor(2) as pool:
            return run_here(request, pool.map)
    return run_here(request, _backwards if builder == "backwards" else map)


_backwards: MapLike = lambda function, values: reversed([function(value) for value in reversed([*values])])  # noqa: E731


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())
