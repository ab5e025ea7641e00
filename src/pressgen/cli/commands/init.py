"""`pressgen init`: asks a few questions and creates a new newsroom."""

import os
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from pressgen.cli.newsroom_questions import ask, read_options
from pressgen.cli.own_command import own_command
from pressgen.cli.printer import Printer
from pressgen.cli.start_folder import from_start
from pressgen.edit.new_newsroom import create_newsroom, lacks_wheel, refuse_occupied
from pressgen.edit.newsroom_settings import NewsroomSettings, example_url
from pressgen.errors import PressgenError
from pressgen.problems import Text, text


def init_newsroom(folder: Path, given: dict[str, str], printer: Printer, *, may_ask: bool) -> list[str]:
    """Creates the newsroom in `folder` and returns the paths of its files.

    `given` has the options by key, empty when not given. With `may_ask`, what is not given is asked for, if somebody is at a
    terminal to answer; else it has its standard value. PressgenError when the folder or an option cannot be used.
    """
    refuse_occupied(folder)
    read = read_options(given)
    standard = NewsroomSettings(language=printer.language, since=datetime.now(UTC).date())
    if "name" in read:
        standard = msgspec.structs.replace(standard, url=example_url(read["name"]))
    missing = {key: str(getattr(standard, key)) for key in given if key not in read}
    if may_ask and sys.stdin.isatty() and sys.stdout.isatty():
        read |= _asked(missing, printer)
    return create_newsroom(folder, msgspec.structs.replace(standard, **read))


def _asked(missing: dict[str, str], printer: Printer) -> dict[str, str]:
    printer.say(
        text(
            "Some questions first. Enter takes what stands in brackets. The address can be changed until the first text is"
            " published; everything else at any time."
        )
    )
    try:
        return ask(missing, printer)
    except EOFError:
        raise PressgenError(text("The questions were not answered. Nothing was written.")) from None


def print_next_steps(folder: Path, files: Sequence[str], printer: Printer) -> None:
    """Say what was made, and the next commands as they must be typed where the user stands."""
    printer.say(text("The newsroom is ready in {folder}: {count} files.", folder=folder, count=len(files)))
    if lacks_wheel(files):
        printer.say(text("Before a CI can build it: put pressgen's wheel into wheels/, as wheels/README.md says."))
    place = _place(folder)
    for sentence, command in _steps(place):
        printer.say(sentence)
        sys.stdout.write(f"    {command}\n")
    printer.say(
        text(
            "Addresses, telephone numbers and texts in it are examples. README.md in the newsroom says what to replace before you publish, and how to write."
        )
    )


def _steps(place: Sequence[str]) -> list[tuple[Text, str]]:
    return [
        (text("Look at it in your browser, and write in forms there (Ctrl-C stops it):"), own_command(*place, "serve")),
        (text("Begin a text:"), own_command(*place, "new")),
        (text("See how to bring the texts of another system:"), own_command(*place, "import")),
        (text("Build the site for the web server:"), own_command(*place, "build")),
        (text("Let your editor suggest keys and ids:"), own_command(*place, "schema")),
    ]


def _place(folder: Path) -> list[str]:
    """`-C DIR` for a newsroom that is not where the user stands."""
    place = from_start(Path(os.path.normpath(Path.cwd() / folder)))
    return [] if place == "." else ["-C", place]
