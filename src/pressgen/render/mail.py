"""A mail to subscribers (RFC 5322): the same words as plain text and as HTML with its style within it, and nothing from outside.

css-inline, an extra, is imported only here.
"""

from collections.abc import Iterator
from email.headerregistry import Address
from email.message import EmailMessage

from css_inline import CSSInliner

from pressgen.digests import digest
from pressgen.model import Context, Mail, ReleaseView
from pressgen.render.environment import Templates
from pressgen.render.feed_text import absolute
from pressgen.render.filters import long_date
from pressgen.render.mail_headers import POLICY
from pressgen.render.pages import context_of, render_template
from pressgen.render.plain_text import change_line, release_text, wrap

_NOBODY = "undisclosed-recipients:;"
"""An empty group (RFC 5322, section 3.4), where the sending program knows to whom."""


_INLINER = CSSInliner(load_remote_stylesheets=False)
"""It opens neither a file nor a connection. Of the style, it leaves what has the attribute `data-css-inline="keep"`."""


def mail_bytes(mail: Mail, templates: Templates) -> bytes:
    """The mail as it lies in an outbox. The same plan gives the same bytes."""
    context = context_of(mail.page)
    message = EmailMessage(policy=POLICY)
    message.set_content(_text(context), cte="quoted-printable")
    message.add_alternative(_html(mail, context, templates), subtype="html", cte="quoted-printable")
    for name, value in _headers(mail, context.page.language):
        message[name] = value
    message.set_boundary(digest(mail.message_id.encode()))
    return message.as_bytes()


def _headers(mail: Mail, language: str) -> Iterator[tuple[str, object]]:
    options = mail.options
    yield "From", Address(options.name, addr_spec=options.sender)
    yield "To", Address(addr_spec=options.to) if options.to else _NOBODY
    yield "Subject", mail.subject
    yield "Date", mail.date
    yield "Message-ID", f"<{mail.message_id}>"
    yield "Content-Language", language
    yield "Auto-Submitted", "auto-generated"  # RFC 3834, section 5: so that nobody's absence note answers it
    if options.unsubscribe:
        yield "List-Unsubscribe", f"<{options.unsubscribe}>"


def _html(mail: Mail, context: Context, templates: Templates) -> str:
    html = render_template(
        mail.page.template, context, context.page.language, templates, mail.page.source or mail.page.path
    )
    return _INLINER.inline(html)


def _text(context: Context) -> str:
    if context.release:
        return release_text(context.release, context.page)
    assert context.mail  # noqa: S101 -- a mail has a release, or the news of a period
    head = wrap(context.mail.subject)
    parts = [_brief(release, context) for release in context.mail.releases]
    return "\n\n\n".join([head, *parts, context.page.canonical]) + "\n"


def _brief(release: ReleaseView, context: Context) -> str:
    """A release in a mail of several ones."""
    language = context.page.language
    changes = [wrap(change_line(one, language)) for one in release.changes if one.major]
    facts = f"{release.type.label}, {long_date(release.published, language)}"
    parts = [wrap(release.title), facts, *changes, wrap(release.summary), absolute(release.path, context.site)]
    return "\n\n".join(filter(None, parts))
