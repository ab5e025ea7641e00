"""The base of every noun."""

import msgspec


class Value(msgspec.Struct, frozen=True):
    """A frozen value. The constructor trusts its caller; `load.format.schema` is the strict gate."""
