"""Whatever stands in a file, reading and checking it ends with problems and not with an exception."""

import time as clock
from collections.abc import Mapping
from datetime import time
from functools import partial
from zoneinfo import ZoneInfo

from hypothesis import HealthCheck, given, settings
from odd_files import FILES, PATHS

from faulty import BASE, CONFIG, NOW
from pressgen.check import check, check_file
from pressgen.edit import fixes
from pressgen.load.format.config import read_config
from pressgen.load.format.decode import editor_lines
from pressgen.load.format.parse import parse_file
from pressgen.load.format.read_options import options_of
from pressgen.model import Sources

CONFIGURED, MARKS = read_config(CONFIG.encode())
assert CONFIGURED is not None
SHAPING = options_of(CONFIGURED)
assert SHAPING.context.zone == ZoneInfo("Europe/Stockholm")
assert SHAPING.context.publish_time == time(8)
SLOWEST = 2.0


def told(path: str, data: bytes) -> None:
    """Reads and checks the file among good ones; places lie within the file, and fixes can be made."""
    began = clock.process_time()
    if path == "pressgen.yaml":
        _, source = read_config(data)
        problems = source.problems
    else:
        files = {name: text.encode() if isinstance(text, str) else text for name, text in BASE.items()} | {path: data}
        read = tuple(parse_file(name, content, SHAPING) for name, content in sorted(files.items()))
        assert CONFIGURED is not None
        lines = partial(lines_of, files)
        sources = Sources(config=CONFIGURED, files=read, assets={}, templates={}, config_source=MARKS, lines=lines)
        alone = (problem for one in read for problem in check_file(one, CONFIGURED, lines))
        problems = (*check(sources, NOW)[1], *alone)
    for problem in problems:
        assert problem.line >= 1
        assert problem.column >= 1
        assert str(problem.message)
        assert problem.hint is None or str(problem.hint)
        if problem.fix and problem.path == path:
            fixes.apply_fixes(data, [problem])
    assert clock.process_time() - began < SLOWEST


def lines_of(files: Mapping[str, bytes], path: str) -> list[str]:
    return editor_lines(files[path])


@given(PATHS, FILES)
@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
def test_an_odd_file_gives_problems_and_no_exception(path: str, data: bytes) -> None:
    told(path, data)
