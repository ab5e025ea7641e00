"""Validators of values that only settings have. Like those in `values`."""

import re
from zoneinfo import available_timezones

from pressgen.load.format.faults import Fault
from pressgen.problems import text

_PERMALINK = re.compile(r"/(?:[a-z0-9-]*(?:\{(?:year|month|day|slug|type|id)\}[a-z0-9-]*)*/)+\Z")


def code(value: str) -> str:
    if not re.fullmatch(r"PG[0-9]{3}", value):
        raise Fault(
            "PG113",
            text("“{code}” is no code of a problem.", code=value),
            text("Write it as problems show it, such as PG301."),
        )
    return value


def indexnow_key(value: str) -> str:
    if value and not re.fullmatch(r"[a-z0-9][a-z0-9-]{7,127}", value):
        raise Fault(
            "PG113",
            text("“{key}” cannot be a key of IndexNow.", key=value[:60]),
            text(
                "Write 8 to 128 small letters, digits and hyphens, such as one that {site} makes.", site="indexnow.org"
            ),
        )
    return value


def zone(value: str) -> str:
    if value not in available_timezones():
        raise Fault("PG113", text("“{zone}” is no time zone.", zone=value), text("Write for example Europe/Stockholm."))
    return value


def country_code(value: str) -> str:
    if not re.fullmatch(r"[A-Z]{2}", value):
        raise Fault("PG113", text("“{code}” is no country code.", code=value), text("Write two capitals, such as SE."))
    return value


def permalink(value: str) -> str:
    if not _PERMALINK.match(value) or not ("{slug}" in value or "{id}" in value):
        raise Fault(
            "PG113",
            text("{pattern} cannot be the pattern of addresses.", pattern=value),
            text(
                "Begin and end with a slash, and use year, month, day, type, slug and id in braces: /{{year}}/{{slug}}/."
            ),
        )
    return value


def authority(value: str) -> str:
    if not re.fullmatch(r"([a-z0-9._-]+@)?[a-z0-9]([a-z0-9.-]*[a-z0-9])?", value):
        raise Fault("PG113", text("“{name}” is no domain name or mail address.", name=value))
    return value


def since(value: str) -> str:
    if not re.fullmatch(r"\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?", value):
        raise Fault(
            "PG114", text("The date “{value}” cannot be read.", value=value), text("Write for example 2020-01-01.")
        )
    return value


def colour(value: str) -> str:
    if value and not re.fullmatch(r"#[0-9a-fA-F]{6}", value):
        raise Fault(
            "PG113", text("“{colour}” is no colour.", colour=value), text("Write # and six digits, such as #005b96.")
        )
    return value.lower()
