"""Plans every output file from a site and an instant: what is public, at which path, and what it shows. Pure."""

from pressgen.plan.changes import changes, next_change
from pressgen.plan.fingerprints import split_unchanged
from pressgen.plan.planning import plan
from pressgen.plan.quotes import find_quotes
from pressgen.plan.upcoming import upcoming

__all__ = ["changes", "find_quotes", "next_change", "plan", "split_unchanged", "upcoming"]
