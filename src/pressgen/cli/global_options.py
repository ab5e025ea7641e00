"""Options that may stand before a command or after it: `pressgen -C DIR build`, `pressgen build -C DIR`."""

import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import typer
from typer.core import TyperGroup, TyperOption

from pressgen.cli.printer import Printer, message_language
from pressgen.cli.session import Session
from pressgen.errors import PressgenError
from pressgen.problems import text

_ASKED = "pressgen.lang"
"""Where the language is noted until the folder is known."""
FOLDER, LANGUAGE = "Work as if started in DIR.", "The language of messages."


def session_in(folders: Iterable[Path], lang: str) -> Session:
    """The desk in a folder; each of several is taken from the one before, as git takes them. Ends with 2 where there is none."""
    for folder in folders:
        try:
            os.chdir(folder)
        except OSError:
            reason = text("There is no folder {folder}.", folder=folder)
            Printer(message_language(lang, folder)).stopped(PressgenError(reason))
            raise typer.Exit(2) from None
    root = Path.cwd()
    return Session(root, Printer(message_language(lang, root)))


class FrontDoor(TyperGroup):
    """The commands, each with these options of its own as well."""

    def __init__(self, **known: Any) -> None:
        super().__init__(**known)
        for command in self.commands.values():
            command.params += [
                _option("-C", "DIR", FOLDER, _moved, multiple=True),
                _option("--lang", "sv|en", LANGUAGE, _addressed, is_eager=True),
            ]


def _option(name: str, metavar: str, words: str, callback: Callable[..., None], **more: Any) -> TyperOption:
    return TyperOption(
        param_decls=[name],
        metavar=metavar,
        help=words,
        expose_value=False,
        show_default=False,
        callback=callback,
        **more,
    )


def _moved(context: typer.Context, _: Any, folders: Iterable[str]) -> None:
    if folders:
        asked = context.meta.get(_ASKED) or context.find_root().params.get("lang", "")
        context.obj = session_in(map(Path, folders), asked)


def _addressed(context: typer.Context, _: Any, lang: str | None) -> None:
    if lang:
        context.meta[_ASKED] = lang
        context.obj = Session(context.obj.root, Printer(message_language(lang, context.obj.root)))
