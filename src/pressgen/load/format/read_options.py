"""The settings that content files are read with."""

from typing import NamedTuple
from zoneinfo import ZoneInfo

from pressgen.load.format.values import ValueContext
from pressgen.model import Config, Identity, TextOptions


class ReadOptions(NamedTuple):
    """Options of a newsroom, the same for every file."""

    context: ValueContext
    text_options: TextOptions
    language: str


def reading_config(config: Config) -> Config:
    """The settings that a file is read with, and defaults for all others: what was read stays valid when those change."""
    return Config(
        title="",
        url="",
        language=config.language,
        timezone=config.timezone,
        publish_time=config.publish_time,
        identity=Identity("", ""),
        region=config.region,
        types=config.types,
        verbs=config.verbs,
    )


def options_of(config: Config) -> ReadOptions:
    """The options in a newsroom's settings."""
    context = ValueContext(zone=ZoneInfo(config.timezone), publish_time=config.publish_time, region=config.region)
    text_options = TextOptions(language=config.language, region=config.region, verbs=config.verbs)
    return ReadOptions(context, text_options, config.language)
