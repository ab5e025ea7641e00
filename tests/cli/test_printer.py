"""Messages write numbers as their language does."""

import pytest
from babel.numbers import get_decimal_symbol

from pressgen.cli.printer import Printer
from pressgen.languages import MESSAGE_LANGUAGES


@pytest.mark.parametrize("language", MESSAGE_LANGUAGES)
def test_decimals_stand_behind_the_sign_of_the_language(language: str) -> None:
    assert Printer(language).decimal(78.46, 1) == f"78{get_decimal_symbol(language)}5"
