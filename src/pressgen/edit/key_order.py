"""The order of keys as the schema has it."""

from collections.abc import Set as AbstractSet

from pressgen.model.layout import KeyRules


def order_of(rules: KeyRules, around: tuple[str, ...], present: AbstractSet[str]) -> tuple[str, ...]:
    """The order of the keys `present` below those `around`: of the forms in the schema, the first that knows most of them.

    Empty when the schema leaves the order open.
    """
    for known, orders in rules.orders.items():
        if len(known) == len(around) and all(one in ("*", other) for one, other in zip(known, around, strict=True)):
            return max(orders, key=lambda order: len(present & set(order)), default=())
    return ()


def rank(key: str, order: tuple[str, ...]) -> int:
    """The place of a key in an order; an unknown one comes after all that are known."""
    return order.index(key) if key in order else len(order)
