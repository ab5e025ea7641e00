"""What of the settings decides how content files are read."""

from typing import NamedTuple
from zoneinfo import ZoneInfo

from pressgen.load.format.values import Setting
from pressgen.model import Config, Identity, TextOptions


class ReadOptions(NamedTuple):
    """What of pressgen.yaml shapes how every file is read."""

    setting: Setting
    options: TextOptions
    language: str


def reading_config(config: Config) -> Config:
    """The settings that a file on its own may be judged by: when another one changes, what was read of it stands."""
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
    """How content files are read in a newsroom with these settings."""
    setting = Setting(zone=ZoneInfo(config.timezone), publish_time=config.publish_time, region=config.region)
    options = TextOptions(language=config.language, region=config.region, verbs=config.verbs)
    return ReadOptions(setting, options, config.language)
