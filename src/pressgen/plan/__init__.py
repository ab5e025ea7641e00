"""Room 3. Site and clock in, every output file planned out: what is public, where it lies, what it shows. Pure."""

from pressgen.plan.changes import changes, next_change
from pressgen.plan.fingerprints import compare
from pressgen.plan.planning import plan
from pressgen.plan.quotes import said

__all__ = ["changes", "compare", "next_change", "plan", "said"]
