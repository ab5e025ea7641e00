"""Asks on a terminal: for a line of text, or for one or several of a list."""

import sys
from collections.abc import Iterable, Mapping

from pressgen.cli.printer import Printer
from pressgen.errors import PressgenError
from pressgen.problems import Text, text

_SHOWN = 20
"""A list that is longer is not shown: one finds an entry by writing a part of its name."""


def can_ask() -> bool:
    """Whether somebody sits there who can answer."""
    return sys.stdin.isatty() and sys.stdout.isatty()


class Questions:
    """Questions in one language. A closed input stops the run with a PressgenError, before anything is written."""

    def __init__(self, printer: Printer) -> None:
        self._printer = printer

    def line(self, question: Text, *, required: bool = True) -> str:
        """A line of text; asked again while it is required and empty."""
        while True:
            answer = " ".join(self._read(question).split())
            if answer or not required:
                return answer
            self._printer.say(
                text("There is nothing there yet, and it cannot be left out. Ctrl-C stops, and nothing is written.")
            )

    def one(self, question: Text, labels: Mapping[str, str], unknown: Text) -> str:
        """The id of one entry; an empty answer means the first. `unknown` says what to do when it is not in the list."""
        prompt = text("A number, or a part of the name (Enter: {label}): ", label=next(iter(labels.values())))
        while True:
            chosen = self._choose(question, labels, prompt, unknown)
            if len(chosen) <= 1:
                return next(iter(chosen or labels))
            self._printer.say(text("Choose only one of them."))

    def several(self, question: Text, labels: Mapping[str, str], unknown: Text) -> tuple[str, ...]:
        """The ids of any number of entries; of none for an empty answer. `unknown` as in `one`."""
        prompt = text("Numbers or parts of names, with commas between (Enter: none of them): ")
        return self._choose(question, labels, prompt, unknown)

    def _choose(self, question: Text, labels: Mapping[str, str], prompt: Text, unknown: Text) -> tuple[str, ...]:
        self._show(question, labels)
        while True:
            answers = [one.strip() for one in self._read(prompt).split(",") if one.strip()]
            found = [self._found(one, labels, unknown) for one in answers]
            if all(found):
                return tuple(dict.fromkeys(filter(None, found)))

    def _show(self, question: Text, labels: Mapping[str, str]) -> None:
        self._printer.say(question)
        if len(labels) > _SHOWN:
            self._printer.say(text("There are {count}. Write a part of a name.", count=len(labels)))
            return
        self._list(labels, labels)

    def _list(self, some: Iterable[str], labels: Mapping[str, str]) -> None:
        numbers = {id_: number for number, id_ in enumerate(labels, start=1)}
        sys.stdout.writelines(f"{numbers[id_]:4}  {labels[id_]}\n" for id_ in some)

    def _found(self, answer: str, labels: Mapping[str, str], unknown: Text) -> str:
        """The id that the answer means; empty after saying why it is not clear."""
        ids = list(labels)
        if answer.isdecimal() and 1 <= int(answer) <= len(ids):
            return ids[int(answer) - 1]
        if answer in labels:
            return answer
        near = [id_ for id_ in ids if answer.casefold() in labels[id_].casefold()]
        exact = [id_ for id_ in near if answer.casefold() == labels[id_].casefold()]
        if len(exact or near) == 1:
            return (exact or near)[0]
        if near:
            self._printer.say(text("Which one do you mean by “{answer}”?", answer=answer))
            self._list(near[:_SHOWN], labels)
        else:
            self._printer.say(text("“{answer}” is none of them.", answer=answer))
            self._printer.say(unknown)
        return ""

    def _read(self, prompt: Text) -> str:
        try:
            return input(self._printer.text(prompt))
        except EOFError:
            raise PressgenError(text("Nothing was written: the questions were not answered.")) from None
