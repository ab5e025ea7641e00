"""Breaks a title into lines, in the largest size in which it fits."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

LEADING = 1.14
"""From one line to the next, of the size: less, and descenders touch the rings and dots of the line below."""
_HYPHEN, _CUT = "-", "…"
_LEAST = 4
"""Of a word that is divided, so many letters stay together at each end."""
_STEPS = 8
"""In which the width of lines of equal length is found."""


class Room(NamedTuple):
    """A place for words, in pixels."""

    width: int
    height: int


class Setting(NamedTuple):
    """Words in lines, and the size of their letters in pixels."""

    size: int
    lines: tuple[str, ...]


def fitted(words: str, room: Room, sizes: Sequence[int], measure: Callable[[str], float]) -> Setting:
    """The words in the largest of the sizes (which fall) in which they fit; if there is none, in the largest in which they fit
    with long words divided; else in the last, and what is too much is cut. `measure` gives the width of words at size 1.
    """
    line = _Line(words.split(), measure)
    for size in sizes:
        most = int(room.height / (size * LEADING))
        width = room.width / size
        if max(line.widths, default=0) <= width and len(line.broken(width)) <= most:
            return Setting(size, tuple(line.balanced(width)))
    for size in sizes:
        most = int(room.height / (size * LEADING))
        width = room.width / size
        pieces = [piece for word in words.split() for piece in _divided(word, width, measure)]
        lines = _Line(pieces, measure).broken(width)
        if len(lines) <= most:
            break
    return Setting(size, tuple(_cut(lines, most, width, measure)))


def shortened(words: str, width: float, measure: Callable[[str], float]) -> str:
    """The words on one line, cut if they are wider."""
    if measure(words) <= width:
        return words
    while words and measure(words + _CUT) > width:
        words = words[:-1]
    return words.rstrip(" ,;:.–-·") + _CUT


class _Line:
    """Words that are to be broken into lines, each measured once."""

    def __init__(self, words: Sequence[str], measure: Callable[[str], float]) -> None:
        self.words = words
        self.widths = [measure(word) for word in words]
        self.space = measure(" ")

    def broken(self, width: float) -> list[str]:
        """As many words on each line as it has room for."""
        lines: list[list[str]] = []
        used = width
        for word, own in zip(self.words, self.widths, strict=True):
            if lines and used + self.space + own <= width:
                lines[-1].append(word)
                used += self.space + own
            else:
                lines.append([word])
                used = own
        return [" ".join(line) for line in lines]

    def balanced(self, width: float) -> list[str]:
        """No more lines than needed, and these as equally long as possible."""
        least, most = max(self.widths, default=0), width
        number = len(self.broken(width))
        for _ in range(_STEPS):
            middle = (least + most) / 2
            least, most = (least, middle) if len(self.broken(middle)) <= number else (middle, most)
        return self.broken(most)


def _divided(word: str, width: float, measure: Callable[[str], float]) -> Iterator[str]:
    """The word, or the parts of one that is wider than a line."""
    while measure(word) > width:
        end = len(word) - _LEAST
        while end > 1 and measure(word[:end] + _HYPHEN) > width:
            end -= 1
        yield word[:end] + ("" if word[end - 1] == _HYPHEN else _HYPHEN)
        word = word[end:]
    yield word


def _cut(lines: list[str], most: int, width: float, measure: Callable[[str], float]) -> list[str]:
    if len(lines) <= most:
        return lines
    return [*lines[: most - 1], shortened(f"{lines[most - 1]} {lines[most]}", width, measure)]
