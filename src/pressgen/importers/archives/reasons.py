"""Reasons for leaving something out that a later import could not make good: an import tells of them before and after it, too."""

from pressgen.problems import Text, text


def missing_picture(address: str) -> Text:
    """A picture that an export names and does not have."""
    return text("a picture that is not in the export: {address}", address=address)


def missing_document(address: str) -> Text:
    """A document that an export names and does not have."""
    return text("a document that is not in the export: {address}", address=address)


def undescribed_picture() -> Text:
    """A picture that came along, without words for those who cannot see it."""
    return text("Readers see it when somebody has written what it shows: its lines are a comment of the file.")


def plain_page(*, has_day: bool) -> Text:
    """A page that is no release; `has_day` when its system gives pages days, too."""
    if has_day:
        return text("A plain page. With --pages, pages come along, too.")
    return text("A plain page, without a day. With --pages, pages come along, too.")


def is_same(reason: Text | None, *others: Text) -> bool:
    """Whether a reason is one of these, whatever it names."""
    return reason is not None and reason.msgid in {one.msgid for one in others}
