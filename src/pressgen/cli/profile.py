"""Says where the time of a build went, in words for whoever waits for it."""

from collections.abc import Iterator

from pressgen.cli.say import Voice
from pressgen.problems import Text, text
from pressgen.stopwatch import Stopwatch

Row = tuple[float, str]
"""Seconds, and what they went to."""

_MOST = 10
"""More than that nobody reads."""
_ROOMS = {
    "load": text("load: looking for what has changed, and reading it"),
    "check": text("check: linking all texts, and looking for problems"),
    "plan": text("plan: what the site is made of, and what of it is new"),
    "render": text("render: making pages and feeds"),
    "write": text("write: putting the site in its place"),
}
_REST = text("the rest: starting and ending")


def told(watch: Stopwatch, seconds: float, files: int, voice: Voice) -> None:
    """Prints it: the whole took so many `seconds`, and the site has so many `files`."""
    _list(text("Where the time went:"), _rooms(watch, seconds, voice), voice)
    made = text("Made anew: {made} of {files} files.", made=len(watch.made), files=files)
    _list(made, _templates(watch, voice), voice)
    read = text("Read anew: {read} files.", read=len(watch.read))
    _list(read, ((piece.seconds, piece.path) for piece in watch.slowest_read(_MOST)), voice)


def _list(heading: Text, rows: Iterator[Row], voice: Voice) -> None:
    voice.say(heading)
    for seconds, what in rows:
        voice.say(text("  {seconds} s  {what}", seconds=f"{seconds:8.3f}", what=what))


def _rooms(watch: Stopwatch, seconds: float, voice: Voice) -> Iterator[Row]:
    for room, what in _ROOMS.items():
        if room in watch.rooms:
            yield watch.rooms[room], voice.text(what)
    yield max(0.0, seconds - sum(watch.rooms.values())), voice.text(_REST)


def _templates(watch: Stopwatch, voice: Voice) -> Iterator[Row]:
    for one in watch.slowest_templates(_MOST):
        what = text(
            "{template} × {files}; the slowest, {path}, took {seconds} s",
            template=one.name,
            files=one.pages,
            path=one.longest.path,
            seconds=f"{one.longest.seconds:.3f}",
        )
        yield one.seconds, voice.text(what)
