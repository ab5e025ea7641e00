"""Options that may stand before a command or after it: `pressgen -C DIR build`, `pressgen build -C DIR`."""

import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import typer
from typer.core import TyperGroup, TyperOption

from pressgen import languages
from pressgen.cli import start_folder  # noqa: F401 -- remembers the folder before -C changes it
from pressgen.cli.help_language import HelpContext, write_commands
from pressgen.cli.printer import Printer, message_language
from pressgen.cli.session import Session
from pressgen.cli.usage_errors import usage_errors_translated
from pressgen.errors import PressgenError
from pressgen.problems import text

_LANGUAGE_KEY = "pressgen.lang"
"""Key in the context's `meta` for the language asked for, which is read before the folder is known."""
FOLDER, LANGUAGE = "Work as if started in DIR.", "The language of messages."


def open_session(folders: Iterable[Path], lang: str) -> Session:
    """The session in a folder. Of several, each is relative to the one before, as in git. Exits with 2 if one does not exist."""
    for folder in folders:
        try:
            os.chdir(folder)
        except OSError:
            reason = text("There is no folder {folder}.", folder=folder)
            Printer(message_language(lang, folder)).print_error(PressgenError(reason))
            raise typer.Exit(2) from None
    root = Path.cwd()
    return Session(root, _printer(lang, root))


def _printer(lang: str, root: Path) -> Printer:
    """What prints in the language asked for. Exits with 2 if there are no messages in it."""
    printer = Printer(message_language(lang, root))
    if lang and lang[:2] not in languages.MESSAGE_LANGUAGES:
        reason = text("There are no messages in the language “{language}”.", language=lang)
        printer.print_error(PressgenError(reason, text("Write --lang sv or --lang en.")))
        raise typer.Exit(2)
    return printer


class CommandGroup(TyperGroup):
    """The group of all commands; gives each the global options as well, and help in the user's language."""

    context_class = HelpContext

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        for command in self.commands.values():
            command.context_class = HelpContext
            command.params += [
                _option("-C", "DIR", FOLDER, _change_folder, multiple=True),
                _option("--lang", "sv|en", LANGUAGE, _set_language, is_eager=True),
            ]

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """The list of commands in the help."""
        write_commands(self, ctx, formatter)

    def make_context(self, *words: Any, **more: Any) -> Any:
        """Read the command line; what is wrong with it is said in the user's language."""
        with usage_errors_translated():
            return super().make_context(*words, **more)

    def invoke(self, ctx: Any) -> Any:
        """Run the command below, whose arguments are read here."""
        with usage_errors_translated():
            return super().invoke(ctx)


def _option(name: str, metavar: str, help_text: str, callback: Callable[..., None], **more: Any) -> TyperOption:
    return TyperOption(
        param_decls=[name],
        metavar=metavar,
        help=help_text,
        expose_value=False,
        show_default=False,
        callback=callback,
        **more,
    )


def _change_folder(context: typer.Context, _: Any, folders: Iterable[str]) -> None:
    if folders:
        asked = context.meta.get(_LANGUAGE_KEY) or context.find_root().params.get("lang", "")
        context.obj = open_session(map(Path, folders), asked)


def _set_language(context: typer.Context, _: Any, lang: str | None) -> None:
    if lang:
        context.meta[_LANGUAGE_KEY] = lang
        context.obj = Session(context.obj.root, _printer(lang, context.obj.root))
