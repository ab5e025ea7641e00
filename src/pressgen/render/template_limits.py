"""Jinja functions and filters whose output grows with a number, with a bound on that number.

The same for translated words, where a format such as `%(a)9999999s` could do so.
"""

import operator
import re
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import wraps
from typing import Any

from jinja2 import pass_eval_context
from jinja2.filters import do_batch, do_tojson, sync_do_slice
from jinja2.nodes import EvalContext
from jinja2.sandbox import MAX_RANGE
from markupsafe import Markup

from pressgen.problems import text
from pressgen.render.sandbox import RefusedError

_MAX_INDENT = 100
_WORD = re.compile(r"(?:[^%]|%%|%\(\w+\)[sd])*")
"""A word with `%(name)s` or `%(name)d` for values, as all words of the theme are. A width is not allowed."""


def bounded(*args: int) -> range:
    """Python's `range`, for at most 100,000 numbers."""
    numbers = range(*map(operator.index, args))
    if numbers[MAX_RANGE:]:
        message = text("Templates cannot count so far: a range has no more than {most} numbers.", most=MAX_RANGE)
        raise RefusedError(message)
    return numbers


def bounded_word(find: Callable[..., str]) -> Callable[..., str]:
    """Wrap a gettext function so that it refuses words with formats other than `%(name)s` and `%(name)d`."""

    @wraps(find)
    def bounded_find(*args: Any) -> str:
        word = find(*args)
        if "%" in word and not _WORD.fullmatch(word):
            message = text("Templates cannot use this as a word: after % stands something else than a name.")
            raise RefusedError(message, text("Write %(name)s where a value belongs, and %% for the sign."))
        return word

    return bounded_find


def batch(value: Iterable[Any], linecount: int, fill_with: Any = None) -> Iterator[list[Any]]:
    """Jinja's filter `batch`, for rows of at most 100,000."""
    _check_bound(linecount, MAX_RANGE)
    return do_batch(value, linecount, fill_with)


def sliced(value: Collection[Any], slices: int, fill_with: Any = None) -> Iterator[list[Any]]:
    """Jinja's filter `slice`, for at most 100,000 parts."""
    _check_bound(slices, MAX_RANGE)
    return sync_do_slice(value, slices, fill_with)


@pass_eval_context
def tojson(context: EvalContext, value: Any, indent: int | None = None) -> Markup:
    """Jinja's filter `tojson`, for an indent of at most 100 spaces."""
    _check_bound(indent or 0, _MAX_INDENT)
    return do_tojson(context, value, indent)


def _check_bound(number: int, limit: int) -> None:
    if operator.index(number) > limit:
        raise RefusedError(
            text("Templates cannot use the number {number} here: {most} is the most.", number=number, most=limit)
        )
