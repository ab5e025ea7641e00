"""How the headers of a mail are written. Where Python's `email` folds them, some come out with other words than they had.

Of a header with letters that need encoding (RFC 2047), `email` encodes some words, and loses the space between two of them at the end
of a line; and it encodes an address that is longer than a line, which no program reads.
"""

from email.header import Header
from email.headerregistry import BaseHeader, HeaderRegistry, UniqueAddressHeader, UnstructuredHeader
from email.policy import SMTP, Policy

_LONGEST_WORD = 60
"""That a line is broken before and not within."""


class _WholeHeader(UnstructuredHeader, BaseHeader):
    """An address, on one line however long it is."""

    def fold(self, *, policy: Policy) -> str:
        """The header as it is written."""
        return f"{self.name}: {self}{policy.linesep}"


class _WordsHeader(UnstructuredHeader, BaseHeader):
    """Words: all of them encoded, or none."""

    def fold(self, *, policy: Policy) -> str:
        """The header in lines of at most 76 characters (RFC 2047, section 2)."""
        words = str(self)
        is_plain = words.isascii() and all(len(word) <= _LONGEST_WORD for word in words.split())
        return f"{self.name}: {_encoded(words, self.name, policy, is_plain=is_plain)}{policy.linesep}"


class _SenderHeader(UniqueAddressHeader, BaseHeader):  # type: ignore[misc]  # `email` itself puts such bases together
    """A name and a mail address: all of the name is encoded, or none."""

    def fold(self, *, policy: Policy) -> str:
        """The header, the address on a line of its own where the name has letters that need encoding."""
        (sender,) = self.addresses
        if sender.display_name.isascii():
            return super().fold(policy=policy)
        name = _encoded(sender.display_name, self.name, policy, is_plain=False)
        return f"{self.name}: {name}{policy.linesep} <{sender.addr_spec}>{policy.linesep}"


def _encoded(words: str, header: str, policy: Policy, *, is_plain: bool) -> str:
    return Header(words, "us-ascii" if is_plain else "utf-8", header_name=header).encode(linesep=policy.linesep)


def _registry() -> HeaderRegistry:
    registry = HeaderRegistry()
    registry.map_to_type("From", _SenderHeader)
    registry.map_to_type("Subject", _WordsHeader)
    registry.map_to_type("List-Unsubscribe", _WholeHeader)
    return registry


POLICY = SMTP.clone(header_factory=_registry())
"""Of a mail that is written."""
