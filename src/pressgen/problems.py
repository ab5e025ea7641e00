"""Problems in the content. They are values, so that all of them can be reported at once."""

from collections.abc import Callable, Iterable
from typing import Literal

import msgspec

Level = Literal["error", "warning", "note"]


class Text(msgspec.Struct, frozen=True):
    """A sentence that is not translated yet: a msgid of the catalogue and the values of its placeholders."""

    msgid: str
    args: dict[str, str] = {}
    about: tuple["Text", ...] = ()
    """The key that it is about, after the keys around that one: (picture 2, alt)."""

    def __str__(self) -> str:
        return self.translated(str)

    def translated(self, translate: Callable[[str], str]) -> str:
        """The sentence in the language into which `translate` translates msgids: "picture 2, alt: There is nothing here."."""
        sentence = translate(self.msgid).format(**self.args)
        about = ", ".join(part.translated(translate) for part in self.about)
        return f"{about}: {sentence}" if about else sentence


class Fix(msgspec.Struct, frozen=True):
    """An edit: the problem's range is replaced by `text`."""

    text: str
    safe: bool = True
    """Whether --fix may apply it. A guess, such as a similar name, is only suggested."""


def guess(near: str) -> Fix | None:
    """The edit of a "did you mean" suggestion; None when `near` is empty."""
    return Fix(text=near, safe=False) if near else None


class Problem(msgspec.Struct, frozen=True):
    """A problem in a file. Lines and columns count from 1, in code points; the end is exclusive."""

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
    in_draft: bool = False
    """Whether it is an error of one draft alone. The draft is left out of every site then, and nothing else is."""

    @property
    def stops(self) -> bool:
        """Whether no site can be built before it is corrected."""
        return self.level == "error" and not self.in_draft

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """Sort key: by path and position."""
        return (self.path, self.line, self.column, self.code, str(self.message))


def text(msgid: str, **args: object) -> Text:
    """A translatable sentence. Call it with a literal msgid: Babel's extraction finds msgids by this name."""
    return Text(msgid=msgid, args={name: str(value) for name, value in args.items()})


IN_DRAFT = text("This text is a draft: it is left out until this is corrected, and nothing else is held up.")


def as_builds_tell(problems: Iterable[Problem]) -> list[Problem]:
    """The problems of a site that could be built: errors of drafts are warnings there."""
    return [msgspec.structs.replace(one, level="warning") if one.in_draft else one for one in problems]
