"""When a foreign text is public in the newsroom, and whether it is at all. In doubt it is a draft: nothing becomes public by accident."""

from datetime import datetime
from typing import NamedTuple

from pressgen.importers.archives.account import Account
from pressgen.importers.archives.archive import Asked
from pressgen.importers.archives.sorting import SortedBody
from pressgen.instants import floor_to_second, latest, shortest_form
from pressgen.model.foreign import ForeignText
from pressgen.problems import Text, text


class Dated(NamedTuple):
    """The values of the keys `published`, `updated` and `status`."""

    published: str
    updated: str
    is_draft: bool


def dated(foreign: ForeignText, body: SortedBody, asked: Asked, account: Account) -> Dated:
    """When the text is published, with what was decided told in the account."""
    embargo = body.embargo.replace(tzinfo=asked.zone) if body.embargo else None
    published = foreign.published
    held = embargo if embargo and embargo > asked.now and (published is None or embargo > published) else None
    reason = _why_draft(foreign, body, asked.now)
    _tell_published(foreign, held, asked, account)
    _tell_standing(foreign, reason, account)
    at = held or published or embargo or asked.now
    written = written_instant(at, asked, has_time=foreign.has_time or bool(held))
    return Dated(written, _updated(foreign, at, asked, account), is_draft=reason is not None)


def _why_draft(foreign: ForeignText, body: SortedBody, now: datetime) -> Text | None:
    """Why the text is a draft; None when readers may see it, from its day on."""
    at = foreign.published
    if foreign.standing in ("draft", "private", "removed"):
        return text("It was not public where it was: {standing}.", standing=foreign.standing)
    if foreign.standing == "unknown":
        return text("The export does not say whether it was public.")
    if at is None:
        return text("The export does not say when it was published.")
    if foreign.standing == "scheduled" and at <= now:
        return text("It was scheduled for {instant}, and nobody knows whether it came out.", instant=at.isoformat())
    if body.embargo_is_unread and at > now:
        return text("It states an embargo whose end could not be read.")
    if not body.body.strip():
        return text("It has no text yet. It can be published when it has one.")
    return None


def _tell_published(foreign: ForeignText, held: datetime | None, asked: Asked, account: Account) -> None:
    before = written_instant(foreign.published, asked, has_time=foreign.has_time) if foreign.published else ""
    assumed = next((one.why for one in foreign.assumptions if one.key == "published"), None)
    if held:
        why = text("It is the embargo that the text states.")
        account.tell("published", "guessed", before, written_instant(held, asked), why)
    elif not before:
        why = text("The export does not say when it was published: this is today.")
        account.tell("published", "guessed", "", written_instant(asked.now, asked, has_time=False), why)
    else:
        account.tell("published", "guessed" if assumed else "kept", before, before, assumed)


def _tell_standing(foreign: ForeignText, reason: Text | None, account: Account) -> None:
    if reason is None:
        account.tell("status", "kept", foreign.standing, foreign.standing)
    elif foreign.standing == "draft":
        account.tell("status", "kept", "draft", "draft")
    else:
        account.tell(
            "status", "guessed" if foreign.standing == "unknown" else "changed", foreign.standing, "draft", reason
        )


def _updated(foreign: ForeignText, published: datetime, asked: Asked, account: Account) -> str:
    """When it was changed last; nothing when that was before readers could see it."""
    if foreign.updated is None:
        return ""
    written = written_instant(foreign.updated, asked)
    if foreign.updated <= latest(published) or written == written_instant(published, asked):
        account.tell("updated", "dropped", written, "", text("It is not later than “published”."))
        return ""
    assumed = next((one.why for one in foreign.assumptions if one.key == "updated"), None)
    account.tell("updated", "guessed" if assumed else "kept", written, written, assumed)
    return written


def written_instant(at: datetime, asked: Asked, *, has_time: bool = True) -> str:
    """As the keys have it."""
    if has_time:
        return shortest_form(floor_to_second(at), asked.zone)
    return at.astimezone(asked.zone).date().isoformat()
