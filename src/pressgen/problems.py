"""A problem in the content is a value with a place; all of them are shown at once."""

from collections.abc import Callable
from typing import Literal

import msgspec

Level = Literal["error", "warning", "note"]


class Text(msgspec.Struct, frozen=True):
    """A sentence still to be put in the reader's language: a catalogue's msgid and what fills its braces."""

    msgid: str
    args: dict[str, str] = {}
    about: tuple["Text", ...] = ()
    """The key whose value it is about, and what that is a part of, the outermost first."""

    def __str__(self) -> str:
        return self.said(str)

    def said(self, translate: Callable[[str], str]) -> str:
        """The sentence in the language that `translate` puts msgids into: "picture 2, alt: There is nothing here."."""
        sentence = translate(self.msgid).format(**self.args)
        about = ", ".join(part.said(translate) for part in self.about)
        return f"{about}: {sentence}" if about else sentence


class Fix(msgspec.Struct, frozen=True):
    """An exact edit: the range (the problem's own) is replaced by `text`."""

    text: str
    safe: bool = True
    """Whether a program may make it unasked; a guess, such as a name that is nearly the same, is for people to take."""


def guess(near: str) -> Fix | None:
    """The edit that "did you mean" offers, if it has something to offer."""
    return Fix(text=near, safe=False) if near else None


class Problem(msgspec.Struct, frozen=True):
    """Something in a file that is wrong. Lines and columns count from 1, in code points; the end is exclusive."""

    path: str
    code: str
    level: Level
    message: Text
    line: int = 1
    column: int = 1
    end_line: int = 0
    end_column: int = 0
    hint: Text | None = None
    fix: Fix | None = None

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """Sorts problems as a reader of the files meets them."""
        return (self.path, self.line, self.column, self.code, str(self.message))


def text(msgid: str, **args: object) -> Text:
    """A sentence for people. Called with a literal msgid, so that the catalogues' tools find it."""
    return Text(msgid=msgid, args={name: str(value) for name, value in args.items()})
