"""Help in the language of messages. The commands hold it in English; it is translated when somebody asks for it.

`help_messages.py` lists the English texts for the catalogues. Typer brings its own copy of Click, whose headings cannot be
translated by a setting, so they are replaced where they are written.
"""

import re
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import typer
from typer._click.formatting import HelpFormatter

from pressgen import languages
from pressgen.cli.printer import message_language

FIXED = (
    *("Usage", "Options", "Arguments", "Commands", "Example", "default", "required", "Show this message and exit."),
    *("[OPTIONS]", "COMMAND", "[ARGS]..."),
)
"""Words of Typer's own."""
_EXAMPLE = "Example: "
_EXTRA = re.compile(r"\[(default|required)(?=[:\]])")
"""What Typer adds to the help of an option: "[default: output]"."""
_WHOLE = 1000
"""More characters than any sentence of the help has."""
_TRANSLATED = "pressgen.help"
"""Key in the context's `meta`: the commands below it are translated already."""
Translate = Callable[[str], str]


def asked_language(arguments: Sequence[str]) -> str:
    """The language of help for a command line, of which nothing has been read yet: help comes before all other options."""
    folder, lang = Path(), ""
    for name, value in _options(arguments):
        if name == "-C":
            folder /= value
        else:
            lang = value
    return message_language(lang, folder)


def _options(arguments: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The values of `-C` and `--lang` in a command line: `--lang sv`, `--lang=sv`, `-C DIR`, `-CDIR`."""
    for place, argument in enumerate(arguments):
        if argument in ("-C", "--lang"):
            yield from ((argument, value) for value in arguments[place + 1 : place + 2])
        elif argument.startswith("--lang="):
            yield "--lang", argument.removeprefix("--lang=")
        elif argument.startswith("-C"):
            yield "-C", argument.removeprefix("-C")


def help_texts(command: Any) -> Iterator[str]:
    """Every English text of the help of a command of Typer, and of the commands below it."""
    yield from filter(None, (command.help, *(getattr(param, "help", None) for param in command.params)))
    for below in getattr(command, "commands", {}).values():
        yield from help_texts(below)


def translate_help(command: Any, translate: Translate) -> None:
    """Put the help of a command of Typer, and of the commands below it, into another language."""
    command.help = command.help and translate(command.help)
    command.epilog = command.epilog and command.epilog.replace(_EXAMPLE, f"{translate('Example')}: ", 1)
    for param in command.params:
        if getattr(param, "help", None):
            param.help = translate(param.help)
    for below in getattr(command, "commands", {}).values():
        translate_help(below, translate)


def write_commands(group: Any, context: typer.Context, formatter: Any) -> None:
    """List the commands of a group, each with the first sentence of its help, whole: Typer cuts it at the line's end."""
    found = [(name, group.get_command(context, name)) for name in group.list_commands(context)]
    rows = [(name, command.get_short_help_str(_WHOLE)) for name, command in found if command and not command.hidden]
    if rows:
        with formatter.section("Commands"):
            formatter.write_dl(rows)


class HelpContext(typer.Context):
    """A run of a command whose help is in the language that is asked for."""

    def make_formatter(self) -> Any:
        """What the help is written with; called when somebody asks for it, or when an option is wrong."""
        language = asked_language(sys.argv[1:])
        if language == "en":
            return super().make_formatter()
        catalogue = languages.catalogue(language)

        def translate(msgid: str) -> str:
            return catalogue.pgettext("help", msgid)

        if not self.meta.get(_TRANSLATED):
            self.meta[_TRANSLATED] = True
            translate_help(self.command, translate)
        return _Formatter(translate, width=self.terminal_width, max_width=self.max_content_width)


class _Formatter(HelpFormatter):
    """Writes help with headings in another language."""

    def __init__(self, translate: Translate, **settings: Any) -> None:
        super().__init__(**settings)
        self._translate = translate

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        translated = " ".join(map(self._translate, args.split(" ")))
        super().write_usage(prog, translated, prefix or f"{self._translate('Usage')}: ")

    def write_heading(self, heading: str) -> None:
        super().write_heading(self._translate(heading))

    def write_dl(self, rows: Sequence[tuple[str, str]], *more: Any, **options: Any) -> None:
        """A list of options or commands, with what Typer says of their values."""
        translated = [(name, _with_extras(self._translate(text), self._translate)) for name, text in rows]
        super().write_dl(translated, *more, **options)


def _with_extras(text: str, translate: Translate) -> str:
    return _EXTRA.sub(lambda found: f"[{translate(found[1])}", text)
