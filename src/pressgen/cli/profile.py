"""Says where the time of a build went, in words for whoever waits for it."""

from collections.abc import Iterator

from pressgen.cli.printer import Printer
from pressgen.problems import Text, text
from pressgen.profiler import Profiler

Row = tuple[float, str]
"""Seconds, and what they went to."""

_MOST = 10
"""More than that nobody reads."""
_ROOMS = {
    "load": text("load: looking for what has changed, and reading it"),
    "state": text("state: comparing the site with what the last build left"),
    "check": text("check: linking all texts, and looking for problems"),
    "plan": text("plan: what the site is made of, and what of it is new"),
    "render": text("render: making pages and feeds"),
    "write": text("write: putting the site in its place"),
}
_REST = text("the rest: starting and ending")


def told(observer: Profiler, seconds: float, files: int, printer: Printer) -> None:
    """Prints it: the whole took so many `seconds`, and the site has so many `files`."""
    _list(text("Where the time went:"), _rooms(observer, seconds, printer), printer)
    made = text("Made anew: {made} of {files} files.", made=len(observer.made), files=files)
    _list(made, _templates(observer, printer), printer)
    read = text("Read anew: {read} files.", read=len(observer.read))
    _list(read, ((piece.seconds, piece.path) for piece in observer.slowest_read(_MOST)), printer)


def _list(heading: Text, rows: Iterator[Row], printer: Printer) -> None:
    printer.say(heading)
    for seconds, what in rows:
        printer.say(text("  {seconds} s  {what}", seconds=f"{seconds:8.3f}", what=what))


def _rooms(observer: Profiler, seconds: float, printer: Printer) -> Iterator[Row]:
    for room, what in _ROOMS.items():
        if room in observer.rooms:
            yield observer.rooms[room], printer.text(what)
    yield max(0.0, seconds - sum(observer.rooms.values())), printer.text(_REST)


def _templates(observer: Profiler, printer: Printer) -> Iterator[Row]:
    for one in observer.slowest_templates(_MOST):
        what = text(
            "{template} × {files}; the slowest, {path}, took {seconds} s",
            template=one.name,
            files=one.pages,
            path=one.longest.path,
            seconds=f"{one.longest.seconds:.3f}",
        )
        yield one.seconds, printer.text(what)
