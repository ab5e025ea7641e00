"""Dates and names of languages as a language writes them, by CLDR through Babel."""

from datetime import date, datetime
from functools import cache, lru_cache

from babel import Locale, UnknownLocaleError, dates

from pressgen.languages import theme_language


@cache
def locale(language: str) -> Locale:
    """Babel's locale of a language tag; English when Babel has none."""
    try:
        return Locale.parse(language, sep="-")
    except (ValueError, UnknownLocaleError):
        return Locale.parse("en")


_CLOCKS = {"sv": "HH.mm"}
"""How a time of day is written where it is not as CLDR has it, by language: in Swedish with a full stop (Svenska skrivregler)."""


@cache
def _locale_of_dates(language: str) -> Locale:
    """The locale of dates in the theme's words on a page in `language`. CLDR's English without a country is that of the USA."""
    tag = theme_language(language)
    return locale("en-GB" if tag == "en" else tag)


@lru_cache(maxsize=8192)
def long_date(day: date, language: str) -> str:
    """ "23 juni 2021", in the theme's language on a page in `language`."""
    return dates.format_date(day, "long", locale=_locale_of_dates(language))


@lru_cache(maxsize=1024)
def full_date(day: date, language: str) -> str:
    """ "onsdag 23 juni 2021", in the theme's language on a page in `language`."""
    return dates.format_date(day, "full", locale=_locale_of_dates(language))


@lru_cache(maxsize=8192)
def clock(instant: datetime, language: str) -> str:
    """The time of day in the instant's own zone: "15.30"."""
    form = _CLOCKS.get(language.split("-", maxsplit=1)[0], "short")
    return dates.format_time(instant, form, tzinfo=instant.tzinfo, locale=_locale_of_dates(language))


@lru_cache(maxsize=8192)
def month_name(year: int, month: int, language: str) -> str:
    """ "juni 2021"."""
    return dates.format_skeleton("yMMMM", date(year, month, 1), locale=_locale_of_dates(language))


def month_alone(month: int, language: str) -> str:
    """ "juni", where its year stands above it."""
    return str(dates.get_month_names("wide", "stand-alone", locale(theme_language(language)))[month])


def language_name(tag: str, language: str) -> str:
    """A language's name in a language: "engelska"."""
    return locale(tag).get_display_name(language.split("-", maxsplit=1)[0]) or tag
