"""The base of every noun."""

import msgspec


class Noun(msgspec.Struct, frozen=True):
    """A frozen value. The constructor trusts its caller; `load.schema` is the strict gate."""
