"""Promise 5: whatever is done to a newsroom between builds, the site is, byte for byte, what a clean build makes.

`PRESSGEN_EXAMPLES=500 python -m pytest tests/lifecycle/test_machine.py` makes a long run of it.
"""

import os

from hypothesis import HealthCheck, settings
from machine import Machine

EXAMPLES = os.environ.get("PRESSGEN_EXAMPLES")

TestMachine = Machine.TestCase
TestMachine.settings = settings(
    max_examples=int(EXAMPLES or "4"),
    stateful_step_count=30,
    deadline=None,
    derandomize=EXAMPLES is None,
    suppress_health_check=list(HealthCheck),
)
