"""What templates show is escaped as markupsafe escapes it."""

import pytest
from jinja2 import StrictUndefined, UndefinedError
from markupsafe import Markup, escape

from pressgen.render.output_escape import escape_for_output


class Drawn:
    """Knows its own HTML."""

    def __str__(self) -> str:
        return "drawn"

    def __html__(self) -> str:
        return "<b>&amp;</b>"


@pytest.mark.parametrize(
    "value",
    ["", "Bo & Åsa", "<script>'\"&amp;</script>", Markup("<em>&amp;</em>"), 17, 2.5, None, True, ["<", "&"], Drawn()],
    ids=str,
)
def test_the_text_is_that_of_markupsafe(value: object) -> None:
    assert escape_for_output(value) == str(escape(value))


def test_each_sign_is_escaped_as_by_markupsafe() -> None:
    signs = "".join(map(chr, range(0x250)))
    assert escape_for_output(signs) == str(escape(signs))


def test_an_undefined_name_is_still_an_error() -> None:
    with pytest.raises(UndefinedError):
        escape_for_output(StrictUndefined(name="titel"))
