"""Prints where the time of a build went: `pressgen build --profile`."""

from collections.abc import Iterator

from pressgen.cli.printer import Printer
from pressgen.problems import Text, text
from pressgen.profiler import Profiler

Row = tuple[float, str]
"""Seconds, and what took them."""

_MOST = 10
"""Rows of a list at most."""
_ROOMS = {
    "load": text("load: looking for what has changed, and reading it"),
    "state": text("state: comparing the site with what the last build left"),
    "check": text("check: linking all texts, and looking for problems"),
    "plan": text("plan: what the site is made of, and what of it is new"),
    "picture_making": text("picture_making: sizes of pictures that were not made before"),
    "render": text("render: making pages and feeds"),
    "write": text("write: putting the site in its place"),
}
_REST = text("the rest: starting and ending")


def print_profile(profiler: Profiler, seconds: float, files: int, printer: Printer) -> None:
    """Print the profile of a build of `seconds` whose site has `files` files."""
    _print_list(text("Where the time went:"), _rooms(profiler, seconds, printer), printer)
    made = text("Made anew: {made} of {files} files.", made=len(profiler.rendered), files=files)
    _print_list(made, _templates(profiler, printer), printer)
    read = text("Read anew: {read} files.", read=len(profiler.read))
    _print_list(read, ((timing.seconds, timing.path) for timing in profiler.slowest_read(_MOST)), printer)


def _print_list(heading: Text, rows: Iterator[Row], printer: Printer) -> None:
    printer.say(heading)
    for seconds, what in rows:
        printer.say(text("  {seconds} s  {what}", seconds=printer.decimal(seconds, 3).rjust(8), what=what))


def _rooms(profiler: Profiler, seconds: float, printer: Printer) -> Iterator[Row]:
    for room, what in _ROOMS.items():
        if room in profiler.rooms:
            yield profiler.rooms[room], printer.text(what)
    yield max(0.0, seconds - sum(profiler.rooms.values())), printer.text(_REST)


def _templates(profiler: Profiler, printer: Printer) -> Iterator[Row]:
    for one in profiler.slowest_templates(_MOST):
        what = text(
            "{template} × {files}; the slowest, {path}, took {seconds} s",
            template=one.name,
            files=one.pages,
            path=one.slowest.path,
            seconds=printer.decimal(one.slowest.seconds, 3),
        )
        yield one.seconds, printer.text(what)
