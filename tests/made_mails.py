"""The mails of a newsroom in memory, as a mail program reads them."""

import email
import email.policy
from collections.abc import Mapping
from datetime import datetime
from email.message import EmailMessage
from pathlib import Path
from tempfile import TemporaryDirectory

from newsroom import newsroom
from pressgen.build import examine
from pressgen.model import Mail, Mailed, MailPlan, Period, Site
from pressgen.plan.mails import plan_mails
from pressgen.render.environment import Templates
from pressgen.render.mail import mail_bytes


def site_of(files: Mapping[str, str | bytes], config: str) -> Site:
    """The newsroom of these files, without errors."""
    with TemporaryDirectory() as folder:
        site, problems = examine(newsroom(Path(folder), files, config))
    assert [str(problem.message) for problem in problems if problem.level == "error"] == []
    return site


def bytes_of(mail: Mail, site: Site) -> bytes:
    """The mail as it lies in an outbox."""
    return mail_bytes(mail, Templates(tuple(sorted(site.templates.items())), site.version))


def read(data: bytes) -> EmailMessage:
    """The mail as a program reads it."""
    message = email.message_from_bytes(data, policy=email.policy.default)
    assert isinstance(message, EmailMessage)
    return message


def part(message: EmailMessage, kind: str) -> str:
    """The words of one of its parts, "plain" or "html"."""
    body = message.get_body((kind,))
    assert body
    content: str = body.get_content()
    return content.replace("\r\n", "\n")


def planned(site: Site, now: datetime, period: Period | None = None, **versions: datetime) -> MailPlan:
    """The mails of a newsroom that has been mailing for long, and has mailed these versions."""
    return plan_mails(site, now, now, Mailed(versions), period)


def mails(site: Site, now: datetime, period: Period | None = None) -> Mapping[str, EmailMessage]:
    """Each by its file in an outbox."""
    return {mail.file: read(bytes_of(mail, site)) for mail in planned(site, now, period).mails}
