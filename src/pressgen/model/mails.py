"""Mails to subscribers: what has been mailed, and what is planned."""

from datetime import datetime
from enum import StrEnum

from pressgen.model.content import MailOptions
from pressgen.model.output import Page
from pressgen.model.value import Value


class Period(StrEnum):
    """How long the news of one mail is collected."""

    day = "day"
    week = "week"


class Mailed(Value, frozen=True):
    """What has been mailed in one way: each release by itself, or in a mail a day or a week."""

    versions: dict[str, datetime] = {}  # noqa: RUF012 -- msgspec copies an empty default
    """By the id of a release: its publication, or the latest change that counted as new, when it was mailed last."""
    until: datetime | None = None
    """The end of the last period that has been dealt with; None where each release is mailed by itself."""


class Mail(Value, frozen=True):
    """One mail."""

    file: str
    """Its name in an outbox. The same version of the same releases always has the same name."""
    subject: str
    date: datetime
    message_id: str
    """Without its brackets."""
    page: Page
    """What its HTML is rendered from, with the words of the release."""
    options: MailOptions
    """Who sends it, and to whom."""
    mailed: Mailed
    """What has been mailed with it."""


class MailPlan(Value, frozen=True):
    """What is to be mailed at an instant."""

    mails: tuple[Mail, ...] = ()
    """The oldest first."""
    old: Mailed = Mailed()
    """What is not mailed, and counts as mailed: an archive that was there before; and the end of the last period."""
