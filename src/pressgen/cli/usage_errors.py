"""What is wrong with a command line, in the language of messages. Typer says it in English; its sentences are known here."""

import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import IO, Any

from typer._click.exceptions import NoArgsIsHelpError, UsageError

from pressgen import languages
from pressgen.cli.help_language import asked_language
from pressgen.languages import mark

_SENTENCES = (
    (
        r"No such option: (?P<name>\S+) \(Possible options: (?P<near>.+)\)",
        mark("usage", "There is no option {name}. Did you mean {near}?"),
    ),
    (r"No such option: (?P<name>\S+)", mark("usage", "There is no option {name}.")),
    (
        r"No such command '(?P<name>.+?)'\. Did you mean (?P<near>.+)\?",
        mark("usage", "There is no command {name}. Did you mean {near}?"),
    ),
    (r"No such command '(?P<name>.+)'\.", mark("usage", "There is no command {name}.")),
    (r"Missing (?:argument|option|parameter) '(?P<name>.+?)'\..*", mark("usage", "{name} is missing.")),
    (r"Missing command\.", mark("usage", "The command is missing.")),
    (r"Got unexpected extra arguments?(?:\(s\))? \((?P<words>.+)\)", mark("usage", "This is too much: {words}")),
    (r"Option '(?P<name>.+)' requires an argument\.", mark("usage", "The option {name} needs a value after it.")),
    (r"Option '(?P<name>.+)' does not take a value\.", mark("usage", "The option {name} has no value.")),
    (
        r"Invalid value for '(?P<name>.+?)': (?P<reason>.+)",
        mark("usage", "The value of {name} cannot be used: {reason}"),
    ),
    (r"'(?P<value>.*)' is not one of (?P<choices>.+)\.", mark("usage", "“{value}” is none of {choices}.")),
    (r"'(?P<value>.*)' is not a valid int(?:eger)?(?: range)?\.", mark("usage", "“{value}” is no whole number.")),
    (
        r"(?P<value>\S+) is not in the range (?P<least>\d+)<=x<=(?P<most>\d+)\.",
        mark("usage", "{value} is not between {least} and {most}."),
    ),
)
"""Sentences of Typer 0.28 that users meet, and msgids for them. Others stay in English."""

_ERROR, _MORE = mark("usage", "Error"), mark("usage", "More: {command} --help")
_FOLDER = mark("usage", "A folder is named like this: {option} {word}")
_FOLDER_OPTIONS = ("--to", "--into")


@contextmanager
def usage_errors_translated() -> Iterator[None]:
    """Within it, a usage error is shown in the language that the command line asks for."""
    try:
        yield
    except NoArgsIsHelpError:
        raise
    except UsageError as error:
        language = asked_language(sys.argv[1:])
        if isinstance(error, _TranslatedError) or (language == "en" and not _folder(error)):
            raise
        raise _TranslatedError(error, languages.catalogue(language).pgettext) from None


class _TranslatedError(UsageError):
    """A usage error that shows itself in another language."""

    def __init__(self, error: UsageError, translate: Callable[[str, str], str]) -> None:
        super().__init__(error.format_message(), error.ctx)
        self._translate = translate

    def show(self, file: IO[Any] | None = None) -> None:
        """Write how the command is used, where to read more, and what is wrong; by default on standard error."""
        lines = [f"{self._translate('usage', _ERROR)}: {self._sentence(self.message)}"]
        if self.ctx:
            more = self._translate("usage", _MORE).format(command=self.ctx.command_path)
            lines = [self.ctx.get_usage(), more, "", *lines]
        if folder := _folder(self):
            lines.append(self._translate("usage", _FOLDER).format(option=folder[0], word=folder[1]))
        (file or sys.stderr).write("\n".join(lines) + "\n")

    def _sentence(self, english: str) -> str:
        for pattern, msgid in _SENTENCES:
            found = re.fullmatch(pattern, english, re.DOTALL)
            if found:
                words = {name: value.replace("'", "") for name, value in found.groupdict().items()}
                if "reason" in words:
                    words["reason"] = self._sentence(found["reason"])
                return self._translate("usage", msgid).format(**words)
        return english


def _folder(error: UsageError) -> tuple[str, str] | None:
    """The option that was left out before a single word too much, and the word, where a command has such an option."""
    found = re.fullmatch(r"Got unexpected extra arguments?(?:\(s\))? \((?P<word>\S+)\)", error.format_message())
    if not found or not error.ctx:
        return None
    names = [name for one in error.ctx.command.params if one.metavar == "DIR" for name in one.opts]
    return next(((name, found["word"]) for name in _FOLDER_OPTIONS if name in names), None)
