"""What is not public leaves no trace: the site is, byte for byte, the one without it.

`PRESSGEN_EXAMPLES=1000 python -m pytest tests/lifecycle/test_non_interference.py` makes a long run of it.
"""

import os

from hypothesis import HealthCheck, assume, given, settings
from in_memory import difference, linked, output
from newsrooms import NOW, SECRET, Newsroom, newsrooms

EXAMPLES = int(os.environ.get("PRESSGEN_EXAMPLES", "25"))


@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
@given(newsrooms())
def test_a_newsroom_without_its_hidden_files_becomes_the_same_site(newsroom: Newsroom) -> None:
    _, errors = linked(newsroom.files)
    assume(not errors)
    whole = output(newsroom.files, NOW)
    assert difference(whole, output(newsroom.bare(), NOW)) == []
    assert [path for path, data in whole.items() if SECRET in path or SECRET.encode() in data] == []
