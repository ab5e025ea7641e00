"""The base class of all values of the model."""

import msgspec


class Value(msgspec.Struct, frozen=True):
    """A frozen structure. Its constructor validates nothing; `load.format.schema` validates what authors write."""
