"""What the two reports of an import have in common: words for fates and states."""

from collections.abc import Callable

from pressgen.model.fidelity import Outcome, State
from pressgen.model.registry import Certainty, EntryKind
from pressgen.problems import Text, text

Say = Callable[[Text], str]
"""Gives a sentence in the reader's language."""
STATES: dict[State, Text] = {
    "new": text("New in the newsroom"),
    "here": text("Already here, as imported"),
    "edited": text("Already here, and edited since: left as they are"),
    "changed": text("Changed in the export since they were imported: left as they are here"),
    "left-out": text("Left out on purpose"),
    "refused": text("Not imported"),
}
STANDINGS: dict[str, Text] = {"public": text("public"), "embargo": text("under embargo"), "draft": text("draft")}
"""Whether readers see a text, by the word for programs."""
OUTCOMES: dict[Outcome, Text] = {
    "kept": text("kept"),
    "changed": text("changed"),
    "guessed": text("guessed"),
    "dropped": text("dropped"),
}
KINDS: dict[EntryKind, Text] = {
    "contact": text("Contacts"),
    "organisation": text("Organisations"),
    "boilerplate": text("Boilerplates"),
    "term": text("Terms"),
}
"""What the registries hold, by the word for programs."""
CERTAINTIES: dict[Certainty, Text] = {"sure": text("sure"), "likely": text("likely: please look")}
