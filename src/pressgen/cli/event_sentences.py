"""A sentence for each kind of event that changes the site: for `pressgen due` and `pressgen next`."""

import msgspec

from pressgen.model import Event
from pressgen.problems import Text, text

_SENTENCES: dict[str, Text] = {
    "published": text("  {what}: published"),
    "no-news": text("  {what}: leaves the list for news search engines, after two days"),
    "updated": text("  {what}: the date of its update"),
    "changed": text("  {what}: a note on a change"),
    "withdrawn": text("  {what}: withdrawn"),
    "expired": text("  {what}: expires"),
    "pin-ends": text("  {what}: no longer leads the front page"),
    "event-over": text("  {what}: what it invites to is over"),
    "banner-begins": text("  {what}: the banner is shown"),
    "banner-ends": text("  {what}: the banner is taken down"),
    "contact-begins": text("  {what}: the contact begins"),
    "contact-leaves": text("  {what}: the contact has left"),
    "role": text("  {what}: the contact's role"),
}


def event_sentence(event: Event) -> Text:
    """The line that describes the event."""
    return msgspec.structs.replace(_SENTENCES[event.kind], args={"what": event.what})
