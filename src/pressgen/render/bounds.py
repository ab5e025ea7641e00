"""Functions and filters of Jinja that make as much as a number says, with a bound; and words of the theme, which make no more than they are."""

import operator
import re
from collections.abc import Callable, Collection, Iterable, Iterator
from typing import Any

from jinja2 import pass_eval_context
from jinja2.filters import do_batch, do_tojson, sync_do_slice
from jinja2.nodes import EvalContext
from jinja2.sandbox import MAX_RANGE
from markupsafe import Markup

from pressgen.problems import text
from pressgen.render.sandbox import RefusedError

_DEEPEST_INDENT = 100
_WORD = re.compile(r"(?:[^%]|%%|%\(\w+\)[sd])*")
"""A word with places for values, as all of the theme's have them: without a width, which would make as much text as it says."""


def bounded(*args: int) -> range:
    """Python's range, of no more than 100,000 numbers."""
    numbers = range(*map(operator.index, args))
    if numbers[MAX_RANGE:]:
        message = text("Templates cannot count so far: a range has no more than {most} numbers.", most=MAX_RANGE)
        raise RefusedError(message)
    return numbers


def word(find: Callable[..., str]) -> Callable[..., str]:
    """The function that finds a word of the theme, for words that are no more than text with places for values."""

    def found(*args: Any) -> str:
        said = find(*args)
        if "%" in said and not _WORD.fullmatch(said):
            message = text("Templates cannot use this as a word: after % stands something else than a name.")
            raise RefusedError(message, text("Write %(name)s where a value belongs, and %% for the sign."))
        return said

    return found


def batch(value: Iterable[Any], linecount: int, fill_with: Any = None) -> Iterator[list[Any]]:
    """Jinja's filter, for rows of no more than 100,000."""
    _bound(linecount, MAX_RANGE)
    return do_batch(value, linecount, fill_with)


def sliced(value: Collection[Any], slices: int, fill_with: Any = None) -> Iterator[list[Any]]:
    """Jinja's filter `slice`, for no more than 100,000 parts."""
    _bound(slices, MAX_RANGE)
    return sync_do_slice(value, slices, fill_with)


@pass_eval_context
def tojson(context: EvalContext, value: Any, indent: int | None = None) -> Markup:
    """Jinja's filter, indented by no more than 100 spaces."""
    _bound(indent or 0, _DEEPEST_INDENT)
    return do_tojson(context, value, indent)


def _bound(number: int, most: int) -> None:
    if operator.index(number) > most:
        raise RefusedError(
            text("Templates cannot use the number {number} here: {most} is the most.", number=number, most=most)
        )
