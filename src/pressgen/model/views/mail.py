"""What a mail shows beside its release, or of several ones."""

from pressgen.model.value import Value
from pressgen.model.views.release import ReleaseView


class MailColours(Value, frozen=True):
    """Colours as "#rrggbb". In mails, style sheets cannot have variables."""

    ground: str
    surface: str
    text: str
    muted: str
    line: str
    link: str
    tint: str
    """The newsroom's accent, paled."""
    tint_text: str
    identity: str
    """The newsroom's accent, as dark as lines must be."""
    warning: str
    warning_edge: str


class MailView(Value, frozen=True):
    subject: str
    light: MailColours
    dark: MailColours
    """On dark screens."""
    period: str = ""
    """The day or the week in words, of a mail with its news."""
    releases: tuple[ReleaseView, ...] = ()
    """The news of that day or week, the oldest first, without their words."""
